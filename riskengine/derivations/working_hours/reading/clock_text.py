"""Written dates and times to clock readings, a column at a time.

A clock reading is what a clock on the wall shows, with the offset from UTC where one is written. What it
means in time is for local_time to say.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import polars as pl

from riskengine.derivations.working_hours.reading.date_order import DateOrder

READ: Final = 0
MALFORMED: Final = 1
SERIAL: Final = 2
OTHER_ORDER: Final = 3
"""What became of a text: read, not a time at all, a number as Excel counts days, day and month the other way."""

_DATE = (
    r"(?:(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
    r"|(?P<first>\d{1,2})(?:(?P<dot>\.)|(?P<stroke>[/-]))(?P<second>\d{1,2})(?P<again>[./-])(?P<late_year>\d{4}))"
)
_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<seconds>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
    r" ?(?P<offset>[Zz]|[+-]\d{2}(?::?\d{2})?)?"
)
_INSTANT = rf"^{_DATE}(?:T|,? ){_CLOCK}$"
_DAY = rf"^{_DATE}$"
_TIME = rf"^{_CLOCK}$"
_PLAIN_INSTANT = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::[0-5]\d)?$"
_PLAIN_DAY = r"^\d{4}-\d{2}-\d{2}$"
_PLAIN_TIME = r"^\d{2}:\d{2}(?::[0-5]\d)?$"
# From 1990 to 2100, counted from 1900 or from 1904; parts of a day beside a column for the date.
_SERIAL_DAY = r"^(?:3[1-9]|[4-6]\d|7[0-3])\d{3}(?:[.,]\d+)?$"
_SERIAL_TIME = r"^0?[.,]\d+$|^0[.,]\d+[eE]-\d+$|^\d[.,]\d+[eE]-\d+$"

_HOURS_OF_A_DAY = 24
_FARTHEST_OFFSET = 14 * 60  # minutes; Kiribati is that far ahead
_MINUTES: Final = 60


class Readings(NamedTuple):
    """A column as it was read: ``value`` where ``state`` is READ, null elsewhere and where there is no text.

    ``value`` is a Datetime without zone, a Date, or for times of day a Duration since midnight. ``offset`` is
    in minutes, null where none is written.
    """

    value: pl.Series
    offset: pl.Series
    state: pl.Series


def read_instants(texts: pl.Series, order: DateOrder | None) -> Readings:
    """Read dates with times of day, as 2026-11-16 08:00, 16.11.2026 08:00 and 11/16/2026 8:00 AM."""
    return _read(texts, _Forms(_PLAIN_INSTANT, _plain_instant, _INSTANT, _SERIAL_DAY), order)


def read_days(texts: pl.Series, order: DateOrder | None) -> Readings:
    """Read dates, as 2026-11-16, 16.11.2026 and 16/11/2026."""
    return _read(texts, _Forms(_PLAIN_DAY, _plain_day, _DAY, _SERIAL_DAY), order)


def read_times(texts: pl.Series) -> Readings:
    """Read times of day, as 08:00, 8:00 AM and 02:30+01:00. 24:00 is the end of the day."""
    return _read(texts, _Forms(_PLAIN_TIME, _plain_time, _TIME, _SERIAL_TIME), None)


# ------------------------------------------------------ the common forms, in one go


def _plain_instant(text: pl.Expr) -> pl.Expr:
    return pl.coalesce(
        text.str.to_datetime(f"%Y-%m-%d{between}%H:%M{seconds}", time_unit="us", strict=False)
        for between in ("T", " ")
        for seconds in ("", ":%S")
    )


def _plain_day(text: pl.Expr) -> pl.Expr:
    return text.str.to_date("%Y-%m-%d", strict=False)


def _plain_time(text: pl.Expr) -> pl.Expr:
    time = pl.coalesce(text.str.to_time(form, strict=False) for form in ("%H:%M", "%H:%M:%S"))
    return time.cast(pl.Duration("us"))


class _Forms(NamedTuple):
    """The patterns of one kind of text: the plain form and how it is read, every form, and Excel's numbers."""

    plain: str
    quick: Callable[[pl.Expr], pl.Expr]
    full: str
    serial: str


def _read(texts: pl.Series, forms: _Forms, order: DateOrder | None) -> Readings:
    """Read a column: what is written in the plain form at once, and the rest with care."""
    text = pl.col("text")
    frame = texts.alias("text").to_frame().select(text, plain=text.str.contains(forms.plain))
    frame = frame.select(text, value=forms.quick(pl.when("plain").then(text)))
    odd = (frame["value"].is_null() & texts.is_not_null()).arg_true()
    state = pl.zeros(len(texts), pl.UInt8, eager=True)
    offset = pl.repeat(None, len(texts), dtype=pl.Int32, eager=True)
    value = frame["value"]
    if len(odd):
        careful = _with_care(texts.gather(odd), forms, order)
        careful = careful.with_columns(value=pl.col("value").cast(value.dtype))
        value = value.scatter(odd, careful["value"])
        offset = offset.scatter(odd, careful["offset"])
        state = state.scatter(odd, careful["state"])
    return Readings(value, offset, state)


