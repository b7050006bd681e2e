"""What is told of somebody's working hours: plain data that every format draws from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from riskengine.language import Value
from riskengine.localisation import LocalisedText


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which a measure is found, by the clock on the wall; a whole day has a start only at midnight."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Section:
    """The place in the Act, or in another source, that a rule goes by."""

    source: str
    locator: str
    title: LocalisedText
    url: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What a rule says of the facts: that it is broken, or that it hangs on more than the entries tell.

    ``missing`` are the titles of the facts that it hangs on; ``facts`` the derived facts that it reads.
    """

    rule: str
    title: LocalisedText
    outcome: Literal["established", "undetermined"]
    because: LocalisedText | None
    sections: tuple[Section, ...]
    facts: tuple[str, ...]
    missing: tuple[LocalisedText, ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact: its value, or why it is unknown, and where in the entries it comes from.

    ``first`` and ``last`` are the days of its window, both in it. ``at_least`` is what a half-filled timesheet
    shows of a fact that stays unknown. ``covered`` and ``expected`` are working days.
    """

    fact: str
    title: LocalisedText
    value: Value | None
    unit: str | None
    first: date
    last: date
    stretches: tuple[Stretch, ...] = field(repr=False)
    covered: int
    expected: int
    unknown_because: LocalisedText | None = None
    at_least: float | None = None


@dataclass(frozen=True, slots=True)
class HourRow:
    """A day or a week by the hours of the clock: in each of 24 hours the part worked, and the part on call, 0 to 1.

    ``has_leave`` is whether somebody was away; ``is_day_off`` whether it is a Sunday or a public holiday.
    """

    first: date
    worked: tuple[float, ...]
    on_call: tuple[float, ...]
    has_leave: bool
    is_day_off: bool


@dataclass(frozen=True, slots=True)
class EmployeeHours:
    """Everything that is told of one employee."""

    subject: str
    as_of: date
    facts: tuple[FactLine, ...] = field(repr=False)
    marks: tuple[Mark, ...] = field(repr=False)
    rows: tuple[HourRow, ...] = field(repr=False)

    @property
    def broken(self) -> tuple[Mark, ...]:
        """The rules that hold for certain."""
        return tuple(mark for mark in self.marks if mark.outcome == "established")

    def marks_of(self, fact: str) -> Sequence[Mark]:
        """Return what rules say that read a fact."""
        return [mark for mark in self.marks if fact in mark.facts]


@dataclass(frozen=True, slots=True)
class HoursReport:
    """Who is told of, by which ruleset and as of which day; and how the file was read."""

    ruleset: str
    ruleset_version: str | None
    ruleset_title: LocalisedText
    as_of: date
    zone: str
    records: int
    entries: int
    rejected: int
    duplicates: int
    open_entries: int
    employees: tuple[EmployeeHours, ...] = field(repr=False)
