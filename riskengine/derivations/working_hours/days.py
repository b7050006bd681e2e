"""Spans split by local day, and hours summed up day by day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import polars as pl

from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.units import MONTH_DAYS


def split_by_day(spans: pl.DataFrame, timeline: Timeline) -> pl.DataFrame:
    """Return the spans cut at local midnights, at the day of assessment and where looking back ends, with ``day``.

    They are in order of persons and days.

    Other columns come along. On the days when clocks change a whole day has 23 or 25 hours.
    """
    days = timeline.days
    clipped = spans.with_columns(
        start=pl.max_horizontal("start", timeline.of_person("floor")),
        end=pl.min_horizontal("end", timeline.of_person("cut")),
    )
    outside = clipped["start"] >= clipped["end"]
    within = clipped.filter(~outside) if outside.any() else clipped
    marked = within.with_columns(day=days.day_of(pl.col("start"))).with_columns(
        midnight=days.at("midnight", pl.col("day") + 1)
    )
    over_midnight = marked.filter(pl.col("end") > pl.col("midnight"))
    of_first_day = marked.with_columns(end=pl.min_horizontal("end", "midnight")).drop("midnight")
    if over_midnight.is_empty():
        return of_first_day
    later = (
        over_midnight.with_columns(day=pl.int_ranges(pl.col("day") + 1, days.day_of(pl.col("end") - 1) + 1))
        .explode("day")
        .with_columns(
            start=days.at("midnight", pl.col("day")),
            end=pl.min_horizontal("end", days.at("midnight", pl.col("day") + 1)),
        )
        .drop("midnight")
    )
    # Both are in order, so they need not be sorted.
    cell = (pl.col("person") * days.count + (pl.col("day") - days.first)).alias("cell")
    return of_first_day.with_columns(cell).merge_sorted(later.with_columns(cell), "cell").drop("cell")


@dataclass(frozen=True)
class DailySums:
    """Whole numbers for days of persons, which add up over any stretch of days.

    ``cells`` are the days of persons as one number each, ascending; ``running`` the sums up to each of them.
    """

    width: int
    first: int
    cells: pl.Series
    running: dict[str, pl.Series]

    @classmethod
    def of(cls, table: pl.DataFrame, timeline: Timeline) -> DailySums:
        """Return the sums over a table with ``cell`` and columns of whole numbers, each cell once, ascending."""
        zero = pl.Series([0], dtype=pl.Int64)
        running = {
            name: pl.concat([zero, table[name].cast(pl.Int64).cum_sum()]) for name in table.columns if name != "cell"
        }
        return cls(timeline.days.count, timeline.days.first, table["cell"], running)

    def before(self, days: pl.DataFrame) -> pl.DataFrame:
        """Return ``person`` and ``day`` with the sums over all that stands before that day, in columns by name.

        The difference between two days of a person is the sum over the days from the one to before the other.
        """
        cell = pl.col("person") * self.width + (pl.col("day") - self.first)
        index = days.select(pl.lit(self.cells).search_sorted(cell, side="left").alias("index"))["index"]
        return days.with_columns(sums.gather(index).alias(name) for name, sums in self.running.items())


@dataclass(frozen=True)
class Days:
    """The days of a timeline."""

    timeline: Timeline

    @cached_property
    def pieces(self) -> pl.DataFrame:
        """Work cut at midnights, with ``day``."""
        return split_by_day(self.timeline.work.select("person", "start", "end", "rate"), self.timeline)

    @cached_property
    def recent_pieces(self) -> pl.DataFrame:
        """The pieces of work on the last 28 days."""
        return self.pieces.filter(pl.col("day") >= self.timeline.of_person("day") - MONTH_DAYS)

    @cached_property
    def sums(self) -> DailySums:
        """The hours that count, ``counted``, and those of them beyond the ordinary hours of a day, ``beyond_day``."""
        person = pl.col("cell") // self.timeline.days.count
        beyond = (pl.col("counted") - self.timeline.of_person("ordinary_day", person)).clip(lower_bound=0)
        return DailySums.of(self.table.with_columns(beyond_day=beyond), self.timeline)

    @cached_property
    def table(self) -> pl.DataFrame:
        """Each day of a person with hours: ``cell`` and ``counted``, in microseconds, in order of cells.

        Work counts at its rate, and on-call time that is not work by the share that counts.
        """
        raw = pl.col("end") - pl.col("start")
        counted = self._with_cell(self.pieces).select("cell", counted=(raw * pl.col("rate")).round().cast(pl.Int64))
        if self.timeline.present is not None:
            share = float(self.timeline.definitions.on_call_share)
            present = self._with_cell(split_by_day(self.timeline.present, self.timeline)).select("cell", raw=raw)
            work = self._with_cell(self.pieces).select("cell", raw=-raw)
            on_call = _summed(pl.concat([present, work])).filter(pl.col("raw") > 0)
            counted = pl.concat(
                [counted, on_call.select("cell", counted=(pl.col("raw") * share).round().cast(pl.Int64))]
            )
        return _summed(counted)

    @cached_property
    def worked_cells(self) -> pl.Series:
        """The days with work, ascending."""
        if self.timeline.present is None:
            return self.table["cell"]
        return self._with_cell(self.pieces)["cell"].unique().sort()

    @cached_property
    def accounted_cells(self) -> pl.Series:
        """The days that some closed entry, other than a message, says something of; ascending."""
        cells = [self.table["cell"]]
        if self.timeline.present is not None:
            cells.append(self._with_cell(split_by_day(self.timeline.present, self.timeline))["cell"])
        if self.timeline.told is not None:
            cells.append(self._with_cell(split_by_day(self.timeline.told, self.timeline))["cell"])
        return cells[0] if len(cells) == 1 else pl.concat(cells).unique().sort()

    @cached_property
    def open_cells(self) -> pl.Series:
        """The days on which an entry that is not closed starts; ascending."""
        opens = self.timeline.opens.with_columns(day=self.timeline.days.day_of(pl.col("start")))
        return self._with_cell(opens)["cell"].unique().sort()

    def _with_cell(self, rows: pl.DataFrame) -> pl.DataFrame:
        days = self.timeline.days
        return rows.with_columns(cell=pl.col("person") * days.count + (pl.col("day") - days.first))


def _summed(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the sums of the other column for each cell, ascending, as differences of running sums."""
    ordered = rows if rows["cell"].is_sorted() else rows.sort("cell")
    begins = (ordered["cell"] != ordered["cell"].shift(1)).fill_null(True)
    if begins.all():
        return ordered
    name = next(name for name in rows.columns if name != "cell")
    before = ordered.select("cell", (pl.col(name).cum_sum() - pl.col(name)).alias(name)).filter(begins)
    return before.with_columns(pl.col(name).shift(-1).fill_null(ordered[name].sum()) - pl.col(name))
