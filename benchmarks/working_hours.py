"""How many time entries a second become facts, against a plain loop, and how time and memory grow with them."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections import defaultdict
from datetime import date
from time import perf_counter

import numpy as np
import polars as pl

from benchmarks.timing import interleaved, ratio
from benchmarks.working_hours_loop import Loop
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
    _against_the_loop(people=400)
    print(f"Growth, {EACH} entries an employee; each size in a process of its own")
    for people in (400, 4_000, 40_000, 100_000):
        subprocess.run([sys.executable, "-m", "benchmarks.working_hours", str(people)], check=True)


def _against_the_loop(people: int) -> None:
    """Compare the answers, then the time: the loop over some employees, the derivation over many more."""
    few, many = entries_of(people), entries_of(people * 40)
    loop = Loop(AS_OF)
    by_subject: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    seconds = few.select("subject", pl.col("start", "end").dt.epoch("s"), "break_minutes")
    for subject, start, end, minutes in seconds.iter_rows():
        by_subject[subject].append((start, end, minutes))
    _check(loop, by_subject, few)
    times = interleaved(
        {
            "loop": lambda: [loop.facts(entries) for entries in by_subject.values()],
            "derive": lambda: derive(many, as_of=AS_OF),
        },
        rounds=5,
    )
    print("Time entries to facts, as entries a second (median of 5 rounds)")
    for name, height in (("loop", few.height), ("derive", many.height)):
        print(f"  {name:8} {height / float(np.median(times[name])):12,.0f}   over {height:,} entries")
    found = ratio(times["loop"], times["derive"]) * many.height / few.height
    print(f"  derive / loop: {found:.0f} times (aim: at least 30)")


def _check(loop: Loop, by_subject: dict[str, list[tuple[int, int, int]]], entries: pl.DataFrame) -> None:
    """Hold every fact of the loop against the derivation."""
    for row in derive(entries, as_of=AS_OF).facts.iter_rows(named=True):
        for fact, value in loop.facts(by_subject[row["subject"]]).items():
            derived = row[f"working_hours.{fact}"]
            is_same = derived == value or (
                isinstance(value, float | int) and isinstance(derived, float | int) and abs(derived - value) < 1e-3
            )
            assert is_same, (row["subject"], fact, value, derived)


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
