"""A file of agreements about working hours: for each subject the hours of a week, and when days start and end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from os import PathLike
from typing import Any, BinaryIO, Final

import polars as pl

from riskengine.derivations.working_hours.agreements import AGREEMENT_SCHEMA
from riskengine.derivations.working_hours.reading.headings import KnownHeadings, headings_of, plain_heading
from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.localisation import LocalisedText
from riskengine.profiles.columns import Column, Layout
from riskengine.profiles.profile import LONGEST_SUBJECT
from riskengine.profiles.reading import read_records
from riskengine.profiles.records import Record, Rejection
from riskengine.profiles.sources import InputFormat
from riskengine.profiles.validation import subject_from

_ROLES: Final = {
    "subject": "subject subjekt pseudonym employee employee_id ansatt ansatt_id ansattnr ansattnummer",
    "agreed_hours_7_days": "agreed_hours_7_days agreed_hours avtalt_arbeidstid avtalte_timer timer_per_uke",
    "day_starts": "day_starts arbeidsdag_fra dag_starter start fra from",
    "day_ends": "day_ends arbeidsdag_til dag_slutter slutt til to end",
    "working_days_per_week": "working_days_per_week working_days arbeidsdager arbeidsdager_per_uke",
    "ordinary_hours_24": "ordinary_hours_24 alminnelige_timer_24",
    "ordinary_hours_7_days": "ordinary_hours_7_days alminnelige_timer_7_dager",
}
_HEADINGS: Final = KnownHeadings.of(_ROLES)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,4})?")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::00)?")
_HOURS_WORDS: Final = LocalisedText({"en": "hours a week, from 0 to 168", "nb": "timer i uken, fra 0 til 168"})
_DAILY_HOURS_WORDS: Final = LocalisedText({"en": "hours a day, from 0 to 24", "nb": "timer i døgnet, fra 0 til 24"})
_DAYS_WORDS: Final = LocalisedText({"en": "days a week, from 1 to 7", "nb": "dager i uken, fra 1 til 7"})
_TIME_WORDS: Final = LocalisedText({"en": "a time of day, such as 08:00", "nb": "et klokkeslett, som 08:00"})
_HOURS_OF_A_DAY: Final = 24
_HOURS_OF_A_WEEK: Final = 168
_DAYS_OF_A_WEEK: Final = 7


@dataclass(frozen=True)
class ReadAgreements:
    """What was read: agreements with the columns of AGREEMENT_SCHEMA, and the records that are none."""

    agreements: pl.DataFrame
    rejections: tuple[Rejection, ...]
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def records(self) -> int:
        """How many records there were."""
        return self.agreements.height + len(self.rejections)


def read_agreements(
    source: str | PathLike[str] | BinaryIO,
    *,
    name: str | None = None,
    input_format: InputFormat | None = None,
    sheet: str | None = None,
) -> ReadAgreements:
    """Return the agreements of a file in CSV, Excel, JSON or JSON Lines.

    Raises ProfileError where the source as a whole cannot be used, or has no column for the subject.
    """
    warnings: list[Diagnostic] = []
    rows: list[dict[str, Any]] = []
    rejections: list[Rejection] = []
    first_lines: dict[str, int | None] = {}
    for record in read_records(source, _layout(warnings), name=name, input_format=input_format, sheet=sheet):
        read = record if isinstance(record, Rejection) else _Agreement(record).read(first_lines)
        if isinstance(read, Rejection):
            rejections.append(read)
        else:
            rows.append(read)
    frame = pl.DataFrame(rows, AGREEMENT_SCHEMA, orient="row")
    return ReadAgreements(frame, tuple(rejections), tuple(warnings))


def _layout(warnings: list[Diagnostic]) -> Layout:
    def read_header(cells: Sequence[str], location: RecordLocation) -> tuple[Column, ...]:
        headings = headings_of(cells, location, needed=("subject",), known=_HEADINGS)
        warnings.extend(headings.warnings)
        roles = {at: role for role, at in headings.positions.items()}
        return tuple(Column(roles.get(at, ""), None, is_read=at in roles) for at in range(len(cells)))

    return Layout(read_header, in_part=True)


class _Agreement:
    """The reading of one record, gathering what is wrong."""

    def __init__(self, record: Record) -> None:
        self.location = record.location
        self.problems: list[Diagnostic] = []
        self.cells: dict[str, Any] = {}
        for name, value in record.content.items():
            if (role := _HEADINGS.role_of.get(plain_heading(name))) is not None:
                self.cells[role] = value.strip() or None if isinstance(value, str) else value

    def read(self, first_lines: dict[str, int | None]) -> dict[str, Any] | Rejection:
        """Return the row of a record, or everything that is wrong with it."""
        subject = self._subject(first_lines)
        row = {
            "subject": subject,
            "agreed_hours_7_days": self._number("agreed_hours_7_days", 0, _HOURS_OF_A_WEEK, _HOURS_WORDS),
            "day_starts": self._time("day_starts"),
            "day_ends": self._time("day_ends"),
            "working_days_per_week": self._days(),
            "ordinary_hours_24": self._number("ordinary_hours_24", 0, _HOURS_OF_A_DAY, _DAILY_HOURS_WORDS),
            "ordinary_hours_7_days": self._number("ordinary_hours_7_days", 0, _HOURS_OF_A_WEEK, _HOURS_WORDS),
        }
        if self.problems:
            return Rejection(self.location, subject, tuple(self.problems))
        first_lines[str(subject)] = self.location.line
        return row

    def _subject(self, first_lines: Mapping[str, int | None]) -> str | None:
        told = self.cells.get("subject")
        subject = subject_from(told)
        if told is None:
            self._report("RE3008", "subject")
        elif subject is None:
            self._report("RE3009", "subject", limit=str(LONGEST_SUBJECT))
        elif subject in first_lines:
            self._report("RE3825", "subject", first_line=str(first_lines[subject]))
        return subject

    def _number(self, role: str, least: float, most: float, expected: LocalisedText) -> float | None:
        told = self.cells.get(role)
        if told is None:
            return None
        if isinstance(told, str) and _NUMBER.fullmatch(told):
            told = float(told.replace(",", "."))
        if isinstance(told, bool) or not isinstance(told, int | float) or not least <= told <= most:
            self._report("RE3826", role, expected=expected)
            return None
        return float(told)

    def _days(self) -> int | None:
        days = self._number("working_days_per_week", 1, _DAYS_OF_A_WEEK, _DAYS_WORDS)
        if days is not None and not days.is_integer():
            self._report("RE3826", "working_days_per_week", expected=_DAYS_WORDS)
            return None
        return None if days is None else int(days)

    def _time(self, role: str) -> time | None:
        told = self.cells.get(role)
        if told is None or isinstance(told, time):
            return told
        spelled = _TIME.fullmatch(told) if isinstance(told, str) else None
        try:
            if spelled is not None:
                return time(
                    int(spelled[1]) % 24 if spelled[0].startswith("24:00") else int(spelled[1]), int(spelled[2])
                )
        except ValueError:  # 25:00
            pass
        self._report("RE3826", role, expected=_TIME_WORDS)
        return None

    def _report(self, code: str, role: str, **arguments: str | LocalisedText) -> None:
        place = RecordLocation(self.location.path, self.location.line, column=role)
        self.problems.append(Diagnostic(code, arguments, place))
