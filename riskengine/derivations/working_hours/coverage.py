"""Which days entries account for, against the days on which work was to be expected."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.days import Days
from riskengine.derivations.working_hours.definitions import Weeks
from riskengine.derivations.working_hours.units import DAYS_OF_A_WEEK, MONTH_DAYS, YEAR_DAYS

EDGES: Final = (0, *range(DAYS_OF_A_WEEK, 2 * DAYS_OF_A_WEEK + 1), MONTH_DAYS, 2 * MONTH_DAYS, YEAR_DAYS)
"""How many days back a window may begin or end; looked up together, once for all windows."""

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

    def window(self, first_back: int, after_back: int = 0, *, is_weeks: bool = False) -> pl.DataFrame:
        """Return for each person the days of a window, told by how many days back it begins and ends.

        They are counted from the day of assessment, or from the end of the last week. ``accounted`` are the days
        with a closed entry, ``open_days`` those with an open one, and ``covered`` of ``expected`` tell how well the
        window is filled.
        """
        is_weeks = is_weeks and self._timeline.definitions.weeks is Weeks.CALENDAR
        parts = [part.window(first_back, after_back, is_weeks=is_weeks) for part in self._part_of.values()]
        return parts[0] if len(parts) == 1 else pl.concat(parts).sort("person")

    def uncovered_days(self, person: int, first: int, after: int) -> list[int]:
        """Return the days of a window that are expected of a person and not covered, where it can be known which."""
        part = self._part_of[int(self._timeline.subjects["working_days"][person])]
        return part.uncovered_days(person, first, after)

    def first_accounted(self) -> pl.Series:
        """Return the first accounted day of each person; a day after all others where there is none."""
        cells, days = self._days.accounted_cells, self._timeline.days
        none = pl.Series([_NO_DAY], dtype=pl.Int64)
        persons = pl.int_range(self._timeline.subjects.height, dtype=pl.Int64, eager=True)
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
        persons = days.timeline.subjects.select(
            "working_days", "day", "weeks_to", person=pl.int_range(pl.len(), dtype=pl.Int64)
        )
        self._persons = persons.filter(pl.col("working_days") == working_days)
        self._up_to = cache(self._counted_up_to)

    def window(self, first_back: int, after_back: int, *, is_weeks: bool) -> pl.DataFrame:
        """Return the window's days for these persons."""
        first, after = EDGES.index(first_back), EDGES.index(after_back)
        every = pl.all()
        counted = self._up_to(is_weeks).select(
            every.gather_every(len(EDGES), after) - every.gather_every(len(EDGES), first)
        )
        if self._working_days >= _FULL_WEEK:
            covered, expected = pl.col("covering"), pl.col("working") + pl.col("unexpected")
        else:
            usual = pl.col("working") * self._working_days // _FULL_WEEK
            covered = pl.min_horizontal("covering", usual)
            expected = pl.max_horizontal(usual, covered + pl.col("open_days"))
        return counted.select(self._persons["person"], "accounted", "open_days", covered=covered, expected=expected)

    def _counted_up_to(self, is_weeks: bool) -> pl.DataFrame:  # noqa: FBT001 - cached by its value
        """Return how many days of each kind lie before each edge of each person, all edges of one together."""
        row = pl.int_range(self._persons.height * len(EDGES), dtype=pl.UInt32)
        back = pl.lit(pl.Series(EDGES, dtype=pl.Int64)).gather(row % len(EDGES))
        base = self._persons["weeks_to" if is_weeks else "day"]
        edges = pl.select(
            person=pl.lit(self._persons["person"]).gather(row // len(EDGES)),
            since_first=pl.lit(base).gather(row // len(EDGES)) - back - self._local_days.first,
        )
        working = pl.concat([pl.Series([0], dtype=pl.Int64), self._expected.cast(pl.Int64).cum_sum()])
        cell = (edges["person"] * self._local_days.count + edges["since_first"]).alias("cell")
        return pl.DataFrame(
            [
                _before(cell, self._days.accounted_cells).alias("accounted"),
                _before(cell, self._days.open_cells).alias("open_days"),
                _before(cell, self._covering).alias("covering"),
                _before(cell, self._unexpected).alias("unexpected"),
                working.gather(edges["since_first"]).alias("working"),
            ]
        )

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


def _before(cell: pl.Series, cells: pl.Series) -> pl.Series:
    """Return how many of some cells, which ascend, lie before each cell."""
    if cells.is_empty():
        return pl.Series([0], dtype=pl.Int64).new_from_index(0, len(cell))
    return cells.search_sorted(cell, side="left").cast(pl.Int64)
