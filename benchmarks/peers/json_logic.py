"""json-logic-qubit: JSONLogic in Python, one expression a rule; json-logic 0.6.3 itself fails on Python 3."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.peers.datalogic import logic
from benchmarks.peers.peer import Form, Task, plainly


def forms(task: Task) -> Iterator[Form]:
    """Give the form."""
    from json_logic import jsonLogic

    rules = {rule: logic(formula) for rule, formula in task.rules.items()}
    yield Form(
        "one expression a rule",
        plainly,
        lambda data: [rule for rule, expression in rules.items() if jsonLogic(expression, data)],
    )
