"""Truth for many rows at once, one bit a row: least significant first, as Arrow packs validity."""

from __future__ import annotations

from typing import Any

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
