"""Tables of profiles for the sixty rules, and the rules as a careful user of Polars would write them by hand."""

from __future__ import annotations

import functools
import operator
from datetime import date

import numpy as np
import polars as pl
import pyarrow as pa

from benchmarks.sixty_rules import FACTS, UNKNOWN_SHARE, Atom, Conjunction, conjunctions, kind, name
from riskengine.rulesets import RuleSet
from riskengine.tables import TableOptions, TableReader, even_parts

DAY = date(2026, 1, 1)


def frame(count: int) -> pl.DataFrame:
    """Return profiles in the types that Polars has for them, one fact in five unknown."""
    random = np.random.default_rng(20260101)
    columns = {"subject": pl.Series([f"S{number}" for number in range(count)])}
    for fact in range(FACTS):
        known = pl.Series(random.random(count) >= UNKNOWN_SHARE)
        match kind(fact):
            case "boolean":
                values = pl.Series(random.random(count) < 0.5)
            case "choice":
                values = pl.Series(random.integers(0, 3, count)).replace_strict(
                    {0: "a", 1: "b", 2: "c"}, return_dtype=pl.Enum(["a", "b", "c", "d"])
                )
            case "number":
                values = pl.Series(random.random(count) * 100)
            case _:
                values = pl.Series(random.integers(0, 101, count))
        columns[name(fact)] = pl.select(pl.when(known).then(values)).to_series()
    return pl.DataFrame(columns)


def arrow(table: pl.DataFrame) -> pa.Table:
    """Return a frame as an Arrow table, as ``assess_frame`` takes it."""
    return table.to_arrow()


def batches(table: pa.Table) -> list[pa.RecordBatch]:
    """Return a table in the blocks in which it is assessed."""
    (whole,) = table.combine_chunks().to_batches()
    return list(even_parts(whole))


def reader(ruleset: RuleSet, table: pa.Table) -> TableReader:
    """Return what reads the batches of a table."""
    return TableReader(ruleset, table.schema, TableOptions(as_of=DAY))


def expressions() -> dict[str, pl.Expr]:
    """Return each rule as an expression: true, false, or null where it is unknown."""
    return {f"BE-{number:04}": _rule(rule) for number, rule in enumerate(conjunctions())}


def _rule(rule: Conjunction) -> pl.Expr:
    required = functools.reduce(operator.and_, map(_atom, rule.required))
    if not rule.alternatives:
        return required
    return required & functools.reduce(operator.or_, map(_atom, rule.alternatives))


def _atom(atom: Atom) -> pl.Expr:
    column = pl.col(name(atom.fact))
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
    found: pl.Expr = compare[atom.operator](column, atom.value)
    return found
