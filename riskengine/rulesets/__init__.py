"""Rulesets: from YAML on disk, or a release, to a checked and immutable RuleSet."""

from riskengine.rulesets.legal_time import LegalCalendar, LegalState, Period
from riskengine.rulesets.model import (
    Action,
    ChangelogEntry,
    Fact,
    Named,
    Parameter,
    ParameterVersion,
    Rule,
    RuleSet,
    Sensitivity,
    Source,
)

__all__ = [
    "Action",
    "ChangelogEntry",
    "Fact",
    "LegalCalendar",
    "LegalState",
    "Named",
    "Parameter",
    "ParameterVersion",
    "Period",
    "Rule",
    "RuleSet",
    "Sensitivity",
    "Source",
]
