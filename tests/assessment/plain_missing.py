"""Which unknown facts an undetermined condition hangs on, by a plain walk over it: the answer to compare with."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    Comparison,
    Condition,
    CountComparison,
    Defined,
    Established,
    Expression,
    FactHolds,
    Includes,
    Known,
    Not,
    OneOf,
    Surroundings,
    Truth,
    evaluate_condition,
    references,
)
from riskengine.language.kleene import conjunction, disjunction, negation
from riskengine.rulesets import RuleSet

_DECIDED: tuple[str, ...] = ()

FactsNamed = dict[int, tuple[str, ...]]
"""The facts that a node of a ruleset's conditions names, by the node's identity; the ruleset keeps the nodes."""


class _Part(NamedTuple):
    """The truth of a part and, while it is unknown, the facts it hangs on."""

    truth: Truth
    missing: tuple[str, ...]


class MissingFacts:
    """Finds the missing facts of one profile's rules; what several rules share is worked out once.

    ``facts_named`` keeps, from profile to profile of one ruleset, which facts each comparison names.
    """

    def __init__(self, ruleset: RuleSet, surroundings: Surroundings, facts_named: FactsNamed) -> None:
        self._ruleset = ruleset
        self._surroundings = surroundings
        self._facts_named = facts_named
        self._definitions: dict[str, _Part] = {}

    def of_rule(self, rule: str) -> tuple[str, ...]:
        """Return the unknown facts that an undetermined rule hangs on, in the order of its condition.

        Parts that are already decided are left out: whatever their unknown facts turn out to be, they
        stay as they are.
        """
        return self.of_condition(self._ruleset.rules[rule].when)

    def of_condition(self, condition: Condition) -> tuple[str, ...]:
        """Return the unknown facts that a condition hangs on; none when it is decided."""
        return tuple(dict.fromkeys(self._part(condition).missing))

    def _part(self, condition: Condition) -> _Part:
        match condition:
            case AllOf(operands=operands):
                parts = [self._part(operand) for operand in operands]
                return _open(conjunction([part.truth for part in parts]), parts)
            case AnyOf(operands=operands):
                parts = [self._part(operand) for operand in operands]
                return _open(disjunction([part.truth for part in parts]), parts)
            case Not(operand=operand):
                part = self._part(operand)
                return _Part(negation(part.truth), part.missing)
            case Defined(name=name):
                if name not in self._definitions:
                    self._definitions[name] = self._part(self._ruleset.definitions[name])
                return self._definitions[name]
            case Established(rule=rule):
                truth = evaluate_condition(condition, self._surroundings)
                return _Part(truth, self.of_rule(rule) if truth is None else _DECIDED)
            case CountComparison(conditions=conditions, term=term):
                truth = evaluate_condition(condition, self._surroundings)
                parts = [self._part(counted) for counted in conditions]
                parts.append(_Part(None, self._unknown(term)))
                return _open(truth, parts)
            case FactHolds() | Includes() | Comparison() | OneOf() | Known() | Always():
                truth = evaluate_condition(condition, self._surroundings)
                return _Part(truth, self._unknown(condition) if truth is None else _DECIDED)
            case _:
                assert_never(condition)

    def _unknown(self, expression: Expression) -> tuple[str, ...]:
        named = self._facts_named.get(id(expression))
        if named is None:
            named = self._facts_named[id(expression)] = tuple(sorted(references(expression).facts))
        return tuple([fact for fact in named if fact not in self._surroundings.facts])


def _open(truth: Truth, parts: list[_Part]) -> _Part:
    """Return a whole with the missing facts of its open parts, when it is open itself."""
    if truth is not None:
        return _Part(truth, _DECIDED)
    return _Part(None, tuple(fact for part in parts if part.truth is None for fact in part.missing))
