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
from riskengine.cli.output import opened_output, refuse_existing, style_for
from riskengine.cli.rejects import RejectsFile, default_rejects_path
from riskengine.cli.setting import audience_of, load_and_settle, mapping_for, writer_for
from riskengine.cli.speech import tell, tell_diagnostics
from riskengine.diagnostics import Diagnostic, DiagnosticsError
from riskengine.engines import find_engine
from riskengine.reports import Writer
from riskengine.reports.wording import Wording


class AssessOptions(options.RulesetOptions, options.InputOptions, options.MappingOptions):
    """The options of the verb."""

    format: str | None
    out: Path | options.Directory | None
    force: bool
    workers: int | None
    progress: bool | None
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
@options.directory_options
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
@click.pass_context
def command(context: click.Context, files: tuple[str, ...], **chosen: Unpack[AssessOptions]) -> None:
    """Assess the profiles in FILE... and say what to follow up, why, by whom and by when.

    FILE is JSON, JSON Lines, CSV, Excel or Parquet; - is standard input. Records that cannot be used are set
    aside in a rejects file, the others are assessed all the same; the exit code is then 2.

    With --format json a single assessment is one object, several are an array; jsonl always has one
    on each line.

    With a directory for --out whole tables are written: what each rule comes to, the level of each
    area, and what is suggested, by pseudonym.
    """
    ruleset, language = load_and_settle(chosen["ruleset"], context)
    out, force = chosen["out"], chosen["force"]
    if isinstance(out, options.Directory):
        from riskengine.cli.directory_run import run_to_directory

        context.exit(run_to_directory(files, out.path, ruleset, chosen, context))
    for option in ("workers", "progress"):
        if chosen[option] is not None:
            raise DiagnosticsError([Diagnostic("RE8107", {"option": f"--{option}"})])
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
            if out is not None:
                tell(Wording(language).fill("written", path=out))
    tell_diagnostics([*tally.shown, *tally.unread], language)
    for line in tally.closing_lines(rejects.path, language):
        tell(line)
    context.exit(exit_codes.BAD_INPUT if tally.has_faults else exit_codes.DONE)


def _refuse_terminal(writer: Writer, out: Path | None) -> None:
    if writer.is_binary and out is None and sys.stdout.isatty():
        raise DiagnosticsError([Diagnostic("RE8005", {"format": writer.name})])
