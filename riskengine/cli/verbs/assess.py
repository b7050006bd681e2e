"""``riskengine assess``: profiles in, assessments out."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from typing import Unpack

import click

from riskengine.assessment import Assessor
from riskengine.cli import exit_codes, options
from riskengine.cli.batch import Reading, Tally, assessments
from riskengine.cli.directory_run import DirectoryRun, is_directory, is_given, refuse_directory_options
from riskengine.cli.output import opened_output, refuse_existing, style_for
from riskengine.cli.rejects import RejectsFile, default_rejects_path
from riskengine.cli.setting import audience_of, load_and_settle, mapping_for, writer_for
from riskengine.cli.speech import tell, tell_diagnostics
from riskengine.diagnostics import Diagnostic, DiagnosticsError
from riskengine.engines import find_engine
from riskengine.reports import Writer
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet


class AssessOptions(options.RulesetOptions, options.InputOptions, options.MappingOptions, options.PlaceOptions):
    """The options of the verb."""

    engine: str
    time_limit: float | None
    subject: tuple[str, ...]
    summary: bool
    rejects: Path | None


@click.command("assess")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.ruleset_option
@options.audience_option
@options.as_of_option
@options.language_option
@options.format_option()
@options.place_options
@options.batch_options
@click.option("--subject", multiple=True, metavar="SUBJECT", help="Assess this subject only; may be repeated.")
@click.option("--summary", is_flag=True, help="Write the overview only, where the format has one.")
@click.option(
    "--rejects",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write rejected records here, as JSON Lines.  [default: beside --out, else in this directory]",
)
@options.input_options
@options.mapping_option
@options.engine_option
@options.time_limit_option
@options.quiet_option
@click.pass_context
def command(context: click.Context, files: tuple[str, ...], **chosen: Unpack[AssessOptions]) -> None:
    """Assess the profiles in FILE... and say what to follow up, why, by whom and by when.

    FILE is JSON, JSON Lines, CSV, Excel or Parquet; - is standard input. Records that cannot be used are set
    aside in a rejects file, the others are assessed all the same; the exit code is then 2.

    With --format json a single assessment is one object, several are an array; jsonl always has one
    on each line.

    With --out DIRECTORY/ the findings, area levels and suggestions of any number of records are written as
    tables in parts, as Parquet unless --format says csv, xlsx or jsonl. The same command goes on where a run
    was stopped.
    """
    ruleset, language = load_and_settle(chosen["ruleset"], context)
    out = chosen["out"]
    if out is not None and is_directory(out):
        run = DirectoryRun(ruleset, language, Path(out), is_engine_chosen=is_given(context, "engine"))
        context.exit(run.perform(files, chosen))
    refuse_directory_options(chosen)
    context.exit(_assess_into_file(files, None if out is None else Path(out), chosen, ruleset, language))


def _assess_into_file(
    files: tuple[str, ...], out: Path | None, chosen: AssessOptions, ruleset: RuleSet, language: str
) -> int:
    """Assess record by record into one output, and return the exit code."""
    force = chosen["force"]
    writer = writer_for(chosen["format"], out)
    _refuse_terminal(writer, out)
    engine = find_engine(chosen["engine"], time_limit=chosen["time_limit"])
    assessor = Assessor(ruleset, audience=audience_of(chosen["audience"], ruleset), engine=engine)
    reading = Reading(
        ruleset,
        chosen["input_format"],
        chosen["sheet"],
        chosen["as_of"],
        mapping_for(chosen["mapping"], ruleset),
    )
    if out is not None:
        refuse_existing(out, force=force)
    tally = Tally()
    with RejectsFile(chosen["rejects"], default_rejects_path(files, out), language, force=force) as rejects:
        results = assessments(files, reading.records, assessor, rejects, tally, subjects=chosen["subject"])
        first = next(results, None)
        if first is None and chosen["subject"] and not tally.has_faults:
            raise DiagnosticsError([Diagnostic("RE8006")])
        if first is not None or not tally.has_faults:
            style = style_for(out, language, summary_only=chosen["summary"])
            with opened_output(out, force=force) as output:
                writer.write(chain([] if first is None else [first], results), output, ruleset, style)
            if out is not None and not chosen["quiet"]:
                tell(Wording(language).fill("written", path=out))
    tell_diagnostics([*tally.shown, *tally.unread], language)
    if not chosen["quiet"]:
        for line in tally.closing_lines(rejects.path, language):
            tell(line)
    return exit_codes.BAD_INPUT if tally.has_faults else exit_codes.DONE


def _refuse_terminal(writer: Writer, out: Path | None) -> None:
    if writer.is_binary and out is None and sys.stdout.isatty():
        raise DiagnosticsError([Diagnostic("RE8005", {"format": writer.name})])
