"""Interval arithmetic over number types: what bounds and unit a calculation has."""

from __future__ import annotations

from math import inf, isinf
from operator import mul, truediv

from riskengine.language.expression import ArithmeticOperator, ComparisonOperator
from riskengine.language.types import NumberType, Truth
from riskengine.language.units import Unit


def bounds_of(operator: ArithmeticOperator, left: NumberType, right: NumberType) -> tuple[float, float]:
    """Return the least and the greatest value that a calculation can have, known operands given.

    Infinite where the divisor may be zero, or an operand is itself unbounded.
    """
    unbounded = any(map(isinf, (left.minimum, left.maximum, right.minimum, right.maximum)))
    if unbounded or (operator == "/" and right.minimum <= 0 <= right.maximum):
        return -inf, inf
    if operator == "+":
        return left.minimum + right.minimum, left.maximum + right.maximum
    if operator == "-":
        return left.minimum - right.maximum, left.maximum - right.minimum
    calculate = mul if operator == "*" else truediv
    corners = [calculate(a, b) for a in (left.minimum, left.maximum) for b in (right.minimum, right.maximum)]
    return min(corners), max(corners)


def unit_of_product(operator: ArithmeticOperator, left: Unit | None, right: Unit | None) -> Unit | None:
    """Return the unit of a product or quotient."""
    if right is None:
        return left
    if left is None:
        return right if operator == "*" else right.inverse()
    return left * right if operator == "*" else left / right


def possible(operator: ComparisonOperator, left: NumberType, right: NumberType) -> Truth:
    """Say whether a comparison of known numbers always holds (True), never (False), or either (None)."""
    match operator:
        case "<":
            return True if left.maximum < right.minimum else False if left.minimum >= right.maximum else None
        case "<=":
            return True if left.maximum <= right.minimum else False if left.minimum > right.maximum else None
        case ">" | ">=":
            return possible("<" if operator == ">" else "<=", right, left)
        case "==":
            if left.maximum < right.minimum or left.minimum > right.maximum or _never_whole(left, right):
                return False
            return True if left.minimum == left.maximum == right.minimum == right.maximum else None
        case "!=":
            equal = possible("==", left, right)
            return None if equal is None else not equal


def _never_whole(left: NumberType, right: NumberType) -> bool:
    """Whether one side is a whole number and the other a single number that is not."""
    return any(
        whole.integer and other.minimum == other.maximum and other.minimum % 1 != 0
        for whole, other in ((left, right), (right, left))
    )
