"""Walks over a condition: its parts, and the names it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from riskengine.language.expression import (
    Absolute,
    AllOf,
    Always,
    AnyOf,
    Arithmetic,
    AsOf,
    Comparison,
    Condition,
    Constant,
    CountComparison,
    DaysBetween,
    Defined,
    Established,
    Expression,
    Extreme,
    FactHolds,
    FactValue,
    Includes,
    Known,
    Negation,
    Not,
    OneOf,
    ParameterValue,
)


@dataclass(frozen=True, slots=True)
class References:
    """The names that a condition itself uses, not those behind its definitions and rules."""

    facts: frozenset[str]
    parameters: frozenset[str]
    definitions: frozenset[str]
    rules: frozenset[str]


def children(expression: Expression) -> tuple[Expression, ...]:
    """Return the direct parts of a node, in the order of the text."""
    match expression:
        case Constant() | FactValue() | ParameterValue() | AsOf() | Always() | FactHolds() | Includes() | Known():
            return ()
        case Established() | Defined():
            return ()
        case Arithmetic(left=left, right=right) | Comparison(left=left, right=right):
            return (left, right)
        case Negation(operand=operand) | Absolute(operand=operand) | Not(operand=operand):
            return (operand,)
        case Extreme(operands=operands):
            return operands
        case AllOf(operands=conditions) | AnyOf(operands=conditions):
            return conditions
        case DaysBetween(first=first, second=second):
            return (first, second)
        case OneOf(term=term):
            return (term,)
        case CountComparison(conditions=conditions, term=term):
            return (*conditions, term)
        case _:
            assert_never(expression)


def nodes(expression: Expression) -> Iterator[Expression]:
    """Yield a node and every part below it, depth first."""
    yield expression
    for child in children(expression):
        yield from nodes(child)


def references(expression: Expression) -> References:
    """Return the facts, parameters, definitions and rules that an expression names itself."""
    facts: set[str] = set()
    parameters: set[str] = set()
    definitions: set[str] = set()
    rules: set[str] = set()
    for node in nodes(expression):
        match node:
            case FactValue(fact=fact) | FactHolds(fact=fact) | Includes(fact=fact) | Known(fact=fact):
                facts.add(fact)
            case ParameterValue(parameter=parameter):
                parameters.add(parameter)
            case Defined(name=name):
                definitions.add(name)
            case Established(rule=rule):
                rules.add(rule)
            case _:
                pass
    return References(frozenset(facts), frozenset(parameters), frozenset(definitions), frozenset(rules))


def conjuncts(condition: Condition) -> tuple[Condition, ...]:
    """Return the conditions that must all hold: the operands of a top-level ``and``, else itself."""
    if isinstance(condition, AllOf):
        return tuple(part for operand in condition.operands for part in conjuncts(operand))
    return (condition,)
