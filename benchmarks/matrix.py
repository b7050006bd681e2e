"""Every rule for every profile: the kernel's three outcomes against two-valued expressions in Polars."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from statistics import median

import polars as pl

from benchmarks.many_profiles import arrow, batches, expressions, frame, reader
from benchmarks.section import Section, figure, whole
from benchmarks.sixty_rules import ruleset
from benchmarks.timing import interleaved, ratio
from riskengine.engines.columnar import Block, PreparedColumnar, unpack

SIZES = (10_000, 100_000, 1_000_000)


def run() -> Section:
    """Compare at several sizes."""
    rows, notes = [], []
    bars: dict[str, float] = {}
    for size in SIZES:
        seconds = _measured(size)
        rates = {name: size / median(times) / 1e6 for name, times in seconds.items()}
        rows += [(whole(size), name, figure(rate)) for name, rate in rates.items()]
        notes += [
            f"{whole(size)}, {name.removeprefix('riskengine, ')}: {ratio(seconds['Polars'], times):.2f} times Polars"
            for name, times in seconds.items()
            if name != "Polars"
        ]
        bars = rates
    return Section(
        "Outcome matrix",
        "Sixty rules, thirty facts, one in five unknown. Polars gives one boolean a rule, in expressions written by "
        "hand; the kernel gives three outcomes. It is timed from columns taken in, and from Arrow batches with every "
        "value checked against its fact.",
        ("profiles", "way", "million profiles a second"),
        rows,
        notes,
        bars,
        "million profiles a second, at 1 000 000 profiles",
    )


def _measured(size: int) -> dict[str, list[float]]:
    of, table = ruleset(), frame(size)
    rules = [expression.alias(rule) for rule, expression in expressions().items()]
    engine = PreparedColumnar(of)
    given = arrow(table)
    reads, parts = reader(of, given), batches(given)
    blocks = [reads.block(part).block for part in parts]
    _assert_same(engine, blocks, table.select(rules))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return interleaved(
            {
                "Polars": lambda: table.select(rules),
                "riskengine, from columns": lambda: [engine.outcomes_of_block(block) for block in blocks],
                "riskengine, from columns, threads": lambda: list(pool.map(engine.outcomes_of_block, blocks)),
                "riskengine, from Arrow": lambda: [engine.outcomes_of_block(reads.block(part).block) for part in parts],
                "riskengine, from Arrow, threads": lambda: list(
                    pool.map(lambda part: engine.outcomes_of_block(reads.block(part).block), parts)
                ),
            },
            rounds=11,
        )


def _assert_same(engine: PreparedColumnar, blocks: Sequence[Block], matrix: pl.DataFrame) -> None:
    start = 0
    for block in blocks:
        found = engine.outcomes_of_block(block)
        part = matrix.slice(start, block.length)
        for rule, outcomes in found.rules.items():
            assert (part[rule].fill_null(False).to_numpy() == unpack(outcomes.established, block.length)).all(), rule
            assert (part[rule].is_null().to_numpy() == unpack(outcomes.undetermined, block.length)).all(), rule
        start += block.length
