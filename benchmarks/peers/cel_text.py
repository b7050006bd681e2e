"""Formulas in the Common Expression Language, which tells whole numbers from fractions."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.peers.definitely_true import Formula, Test
from benchmarks.peers.infix import infix
from benchmarks.peers.peer import Record, plain


def unless_null(name: str) -> str:
    """Return the guard of a variable that is null while the fact is unknown."""
    return f"{name} != null"


def if_there(name: str) -> str:
    """Return the guard of a field that is absent while the fact is unknown."""
    return f"has({name})"


def cel_text(formula: Formula, facts: Mapping[str, str], guard: Callable[[str], str], prefix: str = "") -> str:
    """Return a formula as text; ``facts`` gives their types, ``prefix`` stands before each name."""

    def test(test: Test) -> str:
        name = prefix + plain(test.fact)
        value = float(test.value) if facts[test.fact] == "number" else test.value
        operator = "==" if test.operator == "is" else test.operator
        return f"({guard(name)} && {name} {operator} {json.dumps(value)})"

    return infix(formula, test, every=" && ", some=" || ")


def cel_values(record: Record, facts: Mapping[str, str]) -> dict[str, Any]:
    """Return the known facts by plain name, numbers as fractions unless they are declared whole."""
    return {plain(fact): float(value) if facts[fact] == "number" else value for fact, value in record.items()}
