"""The cells that tell when an entry starts and ends: in one piece, or as a date with times of day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.reading.clock_text import (
    MALFORMED,
    OTHER_ORDER,
    SERIAL,
    Readings,
    read_days,
    read_instants,
    read_times,
)
from riskengine.derivations.working_hours.reading.date_order import DateOrder
from riskengine.derivations.working_hours.reading.faults import Fault
from riskengine.localisation import LocalisedText

INSTANT_WORDS: Final = LocalisedText(
    {
        "en": "a date and a time of day, such as 2026-11-16 08:00",
        "nb": "en dato og et klokkeslett, som 2026-11-16 08:00",
    }
)
TIME_WORDS: Final = LocalisedText(
    {"en": "a time of day, such as 08:00, beside the date", "nb": "et klokkeslett, som 08:00, ved siden av datoen"}
)
DAY_WORDS: Final = LocalisedText({"en": "a date, such as 2026-11-16", "nb": "en dato, som 2026-11-16"})

_DAY: Final = timedelta(days=1)


def without(column: pl.Series, rows: pl.Series) -> pl.Series:
    """Return a column that tells nothing in the rows where a mask is true."""
    frame = pl.DataFrame({"cell": column, "row": rows.fill_null(value=False)})
    return frame.select(pl.when(~pl.col("row")).then("cell"))["cell"]


@dataclass(slots=True)
class ClockColumn:
    """What the clock showed in each row, null where nothing is told or it cannot be read.

    ``offset`` from UTC is in minutes, null where none is told. ``faults`` say in which rows something is wrong.
    """

    value: pl.Series
    offset: pl.Series
    faults: list[tuple[Fault, pl.Series]] = field(default_factory=list)


def starts_and_ends(cells: pl.DataFrame, order: DateOrder | None) -> tuple[ClockColumn, ClockColumn]:
    """Return the columns of starts and of ends.

    A row with a date has times of day, and there an end before the start is on the next day, unless the end
    has a date of its own. A row without one has instants.
    """
    dates = _days(cells, "date", order)
    end_dates = _days(cells, "end_date", order)
    start = _clock(cells, "start", dates, order)
    end = _clock(cells, "end", dates if end_dates is None else _first_of(end_dates, dates), order)
    if dates is not None:
        start.faults = [*dates.faults, *start.faults]
        rolls = (end.value < start.value) & dates.value.is_not_null()
        if end_dates is not None:
            rolls &= end_dates.value.is_null()
            end.faults = [*end_dates.faults, *end.faults]
        frame = pl.DataFrame({"end": end.value, "rolls": rolls})
        end.value = frame.select(pl.when("rolls").then(pl.col("end") + _DAY).otherwise("end").alias("end"))["end"]
    return start, end


@dataclass(slots=True)
class _Days:
    value: pl.Series
    is_told: pl.Series
    faults: list[tuple[Fault, pl.Series]]


def _days(cells: pl.DataFrame, role: str, order: DateOrder | None) -> _Days | None:
    """Return a column of dates, None where the file has none."""
    if role not in cells.columns or cells[role].null_count() == cells.height:
        return None
    column = cells[role]
    if column.dtype != pl.String:
        return _Days(column.cast(pl.Date), column.is_not_null(), [])
    read = read_days(column, order)
    return _Days(read.value, column.is_not_null(), _faults(role, read, DAY_WORDS))


def _first_of(days: _Days, others: _Days | None) -> _Days:
    """Return dates, and where they are missing the others."""
    if others is None:
        return days
    frame = pl.DataFrame({"day": days.value, "told": days.is_told, "other": others.value})
    value = frame.select(pl.when("told").then("day").otherwise("other").alias("day"))["day"]
    return _Days(value, days.is_told | others.is_told, [])


def _clock(cells: pl.DataFrame, role: str, days: _Days | None, order: DateOrder | None) -> ClockColumn:
    if role not in cells.columns:
        return ClockColumn(_nothing(cells.height, pl.Datetime("us")), _nothing(cells.height, pl.Int32))
    column = cells[role]
    if isinstance(column.dtype, pl.Datetime):
        return _typed(column)
    if days is None:
        read = read_instants(column, order)
        return ClockColumn(read.value, read.offset, _faults(role, read, INSTANT_WORDS))
    times = _times(without(column, ~days.is_told))
    instants = read_instants(without(column, days.is_told).cast(pl.String), order)
    frame = pl.DataFrame({"day": days.value, "time": times.value, "instant": instants.value})
    value = frame.select(value=pl.coalesce(pl.col("day").cast(pl.Datetime("us")) + pl.col("time"), "instant"))["value"]
    offset = pl.DataFrame({"one": times.offset, "other": instants.offset}).select(pl.coalesce("one", "other"))
    faults = [*_faults(role, times, TIME_WORDS), *_faults(role, instants, INSTANT_WORDS)]
    return ClockColumn(value, offset.to_series(), faults)


def _times(column: pl.Series) -> Readings:
    if column.dtype == pl.String:
        return read_times(column)
    length = len(column)
    return Readings(column.cast(pl.Duration("us")), _nothing(length, pl.Int32), pl.zeros(length, pl.UInt8, eager=True))


def _typed(column: pl.Series) -> ClockColumn:
    """Return timestamps as they stand; those with a zone are instants already."""
    assert isinstance(column.dtype, pl.Datetime)
    if column.dtype.time_zone is None:
        return ClockColumn(column.cast(pl.Datetime("us")), _nothing(len(column), pl.Int32))
    value = column.dt.convert_time_zone("UTC").dt.replace_time_zone(None).cast(pl.Datetime("us"))
    return ClockColumn(value, pl.zeros(len(column), pl.Int32, eager=True))


def _faults(role: str, read: Readings, expected: LocalisedText) -> list[tuple[Fault, pl.Series]]:
    if not (read.state > 0).any():
        return []
    return [
        (Fault("RE3803", role, {"expected": expected}), read.state == MALFORMED),
        (Fault("RE3804", role), read.state == SERIAL),
        (Fault("RE3807", role), read.state == OTHER_ORDER),
    ]


def _nothing(length: int, dtype: pl.DataType | type[pl.DataType]) -> pl.Series:
    return pl.repeat(None, length, dtype=dtype, eager=True)
