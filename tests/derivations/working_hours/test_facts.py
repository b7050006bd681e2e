"""Each fact by hand. docs/working-hours.md tells the same examples."""

from datetime import date, datetime, time

import pytest

from riskengine.derivations.working_hours import Definitions, Reason, Weeks, derive
from tests.derivations.working_hours.comparing import agreement_frame, frame
from tests.derivations.working_hours.oracle import Agreement
from tests.derivations.working_hours.rosters import OSLO, office_days, shift

MONDAY = date(2026, 11, 23)
LAST_YEAR = ("2025-10-01", "2026-11-22")


def derived(entries, as_of=MONDAY, agreement=None, **definitions):
    agreements = None if agreement is None else agreement_frame({"A-17": agreement})
    return derive(frame({"A-17": entries}), as_of=as_of, definitions=Definitions(**definitions), agreements=agreements)


def fact(name, entries, as_of=MONDAY, agreement=None, **definitions):
    return derived(entries, as_of, agreement, **definitions).facts[f"working_hours.{name}"][0]


def evidence(name, entries, as_of=MONDAY, agreement=None, **definitions):
    return derived(entries, as_of, agreement, **definitions).evidence("A-17").of(name)


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=OSLO)


# ------------------------------------------------------------------ hours


def test_a_long_day_and_the_next_morning_share_24_hours():
    # Wednesday 08-21, Thursday 06-14: from Wednesday 08:00 to Thursday 08:00 it is 13 + 2 hours.
    days = office_days("2026-11-01", "2026-11-22", "08-16", 0, but=["2026-11-18", "2026-11-19"])
    entries = [*days, shift("2026-11-18", "08-21"), shift("2026-11-19", "06-14")]
    assert fact("hours_24_hours", entries) == 15
    place = evidence("hours_24_hours", entries).places[0]
    assert (place.start, place.end) == (moment("2026-11-18 08:00"), moment("2026-11-19 08:00"))
    assert len(place.records) == 2


def test_the_24_hours_before_the_week_reach_into_it():
    # Sunday 15-24 is before the last seven days; with Monday 00-06 it makes 15 hours in one stretch.
    days = office_days("2026-11-01", "2026-11-22", but=["2026-11-16"])
    assert fact("hours_24_hours", [*days, shift("2026-11-15", "15-24"), shift("2026-11-16", "00-06")]) == 15


def test_a_break_counts_as_spread_evenly_over_its_entry():
    # 22-06 with 48 minutes of break is 7.2 hours, a tenth less in each hour; two thirds fall after midnight.
    entries = [*office_days("2026-10-20", "2026-11-22"), shift("2026-11-21", "22-06", 48)]
    assert fact("night_hours_4_weeks", entries) == 7.2
    assert fact("hours_24_hours", [*entries, shift("2026-11-21", "10-18")]) == 15.2


def test_the_fullest_seven_days_may_lie_across_two_calendar_weeks():
    # Five days of 8 hours, then Saturday and Sunday 6 hours each: 52 hours, also from Wednesday to Tuesday.
    entries = [*office_days("2026-10-20", "2026-11-22", "08-16", 0)]
    entries += [shift("2026-11-14", "10-16"), shift("2026-11-15", "10-16")]
    assert fact("hours_7_days", entries) == 52
    moved = [*office_days("2026-10-20", "2026-11-22", "08-16", 0, but=["2026-11-12", "2026-11-18"])]
    moved += [shift("2026-11-12", "08-20"), shift("2026-11-18", "08-20")]  # two Thursday-to-Wednesday long days
    assert fact("hours_7_days", moved) == 48
    assert fact("hours_7_days", moved, weeks=Weeks.CALENDAR) == 44


def test_averages_divide_the_sum_by_the_weeks():
    # 40 hours a week, and 60 in each of the last four: 60, 50 and (48 * 40 + 4 * 60) / 52 hours.
    entries = office_days("2025-10-01", "2026-10-25", "08-16", 0) + office_days("2026-10-26", "2026-11-22", "08-20", 0)
    assert fact("average_4_weeks", entries) == 60
    assert fact("average_8_weeks", entries) == 50
    assert fact("average_52_weeks", entries) == 41.5385


