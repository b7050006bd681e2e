"""business-rules: conditions as JSON in Python. It knows no absent values, so each fact has one that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from benchmarks.peers.definitely_true import Every, Formula, Test
from benchmarks.peers.peer import Form, Task, plain, plainly

_OPERATORS = {
    "<": "less_than",
    "<=": "less_than_or_equal_to",
    ">": "greater_than",
    ">=": "greater_than_or_equal_to",
}


def _condition(formula: Formula) -> dict[str, Any]:
    if not isinstance(formula, Test):
        kind = "all" if isinstance(formula, Every) else "any"
        return {kind: [_condition(part) for part in formula.parts]}
    name, value = plain(formula.fact), formula.value
    match formula.operator:
        case "==":
            return {"name": name, "operator": "equal_to", "value": value}
        case "!=":
            # There is no such operator for text. An unknown choice is an empty text, which does not match.
            return {"name": name, "operator": "matches_regex", "value": f"(?!{re.escape(str(value))}$)."}
        case "is":
            return {"name": f"{name}_is_{value}", "operator": "is_true", "value": True}
        case operator:
            known = {"name": f"{name}_known", "operator": "is_true", "value": True}
            return {"all": [known, {"name": name, "operator": _OPERATORS[operator], "value": value}]}


def forms(task: Task) -> Iterator[Form]:
    """Give the form."""
    from business_rules.actions import BaseActions, rule_action
    from business_rules.engine import run_all
    from business_rules.fields import FIELD_TEXT
    from business_rules.variables import (
        BaseVariables,
        boolean_rule_variable,
        numeric_rule_variable,
        string_rule_variable,
    )

    members: dict[str, Any] = {"__init__": lambda self, data: setattr(self, "data", data)}
    for fact, kind in task.facts.items():
        name = plain(fact)
        match kind:
            case "boolean":
                for wanted in (True, False):
                    members[f"{name}_is_{wanted}"] = boolean_rule_variable()(
                        lambda self, name=name, wanted=wanted: self.data.get(name) is wanted
                    )
            case "choice":
                members[name] = string_rule_variable()(lambda self, name=name: self.data.get(name))
            case _:
                members[name] = numeric_rule_variable()(lambda self, name=name: self.data[name])
                members[f"{name}_known"] = boolean_rule_variable()(lambda self, name=name: name in self.data)
    variables = type("Variables", (BaseVariables,), members)

    class Actions(BaseActions):  # type: ignore[misc]
        """Keeps the ids of the rules that hold."""

        def __init__(self) -> None:
            self.fired: list[str] = []

        @rule_action(params={"rule": FIELD_TEXT})  # type: ignore[untyped-decorator]
        def establish(self, rule: str) -> None:
            """Keep one."""
            self.fired.append(rule)

    rules = [
        {"conditions": _condition(formula), "actions": [{"name": "establish", "params": {"rule": rule}}]}
        for rule, formula in task.rules.items()
    ]

    def fired(data: dict[str, Any]) -> list[str]:
        actions = Actions()
        run_all(rules, variables(data), actions)
        return actions.fired

    yield Form("rules as JSON", plainly, fired)
