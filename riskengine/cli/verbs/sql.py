"""``riskengine sql``: a ruleset as one SQL query."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from riskengine.cli import options
from riskengine.cli.output import print_output
from riskengine.cli.setting import audience_of, load_and_settle
from riskengine.sql import CHOICES_FORMS, DIALECT_NAMES, OUTPUTS, ChoicesForm, DialectName, Output, ruleset_sql

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


class SqlOptions(TypedDict):
    """The options of the verb."""

    ruleset: str
    dialect: DialectName
    table: str
    output: Output
    choices: ChoicesForm | None
    audience: str | None
    as_of: date | None
    lang: str | None
    out: Path | None
    force: bool


@click.command("sql")
@options.ruleset_option
@click.option("--dialect", type=click.Choice(DIALECT_NAMES), required=True, help="Which SQL.")
@click.option(
    "--table",
    default="profiles",
    show_default=True,
    metavar="NAME",
    help="The table of profiles; a schema and a catalog may stand in front, with dots.",
)
@click.option(
    "--output",
    type=click.Choice(OUTPUTS),
    default="matrix",
    show_default=True,
    help="A column for each rule, a row for each finding, or the statement that makes the table.",
)
@click.option(
    "--choices",
    type=click.Choice(CHOICES_FORMS),
    help="How several choices stand in a column: arrays, or text such as a|b.  "
    "[default: text in bigquery, else arrays]",
)
@options.audience_option
@options.query_day_option
@options.language_option
@options.out_options
@click.pass_context
def command(context: click.Context, **chosen: Unpack[SqlOptions]) -> None:
    """Print the whole ruleset as one query over a table of profiles, to be run where they are."""
    ruleset, _ = load_and_settle(chosen["ruleset"], context)
    statement = ruleset_sql(
        ruleset,
        dialect=chosen["dialect"],
        table=chosen["table"],
        output=chosen["output"],
        audience=audience_of(chosen["audience"], ruleset),
        as_of=chosen["as_of"],
        choices=chosen["choices"],
    )
    print_output(statement.encode(), chosen["out"], force=chosen["force"])
