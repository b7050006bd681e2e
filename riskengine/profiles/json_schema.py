"""The JSON Schema of a profile record, for editors and for those who write exports."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from riskengine.language import NumberType
from riskengine.profiles.fact_schema import annotation_of
from riskengine.profiles.profile import LONGEST_SUBJECT
from riskengine.rulesets import Fact, RuleSet


def profile_schema(ruleset: RuleSet) -> dict[str, Any]:
    """Return the JSON Schema of one profile record of a ruleset, with dotted names.

    A fact is given as its value, or as an object with ``value``, ``observed_on`` and ``unit``. It may
    be left out, or be null, while it is unknown.
    """
    properties: dict[str, Any] = {
        "subject": {
            "description": "A pseudonym by which you find the subject again, never a name",
            "anyOf": [{"type": "string", "minLength": 1, "maxLength": LONGEST_SUBJECT}, {"type": "integer"}],
        },
        "subject_kind": {
            "description": "The kind of subject that the profile is about",
            "enum": [*ruleset.subject_kinds, None],
            "default": ruleset.default_subject_kind,
        },
        "as_of": {
            "description": "The day of assessment; today when left out",
            "type": ["string", "null"],
            "format": "date",
        },
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


def _fact_property(fact: Fact) -> dict[str, Any]:
    value = TypeAdapter(annotation_of(fact.type)).json_schema()
    # Options chosen twice count once, as in any other set.
    value.pop("uniqueItems", None)
    parts: dict[str, Any] = {
        "value": {"anyOf": [value, {"type": "null"}]},
        "observed_on": {"type": ["string", "null"], "format": "date", "description": "The day it was observed"},
    }
    if isinstance(fact.type, NumberType) and fact.type.unit is not None:
        parts["unit"] = {"enum": [str(fact.type.unit), None], "description": "The unit, to be checked"}
    with_parts = {"type": "object", "properties": parts, "required": ["value"], "additionalProperties": False}
    return {
        "title": fact.title.in_language("en"),
        "description": fact.question.in_language("en"),
        "anyOf": [value, with_parts, {"type": "null"}],
    }
