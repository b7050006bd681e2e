"""Parquet: columns with types, one record a row. Needs the extra ``tables``."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.localisation import LocalisedText
from riskengine.profiles.columns import Column, Layout, row_content
from riskengine.profiles.records import Record, Rejection

if TYPE_CHECKING:
    import pyarrow as pa

LARGEST_STREAM = 256 * 1024 * 1024
"""Bytes of Parquet that come through a pipe, and must be held in memory; a file has no such limit."""

ROWS_AT_A_TIME = 4_096

_SIGNATURE = b"PAR1"
_NOT_PARQUET = LocalisedText({"en": "it is of another kind", "nb": "den er av et annet slag"})
_CUT = LocalisedText({"en": "it is damaged, or was cut off", "nb": "den er skadet, eller ble kuttet av"})


class ParquetTable:
    """A Parquet file with the columns that are read. Rows count from 1.

    Raises ProfileError where it is not a sound Parquet file, its columns are not those of the layout, or one
    of them has a type that cannot be read.
    """

    def __init__(self, stream: BinaryIO, name: str, layout: Layout) -> None:
        self.name = name
        self.file = _opened(stream, name)
        arrow = _arrow_columns()
        schema = self.file.schema_arrow
        location = RecordLocation(name)
        every = layout.read_header(arrow.flat_names(schema), location)
        arrow.check_types(schema, every, location, in_part=layout.in_part)
        self.columns: tuple[Column, ...] = tuple(column for column in every if column.is_read)
        self._positions = [position for position, column in enumerate(every) if column.is_read]
        self._names = _names_to_read(self.file, self._positions)

    @property
    def rows(self) -> int:
        """How many rows the file says it has."""
        rows: int = self.file.metadata.num_rows
        return rows

    def batches(self, *, first_row: int = 1, rows_at_a_time: int = ROWS_AT_A_TIME) -> Iterator[pa.RecordBatch]:
        """Yield the columns that are read, flat, from a row on, some rows at a time.

        Groups of rows that lie wholly before it are not read. Raises OSError or pyarrow's errors where the
        file is damaged further on.
        """
        import pyarrow as pa

        arrow = _arrow_columns()
        left_out = first_row - 1
        for group in range(self.file.metadata.num_row_groups):
            rows = self.file.metadata.row_group(group).num_rows
            if left_out >= rows:
                left_out -= rows
                continue
            # A group at a time, so that one that is damaged does not take rows of the group before it along.
            for batch in self.file.iter_batches(rows_at_a_time, row_groups=[group], columns=self._names):
                skipped = min(left_out, batch.num_rows)
                left_out -= skipped
                if skipped < batch.num_rows:
                    arrays = self._picked(batch.slice(skipped), arrow)
                    yield pa.RecordBatch.from_arrays(arrays, names=[column.name for column in self.columns])

    def _picked(self, batch: pa.RecordBatch, arrow: Any) -> list[pa.Array]:
        """Return the arrays of the columns that are read, in their order."""
        arrays = [arrow.without_view(array) for array in arrow.flat_arrays(batch)]
        if len(arrays) == len(self.columns):
            return arrays
        places = {name: place for place, name in enumerate(arrow.flat_names(batch.schema))}
        wanted = arrow.flat_names(self.file.schema_arrow)
        return [arrays[places[wanted[position]]] for position in self._positions]


def read_parquet(stream: BinaryIO, name: str, layout: Layout) -> Iterator[Record | Rejection]:
    """Yield a record for each row, the number of the row as its line.

    Raises ProfileError where the file cannot be read at all; where it is damaged further on, the last thing
    yielded is a rejection.
    """
    table = ParquetTable(stream, name, layout)
    import pyarrow as pa

    row = 0
    try:
        for batch in table.batches():
            for record in records_of_batch(batch, table.columns, name, count(row + 1)):
                row += 1
                yield record
    except (OSError, pa.ArrowException):
        yield Rejection.of("RE3307", RecordLocation(name, row + 1))


def records_of_batch(
    batch: pa.RecordBatch, columns: Sequence[Column], name: str, rows: Iterable[int]
) -> Iterator[Record]:
    """Yield the rows of a batch, which has these columns, as records; ``rows`` are the numbers to give them."""
    arrow = _arrow_columns()
    cells = [arrow.plain_cells(array) for array in batch.columns]
    for number, row in zip(rows, zip(*cells, strict=True), strict=False):
        yield Record(RecordLocation(name, number), row_content(columns, row))


def _opened(stream: BinaryIO, name: str) -> Any:
    """Return the file, open. Its content is read as it is asked for."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ProfileError([Diagnostic("RE5201", {"package": str(error.name)}, FileLocation(name))]) from None
    if not stream.seekable():
        stream = _held(stream, name)
    if stream.read(len(_SIGNATURE)) != _SIGNATURE:
        raise _not_readable(name, _NOT_PARQUET)
    stream.seek(0)
    try:
        return pq.ParquetFile(stream, pre_buffer=False)
    except (OSError, pa.ArrowException):
        raise _not_readable(name, _CUT) from None


def _held(stream: BinaryIO, name: str) -> BinaryIO:
    content = stream.read(LARGEST_STREAM + 1)
    if len(content) > LARGEST_STREAM:
        raise ProfileError([Diagnostic("RE1003", {"limit": "256 MiB"}, FileLocation(name))])
    return io.BytesIO(content)


def _not_readable(name: str, problem: LocalisedText) -> ProfileError:
    return ProfileError([Diagnostic("RE3306", {"problem": problem}, FileLocation(name))])


def _names_to_read(file: Any, positions: Sequence[int]) -> list[str] | None:
    """Return the names by which pyarrow reads some of the columns, None for all of them."""
    names = _arrow_columns().flat_names(file.schema_arrow)
    return None if len(positions) == len(names) else [names[position] for position in positions]


def _arrow_columns() -> Any:
    from riskengine.profiles import arrow_columns

    return arrow_columns
