"""Nights with work (§ 10-11), and Sundays and public holidays with work (§ 10-10)."""

from __future__ import annotations

import polars as pl

from riskengine.derivations.working_hours.days import Days
from riskengine.derivations.working_hours.units import HOUR, MONTH_DAYS


def night_hours(days: Days) -> pl.DataFrame:
    """Return the work in each night of the last 28 days: ``person``, ``day``, ``start``, ``end`` and ``amount``.

    A night belongs to the day on which it begins; ``start`` and ``end`` are those of the night. Work after midnight
    on the first of the days belongs to the night before, which is there too.
    """
    local = days.timeline.days
    pieces = days.recent_pieces
    night_to, night_from = local.at("night_to", pl.col("day")), local.at("night_from", pl.col("day"))
    after_midnight = pieces.with_columns(end=pl.min_horizontal("end", night_to)).with_columns(pl.col("day") - 1)
    before_midnight = pieces.with_columns(start=pl.max_horizontal("start", night_from))
    nights = (
        pl.concat([after_midnight, before_midnight])
        .filter(pl.col("start") < pl.col("end"))
        .select("person", "day", amount=((pl.col("end") - pl.col("start")) * pl.col("rate")).round().cast(pl.Int64))
        .group_by("person", "day")
        .agg(pl.col("amount").sum())
        .sort("person", "day")
    )
    return nights.with_columns(start=local.at("night_from", pl.col("day")), end=local.at("night_to", pl.col("day") + 1))


def is_night_of_work(days: Days) -> pl.Expr:
    """Return whether a night of ``night_hours`` begins within the last 28 days and has enough work to count."""
    begins_within = pl.col("day") >= days.timeline.of_person("day") - MONTH_DAYS
    return begins_within & (pl.col("amount") >= round(days.timeline.definitions.night_hours_at_least * HOUR))


def holidays_worked(days: Days) -> pl.DataFrame:
    """Return the Sundays and public holidays with work: ``person``, ``day``, ``start``, ``end`` and ``amount``.

    Work on the eve after time off has begun is work on the holiday, and ``start`` and ``end`` are those of the
    time off that belongs to the day. The day of assessment and later days are not there.
    """
    local = days.timeline.days
    pieces = days.pieces.filter(local.at("is_free", pl.col("day")))
    holiday_from, holiday_to = local.at("holiday_from", pl.col("day")), local.at("holiday_to", pl.col("day"))
    on_the_eve = pieces.filter(pl.col("end") > holiday_from).with_columns(
        start=pl.max_horizontal("start", holiday_from), day=pl.col("day") + 1
    )
    on_the_day = pieces.filter(pl.col("start") < holiday_to).with_columns(end=pl.min_horizontal("end", holiday_to))
    is_past = pl.col("day") < days.timeline.of_person("day")
    worked = (
        pl.concat([on_the_eve, on_the_day])
        .filter(is_past)
        .select("person", "day", amount=((pl.col("end") - pl.col("start")) * pl.col("rate")).round().cast(pl.Int64))
        .group_by("person", "day")
        .agg(pl.col("amount").sum())
        .filter(pl.col("amount") > 0)  # of an entry that is all break nothing was worked
        .sort("person", "day")
    )
    eve = local.at("holiday_from", pl.col("day") - 1)
    begins = pl.when(eve < local.at("midnight", pl.col("day"))).then(eve).otherwise(local.at("midnight", pl.col("day")))
    return worked.with_columns(start=begins, end=local.at("holiday_to", pl.col("day")))


def in_a_row(days: Days, worked: pl.DataFrame) -> pl.DataFrame:
    """Return those of the holidays worked that stand in one unbroken row up to the last one before the assessment."""
    local = days.timeline.days
    last = pl.lit(days.timeline.subjects.select(local.at("holidays", pl.col("day") - 1).alias("last"))["last"])
    last = last.gather(pl.col("person").cast(pl.UInt32))
    number = local.at("holidays", pl.col("day"))
    back = pl.len().over("person") - 1 - pl.int_range(pl.len()).over("person")
    return worked.filter((last - number) == back)


def days_in_a_row(days: Days) -> pl.DataFrame:
    """Return rows of days with work within the last 28: ``person``, ``start``, ``end`` and ``amount`` in days."""
    local = days.timeline.days
    cell = pl.col("cell")
    worked = (
        days.worked_cells.to_frame("cell")
        .select(person=cell // local.count, day=cell % local.count + local.first)
        .filter(pl.col("day") >= days.timeline.of_person("day") - MONTH_DAYS)
    )
    begins = (pl.col("day") != pl.col("day").shift(1) + 1) | (pl.col("person") != pl.col("person").shift(1))
    return (
        worked.with_columns(row=begins.fill_null(True).cum_sum())
        .group_by("row", maintain_order=True)
        .agg(pl.col("person").first(), pl.col("day").first(), amount=pl.len().cast(pl.Int64))
        .select(
            "person",
            start=local.at("midnight", pl.col("day")),
            end=local.at("midnight", pl.col("day") + pl.col("amount")),
            amount="amount",
        )
    )
