"""cel-python: Google's CEL in Python, all rules in one expression that lists truth values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from typing import Any

from benchmarks.peers.cel_text import cel_text, cel_values, if_there
from benchmarks.peers.peer import Form, Record, Task


def forms(task: Task) -> Iterator[Form]:
    """Give the forms: interpreted and compiled to Python, with the values made CEL's own before."""
    import celpy

    text = f"[{', '.join(cel_text(rule, task.facts, if_there, 'facts.') for rule in task.rules.values())}]"
    ids = task.ids

    def ready(record: Record) -> Any:
        return {"facts": celpy.json_to_cel(cel_values(record, task.facts))}

    for name, runner in (("interpreted", celpy.InterpretedRunner), ("compiled to Python", celpy.CompiledRunner)):
        environment = celpy.Environment(runner_class=runner)
        program = environment.program(environment.compile(text))
        yield Form(name, ready, lambda data, program=program: list(compress(ids, program.evaluate(data))))
