"""What words such as night, evening and overtime mean, as settings with the Act's values as defaults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from fractions import Fraction
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from riskengine.diagnostics import DerivationError, Diagnostic


class Weeks(StrEnum):
    """Whether weeks end with the eve of the day of assessment, or are calendar weeks from Monday to Sunday."""

    SLIDING = "sliding"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """How facts are worked out. Limits are not here: they are the ruleset's.

    Sections are of the Working Environment Act. Hours are elapsed time; times of day are the zone's. Raises
    DerivationError for what cannot be worked with.
    """

    zone: str = "Europe/Oslo"

    ordinary_hours_24: float = 9.0
    """§ 10-4(1): work beyond this in a local day is overtime."""
    ordinary_hours_7_days: float = 40.0
    """§ 10-4(1): work beyond this in seven local days is overtime; 38 or 36 for some shift work."""

    night_starts: time = time(21)
    """§ 10-11(1)."""
    night_ends: time = time(6)
    """§ 10-11(1)."""
    night_hours_at_least: float = 3.0
    """§ 10-11(2): a night with this many hours of work is a night of work."""

    holiday_starts: time = time(18)
    """§ 10-10(1): on the day before a Sunday or public holiday."""
    eve_starts: time = time(15)
    """§ 10-10(1): on Christmas Eve and on the Saturdays before Easter Sunday and Whit Sunday."""
    may_day_starts: time = time(22)
    """Act of 26 April 1947 on 1 and 17 May, § 2: on the day before them, where that is an ordinary working day."""
    holiday_ends: time = time(22)
    """§ 10-10(1): on the day before the next working day."""

    evening_from: time = time(20)
    """Work resumed from this time on is an evening fragment. Our own choice, not the Act's."""
    resumed_after_hours: float = 1.0
    """Work is resumed after at least so long a gap. Our own choice."""
    outside_agreed_minutes: float = 30.0
    """A day is outside agreed hours when so much work is. Our own choice."""
    short_breaks_minutes: float = 30.0
    """§ 10-9(1): breaks of a day that add up to less are short."""

    travel_counts: bool = True
    """Whether travel is work."""
    on_call_share: Fraction = Fraction(1, 7)
    """§ 10-4(3): the part of on-call time away from the workplace that counts; at least a seventh as a rule."""

    weeks: Weeks = Weeks.SLIDING
    coverage_demanded: float = 1.0
    """The part of the expected working days that entries must cover for a fact to be known, from 0 to 1."""

    trend_weeks: int = 8
    """How many weeks the trend of overtime looks at."""
    trend_hours: float = 0.25
    """The median change from week to week, in hours, from which overtime rises or falls."""

    most_sundays: int = 52
    """Sundays and public holidays in a row are counted up to this many."""

    def __post_init__(self) -> None:
        problems = [
            Diagnostic("RE3910", {"setting": setting, "value": str(getattr(self, setting))})
            for setting in self._wrong()
        ]
        if problems:
            raise DerivationError(problems)

    def _wrong(self) -> Iterator[str]:
        """Yield the names of settings that cannot be worked with."""
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            yield "zone"
        yield from (name for name in ("on_call_share", "coverage_demanded") if not 0 <= getattr(self, name) <= 1)
        yield from (
            name
            for name in (
                "ordinary_hours_24",
                "ordinary_hours_7_days",
                "night_hours_at_least",
                "resumed_after_hours",
                "outside_agreed_minutes",
                "short_breaks_minutes",
                "trend_hours",
                "most_sundays",
            )
            if not 0 <= getattr(self, name) < 1_000_000
        )
        if not 2 <= self.trend_weeks <= 52:
            yield "trend_weeks"
