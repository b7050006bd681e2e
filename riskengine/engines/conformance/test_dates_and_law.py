"""Days, leap days, and the days on which the law changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.vocabulary import (
    BORDER,
    condition,
    make_parameter,
    make_rule,
    make_ruleset,
    profile,
    rules_of,
    rules_over,
)
from riskengine.language import DateType, Defined, Established, Not
from riskengine.profiles import Profile
from riskengine.rulesets import Period

ONE_DAY = timedelta(days=1)
OPERATORS = ("==", "!=", "<", "<=", ">", ">=")
LEAP_DAYS = (
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2023, 2, 28),
    date(2023, 3, 1),
    date(2025, 2, 28),
)


@pytest.mark.parametrize("operator", OPERATORS)
def test_days_compare(operator: str, agree: Agree) -> None:
    ruleset = rules_of(
        f'dates.first {operator} date("2024-02-29")',
        f"dates.first {operator} dates.second",
        f"dates.first {operator} as_of",
        f"as_of {operator} dates.second",
    )
    agree(ruleset, [profile({"dates.first": a, "dates.second": b}, as_of=a) for a in LEAP_DAYS for b in LEAP_DAYS])


def test_days_between_counts_leap_days_and_has_a_sign(agree: Agree) -> None:
    ruleset = rules_of(
        "days_between(dates.first, dates.second) == 1",
        "days_between(dates.first, dates.second) == 2",
        "days_between(dates.first, dates.second) == 366",
        "days_between(dates.first, dates.second) < 0",
        "abs(days_between(dates.first, dates.second)) <= 1",
        "days_between(dates.first, as_of) >= 365",
        "days_between(dates.first, as_of) / 7 > 52",
        "min(days_between(dates.first, as_of), 30) == 30",
    )
    profiles = [profile({"dates.first": a, "dates.second": b}, as_of=b) for a in LEAP_DAYS for b in LEAP_DAYS]
    agree(ruleset, [*profiles, profile({"dates.first": LEAP_DAYS[0]}), profile({"dates.second": LEAP_DAYS[0]})])


def test_centuries_without_a_leap_day_are_counted_right(agree: Agree) -> None:
    ruleset = rules_over(
        {"long.ago": DateType(), "far.ahead": DateType()},
        "days_between(long.ago, far.ahead) == 1",
        "days_between(long.ago, far.ahead) == 2",
        "days_between(long.ago, as_of) > 40000",
        "long.ago < far.ahead",
    )
    years = (1900, 1904, 2000, 2100, 2199)
    profiles = [profile({"long.ago": date(year, 2, 28), "far.ahead": date(year, 3, 1)}) for year in years]
    agree(ruleset, [*profiles, profile({"long.ago": date(1900, 1, 1), "far.ahead": date(2199, 12, 31)})])


def test_a_day_is_one_of_several(agree: Agree) -> None:
    ruleset = rules_of(
        'dates.first in [date("2024-02-29"), date("2024-07-01")]', 'dates.first not in [date("2024-02-29")]'
    )
    agree(ruleset, [profile({"dates.first": day}) for day in LEAP_DAYS] + [profile()])


def around(day: date, facts: dict[str, bool | float]) -> list[Profile]:
    """Profiles as of the days around a day, and long before and after."""
    days = [day - ONE_DAY, day, day + ONE_DAY, date(1999, 12, 31), date(2100, 1, 1), date.min, date.max]
    return [profile(facts, as_of=one) for one in days]


@pytest.mark.parametrize("operator", OPERATORS)
def test_a_parameter_has_the_value_of_the_day(operator: str, agree: Agree) -> None:
    ruleset = rules_of(f"hours.week {operator} param.limit_hours", f"count.small {operator} param.limit_count",
                       f"hours.week {operator} param.limit_hours - hours.day")  # fmt: skip
    for hours in (30, 40, 48):
        for count in (2, 3):
            agree(ruleset, around(BORDER, {"hours.week": hours, "hours.day": 0.0, "count.small": count}))


def test_a_rule_is_in_force_from_its_first_day_through_its_last(agree: Agree) -> None:
    periods = [
        Period(BORDER, None),
        Period(None, BORDER - ONE_DAY),
        Period(BORDER, BORDER),
        Period(BORDER, BORDER + ONE_DAY),
    ]
    periods += [Period(date.min, BORDER), Period(BORDER, date.max), Period()]
    ruleset = make_ruleset(
        make_rule(f"GEN-{number:03}", condition("flag.a"), period=period) for number, period in enumerate(periods)
    )
    agree(ruleset, around(BORDER, {"flag.a": True}))
    agree(ruleset, around(BORDER, {}))


def test_a_rule_that_is_not_in_force_counts_as_not_established(agree: Agree) -> None:
    early = make_rule("GEN-000", condition("flag.a"), period=Period(None, BORDER - ONE_DAY))
    late = make_rule("GEN-001", condition("flag.a"), period=Period(BORDER, None))
    built = [
        make_rule("GEN-002", Established("GEN-000")),
        make_rule("GEN-003", Not(Established("GEN-000"))),
        make_rule("GEN-004", Established("GEN-001")),
        make_rule("GEN-005", condition('established("GEN-000") or established("GEN-001")')),
        make_rule("GEN-006", condition('count(established("GEN-000"), established("GEN-001")) == 1')),
    ]
    ruleset = make_ruleset([early, late, *built])
    agree(ruleset, around(BORDER, {"flag.a": True}))
    agree(ruleset, around(BORDER, {"flag.a": False}))
    agree(ruleset, around(BORDER, {}))


def test_a_parameter_without_a_value_is_no_matter_while_no_rule_in_force_reads_it(agree: Agree) -> None:
    """A loaded ruleset has a value for every parameter on each day that a rule which reads it is in force."""
    later = Period(BORDER, None)
    ruleset = make_ruleset(
        [
            make_rule("GEN-000", condition("flag.a")),
            make_rule("GEN-001", Defined("defined_one"), period=later),
            make_rule("GEN-002", condition("count.small >= param.limit_count"), period=later),
            make_rule("GEN-003", condition('flag.a and not established("GEN-001")')),
        ],
        {"defined_one": condition("hours.week > param.limit_hours")},
        parameters=[
            make_parameter("limit_hours", (48, later), unit="hours"),
            make_parameter("limit_count", (2, later)),
        ],
    )
    agree(ruleset, around(BORDER, {"flag.a": True, "hours.week": 50.0, "count.small": 2}))
    agree(ruleset, around(BORDER, {}))


def test_profiles_of_several_legal_periods_stand_in_one_table(agree: Agree) -> None:
    ruleset = make_ruleset(
        [
            make_rule("GEN-000", condition("hours.week > param.limit_hours")),
            make_rule("GEN-001", condition("flag.a"), period=Period(BORDER, BORDER)),
            make_rule("GEN-002", condition('established("GEN-001") or dates.first < as_of')),
        ]
    )
    days = [BORDER + timedelta(days=days) for days in (3, -1, 0, -200, 0, 1, -1, 500)]
    agree(ruleset, [profile({"hours.week": 40.0, "flag.a": True, "dates.first": BORDER}, as_of=day) for day in days])
