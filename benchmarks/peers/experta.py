"""experta: the CLIPS language as Python decorators, a Rete network in pure Python."""

from __future__ import annotations

import collections
import collections.abc
import operator as operators
from collections.abc import Iterator
from typing import Any

from benchmarks.peers.definitely_true import Every, Formula, Some, Test
from benchmarks.peers.peer import Form, Record, Task, plain

# experta rests on a frozendict from before Python 3.10, which looks for this here.
collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]

_COMPARE = {"<": operators.lt, "<=": operators.le, ">": operators.gt, ">=": operators.ge, "!=": operators.ne}


def forms(task: Task) -> Iterator[Form]:
    """Give the form: a profile is one fact, and each rule an alternative of patterns over it."""
    from experta import AND, OR, Fact, KnowledgeEngine, P, Rule

    class Situation(Fact):  # type: ignore[misc]
        """The known facts of a profile."""

    def pattern(formula: Formula) -> Any:
        match formula:
            case Test(fact=fact, operator="is" | "==", value=value):
                return Situation(**{plain(fact): value})
            case Test(fact=fact, operator=operator, value=value):
                return Situation(**{plain(fact): P(lambda found: _COMPARE[operator](found, value))})
            case Every(parts=parts):
                return AND(*map(pattern, parts))
            case Some(parts=parts):
                return OR(*map(pattern, parts))

    members: dict[str, Any] = {}
    for number, (rule, formula) in enumerate(task.rules.items()):

        def fire(self: Any, rule: str = rule) -> None:
            self.fired.add(rule)

        members[f"rule{number}"] = Rule(pattern(formula))(fire)
    engine = type("Engine", (KnowledgeEngine,), members)()

    def ready(record: Record) -> dict[str, Any]:
        return {plain(fact): value for fact, value in record.items()}

    def fired(data: dict[str, Any]) -> list[str]:
        engine.reset()
        engine.fired = set()
        engine.declare(Situation(**data))
        engine.run()
        return list(engine.fired)

    yield Form("one fact a profile", ready, fired, unsorted=True)
