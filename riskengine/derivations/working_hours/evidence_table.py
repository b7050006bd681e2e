"""The evidence of all facts of all subjects as one table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.facts import FACTS, FactDefinition, Unit
from riskengine.derivations.working_hours.table import REASON, column, first_and_after, in_unit, value

EVIDENCE_SCHEMA: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "subject": pl.String,
    "as_of": pl.Date,
    "fact": pl.String,
    "value": pl.Float64,
    "measured": pl.Float64,
    "direction": pl.String,
    "reason": REASON,
    "first": pl.Date,
    "last": pl.Date,
    "start": pl.Datetime("us", "UTC"),
    "end": pl.Datetime("us", "UTC"),
    "covered": pl.Int64,
    "expected": pl.Int64,
}
"""``value`` is null where the fact is unknown, for ``reason``; ``measured`` is what the entries that are there give.

``direction`` has the value of a trend, whose ``measured`` is the slope in hours a week. ``first`` and ``last`` are
the days of the window, ``start`` and ``end`` where the measure is attained, and ``covered`` of ``expected`` how many
days entries account for.
"""


def evidence_table(subjects: pl.DataFrame, measured: pl.DataFrame, definitions: Definitions) -> pl.DataFrame:
    """Return one row for each row of the subjects and each fact, with the columns of EVIDENCE_SCHEMA."""
    side_by_side = subjects.select("subject", "as_of", "day", "weeks_to").hstack(measured)
    rows = pl.concat([side_by_side.select(*_columns(fact, definitions)) for fact in FACTS])
    typed = rows.select(pl.col(name).cast(kind) for name, kind in EVIDENCE_SCHEMA.items())
    return typed.sort("subject", "as_of", maintain_order=True)


def _columns(fact: FactDefinition, definitions: Definitions) -> Iterator[pl.Expr]:
    first, after = first_and_after(fact.window)
    is_direction = fact.unit is Unit.DIRECTION
    yield from (pl.col("subject"), pl.col("as_of"), pl.lit(fact.id).alias("fact"))
    yield (pl.lit(None, pl.Float64) if is_direction else value(fact, definitions).cast(pl.Float64)).alias("value")
    slope = pl.col(column(fact.name, "measured")) / 3_600_000_000
    yield (slope if is_direction else in_unit(fact, definitions).cast(pl.Float64)).alias("measured")
    yield (value(fact, definitions) if is_direction else pl.lit(None, pl.String)).alias("direction")
    yield pl.col(column(fact.name, "reason")).alias("reason")
    yield _date(first).alias("first")
    yield _date(after - 1).alias("last")
    for part in ("start", "end"):
        yield pl.col(column(fact.name, part)).cast(pl.Datetime("us", "UTC")).alias(part)
    yield from (pl.col(column(fact.name, part)).alias(part) for part in ("covered", "expected"))


def _date(day: pl.Expr) -> pl.Expr:
    return day.cast(pl.Int32).cast(pl.Date)
