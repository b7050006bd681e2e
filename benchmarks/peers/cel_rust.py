"""common-expression-language: Google's CEL in Rust, all rules in one expression that lists truth values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from typing import Any

from benchmarks.peers.cel_text import cel_text, cel_values, unless_null
from benchmarks.peers.peer import Form, Record, Task, plain


def forms(task: Task) -> Iterator[Form]:
    """Give the forms: variables in a dictionary, and in a context made before."""
    from cel import Context
    from cel import compile as compiled

    program = compiled(f"[{', '.join(cel_text(rule, task.facts, unless_null) for rule in task.rules.values())}]")
    ids = task.ids
    unknown = {plain(fact): None for fact in task.facts}

    def dictionary(record: Record) -> dict[str, Any]:
        return unknown | cel_values(record, task.facts)

    def fired(data: Any) -> list[str]:
        return list(compress(ids, program.execute(data)))

    yield Form("a dictionary", dictionary, fired)
    yield Form("a context made before", lambda record: Context(variables=dictionary(record)), fired)
