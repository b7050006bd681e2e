"""Entries settled: duplicates out, open entries set aside, and what overlaps or touches merged to spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.calendar import LocalDays
from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.units import DAY, MINUTE

_MARGIN: Final = 40 * DAY
"""How far spans may reach out of the time that is looked at; what lies beyond is cut."""
_RECENT: Final = 36 * DAY
"""28 days, a week more where weeks are calendar weeks, and the hour that a day can be longer."""


@dataclass(frozen=True)
class TimeAxis:
    """One line on which the times of all subjects stand one after the other, so that one pass serves them all.

    INVARIANT: two subjects' times are further apart than any window, so no sliding sum reaches across.
    """

    origin: int
    stride: int

    @classmethod
    def of(cls, subjects: pl.DataFrame) -> TimeAxis:
        """Return the axis for subjects, from the earliest instant looked at to the latest."""
        first, last = subjects.select(pl.col("floor").min(), pl.col("cut").max()).row(0)
        return cls(first - _MARGIN, last - first + 3 * _MARGIN)

    def place(self, person: pl.Expr, instant: pl.Expr) -> pl.Expr:
        """Return where an instant of a person stands."""
        return person * self.stride + (instant - self.origin)

    @property
    def most_persons(self) -> int:
        """How many persons the line has room for."""
        return 2**62 // self.stride


@dataclass(frozen=True)
class Timeline:
    """The settled entries of some subjects, who are numbered by their row: ``person``.

    Spans are disjoint, do not touch, and stand in order of person and time, with ``start`` and ``end`` as
    instants and ``at`` and ``to`` as places on the axis. ``work`` has ``breaks``, the microseconds of breaks
    told of, ``untold``, how many of its entries tell nothing of breaks, and ``rate``, the part that is work.
    ``present`` is work and on-call time together; ``told`` is what else says that a day is accounted for.
    ``messages`` and ``opens`` have ``person`` and ``start``.
    """

    subjects: pl.DataFrame
    days: LocalDays
    definitions: Definitions
    axis: TimeAxis
    work: pl.DataFrame
    present: pl.DataFrame | None
    told: pl.DataFrame | None
    messages: pl.DataFrame
    opens: pl.DataFrame
    duplicates: pl.DataFrame

    @cached_property
    def recent_work(self) -> pl.DataFrame:
        """The spans of work that reach into the last 28 days, the week before them among them."""
        return self.work.filter(pl.col("end") > self.of_person("cut") - _RECENT)

    def of_person(self, column: str, person: pl.Expr | None = None) -> pl.Expr:
        """Return what a column of the subjects says of each row's person."""
        return of_person(self.subjects, column, person)


def of_person(subjects: pl.DataFrame, column: str, person: pl.Expr | None = None) -> pl.Expr:
    """Return what a column of the subjects says of each row's person; looked up only where they differ."""
    values = subjects[column]
    if values.n_unique() == 1:
        return pl.lit(values[0], values.dtype)
    return pl.lit(values).gather((pl.col("person") if person is None else person).cast(pl.UInt32))


def settle(entries: pl.DataFrame, subjects: pl.DataFrame, days: LocalDays, definitions: Definitions) -> Timeline:
    """Return the timeline of entries with ``person``, ``start``, ``end``, ``break_minutes`` and ``kind``.

    Entries that start on the day of assessment or later, or end before the time looked at, are left out.
    """
    axis = TimeAxis.of(subjects)
    settled, duplicates = _without_duplicates(_in_order(_looked_at(entries, subjects, axis)))
    is_message, is_open = pl.col("kind") == "message", pl.col("end").is_null() & (pl.col("kind") != "message")
    closed = _only(settled, ~is_message & ~is_open)
    is_work = pl.col("kind").is_in(["work", "travel"] if definitions.travel_counts else ["work"])
    on_call = pl.col("kind") == "on_call"
    other = closed.filter(~is_work & ~on_call)
    work = merged(_only(closed, is_work), ("breaks", "untold"))
    return Timeline(
        subjects,
        days,
        definitions,
        axis,
        work.with_columns(rate=(1 - pl.col("breaks") / (pl.col("to") - pl.col("at"))).clip(0, 1)),
        merged(closed.filter(is_work | on_call)) if closed.select(on_call.any()).item() else None,
        merged(other) if not other.is_empty() else None,
        settled.filter(is_message).select("person", "start"),
        settled.filter(is_open & (pl.col("start") >= of_person(subjects, "floor"))).select("person", "start"),
        duplicates,
    )


