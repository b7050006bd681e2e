"""JSON Schemas of the files of a ruleset, made from the models that read them."""

from __future__ import annotations

from typing import Any

from riskengine.rulesets.declarations import FILE_MODELS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def ruleset_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each kind of file, by kind: ruleset, facts, parameters, sources, actions, rules."""
    return {
        kind: {"$schema": DIALECT, "$id": f"riskengine/{kind}.schema.json", **model.model_json_schema(by_alias=True)}
        for kind, model in FILE_MODELS.items()
    }
