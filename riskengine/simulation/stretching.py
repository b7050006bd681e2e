"""Shares stretched so that a target is met: those for whom it holds together make up its figure."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from riskengine.language import Truth


def stretched(shares: Sequence[float], holds: Sequence[Truth], share: float) -> tuple[float, ...] | None:
    """Return shares of which those that hold add up to ``share``; proportions on either side stay as they were.

    None where that cannot be: nothing to stretch on a side that has to have something.
    """
    holding = fsum(one for one, truth in zip(shares, holds, strict=True) if truth is True)
    others = fsum(shares) - holding
    if (holding < _NOTHING and share > 0) or (others < _NOTHING and share < 1):
        return None
    above = share / holding if share > 0 else 0.0
    below = (1 - share) / others if share < 1 else 0.0
    return tuple(one * (above if truth is True else below) for one, truth in zip(shares, holds, strict=True))


_NOTHING = 1e-12
