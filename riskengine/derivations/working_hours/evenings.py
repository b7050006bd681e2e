"""Work that creeps into free time: resumed evenings, days outside agreed hours, and messages."""

from __future__ import annotations

import polars as pl

from riskengine.derivations.working_hours.days import Days
from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.units import HOUR, MINUTE


def resumed_evenings(timeline: Timeline) -> pl.DataFrame:
    """Return the evenings of the last 28 days on which work was taken up again: ``person``, ``day`` and the gap.

    Resumed is what starts in the evening, before midnight, after a gap that began the same day and was long
    enough. ``start`` and ``end`` are those of the first span so resumed, and ``amount`` is one.
    """
    local, definitions = timeline.days, timeline.definitions
    first = timeline.of_person("month_from")
    before = pl.when(pl.col("person") == pl.col("person").shift(1)).then(pl.col("end").shift(1))
    evenings = (
        timeline.recent_work.select("person", "start", "end", before=before)
        .filter((pl.col("start") >= first) & (pl.col("start") < timeline.of_person("cut")))
        .with_columns(day=local.day_of(pl.col("start")))
        .filter(
            (pl.col("start") >= local.at("evening_from", pl.col("day")))
            & (pl.col("before") >= local.at("midnight", pl.col("day")))
            & (pl.col("start") - pl.col("before") >= round(definitions.resumed_after_hours * HOUR))
        )
    )
    return evenings.unique(["person", "day"], keep="first", maintain_order=True).select(
        "person", "day", "start", "end", amount=pl.lit(1, pl.Int64)
    )


def days_worked(days: Days) -> pl.DataFrame:
    """Return the days of the last 28 with work: ``person``, ``day``, ``start``, ``end`` and ``outside``.

    ``outside`` says whether enough of the work lay outside the agreed times of day; on a day off all of it does.
    Null where no times are agreed.
    """
    timeline = days.timeline
    pieces = days.recent_pieces
    if timeline.subjects["day_starts"].null_count() == timeline.subjects.height:
        by_day = pieces.group_by("person", "day").agg(pl.col("start").min(), pl.col("end").max())
        return by_day.with_columns(outside=pl.lit(None, pl.Boolean))
    zone = timeline.definitions.zone
    begins = _time_of_day(pl.col("start"), zone)
    ends = _time_of_day(pl.col("end") - 1, zone) + 1
    outside = _outside(timeline, pl.col("begins"), pl.col("ends"))
    enough = round(timeline.definitions.outside_agreed_minutes * MINUTE)
    return (
        pieces.with_columns(begins=begins, ends=ends)
        .with_columns(outside=outside)
        .group_by("person", "day")
        .agg(pl.col("start").min(), pl.col("end").max(), pl.col("outside").sum(), told=pl.col("outside").count() > 0)
        .sort("person", "day")
        .with_columns(outside=pl.when("told").then(pl.col("outside") >= enough))
        .drop("told")
    )


def messages_outside(timeline: Timeline) -> pl.DataFrame:
    """Return the messages of the last 28 days with ``outside``, whether they were sent outside agreed times."""
    local = timeline.days
    first = timeline.of_person("month_from")
    sent = timeline.messages.filter((pl.col("start") >= first) & (pl.col("start") < timeline.of_person("cut")))
    at = _time_of_day(pl.col("start"), timeline.definitions.zone)
    return sent.with_columns(day=local.day_of(pl.col("start")), at=at).select(
        "person", "day", "start", end="start", outside=_outside(timeline, pl.col("at"), pl.col("at") + 1) > 0
    )


def _time_of_day(instant: pl.Expr, zone: str) -> pl.Expr:
    """Return the time on the clock, in microseconds since midnight."""
    local = instant.cast(pl.Datetime("us", "UTC")).dt.convert_time_zone(zone)
    return local.dt.time().cast(pl.Int64) // 1000


def _outside(timeline: Timeline, begins: pl.Expr, ends: pl.Expr) -> pl.Expr:
    """Return how much of the time from ``begins`` to ``ends`` on the clock lies outside agreed times.

    Agreed times over midnight, such as 22 to 06, leave the day between them outside.
    """
    starts, stops = timeline.of_person("day_starts"), timeline.of_person("day_ends")
    before = (pl.min_horizontal(ends, starts) - begins).clip(lower_bound=0)
    after = (ends - pl.max_horizontal(begins, stops)).clip(lower_bound=0)
    between = (pl.min_horizontal(ends, starts) - pl.max_horizontal(begins, stops)).clip(lower_bound=0)
    by_the_clock = pl.when(starts < stops).then(before + after).when(starts >= stops).then(between)
    is_told = starts.is_not_null() & stops.is_not_null()
    whole = (ends - begins).clip(lower_bound=0)
    return pl.when(is_told & _is_day_off(timeline)).then(whole).otherwise(by_the_clock)


def _is_day_off(timeline: Timeline) -> pl.Expr:
    """Return whether a day is none of the agreed working days, which are counted from Monday."""
    weekday = (pl.col("day") - 4) % 7
    last = timeline.of_person("working_days").clip(lower_bound=5)
    is_public = timeline.days.at("is_public", pl.col("day")) & (last < 7)
    return (weekday >= last) | is_public
