"""``riskengine map``: mappings of files of other systems, suggested and checked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from riskengine.cli import exit_codes, options
from riskengine.cli.output import print_output, style_for
from riskengine.cli.setting import load_and_settle
from riskengine.cli.speech import diagnostic_text, may_colour, tell

if TYPE_CHECKING:
    from datetime import date

    from riskengine.diagnostics import Diagnostic
    from riskengine.profiles.mapping.coverage import MappingCoverage
    from riskengine.profiles.mapping.model import ProfileMapping
    from riskengine.rulesets import RuleSet


class SuggestOptions(options.InputOptions):
    """The options of ``suggest``."""

    ruleset: str
    lang: str | None
    out: Path | None
    force: bool


class CheckOptions(options.InputOptions):
    """The options of ``check``."""

    ruleset: str
    as_of: date | None
    lang: str | None
    format: str


@click.group("map")
def command() -> None:
    """Suggest or check a mapping of another system's columns to facts."""


@command.command("suggest")
@click.argument("file", metavar="FILE")
@options.ruleset_option
@options.input_options
@options.language_option
@options.out_options
@click.pass_context
def suggest(context: click.Context, file: str, **chosen: Unpack[SuggestOptions]) -> None:
    """Propose a mapping for FILE from its columns, for a person to finish.

    What is plain is in force; the rest stands in comments with its reason. Words of the file are
    written only where they are known beforehand, such as yes and no.
    """
    from riskengine.cli.batch import source_named
    from riskengine.profiles.mapping.suggestion.evidence import ColumnsSeen
    from riskengine.profiles.mapping.suggestion.proposing import suggested_mapping
    from riskengine.profiles.reading import read_records
    from riskengine.reports.mapping_text import mapping_text

    ruleset, language = load_and_settle(chosen["ruleset"], context)
    seen = ColumnsSeen()
    source, name = source_named(file)
    seen.read(read_records(source, seen.layout, name=name, input_format=chosen["input_format"], sheet=chosen["sheet"]))
    text = mapping_text(suggested_mapping(seen, ruleset), language)
    print_output(text.encode(), chosen["out"], force=chosen["force"])
    if chosen["out"] is not None:
        from riskengine.reports.wording import Wording

        tell(Wording(language).fill("written", path=chosen["out"]))


@command.command("check")
@click.argument("mapping", type=click.Path(path_type=Path, dir_okay=False), metavar="MAPPING")
@click.argument("file", metavar="[FILE]", required=False)
@options.ruleset_option
@options.as_of_option
@options.input_options
@options.language_option
@options.format_option("table", "json", default="table")
@click.pass_context
def check(context: click.Context, mapping: Path, file: str | None, **chosen: Unpack[CheckOptions]) -> None:
    """Check MAPPING against the ruleset, and where FILE is given, try it on that file.

    Shows in how many records each fact gets a value, and why records are rejected. No value is shown.
    The exit code is 1 where the mapping has errors or a record is rejected.
    """
    from riskengine.reports.mapping_coverage import coverage_json, coverage_table

    ruleset, language = load_and_settle(chosen["ruleset"], context)
    loaded, diagnostics = _loaded(mapping, ruleset)
    coverage = None if loaded is None or file is None else _coverage(file, loaded, ruleset, chosen)
    holds = loaded is not None and (coverage is None or coverage.rejected == 0)
    if chosen["format"] == "json":
        print_output(coverage_json(coverage, diagnostics, language, holds=holds))
    else:
        for diagnostic in diagnostics:
            click.echo(diagnostic_text(diagnostic, language), color=may_colour(sys.stdout))
        if coverage is not None:
            print_output(coverage_table(coverage, style_for(None, language)))
        elif loaded is not None:
            from riskengine.reports.wording import Wording

            click.echo(Wording(language).fill("mapping_holds", facts=len(loaded.facts), columns=len(loaded.columns)))
    context.exit(exit_codes.DONE if holds else exit_codes.DID_NOT_HOLD)


def _loaded(path: Path, ruleset: RuleSet) -> tuple[ProfileMapping | None, tuple[Diagnostic, ...]]:
    from riskengine.diagnostics import MappingError
    from riskengine.profiles.mapping.loading import load_mapping

    try:
        mapping = load_mapping(path, ruleset)
    except MappingError as error:
        return None, error.diagnostics
    return mapping, mapping.warnings


def _coverage(file: str, mapping: ProfileMapping, ruleset: RuleSet, chosen: CheckOptions) -> MappingCoverage:
    from riskengine.cli.batch import Reading
    from riskengine.profiles.mapping.coverage import coverage_of

    reading = Reading(ruleset, chosen["input_format"], chosen["sheet"], chosen["as_of"], mapping)
    return coverage_of(mapping, reading.records(file))
