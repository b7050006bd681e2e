"""The directory of a run: whose it is, what is in place, and how a run in it begins, goes on and ends."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

from riskengine.batch.files import cannot_write, entry_of, is_as_written, lasting_file, put_in_place, temporary_in
from riskengine.batch.manifest import FileEntry, Manifest, PartEntry, UnreadableManifestError
from riskengine.batch.tables import TABLES
from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation
from riskengine.diagnostics.phrases import phrase
from riskengine.localisation import LocalisedText

MANIFEST = "run.json"
REJECTS = "rejects.jsonl"
UNFINISHED = ".unfinished"
"""Where everything is written before it has its name, and where rejects wait until all of them are there."""

_OURS = frozenset({MANIFEST, REJECTS, UNFINISHED, *TABLES})
_PART = re.compile(r"part-[0-9]{5,}\.(parquet|csv|xlsx|jsonl)")


@contextmanager
def opened_directory(path: Path, identity: Mapping[str, Any], *, force: bool) -> Iterator[RunDirectory]:
    """Open a directory for the run of an identity, alone, and find out how far it has come.

    Raises DiagnosticsError where it is in use, holds another run (unless by ``force``) or anything else, or is
    not as the run left it.
    """
    if path.exists() and not path.is_dir():
        raise DiagnosticsError([Diagnostic("RE8003", location=FileLocation(str(path)))])
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        with _locked(path):
            yield RunDirectory(path, _manifest(path, identity, force=force))
    except OSError as error:
        raise cannot_write(path, error) from error


class RunDirectory:
    """A directory that belongs to a run. ``manifest`` is what its run.json says."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self.unfinished = path / UNFINISHED
        self._clear()

    def commit(self, part: PartEntry, temporaries: Mapping[str, Path]) -> None:
        """Put the files of a part in place, then say so. ``temporaries`` are by their paths in the directory."""
        for name, temporary in temporaries.items():
            put_in_place(temporary, self.path / name)
        self._write(self.manifest.with_part(part))

    def complete(self) -> None:
        """Put the rejects of all parts together, and say that all is done."""
        waiting = [file for part in self.manifest.parts for file in part.files if _is_waiting(file)]
        temporary = temporary_in(self.unfinished, REJECTS)
        with lasting_file(temporary) as output:
            for file in waiting:
                with (self.path / file.path).open("rb") as source:
                    shutil.copyfileobj(source, output)
        rejects = entry_of(temporary, REJECTS, sum(file.rows for file in waiting))
        put_in_place(temporary, self.path / REJECTS)
        parts = tuple(
            PartEntry(
                part.input,
                part.assessed,
                part.rejected,
                part.left_aside,
                tuple(file for file in part.files if not _is_waiting(file)),
            )
            for part in self.manifest.parts
        )
        self._write(Manifest(self.manifest.identity, self.manifest.today, parts, rejects, is_completed=True))
        shutil.rmtree(self.unfinished, ignore_errors=True)

    @contextmanager
    def tidied_after_errors(self) -> Iterator[None]:
        """Remove what an error left unfinished, so that a full disk has room again."""
        try:
            yield
        except BaseException:
            known = {file.path for file in self.manifest.files}
            with suppress(OSError):
                _remove_unknown(self.unfinished, known)
            raise

    def _clear(self) -> None:
        """Make the folders, and remove what a run left unfinished or never accounted for."""
        known = {file.path for file in self.manifest.files}
        if self.manifest.is_completed:
            shutil.rmtree(self.unfinished, ignore_errors=True)
            return
        self.unfinished.mkdir(mode=0o700, exist_ok=True)
        if not (self.path / MANIFEST).exists():
            self._write(self.manifest)  # before anything else, so that a kill leaves nothing that belongs to nobody
        for folder in (*TABLES, UNFINISHED):
            (self.path / folder).mkdir(mode=0o700, exist_ok=True)
            _remove_unknown(self.path / folder, known)
        if REJECTS not in known:
            (self.path / REJECTS).unlink(missing_ok=True)

    def _write(self, manifest: Manifest) -> None:
        write_manifest(self.path, manifest)
        self.manifest = manifest


