"""Did-you-mean: the nearest of the names that would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_SHOWN = 60
"""Characters of a word from outside that a message repeats."""


def shortened(text: str) -> str:
    """Return a word for a message: on one line, and cut where it is too long to help anyone."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 3]}..."


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate closest to ``name``, ignoring case, or None when none is close.

    Also finds a dotted name by its last part: ``ucla3`` finds ``isolation.ucla3``.
    """
    by_folded = {candidate.casefold(): candidate for candidate in candidates}
    folded = name.casefold()
    close = get_close_matches(folded, by_folded, n=1, cutoff=0.7)
    if close:
        return by_folded[close[0]]
    last_parts = {key.rpartition(".")[2]: key for key in by_folded}
    close = get_close_matches(folded.rpartition(".")[2], last_parts, n=1, cutoff=0.8)
    return by_folded[last_parts[close[0]]] if close else None
