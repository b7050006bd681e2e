"""Runs beside the peers' packages: asks one of them about many profiles, one after the other."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Sequence
from importlib import import_module
from time import process_time

from benchmarks.peers.ask import differs
from benchmarks.peers.peer import Record, Task


def main() -> None:
    """Read the task, the records and some expected answers; write the processor's seconds for all records a few times over."""
    task: Task
    records: Sequence[Record]
    task, records, expected, times = pickle.load(sys.stdin.buffer)
    module, wanted = sys.argv[1:]
    form = next(form for form in import_module(f"benchmarks.peers.{module}").forms(task) if form.name == wanted)
    if differs(form, [form.ready(record) for record in records[: len(expected)]], expected):
        sys.exit("other answers")
    start = process_time()
    for _ in range(times):
        for record in records:
            form.fired(form.ready(record))
    print(json.dumps(process_time() - start))


if __name__ == "__main__":
    main()