# ---------------------------------------------------------- every form, part by part


def _with_care(texts: pl.Series, forms: _Forms, order: DateOrder | None) -> pl.DataFrame:
    """Return value, offset and state of texts, by the parts that a pattern finds in them."""
    parts = texts.alias("text").to_frame().with_columns(pl.col("text").str.extract_groups(forms.full).alias("parts"))
    parts = parts.unnest("parts")
    value: pl.Expr
    offset: pl.Expr = pl.lit(None, pl.Int32)
    other_order: pl.Expr = pl.lit(False)
    if "year" in parts.columns and "hour" in parts.columns:
        value, offset = _day(order).cast(pl.Datetime("us")) + _time_of_day(), _offset()
    elif "year" in parts.columns:
        value = _day(order)
    else:
        value, offset = _time_of_day(), _offset()
    if "year" in parts.columns:
        other_order = _day(order).is_null() & _day(None if order is None else order.other).is_not_null()
    return parts.select(value=value, offset=offset, other=other_order, text="text").select(
        value=pl.when(_offset_is_sound()).then("value"),
        offset="offset",
        state=pl.when(pl.col("value").is_not_null() & _offset_is_sound())
        .then(READ)
        .when("other")
        .then(OTHER_ORDER)
        .when(pl.col("text").str.contains(forms.serial))
        .then(SERIAL)
        .otherwise(MALFORMED)
        .cast(pl.UInt8),
    )


def _day(order: DateOrder | None) -> pl.Expr:
    """Return the date that the parts tell. Dates with points have the day first, wherever they come from."""
    one, two = pl.col("first"), pl.col("second")
    strokes = pl.col("stroke").is_not_null()
    swapped = strokes & pl.lit(order == "month-first")
    sound = pl.coalesce("dot", "stroke") == pl.col("again")
    undecided = strokes & pl.lit(order is None) & (one != two)
    late = pl.concat_str(
        "late_year",
        pl.when(swapped).then(one).otherwise(two).str.zfill(2),
        pl.when(swapped).then(two).otherwise(one).str.zfill(2),
    )
    written = pl.coalesce(pl.concat_str("year", "month", "day"), pl.when(sound & ~undecided).then(late))
    return written.str.to_date("%Y%m%d", strict=False)


def _time_of_day() -> pl.Expr:
    """Return the time since midnight that the parts tell, null where no clock shows it."""
    hour, minute = pl.col("hour").cast(pl.Int64), pl.col("minute").cast(pl.Int64)
    seconds = pl.col("seconds").fill_null("0").cast(pl.Int64)
    fraction = pl.col("fraction").fill_null("0").str.pad_end(6, "0").str.slice(0, 6).cast(pl.Int64)
    is_afternoon = pl.col("half").str.to_lowercase() == "p"
    of_the_half = hour % 12 + pl.when(is_afternoon).then(12).otherwise(0)
    hours = pl.when(pl.col("half").is_null()).then(hour).when(hour.is_between(1, 12)).then(of_the_half)
    at_the_end = (hours == _HOURS_OF_A_DAY) & (minute == 0) & (seconds == 0) & (fraction == 0)
    is_sound = ((hours < _HOURS_OF_A_DAY) | at_the_end) & (minute < _MINUTES) & (seconds < _MINUTES)
    time = pl.duration(hours=hours, minutes=minute, seconds=seconds, microseconds=fraction, time_unit="us")
    return pl.when(is_sound).then(time)


def _offset() -> pl.Expr:
    """Return the offset from UTC in minutes, null where none is written."""
    digits = pl.col("offset").str.replace_all(r"[^0-9]", "")
    minutes = digits.str.slice(0, 2).cast(pl.Int32, strict=False) * _MINUTES + digits.str.slice(2, 2).cast(
        pl.Int32, strict=False
    ).fill_null(0)
    signed = pl.when(pl.col("offset").str.starts_with("-")).then(-minutes).otherwise(minutes)
    return pl.when(pl.col("offset").str.to_lowercase() == "z").then(0).otherwise(signed).cast(pl.Int32)


def _offset_is_sound() -> pl.Expr:
    return pl.col("offset").abs().fill_null(0) <= _FARTHEST_OFFSET
