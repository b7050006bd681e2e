"""datalogic-py: JSONLogic in Rust. All rules are one expression, whose answer is a list of truth values.

A variable may have a value for when it is absent, so that no guard is needed: one that fails the test.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import compress
from typing import Any, assert_never

from benchmarks.peers.definitely_true import Every, Formula, Some, Test
from benchmarks.peers.peer import BEYOND, Form, Record, Task, plain, plainly


def logic(formula: Formula) -> dict[str, Any]:
    """Return a formula in JSONLogic."""
    match formula:
        case Test(fact=fact, operator="is" | "==", value=value):
            return {"===": [{"var": plain(fact)}, value]}
        case Test(fact=fact, operator="!=", value=value):
            return {"!==": [{"var": [plain(fact), value]}, value]}
        case Test(fact=fact, operator=operator, value=value):
            absent = BEYOND if operator in {"<", "<="} else -BEYOND
            return {operator: [{"var": [plain(fact), absent]}, value]}
        case Every(parts=parts):
            return {"and": [logic(part) for part in parts]}
        case Some(parts=parts):
            return {"or": [logic(part) for part in parts]}
        case _:
            assert_never(formula)


def forms(task: Task) -> Iterator[Form]:
    """Give the forms: data parsed beforehand, as our profiles are, and data as Python's own objects."""
    from datalogic_py import DataHandle, Engine

    engine = Engine()
    rules = engine.compile([logic(formula) for formula in task.rules.values()])
    session, ids = engine.session(), task.ids

    def parsed(record: Record) -> Any:
        return DataHandle(json.dumps(plainly(record)))

    yield Form("data parsed before", parsed, lambda data: list(compress(ids, session.evaluate_data(rules, data))))
    yield Form("a dictionary", plainly, lambda data: list(compress(ids, session.evaluate(rules, data))))
