"""How many conditions hold, compared with a number: on the interval from those that do to those that may."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from riskengine.engines.columnar.bits import Bits, Planes, opposite, pack, planes_of, unpack
from riskengine.engines.columnar.columns import Block
from riskengine.engines.columnar.terms import TermValues, rows_known
from riskengine.language import ComparisonOperator, Number


def count_compared(operator: ComparisonOperator, counted: Sequence[Planes], term: TermValues, block: Block) -> Planes:
    """Compare how many of several conditions hold with a term."""
    least = Counter([certain for certain, _ in counted])
    most = Counter([possible for _, possible in counted])
    if isinstance(term.values, int | float) and term.known is None:
        return _interval_compared(operator, least, most, term.values)
    return _intervals_compared(operator, least.numbers(block.length), most.numbers(block.length), term, block)


def _interval_compared(operator: ComparisonOperator, least: Counter, most: Counter, number: Number) -> Planes:
    """Compare an interval of counts in each row with one number, digit by digit."""
    if operator in ("==", "!="):
        if number % 1:
            never = least.at_least(least.most + 1)
            equal = planes_of(never, never)
        else:
            reached, passed = int(number), int(number) + 1
            equal = planes_of(
                least.at_least(reached) & ~most.at_least(passed), most.at_least(reached) & ~least.at_least(passed)
            )
        return equal if operator == "==" else opposite(equal)
    # A count is over the number, or not under it, from this whole number on.
    border = floor(number) + 1 if operator in (">", "<=") else ceil(number)
    reaches = planes_of(least.at_least(border), most.at_least(border))
    return reaches if operator in (">", ">=") else opposite(reaches)


def _intervals_compared(
    operator: ComparisonOperator,
    least: NDArray[np.float64],
    most: NDArray[np.float64],
    term: TermValues,
    block: Block,
) -> Planes:
    """Compare an interval in each row with the number of that row."""
    number = term.values
    match operator:
        case "==" | "!=":
            equal = (least == number) & (most == number)
            with np.errstate(invalid="ignore"):  # where the number is not known it may be anything
                unequal = (least > number) | (most < number) | (np.mod(number, 1) != 0)
            true, false = (equal, unequal) if operator == "==" else (unequal, equal)
        case "<":
            true, false = most < number, least >= number
        case "<=":
            true, false = most <= number, least > number
        case ">":
            true, false = least > number, most <= number
        case ">=":
            true, false = least >= number, most < number
        case _:
            assert_never(operator)
    known = rows_known(block, term)
    return planes_of(pack(true) & known, ~(pack(false) & known))


class Counter:
    """How many of several bits are set in each row, kept as binary digits: one plane a digit."""

    def __init__(self, counted: Sequence[Bits]) -> None:
        self.most = len(counted)
        self._shape = counted[0].shape
        self._digits: list[Bits] = []
        for bits in counted:
            self._add(bits)

    def _add(self, carry: Bits) -> None:
        """Add one where a bit is set: a ripple-carry adder over all rows at once."""
        for position, digit in enumerate(self._digits):
            self._digits[position], carry = digit ^ carry, digit & carry
        if len(self._digits) < self.most.bit_length():
            self._digits.append(carry)

    def at_least(self, number: int) -> Bits:
        """Return the rows in which at least so many are set."""
        if number <= 0:
            return np.full(self._shape, 0xFF, dtype=np.uint8)
        if number > self.most:
            return np.zeros(self._shape, dtype=np.uint8)
        # From the highest digit down: greater so far, or equal so far and still not less.
        greater = np.zeros(self._shape, dtype=np.uint8)
        equal = np.full(self._shape, 0xFF, dtype=np.uint8)
        for position in reversed(range(len(self._digits))):
            digit = self._digits[position]
            if number >> position & 1:
                equal = equal & digit
            else:
                greater = greater | (equal & digit)
                equal = equal & ~digit
        return greater | equal

    def numbers(self, length: int) -> NDArray[np.float64]:
        """Return the counts as numbers."""
        counts = np.zeros(length, dtype=np.float64)
        for position, digit in enumerate(self._digits):
            counts += unpack(digit, length) * float(1 << position)
        return counts
