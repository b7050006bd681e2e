"""Random rosters: the derivation says what the plain, slow answer says."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riskengine.derivations.working_hours.definitions import Definitions, Weeks
from tests.derivations.working_hours.comparing import differences
from tests.derivations.working_hours.oracle import Agreement, Entry

OSLO = ZoneInfo("Europe/Oslo")

DAYS_OF_ASSESSMENT = [
    date(2026, 11, 23),  # a Monday
    date(2026, 4, 1),  # summer time began on Sunday
    date(2025, 10, 30),  # summer time ended on Sunday
    date(2026, 3, 29),  # the day it begins
    date(2025, 10, 26),  # the day it ends
    date(2026, 4, 8),  # after Easter
    date(2026, 5, 19),  # May Day, Ascension Day, Constitution Day
    date(2025, 12, 28),  # Christmas; a Sunday
    date(2026, 5, 26),  # Whitsun
]

BREAKS = st.sampled_from([None, 0, 0, 15, 30, 45])
KINDS = st.sampled_from(["work"] * 6 + ["travel", "on_call", "leave", "message"])


def instant(day, minute):
    """So many minutes of elapsed time after local midnight."""
    return datetime.combine(day, time(), OSLO).astimezone(UTC) + timedelta(minutes=minute)


@st.composite
def usual_days(draw, as_of):
    """Days at work from Monday to Friday, far enough back for the windows that are drawn."""
    back = draw(st.sampled_from([0, 8, 30, 58, 375]))
    start, length = draw(st.sampled_from([(480, 480), (420, 570), (1320, 480), (540, 450)]))
    break_minutes = draw(BREAKS)
    missed = draw(st.sets(st.integers(1, 60), max_size=2))
    days = [as_of - timedelta(days=n) for n in range(back, 0, -1) if n not in missed]
    return [
        Entry(instant(day, start), instant(day, start + length), break_minutes) for day in days if day.weekday() < 5
    ]


@st.composite
def odd_entries(draw, as_of):
    back = draw(st.one_of(st.integers(-1, 9), st.integers(-1, 9), st.integers(0, 30), st.integers(0, 380)))
    start = instant(as_of - timedelta(days=back), draw(st.integers(0, 95)) * 15)
    kind = draw(KINDS)
    if kind == "message":
        return Entry(start, draw(st.sampled_from([None, start])), None, kind)
    if draw(st.integers(0, 11)) == 0:
        return Entry(start, None, draw(BREAKS), kind)
    minutes = 15 * draw(st.integers(1, 1000 if kind in {"on_call", "leave"} else 70))
    return Entry(start, start + timedelta(minutes=minutes), draw(BREAKS), kind)


@st.composite
def rosters(draw, as_of):
    usual = draw(usual_days(as_of))
    odd = draw(st.lists(odd_entries(as_of), max_size=8))
    entries = usual + odd
    if entries:
        entries += draw(st.lists(st.sampled_from(entries), max_size=2))  # said again
    return draw(st.permutations(entries)) if len(entries) < 12 else entries


@st.composite
def agreements(draw):
    times = draw(st.sampled_from([(time(8), time(16)), (time(22), time(6)), (time(7, 30), time(0)), (None, None)]))
    return Agreement(
        draw(st.sampled_from([None, 37.5, 20.0])),
        *times,
        draw(st.sampled_from([5, 5, 5, 3, 6, 7, 1])),
        draw(st.sampled_from([None, None, 10.0])),
        draw(st.sampled_from([None, None, 38.0])),
    )


@st.composite
def settings_of_derivation(draw):
    return Definitions(
        weeks=draw(st.sampled_from([Weeks.SLIDING, Weeks.SLIDING, Weeks.CALENDAR])),
        travel_counts=draw(st.booleans()),
        coverage_demanded=draw(st.sampled_from([1.0, 1.0, 0.75])),
    )


@st.composite
def workplaces(draw):
    subjects = draw(st.sampled_from([["A-1"], ["A-1"], ["A-1", "B-2"], ["C-3", "A-1", "B-2"]]))
    as_of = {subject: draw(st.sampled_from(DAYS_OF_ASSESSMENT)) for subject in subjects}
    agreed = {subject: draw(agreements()) for subject in subjects if draw(st.booleans())}
    return {subject: draw(rosters(as_of[subject])) for subject in subjects}, as_of, agreed


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(workplaces(), settings_of_derivation())
def test_every_fact_is_what_the_slow_answer_says(workplace, definitions):
    made, as_of, agreed = workplace
    assert differences(made, as_of, definitions, agreed) == []
