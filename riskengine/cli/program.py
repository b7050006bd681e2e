"""The program ``riskengine``: its verbs, by name, with the line of help for each."""

from __future__ import annotations

import click

from riskengine.cli.lazy_group import LazyGroup, Verb

_VERBS = {
    "assess": Verb("assess", "Assess profiles and say what to follow up."),
    "explain": Verb("explain", "Say why rules came out as they did for one subject."),
    "map": Verb("map", "Suggest or check a mapping of another system's columns to facts."),
    "rules": Verb("rules", "List the rules of a ruleset, or show one."),
    "check": Verb("check", "Check a ruleset and show everything that is wrong with it."),
    "test": Verb("test", "Run feature files with scenarios about a ruleset."),
    "docs": Verb("docs", "Write the living documentation of a ruleset."),
    "simulate": Verb("simulate", "Invent a workforce, or tell what a ruleset would set off for one."),
    "sql": Verb("sql", "Print a ruleset as one SQL query."),
    "schema": Verb("schema", "Print the JSON Schema of a ruleset, profile or assessment."),
    "release": Verb("release", "Freeze a ruleset under a version."),
    "engines": Verb("engines", "List the engines that can evaluate rules."),
    "explain-code": Verb("explain_code", "Explain an error or warning code."),
}


def _print_version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if not value or context.resilient_parsing:
        return
    from importlib.metadata import version

    click.echo(f"riskengine {version('riskengine')}")
    context.exit()


@click.group(
    cls=LazyGroup,
    verbs=_VERBS,
    subcommand_metavar="VERB [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Suggests prevention and follow-up for people at work. A person decides.

    \b
    riskengine assess profiles.csv              read profiles, write what to follow up
    riskengine assess profiles.csv --out report.html
    riskengine explain profiles.csv --subject A-17

    Exit codes: 0 done; 1 the check or test asked for did not hold; 2 wrong use or bad input, also
    when some records were rejected; 3 an internal error.
    """  # noqa: D301
