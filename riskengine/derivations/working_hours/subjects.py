"""Who is assessed, as of which day, and what is agreed with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.calendar import LocalDays, day_number, local_days
from riskengine.derivations.working_hours.definitions import Definitions, Weeks
from riskengine.derivations.working_hours.units import DAYS_OF_A_WEEK, HOUR, LOOK_BACK_DAYS, MONTH_DAYS, YEAR_DAYS
from riskengine.diagnostics import DerivationError, Diagnostic

AsOf = date | Mapping[str, date] | pl.DataFrame
"""The day of assessment: one for all, one for each subject, or a frame with ``subject`` and ``as_of``."""

FIRST_DAY: Final = date(1950, 1, 1)
LAST_DAY: Final = date(2099, 12, 31)
"""The days of assessment for which public holidays are known."""
_MONDAY: Final = 4
"""1970-01-05, the first Monday in day numbers."""
_WORKING_DAYS: Final = 5


def assessed(entries: pl.DataFrame, agreements: pl.DataFrame, as_of: AsOf) -> pl.DataFrame:
    """Return the subjects with their days of assessment: those named with a day, or all that are known of."""
    if isinstance(as_of, pl.DataFrame):
        if not {"subject", "as_of"} <= set(as_of.columns):
            raise DerivationError([Diagnostic("RE3901", {"columns": "subject, as_of"})])
        named = as_of.select(pl.col("subject").cast(pl.String), pl.col("as_of").cast(pl.Date))
        return named.drop_nulls().unique(maintain_order=True)
    if isinstance(as_of, Mapping):
        return pl.DataFrame(
            {"subject": list(as_of), "as_of": list(as_of.values())},
            schema={"subject": pl.String, "as_of": pl.Date},
        ).drop_nulls()
    changes = entries["subject"].ne_missing(entries["subject"].shift(1))
    known = pl.concat([entries["subject"].filter(changes), agreements["subject"]]).unique().sort()
    return pl.DataFrame({"subject": known}).with_columns(as_of=pl.lit(as_of, pl.Date))


def days_needed(assessed: pl.DataFrame, definitions: Definitions) -> LocalDays:
    """Return the local days that facts about these subjects can depend on. Raises DerivationError."""
    first, last = assessed["as_of"].min(), assessed["as_of"].max()
    assert isinstance(first, date)
    assert isinstance(last, date)
    if first < FIRST_DAY or last > LAST_DAY:
        arguments = {"first": FIRST_DAY.isoformat(), "last": LAST_DAY.isoformat()}
        raise DerivationError([Diagnostic("RE3913", arguments)])
    return local_days(day_number(first) - LOOK_BACK_DAYS - 1, day_number(last) + 1, definitions)


def subject_table(
    assessed: pl.DataFrame, agreements: pl.DataFrame, definitions: Definitions, days: LocalDays
) -> pl.DataFrame:
    """Return one row for each subject and day of assessment.

    ``day`` is the day of assessment, which is not looked at itself; ``cut`` the midnight at which it begins and
    ``floor`` the first instant looked at; the last seven days begin at ``week_from``, the last 28 at ``month_from``
    and the last 364 at ``year_from``. ``weeks_to`` is the day after the last week. Ordinary and agreed hours
    are in microseconds, times of day in microseconds since midnight.
    """
    day = pl.col("as_of").cast(pl.Int32).cast(pl.Int64)
    monday = day - (day - _MONDAY) % 7
    return (
        assessed.join(agreements, on="subject", how="left", maintain_order="left")
        .with_columns(day=day, weeks_to=monday if definitions.weeks is Weeks.CALENDAR else day)
        .with_columns(
            cut=days.at("midnight", pl.col("day")),
            floor=days.at("midnight", pl.col("day") - LOOK_BACK_DAYS),
            week_from=days.at("midnight", pl.col("day") - DAYS_OF_A_WEEK),
            month_from=days.at("midnight", pl.col("day") - MONTH_DAYS),
            year_from=days.at("midnight", pl.col("day") - YEAR_DAYS),
            working_days=pl.col("working_days_per_week").cast(pl.Int64).fill_null(_WORKING_DAYS),
            agreed=_hours("agreed_hours_7_days"),
            ordinary_day=_hours("ordinary_hours_24").fill_null(round(definitions.ordinary_hours_24 * HOUR)),
            ordinary_week=_hours("ordinary_hours_7_days").fill_null(round(definitions.ordinary_hours_7_days * HOUR)),
            day_starts=_time_of_day("day_starts"),
            day_ends=_time_of_day("day_ends"),
        )
        .drop("agreed_hours_7_days", "ordinary_hours_24", "ordinary_hours_7_days", "working_days_per_week")
    )


def _hours(column: str) -> pl.Expr:
    return (pl.col(column) * HOUR).round().cast(pl.Int64)


def _time_of_day(column: str) -> pl.Expr:
    """Return a time of day in microseconds; midnight as an end is the end of the day."""
    told = pl.col(column).cast(pl.Int64) // 1000
    return pl.when(told == 0).then(24 * HOUR).otherwise(told) if column == "day_ends" else told