def test_a_seventh_of_on_call_time_counts_and_a_call_out_counts_whole():
    # On call for 24 hours with two hours of work in them: 2 + 22 / 7.
    entries = [shift("2026-11-18", "00-24", None, "on_call"), shift("2026-11-18", "10-12")]
    assert evidence("hours_24_hours", entries).measured == round(2 + 22 / 7, 4)
    # From 15:00 on, nine hours on call and the next day's seven of work are more.
    days = office_days("2026-11-01", "2026-11-22", "08-15", 0, but=["2026-11-18"])
    assert fact("hours_24_hours", days + entries) == round(7 + 9 / 7, 4)


def test_travel_counts_unless_it_is_said_not_to():
    entries = [*office_days("2026-11-01", "2026-11-22", "08-16", 0), shift("2026-11-18", "16-20", 0, "travel")]
    assert fact("hours_24_hours", entries) == 12
    assert fact("hours_24_hours", entries, travel_counts=False) == 8


# --------------------------------------------------------------- overtime


def test_overtime_of_a_week_is_what_its_days_or_the_week_have_beyond_the_ordinary_hours():
    base = office_days("2026-10-20", "2026-11-15", "08-16", 0)
    # Five days of 10 hours: 5 beyond the nine of a day, 10 beyond the forty of a week. The greater counts.
    assert fact("overtime_7_days", base + office_days("2026-11-16", "2026-11-22", "08-18", 0)) == 10
    # Two days of 12 hours alone: 6 beyond nine; the week has only 24.
    two = [shift("2026-11-16", "08-20"), shift("2026-11-17", "08-20")]
    leave = [shift(f"2026-11-{day}", "08-16", 0, "leave") for day in (18, 19, 20)]
    assert fact("overtime_7_days", office_days("2026-10-20", "2026-11-13", "08-15", 0) + two + leave) == 6


def test_overtime_is_added_up_over_four_and_fifty_two_weeks():
    # 42 hours a week through the year: 2 hours of overtime in each week.
    entries = office_days(*LAST_YEAR, "08-16:24", 0)
    assert fact("overtime_4_weeks", entries) == 8
    assert fact("overtime_52_weeks", entries) == 104


def test_an_agreed_shift_week_moves_the_ordinary_hours():
    # 40 hours a week are 4 beyond the 36 of some shift work.
    entries = office_days("2026-10-20", "2026-11-22", "08-16", 0)
    assert fact("overtime_4_weeks", entries, agreement=Agreement(ordinary_hours_7_days=36)) == 16


def test_hours_beyond_what_is_agreed_are_additional_until_they_are_overtime():
    # Agreed 20 hours, worked 42: 2 are overtime, and 20 are additional hours.
    entries = office_days(*LAST_YEAR, "08-16:24", 0)
    agreement = Agreement(agreed_hours=20)
    assert fact("beyond_agreed_7_days", entries, agreement=agreement) == 20
    assert fact("beyond_agreed_4_weeks", entries, agreement=agreement) == 80
    assert fact("beyond_agreed_52_weeks", entries, agreement=agreement) == 1040
    assert evidence("beyond_agreed_7_days", entries).reason is Reason.NO_AGREEMENT


@pytest.mark.parametrize(
    ("hours_more", "trend"),
    [
        ([0, 0, 0, 0, 0, 0, 0, 0], "steady"),
        ([0, 1, 1, 2, 2, 3, 3, 4], "rising"),
        ([4, 3, 3, 2, 2, 1, 1, 0], "falling"),
        ([0, 0, 0, 9, 0, 0, 0, 0], "steady"),  # one week alone makes no trend
    ],
)
def test_the_trend_is_the_median_change_between_every_two_weeks(hours_more, trend):
    entries = office_days("2026-09-01", "2026-09-27", "08-16", 0)
    for week, more in enumerate(hours_more):
        monday = date(2026, 9, 28).toordinal() + 7 * week
        for weekday in range(5):
            day = date.fromordinal(monday + weekday)
            entries.append(shift(day, f"08-{16 + more if weekday == 0 else 16}"))
    assert fact("overtime_trend", entries) == trend


