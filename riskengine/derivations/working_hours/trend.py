"""Whether overtime rises, is steady or falls: the Theil-Sen slope over the last weeks."""

from __future__ import annotations

import polars as pl

from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.units import HOUR


def overtime_slope(weeks: pl.DataFrame, definitions: Definitions) -> pl.DataFrame:
    """Return ``person`` and ``slope``, by how many microseconds a week overtime changes from week to week.

    It is the median of the changes a week between every two of the last weeks (Theil 1950, Sen 1968), so that a
    single week out of the ordinary makes no trend.
    """
    recent = weeks.filter(pl.col("back") < definitions.trend_weeks).select("person", "back", "overtime")
    pairs = recent.join(recent, on="person", suffix="_earlier").filter(pl.col("back_earlier") > pl.col("back"))
    change = (pl.col("overtime") - pl.col("overtime_earlier")) / (pl.col("back_earlier") - pl.col("back"))
    return pairs.select("person", slope=change).group_by("person").agg(pl.col("slope").median()).sort("person")


def direction(slope: pl.Expr, definitions: Definitions) -> pl.Expr:
    """Return ``rising``, ``steady`` or ``falling`` for slopes."""
    enough = definitions.trend_hours * HOUR
    return (
        pl.when(slope >= enough)
        .then(pl.lit("rising"))
        .when(slope <= -enough)
        .then(pl.lit("falling"))
        .when(slope.is_not_null())
        .then(pl.lit("steady"))
    )
