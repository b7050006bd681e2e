"""Entries of one person as days, or weeks, by the hours of the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from riskengine.reports.hours.model import HourRow

HOURS = 24

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Span:
    """An entry that has ended, as instants."""

    start: datetime
    end: datetime
    kind: str


def day_rows(
    spans: Iterable[Span], first: date, last: date, zone: ZoneInfo, is_day_off: Callable[[date], bool]
) -> tuple[HourRow, ...]:
    """Return a row for each day from the first to the last. Where entries overlap, the time counts once."""
    spans = list(spans)
    worked = _by_hour(spans, {"work", "travel"}, zone)
    on_call = _by_hour(spans, {"on_call"}, zone)
    leave = {day for day, _ in _by_hour(spans, {"leave"}, zone)}
    return tuple(
        HourRow(
            day,
            tuple(_part(worked, day, hour) for hour in range(HOURS)),
            tuple(_part(on_call, day, hour) for hour in range(HOURS)),
            day in leave,
            is_day_off(day),
        )
        for day in _days(first, last)
    )


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _by_hour(spans: Iterable[Span], kinds: set[str], zone: ZoneInfo) -> dict[tuple[date, int], timedelta]:
    """Return how much of each hour of the clock is covered by entries of some kinds."""
    hours: dict[tuple[date, int], timedelta] = {}
    for start, end in _merged((one.start, one.end) for one in spans if one.kind in kinds):
        moment = start
        while moment < end:
            local = moment.astimezone(zone)
            until = min(end, moment + _HOUR - (local - local.replace(minute=0, second=0, microsecond=0)))
            key = (local.date(), local.hour)
            hours[key] = hours.get(key, timedelta()) + (until - moment)
            moment = until
    return hours


def _merged(spans: Iterable[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Yield spans that do not touch, in order, in UTC: an hour is then an hour whatever the clock does."""
    current: tuple[datetime, datetime] | None = None
    for start, end in sorted((one.astimezone(UTC), other.astimezone(UTC)) for one, other in spans):
        if current is not None and start <= current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _part(hours: Mapping[tuple[date, int], timedelta], day: date, hour: int) -> float:
    """Return the part of an hour, at most the whole: in the night in October an hour is there twice."""
    return min(1.0, hours.get((day, hour), timedelta()) / _HOUR)
