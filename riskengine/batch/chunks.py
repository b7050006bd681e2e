"""Stretches of an input that become one part each. Where they end hangs on the input and the order alone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

import pyarrow as pa

from riskengine.batch.inputs import InputFile
from riskengine.batch.order import BatchOrder
from riskengine.diagnostics import Diagnostic, FileLocation
from riskengine.profiles import Rejection
from riskengine.profiles.columns import Layout, vocabulary_layout
from riskengine.profiles.readers.bounded_lines import LONGEST_LINE, bounded_lines
from riskengine.profiles.readers.csv_table import csv_header
from riskengine.profiles.readers.parquet_table import ParquetTable
from riskengine.profiles.reading import mapping_layout, read_records
from riskengine.profiles.records import Record
from riskengine.profiles.sources import open_path, refuse_other_encodings, refuse_wide_encodings, with_start

_MOST_BYTES = 32 * 1024 * 1024
_MOST_RECORDS = 10_000
_TOO_LONG = b"x" * (LONGEST_LINE + 1) + b"\n"


@dataclass(frozen=True, slots=True)
class LinesChunk:
    """Lines of CSV or JSON Lines; ``header`` is the start of a CSV file up to the names of its columns."""

    file: InputFile
    first_line: int
    content: bytes = field(repr=False)
    header: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RecordsChunk:
    """Records that had to be read one after the other; ``first_number`` counts them from 1."""

    file: InputFile
    first_number: int
    records: tuple[Record | Rejection, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RowsChunk:
    """Rows of Parquet, as an Arrow stream that has room for nothing else. ``damaged`` says that no more can be read."""

    file: InputFile
    first_row: int
    stream: bytes = field(repr=False)
    damaged: bool = False

    def batches(self) -> list[pa.RecordBatch]:
        """Return the rows, nearly always as one batch."""
        batches: list[pa.RecordBatch] = pa.ipc.open_stream(self.stream).read_all().combine_chunks().to_batches()
        return batches


Chunk = LinesChunk | RecordsChunk | RowsChunk


class Source:
    """A file that can be cut into chunks. ``total`` is the most records there can be, None where nobody knows yet.

    ``known`` holds the names of its columns, None where every record has its own.
    """

    total: int | None = None
    known: frozenset[str] | None = None

    def chunks(self, skip: int) -> Iterator[Chunk]:
        """Yield the chunks from the one after the first ``skip``."""
        raise NotImplementedError


def open_source(file: InputFile, order: BatchOrder) -> Source:
    """Return a file ready to be cut. Raises ProfileError for what is wrong with it as a whole."""
    layout = layout_of(order)
    match file.form:
        case "parquet" if not numbers_records(order):
            return _ParquetSource(file, order.part_size, layout)
        case "csv" | "jsonl" if not numbers_records(order):
            return _LinesSource(file, order.part_size, layout)
        case _:
            return _RecordsSource(file, order, layout)


def layout_of(order: BatchOrder) -> Layout:
    """Return how the tables of a run are laid out."""
    return vocabulary_layout(order.ruleset) if order.mapping is None else mapping_layout(order.mapping)


def numbers_records(order: BatchOrder) -> bool:
    """Whether subjects are the numbers of records, which only somebody knows who has read all those before."""
    return order.mapping is not None and not order.mapping.subject.columns


class _LinesSource(Source):
    """Text that is cut at line breaks, without reading what stands between them."""

    def __init__(self, file: InputFile, size: int, layout: Layout) -> None:
        self._file = file
        self._size = size
        self._header: bytes | None = None
        self._header_lines = 0
        with open_path(file.path, file.name) as stream:
            if file.form == "csv":
                refuse_other_encodings(stream, file.name)
            start, _ = with_start(stream, file.name)
            refuse_wide_encodings(start, file.name)
            if file.form == "csv":
                stream.seek(0)
                self._read_header(stream, layout)
        self.total = file.lines - self._header_lines

    def _read_header(self, stream: BinaryIO, layout: Layout) -> None:
        taken: list[bytes] = []

        def noted() -> Iterator[tuple[int, bytes | None]]:
            for number, line in bounded_lines(stream):
                taken.append(line or b"")
                yield number, line

        _, columns = csv_header(noted(), self._file.name, layout)
        self.known = frozenset(column.name for column in columns if column.is_read)
        self._header = b"".join(taken)
        self._header_lines = len(taken)

    def chunks(self, skip: int) -> Iterator[Chunk]:
        with open_path(self._file.path, self._file.name) as stream:
            stream.seek(len(self._header or b""))
            line = self._header_lines + 1
            while lines := _lines_of(stream, self._size):
                if skip <= 0:
                    yield LinesChunk(self._file, line, b"".join(lines), self._header)
                skip -= 1
                line += len(lines)


def _lines_of(stream: BinaryIO, count: int) -> list[bytes]:
    """Return the next lines of a stream, so many or fewer where they are long; none at its end."""
    lines: list[bytes] = []
    size = 0
    for _, line in islice(bounded_lines(stream), count):
        # In place of a line that is too long stands one that will be found to be so again.
        lines.append(_TOO_LONG if line is None else line)
        size += len(lines[-1])
        if size >= _MOST_BYTES:
            break
    return lines


class _ParquetSource(Source):
    """Rows of Parquet, of which groups that are not asked for are not read."""

    def __init__(self, file: InputFile, size: int, layout: Layout) -> None:
        self._file = file
        self._size = size
        self._layout = layout
        with open_path(file.path, file.name) as stream:
            table = ParquetTable(stream, file.name, layout)
            self.total = table.rows
            self.known = frozenset(column.name for column in table.columns)

    def chunks(self, skip: int) -> Iterator[Chunk]:
        row = skip * self._size + 1
        with open_path(self._file.path, self._file.name) as stream:
            table = ParquetTable(stream, self._file.name, self._layout)
            waiting: list[pa.RecordBatch] = []
            count = 0
            damaged = False
            batches = table.batches(first_row=row, rows_at_a_time=min(self._size, 16_384))
            while True:
                try:
                    batch = next(batches, None)
                except (OSError, pa.ArrowException):
                    batch, damaged = None, True
                if batch is None:
                    break
                waiting.append(batch)
                count += batch.num_rows
                while count >= self._size:
                    taken, waiting = _cut(waiting, self._size)
                    yield RowsChunk(self._file, row, _stream_of(taken))
                    row += self._size
                    count -= self._size
            if count or damaged:
                empty = pa.RecordBatch.from_pylist([], schema=pa.schema([]))
                yield RowsChunk(self._file, row, _stream_of(waiting or [empty]), damaged)


def _cut(batches: list[pa.RecordBatch], rows: int) -> tuple[list[pa.RecordBatch], list[pa.RecordBatch]]:
    """Cut batches after so many rows."""
    table = pa.Table.from_batches(batches)
    return table.slice(0, rows).to_batches(), table.slice(rows).to_batches()


def _stream_of(batches: list[pa.RecordBatch]) -> bytes:
    sink = io.BytesIO()
    table = pa.Table.from_batches(batches).unify_dictionaries()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue()


class _RecordsSource(Source):
    """Whatever can only be read from its start: JSON documents, workbooks, and files whose records are numbered."""

    def __init__(self, file: InputFile, order: BatchOrder, layout: Layout) -> None:
        self._file = file
        self._order = order
        self._layout = layout
        first = next(self._records(), None)
        if file.form in {"xlsx", "csv", "parquet"} and isinstance(first, Record):
            self.known = frozenset(first.content)

    def _records(self) -> Iterator[Record | Rejection]:
        file, order = self._file, self._order
        return read_records(file.path, self._layout, name=file.name, input_format=file.form, sheet=order.sheet)

    def chunks(self, skip: int) -> Iterator[Chunk]:
        records = self._records()
        size = min(self._order.part_size, _MOST_RECORDS)
        number = 1
        while taken := tuple(islice(records, size)):
            if skip <= 0:
                yield RecordsChunk(self._file, number, taken)
            skip -= 1
            number += len(taken)


def missing_facts(source: Source, file: InputFile, order: BatchOrder) -> Diagnostic | None:
    """Return the word on facts that no column tells, None where there are none or a mapping says so itself."""
    if source.known is None or order.mapping is not None:
        return None
    facts = order.ruleset.facts
    missing = sum(fact not in source.known for fact in facts)
    if not missing:
        return None
    arguments = {"count": str(missing), "total": str(len(facts))}
    return Diagnostic("RE8111", arguments, FileLocation(file.name))
