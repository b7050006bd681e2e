"""Runs beside the peers' packages: asks one of them, compares its answers, and only then times it against ours.

Both are timed by turns in one process, so that a machine whose speed drifts drifts for both, and by the
processor's time, which other processes do not add to.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from statistics import median
from time import process_time
from typing import Any

from benchmarks.peers.peer import Form, Task
from benchmarks.sixty_rules import profiles, ruleset
from riskengine.engines.compiled import CompiledEngine

_SECONDS_A_ROUND = 0.1
_ROUNDS = 31


def _seconds(ask: Callable[[Any], object], given: Sequence[Any]) -> float:
    """Return the seconds for one of the things given."""
    start = process_time()
    for one in given:
        ask(one)
    return (process_time() - start) / len(given)


def _rounds(
    form: Form, given: Sequence[Any], own: Callable[[Any], object], cases: Sequence[Any]
) -> Iterator[tuple[float, float]]:
    """Give the seconds of a profile, theirs and ours, of each round."""
    once = max(_seconds(form.fired, given[:3]), 1e-7)
    theirs = given[: max(3, min(len(given), int(_SECONDS_A_ROUND / once)))]
    for _ in range(_ROUNDS if once * len(theirs) < 3 * _SECONDS_A_ROUND else _ROUNDS // 4):
        yield _seconds(form.fired, theirs), _seconds(own, cases)


def differs(form: Form, given: Sequence[Any], expected: Sequence[Sequence[str]]) -> bool:
    """Return whether a form gives other rules than expected for what it is given."""
    for data, wanted in zip(given, expected, strict=True):
        found = form.fired(data)
        if (sorted(found) if form.unsorted else found) != (sorted(wanted) if form.unsorted else list(wanted)):
            return True
    return False


def main() -> None:
    """Read the task and how many answers to compare; write each form's figures, or why there are none."""
    task: Task
    task, compared = pickle.load(sys.stdin.buffer)
    of = ruleset()
    cases = profiles(of)
    prepared = CompiledEngine().prepare(of)
    expected = [prepared.outcomes(case)[0] for case in cases]
    answer: dict[str, dict[str, float] | str] = {}
    for form in import_module(f"benchmarks.peers.{sys.argv[1]}").forms(task):
        given = [form.ready(case.values) for case in cases]
        if differs(form, given[:compared], expected[:compared]):
            answer[form.name] = "gives other answers"
            continue
        rounds = list(_rounds(form, given, prepared.outcomes, cases))
        answer[form.name] = {
            "theirs": median(theirs for theirs, _ in rounds) * 1e6,
            "ours": median(ours for _, ours in rounds) * 1e6,
            "ratio": median(theirs / ours for theirs, ours in rounds),
        }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
