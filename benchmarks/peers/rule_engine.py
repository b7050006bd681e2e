"""rule-engine: typed expressions in Python, one compiled rule each.

An absent fact is given as null: to find that a name is absent takes it longer than all the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.peers.definitely_true import Test
from benchmarks.peers.infix import infix
from benchmarks.peers.peer import Form, Task, plain, plainly


def _test(test: Test) -> str:
    name = plain(test.fact)
    if test.operator in {"is", "=="}:
        return f"{name} == {json.dumps(test.value)}"
    return f"({name} != null and {name} {test.operator} {json.dumps(test.value)})"


def forms(task: Task) -> Iterator[Form]:
    """Give the form."""
    from rule_engine import Context, Rule

    context = Context(default_value=None)
    rules = {rule: Rule(infix(formula, _test), context=context) for rule, formula in task.rules.items()}
    unknown = {plain(fact): None for fact in task.facts}
    yield Form(
        "compiled rules",
        lambda record: unknown | plainly(record),
        lambda data: [name for name, rule in rules.items() if rule.matches(data)],
    )
