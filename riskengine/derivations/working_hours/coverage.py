"""Which days entries account for, against the days on which work was to be expected."""

from __future__ import annotations

from functools import cached_property
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.days import Days

_MONDAY: Final = 4
_ALL_DAYS: Final = 7
_FULL_WEEK: Final = 5
_NO_DAY: Final = 2**60


class Coverage:
    """The coverage of windows of days, for the persons of a timeline.

    Expected are the days from Monday on, as many as the agreement has working days, public holidays not; with
    seven, every day. Of fewer than five working days nobody knows which they are: expected are then so many a
    week on average, and any accounted day covers one. A day on which an open entry starts is expected and not
    covered, whatever day it is.
    """

    def __init__(self, days: Days) -> None:
        self._days = days
        self._timeline = days.timeline
        self._part_of = {
            number: _CoverageOfWeek(days, number, self._closed_cells)
            for number in sorted(self._timeline.subjects["working_days"].unique())
        }

    @cached_property
    def _closed_cells(self) -> pl.Series:
        """The accounted days on which no open entry starts."""
        accounted, opened = self._days.accounted_cells, self._days.open_cells
        return accounted if opened.is_empty() else accounted.filter(~accounted.is_in(opened.implode()))

    def window(self, first: pl.Expr, after: pl.Expr) -> pl.DataFrame:
        """Return for each person the days of a window, from ``first`` to before ``after``.

        ``accounted`` are those with a closed entry, ``open_days`` those with an open one, and ``covered`` of
        ``expected`` tell how well the window is filled.
        """
        window = self._timeline.subjects.select(
            "working_days", person=pl.int_range(pl.len(), dtype=pl.Int64), first=first, after=after
        )
        return pl.concat([part.of(window) for part in self._part_of.values()]).sort("person")

    def uncovered_days(self, person: int, first: int, after: int) -> list[int]:
        """Return the days of a window that are expected of a person and not covered, where it can be known which."""
        part = self._part_of[int(self._timeline.subjects["working_days"][person])]
        return part.uncovered_days(person, first, after)

    def first_accounted(self) -> pl.Series:
        """Return the first accounted day of each person; a day after all others where there is none."""
        cells, days = self._days.accounted_cells, self._timeline.days
        none = pl.Series([_NO_DAY], dtype=pl.Int64)
        persons = pl.Series(range(self._timeline.subjects.height), dtype=pl.Int64)
        found = pl.concat([cells, none]).gather(cells.search_sorted(persons * days.count, side="left"))
        in_person = found // days.count == persons
        return pl.select(pl.when(in_person).then(found % days.count + days.first).otherwise(_NO_DAY)).to_series()


class _CoverageOfWeek:
    """The coverage for those with one number of working days a week."""

    def __init__(self, days: Days, working_days: int, closed: pl.Series) -> None:
        self._local_days = days.timeline.days
        self._days = days
        self._working_days = working_days
        self._closed = closed
        self._expected = self._expected_days()
        self._covering = closed.filter(self._is_expected(closed)) if working_days >= _FULL_WEEK else closed
        self._unexpected = days.open_cells.filter(~self._is_expected(days.open_cells))

    def of(self, window: pl.DataFrame) -> pl.DataFrame:
        running = pl.lit(pl.concat([pl.Series([0], dtype=pl.Int64), self._expected.cast(pl.Int64).cum_sum()]))
        origin = self._local_days.first
        counted = window.filter(pl.col("working_days") == self._working_days).select(
            "person",
            accounted=self._count(self._days.accounted_cells),
            open_days=self._count(self._days.open_cells),
            covering=self._count(self._covering),
            unexpected=self._count(self._unexpected),
            working=running.gather(pl.col("after") - origin) - running.gather(pl.col("first") - origin),
        )
        if self._working_days >= _FULL_WEEK:
            covered, expected = pl.col("covering"), pl.col("working") + pl.col("unexpected")
        else:
            usual = pl.col("working") * self._working_days // _FULL_WEEK
            covered = pl.min_horizontal("covering", usual)
            expected = pl.max_horizontal(usual, covered + pl.col("open_days"))
        return counted.select("person", "accounted", "open_days", covered=covered, expected=expected)

    def uncovered_days(self, person: int, first: int, after: int) -> list[int]:
        """Return the expected days that are not covered; of short weeks only those with an open entry."""
        days = pl.Series(range(first, after), dtype=pl.Int64)
        cells = person * self._local_days.count + (days - self._local_days.first)
        is_open = cells.is_in(self._days.open_cells.implode())
        is_missing = self._is_expected(cells) & ~cells.is_in(self._closed.implode())
        missing = is_open | is_missing if self._working_days >= _FULL_WEEK else is_open
        return days.filter(missing).to_list()

    def _expected_days(self) -> pl.Series:
        """Return for each local day whether work is expected on it; for short weeks whether it could be."""
        if self._working_days >= _ALL_DAYS:
            return pl.Series([True] * self._local_days.count)
        first = self._local_days.first
        weekday = (pl.Series(range(first, first + self._local_days.count), dtype=pl.Int64) - _MONDAY) % 7
        return (weekday < max(self._working_days, _FULL_WEEK)) & ~self._local_days.columns["is_public"]

    def _is_expected(self, cells: pl.Series) -> pl.Series:
        return self._expected.gather(cells % self._local_days.count)

    def _count(self, cells: pl.Series) -> pl.Expr:
        """Return how many cells lie in each window."""
        if cells.is_empty():
            return pl.lit(0, pl.Int64)
        return self._before(cells, "after") - self._before(cells, "first")

    def _before(self, cells: pl.Series, day: str) -> pl.Expr:
        cell = pl.col("person") * self._local_days.count + (pl.col(day) - self._local_days.first)
        return pl.lit(cells).search_sorted(cell, side="left").cast(pl.Int64)
