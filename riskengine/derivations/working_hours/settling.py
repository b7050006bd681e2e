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
        return pl.lit(self.subjects[column]).gather((pl.col("person") if person is None else person).cast(pl.UInt32))


def settle(entries: pl.DataFrame, subjects: pl.DataFrame, days: LocalDays, definitions: Definitions) -> Timeline:
    """Return the timeline of entries with ``person``, ``start``, ``end``, ``break_minutes`` and ``kind``.

    Entries that start on the day of assessment or later, or end before the time looked at, are left out.
    """
    axis = TimeAxis.of(subjects)
    looked_at = _looked_at(entries, subjects, axis).sort("at")
    settled, duplicates = _without_duplicates(looked_at)
    work_kinds = ["work", "travel"] if definitions.travel_counts else ["work"]
    closed = settled.filter(pl.col("end").is_not_null() & (pl.col("kind") != "message"))
    is_work = pl.col("kind").is_in(work_kinds)
    on_call = pl.col("kind") == "on_call"
    has_on_call = bool(closed.select(on_call.any()).item())
    other = closed.filter(~is_work & ~on_call)
    work = merged(closed if other.is_empty() and not has_on_call else closed.filter(is_work), ("breaks", "untold"))
    is_open = pl.col("end").is_null() & (pl.col("kind") != "message")
    floor = pl.lit(subjects["floor"]).gather(pl.col("person").cast(pl.UInt32))
    return Timeline(
        subjects,
        days,
        definitions,
        axis,
        work.with_columns(rate=(1 - pl.col("breaks") / (pl.col("to") - pl.col("at"))).clip(0, 1)),
        merged(closed.filter(is_work | on_call)) if has_on_call else None,
        merged(other) if not other.is_empty() else None,
        settled.filter(pl.col("kind") == "message").select("person", "start"),
        settled.filter(is_open & (pl.col("start") >= floor)).select("person", "start"),
        duplicates,
    )


def merged(entries: pl.DataFrame, summed: Sequence[str] = ()) -> pl.DataFrame:
    """Return the disjoint spans of entries in order, what overlaps or touches joined, with columns summed up.

    Cost is linear: a span begins where an entry starts after everything before it has ended.
    """
    reach = pl.col("to").cum_max()
    marked = entries.select(
        "person",
        "start",
        "at",
        reach=reach,
        begins=(pl.col("at") > reach.shift(1)).fill_null(True),
        **{name: pl.col(name).cum_sum() for name in summed},
        **{f"{name}_before": pl.col(name).cum_sum() - pl.col(name) for name in summed},
    )
    heads = marked.filter("begins").select("person", "start", "at", *(f"{name}_before" for name in summed))
    tails = marked.filter(pl.col("begins").shift(-1).fill_null(True)).select(pl.col("reach").alias("to"), *summed)
    return heads.hstack(tails).select(
        "person",
        "start",
        (pl.col("start") + pl.col("to") - pl.col("at")).alias("end"),
        "at",
        "to",
        *(pl.col(name) - pl.col(f"{name}_before") for name in summed),
    )


def _looked_at(entries: pl.DataFrame, subjects: pl.DataFrame, axis: TimeAxis) -> pl.DataFrame:
    """Return the entries within the time looked at, with their places on the axis, microseconds and breaks."""
    person = pl.col("person").cast(pl.UInt32)
    start = pl.max_horizontal(pl.col("start").to_physical(), axis.origin)
    end = pl.min_horizontal(pl.col("end").to_physical(), axis.origin + axis.stride - _MARGIN)
    floor = pl.lit(subjects["floor"]).gather(person)
    cut = pl.lit(subjects["cut"]).gather(person)
    within = entries.select(
        person=pl.col("person").cast(pl.Int64),
        start=pl.col("start").to_physical(),
        end=pl.col("end").to_physical(),
        break_minutes=pl.col("break_minutes"),
        kind=pl.col("kind"),
    ).filter((pl.col("start") < cut) & ((pl.col("end") > floor) | pl.col("end").is_null()))
    return within.with_columns(start=start, end=pl.when(pl.col("end").is_not_null()).then(end)).with_columns(
        at=axis.place(pl.col("person"), pl.col("start")),
        to=axis.place(pl.col("person"), pl.col("end")),
        breaks=pl.col("break_minutes").fill_null(0).cast(pl.Int64) * MINUTE,
        untold=pl.col("break_minutes").is_null().cast(pl.Int64),
    )


def _without_duplicates(entries: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return entries in order, each said once, and how many were said again: ``person`` and ``duplicates``.

    Only those that start at one time can be the same, so only they are compared.
    """
    together = (pl.col("at") == pl.col("at").shift(1)) | (pl.col("at") == pl.col("at").shift(-1))
    marked = entries.with_columns(together=together.fill_null(False))
    suspects = marked.filter("together")
    different = suspects.unique(["at", "to", "break_minutes", "kind"], maintain_order=True)
    again = suspects.height - different.height
    if not again:
        return entries, pl.DataFrame(schema={"person": pl.Int64, "duplicates": pl.UInt32})
    counted = (
        suspects.group_by("person")
        .agg(pl.len().alias("said"))
        .join(different.group_by("person").agg(pl.len().alias("kept")), on="person")
        .select("person", duplicates=pl.col("said") - pl.col("kept"))
    )
    kept = pl.concat([marked.filter(~pl.col("together")), different]).drop("together").sort("at")
    return kept, counted
