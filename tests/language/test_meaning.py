"""What conditions mean, by cases worked out by hand from Kleene's tables."""

from datetime import date

import pytest

from riskengine.language import Surroundings, evaluate_condition
from riskengine.language.kleene import compare_interval, conjunction, disjunction, negation
from tests.generated import parse

T, F, U = True, False, None


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [(T, T, T, T), (T, F, F, T), (T, U, U, T), (F, T, F, T), (F, F, F, F), (F, U, F, U), (U, T, U, T), (U, F, F, U), (U, U, U, U)],
)  # fmt: skip
def test_and_and_or_follow_kleenes_tables(left, right, both, either):
    assert conjunction([left, right]) is both
    assert disjunction([left, right]) is either


@pytest.mark.parametrize(("truth", "opposite"), [(T, F), (F, T), (U, U)])
def test_the_opposite_of_unknown_is_unknown(truth, opposite):
    assert negation(truth) is opposite


@pytest.mark.parametrize("operator", ["<", "<=", ">", ">=", "==", "!="])
@pytest.mark.parametrize("number", [-1, 0, 1, 1.5, 2, 3, 4])
def test_an_interval_compares_as_all_its_counts_do(operator, number):
    compare = {"<": lambda a: a < number, "<=": lambda a: a <= number, ">": lambda a: a > number,
               ">=": lambda a: a >= number, "==": lambda a: a == number, "!=": lambda a: a != number}[operator]  # fmt: skip
    for least in range(4):
        for most in range(least, 4):
            truths = {compare(count) for count in range(least, most + 1)}
            expected = truths.pop() if len(truths) == 1 else None
            assert compare_interval(operator, least, most, number) is expected


CASES = [
    ("hours.week > 48", {"hours.week": 48.5}, T),
    ("hours.week > 48", {"hours.week": 48}, F),
    ("hours.week > 48", {}, U),
    ("hours.week > 48 or flag.a", {"flag.a": True}, T),
    ("hours.week > 48 and flag.a", {"flag.a": False}, F),
    ("not hours.week > 48", {}, U),
    ("known(hours.week)", {}, F),
    ("not known(hours.week) or hours.week > 48", {}, T),
    ("count(flag.a, flag.b, flag.c) >= 2", {"flag.a": True, "flag.b": True}, T),
    ("count(flag.a, flag.b, flag.c) >= 2", {"flag.a": True}, U),
    ("count(flag.a, flag.b, flag.c) >= 2", {"flag.a": False, "flag.b": False}, F),
    ("count(flag.a, flag.b) == 1", {"flag.a": True, "flag.b": False}, T),
    ("count(flag.a, flag.b) == 0", {"flag.a": True}, F),
    ("2 <= count(flag.a, flag.b, flag.c)", {"flag.a": True, "flag.b": True}, T),
    ("hours.week / count.small > 9", {"hours.week": 40, "count.small": 0}, U),
    ("hours.week / count.small > 9", {"hours.week": 40, "count.small": 4}, T),
    ("hours.week / count.small == hours.week / count.small", {"hours.week": 1, "count.small": 0}, U),
    ("min(hours.week, hours.day) < 8", {"hours.week": 4}, U),
    ("min(hours.week, hours.day) < 8", {"hours.week": 4, "hours.day": 9}, T),
    ("max(hours.week, hours.day) > 8", {"hours.week": 4, "hours.day": 8}, F),
    ("abs(count.signed) == 3", {"count.signed": -3}, T),
    ("-count.signed == 3", {"count.signed": -3}, T),
    ("hours.week - hours.day < 0", {"hours.week": 4, "hours.day": 5}, T),
    ('living.situation in ["alone", "shared"]', {"living.situation": "shared"}, T),
    ('living.situation not in ["alone"]', {"living.situation": "alone"}, F),
    ('living.situation not in ["alone"]', {}, U),
    ('living.situation != "alone"', {}, U),
    ('"late" in signs.seen', {"signs.seen": frozenset({"late", "tired"})}, T),
    ('"late" in signs.seen', {"signs.seen": frozenset()}, F),
    ('"late" not in signs.seen', {}, U),
    ("days_between(dates.first, dates.second) >= 28", {"dates.first": date(2024, 2, 1), "dates.second": date(2024, 2, 29)}, T),
    ("days_between(dates.first, dates.second) >= 28", {"dates.first": date(2023, 2, 1), "dates.second": date(2023, 2, 28)}, F),
    ("days_between(dates.first, dates.second) < 0", {"dates.first": date(2024, 3, 1), "dates.second": date(2024, 2, 29)}, T),
    ('dates.first >= date("2024-07-01")', {"dates.first": date(2024, 6, 30)}, F),
    ("days_between(dates.first, as_of) > 14", {"dates.first": date(2026, 10, 31)}, T),
    ("days_between(dates.first, as_of) > 14", {"dates.first": date(2026, 11, 1)}, F),
    ("days_between(dates.first, as_of) > 14", {}, U),
    ("dates.first <= as_of", {"dates.first": date(2026, 11, 15)}, T),
    ("1 < count.small <= 4", {"count.small": 4}, T),
    ("1 < count.small <= 4", {"count.small": 1}, F),
    ("flag.a == flag.b", {"flag.a": True}, U),
    ("flag.a == flag.b", {"flag.a": False, "flag.b": False}, T),
    ("true or flag.a", {}, T),
    ("false and flag.a", {}, F),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "facts", "truth"), CASES, ids=[f"{text} | {sorted(facts)}" for text, facts, _ in CASES]
)
def test_a_condition_means_what_the_table_says(text, facts, truth):
    assert (
        evaluate_condition(
            parse(text), Surroundings(facts, {"limit_hours": 48, "limit_count": 2}, as_of=date(2026, 11, 15))
        )
        is truth
    )
