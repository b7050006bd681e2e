"""Entries by the hours of the clock, also on the nights when clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.reports.hours.clock_rows import Span, day_rows

OSLO = ZoneInfo("Europe/Oslo")


def span(start: str, end: str, kind: str = "work") -> Span:
    first, last = (datetime.fromisoformat(moment).replace(tzinfo=OSLO) for moment in (start, end))
    return Span(first, last, kind)


def rows(*spans: Span, first: str = "2026-11-16", last: str = "2026-11-16"):
    days = date.fromisoformat(first), date.fromisoformat(last)
    return day_rows(spans, *days, OSLO, lambda day: day.weekday() == 6)


def test_parts_of_hours_are_told() -> None:
    [row] = rows(span("2026-11-16 08:30", "2026-11-16 10:15"))
    assert row.worked[8:11] == (0.5, 1.0, 0.25)
    assert sum(row.worked) == 1.75


def test_work_over_midnight_is_on_both_days() -> None:
    both = rows(span("2026-11-16 22:00", "2026-11-17 01:00"), last="2026-11-17")
    assert [sum(row.worked) for row in both] == [2, 1]


def test_overlapping_entries_count_once() -> None:
    [row] = rows(span("2026-11-16 08:00", "2026-11-16 10:00"), span("2026-11-16 09:00", "2026-11-16 11:00", "travel"))
    assert sum(row.worked) == 3


def test_an_hour_that_comes_twice_is_full_and_no_more() -> None:
    [row] = rows(span("2026-10-25 00:00", "2026-10-25 06:00"), first="2026-10-25", last="2026-10-25")
    assert row.worked[:7] == (1, 1, 1, 1, 1, 1, 0)
    assert row.is_day_off


def test_an_hour_that_never_comes_is_empty() -> None:
    [row] = rows(span("2026-03-29 00:00", "2026-03-29 06:00"), first="2026-03-29", last="2026-03-29")
    assert row.worked[:7] == (1, 1, 0, 1, 1, 1, 0)


def test_leave_and_on_call_time_are_not_work() -> None:
    leave = span("2026-11-16 08:00", "2026-11-16 16:00", "leave")
    [row] = rows(leave, span("2026-11-16 18:00", "2026-11-16 20:00", "on_call"))
    assert sum(row.worked) == 0
    assert (row.has_leave, sum(row.on_call)) == (True, 2)


instants = st.integers(0, 3 * 24 * 60).map(
    lambda minutes: datetime(2026, 11, 16, tzinfo=UTC) + timedelta(minutes=minutes)
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(instants, st.integers(1, 900)), max_size=6))
def test_the_hours_of_all_days_are_the_minutes_that_some_entry_covers(drawn) -> None:
    spans = [Span(start, start + timedelta(minutes=length), "work") for start, length in drawn]
    covered = {start + timedelta(minutes=minute) for start, length in drawn for minute in range(length)}
    told = day_rows(spans, date(2026, 11, 15), date(2026, 11, 22), OSLO, lambda _: False)
    assert round(sum(sum(row.worked) for row in told) * 60) == len(covered)
