"""Lines of CSV in columns of text, as far as they are plainly written. What they say is told elsewhere."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from riskengine.profiles.readers.csv_table import CsvTable

LONGEST_PLAIN_LINE = 16 * 1024
"""Bytes of a line that is read in columns. As many of those as a part has fit one Arrow array; longer ones are rare."""

_SEPARATOR = b"\x1f"
"""Stands between the cells of all lines of a part where the table's own delimiter stands inside some cell."""
_NOTHING = b' ;,\t\r\n"'
"""Bytes that say nothing by themselves, whichever of them is the delimiter."""


class Line(NamedTuple):
    """A line of a table, with its number in the file; None where it is too long to be kept."""

    number: int
    content: bytes | None


def lines_of_records(table: CsvTable) -> Iterator[Line]:
    """Yield the lines of a table in which anything stands. Raises OSError where the system does not let us read on."""
    for number, content in table.lines:
        is_plain = content is not None and content.isascii() and bool(content.strip(_NOTHING))
        if is_plain or table.record(number, content) is not None:
            yield Line(number, content)


def schema_of(table: CsvTable) -> pa.Schema:
    """Return the schema of the columns of a table: text under the names of facts."""
    return pa.schema([(column.name, pa.string()) for column in table.columns])


@dataclass(frozen=True, slots=True)
class PlainLines:
    """Some lines in columns of text, and the places among all lines of those that are in them, and that are not.

    INVARIANT: a line is in the columns only if its cells are those that ``CsvTable.record`` finds
    (tests/batch/test_csv_lines.py).
    """

    columns: pa.RecordBatch
    places: Sequence[int]
    others: Sequence[int]


def plain_lines(lines: Sequence[Line], table: CsvTable) -> PlainLines:
    """Return lines in columns, as far as they are plainly written."""
    delimiter = table.delimiter.encode()
    plain: dict[int, bytes] = {}
    quoted: dict[int, list[str]] = {}
    for place, line in enumerate(lines):
        content = _content(line)
        if content is None:
            continue
        if b'"' not in content:
            if content.count(delimiter) == len(table.columns) - 1:
                plain[place] = content
        elif (cells := _cells(content, table)) is not None:
            quoted[place] = cells
    texts = plain if not quoted else _separated(plain, quoted, delimiter)
    places = sorted(texts)
    inside = texts.keys()
    return PlainLines(
        _columns([texts[place] for place in places], delimiter if not quoted else _SEPARATOR, table),
        places,
        [place for place in range(len(lines)) if place not in inside],
    )


def _content(line: Line) -> bytes | None:
    """Return what stands in a line without its end, or None where reading it takes care."""
    if line.content is None or len(line.content) > LONGEST_PLAIN_LINE:
        return None
    content = line.content.rstrip(b"\r\n")
    if b"\r" in content or b"\x00" in content or _SEPARATOR in content:
        return None
    if not content.isascii():
        try:
            content.decode()
        except UnicodeDecodeError:
            return None
    return content


def _cells(content: bytes, table: CsvTable) -> list[str] | None:
    """Return the cells of a line with quotes, or None where they are not as many as there are columns."""
    try:
        cells = next(csv.reader([content.decode()], delimiter=table.delimiter, strict=True))
    except csv.Error:
        return None
    return cells if len(cells) == len(table.columns) else None


def _separated(plain: dict[int, bytes], quoted: dict[int, list[str]], delimiter: bytes) -> dict[int, bytes]:
    """Return all lines with the separator between their cells."""
    separated = {place: content.replace(delimiter, _SEPARATOR) for place, content in plain.items()}
    return separated | {place: _SEPARATOR.join(cell.encode() for cell in cells) for place, cells in quoted.items()}


def _columns(texts: Sequence[bytes], separator: bytes, table: CsvTable) -> pa.RecordBatch:
    schema = schema_of(table)
    if not texts:
        return pa.RecordBatch.from_pylist([], schema=schema)
    content = b"\n".join(texts) + b"\n"
    read = pyarrow.csv.read_csv(
        pa.BufferReader(content),
        pyarrow.csv.ReadOptions(column_names=schema.names, block_size=len(content) + 1, use_threads=False),
        pyarrow.csv.ParseOptions(delimiter=separator.decode(), quote_char=False, ignore_empty_lines=False),
        pyarrow.csv.ConvertOptions(column_types=schema, strings_can_be_null=False),
    ).combine_chunks()
    columns = read.columns
    arrays = [
        array.chunk(0) if column.fact is not None else _as_it_stands(array.chunk(0))
        for column, array in zip(table.columns, columns, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _as_it_stands(texts: pa.Array) -> pa.Array:
    """Return subjects, dates and units without blanks around them; what is empty is not there."""
    trimmed = pc.utf8_trim_whitespace(texts)
    return pc.if_else(pc.equal(trimmed, ""), None, trimmed)
