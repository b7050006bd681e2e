"""Where profiles come from: opening a file or stream, and telling its form before any of it is read."""

from __future__ import annotations

import codecs
import io
from pathlib import Path
from typing import BinaryIO, Literal, cast

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError
from riskengine.profiles.readers.bounded_lines import LONGEST_LINE

InputFormat = Literal["json", "jsonl", "csv", "xlsx", "parquet"]
"""The forms in which profiles come."""

BINARY_FORMATS: frozenset[InputFormat] = frozenset({"xlsx", "parquet"})
"""Those that are no text, and are read by going to and fro in them."""

SUFFIXES: dict[str, InputFormat] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "xlsx",
    ".parquet": "parquet",
}
"""The form that the ending of a file's name tells."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OTHER_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CHUNK = 1024 * 1024


def form_of_path(path: Path, name: str) -> InputFormat | None:
    """Return the form that a file's ending tells; None for a pipe, whose name says nothing.

    Raises ProfileError for a file with an ending that nothing reads.
    """
    form = SUFFIXES.get(path.suffix.lower())
    if form is None and path.is_file():
        arguments = {"suffix": path.suffix or path.name, "known": ", ".join(SUFFIXES)}
        raise ProfileError([Diagnostic("RE3401", arguments, FileLocation(name))])
    return form


def open_path(path: Path, name: str) -> BinaryIO:
    """Open a file. Raises ProfileError where there is none, or it is a directory, or empty."""
    if path.is_dir():
        raise ProfileError([Diagnostic("RE1005", {"path": name}, FileLocation(name))])
    try:
        stream = path.open("rb")
        is_empty = not stream.peek(1)
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        raise unreadable(name, error) from None
    if is_empty:
        stream.close()
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])
    return stream


def unreadable(name: str, error: OSError | ValueError) -> ProfileError:
    """Return the error for a file that the system does not let us read."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    return ProfileError([Diagnostic("RE1001", {"path": name, "reason": reason}, FileLocation(name))])


def with_start(stream: BinaryIO, name: str) -> tuple[bytes, BinaryIO]:
    """Return the first lines of a stream up to one that is not blank, and the stream as if not yet read.

    At most as much as one line may be long. Raises ProfileError where there is nothing else in it.
    """
    lines: list[bytes] = []
    left = LONGEST_LINE
    is_blank = True
    while is_blank and left:
        line = stream.readline(left)
        if not line:
            raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])
        lines.append(line)
        left -= len(line)
        is_blank = not _without_blank(line)
    start = b"".join(lines)
    return start, io.BufferedReader(_Replayed(start, stream))


def form_of_start(start: bytes) -> InputFormat:
    """Tell the form of a stream by its first line: an object that ends on its line means JSON Lines."""
    text = _without_blank(start)
    if text.startswith(b"PK\x03\x04"):
        return "xlsx"
    if text.startswith(b"PAR1"):
        return "parquet"
    if text.startswith(b"["):
        return "json"
    if text.startswith(b"{"):
        return "jsonl" if text.endswith(b"}") and text.count(b"{") == text.count(b"}") else "json"
    return "csv"


def refuse_wide_encodings(start: bytes, name: str) -> None:
    """Refuse UTF-16 and UTF-32, which even without a byte order mark have zero bytes in every word."""
    if start.startswith(_OTHER_BYTE_ORDER_MARKS):
        raise not_utf8(name, 0)
    if (zero := start.find(b"\0")) >= 0:
        raise not_utf8(name, zero)


def refuse_other_encodings(stream: BinaryIO, name: str) -> None:
    """Refuse a file that is not UTF-8 before any of it is assessed, and go back to its start.

    A character that the end of the file cuts in two is left to the last record. What cannot go back,
    such as a pipe, is not looked at: there every line is checked by itself.
    """
    if not stream.seekable():
        return
    beginning = stream.tell()
    decoder = codecs.getincrementaldecoder("utf-8")()
    read = 0
    while chunk := stream.read(_CHUNK):
        held_back = len(decoder.getstate()[0])
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            raise not_utf8(name, read - held_back + error.start) from None
        read += len(chunk)
    stream.seek(beginning)


def not_utf8(name: str, offset: int) -> ProfileError:
    """Return the error for a file in another encoding, from this byte on, counted from 0."""
    return ProfileError([Diagnostic("RE1002", {"offset": str(offset)}, FileLocation(name))])


def _without_blank(start: bytes) -> bytes:
    return start.removeprefix(_BYTE_ORDER_MARK).strip(b" \t\r\n")


class _Replayed(io.RawIOBase):
    """A stream whose start was read already, from its start. Closing it leaves the stream open."""

    def __init__(self, start: bytes, stream: BinaryIO) -> None:
        self._start = memoryview(start)
        # read1 hands on what a pipe has, instead of waiting until a whole buffer is full.
        self._read = getattr(stream, "read1", stream.read)

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer with what comes next, and return how much it was."""
        target = memoryview(cast("bytearray", buffer))
        if self._start:
            read = bytes(self._start[: len(target)])
            self._start = self._start[len(target) :]
        else:
            read = self._read(len(target))
        target[: len(read)] = read
        return len(read)
