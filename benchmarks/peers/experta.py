"""experta: CLIPS' way of working in Python. One fact a profile, an unknown value in it None.

It does not import since Python 3.10 unless ``collections`` gets back the names that were taken from it.
"""

from __future__ import annotations

import collections
import collections.abc
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.peers.definitely_true import Every, Formula, Test
from benchmarks.peers.infix import infix
from benchmarks.peers.peer import Form, Record, Task, plain, plainly


def _test(test: Test) -> str:
    name = plain(test.fact)
    if test.operator == "is":
        return f"{name} is {test.value}"
    return f"({name} is not None and {name} {test.operator} {test.value!r})"


def _function(formula: Formula) -> Callable[..., bool]:
    """Return a formula as a function of the facts that it reads, by their names."""
    function: Callable[..., bool] = eval(f"lambda {', '.join(sorted(_names(formula)))}: {infix(formula, _test)}")
    return function


def _names(formula: Formula) -> set[str]:
    return {plain(formula.fact)} if isinstance(formula, Test) else set().union(*map(_names, formula.parts))


def forms(task: Task) -> Iterator[Form]:
    """Give the form."""
    for name in ("Mapping", "MutableMapping", "Iterable", "Sequence", "Hashable", "Callable"):
        setattr(collections, name, getattr(collections.abc, name))
    import experta

    class Profile(experta.Fact):  # type: ignore[misc]
        """What is known of one person."""

    def rule(formula: Formula) -> Any:
        """Return a rule: what is required of one fact stands in the pattern, the rest in tests after it."""
        parts = formula.parts if isinstance(formula, Every) else (formula,)
        required: dict[str, list[Test]] = {}
        for part in parts:
            if isinstance(part, Test):
                required.setdefault(plain(part.fact), []).append(part)
        after = [part for part in parts if not isinstance(part, Test)]
        pattern: dict[str, Any] = {
            name: experta.P(_function(tests[0] if len(tests) == 1 else Every(tuple(tests))))
            for name, tests in required.items()
        }
        for name in set().union(*map(_names, after)):
            bound = getattr(experta.MATCH, name)
            pattern[name] = bound & pattern[name] if name in pattern else bound
        return experta.Rule(Profile(**pattern), *(experta.TEST(_function(part)) for part in after))

    members: dict[str, Any] = {}
    for number, (identifier, formula) in enumerate(task.rules.items()):

        def establish(self: Any, rule: str = identifier) -> None:
            self.fired.append(rule)

        members[f"rule{number}"] = rule(formula)(establish)
    engine = type("Rules", (experta.KnowledgeEngine,), members)()
    unknown = {plain(fact): None for fact in task.facts}

    def ready(record: Record) -> dict[str, Any]:
        return unknown | plainly(record)

    def fired(data: dict[str, Any]) -> list[str]:
        engine.fired = []
        engine.reset()
        engine.declare(Profile(**data))
        engine.run()
        return list(engine.fired)

    yield Form("one fact a profile", ready, fired, unsorted=True)
