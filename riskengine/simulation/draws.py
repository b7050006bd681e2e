"""Chance that can be drawn again: the same seed gives the same numbers, whoever else is drawn.

Each variable has a stream of its own in each block of people. So person 17 is the same in a workforce of
a hundred and of a million, and a new fact in the model leaves all others as they were. Only the raw bits
of a generator are used, since numpy promises that those never change (its NEP 19).
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from itertools import accumulate
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

BLOCK_ROWS = 2**16
"""People drawn at once, so that memory is bounded however many there are."""

_STEPS = 2**16
"""Different numbers that a draw can give: fine enough for any share of a workforce."""

Draws = NDArray[np.uint16]
"""A number for each person, each as likely as any other."""

Scores = NDArray[np.float32]
"""A number for each person, normally distributed with mean nought and variance one."""

Mask = NDArray[np.bool_]


def draws(seed: int, kind: str, block: int, stream: str, rows: int) -> Draws:
    """Return draws for the first ``rows`` people of a block. ``stream`` names what they are for."""
    sequence = np.random.SeedSequence(seed, spawn_key=(_number(kind), block, _number(stream)))
    raw = np.random.PCG64(sequence).random_raw((rows + 3) // 4)
    # Four draws of sixteen bits from each number, the low bits first on every machine.
    found: Draws = raw.astype("<u8").view("<u2")[:rows]
    return found


def chosen(drawn: Draws, share: float) -> Mask:
    """Return who belongs to a share of the people."""
    return drawn < round(share * _STEPS)


def scores(drawn: Draws) -> Scores:
    """Return draws as normal scores."""
    found: Scores = _normal_scores()[drawn]
    return found


@cache
def limits(shares: tuple[float, ...]) -> Scores:
    """Return the scores that part people in groups of these sizes, from low to high; one less than groups."""
    return np.array([_score_above(below) for below in accumulate(shares[:-1])], np.float32)


def positions_among(scored: Scores, parting: Scores) -> NDArray[np.intp]:
    """Return how many limits each score is at or above."""
    if len(parting) > _FEW:
        return np.searchsorted(parting, scored, side="right")
    # Several times as fast as a search.
    found = np.zeros(len(scored), np.intp)
    for limit in parting:
        found += scored >= limit
    return found


_FEW = 16


def _score_above(share: float) -> float:
    """Return the score below which a share of the people lies; infinite for nobody or all."""
    if 0 < share < 1:
        return NormalDist().inv_cdf(share)
    return float("-inf") if share <= 0 else float("inf")


@cache
def _normal_scores() -> Scores:
    normal = NormalDist()
    half = np.array([normal.inv_cdf((step + 0.5) / _STEPS) for step in range(_STEPS // 2)], np.float32)
    return np.concatenate([half, -half[::-1]])


@cache
def _number(name: str) -> int:
    """Return a number for a name, the same in every process."""
    return int.from_bytes(sha256(name.encode()).digest()[:4], "little")
