"""``riskengine assess --out DIRECTORY/``: whole tables, part by part, with a bar on the terminal."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click
from click.core import ParameterSource

from riskengine.cli import exit_codes
from riskengine.cli.setting import audience_of, mapping_for, today
from riskengine.cli.speech import language_in, may_colour, tell
from riskengine.diagnostics import Diagnostic, DiagnosticsError, nearest
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet

if TYPE_CHECKING:
    from riskengine.batch import Job, Manifest, PartRecord

_MEANINGLESS = ("subject", "summary", "rejects", "time_limit")


def run_to_directory(
    files: tuple[str, ...], directory: Path, ruleset: RuleSet, chosen: Mapping[str, Any], context: click.Context
) -> int:
    """Do what is left of a run, say what came of it, and return the exit code."""
    _refuse_meaningless(files, chosen, context)
    language = language_in(context)
    job = _job(files, directory, ruleset, language, chosen)
    is_shown = chosen["progress"] if chosen["progress"] is not None else sys.stderr.isatty()
    with _bar(job, language, is_shown=is_shown) as on_part:
        manifest = _run(job, chosen, on_part)
    for line in _closing_lines(manifest, directory, language):
        tell(line)
    return exit_codes.BAD_INPUT if manifest.rejected else exit_codes.DONE


def _refuse_meaningless(files: tuple[str, ...], chosen: Mapping[str, Any], context: click.Context) -> None:
    meaningless = [f"--{option.replace('_', '-')}" for option in _MEANINGLESS if chosen[option]]
    is_named = context.get_parameter_source("engine") is not ParameterSource.DEFAULT
    if is_named and chosen["engine"] != "columnar":
        meaningless.append(f"--engine {chosen['engine']}")
    if "-" in files:
        meaningless.append("-")
    if meaningless:
        raise DiagnosticsError([Diagnostic("RE8106", {"option": option}) for option in meaningless])


def _job(files: tuple[str, ...], directory: Path, ruleset: RuleSet, language: str, chosen: Mapping[str, Any]) -> Job:
    _require_tables()
    from riskengine.batch import Job, TableFormat
    from riskengine.batch.inputs import inspect
    from riskengine.batch.tables_out import TABLE_FORMATS

    form = chosen["format"] or "parquet"
    if form not in TABLE_FORMATS:
        arguments = {"name": form, "known": ", ".join(TABLE_FORMATS)}
        raise DiagnosticsError([Diagnostic("RE8001", arguments, suggestion=nearest(form, TABLE_FORMATS))])
    mapping: Path | None = chosen["mapping"]
    return Job(
        tuple(inspect(Path(file), chosen["input_format"]) for file in files),
        directory,
        ruleset,
        audience_of(chosen["audience"], ruleset),
        chosen["as_of"],
        cast("TableFormat", form),
        language,
        chosen["sheet"],
        mapping_for(mapping, ruleset),
        None if mapping is None else hashlib.sha256(mapping.read_bytes()).hexdigest(),
    )


def _require_tables() -> None:
    from importlib.util import find_spec

    missing = [package for package in ("numpy", "pyarrow") if find_spec(package) is None]
    if missing:
        raise DiagnosticsError([Diagnostic("RE8108", {"package": package}) for package in missing])


def _run(job: Job, chosen: Mapping[str, Any], on_part: Callable[[PartRecord], None]) -> Manifest:
    from riskengine.batch import run_batch

    return run_batch(job, day=today(), workers=chosen["workers"] or 1, force=chosen["force"], on_part=on_part)


@contextmanager
def _bar(job: Job, language: str, *, is_shown: bool) -> Iterator[Callable[[PartRecord], None]]:
    """Show how many records are done, how many a second, and about how long it will take."""
    if not is_shown:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    counts = [file.about_records for file in job.inputs]
    total = None if None in counts else sum(cast("list[int]", counts))
    words = Wording(language)
    console = Console(stderr=True, no_color=not may_colour(sys.stderr))
    columns = (
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.completed}"),
        TextColumn(words["progress_rate"]),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("", total=total, rate="")

        def on_part(part: PartRecord) -> None:
            progress.advance(task, part.records)
            speed = progress.tasks[0].speed
            progress.update(task, rate="" if speed is None else f"{speed:.0f}")

        yield on_part


def _closing_lines(manifest: Manifest, directory: Path, language: str) -> Iterator[str]:
    """Yield what is said at the end. Every record is assessed or rejected."""
    wording = Wording(language)
    parts = [wording.fill("assessed", count=manifest.assessed)]
    if manifest.rejected:
        rejects = wording.fill("rejects_file", path=directory / "rejects")
        parts.append(f"{wording.fill('rejected', count=manifest.rejected)} ({rejects})")
    yield wording.fill("written", path=directory)
    yield f"{wording.count('records', manifest.assessed + manifest.rejected)}: {', '.join(parts)}"