# ------------------------------------------------------------------- rest


def test_the_longest_rest_of_the_24_hours_from_each_period_of_work_counts():
    # Tuesday 08-16 and 20-23, Wednesday from 07:30: within 24 hours from Tuesday 08:00 the longest rest is 8.5 hours.
    days = office_days("2026-11-01", "2026-11-22", "08-16", 0, but=["2026-11-18"])
    entries = [*days, shift("2026-11-17", "20-23"), shift("2026-11-18", "07:30-16")]
    found = evidence("shortest_daily_rest", entries)
    assert found.value == 8.5
    assert found.places[0].start == moment("2026-11-17 23:00")
    assert found.places[0].end == moment("2026-11-18 07:30")
    assert len(found.places[0].records) == 2


def test_a_clocked_out_lunch_is_a_gap_but_not_the_daily_rest():
    entries = office_days("2026-11-01", "2026-11-22", "08-12", 0) + office_days(
        "2026-11-01", "2026-11-22", "12:30-16", 0
    )
    assert fact("shortest_daily_rest", entries) == 16


def test_a_week_of_leave_has_a_whole_day_of_rest():
    leave = [shift(f"2026-11-{day}", "08-16", 0, "leave") for day in range(16, 21)]
    assert fact("shortest_daily_rest", office_days("2026-11-01", "2026-11-13") + leave) == 24


def test_a_weekend_is_not_cut_in_two_on_a_sunday():
    # As of a Sunday: off from Friday 16:00 a week ago to Monday 08:00 is 64 hours, and it ended in the window.
    assert fact("longest_rest_7_days", office_days("2026-11-01", "2026-11-27"), date(2026, 11, 22)) == 64


def test_rest_that_goes_on_at_the_end_of_the_week_counts():
    # Saturday and Sunday a week ago are worked too; off from Friday 16:00 until the assessment on Monday: 56 hours.
    entries = [*office_days("2026-11-01", "2026-11-22"), shift("2026-11-14", "08-16"), shift("2026-11-15", "08-16")]
    assert fact("longest_rest_7_days", entries) == 56


def test_seven_days_at_work_leave_the_night_as_the_longest_rest():
    entries = [
        *office_days("2026-11-01", "2026-11-22"),
        *(shift(f"2026-11-{day}", "08-16") for day in (14, 15, 21, 22)),
    ]
    assert fact("longest_rest_7_days", entries) == 16


# ------------------------------------------- nights, Sundays and holidays


def test_three_hours_between_nine_and_six_make_a_night():
    entries = [*office_days("2026-10-20", "2026-11-22"), shift("2026-11-16", "21-24"), shift("2026-11-18", "21-23:59")]
    assert fact("nights_4_weeks", entries) == 1
    assert fact("night_hours_4_weeks", entries) == round(3 + 179 / 60, 4)
    night = evidence("nights_4_weeks", entries).places[0]
    assert (night.start, night.end) == (moment("2026-11-16 21:00"), moment("2026-11-17 06:00"))


def test_the_night_that_summer_time_begins_is_an_hour_shorter():
    # 29 March 2026: 22-06 is seven hours, and when it ends on 25 October it is nine.
    assert fact("night_hours_4_weeks", [*office_days("2026-02-20", "2026-04-05"), shift("2026-03-28", "22-06")],
                date(2026, 4, 6)) == 7  # fmt: skip
    assert fact("night_hours_4_weeks", [*office_days("2026-09-20", "2026-11-01"), shift("2026-10-24", "22-06")],
                date(2026, 11, 2)) == 9  # fmt: skip


def test_sunday_begins_at_six_on_saturday_and_ends_at_ten():
    days = office_days("2026-10-20", "2026-11-22")
    for times, count in [("17-18", 0), ("17-18:30", 1)]:
        assert fact("sunday_or_holiday_days_4_weeks", [*days, shift("2026-11-14", times)]) == count
    for times, count in [("21-22", 1), ("22-23", 0)]:
        assert fact("sunday_or_holiday_days_4_weeks", [*days, shift("2026-11-15", times)]) == count


