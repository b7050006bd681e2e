"""Weeks and their hours: averages, overtime (§ 10-6), and hours beyond what is agreed."""

from __future__ import annotations

from typing import Final

import polars as pl

from riskengine.derivations.working_hours.days import Days
from riskengine.derivations.working_hours.definitions import Weeks
from riskengine.derivations.working_hours.units import DAYS_OF_A_WEEK, WEEKS_OF_A_YEAR

MONTH_WEEKS: Final = 4
_ENDS_OF_WEEKS_IN_A_MONTH: Final = DAYS_OF_A_WEEK * MONTH_WEEKS - DAYS_OF_A_WEEK + 1


def weeks_of_a_year(days: Days) -> pl.DataFrame:
    """Return the last 52 weeks of each person: ``person``, ``back``, ``first``, ``after`` and hours.

    ``back`` is 0 for the last week. ``hours``, ``overtime`` and ``beyond_agreed`` are in microseconds; the last
    is null where no hours are agreed.
    """
    return _with_hours(days, range(0, WEEKS_OF_A_YEAR * DAYS_OF_A_WEEK, DAYS_OF_A_WEEK))


def weeks_in_a_month(days: Days) -> pl.DataFrame:
    """Return every seven days in a row of the last four weeks, or its calendar weeks, by the setting; as above."""
    is_calendar = days.timeline.definitions.weeks is Weeks.CALENDAR
    step = DAYS_OF_A_WEEK if is_calendar else 1
    return _with_hours(days, range(0, _ENDS_OF_WEEKS_IN_A_MONTH, step))


def _with_hours(days: Days, back: range) -> pl.DataFrame:
    """Return weeks of each person that end so many days before the last week's end.

    Overtime of a week is the greater of what its days have beyond the ordinary hours of a day, and what the week
    has beyond those of a week. Beyond agreed is what else exceeds the agreed hours of a week: additional hours
    (merarbeid), which are not overtime.
    """
    timeline = days.timeline
    sums = days.sums
    persons = timeline.subjects.select("weeks_to", person=pl.int_range(pl.len(), dtype=pl.Int64))
    weeks = (
        persons.join(pl.DataFrame({"back": pl.Series(back, dtype=pl.Int64)}), how="cross")
        .with_columns(after=pl.col("weeks_to") - pl.col("back"))
        .with_columns(first=pl.col("after") - DAYS_OF_A_WEEK)
    )
    week = (pl.col("person"), pl.col("first"), pl.col("after"))
    return (
        weeks.with_columns(
            hours=sums.between("counted", *week),
            beyond_days=sums.between("beyond_day", *week),
            back=pl.col("back") // back.step,
        )
        .with_columns(
            overtime=pl.max_horizontal(
                "beyond_days", pl.col("hours") - timeline.of_person("ordinary_week"), pl.lit(0, pl.Int64)
            )
        )
        .with_columns(
            beyond_agreed=(pl.col("hours") - timeline.of_person("agreed") - pl.col("overtime")).clip(lower_bound=0)
        )
        .select("person", "back", "first", "after", "hours", "overtime", "beyond_agreed")
    )
