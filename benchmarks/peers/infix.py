"""Formulas as text, for the peers whose languages look alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from benchmarks.peers.definitely_true import Every, Formula, Some, Test


def infix(formula: Formula, test: Callable[[Test], str], *, every: str = " and ", some: str = " or ") -> str:
    """Return a formula as text, each test written by ``test``."""
    match formula:
        case Test():
            return test(formula)
        case Every(parts=parts):
            return "(" + every.join(infix(part, test, every=every, some=some) for part in parts) + ")"
        case Some(parts=parts):
            return "(" + some.join(infix(part, test, every=every, some=some) for part in parts) + ")"
        case _:
            assert_never(formula)
