"""Weeks and their hours: averages, overtime (§ 10-6), and hours beyond what is agreed."""

from __future__ import annotations

from typing import Final

import polars as pl

from riskengine.derivations.working_hours.days import Days
from riskengine.derivations.working_hours.definitions import Weeks
from riskengine.derivations.working_hours.units import DAYS_OF_A_WEEK, MONTH_DAYS, WEEKS_OF_A_YEAR

MONTH_WEEKS: Final = 4


def weeks_of_a_year(days: Days) -> pl.DataFrame:
    """Return the last 52 weeks of each person: ``person``, ``back``, ``first``, ``after`` and hours.

    ``back`` is 0 for the last week. ``hours``, ``overtime`` and ``beyond_agreed`` are in microseconds; the last
    is null where no hours are agreed.
    """
    return _with_hours(days, WEEKS_OF_A_YEAR, DAYS_OF_A_WEEK)


def weeks_in_a_month(days: Days) -> pl.DataFrame:
    """Return every seven days in a row of the last four weeks, or its calendar weeks, by the setting; as above."""
    if days.timeline.definitions.weeks is Weeks.CALENDAR:
        return _with_hours(days, MONTH_WEEKS, DAYS_OF_A_WEEK)
    return _with_hours(days, MONTH_DAYS - DAYS_OF_A_WEEK + 1, 1)


def _with_hours(days: Days, count: int, step: int) -> pl.DataFrame:
    """Return so many weeks of each person, the last of which is the last week, begun so many days apart.

    Overtime of a week is the greater of what its days have beyond the ordinary hours of a day, and what the week
    has beyond those of a week. Beyond agreed is what else exceeds the agreed hours of a week: additional hours
    (merarbeid), which are not overtime.
    """
    timeline = days.timeline
    steps = DAYS_OF_A_WEEK // step
    edges = count + steps  # where weeks begin or end, in order, for each person
    row = pl.int_range(timeline.subjects.height * edges, dtype=pl.Int64)
    since_first = (pl.col("edge") - edges + 1) * step
    table = pl.select(person=row // edges, edge=row % edges).with_columns(
        day=timeline.of_person("weeks_to") + since_first
    )
    sums = days.sums.before(table)
    weeks = sums.with_columns(pl.col(name).shift(-steps) - pl.col(name) for name in ("counted", "beyond_day")).filter(
        pl.col("edge") < count
    )
    over_the_week = pl.col("counted") - timeline.of_person("ordinary_week")
    return (
        weeks.with_columns(overtime=pl.max_horizontal("beyond_day", over_the_week, pl.lit(0, pl.Int64)))
        .with_columns(
            beyond_agreed=(pl.col("counted") - timeline.of_person("agreed") - pl.col("overtime")).clip(lower_bound=0)
        )
        .select(
            "person",
            "overtime",
            "beyond_agreed",
            back=count - 1 - pl.col("edge"),
            first="day",
            after=pl.col("day") + DAYS_OF_A_WEEK,
            hours="counted",
        )
    )
