"""The reference engine: each condition walked as the language defines it. Slow, and always right."""

from __future__ import annotations

from riskengine.engines.engine import Outcomes
from riskengine.language import Surroundings, Truth, evaluate_condition
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet


class ReferenceEngine:
    """Evaluates by the definition of meaning itself; what the other engines are compared with."""

    name = "reference"
    summary = "the definition of meaning: a plain walk over each condition; also explains"

    def prepare(self, ruleset: RuleSet) -> PreparedReference:
        """Make a ruleset ready; any ruleset that loads can be taken."""
        return PreparedReference(ruleset)


class PreparedReference:
    """The reference engine with one ruleset."""

    def __init__(self, ruleset: RuleSet) -> None:
        self._ruleset = ruleset

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how the rules come out for the profile."""
        truths = rule_truths(self._ruleset, profile)
        established = [rule for rule, truth in truths.items() if truth is True]
        undetermined = [rule for rule, truth in truths.items() if truth is None]
        return established, undetermined


def surroundings_of(ruleset: RuleSet, profile: Profile, truths: dict[str, Truth]) -> Surroundings:
    """Return what names stand for in a condition of the ruleset, for this profile on its date."""
    parameters = ruleset.at(profile.as_of).parameters
    return Surroundings(profile.values, parameters, ruleset.definitions, truths, profile.as_of)


def rule_truths(ruleset: RuleSet, profile: Profile) -> dict[str, Truth]:
    """Return the truth of every rule that applies to the profile, in evaluation order."""
    in_force = ruleset.at(profile.as_of).rules
    truths: dict[str, Truth] = {}
    surroundings = surroundings_of(ruleset, profile, truths)
    for rule_id in ruleset.evaluation_order:
        rule = ruleset.rules[rule_id]
        if rule_id in in_force and rule.subject_kind == profile.subject_kind:
            truths[rule_id] = evaluate_condition(rule.when, surroundings)
    return truths
