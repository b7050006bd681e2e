"""cedarpy: Cedar in Rust. One policy a rule; the answer is the policies that decided.

Cedar has no fractions. A fraction is only ever compared with whole numbers here, so it stands as twice
its whole part, and one more where something is left over; what it is compared with stands as its double.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import floor
from typing import Any

from benchmarks.peers.definitely_true import Formula, Test, Value
from benchmarks.peers.infix import infix
from benchmarks.peers.peer import Form, Record, Task, plain


def _doubled(value: Value) -> Value:
    assert isinstance(value, int | float)
    return 2 * floor(value) + (value != floor(value))


def forms(task: Task) -> Iterator[Form]:
    """Give the form, with policies and entities parsed before."""
    import cedarpy

    def test(test: Test) -> str:
        name = plain(test.fact)
        value = _doubled(test.value) if task.facts[test.fact] == "number" else test.value
        operator = "==" if test.operator == "is" else test.operator
        return f"(context has {name} && context.{name} {operator} {json.dumps(value)})"

    def policy(formula: Formula) -> str:
        return f"permit(principal, action, resource) when {{ {infix(formula, test, every=' && ', some=' || ')} }};"

    policies = cedarpy.PolicySet.from_str("\n".join(map(policy, task.rules.values())))
    entities = cedarpy.Entities.from_json_str("[]")
    by_policy = {f"policy{number}": rule for number, rule in enumerate(task.rules)}

    def ready(record: Record) -> dict[str, Any]:
        context = {
            plain(fact): _doubled(value) if task.facts[fact] == "number" else value for fact, value in record.items()
        }
        return {"principal": 'P::"p"', "action": 'Action::"a"', "resource": 'R::"r"', "context": context}

    def fired(request: dict[str, Any]) -> list[str]:
        answer = cedarpy.is_authorized(request, policies, entities)
        return [by_policy[policy] for policy in answer.diagnostics.reasons]

    yield Form("policies parsed before", ready, fired, unsorted=True)
