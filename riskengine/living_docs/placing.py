"""A folder that takes its place whole or not at all, and never that of somebody else's files."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation

MARK = "living-documentation.json"
"""The file by which the documentation knows a folder that it has written itself; it says what of."""


@contextmanager
def placed_directory(
    out: Path, mark: Mapping[str, str | None], *, force: bool, in_use: Iterable[Path] = ()
) -> Iterator[Path]:
    """Yield an empty folder to fill, which then takes the place of ``out`` and all that is in it.

    Raises DiagnosticsError where ``out`` holds anything else than earlier documentation, unless by
    ``force``, where one of the paths ``in_use`` lies in it, and where it cannot be written.
    """
    place = out.resolve()
    require_replaceable(place, out, force=force, in_use=in_use)
    try:
        workplace = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name}.", suffix=".tmp"))
    except OSError as error:
        raise _cannot_write(out, error) from error
    try:
        fresh = workplace / "new"
        fresh.mkdir()
        yield fresh
        (fresh / MARK).write_text(json.dumps(mark, indent=2) + "\n", encoding="utf-8", newline="\n")
        require_replaceable(place, out, force=force, in_use=in_use)  # something may have been put there meanwhile
        try:
            _swap(fresh, place, workplace / "old")
        except OSError as error:
            raise _cannot_write(out, error) from error
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def require_replaceable(place: Path, shown: Path, *, force: bool, in_use: Iterable[Path]) -> None:
    """Raise DiagnosticsError where a folder must not be replaced."""
    location = FileLocation(str(shown))
    for path in (Path.cwd(), *in_use):
        if path.resolve().is_relative_to(place):
            raise DiagnosticsError([Diagnostic("RE7003", {"path": str(path)}, location)])
    if not place.exists():
        return
    if not place.is_dir():
        raise DiagnosticsError([Diagnostic("RE8003", location=location)])
    if any(place.iterdir()) and not (place / MARK).is_file() and not force:
        raise DiagnosticsError([Diagnostic("RE7002", location=location)])


def _swap(fresh: Path, place: Path, old: Path) -> None:
    """Put a folder where another stands; where that fails the other is put back."""
    if place.exists():
        place.rename(old)
    try:
        fresh.rename(place)
    except BaseException:
        if old.exists():
            old.rename(place)
        raise


def _cannot_write(path: Path, error: OSError) -> DiagnosticsError:
    reason = os.strerror(error.errno) if error.errno is not None else type(error).__name__
    return DiagnosticsError([Diagnostic("RE8004", {"reason": reason}, location=FileLocation(str(path)))])
