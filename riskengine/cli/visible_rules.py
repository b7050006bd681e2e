"""Which rules may be explained to an audience, and how deep."""

from __future__ import annotations

from collections.abc import Sequence

from riskengine.assessment import Assessor, explain_rule
from riskengine.cli.named_rule import rule_named
from riskengine.diagnostics import Diagnostic, DiagnosticsError
from riskengine.profiles import Profile
from riskengine.reports.explanation import ExplainedRule
from riskengine.rulesets import Rule, RuleSet


def explained_rules(
    profile: Profile, ruleset: RuleSet, audience: str | None, asked: Sequence[str] = ()
) -> list[ExplainedRule]:
    """Return the explanations of the rules asked for, or of every rule that speaks of the profile.

    An audience gets what its own assessment holds and no more. Raises DiagnosticsError for a rule
    that does not exist, or that it may not see.
    """
    assessment = Assessor(ruleset, audience=audience, engine="reference").assess(profile)
    speaking = {finding.rule for finding in assessment.findings}
    rules = [rule_named(name, ruleset) for name in asked]
    if not asked:
        rules = [rule for rule in ruleset.rules.values() if rule.id in speaking]
    return [_explained(rule, profile, ruleset, audience, is_visible=rule.id in speaking) for rule in rules]


def _explained(
    rule: Rule, profile: Profile, ruleset: RuleSet, audience: str | None, *, is_visible: bool
) -> ExplainedRule:
    by_consent_only = audience is not None and bool(rule.released_by.get(audience))
    # A rule that the audience may always see can be told not to apply; of others even that tells something.
    if not is_visible and audience is not None and (by_consent_only or audience not in rule.audience):
        title = ruleset.audiences[audience].title
        raise DiagnosticsError([Diagnostic("RE8007", {"name": rule.id, "audience": title})])
    return ExplainedRule(explain_rule(profile, ruleset, rule.id), with_parts=not by_consent_only)
