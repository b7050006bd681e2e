"""arta: rules as YAML in Python. A group stops at its first rule that holds, so each rule is a group.

Its own language of comparisons takes letters only in names, and ignores a comparison of null with a number.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

from benchmarks.peers.definitely_true import Formula, Test
from benchmarks.peers.infix import infix
from benchmarks.peers.peer import Form, Record, Task

_LETTERS = str.maketrans("0123456789.", "abcdefghij_")


def establish(**_: Any) -> bool:
    """What a rule of arta does when it holds."""
    return True


def _name(fact: str) -> str:
    return fact.translate(_LETTERS)


def _test(test: Test) -> str:
    name = f"input.{_name(test.fact)}"
    value = json.dumps(test.value) if isinstance(test.value, str) else str(test.value)
    if test.operator == "!=":
        return f"({name}!=None and {name}!={value})"
    return f"{name}{'==' if test.operator == 'is' else test.operator}{value}"


def _group(formula: Formula) -> dict[str, Any]:
    return {"RULE": {"simple_condition": infix(formula, _test), "action": "establish", "action_parameters": {}}}


def forms(task: Task) -> Iterator[Form]:
    """Give the form."""
    from arta import RulesEngine

    logging.getLogger("arta").setLevel(logging.CRITICAL)
    engine = RulesEngine(
        config_dict={
            "actions_source_modules": [__name__],
            "rules": {"default_rule_set": {rule: _group(formula) for rule, formula in task.rules.items()}},
        }
    )

    def ready(record: Record) -> dict[str, Any]:
        return {_name(fact): record.get(fact) for fact in task.facts}

    def fired(data: dict[str, Any]) -> list[str]:
        return [rule for rule, result in engine.apply_rules(data).items() if result]

    yield Form("simple conditions", ready, fired)
