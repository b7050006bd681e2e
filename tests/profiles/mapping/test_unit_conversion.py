from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest

from riskengine.language import Unit
from riskengine.profiles.mapping.unit_conversion import conversion_factor

A_YEAR = Fraction(3652425, 10000)
SAME_KIND = [
    ("minutes", "hours", "seconds"),
    ("days", "weeks", "months", "quarters", "years"),
    ("hours/week", "hours/month", "minutes/year", "minutes/week"),
    ("days/week", "days/month", "days/year"),
    ("points*hours", "points*minutes"),
]


def factor(given: str, needed: str) -> Fraction | None:
    return conversion_factor(Unit.parse(given), Unit.parse(needed))


@pytest.mark.parametrize(
    ("given", "needed", "expected"),
    [
        ("minutes", "hours", Fraction(1, 60)),
        ("hours", "minutes", 60),
        ("weeks", "days", 7),
        ("years", "weeks", A_YEAR / 7),
        ("months", "years", Fraction(1, 12)),
        ("hours/month", "hours/week", 12 * 7 / A_YEAR),
        ("minutes/month", "hours/week", Fraction(12 * 7, 60) / A_YEAR),
        ("days/month", "days/week", 12 * 7 / A_YEAR),
        ("points", "points", 1),
    ],
)
def test_a_factor_is_exact(given: str, needed: str, expected: Fraction) -> None:
    assert factor(given, needed) == expected


@pytest.mark.parametrize(
    ("given", "needed"),
    [
        ("days", "hours"),
        ("hours/day", "hours/week"),
        ("days/week", "days"),
        ("days/month", "weeks/month"),
        ("hours", "weeks"),
        ("points", "hours"),
        ("hours/week", "weeks/hour"),
        ("hours", "hours*hours"),
        ("euros", "dollars"),
        ("%", "points"),
    ],
)
def test_what_has_no_one_meaning_is_not_converted(given: str, needed: str) -> None:
    assert factor(given, needed) is None


@pytest.mark.parametrize("units", SAME_KIND, ids=" ".join)
def test_there_and_back_again_changes_nothing(units: tuple[str, ...]) -> None:
    for first, second, third in permutations([*units, units[0]], 3):
        there, back = factor(first, second), factor(second, first)
        assert there is not None
        assert back is not None
        assert there * back == 1
        assert factor(first, third) == there * (factor(second, third) or 0)
