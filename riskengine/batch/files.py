"""Files that are there whole or not at all, also after the power went."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation

UNFINISHED = ".unfinished-"
"""How the name of a file begins that is not all written. Such a file is nobody's, and may be removed."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a file and have the disk confirm it before it gets its name. Only its owner can read it.

    Raises DiagnosticsError where it cannot be written, for example because the disk is full; a file of that name
    is then as it was.
    """
    unfinished = path.with_name(f"{UNFINISHED}{os.getpid()}-{path.name}")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        _confirm_name(path.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> DiagnosticsError:
    """Return the error for a file of a run that cannot be written."""
    reason = os.strerror(error.errno) if error.errno is not None else type(error).__name__
    return DiagnosticsError([Diagnostic("RE8101", {"reason": reason}, FileLocation(str(path)))])


def _confirm_name(folder: Path) -> None:
    """Have the disk confirm the names in a folder, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
