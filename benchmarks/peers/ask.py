"""Runs beside the peers' packages: asks one of them, compares its answers, and only then times it."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Sequence
from importlib import import_module
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.peers.peer import Form, Record, Task

_SECONDS_A_ROUND = 0.5
_ROUNDS = 9


def _microseconds(form: Form, given: Sequence[Any]) -> float:
    start = perf_counter()
    form.fired(given[0])
    once = max(perf_counter() - start, 1e-6)
    asked = given[: max(3, min(len(given), int(_SECONDS_A_ROUND / once)))]
    rounds = []
    for _ in range(_ROUNDS):
        start = perf_counter()
        for data in asked:
            form.fired(data)
        rounds.append((perf_counter() - start) / len(asked))
    return median(rounds) * 1e6


def _differs(form: Form, given: Sequence[Any], expected: Sequence[Sequence[str]]) -> bool:
    for data, wanted in zip(given, expected, strict=True):
        found = form.fired(data)
        if (sorted(found) if form.unsorted else found) != (sorted(wanted) if form.unsorted else list(wanted)):
            return True
    return False


def main() -> None:
    """Read the task, the records and the expected answers; write the microseconds of each form, or why not."""
    task: Task
    records: Sequence[Record]
    task, records, expected, asked = pickle.load(sys.stdin.buffer)
    answer: dict[str, float | str] = {}
    for form in import_module(f"benchmarks.peers.{sys.argv[1]}").forms(task):
        given = [form.ready(record) for record in records]
        if _differs(form, given[:asked], expected[:asked]):
            answer[form.name] = "gives other answers"
        else:
            answer[form.name] = _microseconds(form, given)
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
