"""Cells to entries, a batch at a time; what is wrong with a record is noted, and the record left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import reduce
from operator import or_
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.entries import ENTRY_SCHEMA, KINDS
from riskengine.derivations.working_hours.reading.clock_cells import ClockColumn, starts_and_ends, without
from riskengine.derivations.working_hours.reading.date_order import DateOrder
from riskengine.derivations.working_hours.reading.faults import Fault, FaultsFound
from riskengine.derivations.working_hours.reading.kinds import WITHOUT_A_WORD, kind_meant, kind_of
from riskengine.derivations.working_hours.reading.local_time import FIRST_YEAR, LAST_YEAR, instants_of
from riskengine.localisation import LocalisedText
from riskengine.profiles.profile import LONGEST_SUBJECT

LONGEST: Final = {
    **dict.fromkeys(("work", "travel", "message"), timedelta(hours=24)),
    "on_call": timedelta(days=7),
    "leave": timedelta(days=366),
}
"""The longest that an entry of a kind may be, as clocks on the wall show it."""

_LIMIT_WORDS: Final = {
    timedelta(hours=24): LocalisedText({"en": "24 hours", "nb": "24 timer"}),
    timedelta(days=7): LocalisedText({"en": "a week", "nb": "en uke"}),
    timedelta(days=366): LocalisedText({"en": "a year", "nb": "et år"}),
}
_YEARS: Final = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
_UNPRINTABLE = r"[[\p{C}\p{Z}]--[ ]]"
_MOST_MINUTES = 999_999
_WHOLE_MINUTES = r"^\d{1,6}(?:[.,]0+)?$"


@dataclass(frozen=True, slots=True)
class _Checks:
    """The records of one batch, the faults of the file, and which of the records have any."""

    records: pl.DataFrame
    found: FaultsFound
    faulty: list[pl.Series]

    def note(self, fault: Fault, rows: pl.Series) -> None:
        """Note a fault in the records where a mask is true."""
        rows = rows.fill_null(value=False)
        if rows.any():
            self.found.add(fault, self.records.filter(rows))
            self.faulty.append(rows)

    def note_all(self, faults: list[tuple[Fault, pl.Series]]) -> None:
        """Note several faults."""
        for fault, rows in faults:
            self.note(fault, rows)


def entries_of(cells: pl.DataFrame, zone: str, order: DateOrder | None, found: FaultsFound) -> pl.DataFrame:
    """Return the entries that records tell, in their order; the others are noted with all that is wrong."""
    cells = _trimmed(cells)
    checks = _Checks(cells.select("record", "line", "subject"), found, [])
    _check_subjects(cells["subject"], checks)
    clock_start, clock_end = starts_and_ends(cells, order)
    checks.note_all([*clock_start.faults, *clock_end.faults])
    told = cells["start"].is_not_null()
    checks.note(Fault("RE3816", "start"), ~told)
    start = _instants(clock_start, "start", zone, checks)
    end = _instants(clock_end, "end", zone, checks)
    kinds = _kinds(cells, checks)
    # A message that says nothing of its end takes no time; it does not go on until somebody ends it.
    timeless = (kinds == "message") & (cells["end"].is_null() if "end" in cells.columns else pl.Series([True]))
    end = pl.select(pl.when(timeless).then(start).otherwise(end).alias("end")).to_series()
    frame = pl.DataFrame({"start": start, "end": end, "kind": kinds})
    _check_lengths(frame, zone, checks)
    breaks = _breaks(cells, frame, checks)
    entries = pl.DataFrame(
        {
            "subject": cells["subject"],
            "start": start,
            "end": end,
            "break_minutes": breaks,
            "kind": kinds,
            "record": cells["record"],
        }
    ).cast(dict(ENTRY_SCHEMA))  # type: ignore[arg-type] # dtypes by class are dtypes
    return entries.filter(~reduce(or_, checks.faulty)) if checks.faulty else entries


def _trimmed(cells: pl.DataFrame) -> pl.DataFrame:
    """Return cells without blanks around them; what is empty then tells nothing."""
    text = pl.col(pl.String).str.strip_chars()
    trimmed = cells.with_columns(text)
    return trimmed.with_columns(pl.when(pl.col(pl.String) != "").then(pl.col(pl.String)))


def _check_subjects(subject: pl.Series, checks: _Checks) -> None:
    checks.note(Fault("RE3008", "subject"), subject.is_null())
    unusable = (subject.str.len_chars() > LONGEST_SUBJECT) | subject.str.contains(_UNPRINTABLE)
    checks.note(Fault("RE3009", "subject", {"limit": str(LONGEST_SUBJECT)}), unusable)


def _instants(clock: ClockColumn, role: str, zone: str, checks: _Checks) -> pl.Series:
    year = clock.value.dt.year()
    outside = (year < FIRST_YEAR) | (year > LAST_YEAR)
    checks.note(Fault("RE3810", role, _YEARS), outside)
    instants = instants_of(without(clock.value, outside), clock.offset, zone)
    checks.note(Fault("RE3808", role), instants.is_ambiguous)
    checks.note(Fault("RE3809", role), instants.is_skipped)
    return instants.instant


def _kinds(cells: pl.DataFrame, checks: _Checks) -> pl.Series:
    """Return the kinds, those of words that name none as null."""
    dtype = pl.Enum(KINDS)
    if "kind" not in cells.columns:
        return pl.repeat(WITHOUT_A_WORD, cells.height, dtype=pl.String, eager=True).cast(dtype)
    column = cells["kind"]
    words = column.drop_nulls().unique()
    kinds = {word: kind_of(word) for word in words}
    for word in sorted(word for word, kind in kinds.items() if kind is None):
        fault = Fault("RE3815", "kind", {"kinds": ", ".join(KINDS)}, kind_meant(word))
        checks.note(fault, column == word)
    told = column.replace_strict(kinds, default=None, return_dtype=pl.String) if kinds else column
    return pl.select(pl.when(column.is_null()).then(pl.lit(WITHOUT_A_WORD)).otherwise(told)).to_series().cast(dtype)


def _check_lengths(frame: pl.DataFrame, zone: str, checks: _Checks) -> None:
    """Note entries that do not end after they start, but for messages, which may take no time; and long ones."""
    instantaneous = (pl.col("end") == pl.col("start")) & (pl.col("kind") == "message")
    backwards = frame.select((pl.col("end") <= pl.col("start")) & ~instantaneous).to_series()
    checks.note(Fault("RE3811", "end"), backwards)
    shown = [pl.col(one).dt.convert_time_zone(zone).dt.replace_time_zone(None) for one in ("start", "end")]
    # Few are longer than the shortest limit, so the clocks are asked for those alone.
    least = min(LONGEST.values())
    for limit, words in _LIMIT_WORDS.items():
        kinds = [kind for kind, its_limit in LONGEST.items() if its_limit == limit]
        candidates = frame.select((pl.col("end") - pl.col("start") > least) & pl.col("kind").is_in(kinds)).to_series()
        if candidates.fill_null(value=False).any():
            too_long = frame.select((shown[1] - shown[0]) > limit).to_series() & candidates
            checks.note(Fault("RE3812", "end", {"limit": words}), too_long)


def _breaks(cells: pl.DataFrame, frame: pl.DataFrame, checks: _Checks) -> pl.Series:
    """Return the minutes of breaks, null where they are not told."""
    if "break_minutes" not in cells.columns:
        return pl.repeat(None, cells.height, dtype=pl.Int32, eager=True)
    written = cells["break_minutes"]
    if written.dtype == pl.String:
        whole = written.str.contains(_WHOLE_MINUTES)
        minutes = written.str.extract(r"^(\d{1,6})").cast(pl.Int32)
    else:
        whole = written.is_between(0, _MOST_MINUTES)
        minutes = written.cast(pl.Int32, strict=False)
    checks.note(Fault("RE3813", "break_minutes"), ~whole)
    minutes = without(minutes, ~whole)
    timed = frame.with_columns(minutes=minutes)
    longest = pl.coalesce(pl.col("end") - pl.col("start"), pl.lit(min(LONGEST.values())))
    is_beyond = (pl.duration(minutes="minutes") >= longest) & (pl.col("minutes") > 0) & (longest > timedelta())
    beyond = timed.select(is_beyond).to_series()
    checks.note(Fault("RE3814", "break_minutes"), beyond)
    return minutes
