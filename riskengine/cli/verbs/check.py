"""``riskengine check``: everything that is wrong with a ruleset, all at once."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from riskengine.cli import exit_codes, options
from riskengine.cli.output import print_output
from riskengine.cli.setting import today
from riskengine.cli.speech import diagnostic_text, may_colour, settle_language, tell
from riskengine.reports.check_result import check_json, check_summary
from riskengine.rulesets import CheckResult, check_ruleset, installed_rulesets, load_ruleset


@click.command("check")
@click.argument("reference", metavar="PATH")
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@options.as_of_option
@options.language_option
@options.format_option("table", "json", default="table")
@click.pass_context
def command(
    context: click.Context,
    *,
    reference: str,
    strict: bool,
    as_of: date | None,
    lang: str | None,  # noqa: ARG001 - read from the context, where failures find it too
    format: str,
) -> None:
    """Check the ruleset at PATH: a directory, a release file, or the id of one that is installed.

    Shows all errors and warnings together. --as-of is the day by which sources are due for review.
    """
    language = settle_language(context)
    result = _checked(reference, as_of or today())
    holds = not result.errors and not (strict and result.warnings)
    if format == "json":
        print_output(check_json(result.diagnostics, result.ruleset, language, holds=holds))
    else:
        for diagnostic in result.diagnostics:
            click.echo(diagnostic_text(diagnostic, language), color=may_colour(sys.stdout))
    tell(check_summary(result.diagnostics, result.ruleset, language))
    context.exit(exit_codes.DONE if holds else exit_codes.DID_NOT_HOLD)


def _checked(reference: str, today: date) -> CheckResult:
    directory = Path(reference)
    if not directory.exists():
        directory = installed_rulesets().get(reference, directory)
    if (directory / "ruleset.yaml").is_file():
        return check_ruleset(directory, today)
    ruleset = load_ruleset(directory)  # a release, or an error that says what is missing
    return CheckResult(ruleset, ruleset.warnings)
