"""From outcomes to the whole answer, for the audience that asks."""

from riskengine.assessment.assessor import Assessor, assess
from riskengine.assessment.because import value_in_words
from riskengine.assessment.explanation import ConditionExplanation, RuleExplanation, Shortfall, explain_rule
from riskengine.assessment.model import (
    AreaLevel,
    Assessment,
    Finding,
    OpenQuestion,
    Outcome,
    Provenance,
    Reason,
    Suggestion,
    WithheldAction,
)
from riskengine.assessment.provenance import library_version
from riskengine.assessment.serialisation import assessment_from_json, assessment_schema, assessment_to_json

__all__ = [
    "AreaLevel",
    "Assessment",
    "Assessor",
    "ConditionExplanation",
    "Finding",
    "OpenQuestion",
    "Outcome",
    "Provenance",
    "Reason",
    "RuleExplanation",
    "Shortfall",
    "Suggestion",
    "WithheldAction",
    "assess",
    "assessment_from_json",
    "assessment_schema",
    "assessment_to_json",
    "explain_rule",
    "library_version",
    "value_in_words",
]
