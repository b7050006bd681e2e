"""CLIPS through clipspy: one fact a profile, one rule each, and the agenda read as the answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.peers.definitely_true import Every, Formula, Some, Test
from benchmarks.peers.peer import Form, Record, Task, plain


def _expression(formula: Formula) -> str:
    """Return a formula as a function call over the variables of the facts."""
    match formula:
        case Test(fact=fact, operator="is" | "==", value=value):
            return f"(eq ?{plain(fact)} {_symbol(value)})"
        case Test(fact=fact, operator="!=", value=value):
            return f"(not (or (eq ?{plain(fact)} nil) (eq ?{plain(fact)} {_symbol(value)})))"
        case Test(fact=fact, operator=operator, value=value):
            return f"(and (numberp ?{plain(fact)}) ({operator} ?{plain(fact)} {value}))"
        case Every(parts=parts):
            return f"(and {' '.join(map(_expression, parts))})"
        case Some(parts=parts):
            return f"(or {' '.join(map(_expression, parts))})"


def _symbol(value: Any) -> str:
    return str(value).upper() if isinstance(value, bool) else str(value)


def _facts(formula: Formula) -> set[str]:
    return {formula.fact} if isinstance(formula, Test) else set().union(*map(_facts, formula.parts))


def _rule(rule: str, formula: Formula) -> str:
    """Return a rule: what is required of one fact stands at its slot, the rest in a test after the pattern."""
    parts = formula.parts if isinstance(formula, Every) else (formula,)
    at_slots: dict[str, list[str]] = {}
    after = [part for part in parts if not isinstance(part, Test)]
    for part in parts:
        if isinstance(part, Test):
            at_slots.setdefault(plain(part.fact), []).append(_expression(part))
    slots = [f"({slot} ?{slot}&:(and TRUE {' '.join(tests)}))" for slot, tests in at_slots.items()]
    others = {plain(fact) for part in after for fact in _facts(part)} - set(at_slots)
    slots += [f"({slot} ?{slot})" for slot in sorted(others)]
    tests = [f"(test {_expression(part)})" for part in after]
    return f"(defrule {rule} (profile {' '.join(slots)}) {' '.join(tests)} =>)"


def forms(task: Task) -> Iterator[Form]:
    """Give the form."""
    from clips import Environment, Symbol

    environment = Environment()
    slots = " ".join(f"(slot {plain(fact)} (default nil))" for fact in task.facts)
    environment.build(f"(deftemplate profile {slots})")
    for rule, formula in task.rules.items():
        environment.build(_rule(rule, formula))
    template = environment.find_template("profile")

    def ready(record: Record) -> dict[str, Any]:
        return {
            plain(fact): Symbol(_symbol(value)) if isinstance(value, bool | str) else value
            for fact, value in record.items()
        }

    def fired(slots: dict[str, Any]) -> list[str]:
        fact = template.assert_fact(**slots)
        names = [activation.name for activation in environment.activations()]
        fact.retract()
        return names

    yield Form("agenda of one fact", ready, fired, unsorted=True)
