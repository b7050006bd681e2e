"""PySpark: the kernel in Spark's workers against the same rules as Spark's own column expressions."""

from __future__ import annotations

import functools
import operator
import os
import sys
import tempfile
import warnings
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.many_profiles import DAY, frame
from benchmarks.section import Section, figure
from benchmarks.sixty_rules import Atom, Conjunction, conjunctions, name, ruleset
from benchmarks.timing import interleaved, ratio

SIZE = 1_000_000


def run() -> Section:
    """Compare on a local Spark with as many workers as cores."""
    import polars as pl

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession
    from pyspark.sql import functions as f

    import riskengine
    from riskengine.tables import UnknownFactsWarning

    warnings.simplefilter("ignore", UnknownFactsWarning)
    session = (
        SparkSession.builder.master(f"local[{os.cpu_count()}]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "6g")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    of = ruleset()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "profiles.parquet"
        plain = frame(SIZE).with_columns(pl.col(pl.Enum(["a", "b", "c", "d"])).cast(pl.String))
        plain.write_parquet(path, row_group_size=SIZE // 8)
        table = session.read.parquet(str(path))
        rules = {f"BE-{number:04}": _rule(rule) for number, rule in enumerate(conjunctions())}
        matrix = table.select("subject", *(column.alias(rule) for rule, column in rules.items()))
        outcomes = f.array(
            *(f.struct(f.lit(rule).alias("rule"), column.alias("holds")) for rule, column in rules.items())
        )
        found = f.filter(outcomes, lambda one: one["holds"].isNull() | one["holds"])
        long = table.select("subject", f.explode(found).alias("finding")).select("subject", "finding.*")
        assessed = riskengine.assess_frame(table, of, as_of=DAY).findings
        work = {
            "Spark expressions, matrix": lambda: _spend(matrix),
            "Spark expressions, findings": lambda: _spend(long),
            "riskengine, findings": lambda: _spend(assessed),
        }
        assert long.count() == assessed.count()
        seconds = interleaved(work, rounds=5)
        session.stop()
    rates = {way: SIZE / median(times) / 1e6 for way, times in seconds.items()}
    own = seconds["riskengine, findings"]
    return Section(
        "Spark",
        "A million profiles in Parquet on a local Spark, from reading to rows, which are thrown away.",
        ("way", "million profiles a second"),
        [(way, figure(rate)) for way, rate in rates.items()],
        [
            f"{ratio(seconds['Spark expressions, findings'], own):.2f} times Spark's expressions for the same rows",
            f"{ratio(seconds['Spark expressions, matrix'], own):.2f} times Spark's expressions for the matrix only",
        ],
        rates,
        "million profiles a second",
    )


def _spend(table: Any) -> None:
    table.write.format("noop").mode("overwrite").save()


def _rule(rule: Conjunction) -> Any:
    required = functools.reduce(operator.and_, map(_atom, rule.required))
    if not rule.alternatives:
        return required
    return required & functools.reduce(operator.or_, map(_atom, rule.alternatives))


def _atom(atom: Atom) -> Any:
    from pyspark.sql import functions as f

    column = f.col(f"`{name(atom.fact)}`")
    if atom.operator == "is":
        return column if atom.value else ~column
    compare = {
        "==": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        "<=": operator.le,
        ">": operator.gt,
        ">=": operator.ge,
    }
    return compare[atom.operator](column, atom.value)
