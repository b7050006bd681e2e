"""durable_rules: a Rete network in C, with at most forty rules a network (see docs/engines.md for why)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from functools import reduce
from itertools import count
from typing import Any

from benchmarks.peers.definitely_true import Every, Formula, Some, Test
from benchmarks.peers.peer import Form, Record, Task, plain

_MOST_RULES = 40
_COMPARE = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "!=": operator.ne}


def _adding(found: set[str], rule: str) -> Callable[[Any], None]:
    """Return the action of a rule. It may take one argument only: durable_rules fills in a second one itself."""
    return lambda _: found.add(rule)


def forms(task: Task) -> Iterator[Form]:
    """Give the form: a fact for each profile, in a session of its own."""
    from durable.engine import MessageNotHandledException
    from durable.lang import assert_fact, delete_state, m, ruleset, when_all

    def expression(formula: Formula) -> Any:
        match formula:
            case Test(fact=fact, operator="is" | "==", value=value):
                return getattr(m, plain(fact)) == value
            case Test(fact=fact, operator=compare, value=value):
                return _COMPARE[compare](getattr(m, plain(fact)), value)
            case Every(parts=parts):
                return reduce(operator.and_, map(expression, parts))
            case Some(parts=parts):
                return reduce(operator.or_, map(expression, parts))

    found: set[str] = set()
    rules = list(task.rules.items())
    networks = [f"network{start}" for start in range(0, len(rules), _MOST_RULES)]
    for network, start in zip(networks, range(0, len(rules), _MOST_RULES), strict=True):
        with ruleset(network):
            for rule, formula in rules[start : start + _MOST_RULES]:
                when_all(expression(formula))(_adding(found, rule))
    sessions = count()

    def ready(record: Record) -> dict[str, Any]:
        return {plain(fact): value for fact, value in record.items()}

    def fired(data: dict[str, Any]) -> list[str]:
        found.clear()
        session = str(next(sessions))
        for network in networks:
            try:
                assert_fact(network, {**data, "sid": session})
            except MessageNotHandledException:
                continue  # no rule holds
            finally:
                delete_state(network, session)
        return list(found)

    yield Form("a fact and a session a profile", ready, fired, unsorted=True)
