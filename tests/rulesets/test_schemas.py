"""The JSON Schemas of ruleset files: what the reader takes, said to editors."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from riskengine.rulesets.declarations import FILE_MODELS, field_names
from riskengine.rulesets.schemas import DIALECT, ruleset_schemas
from tests.rulesets.small_ruleset import FILES

SCHEMAS = ruleset_schemas()
PROJECT = Path(__file__).parents[2]
SHIPPED = sorted([*PROJECT.glob("rulesets/*"), *PROJECT.glob("examples/rulesets/*")])


class EditorsLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads plain scalars as YAML 1.2 does in editors: dates, no and on are text."""


EditorsLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("int", r"-?[0-9]+", "-0123456789"),
    ("float", r"-?[0-9]+\.[0-9]+", "-0123456789"),
):
    EditorsLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), list(first))


def kind_of(name: str) -> str:
    return "rules" if name.startswith("rules/") else name.removesuffix(".yaml")


def errors(name: str, text: str) -> list[str]:
    jsonschema = pytest.importorskip("jsonschema", reason="it comes with the extra dev")
    validator = jsonschema.Draft202012Validator(SCHEMAS[kind_of(name)])
    value = yaml.load(text, Loader=EditorsLoader)  # a loader of plain values only
    return [error.message for error in validator.iter_errors(value)]


def descriptions(schema: Any, path: str = "") -> Iterator[tuple[str, str | None]]:
    if isinstance(schema, dict):
        for key, field in schema.get("properties", {}).items():
            yield f"{path}/{key}", field.get("description")
        for key, part in schema.items():
            yield from descriptions(part, f"{path}/{key}")


def test_there_is_a_schema_for_each_kind_of_file():
    assert list(SCHEMAS) == ["ruleset", "facts", "parameters", "sources", "actions", "rules", "traceability"]
    for kind, schema in SCHEMAS.items():
        assert (schema["$schema"], schema["$id"]) == (DIALECT, f"riskengine/{kind}.schema.json")
        assert json.loads(json.dumps(schema)) == schema


def test_the_schemas_are_valid_themselves():
    jsonschema = pytest.importorskip("jsonschema", reason="it comes with the extra dev")
    for schema in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", FILE_MODELS)
def test_every_key_is_described_to_the_author(kind):
    found = dict(descriptions(SCHEMAS[kind]))
    assert [path for path, description in found.items() if not description] == []
    assert {path.rpartition("/")[2] for path in found} >= set(field_names(FILE_MODELS[kind]))


@pytest.mark.parametrize("name", FILES)
def test_a_correct_file_passes_its_schema(name):
    assert errors(name, FILES[name]) == []


@pytest.mark.parametrize("directory", SHIPPED, ids=lambda path: path.name)
def test_the_shipped_rulesets_pass_the_schemas(directory):
    for file in sorted([*directory.glob("*.yaml"), *directory.glob("rules/*.yaml")]):
        name = file.relative_to(directory).as_posix()
        assert errors(name, file.read_text(encoding="utf-8")) == [], name


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("rules/isolation.yaml", "audience:", "audiense:"),
        ("rules/isolation.yaml", "SH-ISO-01", "sh-iso-01"),
        ("rules/isolation.yaml", "{nb: Ensom, en: Lonely}", "Lonely"),
        ("rules/isolation.yaml", "from: 2020-01-01", "from: 2020"),
        ("facts.yaml", "isolation.ucla3:", "ucla3:"),
        ("facts.yaml", "minimum: 3", "minimum: three"),
        ("facts.yaml", "unit: points", "unit: Points"),
        ("facts.yaml", "sensitivity: special", "sensitivity: secret"),
        ("facts.yaml", "max_age_days: 90", "max_age_days: -1"),
        ("facts.yaml", "en: A sign of loneliness.", "English: A sign of loneliness."),
        ("parameters.yaml", "value: 6.5", "value: true"),
        ("sources.yaml", "    review_by: 2035-01-01\n", ""),
        ("actions.yaml", "due_within_days: 7", "due_within_days: soon"),
        ("actions.yaml", "audience: [employee]", "audience: []"),
        ("ruleset.yaml", "version: 0.1.0", "version: '1'"),
    ],
)
def test_a_mistake_that_the_reader_finds_is_one_in_the_schema_too(name, old, new):
    assert FILES[name].count(old) == 1
    assert errors(name, FILES[name].replace(old, new)) != []
