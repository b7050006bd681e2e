"""``riskengine schema``: JSON Schemas, for editors and for programs that check what they send."""

from __future__ import annotations

import json
from typing import Any, TypedDict, Unpack

import click

from riskengine.cli import options
from riskengine.cli.output import print_output
from riskengine.cli.setting import load_and_settle

_FILES = ("ruleset", "facts", "parameters", "sources", "actions", "rules", "traceability")


class SchemaOptions(TypedDict):
    """The options of the verb."""

    file: str | None
    ruleset: str
    lang: str | None


@click.command("schema")
@click.argument("kind", type=click.Choice(["ruleset", "profile", "mapping", "assessment"]))
@click.option("--file", type=click.Choice(_FILES), help="With ruleset: the schema of this kind of file only.")
@options.ruleset_option
@options.language_option
@click.pass_context
def command(context: click.Context, kind: str, **chosen: Unpack[SchemaOptions]) -> None:
    """Print the JSON Schema of the files of a ruleset, of a profile or a mapping for --ruleset, or of an assessment.

    Without --file, ruleset prints one object with the schema of each kind of file.
    """
    if chosen["file"] is not None and kind != "ruleset":
        raise click.UsageError("--file goes with ruleset only.", context)
    document = _schema(context, kind, chosen)
    print_output(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")


def _schema(context: click.Context, kind: str, chosen: SchemaOptions) -> dict[str, Any]:
    if kind == "assessment":
        from riskengine.assessment import assessment_schema

        return assessment_schema()
    if kind == "profile":
        from riskengine.profiles import profile_schema

        ruleset, _ = load_and_settle(chosen["ruleset"], context)
        return profile_schema(ruleset)
    if kind == "mapping":
        from riskengine.profiles.mapping.loading import mapping_schema

        ruleset, _ = load_and_settle(chosen["ruleset"], context)
        return mapping_schema(ruleset)
    from riskengine.rulesets import ruleset_schemas

    schemas = ruleset_schemas()
    return schemas if chosen["file"] is None else schemas[chosen["file"]]
