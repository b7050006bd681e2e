"""The files that a run reads: what they are, told before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError
from riskengine.profiles import InputFormat
from riskengine.profiles.sources import form_of_path, form_of_start, open_path, unreadable, with_start

_CHUNK = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file as it was when the run began. ``lines`` is how many it has, as text.

    ``name`` is what errors and rejects call it: without the folders, unless two files share it.
    """

    path: Path
    name: str
    form: InputFormat
    size: int
    modified: int
    digest: str
    lines: int

    def identity(self) -> dict[str, Any]:
        """Return what makes it the same file for a run that goes on."""
        return {"name": self.name, "size": self.size, "sha256": self.digest}

    def refuse_change(self) -> None:
        """Raise ProfileError where the file is no longer as it was."""
        try:
            now = self.path.stat()
        except OSError as error:
            raise unreadable(self.name, error) from None
        if (now.st_size, now.st_mtime_ns) != (self.size, self.modified):
            raise ProfileError([Diagnostic("RE8107", {}, FileLocation(self.name))])


def look_at_files(paths: Sequence[Path], form: InputFormat | None) -> tuple[InputFile, ...]:
    """Return the files with their digests. Raises ProfileError with everything that cannot be read."""
    names = [path.name for path in paths]
    files: list[InputFile] = []
    diagnostics: list[Diagnostic] = []
    for path in paths:
        try:
            files.append(_look_at(path, path.name if names.count(path.name) == 1 else str(path), form))
        except ProfileError as error:
            diagnostics.extend(error.diagnostics)
    if diagnostics:
        raise ProfileError(diagnostics)
    return tuple(files)


def _look_at(path: Path, name: str, form: InputFormat | None) -> InputFile:
    if str(path) == "-" or (path.exists() and not path.is_file() and not path.is_dir()):
        raise ProfileError([Diagnostic("RE8106", {}, FileLocation(name))])
    form = form or form_of_path(path, name)
    with open_path(path, name) as stream:
        try:
            before = path.stat()
            digest = hashlib.sha256()
            lines = 0
            is_within_line = False
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                lines += chunk.count(b"\n")
                is_within_line = not chunk.endswith(b"\n")
            stream.seek(0)
            form = form or form_of_start(with_start(stream, name)[0])
        except OSError as error:
            raise unreadable(name, error) from None
    return InputFile(path, name, form, before.st_size, before.st_mtime_ns, digest.hexdigest(), lines + is_within_line)
