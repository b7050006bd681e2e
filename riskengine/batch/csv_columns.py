"""Lines of CSV in columns of text."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from riskengine.batch.line_form import LONGEST_QUICK_LINE, RECORD_COLUMNS, Line, RecordFields, record_fields
from riskengine.profiles import Rejection
from riskengine.profiles.names import RECORD_FIELDS
from riskengine.profiles.readers.csv_table import CsvTable
from riskengine.profiles.records import Record
from riskengine.rulesets import RuleSet


@dataclass(frozen=True, slots=True)
class CsvColumns:
    """A table of text as columns of text: what its cells mean is told by those who read tables."""

    table: CsvTable
    fields: RecordFields
    places: tuple[int | None, ...]
    """Where the subject, its kind and the date stand in a row."""

    def lines(self) -> Iterator[Line]:
        """Yield the lines in which anything stands."""
        for number, content in self.table.lines:
            cells = self._cells(content)
            if cells is None:
                # In doubt, unless nothing stands in it.
                if self.table.record(number, content) is not None:
                    yield Line(number, content, None)
            elif any(cell.strip() for cell in cells):
                yield Line(number, content, self._row(cells))

    def record(self, line: Line) -> Record | Rejection:
        """Return what a line is by itself."""
        record = self.table.record(line.number, line.content)
        if record is None:
            raise ValueError(f"nothing stands in line {line.number}")
        return record

    def columns(self, rows: Sequence[Sequence[object]]) -> tuple[pa.RecordBatch, frozenset[int]]:
        """Return rows in columns; none of them is in doubt."""
        fields = len(RECORD_FIELDS)
        every = list(zip(*rows, strict=True))
        arrays = [
            pa.array(column, type_()) for column, (_, type_) in zip(every[:fields], RECORD_COLUMNS, strict=True)
        ]
        names = list(RECORD_FIELDS)
        for column, cells in zip(self.table.columns, every[fields:], strict=True):
            if column.name in RECORD_FIELDS:
                continue
            if column.fact is None:
                cells = [cell.strip() or None for cell in cells]  # noqa: PLW2901 - a date or a unit, as a record has it
            arrays.append(pa.array(cells, pa.string()))
            names.append(column.name)
        return pa.RecordBatch.from_arrays(arrays, names=names), frozenset()

    def _cells(self, content: bytes | None) -> list[str] | None:
        """Return the cells of a line, or None where reading it takes care."""
        if content is None or len(content) > LONGEST_QUICK_LINE:
            return None
        try:
            text = content.decode().rstrip("\r\n")
            if '"' not in text and "\r" not in text:
                return text.split(self.table.delimiter)  # four times as fast as the reader, which finds the same
            return next(csv.reader([text], delimiter=self.table.delimiter, strict=True), None)
        except (UnicodeDecodeError, csv.Error):
            return None

    def _row(self, cells: list[str]) -> Sequence[object] | None:
        if len(cells) != len(self.table.columns):
            return None
        fields = self.fields.of(*(None if place is None else cells[place].strip() or None for place in self.places))
        return None if fields is None else (*fields, *cells)


def csv_columns(table: CsvTable, ruleset: RuleSet) -> CsvColumns:
    """Return a table, whose header has been read, as columns."""
    names = [column.name for column in table.columns]
    places = tuple(names.index(field) if field in names else None for field in RECORD_FIELDS)
    return CsvColumns(table, record_fields(ruleset), places)
