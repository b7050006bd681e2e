"""Makes invented time entries and agreements for the employees of ``profiles.csv``.

python examples/hours/make_hours.py
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).parent
FIRST, AS_OF = date(2025, 11, 17), date(2026, 11, 23)

Row = tuple[str, str, str, str, str]


def weekdays(first: date, after: date) -> Iterator[date]:
    """Yield Monday to Friday."""
    days = (first + timedelta(days=number) for number in range((after - first).days))
    return (day for day in days if day.weekday() < 5)


def entry(subject: str, day: date, times: str, minutes: int | None = 0, kind: str = "arbeid") -> Row:
    """Return a row; an end that is not after the start is on the next day, and none at all is an open entry."""
    start, end = times.split("-")
    last = day + timedelta(days=1) if end and end <= start else day
    pause = "" if minutes is None else str(minutes)
    return subject, f"{day} {start}", f"{last} {end}" if end else "", pause, kind


def ordinary_days() -> Iterator[Row]:
    """E-01: office days all the year, three weeks of holiday."""
    for day in weekdays(FIRST, AS_OF):
        is_holiday = date(2026, 7, 6) <= day < date(2026, 7, 25)
        yield entry("E-01", day, "08:00-16:00", None if is_holiday else 30, "ferie" if is_holiday else "arbeid")


def half_filled() -> Iterator[Row]:
    """E-03: recorded now and then; the last day was never closed."""
    for day in weekdays(date(2026, 10, 26), AS_OF):
        if day.day % 3:
            yield entry("E-03", day, "09:00-" if day == date(2026, 11, 19) else "09:00-17:00", 30)


def evenings_too() -> Iterator[Row]:
    """E-04: long days, work again after the evening meal, short nights, and a Sunday."""
    for day in weekdays(FIRST, AS_OF):
        is_busy = day >= date(2026, 9, 28)
        yield entry("E-04", day, "07:30-17:30" if is_busy else "07:30-16:00", 30)
        if is_busy and day.weekday() in {1, 3}:
            yield entry("E-04", day, "20:30-22:00")
    yield entry("E-04", date(2026, 11, 18), "20:30-00:30")
    yield entry("E-04", date(2026, 11, 15), "11:00-15:00")


def on_call() -> Iterator[Row]:
    """E-05: short weeks, and a weekend on call with a call-out by night."""
    for day in weekdays(FIRST, AS_OF):
        if day.weekday() < 4:
            yield entry("E-05", day, "08:00-15:30", 30)
    yield entry("E-05", date(2026, 11, 14), "08:00-20:00", None, "beredskap")
    yield entry("E-05", date(2026, 11, 14), "23:00-01:30")


def main() -> None:
    """Write both files."""
    rows = [*ordinary_days(), *half_filled(), *evenings_too(), *on_call()]
    _write("entries.csv", ("subject", "start", "end", "break_minutes", "kind"), rows)
    agreements = [
        ("E-01", "37,5", "08:00", "16:00", "5"),
        ("E-04", "37,5", "07:30", "15:30", "5"),
        ("E-05", "28", "08:00", "15:30", "4"),
    ]
    heading = ("subject", "agreed_hours_7_days", "day_starts", "day_ends", "working_days_per_week")
    _write("agreements.csv", heading, agreements)


def _write(name: str, heading: tuple[str, ...], rows: list[Row]) -> None:
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(sorted(rows))


if __name__ == "__main__":
    main()
