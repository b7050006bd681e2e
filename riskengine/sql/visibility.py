"""Which rules a query speaks of for an audience, and which rules those build on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from riskengine.diagnostics import Diagnostic, EngineError, nearest
from riskengine.language import Condition, references
from riskengine.rulesets import Rule, RuleSet


@dataclass(frozen=True, slots=True)
class VisibleRule:
    """A rule that the audience may see once every one of the consents is known to be given."""

    rule: Rule
    consents: tuple[str, ...]


def visible_rules(ruleset: RuleSet, audience: str | None) -> tuple[VisibleRule, ...]:
    """Return the rules to speak of, in the order of the ruleset. Raises EngineError for an unknown audience."""
    if audience is None:
        return tuple(VisibleRule(rule, ()) for rule in ruleset.rules.values())
    if audience not in ruleset.audiences:
        arguments = {"name": audience, "known": ", ".join(ruleset.audiences)}
        raise EngineError([Diagnostic("RE5101", arguments, suggestion=nearest(audience, ruleset.audiences))])
    return tuple(
        VisibleRule(rule, tuple(sorted(rule.released_by[audience])))
        for rule in ruleset.rules.values()
        if audience in rule.released_by
    )


def rules_needed(ruleset: RuleSet, visible: Iterable[VisibleRule]) -> list[Rule]:
    """Return the rules and all that their outcomes hang on, each after those it builds on."""
    needed: set[str] = set()
    waiting = [one.rule.id for one in visible]
    while waiting:
        rule = waiting.pop()
        if rule not in needed:
            needed.add(rule)
            waiting.extend(_rules_read(ruleset, ruleset.rules[rule].when))
    return [ruleset.rules[rule] for rule in ruleset.evaluation_order if rule in needed]


def _rules_read(ruleset: RuleSet, condition: Condition) -> set[str]:
    """Return the rules that a condition reads, also through definitions."""
    read: set[str] = set()
    seen: set[str] = set()
    waiting = [condition]
    while waiting:
        named = references(waiting.pop())
        read |= named.rules
        waiting.extend(ruleset.definitions[name] for name in named.definitions - seen)
        seen |= named.definitions
    return read
