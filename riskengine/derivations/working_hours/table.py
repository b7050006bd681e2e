"""Measures put side by side, one row a person, and what makes a fact unknown."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.coverage import Coverage
from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.facts import FACTS, FactDefinition, Unit, Window
from riskengine.derivations.working_hours.measuring import Measure, Measuring
from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.trend import direction
from riskengine.derivations.working_hours.units import HOUR

_SHARES: Final = {"recorded_share_4_weeks", "recorded_share_8_weeks", "recorded_share_52_weeks"}
_DECIMALS: Final = 4
"""Hours are told to a ten-thousandth, a third of a second, so that sums of parts do not end a hair past a limit."""
_TINY: Final = 1e-9


class Reason(StrEnum):
    """Why a fact is unknown."""

    NO_ENTRIES = "no_entries"
    OPEN_ENTRY = "open_entry"
    DAYS_NOT_COVERED = "days_not_covered"
    NO_AGREEMENT = "no_agreement"
    BREAKS_NOT_TOLD = "breaks_not_told"
    NO_MESSAGES = "no_messages"
    NOTHING_EXPECTED = "nothing_expected"


REASON: Final = pl.Enum([reason.value for reason in Reason])


def measured_table(measuring: Measuring) -> pl.DataFrame:
    """Return one row a person, with the columns of ``column`` for every fact."""
    timeline = measuring.timeline
    table = timeline.subjects.select(person=pl.int_range(pl.len(), dtype=pl.Int64))
    windows = {window: _coverage(measuring.coverage, window) for window in {fact.window for fact in FACTS}}
    has_entries = _has_entries(windows[Window(364)])
    columns: dict[str, list[pl.Series]] = {}
    for measure in measuring.measures():
        columns[measure.fact] = _columns_of(measure, table)
    for fact in FACTS:
        filled = windows[fact.window]
        parts = _shares(filled, fact) if fact.name in _SHARES else columns[fact.name]
        doubt = parts[3].rename("doubt")
        reason = filled.select(_reason(fact, timeline, pl.lit(has_entries), pl.lit(doubt))).to_series()
        kept = [parts[0], parts[1], parts[2], reason.alias(column(fact.name, "reason"))]
        counts = [filled[name].alias(column(fact.name, name)) for name in ("covered", "expected")]
        table = table.hstack([*kept, *counts])
    return table


def column(fact: str, part: str) -> str:
    """Return the name of a fact's ``measured``, ``start``, ``end``, ``reason``, ``covered`` or ``expected``."""
    return f"{fact}.{part}"


def value(fact: FactDefinition, definitions: Definitions) -> pl.Expr:
    """Return a fact's value in its unit, null where it is unknown."""
    return pl.when(pl.col(column(fact.name, "reason")).is_null()).then(in_unit(fact, definitions))


def in_unit(fact: FactDefinition, definitions: Definitions) -> pl.Expr:
    """Return what was measured for a fact, in its unit, whether that is the whole truth or not."""
    measured = pl.col(column(fact.name, "measured"))
    match fact.unit:
        case Unit.HOURS | Unit.HOURS_A_WEEK:
            return (measured / HOUR).round(_DECIMALS)
        case Unit.PERCENT:
            return measured.round(_DECIMALS)
        case Unit.DIRECTION:
            return direction(measured, definitions)
        case _:
            return measured.cast(pl.Int64)


def first_and_after(window: Window) -> tuple[pl.Expr, pl.Expr]:
    """Return the first day of a window and the day after its last, from a row of the subjects."""
    after = pl.col("weeks_to" if window.is_weeks else "day")
    return after - window.days, after


def _coverage(coverage: Coverage, window: Window) -> pl.DataFrame:
    return coverage.window(window.days + window.reaches_back, is_weeks=window.is_weeks)


def _has_entries(year: pl.DataFrame) -> pl.Series:
    return year.select(pl.col("accounted") + pl.col("open_days") > 0).to_series()


def _columns_of(measure: Measure, table: pl.DataFrame) -> list[pl.Series]:
    """Return what was measured, where, and the doubt, for every person in order."""
    found = measure.reduced()
    measured, start, end = (_of_everybody(found, part, table.height) for part in ("measured", "start", "end"))
    doubt = pl.Series([None], dtype=REASON).new_from_index(0, table.height)
    if measure.doubts is not None:
        doubt = _of_everybody(measure.doubts, "reason", table.height).cast(REASON)
    return [
        measured.fill_null(float(measure.otherwise)).alias(column(measure.fact, "measured")),
        start.alias(column(measure.fact, "start")),
        end.alias(column(measure.fact, "end")),
        doubt,
    ]


def _of_everybody(found: pl.DataFrame, part: str, persons: int) -> pl.Series:
    """Return a column of those found for all persons in order, null for the others."""
    values = found[part]
    everybody = pl.Series(part, [None], dtype=values.dtype).new_from_index(0, persons)
    return everybody.scatter(found["person"], values)


def _shares(filled: pl.DataFrame, fact: FactDefinition) -> list[pl.Series]:
    """Return the share of a window that is covered, in the place of a measure."""
    share = pl.col("covered") / pl.col("expected") * 100
    nothing = pl.when(pl.col("expected") == 0).then(pl.lit(Reason.NOTHING_EXPECTED.value))
    none = pl.lit(None, pl.Int64)
    return filled.select(
        share.alias(column(fact.name, "measured")),
        none.alias(column(fact.name, "start")),
        none.alias(column(fact.name, "end")),
        nothing.cast(REASON).alias("doubt"),
    ).get_columns()


def _reason(fact: FactDefinition, timeline: Timeline, has_entries: pl.Expr, doubt: pl.Expr) -> pl.Expr:
    """Return why a fact is unknown, null where it is known. Shares are known of those without entries, too."""
    if fact.name in _SHARES:
        return doubt
    demanded = timeline.definitions.coverage_demanded
    is_filled = (pl.col("covered") >= demanded * pl.col("expected") - _TINY) & (
        (pl.col("expected") > 0) | (pl.col("accounted") > 0)
    )
    if fact.name == "open_entries":
        is_filled = pl.lit(True)
    return (
        pl.when(~has_entries)
        .then(pl.lit(Reason.NO_ENTRIES.value))
        .when(doubt == Reason.NO_AGREEMENT.value)
        .then(pl.lit(Reason.NO_AGREEMENT.value))
        .when(~is_filled & (pl.col("open_days") > 0))
        .then(pl.lit(Reason.OPEN_ENTRY.value))
        .when(~is_filled)
        .then(pl.lit(Reason.DAYS_NOT_COVERED.value))
        .otherwise(doubt.cast(pl.String))
        .cast(REASON)
    )