def _remove_unknown(folder: Path, known: Collection[str]) -> None:
    for file in folder.iterdir():
        if f"{folder.name}/{file.name}" not in known:
            file.unlink()


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Replace run.json, whole."""
    temporary = temporary_in(path / UNFINISHED, MANIFEST)
    with lasting_file(temporary) as output:
        output.write(manifest.to_json().encode())
    put_in_place(temporary, path / MANIFEST)


def part_name(table: str, number: int, table_format: str) -> str:
    """Return where a part of a table stands."""
    return f"{table}/part-{number:05}.{table_format}"


def waiting_name(number: int) -> str:
    """Return where the rejects of a part wait."""
    return f"{UNFINISHED}/rejects-{number:05}.jsonl"


def _is_waiting(file: FileEntry) -> bool:
    return file.path.startswith(f"{UNFINISHED}/")


# ------------------------------------------------------------------ whose it is


def _manifest(path: Path, identity: Mapping[str, Any], *, force: bool) -> Manifest:
    """Return how far the run has come. Raises DiagnosticsError where the directory is not for it."""
    location = FileLocation(str(path))
    new = Manifest(identity, date.today())  # noqa: DTZ011 - a calendar day where the user is
    _refuse_foreign(path, location)
    if not (path / MANIFEST).exists():
        return new
    try:
        found = Manifest.from_json((path / MANIFEST).read_text(encoding="utf-8"))
    except (UnreadableManifestError, UnicodeDecodeError):
        raise DiagnosticsError([Diagnostic("RE8103", {}, location)]) from None
    if force:
        # First the new account, so that a kill meanwhile leaves nothing that belongs to nobody.
        (path / UNFINISHED).mkdir(mode=0o700, exist_ok=True)
        write_manifest(path, new)
        return new
    if differences := found.differences(identity):
        raise DiagnosticsError([Diagnostic("RE8101", {"differences": _in_words(differences)}, location)])
    for file in found.files:
        if not is_as_written(path, file):
            raise DiagnosticsError([Diagnostic("RE8104", {"name": file.path}, location)])
    return found


def _refuse_foreign(path: Path, location: FileLocation) -> None:
    """Refuse a directory with anything in it that no run of ours writes; without run.json, nearly anything."""
    ours = _OURS if (path / MANIFEST).exists() else frozenset({UNFINISHED})
    names = sorted(name.name for name in path.iterdir() if name.name not in ours)
    for table in TABLES:
        if table in ours and (path / table).is_dir():
            names += sorted(
                f"{table}/{part.name}" for part in (path / table).iterdir() if not _PART.fullmatch(part.name)
            )
    if names:
        raise DiagnosticsError([Diagnostic("RE8102", {"name": names[0]}, location)])


_WORDS = {
    "inputs": "the input",
    "ruleset": "the ruleset",
    "library_version": "the version of riskengine",
    "audience": "--for",
    "as_of": "--as-of",
    "mapping": "--mapping",
    "input_format": "--input-format",
    "sheet": "--sheet",
    "subjects": "--subject",
    "engine": "--engine",
    "format": "--format",
    "records_per_part": "--records-per-part",
    "language": "--lang",
}


def _in_words(differences: list[str]) -> LocalisedText:
    phrases = [phrase(_WORDS.get(name, name)) for name in differences]
    return LocalisedText(
        {
            language: ", ".join(one.in_language(language) if isinstance(one, LocalisedText) else one for one in phrases)
            for language in ("en", "nb")
        }
    )


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a directory for one process. The lock goes with the process, however it ends."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DiagnosticsError([Diagnostic("RE8105", {}, FileLocation(str(path)))]) from None
        yield
    finally:
        os.close(handle)
