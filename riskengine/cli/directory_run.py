"""``riskengine assess --out DIRECTORY/``: what the options come to for a run, and what is said of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from riskengine.cli import exit_codes
from riskengine.cli.batch import Tally
from riskengine.cli.progress import watched
from riskengine.cli.setting import audience_of, mapping_for
from riskengine.cli.speech import tell, tell_diagnostics
from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation, nearest
from riskengine.engines import find_engine
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet

if TYPE_CHECKING:
    from riskengine.batch import BatchOrder, BatchSummary, TableFormat

_COLUMNAR = "columnar"
_FOR_ONE_FILE = {"summary": "--summary", "rejects": "--rejects"}
_FOR_A_DIRECTORY = {"workers": "--workers", "records_per_part": "--records-per-part", "progress": "--progress"}


def is_directory(out: str) -> bool:
    """Whether ``--out`` names a directory: it ends as one does, or there is one of that name."""
    return out.endswith(("/", os.sep)) or Path(out).is_dir()


def is_given(context: click.Context, option: str) -> bool:
    """Whether an option was given, rather than left to its default."""
    return context.get_parameter_source(option) is not ParameterSource.DEFAULT


def refuse_directory_options(chosen: Mapping[str, Any]) -> None:
    """Raise for options that mean nothing where the output is one file."""
    for name, option in _FOR_A_DIRECTORY.items():
        if chosen[name] is not None:
            raise click.UsageError(f"{option} goes with a directory: --out results/")
    if chosen["format"] == "parquet":
        raise DiagnosticsError([Diagnostic("RE8108", {"format": "parquet"})])


@dataclass(frozen=True)
class DirectoryRun:
    """A run into a directory. Without a chosen engine it is the one for many records at once."""

    ruleset: RuleSet
    language: str
    directory: Path
    is_engine_chosen: bool

    def perform(self, files: tuple[str, ...], chosen: Mapping[str, Any]) -> int:
        """Run, and return the exit code. Raises DiagnosticsError where it cannot be done."""
        for name, option in _FOR_ONE_FILE.items():
            if chosen[name]:
                raise click.UsageError(f"{option} goes with one file, not with a directory as --out")
        find_engine(_COLUMNAR)  # without its packages no table can be written either
        from riskengine.batch import run_batch

        order = self._order(files, chosen)
        with watched(self.language, asked=chosen["progress"], quiet=chosen["quiet"]) as watch:
            summary = run_batch(
                order, self.directory, force=chosen["force"], workers=chosen["workers"] or 1, watch=watch
            )
        tell_diagnostics(summary.shown, self.language)
        if not chosen["quiet"]:
            tell_diagnostics(summary.warnings, self.language)
            self._tell(summary)
        return exit_codes.BAD_INPUT if summary.rejected else exit_codes.DONE

    def _order(self, files: tuple[str, ...], chosen: Mapping[str, Any]) -> BatchOrder:
        from riskengine.batch import BatchOrder

        mapping = chosen["mapping"]
        return BatchOrder(
            files=tuple(map(Path, files)),
            ruleset=self.ruleset,
            audience=audience_of(chosen["audience"], self.ruleset),
            as_of=chosen["as_of"],
            mapping=mapping_for(mapping, self.ruleset),
            mapping_digest=None if mapping is None else hashlib.sha256(mapping.read_bytes()).hexdigest(),
            input_format=chosen["input_format"],
            sheet=chosen["sheet"],
            subjects=frozenset(chosen["subject"]),
            engine=chosen["engine"] if self.is_engine_chosen else _COLUMNAR,
            time_limit=chosen["time_limit"],
            output_format=_table_format(chosen["format"], self.directory),
            records_per_part=chosen["records_per_part"],
            language=self.language,
        )

    def _tell(self, summary: BatchSummary) -> None:
        wording = Wording(self.language)
        path = self.directory
        if summary.was_complete:
            tell(wording.fill("was_complete", path=path))
        elif summary.resumed_parts:
            tell(wording.fill("gone_on", parts=wording.count("parts", summary.resumed_parts)))
        tell(f"{wording.fill('written', path=path)} ({wording.count('parts', summary.parts)})")
        tally = Tally(summary.assessed, summary.left_aside, summary.rejected)
        tell(tally.counts_line(path / "rejects.jsonl", self.language))


def _table_format(asked: str | None, directory: Path) -> TableFormat:
    from riskengine.batch import TABLE_FORMATS

    if asked is None:
        return "parquet"
    if asked not in TABLE_FORMATS:
        arguments = {"name": asked, "known": ", ".join(TABLE_FORMATS)}
        location = FileLocation(str(directory))
        raise DiagnosticsError([Diagnostic("RE8001", arguments, location, nearest(asked, TABLE_FORMATS))])
    return asked
