"""durable_rules once more: its library in C alone, without the Python layer, which takes most of the time.

One fact a profile in a session of its own. A network never has more ways to fire than the 64 past which it
loses them all, and always one that fires, for deleting a session in which nothing did reads freed memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import prod
from typing import Any

from benchmarks.peers.definitely_true import Every, Formula, Test
from benchmarks.peers.peer import Form, Record, Task, plain, plainly

_OPERATORS = {"!=": "$neq", "<": "$lt", "<=": "$lte", ">": "$gt", ">=": "$gte"}
_MOST_WAYS = 60


def _pattern(formula: Formula) -> dict[str, Any]:
    if isinstance(formula, Test):
        compared = {plain(formula.fact): formula.value}
        return compared if formula.operator in {"is", "=="} else {_OPERATORS[formula.operator]: compared}
    kind = "$and" if isinstance(formula, Every) else "$or"
    return {kind: [_pattern(part) for part in formula.parts]}


def _ways(formula: Formula) -> int:
    """Return how many times a rule may fire for one fact: the network spells out *or*."""
    if isinstance(formula, Test):
        return 1
    ways = [_ways(part) for part in formula.parts]
    return prod(ways) if isinstance(formula, Every) else sum(ways)


def _networks(task: Task) -> Iterator[str]:
    """Give the definitions of as few networks as the limit allows."""
    rules: dict[str, Formula] = {}
    for rule, formula in task.rules.items():
        if sum(map(_ways, rules.values())) + _ways(formula) > _MOST_WAYS:
            yield _definition(rules)
            rules = {}
        rules[rule] = formula
    yield _definition(rules)


def _definition(rules: dict[str, Formula]) -> str:
    patterns = {"always": {"always": True}} | {rule: _pattern(formula) for rule, formula in rules.items()}
    return json.dumps({rule: {"all": [{"m": pattern}]} for rule, pattern in patterns.items()})


def forms(task: Task) -> Iterator[Form]:
    """Give the form."""
    import durable_rules_engine as engine

    networks = [engine.create_ruleset(f"rules-{number}", text) for number, text in enumerate(_networks(task))]

    def ready(record: Record) -> str:
        return json.dumps({"sid": "one", "always": True, **plainly(record)})

    def fired(message: str) -> list[str]:
        names: set[str] = set()
        for network in networks:
            _, state = engine.assert_fact(network, message)
            started = engine.start_action_for_state(network, state)
            action = started and started[1]
            while action:
                names.update(json.loads(action))
                action = engine.complete_and_start_action(network, state)
            engine.delete_state(network, "one")
        names.discard("always")
        return list(names)

    yield Form("C library", ready, fired, unsorted=True)
