"""Truth for many rows at once, one bit a row: least significant first, as Arrow packs validity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]
"""One bit a row, eight rows a byte. Bits past the last row may be anything."""

_ROWS_TURNED = 8_192


def pack(truths: NDArray[Any]) -> Bits:
    """Return booleans as bits."""
    return np.packbits(truths, bitorder="little")


def unpack(bits: Bits, length: int) -> NDArray[np.bool_]:
    """Return the first ``length`` bits as booleans."""
    return np.unpackbits(bits, count=length, bitorder="little").view(np.bool_)


def rows_of(bits: Bits, length: int) -> NDArray[np.int64]:
    """Return the numbers of the rows whose bit is set, in order."""
    return np.flatnonzero(unpack(bits, length))


def set_places(truths: Sequence[Bits], length: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return where any of several truths is set, row by row: the rows, and the positions among the truths.

    Turning the truths from one after the other to row after row, some thousands at a time, is much faster than
    collecting their rows and sorting them.
    """
    if not truths:
        return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int64)
    # A power of two, so that a place is told into row and position by its binary digits.
    digits = (len(truths) - 1).bit_length()
    together = np.zeros((1 << digits, len(truths[0])), dtype=np.uint8)
    for position, bits in enumerate(truths):
        together[position] = bits
    most = int(np.bitwise_count(together).sum(dtype=np.int64))
    rows, positions = np.empty(most, dtype=np.int32), np.empty(most, dtype=np.int64)
    filled = 0
    for start in range(0, length, _ROWS_TURNED):
        count = min(_ROWS_TURNED, length - start)
        part = together[:, start // 8 : (start + count + 7) // 8]
        turned = np.ascontiguousarray(np.unpackbits(part, axis=1, count=count, bitorder="little").T)
        places = np.flatnonzero(turned.view(np.bool_))
        here = slice(filled, filled + len(places))
        np.add(places >> digits, start, out=rows[here], casting="unsafe")
        np.bitwise_and(places, (1 << digits) - 1, out=positions[here])
        filled += len(places)
    return rows[:filled], positions[:filled]


def zeros(length: int) -> Bits:
    """Return the bits of a truth that no row has."""
    return np.zeros((length + 7) // 8, dtype=np.uint8)


def ones(length: int) -> Bits:
    """Return the bits of a truth that every row has."""
    return np.full((length + 7) // 8, 0xFF, dtype=np.uint8)


Planes = NDArray[np.uint8]
"""What is known of a condition for every row: two rows of bits, where it is certain, and where it is possible.

A row that is possible but not certain is unknown. INVARIANT: what is certain is possible. Kleene's ``and`` and ``or``
are then the bitwise ones, on both rows of bits at once.
"""


def planes_of(certain: Bits, possible: Bits) -> Planes:
    """Return the planes of a condition from where it is true and where it is not false."""
    both: Planes = np.empty((2, len(certain)), dtype=np.uint8)
    both[0], both[1] = certain, possible
    return both


def where_known(true: Bits, known: Bits) -> Planes:
    """Return the planes of a condition that is unknown where ``known`` is not set, whatever ``true`` has there."""
    both: Planes = np.empty((2, len(known)), dtype=np.uint8)
    np.bitwise_and(true, known, out=both[0])
    np.bitwise_or(true, ~known, out=both[1])
    return both


def opposite(planes: Planes) -> Planes:
    """Return the planes of the opposite condition: certain where the condition is not possible."""
    return np.invert(planes[::-1])
