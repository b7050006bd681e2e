"""Where output goes: to standard output, or to a file that appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast

from riskengine.cli.speech import may_colour
from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation
from riskengine.reports import ReportStyle


@contextmanager
def opened_output(path: Path | None, *, force: bool = False) -> Iterator[BinaryIO]:
    """Open standard output, or a file. Raises DiagnosticsError where the file is there already."""
    if path is not None:
        with whole_file(path, force=force) as file:
            yield file
        return
    sys.stdout.flush()
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


@contextmanager
def whole_file(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Open a file that gets its name only when all of it is written. Only its owner can read it.

    Raises DiagnosticsError where a file of that name exists, unless by ``force``, and where the
    folder cannot be written to.
    """
    refuse_existing(path, force=force)
    try:
        temporary = NamedTemporaryFile(  # noqa: SIM115 - closed, renamed or removed below
            dir=path.parent, prefix=f".{path.name}.", suffix=".tmp", delete=False
        )
    except OSError as error:
        raise _cannot_write(path, error) from error
    try:
        with temporary:
            yield cast("BinaryIO", temporary)
        refuse_existing(path, force=force)  # it may have come into being meanwhile
        try:
            Path(temporary.name).replace(path)
        except OSError as error:
            raise _cannot_write(path, error) from error
    except BaseException:
        with suppress(OSError):
            Path(temporary.name).unlink()
        raise


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise DiagnosticsError where a file exists already, unless by ``force``."""
    if path.exists() and not force:
        raise DiagnosticsError([Diagnostic("RE8003", location=FileLocation(str(path)))])


def print_output(content: bytes, path: Path | None = None, *, force: bool = False) -> None:
    """Write a whole output at once."""
    with opened_output(path, force=force) as output:
        output.write(content)


def style_for(path: Path | None, language: str, *, summary_only: bool = False) -> ReportStyle:
    """Return how to draw: as wide as the terminal, and in colour, only where the output is one."""
    if path is not None or not sys.stdout.isatty():
        return ReportStyle(language=language, summary_only=summary_only)
    width = shutil.get_terminal_size().columns
    return ReportStyle(language=language, summary_only=summary_only, width=width, colour=may_colour(sys.stdout))


def _cannot_write(path: Path, error: OSError) -> DiagnosticsError:
    reason = os.strerror(error.errno) if error.errno is not None else type(error).__name__
    return DiagnosticsError([Diagnostic("RE8004", {"reason": reason}, location=FileLocation(str(path)))])
