"""Frames in and out: each kind to Arrow batches, and Arrow batches back to the same kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from riskengine.diagnostics import Diagnostic, ProfileError
from riskengine.tables.reading import ROWS_AT_ONCE

Batches = Iterator[pa.RecordBatch]
Makes = Callable[[], Batches]


@dataclass(frozen=True, slots=True)
class TakenFrame:
    """A frame as Arrow: its schema, its batches, and how results become a frame of the same kind.

    ``give_back`` takes what makes the results, and may have them made at once, later, or again. ``nan_is_unknown``
    says that the kind of frame writes an unknown number as NaN.
    """

    schema: pa.Schema
    batches: Callable[[], Batches]
    give_back: Callable[[pa.Schema, Makes], Any]
    nan_is_unknown: bool = False


def take_frame(frame: Any) -> TakenFrame:
    """Return a frame as Arrow. Raises ProfileError for what is no frame."""
    package = type(frame).__module__.partition(".")[0].lstrip("_")
    name = type(frame).__name__
    match package, name:
        case "polars", "LazyFrame":
            return _polars_lazy(frame)
        case "polars", "DataFrame":
            return _taken(frame.to_arrow(), _to_polars)
        case "pandas", "DataFrame":
            return _pandas(frame)
        case "duckdb", "DuckDBPyRelation":
            return _duckdb(frame)
        case "pyarrow", "RecordBatchReader":
            return TakenFrame(frame.schema, lambda: iter(frame), _to_reader)
        case "pyarrow", "RecordBatch":
            return _taken(pa.Table.from_batches([frame]), _to_table)
        case _ if hasattr(frame, "__arrow_c_stream__"):
            return _taken(pa.table(frame), _to_table)
        case _:
            found = f"{type(frame).__module__}.{name}"
            raise ProfileError([Diagnostic("RE3703", {"found": found})])


def _taken(table: pa.Table, give_back: Callable[[pa.Schema, Makes], Any], *, nan: bool = False) -> TakenFrame:
    return TakenFrame(table.schema, lambda: iter(table.to_batches()), give_back, nan)


def _to_table(schema: pa.Schema, make: Makes) -> pa.Table:
    return pa.Table.from_batches(list(make()), schema)


def _to_reader(schema: pa.Schema, make: Makes) -> pa.RecordBatchReader:
    return pa.RecordBatchReader.from_batches(schema, make())


def _to_polars(schema: pa.Schema, make: Makes) -> Any:
    import polars as pl

    return pl.from_arrow(_to_table(schema, make))


def _polars_lazy(frame: Any) -> TakenFrame:
    """Take a lazy frame batch by batch, when results are asked for; they are given back as a lazy frame.

    So neither the rows nor the results need fit in memory, where the query before and the sink behind do not need it.
    """
    import polars as pl

    schema = pl.DataFrame(schema=frame.collect_schema()).to_arrow().schema

    def batches() -> Batches:
        for some in frame.collect_batches(chunk_size=ROWS_AT_ONCE, lazy=True):
            yield from some.to_arrow().to_batches()

    return TakenFrame(schema, batches, _to_polars_lazy)


def _to_polars_lazy(schema: pa.Schema, make: Makes) -> Any:
    import polars as pl
    from polars.io.plugins import register_io_source

    columns = pl.DataFrame(schema.empty_table()).schema

    def source(
        wanted: list[str] | None, predicate: pl.Expr | None, count: int | None, _size: int | None
    ) -> Iterator[pl.DataFrame]:
        """Yield the results piece by piece, as the lazy frame's query wants them."""
        left = count
        for batch in make():
            if left == 0:
                return
            piece = pl.DataFrame(batch)
            if left is not None:
                piece = piece.head(left)
                left -= piece.height
            if predicate is not None:
                piece = piece.filter(predicate)
            yield piece if wanted is None else piece.select(wanted)

    return register_io_source(source, schema=columns)


def _pandas(frame: Any) -> TakenFrame:
    table = pa.Table.from_pandas(frame, preserve_index=False)
    return _taken(table, lambda schema, make: _to_table(schema, make).to_pandas(), nan=True)


def _duckdb(frame: Any) -> TakenFrame:
    import duckdb

    def batches() -> Batches:
        yield from _reader(frame)

    return TakenFrame(
        _reader(frame.limit(0)).schema,
        batches,
        lambda schema, make: duckdb.from_arrow(_to_table(schema, make)),
    )


def _reader(relation: Any) -> Any:
    return relation.to_arrow_reader() if hasattr(relation, "to_arrow_reader") else relation.fetch_arrow_reader()