def test_holidays_in_a_row_are_one_stretch_and_christmas_begins_at_three():
    # 24 December 2025 is a Wednesday. 25 and 26 December are holidays, 28 December is a Sunday.
    days = office_days("2025-11-20", "2025-12-30", but=["2025-12-24", "2025-12-25", "2025-12-26"])
    eve, night = shift("2025-12-24", "14-16"), shift("2025-12-25", "22-02")
    assert fact("sunday_or_holiday_days_4_weeks", [*days, shift("2025-12-24", "14-15")], date(2025, 12, 31)) == 0
    assert fact("sunday_or_holiday_days_4_weeks", [*days, eve], date(2025, 12, 31)) == 1
    assert fact("sunday_or_holiday_days_4_weeks", [*days, eve, night], date(2025, 12, 31)) == 2


def test_the_day_before_the_first_of_may_is_a_working_day_until_ten():
    days = office_days("2026-03-20", "2026-05-04", but=["2026-05-01", "2026-04-02", "2026-04-03", "2026-04-06"])
    for times, count in [("18-22", 0), ("18-23", 1)]:
        assert fact("sunday_or_holiday_days_4_weeks", [*days, shift("2026-04-30", times)], date(2026, 5, 5)) == count


def test_sundays_in_a_row_are_counted_back_from_the_last():
    days = office_days("2026-10-01", "2026-11-22")
    sundays = [shift(f"2026-11-{day:02}", "10-12") for day in (1, 15, 22)]
    assert fact("sundays_in_a_row", days + sundays) == 2
    assert fact("sundays_in_a_row", days + sundays[:2]) == 0
    assert fact("sundays_in_a_row", [*days, *sundays, shift("2026-11-08", "10-12")]) == 4


def test_days_in_a_row_with_work_run_over_weekends():
    entries = [*office_days("2026-10-20", "2026-11-22"), shift("2026-11-14", "10-11"), shift("2026-11-15", "10-11")]
    assert fact("consecutive_work_days", entries) == 12


# --------------------------------------------------- breaks and free time


def test_the_longest_day_without_any_break_and_with_short_breaks():
    days = office_days("2026-11-01", "2026-11-22", "08-16", 30, but=["2026-11-17", "2026-11-18", "2026-11-19"])
    entries = [*days, shift("2026-11-17", "08-14", 0), shift("2026-11-18", "08-17", 20)]
    entries += [shift("2026-11-19", "08-12"), shift("2026-11-19", "12:30-18")]  # a gap of half an hour is a break
    assert fact("longest_day_without_break", entries) == 6
    assert fact("longest_day_with_short_breaks", entries) == round(9 - 20 / 60, 4)


def test_breaks_that_are_not_told_of_leave_the_longest_day_unknown():
    entries = [*office_days("2026-11-01", "2026-11-22", but=["2026-11-18"]), shift("2026-11-18", "08-16", None)]
    found = evidence("longest_day_without_break", entries)
    assert (found.value, found.measured, found.reason) == (None, 0, Reason.BREAKS_NOT_TOLD)


def test_a_shift_over_midnight_is_one_day_spread_from_start_to_end():
    entries = [*office_days("2026-11-01", "2026-11-22", but=["2026-11-18"]), shift("2026-11-18", "07-10")]
    assert fact("longest_spread_of_day", [*entries, shift("2026-11-18", "20-22")]) == 15
    assert fact("longest_spread_of_day", [*entries, shift("2026-11-17", "22-04")]) == 20


def test_an_evening_is_resumed_after_eight_and_an_hour_off():
    days = office_days("2026-10-20", "2026-11-22")
    for times, count in [("20-21", 1), ("19:45-21", 0)]:
        assert fact("resumed_evenings_4_weeks", [*days, shift("2026-11-18", times)]) == count
    late = [*days, shift("2026-11-18", "16-19:30"), shift("2026-11-18", "20-21")]
    assert fact("resumed_evenings_4_weeks", late) == 0


