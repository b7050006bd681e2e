"""Medians of interleaved rounds, so that a machine whose speed drifts drifts for all alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter


def interleaved(work: Mapping[str, Callable[[], object]], rounds: int = 41) -> dict[str, list[float]]:
    """Run each piece of work once a round. Returns the seconds of every round, by name."""
    seconds: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, run in work.items():
            start = perf_counter()
            run()
            seconds[name].append(perf_counter() - start)
    return seconds


def ratio(numerator: list[float], denominator: list[float]) -> float:
    """Return the median of the ratios, round by round."""
    return median(a / b for a, b in zip(numerator, denominator, strict=True))
