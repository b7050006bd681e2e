"""Lengths of time in microseconds, the unit of all instants and durations in between."""

from __future__ import annotations

from typing import Final

MINUTE: Final = 60_000_000
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

DAYS_OF_A_WEEK: Final = 7
MONTH_DAYS: Final = 28
WEEKS_OF_A_YEAR: Final = 52
YEAR_DAYS: Final = 364
LOOK_BACK_DAYS: Final = 372
"""52 weeks, six days more where weeks are calendar weeks, and two for what reaches in from before."""
