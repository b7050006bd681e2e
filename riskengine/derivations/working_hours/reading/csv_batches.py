"""CSV by the chunk: plain lines all at once, and lines with something odd in them one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

import polars as pl

from riskengine.derivations.working_hours.reading.batches import CellBatch
from riskengine.derivations.working_hours.reading.faults import Fault, FaultyRecord
from riskengine.derivations.working_hours.reading.header import EntryHeader
from riskengine.derivations.working_hours.reading.headings import Headings
from riskengine.diagnostics import RecordLocation
from riskengine.profiles.readers.bounded_lines import LIMIT_WORDS, LONGEST_LINE, bounded_lines
from riskengine.profiles.readers.csv_table import cells_of_line, read_csv_header
from riskengine.profiles.records import Rejection

CHUNK: Final = 16 * 1024 * 1024
"""Bytes read at a time; the last line of them is read to its end."""

_TOO_LONG = "\0"
"""Stands for a line that is longer than any may be; no line of text holds it."""


def csv_batches(stream: BinaryIO, name: str, header: EntryHeader, chunk: int = CHUNK) -> Iterator[CellBatch]:
    """Yield the records of a CSV file. Raises ProfileError, at once, for a header that cannot be used."""
    delimiter, _ = read_csv_header(bounded_lines(stream), name, header.layout)
    return _batches(stream, _Lines(delimiter, header.headings, name), header.line, chunk)


def _batches(stream: BinaryIO, lines: _Lines, line: int, chunk: int) -> Iterator[CellBatch]:
    record = 0
    while block := stream.read(chunk):
        text, undecodable = _decoded(block + _rest_of_line(stream))
        frame = _numbered(text, line)
        line += frame.height
        frame = frame.filter(pl.col("text").str.contains(lines.content)).with_row_index("record", record + 1)
        record += frame.height
        if frame.height:
            yield lines.batch(frame.cast({"record": pl.Int64}), undecodable)


def _rest_of_line(stream: BinaryIO) -> bytes:
    """Return what is left of a line, or a mark in place of it where it is too long."""
    rest = stream.readline(LONGEST_LINE + 1)
    if len(rest) <= LONGEST_LINE or rest.endswith(b"\n"):
        return rest
    while rest and not rest.endswith(b"\n"):
        rest = stream.readline(LONGEST_LINE)
    return _TOO_LONG.encode() + b"\n"


def _decoded(block: bytes) -> tuple[str, dict[str, int]]:
    """Return a block as text, and for lines that are not UTF-8 the byte at which they go wrong, by their text."""
    try:
        return block.decode(), {}
    except UnicodeDecodeError:
        pass
    lines, undecodable = [], {}
    for raw in block.split(b"\n"):
        try:
            lines.append(raw.decode())
        except UnicodeDecodeError as error:
            lines.append(raw.decode(errors="replace"))
            undecodable[lines[-1].removesuffix("\r")] = error.start
    return "\n".join(lines), undecodable


def _numbered(text: str, after: int) -> pl.DataFrame:
    """Return the lines of a text with their numbers."""
    lines = pl.Series("text", [text.removesuffix("\n")]).str.split("\n").explode().str.strip_suffix("\r")
    return lines.to_frame().with_row_index("line", after + 1).cast({"line": pl.Int64})


class _Lines:
    """Takes lines apart by the header of their file."""

    def __init__(self, delimiter: str, headings: Headings, name: str) -> None:
        self.delimiter = delimiter
        self.headings = headings
        self.name = name
        escaped = re.escape(delimiter)
        self.content = rf'[^\s"{escaped}]'
        self._all_quoted = rf'^"[^"]*"(?:{escaped}"[^"]*")*$'

    def batch(self, frame: pl.DataFrame, undecodable: dict[str, int]) -> CellBatch:
        """Return records, given as lines, as cells."""
        text = pl.col("text")
        is_sound = (text.str.len_bytes() <= LONGEST_LINE) & ~text.str.contains("[\r\0\ufffd]")
        frame = frame.with_columns(
            is_plain=is_sound & ~text.str.contains('"', literal=True) & self._has_width(self.delimiter),
            is_quoted=is_sound & text.str.contains(self._all_quoted) & self._has_width(f'"{self.delimiter}"'),
        )
        plain = self._split(frame.filter("is_plain"), self.delimiter)
        quoted_lines = frame.filter("is_quoted").with_columns(text.str.slice(1).str.strip_suffix('"'))
        parts = [plain, self._split(quoted_lines, f'"{self.delimiter}"')]
        odd = frame.filter(~pl.col("is_plain") & ~pl.col("is_quoted"))
        faulty: list[FaultyRecord] = []
        if odd.height:
            cells, faulty = self._with_care(odd, undecodable)
            parts.append(cells)
        filled = [part for part in parts if part.height] or parts[:1]
        return CellBatch(filled[0] if len(filled) == 1 else pl.concat(filled).sort("record"), tuple(faulty))

    def _has_width(self, between: str) -> pl.Expr:
        return pl.col("text").str.count_matches(between, literal=True) == self.headings.width - 1

    def _split(self, frame: pl.DataFrame, between: str) -> pl.DataFrame:
        cells = pl.col("text").str.split_exact(between, self.headings.width - 1)
        return frame.select(
            "record",
            "line",
            *(cells.struct.field(f"field_{at}").alias(role) for role, at in self.headings.positions.items()),
        )

    def _with_care(self, frame: pl.DataFrame, undecodable: dict[str, int]) -> tuple[pl.DataFrame, list[FaultyRecord]]:
        """Return the cells of lines that are taken apart one at a time, and those that cannot be."""
        rows: list[list[str | int]] = []
        faulty = []
        for record, line, text in frame.select("record", "line", "text").iter_rows():
            found = self._cells(text, line, undecodable)
            if isinstance(found, Fault):
                faulty.append(FaultyRecord(record, line, None, found))
            else:
                rows.append([record, line, *(found[at] for at in self.headings.positions.values())])
        texts = dict.fromkeys(self.headings.positions, pl.String)
        return pl.DataFrame(rows, {"record": pl.Int64, "line": pl.Int64, **texts}, orient="row"), faulty

    def _cells(self, text: str, line: int, undecodable: dict[str, int]) -> list[str] | Fault:
        if text in undecodable:
            return Fault("RE1002", None, {"offset": str(undecodable[text])})
        if text.endswith(_TOO_LONG) or len(text.encode()) > LONGEST_LINE:
            return Fault("RE3105", None, {"limit": LIMIT_WORDS})
        cells = cells_of_line(text, self.delimiter, RecordLocation(self.name, line))
        if isinstance(cells, Rejection):
            return Fault(cells.diagnostics[0].code, None, cells.diagnostics[0].arguments)
        if len(cells) != self.headings.width:
            return Fault("RE3202", None, {"found": str(len(cells)), "expected": str(self.headings.width)})
        return cells
