"""Calculations at the ends of the doubles: each database gives what Python gives, or NULL where that is no number."""

import math
import sys

import pytest
from sqlglot import exp

from riskengine.language import NumberType, calculate
from riskengine.sql.calculation import Operand, guarded, needs_no_guard, plain
from riskengine.sql.dialects import DIALECTS

LARGEST = sys.float_info.max
SMALLEST = 5e-324
TINY = [0.0, SMALLEST, 2 * SMALLEST, 3 * SMALLEST, 1e-320, sys.float_info.min, 1e-300, 1.5e-162, 2.3e-162, 1e-154]
ORDINARY = [0.1, 0.5, math.nextafter(1, 0), 1.0, math.nextafter(1, 2), 1.5, 2.0, 3.0, 4.0, 7.5, 1e10, 2.0**53]
HUGE = [1e154, 1.3e154, 1.4e154, 1e300, LARGEST / 2, math.nextafter(LARGEST, 0), LARGEST]

KINDS = {
    "within the bounds of a fact": (NumberType(-(2**53), 2**53), [*TINY, *ORDINARY]),
    "as large as a quotient can be": (NumberType(-math.inf, math.inf), [*TINY, *ORDINARY, *HUGE]),
    "whole": (NumberType(-(2**53), 2**53, None, integer=True), [0.0, 1.0, 2.0, 3.0, 7.0, 2.0**53]),
    "at least one": (NumberType(1, 2**53), [1.0, 1.5, 7.5, 2.0**53]),
    "between zero and one": (NumberType(0.25, 0.75), [0.25, 0.3, 0.75]),
}


def within(kind):
    """The numbers of a kind, with both signs where its bounds allow them."""
    type_, numbers = KINDS[kind]
    return type_, [number for one in numbers for number in (one, -one) if number >= type_.minimum]


def calculated(database, written, pairs):
    """What the database makes of each pair."""
    columns = [exp.ColumnDef(this=exp.to_identifier(name), kind=exp.DataType.build("DOUBLE")) for name in "ab"]
    table = exp.Create(this=exp.Schema(this=exp.to_table("pairs"), expressions=columns), kind="TABLE")
    database.fill("pairs", table.sql(database.dialect), ["a", "b"], pairs)
    rows = database.ask(f"SELECT a, b, {written.sql(database.dialect)} AS result FROM pairs")
    return [(row["a"], row["b"], row["result"]) for row in rows]


@pytest.mark.parametrize("operator", ["+", "-", "*", "/"])
@pytest.mark.parametrize("left_kind", KINDS)
@pytest.mark.parametrize("right_kind", KINDS)
def test_a_calculation_gives_what_python_gives(database, operator, left_kind, right_kind):
    (left_type, left), (right_type, right) = within(left_kind), within(right_kind)
    fails = DIALECTS[database.dialect].underflow_fails
    operands = Operand(exp.column("a"), left_type), Operand(exp.column("b"), right_type)
    if needs_no_guard(operator, *operands, underflow_fails=fails):
        written = plain(operator, *operands)
    else:
        written = guarded(operator, *operands, underflow_fails=fails)
    found = calculated(database, written, [(a, b) for a in left for b in right])
    assert len(found) == len(left) * len(right)
    wrong = [(a, b, result) for a, b, result in found if result != calculate(operator, a, b)]
    assert wrong == []
