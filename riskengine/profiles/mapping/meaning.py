"""What an author means by a text in a mapping file: a value of a fact, checked as a profile's values are."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from riskengine.diagnostics import nearest
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Value
from riskengine.profiles.cell_text import value_from_text
from riskengine.profiles.fact_problems import Arguments, problem_of
from riskengine.profiles.fact_schema import annotation_of, day_from
from riskengine.rulesets import Fact

_TRUTH = {"true": True, "false": False}


class Meant(NamedTuple):
    """The value, or a code with its arguments, and the option that was meant where one is near."""

    value: Value | None = None
    problem: tuple[str, Arguments] | None = None
    suggestion: str | None = None


def value_meant(fact: Fact, meaning: str | tuple[str, ...] | None) -> Meant:
    """Return the value that a text stands for. Only ``true`` and ``false`` are truth values in YAML here."""
    written = _written(fact, meaning)
    adapter: TypeAdapter[Value] = TypeAdapter(annotation_of(fact.type))
    try:
        return Meant(adapter.validate_python(written, strict=True))
    except ValidationError as error:
        kind = error.errors(include_url=False, include_context=False, include_input=False)[0]["type"]
        return Meant(None, problem_of(kind, fact, written), _near(fact, meaning))


def _written(fact: Fact, meaning: str | tuple[str, ...] | None) -> Any:
    if isinstance(meaning, str):
        match fact.type:
            case BooleanType():
                return _TRUTH.get(meaning, meaning)
            case ChoicesType():
                return frozenset({meaning})
            case NumberType():
                return meaning if "," in meaning else value_from_text(fact, meaning)
            case DateType():
                return day_from(meaning)
            case ChoiceType():
                return meaning
    return frozenset(meaning) if isinstance(meaning, tuple) and isinstance(fact.type, ChoicesType) else meaning


def _near(fact: Fact, meaning: str | tuple[str, ...] | None) -> str | None:
    match fact.type, meaning:
        case ChoiceType(options=options) | ChoicesType(options=options), str():
            return nearest(meaning, options)
        case _:
            return None
