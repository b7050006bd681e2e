"""CSV: comma, semicolon or tab, one record a line.

Cells of a profile hold no prose, so no cell goes over several lines: a quote that never closes costs
its own line and no other.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.profiles.columns import Column, Layout, row_content
from riskengine.profiles.readers.bounded_lines import LIMIT_WORDS, bounded_lines
from riskengine.profiles.records import Record, Rejection

_DELIMITERS = ";,\t"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_csv(stream: BinaryIO, name: str, layout: Layout) -> Iterator[Record | Rejection]:
    """Yield a record or a rejection for each row. Raises ProfileError for a header that cannot be used."""
    table = open_csv(stream, name, layout)
    for number, line in table.lines:
        record = table.record(number, line)
        if record is not None:
            yield record


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table whose header has been read. ``lines`` are those after it, with their numbers; None where one is too long.

    ``record`` tells what a line is, whichever line it is and whatever has been read of the others.
    """

    name: str
    delimiter: str
    columns: tuple[Column, ...]
    lines: Iterator[tuple[int, bytes | None]]

    def record(self, number: int, line: bytes | None) -> Record | Rejection | None:
        """Return a line as a record, or why it is not one; None for a row in which nothing stands."""
        location = RecordLocation(self.name, number)
        if line is None:
            return Rejection.of("RE3105", location, limit=LIMIT_WORDS)
        cells = _cells(line, self.delimiter, location)
        if isinstance(cells, Rejection):
            return cells
        if not any(cell.strip() for cell in cells):
            return None
        return _record(self.columns, cells, location)


def open_csv(stream: BinaryIO, name: str, layout: Layout) -> CsvTable:
    """Read the header of a table. Raises ProfileError where it cannot be used."""
    lines = bounded_lines(stream)
    delimiter, columns = read_csv_header(lines, name, layout)
    return CsvTable(name, delimiter, columns, lines)


def _record(columns: tuple[Column, ...], cells: list[str], location: RecordLocation) -> Record | Rejection:
    if len(cells) != len(columns):
        return Rejection.of("RE3202", location, found=str(len(cells)), expected=str(len(columns)))
    return Record(location, row_content(columns, cells))


def _cells(line: bytes, delimiter: str, location: RecordLocation) -> list[str] | Rejection:
    try:
        text = line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        return Rejection.of("RE1002", location, offset=str(error.start))
    return cells_of_line(text, delimiter, location)


def cells_of_line(text: str, delimiter: str, location: RecordLocation) -> list[str] | Rejection:
    """Return the cells of one line, without its line break, or why it cannot be taken apart."""
    try:
        return next(csv.reader([text], delimiter=delimiter, strict=True), [])
    except csv.Error as error:
        if "limit" in str(error):
            return Rejection.of("RE3205", location, limit=str(csv.field_size_limit()))
        return Rejection.of("RE3207" if "\r" in text else "RE3201", location)


def read_csv_header(
    lines: Iterator[tuple[int, bytes | None]], name: str, layout: Layout
) -> tuple[str, tuple[Column, ...]]:
    """Return the delimiter and the columns; a line ``sep=;``, which Excel writes, may come first.

    Of the lines no more than the header is taken. Raises ProfileError for a header that cannot be used.
    """
    delimiter: str | None = None
    for number, line in lines:
        location = RecordLocation(name, number)
        if line is None:
            raise ProfileError([Diagnostic("RE3105", {"limit": LIMIT_WORDS}, location)])
        line = line.removeprefix(_BYTE_ORDER_MARK).rstrip(b"\r\n")  # noqa: PLW2901 - neither is part of the line
        if delimiter is None and (delimiter := _stated_delimiter(line)) is not None:
            continue
        if not line.strip():
            continue
        delimiter = delimiter or _delimiter(line.decode(errors="replace"))
        cells = _cells(line, delimiter, location)
        if isinstance(cells, Rejection):
            raise ProfileError(cells.diagnostics)
        return delimiter, layout.read_header(cells, location)
    raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])


def _stated_delimiter(line: bytes) -> str | None:
    stated = line[4:].decode(errors="replace")
    return stated if line[:4].lower() == b"sep=" and stated in set(_DELIMITERS) else None


def _delimiter(header: str) -> str:
    """Return the delimiter that stands most often in the header, outside quotes."""
    outside = "".join(header.split('"')[::2])
    return max(_DELIMITERS, key=outside.count) if any(map(outside.count, _DELIMITERS)) else ","
