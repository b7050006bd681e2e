"""JSON Schemas of the files of a ruleset, made from the models that read them, for editors to complete and check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from riskengine.rulesets.declarations import FILE_MODELS

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def ruleset_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each kind of file, by kind: ruleset, facts, parameters, sources, actions, rules."""
    return {kind: authors_schema(kind, model) for kind, model in FILE_MODELS.items()}


def authors_schema(kind: str, model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of one kind of file that people write."""
    return {
        "$schema": DIALECT,
        "$id": f"riskengine/{kind}.schema.json",
        **model.model_json_schema(by_alias=True, schema_generator=_AuthorsSchema),
    }


class _AuthorsSchema(GenerateJsonSchema):
    """Pydantic's schema without what says nothing to an author, and as strict about keys as the reader is."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of a field, without a default: what is left out needs no value."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the schema of an optional field: it is left out, not written as null."""
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Return the schema of a mapping; a key that is no valid name is an error."""
        written = super().dict_schema(schema)
        if "patternProperties" in written:
            written.setdefault("additionalProperties", False)
        return written

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic calls it by name
        """Return False: the title would repeat the key."""
        return False
