"""Parquet files: the columns have names and types of their own, each row is a record. Needs pyarrow."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.profiles.columns import Layout, row_content
from riskengine.profiles.records import Record, Rejection

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

_ROWS_AT_ONCE = 1_024


def read_parquet(stream: BinaryIO, name: str, layout: Layout) -> Iterator[Record | Rejection]:
    """Yield a record for each row; its line is the number of the row, from 1.

    Raises ProfileError where it is not a whole Parquet file, or its columns cannot be used. A part of it that
    cannot be read is yielded as a rejection, the last one.
    """
    import pyarrow as pa

    file = open_parquet(stream, name)
    names = _flat(file.schema_arrow.empty_table()).column_names
    columns = layout.read_header(names, RecordLocation(name, 1))
    if not file.metadata.num_rows:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])
    number = 0
    try:
        for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE):
            table = _flat(pa.Table.from_batches([batch]))
            for cells in zip(*(column.to_pylist() for column in table.columns), strict=True):
                number += 1
                yield Record(RecordLocation(name, number), row_content(columns, [*map(_plain, cells)]))
    except (pa.ArrowException, OSError, ValueError):
        yield Rejection.of("RE3403", RecordLocation(name, number + 1))


def open_parquet(stream: BinaryIO, name: str) -> pq.ParquetFile:
    """Open a Parquet file. Raises ProfileError where it is not one, or not a whole one."""
    if find_spec("pyarrow") is None:
        raise ProfileError([Diagnostic("RE3404", {}, FileLocation(name))])
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        # What is found at its end has to be gone back from, which a pipe cannot.
        return pq.ParquetFile(stream if stream.seekable() else io.BytesIO(stream.read()))
    except (pa.ArrowException, OSError, ValueError):
        raise ProfileError([Diagnostic("RE3402", {}, FileLocation(name))]) from None


def _flat(table: pa.Table) -> pa.Table:
    """Return a table in which the parts of a struct are columns of their own, their names after a dot."""
    import pyarrow as pa

    while any(pa.types.is_struct(field.type) for field in table.schema):
        table = table.flatten()
    return table


def _plain(value: Any) -> Any:
    """Return a value as a profile has it: the day of a time without a zone, and decimals as numbers.

    A time with a zone stays one, and is no date: which day it is hangs on the zone.
    """
    if isinstance(value, datetime):
        return value.date() if value.tzinfo is None else value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
