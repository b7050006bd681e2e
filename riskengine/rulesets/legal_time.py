"""The legal clock: which rules and which parameter values are in force on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from riskengine.language import Number

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included; None is open."""

    start: date | None = None
    end: date | None = None

    def contains(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    @property
    def first_day(self) -> date:
        """The first day, or the first day of the calendar when it is open."""
        return self.start or date.min

    @property
    def borders(self) -> tuple[date, ...]:
        """The days on which something changes: the first day and the first day after."""
        # Before the first day of the calendar and after the last one there is nothing to change from or to.
        first = () if self.start in (None, date.min) else (self.start,)
        after = () if self.end in (None, date.max) else (self.end + _ONE_DAY,)
        return first + after


@dataclass(frozen=True, slots=True)
class LegalState:
    """What is in force throughout a period: the rules, by id, and the value of each parameter."""

    period: Period
    rules: frozenset[str]
    parameters: Mapping[str, Number]


class LegalCalendar:
    """All legal states of a ruleset, one after the other without gaps."""

    def __init__(self, rules: Mapping[str, Period], parameters: Mapping[str, Sequence[tuple[Period, Number]]]) -> None:
        periods = [*rules.values(), *(period for versions in parameters.values() for period, _ in versions)]
        self._borders = sorted_borders(periods)
        starts: list[date | None] = [None, *self._borders]
        ends = [*(border - _ONE_DAY for border in self._borders), None]
        self.states = tuple(
            _state(Period(start, end), rules, parameters) for start, end in zip(starts, ends, strict=True)
        )

    def position(self, day: date) -> int:
        """Return the index in ``states`` of the one in force on a day."""
        return bisect_right(self._borders, day)

    def at(self, day: date) -> LegalState:
        """Return what is in force on a day."""
        return self.states[self.position(day)]


def sorted_borders(periods: Iterable[Period]) -> list[date]:
    """Return every day on which one of the periods starts, or has just ended, in order."""
    return sorted({border for period in periods for border in period.borders})


def _state(
    period: Period, rules: Mapping[str, Period], parameters: Mapping[str, Sequence[tuple[Period, Number]]]
) -> LegalState:
    day = period.first_day
    return LegalState(
        period,
        frozenset(rule for rule, in_force in rules.items() if in_force.contains(day)),
        {name: value for name, versions in parameters.items() for applies, value in versions if applies.contains(day)},
    )
