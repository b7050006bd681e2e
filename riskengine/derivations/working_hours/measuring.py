"""Every fact as places in time with an amount each, and how the places make up the measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import assert_never

import polars as pl

from riskengine.derivations.working_hours import breaks, evenings, nights, overtime, rest, trend, windows
from riskengine.derivations.working_hours.coverage import Coverage
from riskengine.derivations.working_hours.days import Days
from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.units import DAY, MONTH_DAYS


class How(Enum):
    """How places make up a measure."""

    MOST = "most"
    LEAST = "least"
    SUM = "sum"
    COUNT = "count"


@dataclass(frozen=True)
class Measure:
    """One fact's places: ``person``, ``start``, ``end`` and ``amount``, whole numbers of its smallest unit.

    ``otherwise`` is the measure of those who have none. ``divisor`` makes an average of a sum. ``instead`` has
    ``person`` and ``measured`` where places alone do not tell. ``doubts`` has ``person`` and ``reason`` of those
    whose fact stays unknown for another reason than missing days.
    """

    fact: str
    places: pl.DataFrame
    how: How
    otherwise: int = 0
    divisor: int = 1
    instead: pl.DataFrame | None = None
    doubts: pl.DataFrame | None = None

    def reduced(self) -> pl.DataFrame:
        """Return ``person``, ``measured`` and where it is attained: the first place that has it, or first to last."""
        amount = pl.col("amount")
        start, end = pl.col("start"), pl.col("end")
        match self.how:
            case How.MOST:
                measured, attained = amount.max(), [start.get(amount.arg_max()), end.get(amount.arg_max())]
            case How.LEAST:
                measured, attained = amount.min(), [start.get(amount.arg_min()), end.get(amount.arg_min())]
            case How.SUM:
                measured, attained = amount.sum() / self.divisor, [start.min(), end.max()]
            case How.COUNT:
                measured, attained = pl.len(), [start.min(), end.max()]
            case _:
                assert_never(self.how)
        found = self.places.group_by("person").agg(measured.cast(pl.Float64).alias("measured"), *attained)
        if self.instead is None:
            return found
        return self.instead.join(found.drop("measured"), on="person", how="left")


class Measuring:
    """The measures of a timeline, one after the other, so that what each needs can be let go."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.days = Days(timeline)
        self.coverage = Coverage(self.days)

    def measures(self) -> Iterator[Measure]:
        """Yield the measure of every fact except the recorded shares, which are coverage itself."""
        yield Measure("hours_24_hours", windows.hours_in_24(self.timeline), How.MOST)
        yield from self._weeks()
        yield Measure("shortest_daily_rest", rest.daily_rests(self.timeline), How.LEAST, otherwise=DAY)
        yield Measure("longest_rest_7_days", rest.weekly_rests(self.timeline, self.coverage), How.MOST)
        yield from self._nights()
        yield from self._holidays()
        yield Measure("consecutive_work_days", nights.days_in_a_row(self.days), How.MOST)
        yield from self._breaks()
        yield from self._free_time()
        opens = self.timeline.opens.select("person", "start", end="start", amount=pl.lit(1))
        yield Measure("open_entries", opens.filter(pl.col("start") >= self.timeline.of_person("year_from")), How.COUNT)

    def _weeks(self) -> Iterator[Measure]:
        month, year = self._placed(overtime.weeks_in_a_month(self.days)), self._placed(self._weeks_of_a_year)
        yield Measure("hours_7_days", _of(month, "hours"), How.MOST)
        for weeks in (4, 8, 52):
            last = year.filter(pl.col("back") < weeks)
            yield Measure(f"average_{weeks}_weeks", _of(last, "hours"), How.SUM, divisor=weeks)
        no_agreement = self._lacking(self.timeline.subjects["agreed"].is_null(), "no_agreement")
        for name, doubts in (("overtime", None), ("beyond_agreed", no_agreement)):
            yield Measure(f"{name}_7_days", _of(month, name), How.MOST, doubts=doubts)
            for weeks in (4, 52):
                last = year.filter(pl.col("back") < weeks)
                yield Measure(f"{name}_{weeks}_weeks", _of(last, name), How.SUM, doubts=doubts)
        definitions = self.timeline.definitions
        slope = trend.overtime_slope(self._weeks_of_a_year, definitions).rename({"slope": "measured"})
        recent = year.filter(pl.col("back") < definitions.trend_weeks)
        yield Measure("overtime_trend", _of(recent, "overtime"), How.SUM, instead=slope)

    @cached_property
    def _weeks_of_a_year(self) -> pl.DataFrame:
        return overtime.weeks_of_a_year(self.days)

    def _placed(self, weeks: pl.DataFrame) -> pl.DataFrame:
        local = self.timeline.days
        return weeks.with_columns(
            start=local.at("midnight", pl.col("first")), end=local.at("midnight", pl.col("after"))
        )

    def _nights(self) -> Iterator[Measure]:
        hours = nights.night_hours(self.days)
        yield Measure("nights_4_weeks", hours.filter(nights.is_night_of_work(self.days)), How.COUNT)
        yield Measure("night_hours_4_weeks", hours, How.SUM)

    def _holidays(self) -> Iterator[Measure]:
        worked = nights.holidays_worked(self.days)
        in_a_row = nights.in_a_row(self.days, worked)
        most = self.timeline.definitions.most_sundays
        counted = in_a_row.group_by("person").agg(measured=pl.len().clip(upper_bound=most).cast(pl.Float64))
        yield Measure("sundays_in_a_row", in_a_row, How.COUNT, instead=counted)
        is_recent = pl.col("day") >= self.timeline.of_person("day") - MONTH_DAYS
        yield Measure("sunday_or_holiday_days_4_weeks", worked.filter(is_recent), How.COUNT)

    def _breaks(self) -> Iterator[Measure]:
        days = breaks.working_days(self.timeline)
        yield self._of_sure_days("longest_day_without_break", breaks.days_without_break(days))
        yield self._of_sure_days("longest_day_with_short_breaks", breaks.days_with_short_breaks(days, self.timeline))
        spread = days.select("person", "start", "end", amount="spread")
        yield Measure("longest_spread_of_day", spread, How.MOST)

    @staticmethod
    def _of_sure_days(fact: str, days: pl.DataFrame) -> Measure:
        """Return the longest of the days whose breaks are told of; in doubt where another may be longer."""
        sure = pl.col("amount").filter("is_sure").max().fill_null(0)
        unsure = pl.col("amount").filter(~pl.col("is_sure")).max().fill_null(0)
        doubts = days.group_by("person").agg(is_in_doubt=unsure > sure).filter("is_in_doubt")
        return Measure(
            fact, days.filter("is_sure"), How.MOST, doubts=doubts.select("person", reason=pl.lit("breaks_not_told"))
        )

    def _free_time(self) -> Iterator[Measure]:
        yield Measure("resumed_evenings_4_weeks", evenings.resumed_evenings(self.timeline), How.COUNT)
        no_times = self.timeline.subjects.select(
            pl.any_horizontal(pl.col("day_starts", "day_ends").is_null()).alias("lacks")
        )["lacks"]
        no_agreement = self._lacking(no_times, "no_agreement")
        worked = evenings.days_worked(self.days)
        share = worked.group_by("person").agg(measured=pl.col("outside").mean() * 100)
        outside = worked.filter("outside").with_columns(amount=pl.lit(1, pl.Int64))
        yield Measure("share_of_days_outside_agreed_4_weeks", outside, How.COUNT, instead=share, doubts=no_agreement)
        with_messages = pl.Series(range(self.timeline.subjects.height)).is_in(
            self.timeline.messages["person"].unique().implode()
        )
        no_messages = self._lacking(~with_messages & ~no_times, "no_messages")
        sent = evenings.messages_outside(self.timeline).filter("outside").with_columns(amount=pl.lit(1, pl.Int64))
        yield Measure("messages_outside_hours_4_weeks", sent, How.COUNT, doubts=pl.concat([no_agreement, no_messages]))

    def _lacking(self, lacks: pl.Series, reason: str) -> pl.DataFrame:
        persons = pl.DataFrame({"person": pl.Series(range(len(lacks)), dtype=pl.Int64)})
        return persons.filter(lacks).with_columns(reason=pl.lit(reason))


def _of(weeks: pl.DataFrame, name: str) -> pl.DataFrame:
    """Return the weeks that have any of one kind of hours."""
    return weeks.select("person", "start", "end", amount=name).filter(pl.col("amount") > 0)
