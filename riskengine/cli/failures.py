"""Failures as messages and exit codes. No message of an unexpected exception is ever shown.

The text of an exception may quote the value that it failed on, and with it something about a person.
So of a fault of riskengine itself only the kind and the place in riskengine's own code are told.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

import riskengine
from riskengine.cli import exit_codes
from riskengine.cli.speech import language_in, tell_diagnostics
from riskengine.diagnostics import Diagnostic, DiagnosticsError

if TYPE_CHECKING:
    import click


def tell_failure(failure: BaseException, context: click.Context) -> int:
    """Say on standard error what went wrong, and return the exit code for it."""
    if isinstance(failure, KeyboardInterrupt):
        return exit_codes.INTERRUPTED
    if isinstance(failure, BrokenPipeError):
        _leave_standard_output()
        return exit_codes.READER_GONE
    if isinstance(failure, DiagnosticsError):
        tell_diagnostics(failure.diagnostics, language_in(context))
        return exit_codes.BAD_INPUT
    arguments = {"kind": type(failure).__name__, "place": _place_in_riskengine(failure)}
    tell_diagnostics([Diagnostic("RE9001", arguments)], language_in(context))
    return exit_codes.INTERNAL_ERROR


def _place_in_riskengine(failure: BaseException) -> str:
    """Return the innermost place in riskengine's own code: ``riskengine/engines/compiled.py:12``."""
    package = Path(riskengine.__file__).parent
    place = "riskengine"
    for frame, line in walk_tb(failure.__traceback__):
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(package):
            place = f"{path.relative_to(package.parent).as_posix()}:{line}"
    return place


def _leave_standard_output() -> None:
    """Let Python's own last flush go nowhere, since nobody reads it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
