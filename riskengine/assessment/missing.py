"""Which unknown facts an undetermined condition still hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    Comparison,
    Condition,
    CountComparison,
    Defined,
    Established,
    FactHolds,
    Includes,
    Known,
    Not,
    OneOf,
    Surroundings,
    evaluate_condition,
    references,
)
from riskengine.rulesets import RuleSet


def missing_facts(ruleset: RuleSet, rule: str, surroundings: Surroundings) -> tuple[str, ...]:
    """Return the unknown facts that an undetermined rule hangs on, in the order of its condition.

    Parts that are already decided are left out: whatever their unknown facts turn out to be, they
    stay as they are.
    """
    return tuple(dict.fromkeys(_missing(ruleset.rules[rule].when, surroundings, ruleset)))


def unknown_facts(condition: Condition, surroundings: Surroundings, ruleset: RuleSet) -> tuple[str, ...]:
    """Return the unknown facts that any unknown condition hangs on, in the order of its text."""
    return tuple(dict.fromkeys(_missing(condition, surroundings, ruleset)))


def _missing(condition: Condition, surroundings: Surroundings, ruleset: RuleSet) -> Iterator[str]:
    if evaluate_condition(condition, surroundings) is not None:
        return
    match condition:
        case FactHolds(fact=fact) | Includes(fact=fact):
            yield fact
        case Comparison() | OneOf():
            yield from _unknown(condition, surroundings)
        case Not(operand=operand):
            yield from _missing(operand, surroundings, ruleset)
        case AllOf(operands=operands) | AnyOf(operands=operands):
            for operand in operands:
                yield from _missing(operand, surroundings, ruleset)
        case CountComparison(conditions=conditions, term=term):
            for part in conditions:
                yield from _missing(part, surroundings, ruleset)
            yield from sorted(references(term).facts - surroundings.facts.keys())
        case Established(rule=rule):
            yield from _missing(ruleset.rules[rule].when, surroundings, ruleset)
        case Defined(name=name):
            yield from _missing(ruleset.definitions[name], surroundings, ruleset)
        case Always() | Known():
            return  # never unknown
        case _:
            assert_never(condition)


def _unknown(condition: Condition, surroundings: Surroundings) -> list[str]:
    """Return the unknown facts of a single comparison."""
    return sorted(references(condition).facts - surroundings.facts.keys())
