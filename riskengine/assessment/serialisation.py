"""Assessments as JSON, and the JSON Schema that describes them."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from riskengine.assessment.model import Assessment


@cache
def _adapter() -> TypeAdapter[Assessment]:
    return TypeAdapter(Assessment)


def assessment_to_json(assessment: Assessment, *, indent: int | None = None) -> str:
    """Return an assessment as a JSON object, on one line unless ``indent`` says otherwise."""
    return _adapter().dump_json(assessment, indent=indent).decode()


def assessment_from_json(text: str | bytes) -> Assessment:
    """Return the assessment that ``assessment_to_json`` wrote.

    Raises ValueError where the text is not one. The message names places, never values.
    """
    try:
        return _adapter().validate_json(text, strict=False)
    except ValidationError as error:
        places = [".".join(map(str, problem["loc"])) or "the document" for problem in error.errors(include_input=False)]
        raise ValueError(f"not a riskengine assessment: see {', '.join(places[:5])}") from None


def assessment_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an assessment."""
    schema = _adapter().json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "riskengine/assessment.schema.json",
        **schema,
    }
