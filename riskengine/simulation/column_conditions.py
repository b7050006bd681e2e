"""Conditions over whole columns: the truth of each comparison is worked out once for each value of a fact.

The meaning is that of the condition language, since its own evaluation fills in the truths.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    Condition,
    Defined,
    Not,
    Surroundings,
    Truth,
    Value,
    evaluate_condition,
    references,
)
from riskengine.language.kleene import conjunction, disjunction, negation


@dataclass(frozen=True, slots=True)
class TruthByValue:
    """The truth for each position in the values of a variable, and for those for whom it makes no sense."""

    variable: str
    truths: tuple[Truth, ...]
    otherwise: Truth


@dataclass(frozen=True, slots=True)
class Every:
    """All of them hold."""

    parts: tuple[ColumnCondition, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of them holds."""

    parts: tuple[ColumnCondition, ...]


@dataclass(frozen=True, slots=True)
class Opposite:
    """It does not hold."""

    part: ColumnCondition


@dataclass(frozen=True, slots=True)
class Constantly:
    """The same for everyone."""

    truth: bool


ColumnCondition = TruthByValue | Every | Some | Opposite | Constantly


class SeveralFactsError(Exception):
    """One comparison reads several facts, or conditions by name, or none; ``names`` says which."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        super().__init__()


def column_condition(
    condition: Condition,
    values: Mapping[str, tuple[Value, ...]],
    definitions: Mapping[str, ColumnCondition],
    surroundings: Callable[[Mapping[str, Value]], Surroundings],
) -> ColumnCondition:
    """Return a condition over columns.

    ``values`` has the values of each fact it may read, ``definitions`` what its defined names stand for.
    ``surroundings`` puts known facts among the parameters and the day. Raises SeveralFactsError.
    """
    match condition:
        case Always(value=value):
            return Constantly(value)
        case Defined(name=name):
            return definitions[name]
        case Not(operand=operand):
            return Opposite(column_condition(operand, values, definitions, surroundings))
        case AllOf(operands=operands):
            return Every(tuple(column_condition(part, values, definitions, surroundings) for part in operands))
        case AnyOf(operands=operands):
            return Some(tuple(column_condition(part, values, definitions, surroundings) for part in operands))
        case _:
            read = references(condition)
            if len(read.facts) != 1 or read.definitions:
                raise SeveralFactsError(read.facts | read.definitions)
            [fact] = read.facts
            truths = tuple(evaluate_condition(condition, surroundings({fact: value})) for value in values[fact])
            return TruthByValue(fact, truths, evaluate_condition(condition, surroundings({})))


def over_values(condition: ColumnCondition, variable: str, count: int) -> TruthByValue:
    """Return the truth of a condition that reads one variable only, for each position in its ``count`` values."""
    *truths, otherwise = [_truth(condition, position) for position in (*range(count), None)]
    return TruthByValue(variable, tuple(truths), otherwise)


def _truth(condition: ColumnCondition, position: int | None) -> Truth:
    match condition:
        case TruthByValue(truths=truths, otherwise=otherwise):
            return otherwise if position is None else truths[position]
        case Every(parts=parts):
            return conjunction([_truth(part, position) for part in parts])
        case Some(parts=parts):
            return disjunction([_truth(part, position) for part in parts])
        case Opposite(part=part):
            return negation(_truth(part, position))
        case Constantly(truth=truth):
            return truth


def variables_read(condition: ColumnCondition) -> frozenset[str]:
    """Return the variables that a condition reads."""
    match condition:
        case TruthByValue(variable=variable):
            return frozenset({variable})
        case Every(parts=parts) | Some(parts=parts):
            return frozenset().union(*map(variables_read, parts))
        case Opposite(part=part):
            return variables_read(part)
        case Constantly():
            return frozenset()
