"""A file or stream of profiles to validated profiles and rejections, one at a time."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError
from riskengine.profiles.profile import Profile
from riskengine.profiles.readers.csv_table import read_csv
from riskengine.profiles.readers.json_document import read_json
from riskengine.profiles.readers.json_lines import read_json_lines
from riskengine.profiles.readers.workbook import read_workbook
from riskengine.profiles.records import Record, Rejection
from riskengine.profiles.validation import profile_from
from riskengine.rulesets import RuleSet

InputFormat = Literal["json", "jsonl", "csv", "xlsx"]

SUFFIXES: dict[str, InputFormat] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "xlsx",
}
"""The form that the ending of a file's name tells."""


def read_profiles(
    source: Path | BinaryIO,
    ruleset: RuleSet,
    *,
    name: str,
    input_format: InputFormat | None = None,
    as_of: date | None = None,
    sheet: str | None = None,
) -> Iterator[Profile | Rejection]:
    """Yield a profile or a rejection for each record.

    ``name`` is what errors call the source. The form is told by the file's ending, or for a stream by
    its first bytes, unless ``input_format`` names it. ``as_of`` overrides the records' own dates.

    Raises ProfileError where the file as a whole cannot be used: missing, empty, not UTF-8, or with a
    header that the ruleset does not know.
    """
    with ExitStack() as stack:
        if isinstance(source, Path):
            form = input_format or _form_of(source, name)
            stream: BinaryIO = stack.enter_context(_open(source, name))
            if form != "xlsx":
                _check_encoding(stream, name)
        else:
            stream = source if hasattr(source, "peek") else cast("BinaryIO", BufferedReader(cast("Any", source)))
            form = input_format or _sniff(stream, name)
        for record in _records(form, stream, name, ruleset, sheet):
            yield record if isinstance(record, Rejection) else _validated(record, ruleset, as_of)


def _records(
    form: InputFormat, stream: BinaryIO, name: str, ruleset: RuleSet, sheet: str | None
) -> Iterator[Record | Rejection]:
    match form:
        case "json":
            return read_json(stream, name)
        case "jsonl":
            return read_json_lines(stream, name)
        case "csv":
            return read_csv(stream, name, ruleset)
        case "xlsx":
            return read_workbook(stream, name, ruleset, sheet)


def _validated(record: Record, ruleset: RuleSet, as_of: date | None) -> Profile | Rejection:
    try:
        return profile_from(record.content, ruleset, as_of=as_of, location=record.location)
    except ProfileError as error:
        subject = record.content.get("subject")
        return Rejection(record.location, subject if isinstance(subject, str) else None, error.diagnostics)


def _form_of(path: Path, name: str) -> InputFormat:
    form = SUFFIXES.get(path.suffix.lower())
    if form is None and not path.is_dir() and path.exists():
        arguments = {"suffix": path.suffix or name, "known": ", ".join(SUFFIXES)}
        raise ProfileError([Diagnostic("RE3401", arguments, FileLocation(name))])
    return form or "json"


def _open(path: Path, name: str) -> BinaryIO:
    place = FileLocation(name)
    if path.is_dir():
        raise ProfileError([Diagnostic("RE1005", {"path": name}, place)])
    try:
        stream = path.open("rb")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ProfileError([Diagnostic("RE1001", {"path": name, "reason": reason}, place)]) from None
    if not stream.peek(1):
        stream.close()
        raise ProfileError([Diagnostic("RE1004", {}, place)])
    return stream


def _check_encoding(stream: BinaryIO, name: str) -> None:
    """Refuse a file that is not UTF-8 before any of it is assessed, and go back to its start."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    read = 0
    while chunk := stream.read(1024 * 1024):
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            raise _not_utf8(name, read + error.start) from None
        read += len(chunk)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise _not_utf8(name, read) from None
    stream.seek(0)


def _not_utf8(name: str, offset: int) -> ProfileError:
    return ProfileError([Diagnostic("RE1002", {"offset": str(offset)}, FileLocation(name))])


def _sniff(stream: BinaryIO, name: str) -> InputFormat:
    """Tell the form of a stream by its first bytes: a brace on a line that ends means JSON Lines."""
    start = cast("BufferedReader", stream).peek(4096)
    if not start:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])
    if start.startswith(b"PK"):
        return "xlsx"
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"["):
        return "json"
    if text.startswith(b"{"):
        first_line = text.partition(b"\n")[0].rstrip()
        return "jsonl" if first_line.endswith(b"}") else "json"
    return "csv"
