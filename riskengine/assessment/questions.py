"""Open questions: which unknown facts would settle what, the most useful first."""

from __future__ import annotations

from collections.abc import Sequence

from riskengine.assessment.model import Finding, OpenQuestion
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet, Sensitivity

_SENSITIVITY_ORDER = (Sensitivity.ORDINARY, Sensitivity.PERSONAL, Sensitivity.SPECIAL)


def open_questions(ruleset: RuleSet, undetermined: Sequence[Finding], profile: Profile) -> tuple[OpenQuestion, ...]:
    """Return a question for each unknown fact that the undetermined findings hang on.

    Most useful first: those behind the highest level, then those that alone settle most rules, then
    those that contribute to most. Between equals the less personal question comes first.
    """
    settles: dict[str, list[Finding]] = {}
    contributes: dict[str, list[Finding]] = {}
    for finding in undetermined:
        group = settles if len(finding.missing_facts) == 1 else contributes
        for missing in finding.missing_facts:
            group.setdefault(missing, []).append(finding)
    rank = ruleset.level_order
    ranked: list[tuple[tuple[int, int, int, int], OpenQuestion]] = []
    for fact_id in dict.fromkeys((*settles, *contributes)):
        alone, together = settles.get(fact_id, []), contributes.get(fact_id, [])
        highest = max((finding.level for finding in (*alone, *together)), key=rank.__getitem__)
        fact = ruleset.facts[fact_id]
        question = OpenQuestion(
            fact=fact_id,
            question=fact.question,
            highest_level=highest,
            settles=tuple(finding.rule for finding in alone),
            contributes_to=tuple(finding.rule for finding in together),
            stale=fact_id in profile.stale,
        )
        usefulness = (-rank[highest], -len(alone), -len(together), _SENSITIVITY_ORDER.index(fact.sensitivity))
        ranked.append((usefulness, question))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(question for _, question in ranked)
