"""zen-engine: the core of GoRules in Rust, as one compiled expression and as a graph with a decision table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import compress
from typing import Any

from benchmarks.peers.definitely_true import Test
from benchmarks.peers.infix import infix
from benchmarks.peers.peer import Form, Record, Task, plain


def _test(test: Test) -> str:
    name = plain(test.fact)
    if test.operator == "is":
        return f"{name} == {str(test.value).lower()}"
    compared = f"{name} {test.operator} {json.dumps(test.value)}"
    return compared if test.operator == "==" else f"({name} != null and {compared})"


def _graph(task: Task) -> dict[str, Any]:
    """Return a graph of one table, in which every row that holds gives its rule."""
    rows = [
        {"_id": f"row{row}", "when": infix(formula, _test), "rule": json.dumps(rule)}
        for row, (rule, formula) in enumerate(task.rules.items())
    ]
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": "when", "name": "when", "field": ""}],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": rows,
    }
    return {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
            {"id": "table", "name": "table", "type": "decisionTableNode", "position": {"x": 0, "y": 0}, "content": table},
            {"id": "out", "name": "out", "type": "outputNode", "position": {"x": 0, "y": 0}},
        ],
        "edges": [
            {"id": "first", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "second", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }


def forms(task: Task) -> Iterator[Form]:
    """Give the forms: one compiled expression, and the graph of a decision table."""
    import zen

    names = [plain(fact) for fact in task.facts]
    ids = task.ids

    def ready(record: Record) -> dict[str, Any]:
        return {name: record.get(fact) for name, fact in zip(names, task.facts, strict=True)}

    expression = zen.compile_expression(f"[{', '.join(infix(rule, _test) for rule in task.rules.values())}]")
    yield Form("compiled expression", ready, lambda data: list(compress(ids, expression.evaluate(data))))

    decision = zen.ZenEngine().create_decision(json.dumps(_graph(task)))
    yield Form("JDM graph", ready, lambda data: [row["rule"] for row in decision.evaluate(data)["result"]])
