"""zen-engine: the core of GoRules in Rust, as one compiled expression and as two graphs.

What stands in for an absent number fails the test, so that no guard is needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import compress
from typing import Any

from benchmarks.peers.definitely_true import Test
from benchmarks.peers.infix import infix
from benchmarks.peers.peer import BEYOND, Form, Record, Task, plain


def _test(test: Test) -> str:
    name = plain(test.fact)
    match test.operator:
        case "is" | "==":
            return f"{name} == {json.dumps(test.value)}"
        case "!=":
            return f"({name} != null and {name} != {json.dumps(test.value)})"
        case operator:
            absent = BEYOND if operator in {"<", "<="} else -BEYOND
            return f"({name} ?? {absent}) {operator} {test.value}"


def _graph(kind: str, content: Mapping[str, Any]) -> str:
    """Return a graph in which one node stands between the input and the output."""
    nodes = [
        {"id": "in", "type": "inputNode"},
        {"id": "rules", "type": kind, "content": content},
        {"id": "out", "type": "outputNode"},
    ]
    edges = [
        {"id": "first", "sourceId": "in", "targetId": "rules"},
        {"id": "second", "sourceId": "rules", "targetId": "out"},
    ]
    return json.dumps(
        {
            "nodes": [{"name": node["id"], "position": {"x": 0, "y": 0}, **node} for node in nodes],
            "edges": [{"type": "edge", **edge} for edge in edges],
        }
    )


def _expressions(rules: Mapping[str, str]) -> str:
    """Return a graph of a node with one expression for each rule."""
    return _graph(
        "expressionNode",
        {"expressions": [{"id": rule, "key": rule, "value": text} for rule, text in rules.items()]},
    )


def _table(rules: Mapping[str, str]) -> str:
    """Return a graph of a decision table, in which each row that holds gives its rule."""
    return _graph(
        "decisionTableNode",
        {
            "hitPolicy": "collect",
            "inputs": [{"id": "when", "name": "when", "field": ""}],
            "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
            "rules": [{"_id": rule, "when": text, "rule": json.dumps(rule)} for rule, text in rules.items()],
        },
    )


def forms(task: Task) -> Iterator[Form]:
    """Give the forms: a compiled expression that lists truth values, with two kinds of input, and the graphs."""
    import zen

    names = {plain(fact): fact for fact in task.facts}
    rules = {rule: infix(formula, _test) for rule, formula in task.rules.items()}
    ids = task.ids

    def ready(record: Record) -> dict[str, Any]:
        return {name: record.get(fact) for name, fact in names.items()}

    expression = zen.compile_expression(f"[{', '.join(rules.values())}]")

    def fired(data: Any) -> list[str]:
        return list(compress(ids, expression.evaluate(data)))

    yield Form("compiled expression", ready, fired)
    yield Form("compiled expression, data as JSON text", lambda record: json.dumps(ready(record)).encode(), fired)

    node = zen.ZenEngine().create_decision(zen.ZenDecisionContent(_expressions(rules)))

    def fired_in_graph(data: Any) -> list[str]:
        result = node.evaluate(data)["result"]
        return [rule for rule in ids if result[rule]]

    yield Form("JDM graph of expressions", ready, fired_in_graph)
    table = zen.ZenEngine().create_decision(zen.ZenDecisionContent(_table(rules)))
    yield Form("JDM graph of a table", ready, lambda data: [row["rule"] for row in table.evaluate(data)["result"]])
