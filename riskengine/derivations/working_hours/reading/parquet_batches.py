"""Parquet by the batch, its timestamps as they stand: with a zone they are instants, without one clock readings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

import polars as pl

from riskengine.derivations.working_hours.reading.batches import CellBatch
from riskengine.derivations.working_hours.reading.clock_cells import DAY_WORDS, INSTANT_WORDS, TIME_WORDS
from riskengine.derivations.working_hours.reading.header import EntryHeader
from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.diagnostics.phrases import phrase
from riskengine.localisation import LocalisedText

_ROWS_AT_ONCE: Final = 1 << 20
_PER_SECOND: Final = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
_SOUND_SECONDS: Final = tuple(int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (1900, 2200))


def parquet_batches(source: Path | BinaryIO, name: str, header: EntryHeader) -> Iterator[CellBatch]:
    """Yield the records of a Parquet file. Raises ProfileError, at once, where its columns cannot be used."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(source)
    except (pa.ArrowException, OSError, ValueError):
        raise _damaged(name) from None
    header.layout.read_header(file.schema_arrow.names, RecordLocation(name))
    positions = header.headings.positions
    columns = {role: file.schema_arrow.names[at] for role, at in positions.items()}
    has_dates = "date" in positions
    for role, column in columns.items():
        _check_type(file.schema_arrow.field(column).type, role, RecordLocation(name, column=column), has_dates)
    return _batches(file, columns, name)


def _batches(file: Any, columns: dict[str, str], name: str) -> Iterator[CellBatch]:
    import pyarrow as pa

    record = 0
    batches = file.iter_batches(_ROWS_AT_ONCE, columns=list(columns.values()))
    while True:
        try:
            batch = next(batches, None)
        except (pa.ArrowException, OSError):
            raise _damaged(name) from None
        if batch is None:
            return
        cells = {role: _series(batch.column(column)) for role, column in columns.items()}
        if cells["subject"].dtype != pl.String:
            cells["subject"] = cells["subject"].cast(pl.String)
        numbers = pl.int_range(record + 1, record + 1 + batch.num_rows, eager=True)
        frame = pl.DataFrame({"record": numbers, **cells}).with_columns(line=pl.lit(None, pl.Int64))
        record += batch.num_rows
        yield CellBatch(frame)


def _series(array: Any) -> pl.Series:
    """Return a column as Polars has it: text, a whole number, a date, a time of day, or a timestamp."""
    import pyarrow as pa

    type_ = array.type
    if pa.types.is_timestamp(type_):
        # A zone tells only how to show an instant; Polars does not know all that Arrow may name.
        zone = None if type_.tz is None else "UTC"
        sound = _within_calendars(array).cast(pa.timestamp(type_.unit, zone))
        return pl.Series(pl.from_arrow(sound)).cast(pl.Datetime("us", zone))
    if pa.types.is_integer(type_) or pa.types.is_temporal(type_):
        series = pl.Series(pl.from_arrow(array))
        return series.cast(pl.Int64, strict=False) if pa.types.is_integer(type_) else series
    return pl.Series(pl.from_arrow(array.cast(pa.string())))


def _within_calendars(array: Any) -> Any:
    """Return timestamps with those of far years put in a year that is refused all the same.

    A count of milliseconds reaches years that no calendar of Polars has.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    counts = array.cast(pa.int64())
    earliest, latest = (one * _PER_SECOND[array.type.unit] for one in _SOUND_SECONDS)
    outside = pc.or_(pc.less(counts, earliest), pc.greater(counts, latest))
    return pc.if_else(outside, earliest, counts)


def _check_type(type_: Any, role: str, location: RecordLocation, has_dates: bool) -> None:  # noqa: FBT001
    """Raise ProfileError for a column of a type from which its role cannot be read."""
    import pyarrow as pa

    types = pa.types
    is_text = types.is_string(type_) or types.is_large_string(type_) or types.is_string_view(type_)
    if types.is_dictionary(type_):
        is_text = types.is_string(type_.value_type) or types.is_large_string(type_.value_type)
    if is_text or types.is_null(type_):
        return
    expected: LocalisedText | str
    match role:
        case "subject":
            is_readable, expected = types.is_integer(type_), phrase("a text")
        case "date" | "end_date":
            is_readable, expected = types.is_date(type_), DAY_WORDS
        case "start" | "end" if has_dates:
            is_readable, expected = types.is_time(type_), TIME_WORDS
        case "start" | "end":
            is_readable, expected = types.is_timestamp(type_), INSTANT_WORDS
        case "break_minutes":
            is_readable, expected = types.is_integer(type_), phrase("a whole number")
        case _:
            is_readable, expected = False, phrase("a text")
    if not is_readable:
        raise ProfileError([Diagnostic("RE3822", {"found": str(type_), "expected": expected}, location)])


def _damaged(name: str) -> ProfileError:
    return ProfileError([Diagnostic("RE3821", {}, FileLocation(name))])
