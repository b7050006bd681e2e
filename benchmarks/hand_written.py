"""The same conditions as a careful programmer writes them for speed, in several styles.

Each style gives the same three-valued answer: the established and the undetermined rules. Two styles
differ in how they get the facts (by name from a mapping, or unpacked from a tuple), and two in how
they tell *undetermined*: by *definitely true* and *definitely false* as two expressions, or by tests
for None first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.sixty_rules import FACTS, Atom, Conjunction, name

Answer = tuple[list[str], list[str]]

_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}


def _true(atom: Atom) -> str:
    local = f"f{atom.fact}"
    if atom.operator == "is":
        return local if atom.value else f"{local} is False"
    if atom.operator == "==":
        return f"{local} == {atom.value!r}"
    return f"({local} is not None and {local} {atom.operator} {atom.value!r})"


def _false(atom: Atom) -> str:
    if atom.operator == "is":
        return _true(Atom(atom.fact, "is", not atom.value))
    return _true(Atom(atom.fact, _OPPOSITE[atom.operator], atom.value))


def _expressions(rule: Conjunction) -> tuple[str, str]:
    true, false = [_true(atom) for atom in rule.required], [_false(atom) for atom in rule.required]
    if rule.alternatives:
        true.append("(" + " or ".join(map(_true, rule.alternatives)) + ")")
        false.append("(" + " and ".join(map(_false, rule.alternatives)) + ")")
    return " and ".join(true), " or ".join(false)


def _two_expressions(rules: list[Conjunction]) -> list[str]:
    lines: list[str] = []
    for number, rule in enumerate(rules):
        true, false = _expressions(rule)
        lines.append(f"    if {true}: established.append('BE-{number:04}')")
        lines.append(f"    elif not ({false}): undetermined.append('BE-{number:04}')")
    return lines


def _false_first(rules: list[Conjunction]) -> list[str]:
    lines: list[str] = []
    for number, rule in enumerate(rules):
        true, false = _expressions(rule)
        lines.append(f"    if {false}: pass")
        lines.append(f"    elif {true}: established.append('BE-{number:04}')")
        lines.append(f"    else: undetermined.append('BE-{number:04}')")
    return lines


def _function(facts: list[str], body: list[str]) -> Callable[[Any], Answer]:
    head = ["def evaluate(profile):", *facts, "    established = []", "    undetermined = []"]
    namespace: dict[str, Any] = {}
    exec("\n".join([*head, *body, "    return established, undetermined"]), namespace)
    function: Callable[[Any], Answer] = namespace["evaluate"]
    return function


def styles(rules: list[Conjunction]) -> dict[str, tuple[Callable[[Any], Answer], bool]]:
    """Return each style's function, and whether it takes a tuple instead of a mapping."""
    by_name = ["    get = profile.get", *(f"    f{fact} = get({name(fact)!r})" for fact in range(FACTS))]
    unpacked = ["    " + ", ".join(f"f{fact}" for fact in range(FACTS)) + " = profile"]
    return {
        "mapping, true first": (_function(by_name, _two_expressions(rules)), False),
        "mapping, false first": (_function(by_name, _false_first(rules)), False),
        "tuple, true first": (_function(unpacked, _two_expressions(rules)), True),
        "tuple, false first": (_function(unpacked, _false_first(rules)), True),
    }
