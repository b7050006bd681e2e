"""From the unit of a column to the unit of a fact, by an exact factor, where that has one meaning.

Minutes are a sixtieth of an hour everywhere. Months become weeks by the average year of the calendar,
365.2425 days. But a day of work is not twenty-four hours and a week of it not seven days, so days
become weeks only where the unit is a stretch of time and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from riskengine.language import Unit

DAYS_IN_A_YEAR = Fraction(146_097, 400)
"""The average over the 400 years after which the calendar repeats itself."""

_CLOCK: Mapping[str, Fraction] = {"second": Fraction(1), "minute": Fraction(60), "hour": Fraction(3600)}
_CALENDAR: Mapping[str, Fraction] = {
    "week": Fraction(7),
    "month": DAYS_IN_A_YEAR / 12,
    "quarter": DAYS_IN_A_YEAR / 4,
    "year": DAYS_IN_A_YEAR,
}
_STRETCH: Mapping[str, Fraction] = {"day": Fraction(1), **_CALENDAR}


def conversion_factor(given: Unit, needed: Unit) -> Fraction | None:
    """Return what a number in one unit is multiplied by to be in the other, or None where nothing is right."""
    if given == needed:
        return Fraction(1)
    if (first := _stretch(given)) is not None and (second := _stretch(needed)) is not None:
        return first / second
    given_size, given_rest = _size_and_rest(given)
    needed_size, needed_rest = _size_and_rest(needed)
    return given_size / needed_size if given_rest == needed_rest else None


def _stretch(unit: Unit) -> Fraction | None:
    """Return the length in days of a unit that is one stretch of calendar time, or None."""
    match unit.powers:
        case ((name, 1),):
            return _STRETCH.get(name)
        case _:
            return None


def _size_and_rest(unit: Unit) -> tuple[Fraction, dict[str, int]]:
    """Return how large a unit is, and the powers of what has no size: kinds of time, and other words."""
    size = Fraction(1)
    rest: dict[str, int] = {}
    for name, power in unit.powers:
        kind = name
        for kind_name, sizes in (("clock time", _CLOCK), ("calendar time", _CALENDAR)):
            if name in sizes:
                size *= sizes[name] ** power
                kind = kind_name
        rest[kind] = rest.get(kind, 0) + power
    return size, {kind: power for kind, power in rest.items() if power}