def test_the_share_of_days_outside_agreed_times():
    # 20 days, one of them until 18:00 and a Saturday of an hour: 2 of 21 days.
    days = office_days("2026-10-26", "2026-11-22", "08-16", 30, but=["2026-11-18"])
    entries = [*days, shift("2026-11-18", "08-18"), shift("2026-11-14", "10-11")]
    agreement = Agreement(day_starts=time(8), day_ends=time(16))
    assert fact("share_of_days_outside_agreed_4_weeks", entries, agreement=agreement) == round(200 / 21, 4)
    assert evidence("share_of_days_outside_agreed_4_weeks", entries).reason is Reason.NO_AGREEMENT


def test_messages_outside_agreed_times_are_counted_only_where_messages_are_given():
    days = office_days("2026-10-20", "2026-11-22")
    agreement = Agreement(day_starts=time(8), day_ends=time(16))
    assert evidence("messages_outside_hours_4_weeks", days, agreement=agreement).reason is Reason.NO_MESSAGES
    sent = [
        shift(f"2026-11-{day}", times, None, "message") for day, times in [(17, "10-10"), (17, "21-21"), (21, "12-12")]
    ]
    assert fact("messages_outside_hours_4_weeks", days + sent, agreement=agreement) == 2


# --------------------------------------------------------------- coverage


def test_the_share_of_working_days_that_entries_account_for():
    # Four weeks have 20 working days; three are missing, and leave accounts for one of the others.
    days = office_days("2026-10-26", "2026-11-22", but=["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"])
    entries = [*days, shift("2026-11-05", "08-16", 0, "leave")]
    assert fact("recorded_share_4_weeks", entries) == 85
    found = evidence("overtime_4_weeks", entries)
    assert (found.value, found.reason) == (None, Reason.DAYS_NOT_COVERED)
    assert found.uncovered == (date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 4))
    assert fact("overtime_4_weeks", entries, coverage_demanded=0.8) == 0


def test_a_half_filled_sheet_gives_no_comfort_but_says_at_least():
    found = evidence("hours_24_hours", [shift("2026-11-18", "06-22")])
    assert (found.value, found.measured, found.definition.bound) == (None, 16, "at_least")


def test_an_entry_that_is_not_closed_leaves_its_windows_unknown():
    entries = [*office_days(*LAST_YEAR), shift("2026-11-14", "10-")]
    assert fact("open_entries", entries) == 1
    assert evidence("nights_4_weeks", entries).reason is Reason.OPEN_ENTRY
    assert fact("hours_24_hours", entries) is not None  # the Saturday before is outside that window
    assert derived(entries).evidence("A-17").open_records == (len(entries),)


def test_public_holidays_need_no_entry():
    easter = ["2026-04-02", "2026-04-03", "2026-04-06"]
    assert fact("recorded_share_4_weeks", office_days("2026-03-01", "2026-04-12", but=easter), date(2026, 4, 13)) == 100


def test_who_works_three_days_a_week_needs_three_entries_a_week():
    three = [entry for entry in office_days("2026-10-20", "2026-11-22") if entry.start.weekday() in {0, 2, 4}]
    assert fact("recorded_share_4_weeks", three) == 60
    assert fact("recorded_share_4_weeks", three, agreement=Agreement(working_days=3)) == 100


def test_said_again_is_said_once():
    entries = [*office_days("2026-10-20", "2026-11-22"), *office_days("2026-11-16", "2026-11-22")]
    found = derived(entries)
    assert found.duplicates == 5
    assert found.facts["working_hours.hours_24_hours"][0] == 7.5


def test_overlapping_entries_count_once_and_their_breaks_add_up():
    days = office_days("2026-11-01", "2026-11-22", but=["2026-11-20"])
    overlapping = [shift("2026-11-20", "08-14", 30), shift("2026-11-20", "12-18", 30)]
    assert fact("hours_24_hours", [*days, *overlapping]) == 9


def test_what_happens_on_the_day_of_assessment_is_not_looked_at():
    days = office_days("2026-11-01", "2026-11-22")
    assert fact("hours_24_hours", [*days, shift("2026-11-22", "20-24"), shift("2026-11-23", "00-20")]) == 7.5
