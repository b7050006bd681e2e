"""cel-python: Google's CEL in Python, all rules in one expression that lists truth values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from typing import Any

from benchmarks.peers.cel_text import cel_text, cel_values, if_there
from benchmarks.peers.peer import Form, Record, Task


def forms(task: Task) -> Iterator[Form]:
    """Give the form: interpreted, with the values made CEL's own before."""
    import celpy

    text = f"[{', '.join(cel_text(rule, task.facts, if_there, 'facts.') for rule in task.rules.values())}]"
    ids = task.ids

    def ready(record: Record) -> Any:
        return {"facts": celpy.json_to_cel(cel_values(record, task.facts))}

    # Its CompiledRunner fails on an expression as long as this one.
    environment = celpy.Environment(runner_class=celpy.InterpretedRunner)
    program = environment.program(environment.compile(text))
    yield Form("interpreted", ready, lambda data: list(compress(ids, program.evaluate(data))))
