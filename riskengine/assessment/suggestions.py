"""From established rules to suggestions: merged over rules, superseded ones replaced, acute first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from riskengine.assessment.missing import MissingFacts
from riskengine.assessment.model import Finding, Reason, Suggestion, WithheldAction
from riskengine.language import Surroundings, evaluate_condition
from riskengine.rulesets import Action, RuleSet


class Proposals(NamedTuple):
    """What follows from the established rules: what to suggest, and what is ruled out for this profile."""

    suggestions: tuple[Suggestion, ...]
    withheld: tuple[WithheldAction, ...]


def propose(
    ruleset: RuleSet,
    established: Sequence[Finding],
    surroundings: Surroundings,
    missing: MissingFacts,
    *,
    as_of: date,
    audience: str | None,
) -> Proposals:
    """Return the suggestions that follow from established findings.

    Only findings that the audience may see are to be given, and only actions meant for the audience
    come out. So nothing else can shape what it is shown, neither by adding, replacing nor holding back.
    """
    reasons = _reasons_by_action(ruleset, established, audience)
    withheld: list[WithheldAction] = []
    check_first: dict[str, tuple[str, ...]] = {}
    for action_id in list(reasons):
        action = ruleset.actions[action_id]
        unsuitable = False if action.not_when is None else evaluate_condition(action.not_when, surroundings)
        if unsuitable:
            withheld.append(WithheldAction(action_id, action.title))
            del reasons[action_id]
        elif unsuitable is None and action.not_when is not None:
            check_first[action_id] = missing.of_condition(action.not_when, surroundings)
    replaced = _superseded(ruleset, reasons)
    suggestions = [
        _suggestion(ruleset, ruleset.actions[action_id], reasons, check_first.get(action_id, ()), as_of)
        for action_id in reasons
        if action_id not in replaced
    ]
    rank = ruleset.level_order
    suggestions.sort(key=lambda suggestion: (-rank[suggestion.level], suggestion.due_on))
    return Proposals(tuple(suggestions), tuple(withheld))


def _reasons_by_action(
    ruleset: RuleSet, established: Sequence[Finding], audience: str | None
) -> dict[str, list[Finding]]:
    reasons: dict[str, list[Finding]] = {}
    for finding in established:
        for action_id in ruleset.rules[finding.rule].actions:
            if audience is None or audience in ruleset.actions[action_id].audience:
                reasons.setdefault(action_id, []).append(finding)
    return reasons


def _superseded(ruleset: RuleSet, suggested: Mapping[str, object]) -> frozenset[str]:
    """Return the suggested actions that another suggested action makes superfluous."""
    return frozenset(
        other for action_id in suggested for other in ruleset.actions[action_id].supersedes if other in suggested
    )


def _replaced_by(ruleset: RuleSet, action: Action, suggested: Mapping[str, object]) -> tuple[str, ...]:
    """Return what an action replaces, also what those actions would have replaced themselves."""
    found: dict[str, None] = {}
    waiting = list(action.supersedes)
    while waiting:
        other = waiting.pop(0)
        if other in suggested and other not in found:
            found[other] = None
            waiting.extend(ruleset.actions[other].supersedes)
    return tuple(found)


def _suggestion(
    ruleset: RuleSet,
    action: Action,
    reasons: Mapping[str, list[Finding]],
    check_first: tuple[str, ...],
    as_of: date,
) -> Suggestion:
    """Merge the reasons of an action with those of the actions it replaces, so that none is lost."""
    replaces = _replaced_by(ruleset, action, reasons)
    findings = {finding.rule: finding for name in (action.id, *replaces) for finding in reasons[name]}
    rank = ruleset.level_order
    level = max((finding.level for finding in findings.values()), key=rank.__getitem__)
    due = min(ruleset.actions[name].due_within_days for name in (action.id, *replaces))
    sources = dict.fromkeys([*action.sources, *(source for finding in findings.values() for source in finding.sources)])
    return Suggestion(
        action=action.id,
        title=action.title,
        instruction=action.instruction,
        avoid=action.avoid,
        role=action.role,
        level=level,
        due_on=_days_after(as_of, due),
        reasons=tuple(
            Reason(finding.rule, finding.because) for finding in findings.values() if finding.because is not None
        ),
        sources=tuple(sources),
        check_first=check_first,
        replaces=replaces,
    )


def _days_after(day: date, days: int) -> date:
    """Return the day some days later, or the last day that there is."""
    return day + timedelta(days=min(days, (date.max - day).days))
