"""Breaks within the working day (§ 10-9), and how far the day is spread out."""

from __future__ import annotations

import polars as pl

from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.units import MINUTE


def working_days(timeline: Timeline) -> pl.DataFrame:
    """Return the working days of the last seven days: the spans that start on one local day, taken together.

    They have ``person``, ``start`` and ``end``, ``spread`` from the one to the other, ``amount``, the work in it,
    and ``breaks``, those told of and the gaps, all in microseconds; and ``untold``, whether an entry tells nothing
    of breaks. A shift over midnight belongs whole to the day on which it starts.
    """
    local = timeline.days
    cut = timeline.of_person("cut")
    first = timeline.of_person("week_from")
    spans = timeline.recent_work.filter((pl.col("start") >= first) & (pl.col("start") < cut)).with_columns(
        end=pl.min_horizontal("end", cut)
    )
    length = pl.col("end") - pl.col("start")
    return (
        spans.with_columns(
            day=local.day_of(pl.col("start")),
            length=length,
            amount=(length * pl.col("rate")).round().cast(pl.Int64),
        )
        .group_by("person", "day", maintain_order=True)
        .agg(
            pl.col("start").first(),
            pl.col("end").last(),
            pl.col("length", "amount", "breaks").sum(),
            untold=pl.col("untold").sum() > 0,
        )
        .with_columns(spread=pl.col("end") - pl.col("start"))
        .with_columns(breaks=pl.col("breaks") + pl.col("spread") - pl.col("length"))
        .sort("person", "day")
    )


def days_without_break(days: pl.DataFrame) -> pl.DataFrame:
    """Return the days with no break, and ``is_sure``: false where a break may have been, and was not told of."""
    return days.filter(pl.col("breaks") == 0).with_columns(is_sure=~pl.col("untold"))


def days_with_short_breaks(days: pl.DataFrame, timeline: Timeline) -> pl.DataFrame:
    """Return the days whose breaks add up to too little, with ``is_sure`` as above."""
    enough = round(timeline.definitions.short_breaks_minutes * MINUTE)
    return days.filter(pl.col("breaks") < enough).with_columns(is_sure=~pl.col("untold"))
