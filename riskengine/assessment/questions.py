"""Open questions: which unknown facts would settle what, the most useful first."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from riskengine.assessment.model import Finding, OpenQuestion
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet, Sensitivity

_SENSITIVITY_ORDER = (Sensitivity.ORDINARY, Sensitivity.PERSONAL, Sensitivity.SPECIAL)


def open_questions(
    ruleset: RuleSet, undetermined: Sequence[Finding], profile: Profile, partly_hidden: AbstractSet[str]
) -> tuple[OpenQuestion, ...]:
    """Return a question for each unknown fact that the undetermined findings hang on.

    ``partly_hidden`` names the rules that also hang on facts the audience may not see; no answer it can
    give settles those alone. Most useful first: those behind the highest level, then those that alone
    settle most rules, then those that contribute to most. Between equals the less personal question
    comes first.
    """
    settles: dict[str, list[Finding]] = {}
    contributes: dict[str, list[Finding]] = {}
    for finding in undetermined:
        alone = len(finding.missing_facts) == 1 and finding.rule not in partly_hidden
        group = settles if alone else contributes
        for missing in finding.missing_facts:
            group.setdefault(missing, []).append(finding)
    rank = ruleset.level_order
    ranked: list[tuple[tuple[int, int, int, int], OpenQuestion]] = []
    for fact_id in dict.fromkeys((*settles, *contributes)):
        settled, together = settles.get(fact_id, []), contributes.get(fact_id, [])
        highest = max((finding.level for finding in (*settled, *together)), key=rank.__getitem__)
        fact = ruleset.facts[fact_id]
        question = OpenQuestion(
            fact=fact_id,
            question=fact.question,
            highest_level=highest,
            settles=tuple(finding.rule for finding in settled),
            contributes_to=tuple(finding.rule for finding in together),
            stale=fact_id in profile.stale,
        )
        usefulness = (-rank[highest], -len(settled), -len(together), _SENSITIVITY_ORDER.index(fact.sensitivity))
        ranked.append((usefulness, question))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(question for _, question in ranked)
