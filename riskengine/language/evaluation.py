"""What a condition means: the definition that every engine is held to.

A plain walk over the tree, written to be read. Speed is the other engines' concern.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never, cast

from riskengine.language.expression import (
    Absolute,
    AllOf,
    Always,
    AnyOf,
    Arithmetic,
    ArithmeticOperator,
    AsOf,
    Comparison,
    Condition,
    Constant,
    CountComparison,
    DaysBetween,
    Defined,
    Established,
    Extreme,
    FactHolds,
    FactValue,
    Includes,
    Known,
    Negation,
    Not,
    OneOf,
    ParameterValue,
    Term,
)
from riskengine.language.kleene import compare_interval, conjunction, disjunction, negation
from riskengine.language.operators import CALCULATE, COMPARE
from riskengine.language.types import Number, Truth, Value


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the names in a condition stand for.

    ``facts`` holds known facts only. ``outcomes`` holds the truth of the rules evaluated before; a
    rule that is not in it does not apply, and counts as not established. ``as_of`` is the day of
    assessment.
    """

    facts: Mapping[str, Value]
    parameters: Mapping[str, Number] = field(default_factory=dict)
    definitions: Mapping[str, Condition] = field(default_factory=dict)
    outcomes: Mapping[str, Truth] = field(default_factory=dict)
    as_of: date = date.max


def evaluate_condition(condition: Condition, surroundings: Surroundings) -> Truth:
    """Return True, False, or None for unknown."""
    match condition:
        case Always(value=value):
            return value
        case FactHolds(fact=fact):
            return cast("bool | None", surroundings.facts.get(fact))
        case Not(operand=operand):
            return negation(evaluate_condition(operand, surroundings))
        case AllOf(operands=operands):
            return conjunction([evaluate_condition(operand, surroundings) for operand in operands])
        case AnyOf(operands=operands):
            return disjunction([evaluate_condition(operand, surroundings) for operand in operands])
        case Comparison(operator=operator, left=left, right=right):
            first, second = evaluate_term(left, surroundings), evaluate_term(right, surroundings)
            return None if first is None or second is None else COMPARE[operator](first, second)
        case OneOf(term=term, values=values):
            found = evaluate_term(term, surroundings)
            return None if found is None else found in values
        case Includes(fact=fact, option=option):
            chosen = surroundings.facts.get(fact)
            return None if chosen is None else option in cast("frozenset[str]", chosen)
        case Known(fact=fact):
            return fact in surroundings.facts
        case Established(rule=rule):
            return surroundings.outcomes.get(rule, False)
        case CountComparison(operator=operator, conditions=conditions, term=term):
            truths = [evaluate_condition(part, surroundings) for part in conditions]
            number = evaluate_term(term, surroundings)
            least = truths.count(True)
            most = least + truths.count(None)
            return None if number is None else compare_interval(operator, least, most, cast("Number", number))
        case Defined(name=name):
            return evaluate_condition(surroundings.definitions[name], surroundings)
        case _:
            assert_never(condition)


def evaluate_term(term: Term, surroundings: Surroundings) -> Value | None:
    """Return the value of a term, or None for unknown."""
    match term:
        case Constant(value=value):
            return value
        case FactValue(fact=fact):
            return surroundings.facts.get(fact)
        case ParameterValue(parameter=parameter):
            return surroundings.parameters[parameter]
        case AsOf():
            return surroundings.as_of
        case Arithmetic(operator=operator, left=left, right=right):
            first, second = _number(left, surroundings), _number(right, surroundings)
            return None if first is None or second is None else calculate(operator, first, second)
        case Negation(operand=operand):
            number = _number(operand, surroundings)
            return None if number is None else -number
        case Absolute(operand=operand):
            number = _number(operand, surroundings)
            return None if number is None else abs(number)
        case Extreme(function=function, operands=operands):
            numbers = [_number(operand, surroundings) for operand in operands]
            known = [number for number in numbers if number is not None]
            if len(known) < len(numbers):
                return None
            return min(known) if function == "min" else max(known)
        case DaysBetween(first=start, second=end):
            begin, finish = evaluate_term(start, surroundings), evaluate_term(end, surroundings)
            return None if begin is None or finish is None else (cast("date", finish) - cast("date", begin)).days
        case _:
            assert_never(term)


def _number(term: Term, surroundings: Surroundings) -> Number | None:
    return cast("Number | None", evaluate_term(term, surroundings))


def calculate(operator: ArithmeticOperator, left: Number, right: Number) -> Number | None:
    """Return the result of a calculation, or None where it is not a finite number."""
    if operator == "/" and right == 0:
        return None
    result = CALCULATE[operator](left, right)
    return result if math.isfinite(result) else None
