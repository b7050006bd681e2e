"""Generated rulesets and profiles, as the conformance suite has them."""

from riskengine.engines.conformance.strategies import conditions, profiles, rulesets, values_of
from riskengine.engines.conformance.vocabulary import (
    AUDIENCES,
    BORDER,
    PARAMETERS,
    SCOPE,
    TYPES,
    make_fact,
    make_rule,
    make_ruleset,
    parse,
    words,
)
from riskengine.language import Always, FactHolds
from riskengine.rulesets import Period

__all__ = [
    "AUDIENCES",
    "BORDER",
    "PARAMETERS",
    "SCOPE",
    "TYPES",
    "Always",
    "FactHolds",
    "Period",
    "conditions",
    "make_fact",
    "make_rule",
    "make_ruleset",
    "parse",
    "profiles",
    "rulesets",
    "values_of",
    "words",
]
