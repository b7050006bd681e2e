"""How many time entries a second become facts, against a plain loop, and how time and memory grow with them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from statistics import median
from typing import Any

import numpy as np
import polars as pl

from benchmarks.section import Section, figure, whole
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


def run() -> Section:
    """Measure against the loops, and how time and memory grow, each size in a process of its own."""
    few, many = entries_of(400), entries_of(400 * 40)
    _hold_to_loops(few)
    times = interleaved(
        {
            "plain loop": lambda: _plain(few),
            "tuned loop": lambda: _tuned(few),
            "derive": lambda: derive(many, as_of=AS_OF),
        },
        rounds=7,
    )
    counts = {"plain loop": few.height, "tuned loop": few.height, "derive": many.height}
    speeds = {name: counts[name] / median(seconds) for name, seconds in times.items()}
    grown = [_in_a_process(people) for people in (400, 4_000, 40_000, 100_000)]
    rows = [
        (f"{name}, {whole(counts[name])} entries", figure(speed), figure(speed / EACH), "")
        for name, speed in speeds.items()
    ]
    rows += [
        (
            f"derive, {whole(one['entries'])} entries",
            figure(one["entries"] / one["seconds"]),
            figure(one["entries"] / one["seconds"] / EACH),
            figure(one["memory"]),
        )
        for one in grown
    ]
    against = {name: ratio(times[name], times["derive"]) * many.height / few.height for name in times}
    largest, medium = grown[-1], grown[1]
    growth = (largest["seconds"] / largest["entries"]) / (medium["seconds"] / medium["entries"])
    return Section(
        "Working hours",
        f"From the table of entries to the facts of every employee, {EACH} entries an employee. "
        "The loops give the facts only; before anything is timed, every fact of every employee is held against theirs.",
        ("what", "entries a second", "employees a second", "most memory, GiB"),
        rows,
        [
            f"`derive` is {against['plain loop']:.0f} times as fast as the plain loop; the aim is 30",
            f"`derive` is {against['tuned loop']:.1f} times as fast as the loop tuned to whole seconds",
            f"an entry among {whole(largest['entries'])} costs {growth:.2f} times one among {whole(medium['entries'])}",
        ],
        bars=speeds,
        unit="entries a second",
    )


def _hold_to_loops(entries: pl.DataFrame) -> None:
    """Hold every fact of every employee against both loops."""
    plain, tuned = _plain(entries), _tuned(entries)
    for row in derive(entries, as_of=AS_OF).facts.iter_rows(named=True):
        _check(row, plain[row["subject"]])
        _check(row, tuned[row["subject"]])


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


_ONE = """
import json, re, sys, time
from pathlib import Path
from benchmarks.working_hours import AS_OF, derive, entries_of
entries = entries_of(int(sys.argv[1]))
start = time.perf_counter()
derive(entries, as_of=AS_OF)
took = time.perf_counter() - start
most = int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
print(json.dumps({"entries": entries.height, "seconds": took, "memory": most / 2**20}))
"""


def _in_a_process(people: int) -> dict[str, float]:
    """Return entries, seconds and GiB (the table of entries among them) for so many employees."""
    found: dict[str, float] = json.loads(subprocess.check_output([sys.executable, "-c", _ONE, str(people)]))
    return found
