"""The types that facts, parameters and terms have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from riskengine.language.units import Unit

Value = bool | int | float | str | frozenset[str] | date
"""What a known fact holds. Unknown is None and never a Value."""

Number = int | float
"""A known number; bool is not meant."""

Truth = bool | None
"""Kleene's three truth values: True, False and None for unknown."""

LARGEST_NUMBER = 2**53
"""Whole numbers up to here are exact as IEEE doubles, so every engine agrees on them."""


@dataclass(frozen=True, slots=True)
class BooleanType:
    """True or false."""

    def __str__(self) -> str:
        return "true or false"


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number within bounds, both included. ``unit`` None means a plain number.

    Infinite bounds stand only on quotients, whose divisor may come near zero.
    """

    minimum: float
    maximum: float
    unit: Unit | None = None
    integer: bool = False

    def __str__(self) -> str:
        kind = "a whole number" if self.integer else "a number"
        return f"{kind} of {self.unit}" if self.unit is not None else kind

    @property
    def range_text(self) -> str:
        """The bounds for people: ``0 to 7``, or one number where they meet."""
        if self.minimum == self.maximum:
            return f"{self.minimum:g}"
        return f"{self.minimum:g} to {self.maximum:g}"


@dataclass(frozen=True, slots=True)
class ChoiceType:
    """One of a list of options."""

    options: tuple[str, ...]

    def __str__(self) -> str:
        return "a choice"


@dataclass(frozen=True, slots=True)
class ChoicesType:
    """Any number of a list of options, also none."""

    options: tuple[str, ...]

    def __str__(self) -> str:
        return "a set of choices"


@dataclass(frozen=True, slots=True)
class DateType:
    """A day between two days, both included."""

    minimum: date = date(1900, 1, 1)
    maximum: date = date(2199, 12, 31)

    def __str__(self) -> str:
        return "a date"


ValueType = BooleanType | NumberType | ChoiceType | ChoicesType | DateType
