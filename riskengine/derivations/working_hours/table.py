"""Measures put side by side, one row a person, and what makes a fact unknown."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Found:
    """What was measured for one fact, and where, one value a person; and the doubt, a reason to leave it unknown."""

    measured: pl.Series
    start: pl.Series
    end: pl.Series
    doubt: pl.Series

    def columns(self, fact: FactDefinition) -> list[pl.Series]:
        """Return the columns of a fact that tell what was measured."""
        return [getattr(self, part).alias(column(fact.name, part)) for part in ("measured", "start", "end")]


def measured_table(measuring: Measuring) -> pl.DataFrame:
    """Return one row a person, with the columns of ``column`` for every fact."""
    timeline = measuring.timeline
    persons = timeline.subjects.height
    found = {measure.fact: _found(measure, persons) for measure in measuring.measures()}
    year = _coverage(measuring.coverage, Window(364))
    has_entries = pl.lit(_has_entries(year))
    columns = [year["person"]]
    for window, facts in _facts_by_window().items():
        filled = _coverage(measuring.coverage, window)
        found.update({fact.name: _shares(filled) for fact in facts if fact.name in _SHARES})
        reasons = (_reason(fact, timeline, has_entries, pl.lit(found[fact.name].doubt)) for fact in facts)
        told = filled.select(
            reason.alias(column(fact.name, "reason")) for fact, reason in zip(facts, reasons, strict=True)
        )
        columns.extend(told.get_columns())
        for fact in facts:
            columns.extend(found[fact.name].columns(fact))
            columns.extend(filled[name].alias(column(fact.name, name)) for name in ("covered", "expected"))
    return pl.DataFrame(columns)


def _facts_by_window() -> dict[Window, list[FactDefinition]]:
    by_window: dict[Window, list[FactDefinition]] = {}
    for fact in FACTS:
        by_window.setdefault(fact.window, []).append(fact)
    return by_window


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


def _found(measure: Measure, persons: int) -> _Found:
    """Return what was measured, where, and the doubt, for every person in order."""
    found = measure.reduced()
    otherwise = pl.Series([measure.otherwise], dtype=pl.Float64)
    nowhere = pl.Series([None], dtype=pl.Int64)
    doubt = pl.Series([None], dtype=REASON).new_from_index(0, persons)
    if measure.doubts is not None and not measure.doubts.is_empty():
        doubt = doubt.scatter(measure.doubts["person"], measure.doubts["reason"].cast(REASON))
    return _Found(
        _of_everybody(found["person"], found["measured"], otherwise, persons),
        _of_everybody(found["person"], found["start"], nowhere, persons),
        _of_everybody(found["person"], found["end"], nowhere, persons),
        doubt,
    )


def _of_everybody(person: pl.Series, values: pl.Series, otherwise: pl.Series, persons: int) -> pl.Series:
    """Return values found for some persons for all of them in order, and for the others what it is otherwise."""
    everybody = otherwise.new_from_index(0, persons)
    return everybody.scatter(person, values)


def _shares(filled: pl.DataFrame) -> _Found:
    """Return the share of a window that is covered, in the place of a measure."""
    share = pl.col("covered") / pl.col("expected") * 100
    nothing = pl.when(pl.col("expected") == 0).then(pl.lit(Reason.NOTHING_EXPECTED.value))
    none = pl.lit(None, pl.Int64)
    told = filled.select(measured=share, start=none, end=none, doubt=nothing.cast(REASON))
    return _Found(told["measured"], told["start"], told["end"], told["doubt"])


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
