"""The options that several verbs share. Each is declared here once, and means the same everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

if TYPE_CHECKING:
    from riskengine.profiles import InputFormat

Command = TypeVar("Command", bound=Callable[..., Any])

EVERY_AUDIENCE = "all"
DEFAULT_RULESET = "no-home-office"
FORMATS = ("table", "json", "jsonl", "csv", "xlsx", "html")


class RulesetOptions(TypedDict):
    """Which ruleset, on which day, for whom, and in which language."""

    ruleset: str
    as_of: date | None
    audience: str | None
    lang: str | None


class OutputOptions(TypedDict):
    """In which format, and where to."""

    format: str | None
    out: Path | None
    force: bool


class InputOptions(TypedDict):
    """How to read profiles."""

    input_format: InputFormat | None
    sheet: str | None


class MappingOptions(TypedDict):
    """How to read files of another system as profiles."""

    mapping: Path | None


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """Read a day written as YYYY-MM-DD."""
    if value is None:
        return None
    try:
        if len(value) == len("2026-11-23"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter("write the date as 2026-11-23")


def ruleset_option(command: Command) -> Command:
    """``--ruleset``."""
    return click.option(
        "--ruleset",
        default=DEFAULT_RULESET,
        show_default=True,
        metavar="ID[@VERSION]|PATH",
        help="The ruleset: an installed one, a release of it, or a directory or release file.",
    )(command)


def language_option(command: Command) -> Command:
    """``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(["nb", "en"]),
        is_eager=True,
        help="The language of the output.  [default: that of the environment]",
    )(command)


def audience_option(command: Command) -> Command:
    """``--for``."""
    return click.option(
        "--for",
        "audience",
        metavar="AUDIENCE",
        help=f"Show what this audience may see: leader, employee, ...; '{EVERY_AUDIENCE}' for the whole.  "
        "[default: as the ruleset says]",
    )(command)


def as_of_option(command: Command) -> Command:
    """``--as-of``."""
    return click.option(
        "--as-of",
        callback=_day,
        metavar="DATE",
        help="The day to judge by, as 2026-11-23.  [default: the record's own, else today]",
    )(command)


def model_day_option(command: Command) -> Command:
    """``--as-of`` where records are invented, by a model that has a day of its own."""
    return click.option(
        "--as-of", callback=_day, metavar="DATE", help="The day of the profiles.  [default: as the model says]"
    )(command)


def query_day_option(command: Command) -> Command:
    """``--as-of`` where the records are in a database."""
    return click.option(
        "--as-of",
        callback=_day,
        metavar="DATE",
        help="The day to judge by, as 2026-11-23.  [default: the column as_of, else the day of the query]",
    )(command)


def engine_option(command: Command) -> Command:
    """``--engine``."""
    return click.option(
        "--engine",
        default="compiled",
        show_default=True,
        metavar="NAME",
        help="The engine that evaluates the rules; all of them agree.",
    )(command)


def time_limit_option(command: Command) -> Command:
    """``--time-limit``, for engines that run where they can be stopped."""
    return click.option(
        "--time-limit",
        type=click.FloatRange(0, 86_400, min_open=True),
        metavar="SECONDS",
        help="Stop the engine when one profile takes it longer, for engines that can be stopped: durable.  "
        "[default: the engine's own]",
    )(command)


def format_option(*formats: str, default: str | None = None) -> Callable[[Command], Command]:
    """``--format``, of those that the verb has; without any, every format of reports, also of plug-ins."""
    told = "|".join(formats or FORMATS)
    chosen = default or "by the ending of --out, else table"
    return click.option(
        "--format",
        "format",
        type=click.Choice(formats) if formats else str,
        default=default,
        metavar=told,
        help=f"The output format.  [default: {chosen}]",
    )


def out_options(command: Command) -> Command:
    """``--out`` and ``--force``."""
    command = click.option("--force", is_flag=True, help="Replace files that exist already.")(command)
    return click.option(
        "--out",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Write to this file, whole or not at all. Only you can read it.",
    )(command)


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory that tables are written to, part by part."""

    path: Path


class FileOrDirectory(click.Path):
    """A file; or a directory, which ends with a slash unless it is there already."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return which of the two a path is."""
        del param, ctx
        if isinstance(value, Path | Directory):
            return value
        path = Path(value)
        return Directory(path) if value.endswith(("/", os.sep)) or path.is_dir() else path


def directory_options(command: Command) -> Command:
    """``--out`` to a file or a directory, ``--force``, ``--workers`` and ``--progress``."""
    command = click.option(
        "--progress/--no-progress",
        default=None,
        help="Show how far a run to a directory has come.  [default: on a terminal]",
    )(command)
    command = click.option(
        "--workers",
        type=click.IntRange(1, 256),
        metavar="N",
        help="How many processes write to a directory.  [default: 1]",
    )(command)
    command = click.option("--force", is_flag=True, help="Replace files, or start a run over.")(command)
    return click.option(
        "--out",
        type=FileOrDirectory(),
        metavar="FILE|DIRECTORY/",
        help="Write to this file, whole or not at all; or tables to this directory, part by part, so that the same "
        "command takes up a run that was stopped. Only you can read it.",
    )(command)


def input_options(command: Command) -> Command:
    """``--input-format`` and ``--sheet``."""
    command = click.option("--sheet", metavar="NAME", help="The sheet of a workbook.  [default: the first]")(command)
    return click.option(
        "--input-format",
        type=click.Choice(["json", "jsonl", "csv", "xlsx", "parquet"]),
        help="How to read the input.  [default: by the ending of the file]",
    )(command)


def mapping_option(command: Command) -> Command:
    """``--mapping``."""
    return click.option(
        "--mapping",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Read files of another system by this mapping of their columns to facts.",
    )(command)