def _only(rows: pl.DataFrame, wanted: pl.Expr) -> pl.DataFrame:
    """Return the rows that are wanted, without copying where all are."""
    mask = rows.select(wanted.alias("wanted"))["wanted"]
    return rows if mask.all() else rows.filter(mask)


def _in_order(rows: pl.DataFrame) -> pl.DataFrame:
    return rows if rows["at"].is_sorted() else rows.sort("at")


def merged(entries: pl.DataFrame, summed: Sequence[str] = ()) -> pl.DataFrame:
    """Return the disjoint spans of entries in order, what overlaps or touches joined, with columns summed up.

    Cost is linear: a span begins where an entry starts after everything before it has ended.
    """
    reach = entries["to"].cum_max()
    begins = (entries["at"] > reach.shift(1)).fill_null(True)
    if begins.all():
        return entries.select("person", "start", "end", "at", "to", *summed)
    before = {name: (pl.col(name).cum_sum() - pl.col(name)).alias(name) for name in summed}
    heads = entries.select("person", "start", "at", *before.values()).filter(begins)
    totals = entries.select(pl.col(name).sum() for name in summed)
    return heads.with_columns(
        reach.filter(begins.shift(-1).fill_null(True)).alias("to"),
        *(pl.col(name).shift(-1).fill_null(totals[name][0]) - pl.col(name) for name in summed),
    ).select("person", "start", (pl.col("start") + pl.col("to") - pl.col("at")).alias("end"), "at", "to", *summed)


def _looked_at(entries: pl.DataFrame, subjects: pl.DataFrame, axis: TimeAxis) -> pl.DataFrame:
    """Return the entries within the time looked at, with their places on the axis, microseconds and breaks."""
    start = pl.max_horizontal(pl.col("start"), axis.origin)
    end = pl.min_horizontal(pl.col("end"), axis.origin + axis.stride - _MARGIN)
    physical = entries.select(
        pl.col("person").cast(pl.Int64), pl.col("start", "end").to_physical(), "break_minutes", "kind"
    )
    is_within = (pl.col("start") < of_person(subjects, "cut")) & (
        (pl.col("end") > of_person(subjects, "floor")) | pl.col("end").is_null()
    )
    within = _only(physical, is_within).with_columns(start=start, end=pl.when(pl.col("end").is_not_null()).then(end))
    return within.with_columns(
        at=axis.place(pl.col("person"), pl.col("start")),
        to=axis.place(pl.col("person"), pl.col("end")),
        breaks=pl.col("break_minutes").fill_null(0).cast(pl.Int64) * MINUTE,
        untold=pl.col("break_minutes").is_null().cast(pl.Int64),
    )


def _without_duplicates(entries: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return entries in order, each said once, and how many were said again: ``person`` and ``duplicates``.

    Only those that start at one time can be the same, so only they are compared.
    """
    none = pl.DataFrame(schema={"person": pl.Int64, "duplicates": pl.UInt32})
    again = entries["at"] == entries["at"].shift(1)
    if not again.any():
        return entries, none
    together = (again | again.shift(-1)).fill_null(False)
    marked = entries.with_columns(together=together)
    suspects = marked.filter("together")
    different = suspects.unique(["at", "to", "break_minutes", "kind"], maintain_order=True)
    if suspects.height == different.height:
        return entries, none
    counted = (
        suspects.group_by("person")
        .agg(pl.len().alias("said"))
        .join(different.group_by("person").agg(pl.len().alias("kept")), on="person")
        .select("person", duplicates=pl.col("said") - pl.col("kept"))
    )
    kept = pl.concat([marked.filter(~pl.col("together")), different]).drop("together").sort("at")
    return kept, counted
