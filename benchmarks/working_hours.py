"""How many time entries a second become facts, against a plain loop, and how time and memory grow with them."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from time import perf_counter
from typing import Any

import numpy as np
import polars as pl

from benchmarks.timing import interleaved, ratio
from benchmarks.working_hours_loop import PlainLoop, TunedLoop
from riskengine.derivations.working_hours import ENTRY_SCHEMA, derive

AS_OF = date(2026, 11, 23)
EACH = 250
_MINUTE = 60_000_000
_DAY = 24 * 60 * _MINUTE


def entries_of(people: int, seed: int = 1) -> pl.DataFrame:
    """Return 250 entries for each of so many employees: working days of the last year, one in fifty by night."""
    draws = np.random.default_rng(seed)
    count = people * EACH
    last = np.datetime64(AS_OF, "us").astype(np.int64)
    working = np.array([back for back in range(1, 365) if (AS_OF.toordinal() - back) % 7 not in {6, 0}])[:EACH]
    begins = last - np.tile(working[::-1], people) * _DAY + draws.integers(5 * 60, 9 * 60, count) * _MINUTE
    begins += np.where(draws.random(count) < 0.02, 12 * 60 * _MINUTE, 0)
    length = draws.integers(5 * 60, 11 * 60, count) * _MINUTE
    names = pl.Series([f"E-{number:06}" for number in range(people)])
    made = pl.DataFrame(
        {
            "subject": names.gather(np.repeat(np.arange(people), EACH)),
            "start": begins,
            "end": begins + length,
            "break_minutes": draws.choice([0, 20, 30, 45], count),
        }
    ).with_columns(kind=pl.lit("work"), record=pl.int_range(1, pl.len() + 1))
    return made.select(pl.col(name).cast(kind) for name, kind in ENTRY_SCHEMA.items())


def run() -> None:
    """Print entries a second of both, their ratio, and how time and memory grow."""
    _against_loops(people=400)
    print(f"Growth, {EACH} entries an employee; each size in a process of its own")
    for people in (400, 4_000, 40_000, 100_000):
        subprocess.run([sys.executable, "-m", "benchmarks.working_hours", str(people)], check=True)


def _against_loops(people: int) -> None:
    """Compare the answers, then the time: the loops over some employees, the derivation over many more.

    All three begin with the table of entries; the loops' time includes going through its rows.
    """
    few, many = entries_of(people), entries_of(people * 40)
    plain, tuned = _plain(few), _tuned(few)
    for row in derive(few, as_of=AS_OF).facts.iter_rows(named=True):
        _check(row, plain[row["subject"]])
        _check(row, tuned[row["subject"]])
    times = interleaved(
        {
            "plain loop": lambda: _plain(few),
            "tuned loop": lambda: _tuned(few),
            "derive": lambda: derive(many, as_of=AS_OF),
        },
        rounds=7,
    )
    print("Time entries to facts, as entries a second (median of 7 rounds)")
    for name, seconds in times.items():
        height = many.height if name == "derive" else few.height
        print(f"  {name:10} {height / float(np.median(seconds)):12,.0f}   over {height:,} entries")
    for name, aim in (("plain loop", " (aim: at least 30)"), ("tuned loop", "")):
        found = ratio(times[name], times["derive"]) * many.height / few.height
        print(f"  derive / {name}: {found:.1f} times{aim}")


def _plain(entries: pl.DataFrame) -> dict[str, dict[str, float | str | None]]:
    """Return the facts of all subjects by the plain loop."""
    by_subject: dict[str, list[tuple[datetime, datetime, int]]] = defaultdict(list)
    for subject, start, end, minutes in entries.select("subject", "start", "end", "break_minutes").iter_rows():
        by_subject[subject].append((start, end, minutes))
    loop = PlainLoop(AS_OF)
    return {subject: loop.facts_of(of_subject) for subject, of_subject in by_subject.items()}


def _tuned(entries: pl.DataFrame) -> dict[str, dict[str, float | str | None]]:
    """Return the facts of all subjects by the tuned loop."""
    by_subject: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    seconds = entries.select("subject", pl.col("start", "end").dt.epoch("s"), "break_minutes")
    for subject, start, end, minutes in seconds.iter_rows():
        by_subject[subject].append((start, end, minutes))
    loop = TunedLoop(AS_OF)
    return {subject: loop.facts(of_subject) for subject, of_subject in by_subject.items()}


def _check(derived: Mapping[str, Any], facts: Mapping[str, float | str | None]) -> None:
    """Hold every fact of a loop against the derivation."""
    for fact, value in facts.items():
        found = derived[f"working_hours.{fact}"]
        is_near = isinstance(value, float | int) and isinstance(found, float | int) and abs(found - value) < 1e-3
        assert found == value or is_near, (derived["subject"], fact, value, found)


def _one(people: int) -> None:
    entries = entries_of(people)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    start = perf_counter()
    derive(entries, as_of=AS_OF)
    seconds = perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(
        f"  {people:7,} employees, {entries.height:11,} entries: {seconds:7.2f} s, "
        f"{entries.height / seconds:10,.0f} entries/s, {people / seconds:8,.0f} employees/s, "
        f"at most {memory:.1f} GB ({before:.1f} GB of them before)"
    )


if __name__ == "__main__":
    _one(int(sys.argv[1]))
