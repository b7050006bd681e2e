"""Rulesets: from YAML on disk, or a release, to a checked and immutable RuleSet."""

from riskengine.rulesets.checking import CheckResult, check_ruleset
from riskengine.rulesets.legal_time import LegalCalendar, LegalState, Period
from riskengine.rulesets.loading import installed_rulesets, load_ruleset, ruleset_directory
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
from riskengine.rulesets.releases import release_ruleset, released_versions
from riskengine.rulesets.schemas import ruleset_schemas

__all__ = [
    "Action",
    "ChangelogEntry",
    "CheckResult",
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
    "check_ruleset",
    "installed_rulesets",
    "load_ruleset",
    "release_ruleset",
    "released_versions",
    "ruleset_directory",
    "ruleset_schemas",
]
