"""Truth for many rows at once, one bit a row: least significant first, as Arrow packs validity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]
"""One bit a row, eight rows a byte. Bits past the last row may be anything."""


def pack(truths: NDArray[Any]) -> Bits:
    """Return booleans as bits."""
    return np.packbits(truths, bitorder="little")


def unpack(bits: Bits, length: int) -> NDArray[np.bool_]:
    """Return the first ``length`` bits as booleans."""
    return np.unpackbits(bits, count=length, bitorder="little").view(np.bool_)


def rows_of(bits: Bits, length: int) -> NDArray[np.int64]:
    """Return the numbers of the rows whose bit is set, in order."""
    return np.flatnonzero(unpack(bits, length))


def zeros(length: int) -> Bits:
    """Return the bits of a truth that no row has."""
    return np.zeros((length + 7) // 8, dtype=np.uint8)


def ones(length: int) -> Bits:
    """Return the bits of a truth that every row has."""
    return np.full((length + 7) // 8, 0xFF, dtype=np.uint8)


class Planes(NamedTuple):
    """What is known of a condition for every row: where it is true, and where it is false.

    A row in neither is unknown. No row is in both.
    """

    true: Bits
    false: Bits

    @property
    def negated(self) -> Planes:
        """The planes of the opposite condition."""
        return Planes(self.false, self.true)


def all_of(parts: Sequence[Planes]) -> Planes:
    """Return Kleene's conjunction of two or more conditions."""
    true, false = parts[0].true & parts[1].true, parts[0].false | parts[1].false
    for part in parts[2:]:
        true &= part.true
        false |= part.false
    return Planes(true, false)


def any_of(parts: Sequence[Planes]) -> Planes:
    """Return Kleene's disjunction of two or more conditions."""
    return all_of([part.negated for part in parts]).negated


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
