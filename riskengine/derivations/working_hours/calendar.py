"""Local days with their instants: midnights, nights, evenings, Sundays and public holidays of Norway."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

import polars as pl

from riskengine.derivations.working_hours.definitions import Definitions

_EPOCH: Final = date(1970, 1, 1)
_SUNDAY: Final = 6
NEVER: Final = 2**62
"""An instant after all others."""


def day_number(day: date) -> int:
    """Return the days from 1970-01-01 to a day."""
    return (day - _EPOCH).days


def day_of_number(number: int) -> date:
    """Return the day of a number."""
    return _EPOCH + timedelta(days=number)


@lru_cache(maxsize=64)
def public_holidays(first: date, last: date) -> frozenset[date]:
    """Return the public holidays of Norway in the years of two days and between, 1 and 17 May among them."""
    import holidays

    return frozenset(holidays.country_holidays("NO", years=range(first.year, last.year + 1)))


def easter_sunday(year: int, public: frozenset[date]) -> date:
    """Return the Sunday that has public holidays three and two days before it, and the day after.

    Found by the days rather than by their names, which differ between versions of the library.
    """
    around = [timedelta(days=days) for days in (-3, -2, 0, 1)]
    spring = (day for day in public if day.year == year and day.month in {3, 4} and day.weekday() == _SUNDAY)
    return next(day for day in spring if all(day + step in public for step in around))


@dataclass(frozen=True)
class LocalDays:
    """Days in a row in a time zone.

    A day is its number since 1970-01-01, and an instant is in microseconds since then, UTC. ``columns`` have
    one value a day: ``midnight``, ``night_from``, ``night_to``, ``evening_from``, ``holiday_from`` and
    ``holiday_to``, which are instants; ``is_public`` and ``is_holiday``; ``is_free``, a holiday or the eve of
    one; and ``holidays``, how many there were up to and with that day. ``midnight`` has one value more.
    """

    first: int
    columns: Mapping[str, pl.Series] = field(repr=False)

    @property
    def count(self) -> int:
        """How many days there are."""
        return len(self.columns["is_holiday"])

    def at(self, name: str, day: pl.Expr) -> pl.Expr:
        """Return what a column says of days, which must be among these."""
        return pl.lit(self.columns[name]).gather((day - self.first).cast(pl.UInt32))

    def day_of(self, instant: pl.Expr) -> pl.Expr:
        """Return the number of the local day in which instants lie; it begins at midnight."""
        after = pl.lit(self.columns["midnight"]).search_sorted(instant, side="right")
        return after.cast(pl.Int64) + (self.first - 1)


def is_day_off(day: date) -> bool:
    """Whether a day is a Sunday or a public holiday."""
    return day.weekday() == _SUNDAY or day in public_holidays(day, day)


@lru_cache(maxsize=4)
def local_days(first: int, last: int, definitions: Definitions) -> LocalDays:
    """Return the local days from one number to another, both included."""
    days = [day_of_number(number) for number in range(first, last + 2)]
    zone = ZoneInfo(definitions.zone)
    public = public_holidays(days[0] - timedelta(days=1), days[-1] + timedelta(days=1))
    today = [_is_holiday(day, public) for day in days]
    midnights = [_instant(day, time(), zone) for day in days]
    inner = days[:-1]
    return LocalDays(
        first,
        {
            "midnight": pl.Series(midnights, dtype=pl.Int64),
            "night_from": _instants(inner, definitions.night_starts, zone),
            "night_to": _instants(inner, definitions.night_ends, zone),
            "evening_from": _instants(inner, definitions.evening_from, zone),
            "holiday_from": pl.Series([_holiday_from(day, public, definitions, zone) for day in inner], dtype=pl.Int64),
            "holiday_to": pl.Series([_holiday_to(day, public, definitions, zone) for day in inner], dtype=pl.Int64),
            "is_free": pl.Series(
                [_is_holiday(day, public) or _is_holiday(day + timedelta(days=1), public) for day in inner],
                dtype=pl.Boolean,
            ),
            "is_public": pl.Series([day in public for day in inner], dtype=pl.Boolean),
            "is_holiday": pl.Series(today[:-1], dtype=pl.Boolean),
            "holidays": pl.Series(today[:-1], dtype=pl.Int64).cum_sum(),
        },
    )


def _instant(day: date, at: time, zone: ZoneInfo) -> int:
    """Return a wall time as an instant; the first of the two where clocks show it twice."""
    moment = datetime.combine(day, at, zone).astimezone(UTC)
    return int(moment.timestamp()) * 1_000_000


def _instants(days: list[date], at: time, zone: ZoneInfo) -> pl.Series:
    return pl.Series([_instant(day, at, zone) for day in days], dtype=pl.Int64)


def _is_holiday(day: date, public: frozenset[date]) -> bool:
    return day.weekday() == _SUNDAY or day in public


def _holiday_from(day: date, public: frozenset[date], definitions: Definitions, zone: ZoneInfo) -> int:
    """Return when the time off for tomorrow's holiday begins on a day that is none itself; NEVER if not that day."""
    tomorrow = day + timedelta(days=1)
    if _is_holiday(day, public) or not _is_holiday(tomorrow, public):
        return NEVER
    return _instant(day, _eve_hour(day, tomorrow, public, definitions), zone)


def _eve_hour(day: date, tomorrow: date, public: frozenset[date], definitions: Definitions) -> time:
    """Return the hour at which time off begins on the eve of a holiday (§ 10-10(1))."""
    easter = easter_sunday(day.year, public)
    whit_sunday, ascension = easter + timedelta(days=49), easter + timedelta(days=39)
    if (day.month, day.day) == (12, 24) or tomorrow in {easter, whit_sunday}:
        return definitions.eve_starts
    is_may_day = tomorrow.month == 5 and tomorrow.day in {1, 17}
    if is_may_day and tomorrow.weekday() != _SUNDAY and tomorrow != ascension:
        return definitions.may_day_starts
    return definitions.holiday_starts


def _holiday_to(day: date, public: frozenset[date], definitions: Definitions, zone: ZoneInfo) -> int:
    """Return when the time off of a holiday ends: at midnight where the next day is one too; -NEVER if none."""
    if not _is_holiday(day, public):
        return -NEVER
    tomorrow = day + timedelta(days=1)
    if _is_holiday(tomorrow, public):
        return _instant(tomorrow, time(), zone)
    return _instant(day, definitions.holiday_ends, zone)
