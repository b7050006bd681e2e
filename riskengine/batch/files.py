"""Files that are on the disk, whole, before anything says so. Only their owner can read them."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from riskengine.batch.manifest import FileEntry
from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation


def temporary_in(directory: Path, name: str) -> Path:
    """Return a path for something unfinished, that no other process has."""
    return directory / f"{name}.{secrets.token_hex(4)}.tmp"


@contextmanager
def lasting_file(path: Path) -> Iterator[BinaryIO]:
    """Open a new file that is on the disk when it is closed. After an error it is gone."""
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, for good."""
    temporary.replace(path)
    sync_directory(path.parent)


def sync_directory(directory: Path) -> None:
    """Have the names in a directory on the disk too, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def entry_of(path: Path, name: str, rows: int) -> FileEntry:
    """Return what a file holds, under the name by which it will be known."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return FileEntry(name, rows, path.stat().st_size, digest)


def is_as_written(directory: Path, entry: FileEntry) -> bool:
    """Whether a file is there and is what was written."""
    path = directory / entry.path
    try:
        return path.stat().st_size == entry.size and entry_of(path, entry.path, entry.rows) == entry
    except OSError:
        return False


def cannot_write(directory: Path, error: OSError) -> DiagnosticsError:
    """Return the error for a disk that is full, or a place where nothing may be written."""
    reason = os.strerror(error.errno) if error.errno is not None else type(error).__name__
    return DiagnosticsError([Diagnostic("RE8110", {"reason": reason}, FileLocation(str(directory)))])
