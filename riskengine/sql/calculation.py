"""Calculations with doubles that can neither fail nor leave the finite numbers; NULL where they would.

Dialects differ in what they do past the largest double, below the smallest and by zero: some give infinity, some
NULL, some stop the query. So what might happen is asked beforehand, in the same way for all. The types of the
operands, whose bounds the checker carries along, say where it cannot happen; there the calculation stands as it is.
"""

from __future__ import annotations

import math
import sys
from typing import NamedTuple

from sqlglot import exp

from riskengine.language import NumberType
from riskengine.language.expression import ArithmeticOperator
from riskengine.sql.literals import double, literal

# Multiplying by a power of two is exact, so a comparison can be made far from the ends of the doubles, and its
# rounding is the same as that of the calculation itself.
_LARGEST = sys.float_info.max
_HALF = 0.5
_HUGE = 2.0**900
# Half of the smallest double is 2^-1075: what is no larger becomes zero.
_UP = 2.0**537
_DOWN = 2.0**-538
# A hair more, so that rounding in a comparison by division can never let through what fails.
_DOWN_AND_A_HAIR = math.nextafter(_DOWN, 1)
_ROOT_DOWN = 2.0**-512


class Operand(NamedTuple):
    """One side of a calculation: a double as SQL, and its type."""

    sql: exp.Expression
    type: NumberType

    @property
    def is_never_tiny(self) -> bool:
        """Whether the number is zero or at least one in size."""
        type_ = self.type
        return type_.integer or type_.minimum >= 1 or type_.maximum <= -1 or type_.minimum == type_.maximum == 0

    @property
    def may_be_zero(self) -> bool:
        """Whether zero lies within the bounds."""
        return self.type.minimum <= 0 <= self.type.maximum

    @property
    def is_bounded(self) -> bool:
        """Whether the bounds are finite."""
        return math.isfinite(self.type.minimum) and math.isfinite(self.type.maximum)

    @property
    def size(self) -> exp.Expression:
        """The number without its sign."""
        return exp.Abs(this=self.sql.copy())


def needs_no_guard(operator: ArithmeticOperator, left: Operand, right: Operand, *, underflow_fails: bool) -> bool:
    """Whether the plain calculation is right, in which each operand stands once."""
    if operator == "/":
        return right.is_never_tiny and (left.is_never_tiny or not underflow_fails)
    if not (left.is_bounded and right.is_bounded):
        return False
    return operator != "*" or not underflow_fails or left.is_never_tiny or right.is_never_tiny


def plain(operator: ArithmeticOperator, left: Operand, right: Operand) -> exp.Expression:
    """Return the calculation without guards, but NULL by zero."""
    a, b = left.sql.copy(), right.sql.copy()
    match operator:
        case "+":
            return exp.Add(this=a, expression=b)
        case "-":
            return exp.Sub(this=a, expression=b)
        case "*":
            return exp.Mul(this=a, expression=b)
        case "/":
            zero = exp.Literal.number(0)
            return _divided(a, exp.Nullif(this=b, expression=zero) if right.may_be_zero else b)


def guarded(operator: ArithmeticOperator, left: Operand, right: Operand, *, underflow_fails: bool) -> exp.Expression:
    """Return the calculation with the guards it needs; the operands stand in it several times."""
    match operator:
        case "/":
            return _quotient(left, right, underflow_fails=underflow_fails)
        case "*":
            return _product(left, right, underflow_fails=underflow_fails)
        case "+" | "-":
            return _sum(operator, left, right)


def _quotient(left: Operand, right: Operand, *, underflow_fails: bool) -> exp.Expression:
    result = plain("/", left, right) if right.is_never_tiny else _divided(left.sql.copy(), right.sql.copy())
    if underflow_fails and not left.is_never_tiny:
        nonzero = exp.NEQ(this=right.sql.copy(), expression=exp.Literal.number(0))
        lost = exp.LTE(this=_times(left.size, _UP), expression=_times(right.size, _DOWN))
        becomes_zero = exp.And(this=exp.And(this=_below_one(left), expression=nonzero), expression=lost)
        result = exp.Case().when(becomes_zero, double(0.0)).else_(result)
    if right.is_never_tiny:
        return result
    quotient = _divided(left.sql.copy(), right.sql.copy())
    zero = exp.EQ(this=right.sql.copy(), expression=exp.Literal.number(0))
    surely = exp.LT(this=left.size, expression=_times(right.size, 2.0**1000))
    # What is not surely so small is large enough to be made smaller.
    scaled = _divided(exp.Paren(this=_times(left.size, 2.0**-600)), exp.Paren(this=_times(right.size, 2.0**500)))
    barely = exp.LTE(this=scaled, expression=double(math.ldexp(_LARGEST, -1100)))
    near_zero = exp.Case().when(zero, literal(None)).when(surely, quotient).when(barely, quotient.copy())
    return exp.Case().when(_below_one(right), near_zero).else_(result)


def _product(left: Operand, right: Operand, *, underflow_fails: bool) -> exp.Expression:
    product = plain("*", left, right)
    case = exp.Case()
    if not (left.is_bounded and right.is_bounded):
        above_one = [exp.GT(this=side.size, expression=exp.Literal.number(1)) for side in (left, right)]
        scaled = exp.Mul(
            this=exp.Paren(this=_times(left.size, _ROOT_DOWN)),
            expression=exp.Paren(this=_times(right.size, _ROOT_DOWN)),
        )
        within = exp.Case().when(exp.LT(this=scaled, expression=exp.Literal.number(1)), product.copy())
        case = case.when(exp.And(this=above_one[0], expression=above_one[1]), within)
    if underflow_fails and not (left.is_never_tiny or right.is_never_tiny):
        zero = [exp.EQ(this=side.sql.copy(), expression=exp.Literal.number(0)) for side in (left, right)]
        large = [exp.GTE(this=side.size, expression=exp.Literal.number(1)) for side in (left, right)]
        for safe in (*zero, *large):
            case = case.when(safe, product.copy())
        room = _divided(double(_DOWN_AND_A_HAIR), right.size)
        case = case.when(exp.LTE(this=_times(left.size, _UP), expression=room), double(0.0))
    return case.else_(product)


def _sum(operator: ArithmeticOperator, left: Operand, right: Operand) -> exp.Expression:
    total = plain(operator, left, right)
    # Whatever is smaller cannot carry the largest double over the edge.
    huge = [exp.GTE(this=side.size, expression=double(_HUGE)) for side in (left, right)]
    # Halves are exact where both are huge, and their sum is finite. They have the signs of the numbers.
    halves = [exp.Paren(this=_times(side.sql.copy(), _HALF)) for side in (left, right)]
    add = exp.Add if operator == "+" else exp.Sub
    half = exp.Abs(this=add(this=halves[0], expression=halves[1]))
    within = exp.Case().when(exp.LTE(this=half, expression=double(_LARGEST / 2)), total.copy())
    return exp.Case().when(exp.And(this=huge[0], expression=huge[1]), within).else_(total)


def _divided(dividend: exp.Expression, divisor: exp.Expression) -> exp.Expression:
    # "typed" says that the division is meant as it stands: both sides are doubles already.
    return exp.Div(this=dividend, expression=divisor, typed=True, safe=False)


def _below_one(operand: Operand) -> exp.Expression:
    return exp.LT(this=operand.size, expression=exp.Literal.number(1))


def _times(expression: exp.Expression, factor: float) -> exp.Expression:
    return exp.Mul(this=expression, expression=double(factor))
