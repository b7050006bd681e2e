"""The facts about working hours: what each is measured in, over which days, and by which section of the Act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

PREFIX: Final = "working_hours."


class Unit(StrEnum):
    """What a fact is measured in. Hours and hours a week are decimal; the rest but percent are whole."""

    HOURS = "hours"
    HOURS_A_WEEK = "hours/week"
    DAYS = "days"
    NIGHTS = "nights"
    SUNDAYS = "sundays"
    EVENINGS = "evenings"
    MESSAGES = "messages"
    ENTRIES = "entries"
    PERCENT = "percent"
    DIRECTION = "direction"


class Bound(StrEnum):
    """What is still true of the measure where days are missing: entries added can only move it one way."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Window:
    """The days a fact is about: so many up to the day before the assessment.

    ``is_weeks`` windows end with the last calendar week instead where weeks are so counted. ``reaches_back`` is
    how many days more must be accounted for, since what began there counts.
    """

    days: int
    is_weeks: bool = False
    reaches_back: int = 0


@dataclass(frozen=True, slots=True)
class FactDefinition:
    """One fact, by the name it has in vocabularies without ``working_hours.`` in front."""

    name: str
    unit: Unit
    window: Window
    section: str
    bound: Bound = Bound.AT_LEAST

    @property
    def id(self) -> str:
        """The fact's name in vocabularies."""
        return PREFIX + self.name


_LAST_WEEK = Window(7)
_LAST_WEEK_AND_BEFORE = Window(7, reaches_back=1)
_SEVEN_DAYS_OF_WEEKS = Window(7, is_weeks=True)
_MONTH = Window(28)
_MONTH_OF_WEEKS = Window(28, is_weeks=True)
_EIGHT_WEEKS = Window(56, is_weeks=True)
_YEAR = Window(364)
_YEAR_OF_WEEKS = Window(364, is_weeks=True)

FACTS: Final[tuple[FactDefinition, ...]] = (
    FactDefinition("hours_24_hours", Unit.HOURS, _LAST_WEEK_AND_BEFORE, "§ 10-6(8)"),
    FactDefinition("hours_7_days", Unit.HOURS, _MONTH_OF_WEEKS, "§ 10-6(8)"),
    FactDefinition("average_4_weeks", Unit.HOURS_A_WEEK, _MONTH_OF_WEEKS, "§ 10-5"),
    FactDefinition("average_8_weeks", Unit.HOURS_A_WEEK, _EIGHT_WEEKS, "§ 10-6(8)"),
    FactDefinition("average_52_weeks", Unit.HOURS_A_WEEK, _YEAR_OF_WEEKS, "§ 10-5"),
    FactDefinition("overtime_7_days", Unit.HOURS, _MONTH_OF_WEEKS, "§ 10-6(4)"),
    FactDefinition("overtime_4_weeks", Unit.HOURS, _MONTH_OF_WEEKS, "§ 10-6(4)"),
    FactDefinition("overtime_52_weeks", Unit.HOURS, _YEAR_OF_WEEKS, "§ 10-6(4)"),
    FactDefinition("overtime_trend", Unit.DIRECTION, _EIGHT_WEEKS, "§ 10-6", Bound.NONE),
    FactDefinition("beyond_agreed_7_days", Unit.HOURS, _MONTH_OF_WEEKS, "§ 10-6(1)"),
    FactDefinition("beyond_agreed_4_weeks", Unit.HOURS, _MONTH_OF_WEEKS, "§ 10-6(1)"),
    FactDefinition("beyond_agreed_52_weeks", Unit.HOURS, _YEAR_OF_WEEKS, "§ 10-6(1)"),
    FactDefinition("shortest_daily_rest", Unit.HOURS, _LAST_WEEK_AND_BEFORE, "§ 10-8(1)", Bound.AT_MOST),
    FactDefinition("longest_rest_7_days", Unit.HOURS, _SEVEN_DAYS_OF_WEEKS, "§ 10-8(2)", Bound.AT_MOST),
    FactDefinition("nights_4_weeks", Unit.NIGHTS, _MONTH, "§ 10-11"),
    FactDefinition("night_hours_4_weeks", Unit.HOURS, _MONTH, "§ 10-11"),
    FactDefinition("sundays_in_a_row", Unit.SUNDAYS, _MONTH, "§ 10-10"),
    FactDefinition("sunday_or_holiday_days_4_weeks", Unit.DAYS, _MONTH, "§ 10-10"),
    FactDefinition("consecutive_work_days", Unit.DAYS, _MONTH, "§ 10-8(2)"),
    FactDefinition("longest_day_without_break", Unit.HOURS, _LAST_WEEK, "§ 10-9"),
    FactDefinition("longest_day_with_short_breaks", Unit.HOURS, _LAST_WEEK, "§ 10-9"),
    FactDefinition("longest_spread_of_day", Unit.HOURS, _LAST_WEEK, "§ 10-2"),
    FactDefinition("resumed_evenings_4_weeks", Unit.EVENINGS, _MONTH, "§ 10-2"),
    FactDefinition("share_of_days_outside_agreed_4_weeks", Unit.PERCENT, _MONTH, "§ 10-3", Bound.NONE),
    FactDefinition("messages_outside_hours_4_weeks", Unit.MESSAGES, _MONTH, "§ 10-2"),
    FactDefinition("recorded_share_4_weeks", Unit.PERCENT, _MONTH, "§ 10-7", Bound.NONE),
    FactDefinition("recorded_share_8_weeks", Unit.PERCENT, Window(56), "§ 10-7", Bound.NONE),
    FactDefinition("recorded_share_52_weeks", Unit.PERCENT, _YEAR, "§ 10-7", Bound.NONE),
    FactDefinition("open_entries", Unit.ENTRIES, _YEAR, "§ 10-7"),
)
FACT_OF_NAME: Final = {fact.name: fact for fact in FACTS}
