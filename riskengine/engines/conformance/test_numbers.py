"""Numbers are IEEE doubles, whole numbers among them; what is not a finite number is unknown."""

from __future__ import annotations

import math

import pytest

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.vocabulary import parse, profile, rules_of, rules_over
from riskengine.language import NumberType
from riskengine.profiles import Profile

OPERATORS = ("==", "!=", "<", "<=", ">", ">=")
LARGEST = 2**53


def possible(texts: list[str]) -> list[str]:
    """Leave out conditions that the language refuses."""
    return [text for text in texts if parse(text) is not None]


def hours(*values: float, fact: str = "hours.week") -> list[Profile]:
    """Profiles with each of these hours."""
    return [profile({fact: value}) for value in values]


@pytest.mark.parametrize("operator", OPERATORS)
def test_numbers_compare_at_their_bounds_and_beside_them(operator: str, agree: Agree) -> None:
    texts = [f"count.small {operator} {number}" for number in (0, 1, 6, 7)]
    texts += [f"count.signed {operator} {number}" for number in (-5, -1, 0, 5)]
    profiles = [profile({"count.small": number}) for number in range(8)]
    profiles += [profile({"count.signed": number}) for number in range(-5, 6)]
    agree(rules_of(*possible(texts)), profiles)


@pytest.mark.parametrize("operator", OPERATORS)
def test_the_next_number_is_another_number(operator: str, agree: Agree) -> None:
    near = [37.5, math.nextafter(37.5, 0), math.nextafter(37.5, 80), 0.0, 5e-324, 80.0, math.nextafter(80.0, 0)]
    texts = [f"hours.week {operator} {number}" for number in (0, 37.5, 80)]
    agree(rules_of(*possible(texts)), hours(*near))


@pytest.mark.parametrize("operator", OPERATORS)
def test_the_number_on_the_left_means_the_same(operator: str, agree: Agree) -> None:
    agree(rules_of(f"37.5 {operator} hours.week", f"param.limit_hours {operator} hours.week"), hours(37, 37.5, 38, 48))


def test_sums_are_those_of_doubles(agree: Agree) -> None:
    texts = ["hours.week + hours.day == 0.3", "hours.week + hours.day > 0.3", "hours.week - hours.day == 0.1"]
    texts += ["hours.week * 3 == 0.3", "hours.week / 3 * 3 == hours.week", "hours.week / 10 == 0.01"]
    profiles = [profile({"hours.week": week, "hours.day": day}) for week, day in [(0.1, 0.2), (0.3, 0.2), (0.5, 0.4)]]
    agree(rules_of(*texts), [*profiles, *hours(0.1, 0.7, 7.0, 49.0)])


def test_whole_numbers_of_both_kinds_are_equal(agree: Agree) -> None:
    texts = [
        "hours.week == 8",
        "hours.week == 8.0",
        "count.small == 2.0",
        "hours.week in [8, 9]",
        "hours.week == hours.day",
    ]
    agree(rules_of(*texts), [profile({"hours.week": week, "hours.day": 8, "count.small": 2}) for week in (8, 8.0)])


def test_zero_has_no_sign(agree: Agree) -> None:
    texts = [
        "hours.day == 0",
        "-hours.day == 0",
        "hours.day < 0.5",
        "hours.week / hours.day > 0",
        "hours.day in [0, 1]",
    ]
    texts += ["min(hours.day, 0) == 0", "hours.day >= 0 and hours.day <= 0"]
    agree(rules_of(*texts), [profile({"hours.day": zero, "hours.week": 8.0}) for zero in (0, 0.0, -0.0)])


def test_division_by_zero_is_unknown(agree: Agree) -> None:
    texts = ["hours.week / count.small > 1", "not hours.week / count.small > 1", "hours.week / count.small == 0"]
    texts += [
        "hours.week / count.signed + hours.day > 0",
        "abs(hours.week / count.signed) >= 0",
        "flag.a or hours.week / count.small > 1",
    ]
    texts += [
        "flag.a and hours.week / count.small > 1",
        "min(hours.week / count.small, hours.day) < 100",
        "-(hours.week / count.small) < 0",
    ]
    texts += ["count(flag.a, hours.week / count.small > 1) >= 1", "hours.week / hours.day != hours.week / hours.day"]
    texts += ["hours.week / count.small in [1, 2]"]
    zeros = {"hours.week": 8.0, "count.small": 0, "count.signed": 0, "hours.day": 0.0}
    profiles = [profile({**zeros, "flag.a": flag}) for flag in (True, False)]
    profiles += [
        profile({**zeros, "hours.week": 0.0}),
        profile({"count.small": 0}),
        profile({**zeros, "count.small": 4}),
    ]
    agree(rules_of(*possible(texts)), profiles)


