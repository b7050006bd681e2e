"""Time entries written the way people write them: 'ons 08-16', '2026-11-18 20:00-23:30 (30)'."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.derivations.working_hours.oracle import Entry

OSLO = ZoneInfo("Europe/Oslo")


def at(day, clock):
    """The instant at which clocks in Oslo show a time, given as "08", "08:30" or "24"."""
    hour, _, minute = clock.partition(":")
    start = datetime.combine(day, time(int(hour) % 24, int(minute or 0)), OSLO)
    return (start + timedelta(days=int(hour) // 24)).astimezone(UTC)


def shift(day, times, break_minutes=0, kind="work"):
    """An entry such as shift("2026-11-18", "22-06"); an end before the start is on the next day."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    starts, ends = times.split("-")
    start, end = at(day, starts), at(day, ends) if ends else None
    if end is not None and end <= start and kind != "message":
        end = at(day + timedelta(days=1), ends)
    return Entry(start, end, break_minutes, kind)


def office_days(first, last, times="08-16", break_minutes=30, but=()):
    """Shifts from Monday to Friday from one day to another, but for some days."""
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    but = {date.fromisoformat(day) for day in but}
    return [shift(day, times, break_minutes) for day in days if day.weekday() < 5 and day not in but]
