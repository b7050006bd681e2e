"""True, false and unknown: Kleene's strong three-valued logic, counts as intervals, and known()."""

from __future__ import annotations

from itertools import product

import pytest

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.vocabulary import parse, profile, rules_of
from riskengine.language import Value
from riskengine.profiles import Profile

OPERATORS = ("==", "!=", "<", "<=", ">", ">=")
FLAGS = ("flag.a", "flag.b", "flag.c")


def flags() -> list[Profile]:
    """Profiles with every combination of true, false and unknown for three flags."""
    combinations = product((True, False, None), repeat=3)
    return [
        profile({flag: value for flag, value in zip(FLAGS, values, strict=True) if value is not None})
        for values in combinations
    ]


def possible(texts: list[str]) -> list[str]:
    """Leave out conditions that the language refuses, such as a count of three that is above four."""
    return [text for text in texts if parse(text) is not None]


def test_and_or_and_not_follow_kleenes_tables(agree: Agree) -> None:
    texts = ["flag.a", "not flag.a", "flag.a and flag.b", "flag.a or flag.b", "not (flag.a and flag.b)"]
    texts += ["not (flag.a or flag.b)", "flag.a and not flag.a", "flag.a or not flag.a", "flag.a and flag.b and flag.c"]
    texts += ["flag.a or flag.b or flag.c", "flag.a and (flag.b or flag.c)", "flag.a or (flag.b and flag.c)"]
    agree(rules_of(*texts), flags())


def test_truth_values_written_out_are_what_they_say(agree: Agree) -> None:
    agree(
        rules_of("true", "false", "flag.a and true", "flag.a or true", "flag.a and false", "flag.a or false"), flags()
    )


def test_truth_values_compare_like_other_values(agree: Agree) -> None:
    texts = ["flag.a == true", "flag.a == false", "flag.a != true", "flag.a == flag.b", "flag.a != flag.b"]
    agree(rules_of(*texts), flags())


@pytest.mark.parametrize("operator", OPERATORS)
def test_a_count_is_an_interval_while_conditions_are_unknown(operator: str, agree: Agree) -> None:
    texts = [f"count(flag.a, flag.b, flag.c) {operator} {number}" for number in range(5)]
    texts += [f"not count(flag.a, flag.b) {operator} {number}" for number in range(3)]
    agree(rules_of(*possible(texts)), flags())


@pytest.mark.parametrize("operator", OPERATORS)
def test_a_count_compares_with_parts_of_whole_numbers(operator: str, agree: Agree) -> None:
    texts = [f"count(flag.a, flag.b, flag.c) {operator} {number}" for number in (0.5, 1.5, 2.0, 2.5)]
    agree(rules_of(*possible(texts)), flags())


@pytest.mark.parametrize("operator", OPERATORS)
def test_a_count_compares_with_a_fact_a_parameter_and_a_calculation(operator: str, agree: Agree) -> None:
    terms = ["count.small", "param.limit_count", "count.signed + 1", "count.small / count.signed", "abs(count.signed)"]
    texts = [f"count(flag.a, flag.b, flag.c) {operator} {term}" for term in terms]
    numbers: list[dict[str, Value]] = [
        {},
        {"count.small": 2},
        {"count.small": 2, "count.signed": 0},
        {"count.small": 3, "count.signed": -2},
    ]
    profiles = [profile({**given.values, **more}) for given in flags() for more in numbers]
    agree(rules_of(*possible(texts)), profiles)


def test_a_count_stands_in_a_count(agree: Agree) -> None:
    texts = [
        "count(count(flag.a, flag.b) >= 1, flag.c) == 2",
        "count(flag.a and flag.b, not flag.c) < 2",
    ]
    agree(rules_of(*texts), flags())


def test_a_condition_counted_twice_counts_twice(agree: Agree) -> None:
    agree(
        rules_of("count(flag.a, flag.a) == 2", "count(flag.a, flag.a) == 1", "count(flag.a, not flag.a) == 1"), flags()
    )


def test_known_is_never_unknown(agree: Agree) -> None:
    texts = ["known(flag.a)", "not known(flag.a)", "known(flag.a) and flag.b", "not known(flag.a) or flag.b"]
    texts += ["count(known(flag.a), known(flag.b), flag.c) >= 2", "known(flag.a) and not flag.a"]
    agree(rules_of(*texts), flags())


def test_a_fact_that_is_false_zero_or_empty_is_known(agree: Agree) -> None:
    facts: dict[str, Value] = {"flag.a": False, "count.small": 0, "hours.week": 0.0, "signs.seen": frozenset[str]()}
    texts = [f"known({fact})" for fact in facts]
    agree(rules_of(*texts), [profile(), profile(facts), *(profile({fact: value}) for fact, value in facts.items())])


def test_when_nothing_is_known_every_comparison_is_unknown(agree: Agree) -> None:
    texts = ["count.small > 3", "hours.week <= 37.5", 'living.situation == "alone"', 'living.situation != "alone"']
    texts += ['living.situation in ["alone", "shared"]', 'living.situation not in ["alone"]', '"late" in signs.seen']
    texts += ['"late" not in signs.seen', 'dates.first < date("2024-07-01")', "dates.first < as_of", "flag.a != flag.b"]
    texts += ["hours.week - hours.day > 8", "days_between(dates.first, as_of) > 14", "0 < hours.day < hours.week"]
    texts += ["min(count.small, count.signed) < 0", "abs(count.signed) == 2", "count.small != count.small"]
    agree(rules_of(*texts), [profile()])


def test_a_comparison_with_one_side_unknown_is_unknown(agree: Agree) -> None:
    texts = [f"hours.week {operator} hours.day" for operator in OPERATORS]
    texts += ["living.situation == living.earlier", "dates.first < dates.second", "hours.week + hours.day > 0"]
    values: dict[str, Value] = {"hours.week": 8.0, "living.situation": "alone", "dates.second": profile().as_of}
    agree(rules_of(*texts), [profile(values), profile({"hours.day": 8.0, "living.earlier": "alone"})])