def test_a_result_beyond_all_numbers_is_unknown(agree: Agree) -> None:
    texts = ["hours.week / hours.day > 1", "hours.week / hours.day < 1", "hours.week / hours.day * 2 >= 0"]
    texts += ["abs(-(hours.week / hours.day)) > 0", "hours.week / hours.day - hours.week / hours.day == 0"]
    profiles = [profile({"hours.week": 80.0, "hours.day": day}) for day in (5e-324, 1e-308, 4.5e-307, 1e-300)]
    agree(rules_of(*possible(texts)), profiles)


def test_minimum_maximum_and_absolute_value_need_all_their_parts(agree: Agree) -> None:
    texts = [
        "min(count.small, count.signed) < 2",
        "max(count.small, count.signed) > 2",
        "min(count.small, 3, count.signed) == 3",
    ]
    texts += ["max(hours.day, 12) == 12", "abs(count.signed) == 2", "abs(hours.day - 8) <= 1", "-count.signed > 1"]
    profiles = [
        profile({"count.small": small, "count.signed": signed}) for small in (0, 3, 7) for signed in (-5, -2, 2, 5)
    ]
    profiles += [
        profile({"count.small": 1}),
        profile({"count.signed": -5}),
        *hours(6.9, 7, 9, 12, 13, fact="hours.day"),
    ]
    agree(rules_of(*texts), profiles)


def test_whole_numbers_divide_to_parts(agree: Agree) -> None:
    texts = [
        "count.small / 2 == 1.5",
        "count.small / 2 > 1",
        "count.signed / 2 == -1.5",
        "count.small / count.signed < 0",
    ]
    profiles = [profile({"count.small": small, "count.signed": signed}) for small in (1, 3, 7) for signed in (-3, 2, 3)]
    agree(rules_of(*texts), profiles)


def test_very_small_numbers_are_not_zero(agree: Agree) -> None:
    texts = [
        "hours.week > 0",
        "hours.week == 0",
        "hours.week < 0.0000001",
        "hours.week == 0.0000001",
        "hours.week * 2 > hours.week",
    ]
    agree(rules_of(*texts), hours(5e-324, 1e-300, 1e-7, 1.0000000000000001e-7, 2e-7, 0.0))


def test_comparisons_chain(agree: Agree) -> None:
    texts = ["1 < count.small <= 4", "0 < hours.day < hours.week", "not 1 < count.small <= 4", "0 <= count.signed != 3"]
    profiles = [profile({"count.small": number}) for number in range(8)]
    profiles += [
        profile({"hours.day": 5.0}),
        profile({"hours.day": 5.0, "hours.week": 5.0}),
        profile({"hours.week": 0.0}),
    ]
    profiles += [profile({"count.signed": number}) for number in (-1, 0, 3, 4)]
    agree(rules_of(*texts), profiles)


def test_a_number_is_one_of_several(agree: Agree) -> None:
    texts = [
        "count.small in [1, 2, 3]",
        "count.small not in [0, 7]",
        "hours.week in [37.5, 40]",
        "count.small + 1 in [1, 2]",
    ]
    profiles = [profile({"count.small": number}) for number in range(8)]
    agree(rules_of(*texts), [*profiles, *hours(37.5, 40, 40.0, 39.9), profile()])


LARGE_NUMBERS = {
    "large.whole": NumberType(-LARGEST, LARGEST, None, integer=True),
    "large.other": NumberType(-LARGEST, LARGEST, None, integer=True),
    "large.number": NumberType(-LARGEST, LARGEST, None),
}


def test_the_largest_whole_numbers_are_told_apart(agree: Agree) -> None:
    ruleset = rules_over(
        LARGE_NUMBERS,
        f"large.whole == {LARGEST}",
        f"large.whole < {LARGEST}",
        f"large.whole >= {LARGEST - 1}",
        "large.whole == large.other",
        "large.whole == large.number",
        "large.whole / 3 == large.other / 3",
        f"large.number > {LARGEST - 1}",
        f"large.whole in [{LARGEST}, {-LARGEST}]",
    )
    numbers = [LARGEST, LARGEST - 1, LARGEST - 2, -LARGEST, 1 - LARGEST, 2**31, 2**31 - 1, 2**32, -(2**31) - 1, 0]
    profiles = [profile({"large.whole": number, "large.other": LARGEST - 1}) for number in numbers]
    profiles += [profile({"large.whole": number, "large.number": float(number)}) for number in numbers]
    profiles += [
        profile({"large.number": number}) for number in (LARGEST - 0.5, LARGEST - 1.0, 1e15 + 0.3, 4503599627370497.5)
    ]
    agree(ruleset, profiles)
