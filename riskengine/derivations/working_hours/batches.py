"""Entries in batches of persons, so that memory does not grow with the number of employees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import polars as pl

ENTRIES_IN_A_BATCH: Final = 2**21
"""About half a gigabyte at work. Nobody's entries are split: a batch is larger for one who has more."""

_COLUMNS: Final = ("start", "end", "break_minutes", "kind")


@dataclass(frozen=True)
class Batch:
    """Some persons in a row of the table of subjects, and their entries with ``person`` counted from the first."""

    first: int
    after: int
    entries: pl.DataFrame


def batches(entries: pl.DataFrame, subjects: pl.DataFrame, most_persons: int) -> Iterator[Batch]:
    """Yield the subjects in order with their entries; entries of others are left out."""
    numbered = with_persons(entries, subjects)
    counts = pl.DataFrame({"person": pl.Series(range(subjects.height), dtype=pl.Int64)}).join(
        numbered.group_by("person").len(), on="person", how="left", maintain_order="left"
    )["len"]
    is_sorted = numbered["person"].is_sorted()
    for first, after in _ranges(counts.fill_null(0), most_persons):
        if is_sorted:
            start, stop = (int(numbered["person"].search_sorted(edge, side="left")) for edge in (first, after))
            part = numbered.slice(start, stop - start)
        else:
            part = numbered.filter(pl.col("person").is_between(first, after, closed="left"))
        yield Batch(first, after, part.with_columns(pl.col("person") - first))


def with_persons(entries: pl.DataFrame, subjects: pl.DataFrame) -> pl.DataFrame:
    """Return the entries of the subjects with ``person``, the row of the subject, in place of the subject.

    Who is assessed on several days is several persons. Where a subject's entries stand together, only the first
    of them is looked up.
    """
    persons = subjects.select("subject", person=pl.int_range(pl.len(), dtype=pl.Int64))
    run = entries["subject"].rle_id()
    is_single = persons["subject"].n_unique() == persons.height
    if is_single and not run.is_empty() and int(run[-1]) < entries.height // 4:
        heads = entries.select(pl.col("subject").filter(pl.lit(run != run.shift(1)).fill_null(True)))
        found = heads.join(persons, on="subject", how="left", maintain_order="left")["person"].gather(run)
        return entries.select(*_COLUMNS).with_columns(person=found).filter(pl.col("person").is_not_null())
    return entries.select("subject", *_COLUMNS).join(persons, on="subject").drop("subject")


def _ranges(counts: pl.Series, most_persons: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of persons with about as many entries as fit a batch, each one person or more."""
    running = counts.cast(pl.Int64).cum_sum()
    first, seen = 0, 0
    while first < len(counts):
        after = int(running.search_sorted(seen + ENTRIES_IN_A_BATCH, side="right"))
        after = min(max(after, first + 1), first + most_persons, len(counts))
        yield first, after
        first, seen = after, int(running[after - 1])
