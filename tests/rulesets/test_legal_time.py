"""The legal calendar gives for every day what looking at each period by itself gives."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from riskengine.rulesets import LegalCalendar, Period

DAYS = st.dates(date(2020, 1, 1), date(2020, 2, 15))
PERIODS = st.builds(
    lambda start, length: Period(start, None if length is None or start is None else start + timedelta(days=length)),
    DAYS | st.none(),
    st.integers(0, 20) | st.none(),
)


@given(st.dictionaries(st.sampled_from("ABCDEF"), PERIODS), DAYS)
def test_the_rules_in_force_on_a_day_are_those_whose_period_holds_it(rules, day):
    calendar = LegalCalendar(rules, {})
    state = calendar.at(day)
    assert state.rules == {rule for rule, period in rules.items() if period.contains(day)}
    assert state.period.contains(day)


@given(st.lists(DAYS, unique=True, max_size=5), DAYS)
def test_a_parameter_has_the_value_of_the_version_in_force(starts, day):
    starts = sorted(starts)
    ends = [*(start - timedelta(days=1) for start in starts[1:]), *([None] if starts else [])]
    versions = [(Period(start, end), number) for number, (start, end) in enumerate(zip(starts, ends, strict=True))]
    found = LegalCalendar({}, {"limit": versions}).at(day).parameters
    expected = [number for period, number in versions if period.contains(day)]
    assert found == ({"limit": expected[0]} if expected else {})


def test_states_follow_each_other_without_gap_or_overlap():
    calendar = LegalCalendar(
        {"A": Period(date(2020, 1, 1), date(2020, 1, 31)), "B": Period(date(2020, 1, 15), None)}, {}
    )
    bounds = [(state.period.start, state.period.end) for state in calendar.states]
    assert bounds == [
        (None, date(2019, 12, 31)), (date(2020, 1, 1), date(2020, 1, 14)), (date(2020, 1, 15), date(2020, 1, 31)),
        (date(2020, 2, 1), None),
    ]  # fmt: skip


def test_the_first_and_the_last_day_of_the_calendar_are_days_like_any_other():
    calendar = LegalCalendar({"A": Period(date.min, date.max)}, {})
    assert calendar.at(date.min).rules == calendar.at(date.max).rules == {"A"}
