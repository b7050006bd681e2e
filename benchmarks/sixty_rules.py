"""Sixty rules over thirty facts, and profiles with one fact in five unknown; the same ones every time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from typing import Any

from riskengine.profiles import Profile, profile_from
from riskengine.rulesets import RuleSet
from riskengine.rulesets.assembly import assemble
from riskengine.rulesets.reading import declarations_from_content

FACTS, RULES, UNKNOWN_SHARE = 30, 60, 0.2
_SEED = 20260101


@dataclass(frozen=True)
class Atom:
    """A comparison of one fact with a number or an option, or a truth value itself."""

    fact: int
    operator: str
    value: Any


@dataclass(frozen=True)
class Conjunction:
    """A rule: all of ``required`` hold, and one of ``alternatives`` when there are any."""

    required: tuple[Atom, ...]
    alternatives: tuple[Atom, ...]


def name(fact: int) -> str:
    """Return the id of a fact."""
    return f"group{fact % 5}.fact{fact}"


def kind(fact: int) -> str:
    """Return the type of a fact: two in three are numbers, the others truth values and choices."""
    return ("integer", "integer", "boolean", "number", "integer", "choice")[fact % 6]


def _atom(random_: random.Random) -> Atom:
    fact = random_.randrange(FACTS)
    match kind(fact):
        case "boolean":
            return Atom(fact, "is", random_.random() < 0.5)
        case "choice":
            return Atom(fact, random_.choice(["==", "!="]), random_.choice("abc"))
        case _:
            return Atom(fact, random_.choice(["<", "<=", ">", ">="]), random_.randint(10, 90))


def conjunctions(count: int = RULES) -> list[Conjunction]:
    """Return the conditions, as data from which both our rules and the hand-written functions are made."""
    random_ = random.Random(_SEED)
    made = []
    for _ in range(count):
        required = tuple(_atom(random_) for _ in range(random_.randint(1, 3)))
        alternatives = tuple(_atom(random_) for _ in range(random_.choice([0, 0, 2, 3])))
        made.append(Conjunction(required, alternatives))
    return made


def _atom_text(atom: Atom) -> str:
    if atom.operator == "is":
        return name(atom.fact) if atom.value else f"not {name(atom.fact)}"
    value = f'"{atom.value}"' if isinstance(atom.value, str) else atom.value
    return f"{name(atom.fact)} {atom.operator} {value}"


def condition_text(rule: Conjunction) -> str:
    """Return a condition in the condition language."""
    parts = [_atom_text(atom) for atom in rule.required]
    if rule.alternatives:
        parts.append("(" + " or ".join(map(_atom_text, rule.alternatives)) + ")")
    return " and ".join(parts)


def _words(text: str) -> dict[str, str]:
    return {"en": text}


def _fact(fact: int) -> dict[str, Any]:
    declared: dict[str, Any] = {
        "type": kind(fact),
        "title": _words("t"),
        "question": _words("q"),
        "purpose": _words("p"),
        "visible_to": ["nurse"],
        "sensitivity": "ordinary",
        "collected_from": ["self_report"],
    }
    if kind(fact) in {"integer", "number"}:
        declared |= {"minimum": 0, "maximum": 100}
    if kind(fact) == "choice":
        declared["options"] = {option: _words(option) for option in "abcd"}
    return declared


def ruleset(count: int = RULES) -> RuleSet:
    """Return the ruleset of the conditions."""
    content = {
        "ruleset": {
            "id": "benchmark",
            "title": _words("b"),
            "description": _words("b"),
            "licence": "CC0-1.0",
            "languages": ["en"],
            "levels": {level: _words(level) for level in ("none", "watch", "high")},
            "areas": {"theme": _words("t")},
            "audiences": {"nurse": _words("n")},
            "roles": {"nurse": _words("n")},
            "subject_kinds": {"employee": _words("e")},
            "default_audience": "nurse",
        },
        "facts": {"facts": {name(fact): _fact(fact) for fact in range(FACTS)}},
        "parameters": {},
        "sources": {"sources": {"law": {"kind": "statute", "title": _words("l"), "review_by": "2030-01-01"}}},
        "actions": {
            "actions": {
                "talk": {
                    "title": _words("a"),
                    "instruction": _words("i"),
                    "avoid": _words("n"),
                    "role": "nurse",
                    "due_within_days": 7,
                    "audience": ["nurse"],
                    "sources": ["law"],
                }
            }
        },
        "rules": [
            {
                "area": "theme",
                "rules": {
                    f"BE-{number:04}": {
                        "title": _words("r"),
                        "level": "watch",
                        "when": condition_text(rule),
                        "because": _words("b"),
                        "actions": ["talk"],
                        "sources": ["law"],
                        "audience": ["nurse"],
                    }
                    for number, rule in enumerate(conjunctions(count))
                },
            }
        ],
    }
    return assemble(declarations_from_content(content, "benchmark"), None, f"benchmark-{count}")


def profiles(of: RuleSet, count: int = 500) -> list[Profile]:
    """Return validated profiles in which one fact in five is unknown."""
    random_ = random.Random(_SEED)

    def value(fact: int) -> Any:
        match kind(fact):
            case "boolean":
                return random_.random() < 0.5
            case "choice":
                return random_.choice("abcd")
            case "number":
                return random_.random() * 100
            case _:
                return random_.randint(0, 100)

    records = [
        {name(fact): value(fact) for fact in range(FACTS) if random_.random() >= UNKNOWN_SHARE} for _ in range(count)
    ]
    return [profile_from({"subject": "S", **record}, of, as_of=date(2026, 1, 1)) for record in records]
