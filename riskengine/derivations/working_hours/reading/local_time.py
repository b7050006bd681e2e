"""Clock readings to instants: which of a night's two hours, and which is none, is never guessed."""

from __future__ import annotations

from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import polars as pl

from riskengine.diagnostics import Diagnostic, ProfileError, nearest, shortened

FIRST_YEAR = 1990
LAST_YEAR = 2099
"""Polars' time zones know of summer time until the end of this year."""


class Instants(NamedTuple):
    """Instants in UTC, null where there is none; and where the clock shows a reading twice, or never."""

    instant: pl.Series
    is_ambiguous: pl.Series
    is_skipped: pl.Series


def check_zone(zone: str) -> None:
    """Raise ProfileError for a zone that the time zone database does not have."""
    try:
        ZoneInfo(zone)
        pl.Series([], dtype=pl.Datetime("us")).dt.replace_time_zone(zone)
    except Exception:  # both let errors of what is below them through
        meant = nearest(zone, available_timezones())
        raise ProfileError([Diagnostic("RE3817", {"name": shortened(zone)}, suggestion=meant)]) from None


def instants_of(value: pl.Series, offset: pl.Series, zone: str) -> Instants:
    """Return the instants of clock readings in a zone; one with an offset (minutes) needs none."""
    instant = value.dt.replace_time_zone(zone, ambiguous="null", non_existent="null").dt.convert_time_zone("UTC")
    if offset.null_count() < len(offset):
        frame = pl.DataFrame({"value": value, "offset": offset, "instant": instant})
        told = (pl.col("value") - pl.duration(minutes="offset", time_unit="us")).dt.replace_time_zone("UTC")
        instant = frame.select(pl.when(pl.col("offset").is_null()).then("instant").otherwise(told))["instant"]
    unsettled = instant.is_null() & value.is_not_null()
    if not unsettled.any():
        return Instants(instant, unsettled, unsettled)
    twice = value.filter(unsettled).dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null").is_not_null()
    is_ambiguous = unsettled.clone().scatter(unsettled.arg_true(), twice)  # scatter writes into its own series
    return Instants(instant, is_ambiguous, unsettled & ~is_ambiguous)
