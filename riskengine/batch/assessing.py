"""A chunk to the tables of its part: in columns where it can be, record by record where it must be."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

import numpy as np
import pyarrow as pa

from riskengine.batch.chunks import Chunk, LinesChunk, RecordsChunk, RowsChunk, layout_of
from riskengine.batch.columns import columns_of_lines, settled
from riskengine.batch.order import BatchOrder
from riskengine.batch.tables import Tables, TablesMaker, tables_maker
from riskengine.diagnostics import RecordLocation
from riskengine.profiles import Profile, Rejection
from riskengine.profiles.columns import Column
from riskengine.profiles.readers.bounded_lines import bounded_lines
from riskengine.profiles.readers.csv_table import csv_header, csv_records
from riskengine.profiles.readers.json_lines import json_line_records
from riskengine.profiles.readers.parquet_table import records_of_batch
from riskengine.profiles.reading import validated
from riskengine.profiles.records import Record
from riskengine.tables import TableOptions, TableReader
from riskengine.tables.reading import ROWS_AT_ONCE

_PROFILES_AT_ONCE = 16_384

_Again = Callable[[Iterable[int]], Iterator[Record | Rejection]]
"""Reads the rows of these numbers, from 0, as records."""


@dataclass(slots=True)
class AssessedPiece:
    """The tables of some records that follow each other, and those of them that were rejected or left aside."""

    assessed: int
    tables: Tables
    rejections: list[Rejection] = field(default_factory=list)
    left_aside: int = 0


class ChunkAssessor:
    """Assesses chunks as an order says. ``today`` is the day of records that say none."""

    def __init__(self, order: BatchOrder, today: date) -> None:
        self._order = order
        self._today = today
        self._layout = layout_of(order)
        self._maker: TablesMaker = tables_maker(order)
        self._readers: dict[tuple[str, ...], TableReader] = {}

    @property
    def schemas(self) -> dict[str, pa.Schema]:
        """The schemas of the tables."""
        return self._maker.schemas

    def pieces(self, chunk: Chunk) -> Iterator[AssessedPiece]:
        """Yield the records of a chunk, assessed, in their order; what is rejected is within the order of its piece."""
        match chunk:
            case LinesChunk():
                yield from self._lines(chunk)
            case RowsChunk():
                yield from self._rows(chunk)
            case RecordsChunk():
                yield from self._one_by_one(chunk.records, chunk.first_number)

    # ------------------------------------------------------------- text in lines

    def _lines(self, chunk: LinesChunk) -> Iterator[AssessedPiece]:
        name = chunk.file.name
        if chunk.header is None:
            lines = bounded_lines(io.BytesIO(chunk.content), first=chunk.first_line)
            yield from self._one_by_one(json_line_records(lines, name, in_part=self._layout.in_part))
            return
        delimiter, columns = csv_header(bounded_lines(io.BytesIO(chunk.header)), name, self._layout)
        if self._takes_columns:
            batch = columns_of_lines(chunk.content, delimiter, columns)
            if batch is not None:
                yield from self._lines_in_columns(chunk, delimiter, columns, batch)
                return
        lines = bounded_lines(io.BytesIO(chunk.content), first=chunk.first_line)
        yield from self._one_by_one(csv_records(lines, name, delimiter, columns))

    def _lines_in_columns(
        self, chunk: LinesChunk, delimiter: str, columns: tuple[Column, ...], batch: pa.RecordBatch
    ) -> Iterator[AssessedPiece]:
        lines = chunk.content.split(b"\n") if batch.num_rows else []

        def again(rows: Iterable[int]) -> Iterator[Record | Rejection]:
            picked = ((chunk.first_line + row, lines[row]) for row in rows)
            return csv_records(picked, chunk.file.name, delimiter, columns)

        yield from self._in_columns(batch, columns, again)

    # --------------------------------------------------------------------- rows

    def _rows(self, chunk: RowsChunk) -> Iterator[AssessedPiece]:
        row = chunk.first_row
        for batch in chunk.batches():
            if not batch.num_columns:
                continue
            yield from self._batch(chunk.file.name, batch, row)
            row += batch.num_rows
        if chunk.damaged:
            rejection = Rejection.of("RE3307", RecordLocation(chunk.file.name, row))
            yield AssessedPiece(0, self._maker.nothing(), [rejection])

    def _batch(self, name: str, batch: pa.RecordBatch, first_row: int) -> Iterator[AssessedPiece]:
        facts = {} if self._layout.in_part else self._order.ruleset.facts
        columns = tuple(Column(field.name, facts.get(field.name)) for field in batch.schema)

        def again(rows: Iterable[int]) -> Iterator[Record | Rejection]:
            picked = list(rows)
            numbers = (first_row + row for row in picked)
            return records_of_batch(batch.take(pa.array(picked, pa.int64())), columns, name, numbers)

        if self._takes_columns:
            yield from self._in_columns(batch, columns, again)
        else:
            yield from self._one_by_one(again(range(batch.num_rows)))

    # ------------------------------------------------------------- both ways of reading

    @property
    def _takes_columns(self) -> bool:
        """Whether records can be read as columns, with nothing to do for each of them alone."""
        order = self._order
        return self._maker.takes_columns and order.mapping is None and not order.subjects

    def _in_columns(self, batch: pa.RecordBatch, columns: Sequence[Column], again: _Again) -> Iterator[AssessedPiece]:
        """Read rows as columns. A row with something wrong in it is read again as a record, which says what."""
        settled_batch = settled(batch, columns)
        if settled_batch is None:
            yield from self._one_by_one(again(range(batch.num_rows)))
            return
        reader = self._reader(settled_batch.schema)
        for start in range(0, batch.num_rows, ROWS_AT_ONCE):
            read = reader.block(settled_batch, start)
            faulty = np.unique(np.concatenate([fault.rows for fault in read.faults])) if read.faults else np.zeros(0)
            records = [self._validated(record) for record in again(int(row) for row in faulty)]
            rejections = [record for record in records if isinstance(record, Rejection)]
            if len(rejections) < len(records):
                # Records have the last word on what a value is; tests hold columns against them.
                end = min(start + ROWS_AT_ONCE, batch.num_rows)
                yield from self._one_by_one(again(range(start, end)))
            else:
                yield AssessedPiece(read.block.length, self._maker.of_block(read), rejections)

    def _reader(self, schema: pa.Schema) -> TableReader:
        names = tuple(schema.names)
        if names not in self._readers:
            options = TableOptions(as_of=self._order.as_of, today=self._today)
            self._readers[names] = TableReader(self._order.ruleset, schema, options)
        return self._readers[names]

    def _one_by_one(self, records: Iterable[Record | Rejection], number: int = 1) -> Iterator[AssessedPiece]:
        """Validate each record by itself, and assess some thousands of profiles together."""
        remaining = iter(records)
        while taken := list(islice(remaining, _PROFILES_AT_ONCE)):
            piece = AssessedPiece(0, self._maker.nothing())
            profiles: list[Profile] = []
            for record in taken:
                result = self._validated(record, number)
                number += 1
                if self._order.subjects and result.subject is not None and result.subject not in self._order.subjects:
                    piece.left_aside += 1
                elif isinstance(result, Rejection):
                    piece.rejections.append(result)
                else:
                    profiles.append(result)
            if profiles:
                piece.assessed = len(profiles)
                piece.tables = self._maker.of_profiles(profiles)
            yield piece

    def _validated(self, record: Record | Rejection, number: int = 1) -> Profile | Rejection:
        if isinstance(record, Rejection):
            return record
        order = self._order
        return validated(
            record, order.ruleset, as_of=order.as_of, today=self._today, mapping=order.mapping, number=number
        )
