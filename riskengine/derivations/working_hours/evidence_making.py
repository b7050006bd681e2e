"""The evidence of one subject, with every place and the records involved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import polars as pl

from riskengine.derivations.working_hours.calendar import day_of_number
from riskengine.derivations.working_hours.evidence import FactEvidence, FactValue, Place, SubjectEvidence
from riskengine.derivations.working_hours.facts import FACTS, FactDefinition, Unit
from riskengine.derivations.working_hours.measuring import How, Measure, Measuring
from riskengine.derivations.working_hours.settling import Timeline
from riskengine.derivations.working_hours.table import Reason, column, in_unit
from riskengine.derivations.working_hours.units import HOUR

MOST_PLACES: Final = 60
"""More would say nothing new: a year has 52 weeks."""

_RESTS: Final = {"shortest_daily_rest", "longest_rest_7_days"}
_SLIDING: Final = {"hours_24_hours", "hours_7_days", "overtime_7_days", "beyond_agreed_7_days"}
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def subject_evidence(timeline: Timeline, entries: pl.DataFrame, measured: pl.DataFrame) -> SubjectEvidence:
    """Return the evidence of the one subject of a timeline, from its entries and its row of measures."""
    measuring = Measuring(timeline)
    places = {measure.fact: _chosen(measure) for measure in measuring.measures()}
    making = _Making(measuring, entries, measured)
    who = timeline.subjects.row(0, named=True)
    facts = tuple(making.fact(fact, places.get(fact.name)) for fact in FACTS)
    return SubjectEvidence(
        who["subject"],
        who["as_of"],
        timeline.definitions.weeks.value,
        facts,
        int(timeline.duplicates["duplicates"].sum()),
        making.open_records(),
    )


def _chosen(measure: Measure) -> pl.DataFrame:
    """Return a measure's places, the one that decides first; of windows that slide only such as do not overlap."""
    places = measure.places.select("start", "end", "amount")
    if measure.how in {How.MOST, How.LEAST}:
        places = places.sort("amount", descending=measure.how is How.MOST, maintain_order=True)
    if measure.fact in _SLIDING:
        return _apart(places)
    return places.head(MOST_PLACES)


def _apart(places: pl.DataFrame) -> pl.DataFrame:
    """Return the first place, the next one that does not overlap it, and so on."""
    kept: list[pl.DataFrame] = []
    left = places
    while not left.is_empty() and len(kept) < MOST_PLACES:
        kept.append(left.head(1))
        start, end = kept[-1].row(0)[:2]
        left = left.filter((pl.col("end") <= start) | (pl.col("start") >= end))
    return pl.concat(kept) if kept else places


class _Making:
    def __init__(self, measuring: Measuring, entries: pl.DataFrame, measured: pl.DataFrame) -> None:
        self._coverage = measuring.coverage
        self._timeline = measuring.timeline
        self._entries = entries.select(
            pl.col("start").to_physical(), pl.col("end").to_physical(), "record", is_message=pl.col("kind") == "message"
        )
        self._measured: Mapping[str, Any] = measured.row(0, named=True)
        self._in_units = measured.select(
            in_unit(fact, measuring.timeline.definitions).alias(fact.name) for fact in FACTS
        ).row(0, named=True)
        self._zone = ZoneInfo(measuring.timeline.definitions.zone)

    def fact(self, fact: FactDefinition, places: pl.DataFrame | None) -> FactEvidence:
        """Return the evidence of one fact."""
        reason = self._measured[column(fact.name, "reason")]
        measured: FactValue | None = self._in_units[fact.name]
        after = self._timeline.subjects["weeks_to" if fact.window.is_weeks else "day"][0]
        first = after - fact.window.days
        uncovered = self._coverage.uncovered_days(0, first - fact.window.reaches_back, after)
        return FactEvidence(
            fact,
            None if reason else measured,
            measured,
            Reason(reason) if reason else None,
            day_of_number(first),
            day_of_number(after - 1),
            self._measured[column(fact.name, "covered")],
            self._measured[column(fact.name, "expected")],
            tuple(day_of_number(day) for day in uncovered),
            () if places is None else tuple(self._place(fact, *row) for row in places.iter_rows()),
        )

    def open_records(self) -> tuple[int, ...]:
        """Return the records of the open entries."""
        since = self._timeline.subjects["year_from"][0]
        cut = self._timeline.subjects["cut"][0]
        is_open = pl.col("end").is_null() & ~pl.col("is_message")
        found = self._entries.filter(is_open & (pl.col("start") >= since) & (pl.col("start") < cut))
        return tuple(found["record"].sort())

    def _place(self, fact: FactDefinition, start: int, end: int, amount: int) -> Place:
        is_time = fact.unit in {Unit.HOURS, Unit.HOURS_A_WEEK, Unit.DIRECTION}
        return Place(
            self._moment(start),
            self._moment(end),
            round(amount / HOUR, 4) if is_time else float(amount),
            self._records(fact, start, end),
        )

    def _records(self, fact: FactDefinition, start: int, end: int) -> tuple[int, ...]:
        """Return the records that lie within a place, or for a rest those that it lies between."""
        stop = pl.col("end").fill_null(pl.col("start"))
        if fact.name in _RESTS or start == end:
            meets = (pl.col("start") <= end) & (stop >= start)
        else:
            meets = (pl.col("start") < end) & (stop > start)
        is_wanted = pl.col("is_message") == (fact.unit is Unit.MESSAGES)
        return tuple(self._entries.filter(meets & is_wanted)["record"].sort())

    def _moment(self, instant: int) -> datetime:
        return (_EPOCH + timedelta(microseconds=instant)).astimezone(self._zone)
