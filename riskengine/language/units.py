"""Units of measure as products of powers: ``hours/week`` times ``weeks`` is ``hours``."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_FORM = re.compile(r"[a-z%]+(\*[a-z%]+)*(/[a-z%]+)*\Z")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; ``powers`` holds each base unit with its exponent, sorted by name.

    Base units are plain words in the singular or plural; ``hour`` and ``hours`` are one unit. There
    is no conversion: hours and minutes are different units, and an author writes the conversion.
    """

    powers: tuple[tuple[str, int], ...]
    text: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unit) and self.powers == other.powers

    def __hash__(self) -> int:
        return hash(self.powers)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str) -> Unit:
        """Read ``days``, ``hours/week`` or ``a*b/c``. Raises ValueError on any other form."""
        if not _FORM.match(text):
            raise ValueError(f"not a unit: {text!r}")
        numerator, *denominators = text.split("/")
        powers: Counter[str] = Counter()
        for name in numerator.split("*"):
            powers[_singular(name)] += 1
        for name in denominators:
            powers[_singular(name)] -= 1
        return cls(_normalised(powers), text)

    def __mul__(self, other: Unit) -> Unit | None:
        """Return the product, or None when all units cancel out."""
        return _from_powers(Counter(dict(self.powers)), other, 1)

    def __truediv__(self, other: Unit) -> Unit | None:
        """Return the quotient, or None when all units cancel out."""
        return _from_powers(Counter(dict(self.powers)), other, -1)

    def inverse(self) -> Unit:
        """Return one over this unit."""
        powers = tuple((name, -exponent) for name, exponent in self.powers)
        return Unit(powers, _spelled(powers))


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and len(name) > 2 else name


def _normalised(powers: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((name, exponent) for name, exponent in powers.items() if exponent))


def _from_powers(powers: Counter[str], other: Unit, sign: int) -> Unit | None:
    for name, exponent in other.powers:
        powers[name] += sign * exponent
    normalised = _normalised(powers)
    return Unit(normalised, _spelled(normalised)) if normalised else None


def _spelled(powers: tuple[tuple[str, int], ...]) -> str:
    above = [name for name, exponent in powers for _ in range(exponent)]
    below = [name for name, exponent in powers for _ in range(-exponent)]
    return "*".join(above or ["1"]) + "".join(f"/{name}" for name in below)
