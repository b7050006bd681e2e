"""A rule by its id."""

from __future__ import annotations

from riskengine.diagnostics import Diagnostic, RulesetError, nearest
from riskengine.localisation import LocalisedText
from riskengine.rulesets import Rule, RuleSet

_RULE = LocalisedText({"nb": "regel", "en": "rule"})


def rule_named(name: str, ruleset: RuleSet) -> Rule:
    """Return a rule. Raises RulesetError, with the nearest name, where the ruleset has none of that id."""
    rule = ruleset.rules.get(name)
    if rule is None:
        raise RulesetError(
            [Diagnostic("RE2202", {"kind": _RULE, "name": name}, suggestion=nearest(name, ruleset.rules))]
        )
    return rule
