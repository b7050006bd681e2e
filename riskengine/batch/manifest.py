"""``run.json``: what a directory is the result of, and which of its parts are done."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from riskengine.batch.files import UNFINISHED, write_whole
from riskengine.batch.tables_out import TABLES
from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation

SCHEMA = "riskengine.batch/1"
REJECTS = "rejects"
FOLDERS = (*TABLES, REJECTS)
_NAME = "run.json"


@dataclass(frozen=True, slots=True)
class PartFile:
    """A file of a part: its place in the directory, and what is in it."""

    path: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A part that is done. ``part`` is its name; its records are counted from 0 in their file."""

    part: str
    first_record: int
    assessed: int
    rejected: int
    files: tuple[PartFile, ...]

    @property
    def records(self) -> int:
        """How many records were read for it."""
        return self.assessed + self.rejected


@dataclass
class Manifest:
    """What a directory is the result of.

    ``identity`` is everything that decides what the result is; a run goes on only where it is the same.
    ``day`` is the day on which the run began: records without a date are judged by it, also when the run is
    taken up on another.
    """

    identity: Mapping[str, Any]
    day: date
    parts: dict[str, PartRecord] = field(default_factory=dict)
    is_complete: bool = False

    @property
    def assessed(self) -> int:
        """How many records are assessed so far."""
        return sum(part.assessed for part in self.parts.values())

    @property
    def rejected(self) -> int:
        """How many records are rejected so far."""
        return sum(part.rejected for part in self.parts.values())

    def save(self, directory: Path) -> None:
        """Write it. Raises DiagnosticsError where that cannot be done."""
        parts = [asdict(self.parts[name]) for name in sorted(self.parts)]
        document = {
            "schema": SCHEMA,
            "complete": self.is_complete,
            "records": self.assessed + self.rejected,
            "assessed": self.assessed,
            "rejected": self.rejected,
            "day": self.day.isoformat(),
            **self.identity,
            "parts": parts,
        }
        write_whole(directory / _NAME, f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode())


def take_up(directory: Path, identity: Mapping[str, Any], day: date, *, force: bool) -> Manifest:
    """Return the manifest of a directory that a run goes on in, or of a new one.

    Parts whose files are not all there, or not of their size, are to be done again. With ``force`` a run that is
    not the same is started over; what is not of a run at all is left alone in any case.

    Raises DiagnosticsError where the directory holds the result of something else.
    """
    if not directory.exists():
        return Manifest(identity, day)
    _refuse_strangers(directory)
    if not (directory / _NAME).exists():
        # It has not begun, or was being emptied.
        if not force and any(directory.glob("*/part-*")):
            raise DiagnosticsError([Diagnostic("RE8102", {"name": _NAME}, FileLocation(str(directory)))])
        _empty(directory)
        return Manifest(identity, day)
    document = _read(directory)
    known = {key: document.get(key) for key in identity}
    if known != dict(identity):
        if not force:
            raise _of_another_run(directory, identity, known)
        _empty(directory)
        return Manifest(identity, day)
    manifest = Manifest(identity, date.fromisoformat(document["day"]))
    for part in document["parts"]:
        files = tuple(PartFile(**file) for file in part.pop("files"))
        if all(_is_whole(directory / file.path, file) for file in files):
            manifest.parts[part["part"]] = PartRecord(**part, files=files)
    manifest.is_complete = document["complete"] and len(manifest.parts) == len(document["parts"])
    return manifest


def make_folders(directory: Path) -> None:
    """Make the directory and its folders, and remove what a run that was killed had not finished."""
    for folder in (directory, *(directory / name for name in FOLDERS)):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in folder.glob(f"{UNFINISHED}*"):
            path.unlink(missing_ok=True)


def _read(directory: Path) -> dict[str, Any]:
    try:
        document = json.loads((directory / _NAME).read_bytes())
        if document["schema"] != SCHEMA:
            raise ValueError(document["schema"])
        date.fromisoformat(document["day"])
    except (OSError, ValueError, KeyError, TypeError):
        raise DiagnosticsError([Diagnostic("RE8102", {"name": _NAME}, FileLocation(str(directory)))]) from None
    return dict(document)


def _refuse_strangers(directory: Path) -> None:
    """Raise DiagnosticsError for what no run has put there."""
    for path in sorted(directory.iterdir()):
        inside = sorted(path.iterdir()) if path.is_dir() and path.name in FOLDERS else []
        strangers = [found for found in inside if not found.name.startswith(("part-", UNFINISHED))]
        if path.name not in (*FOLDERS, _NAME) and not path.name.startswith(UNFINISHED):
            strangers.append(path)
        if strangers:
            name = str(strangers[0].relative_to(directory))
            raise DiagnosticsError([Diagnostic("RE8103", {"name": name}, FileLocation(str(directory)))])


def _of_another_run(directory: Path, identity: Mapping[str, Any], known: Mapping[str, Any]) -> DiagnosticsError:
    differing = ", ".join(key for key in identity if known[key] != identity[key])
    return DiagnosticsError([Diagnostic("RE8104", {"differing": differing}, FileLocation(str(directory)))])


def _is_whole(path: Path, file: PartFile) -> bool:
    return path.is_file() and path.stat().st_size == file.bytes


def _empty(directory: Path) -> None:
    # The manifest first: a directory without one is never taken for a result.
    for path in (directory / _NAME, *(found for name in FOLDERS for found in (directory / name).glob("*"))):
        path.unlink(missing_ok=True)
