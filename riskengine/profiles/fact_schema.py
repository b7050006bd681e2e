"""The pydantic schema of a profile's facts, made from a ruleset's vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, TypeAdapter, with_config
from typing_extensions import TypedDict  # pydantic takes typing.TypedDict only from Python 3.12 on

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, ValueType
from riskengine.rulesets import Fact, RuleSet


def annotation_of(type_: ValueType) -> Any:
    """Return the annotation by which pydantic checks a value of this type."""
    match type_:
        case BooleanType():
            return bool
        case NumberType(minimum=minimum, maximum=maximum, integer=True):
            return Annotated[int, Field(ge=int(minimum), le=int(maximum))]
        case NumberType(minimum=minimum, maximum=maximum):
            return Annotated[float, Field(ge=minimum, le=maximum, allow_inf_nan=False)]
        case ChoiceType(options=options):
            return Literal[options]
        case ChoicesType(options=options):
            return frozenset[Literal[options]]  # type: ignore[valid-type]
        case DateType(minimum=first, maximum=last):
            return Annotated[date, Field(ge=first, le=last)]


@lru_cache(maxsize=32)
def fact_adapter(ruleset: RuleSet, subject_kind: str) -> TypeAdapter[dict[str, Any]]:
    """Return the adapter that checks a flat mapping of known facts about one kind of subject.

    Strict: text is not a number, and true is not 1. A name that the vocabulary does not have is an error.
    """
    fields = {
        fact.id: Annotated[annotation_of(fact.type), Field(title=fact.title.in_language("en"))]
        for fact in ruleset.facts.values()
        if fact.subject_kind == subject_kind
    }
    facts = TypedDict("Facts", fields, total=False)  # type: ignore[operator]
    strict = with_config(ConfigDict(strict=True, extra="forbid"))(facts)
    return TypeAdapter(strict)


def profile_schema(ruleset: RuleSet) -> dict[str, Any]:
    """Return the JSON Schema of one profile record of a ruleset, with dotted names.

    A fact is given as its value, or as an object with ``value``, ``observed_on`` and ``unit``.
    """
    properties: dict[str, Any] = {
        "subject": {"type": "string", "minLength": 1, "maxLength": 100, "description": "A pseudonym, never a name"},
        "subject_kind": {"enum": list(ruleset.subject_kinds), "default": ruleset.default_subject_kind},
        "as_of": {"type": "string", "format": "date", "description": "The day of assessment; today when left out"},
    }
    for fact in ruleset.facts.values():
        properties[fact.id] = _fact_property(fact)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"riskengine/{ruleset.id}.profile.schema.json",
        "title": f"Profile for {ruleset.id}",
        "type": "object",
        "properties": properties,
        "required": ["subject"],
        "additionalProperties": False,
    }


def _fact_property(fact: Fact) -> Mapping[str, Any]:
    value = TypeAdapter(annotation_of(fact.type)).json_schema()
    described: dict[str, Any] = {
        "value": value,
        "observed_on": {"type": "string", "format": "date"},
    }
    if isinstance(fact.type, NumberType) and fact.type.unit is not None:
        described["unit"] = {"const": str(fact.type.unit)}
    whole = {"type": "object", "properties": described, "required": ["value"], "additionalProperties": False}
    return {
        "title": fact.title.in_language("en"),
        "description": fact.question.in_language("en"),
        "anyOf": [value, whole, {"type": "null"}],
    }
