"""The long table of findings, against the same table made by Polars."""

from __future__ import annotations

from statistics import median

import polars as pl

from benchmarks.many_profiles import arrow, batches, expressions, frame, reader
from benchmarks.section import Section, figure
from benchmarks.sixty_rules import ruleset
from benchmarks.timing import interleaved, ratio
from riskengine.tables import TableAssessor

SIZE = 1_000_000


def run() -> Section:
    """Compare at a million profiles."""
    of, table = ruleset(), frame(SIZE)
    given = arrow(table)
    reads, parts = reader(of, given), batches(given)
    rules = [expression.alias(rule) for rule, expression in expressions().items()]

    def ours(threads: int | None) -> int:
        made = TableAssessor(of, threads=threads).batches(reads, iter(parts), ["findings"])
        return sum(batch["findings"].num_rows for batch in made)

    def polars_table(wanted: pl.Expr) -> int:
        return table.select("subject", *rules).unpivot(index="subject", variable_name="rule").filter(wanted).height

    holds, is_open = pl.col("value"), pl.col("value").is_null()
    work = {
        "Polars, established and unknown": lambda: polars_table(holds | is_open),
        "Polars, established only": lambda: polars_table(holds),
        "riskengine, established and undetermined": lambda: ours(None),
        "riskengine, one thread": lambda: ours(1),
    }
    assert work["Polars, established and unknown"]() == work["riskengine, one thread"]()
    seconds = interleaved(work, rounds=5)
    rates = {name: SIZE / median(times) / 1e6 for name, times in seconds.items()}
    own = seconds["riskengine, established and undetermined"]
    return Section(
        "Findings, a row each",
        "A million profiles, about 23 rows for each: subject, rule and outcome; ours also with area, level and date, "
        "the rows of a profile together, and from Arrow batches with every value checked.",
        ("way", "million profiles a second"),
        [(name, figure(rate)) for name, rate in rates.items()],
        [
            f"{ratio(seconds['Polars, established and unknown'], own):.2f} times Polars for the same rows",
            f"{ratio(seconds['Polars, established only'], own):.2f} times Polars for the established ones only",
        ],
        rates,
        "million profiles a second",
    )
