"""Frames in and out: each kind to Arrow batches, and Arrow batches back to the same kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from riskengine.diagnostics import Diagnostic, ProfileError

Batches = Iterator[pa.RecordBatch]


@dataclass(frozen=True, slots=True)
class TakenFrame:
    """A frame as Arrow: its schema, its batches, and how results become a frame of the same kind.

    ``nan_is_unknown`` says that the kind of frame writes an unknown number as NaN.
    """

    schema: pa.Schema
    batches: Callable[[], Batches]
    give_back: Callable[[pa.Schema, Batches], Any]
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
            return TakenFrame(frame.schema, lambda: iter(frame), pa.RecordBatchReader.from_batches)
        case "pyarrow", "RecordBatch":
            return _taken(pa.Table.from_batches([frame]), _to_table)
        case _ if hasattr(frame, "__arrow_c_stream__"):
            return _taken(pa.table(frame), _to_table)
        case _:
            found = f"{type(frame).__module__}.{name}"
            raise ProfileError([Diagnostic("RE3703", {"found": found})])


def _taken(table: pa.Table, give_back: Callable[[pa.Schema, Batches], Any], *, nan: bool = False) -> TakenFrame:
    return TakenFrame(table.schema, lambda: iter(table.to_batches()), give_back, nan)


def _to_table(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> pa.Table:
    return pa.Table.from_batches(list(batches), schema)


def _to_polars(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Any:
    import polars as pl

    return pl.from_arrow(_to_table(schema, batches))


def _polars_lazy(frame: Any) -> TakenFrame:
    """Take a lazy frame: collected by its streaming engine when results are asked for, and given back lazily."""
    import polars as pl

    schema = pl.DataFrame(schema=frame.collect_schema()).to_arrow().schema

    def batches() -> Batches:
        yield from frame.collect(engine="streaming").to_arrow().to_batches()

    def give_back(result: pa.Schema, made: Batches) -> Any:
        return _to_polars(result, made).lazy()

    return TakenFrame(schema, batches, give_back)


def _pandas(frame: Any) -> TakenFrame:
    table = pa.Table.from_pandas(frame, preserve_index=False)
    return _taken(table, lambda schema, batches: _to_table(schema, batches).to_pandas(), nan=True)


def _duckdb(frame: Any) -> TakenFrame:
    import duckdb

    def batches() -> Batches:
        yield from _reader(frame)

    return TakenFrame(
        _reader(frame.limit(0)).schema,
        batches,
        lambda schema, made: duckdb.from_arrow(_to_table(schema, made)),
    )


def _reader(relation: Any) -> Any:
    return relation.to_arrow_reader() if hasattr(relation, "to_arrow_reader") else relation.fetch_arrow_reader()
