"""A guess at how likely a condition is, so that generated code asks first what most likely decides.

The guess takes answers to be spread evenly over their declared range and one fact in five to be unknown.
A wrong guess costs time and never changes an outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite, prod
from typing import NamedTuple, assert_never

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    ChoiceType,
    Comparison,
    ComparisonOperator,
    Condition,
    Constant,
    CountComparison,
    Defined,
    Established,
    FactHolds,
    FactValue,
    Includes,
    Known,
    Not,
    NumberType,
    OneOf,
    ParameterValue,
    Term,
)
from riskengine.language.operators import MIRRORED

_KNOWN = 0.8


class Likelihood(NamedTuple):
    """How likely a condition is definitely true and definitely false, and the cost of asking it.

    The cost of comparing a fact with a number is 1.
    """

    true: float
    false: float
    cost: float

    @property
    def negated(self) -> Likelihood:
        """The same of the opposite condition."""
        return Likelihood(self.false, self.true, self.cost)


_EVEN = Likelihood(_KNOWN / 2, _KNOWN / 2, 1)


def likelihood(condition: Condition, parameters: Mapping[str, int | float]) -> Likelihood:
    """Return the guess; ``parameters`` are the values in force."""
    match condition:
        case Always(value=value):
            return Likelihood(float(value), float(not value), 0.1)
        case FactHolds():
            return _EVEN._replace(cost=0.6)
        case Not(operand=operand):
            return likelihood(operand, parameters).negated
        case AllOf(operands=operands):
            return _all_of(likelihood(operand, parameters) for operand in operands)
        case AnyOf(operands=operands):
            return _all_of(likelihood(operand, parameters).negated for operand in operands).negated
        case Comparison(operator=operator, left=FactValue() as left, right=right):
            return _comparison(operator, left, right, parameters)
        case Comparison(operator=operator, left=left, right=FactValue() as right):
            return _comparison(MIRRORED[operator], right, left, parameters)
        case Comparison():
            return _EVEN._replace(cost=3)
        case OneOf(term=FactValue(type=ChoiceType(options=options)), values=values):
            return _share(len(values) / len(options), 1.2)
        case OneOf() | Includes():
            return _EVEN._replace(cost=1.5)
        case Known():
            return Likelihood(_KNOWN, 1 - _KNOWN, 0.5)
        case Established():
            return Likelihood(0.2, 0.6, 0.6)
        case CountComparison(conditions=conditions):
            return _EVEN._replace(cost=2 * sum(likelihood(part, parameters).cost for part in conditions))
        case Defined():
            return _EVEN._replace(cost=0.6)
        case _:
            assert_never(condition)


def _all_of(operands: Iterable[Likelihood]) -> Likelihood:
    parts = list(operands)
    cost, reached = 0.0, 1.0
    for part in parts:
        cost += reached * part.cost
        reached *= 1 - part.false
    return Likelihood(prod(part.true for part in parts), 1 - reached, cost)


def _comparison(
    operator: ComparisonOperator, fact: FactValue, other: Term, parameters: Mapping[str, int | float]
) -> Likelihood:
    match fact.type, other:
        case ChoiceType(options=options), Constant():
            equal = 1 / len(options)
            return _share(equal if operator == "==" else 1 - equal, 1.2)
        case NumberType(minimum=minimum, maximum=maximum), Constant(value=int() | float() as bound):
            return _number(operator, bound, minimum, maximum)
        case NumberType(minimum=minimum, maximum=maximum), ParameterValue(parameter=parameter):
            return _number(operator, parameters[parameter], minimum, maximum)
        case _:
            return _EVEN


def _number(operator: ComparisonOperator, bound: float, minimum: float, maximum: float) -> Likelihood:
    if operator in ("==", "!="):
        return _share(0.1 if operator == "==" else 0.9, 1)
    if not (isfinite(minimum) and isfinite(maximum) and minimum < maximum):
        return _EVEN
    below = min(max((bound - minimum) / (maximum - minimum), 0), 1)
    return _share(below if operator in ("<", "<=") else 1 - below, 1)


def _share(share: float, cost: float) -> Likelihood:
    """Return the likelihood of a comparison that holds for a share of the known values."""
    return Likelihood(_KNOWN * share, _KNOWN * (1 - share), cost)
