"""Which unknown facts an undetermined condition still hangs on.

Each condition becomes a function once, since most of an assessment's time goes here where many facts are unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, assert_never

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    Comparison,
    Condition,
    Constant,
    CountComparison,
    Defined,
    Established,
    Expression,
    FactHolds,
    FactValue,
    Includes,
    Known,
    Not,
    OneOf,
    ParameterValue,
    Surroundings,
    Truth,
    evaluate_condition,
    references,
)
from riskengine.language.operators import COMPARE
from riskengine.rulesets import RuleSet


class _Part(NamedTuple):
    """The truth of a part and, while it is unknown, the facts it hangs on."""

    truth: Truth
    missing: tuple[str, ...]


_TRUE = _Part(True, ())
_FALSE = _Part(False, ())
_DECIDED: Mapping[Truth, _Part] = {True: _TRUE, False: _FALSE, None: _Part(None, ())}

_Finder = Callable[[Surroundings], _Part]
"""Works out a part for the facts of one profile."""


class MissingFacts:
    """Finds the missing facts of profiles, for one ruleset. Safe for many threads."""

    def __init__(self, ruleset: RuleSet) -> None:
        self._ruleset = ruleset
        # By the identity of conditions, which the ruleset keeps; comparing whole trees would take longer.
        self._finders: dict[int, _Finder] = {}

    def of_rule(self, rule: str, surroundings: Surroundings) -> tuple[str, ...]:
        """Return the unknown facts that an undetermined rule hangs on, in the order of its condition.

        Parts that are already decided are left out: whatever their unknown facts turn out to be, they
        stay as they are.
        """
        return self.of_condition(self._ruleset.rules[rule].when, surroundings)

    def of_condition(self, condition: Condition, surroundings: Surroundings) -> tuple[str, ...]:
        """Return the unknown facts that a condition hangs on; none when it is decided."""
        missing = self._finder(condition)(surroundings).missing
        return missing if len(missing) < 2 else tuple(dict.fromkeys(missing))

    def _finder(self, condition: Condition) -> _Finder:
        finder = self._finders.get(id(condition))
        if finder is None:
            finder = self._finders[id(condition)] = self._made(condition)
        return finder

    def _made(self, condition: Condition) -> _Finder:
        match condition:
            case AllOf(operands=operands):
                return _joined([self._finder(operand) for operand in operands], decisive=_FALSE, otherwise=_TRUE)
            case AnyOf(operands=operands):
                return _joined([self._finder(operand) for operand in operands], decisive=_TRUE, otherwise=_FALSE)
            case Not(operand=operand):
                return _negated(self._finder(operand))
            case Defined(name=name):
                return self._finder(self._ruleset.definitions[name])
            case Established(rule=rule):
                return _established(rule, self._finder(self._ruleset.rules[rule].when))
            case CountComparison(conditions=conditions, term=term):
                return _counted(condition, [self._finder(part) for part in conditions], _facts_named(term))
            case FactHolds(fact=fact):
                return _holding(fact)
            case Comparison(operator=operator, left=FactValue(fact=fact), right=Constant(value=value)):
                return _compared(fact, lambda found, _: COMPARE[operator](found, value))
            case Comparison(operator=operator, left=FactValue(fact=fact), right=ParameterValue(parameter=name)):
                return _compared(fact, lambda found, parameters: COMPARE[operator](found, parameters[name]))
            case Includes() | Comparison() | OneOf():
                return _atom(condition, _facts_named(condition))
            case Known() | Always():
                return lambda surroundings: _DECIDED[evaluate_condition(condition, surroundings)]
            case _:
                assert_never(condition)


def _facts_named(expression: Expression) -> tuple[str, ...]:
    return tuple(sorted(references(expression).facts))


def _joined(finders: list[_Finder], *, decisive: _Part, otherwise: _Part) -> _Finder:
    """Return what works out a conjunction or a disjunction. One decisive part decides it, whatever the others are."""

    def find(surroundings: Surroundings) -> _Part:
        missing: tuple[str, ...] | None = None
        for finder in finders:
            part = finder(surroundings)
            if part is decisive:
                return decisive
            if part.truth is None:
                missing = part.missing if missing is None else missing + part.missing
        return otherwise if missing is None else _Part(None, missing)

    return find


def _negated(finder: _Finder) -> _Finder:
    def find(surroundings: Surroundings) -> _Part:
        part = finder(surroundings)
        return part if part.truth is None else _FALSE if part.truth else _TRUE

    return find


def _established(rule: str, when: _Finder) -> _Finder:
    def find(surroundings: Surroundings) -> _Part:
        truth = surroundings.outcomes.get(rule, False)
        return _Part(None, when(surroundings).missing) if truth is None else _DECIDED[truth]

    return find


def _counted(condition: Condition, finders: list[_Finder], named: tuple[str, ...]) -> _Finder:
    def find(surroundings: Surroundings) -> _Part:
        truth = evaluate_condition(condition, surroundings)
        if truth is not None:
            return _DECIDED[truth]
        parts = [finder(surroundings) for finder in finders]
        missing = [fact for part in parts if part.truth is None for fact in part.missing]
        return _Part(None, (*missing, *(fact for fact in named if fact not in surroundings.facts)))

    return find


def _holding(fact: str) -> _Finder:
    unknown = _Part(None, (fact,))

    def find(surroundings: Surroundings) -> _Part:
        value = surroundings.facts.get(fact)
        return unknown if value is None else _TRUE if value else _FALSE

    return find


def _compared(fact: str, compare: Callable[..., bool]) -> _Finder:
    """Return what works out the usual comparison, of a fact with a constant or a parameter."""
    unknown = _Part(None, (fact,))

    def find(surroundings: Surroundings) -> _Part:
        value = surroundings.facts.get(fact)
        if value is None:
            return unknown
        return _TRUE if compare(value, surroundings.parameters) else _FALSE

    return find


def _atom(condition: Condition, named: tuple[str, ...]) -> _Finder:
    """Return what works out a comparison; it is unknown while any of its facts is, or where it divides by zero."""

    def find(surroundings: Surroundings) -> _Part:
        facts = surroundings.facts
        missing = tuple([fact for fact in named if fact not in facts])
        return _Part(None, missing) if missing else _DECIDED[evaluate_condition(condition, surroundings)]

    return find
