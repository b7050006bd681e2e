"""The forms in which time entries come, and telling them by the ending of a file or by its first bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError
from riskengine.profiles.sources import SUFFIXES, form_of_start

EntryFormat = Literal["json", "jsonl", "csv", "xlsx", "parquet", "ics"]

ENTRY_SUFFIXES: Final[dict[str, EntryFormat]] = {
    **SUFFIXES,
    ".parquet": "parquet",
    ".pq": "parquet",
    ".ics": "ics",
    ".ical": "ics",
}
"""The form that the ending of a file's name tells."""


def entry_form_of_path(path: Path, name: str) -> EntryFormat | None:
    """Return the form that a file's ending tells; None for a pipe, whose name says nothing.

    Raises ProfileError for a file with an ending that nothing reads.
    """
    form = ENTRY_SUFFIXES.get(path.suffix.lower())
    if form is None and path.is_file():
        arguments = {"suffix": path.suffix or path.name, "known": ", ".join(ENTRY_SUFFIXES)}
        raise ProfileError([Diagnostic("RE3401", arguments, FileLocation(name))])
    return form


def entry_form_of_start(start: bytes) -> EntryFormat:
    """Tell the form of a stream by how it begins."""
    if start.startswith(b"PAR1"):
        return "parquet"
    if start.lstrip(b"\xef\xbb\xbf \t\r\n")[:15].upper() == b"BEGIN:VCALENDAR":
        return "ics"
    return form_of_start(start)
