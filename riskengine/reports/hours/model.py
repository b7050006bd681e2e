"""What is told of somebody's working hours: plain data that every format draws from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from riskengine.language import Value
from riskengine.localisation import LocalisedText


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which a measure is found, by the clock on the wall, with how much in the fact's unit."""

    start: datetime
    end: datetime
    amount: float
    records: tuple[int, ...] = ()

    @property
    def marked_day(self) -> date:
        """The day to mark: that on which it begins, or of more than a day and a half the last."""
        is_short = self.end - self.start <= timedelta(hours=36)
        return self.start.date() if is_short else (self.end - timedelta(microseconds=1)).date()


@dataclass(frozen=True, slots=True)
class Section:
    """The place in the Act, or in another source, that a rule goes by first."""

    source: str
    locator: str
    title: LocalisedText
    url: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What a rule says of the facts: that it is established, or that it hangs on more than the entries tell.

    ``is_limit`` is whether the rule goes by statutes alone; one that goes by more tells what is worth looking at.
    ``section`` is None for a rule that goes by no section of a statute. ``missing`` are the titles of the facts that
    it hangs on; ``facts`` the derived facts that it reads. ``stretches`` are the times that make it come out so:
    those that do alone, else all that add up to it.
    """

    rule: str
    title: LocalisedText
    outcome: Literal["established", "undetermined"]
    is_limit: bool
    because: LocalisedText | None
    section: Section | None
    facts: tuple[str, ...]
    missing: tuple[LocalisedText, ...]
    stretches: tuple[Stretch, ...] = field(repr=False)

    @property
    def name(self) -> str:
        """The section, or else the rule."""
        return self.rule if self.section is None else self.section.locator

    @property
    def label(self) -> str:
        """The name, with a question mark where the rule is undetermined."""
        return self.name if self.outcome == "established" else f"{self.name}?"


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact: its value, or why it is unknown, and where in the entries it comes from.

    ``first`` and ``last`` are the days of its window, both in it; ``covered`` and ``expected`` are working days.
    ``measured`` is what a half-filled timesheet shows of a fact that stays unknown, and ``bound`` which way the truth
    may lie from there.
    """

    fact: str
    title: LocalisedText
    value: Value | None
    first: date
    last: date
    stretches: tuple[Stretch, ...] = field(repr=False)
    covered: int
    expected: int
    unknown_because: LocalisedText | None = None
    measured: float | str | None = None
    bound: Literal["at_least", "at_most"] | None = None


@dataclass(frozen=True, slots=True)
class HourRow:
    """A day by the hours of the clock: in each of 24 hours the part worked, and the part on call, 0 to 1.

    ``has_leave`` is whether somebody was away; ``is_day_off`` whether it is a Sunday or a public holiday.
    """

    day: date
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

    def marks_of(self, fact: str) -> tuple[Mark, ...]:
        """Return what rules say that read a fact."""
        return tuple(mark for mark in self.marks if fact in mark.facts)

    @property
    def marked_days(self) -> Mapping[date, tuple[str, ...]]:
        """The labels of the marks by the day on which what they mark begins; of more than a day, its last."""
        days: dict[date, dict[str, str]] = {}
        for mark in sorted(self.marks, key=lambda mark: mark.outcome):  # what is established counts
            for stretch in mark.stretches:
                days.setdefault(stretch.marked_day, {}).setdefault(mark.name, mark.label)
        return {day: tuple(labels.values()) for day, labels in days.items()}


@dataclass(frozen=True, slots=True)
class HoursHead:
    """By which ruleset and as of which day; and how the files were read."""

    ruleset: str
    ruleset_version: str | None
    ruleset_title: LocalisedText
    as_of: date
    zone: str
    employees: int
    records: int
    entries: int
    rejected: int
    duplicates: int
    open_entries: int
