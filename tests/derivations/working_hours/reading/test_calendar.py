from __future__ import annotations

from datetime import date

import pytest

from riskengine.derivations.working_hours.reading import read_entries
from tests.derivations.working_hours.reading.conftest import faults, read_text, refused, rows


def calendar(*events: str, zone: str = "") -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", *([zone] if zone else [])]
    for number, event in enumerate(events):
        uid = [] if "UID:" in event else [f"UID:{number}"]
        lines += ["BEGIN:VEVENT", *uid, *event.split(), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def read(*events: str, until: date = date(2026, 12, 31), zone: str = ""):
    return read_text(calendar(*events, zone=zone), "ics", subject="A-17", until=until)


OSLO = "TZID=Europe/Oslo"


def times(*events: str, **options) -> list[tuple]:
    return [row[1:3] for row in rows(read(*events, **options))]


def test_an_event_is_an_entry_of_whom_the_calendar_is_about():
    event = f"DTSTART;{OSLO}:20261116T080000 DTEND;{OSLO}:20261116T160000 SUMMARY:Anna CATEGORIES:Privat,Reise"
    assert rows(read(event)) == [("A-17", "11-16 07:00", "11-16 15:00", None, "travel")]


def test_a_calendar_is_about_whom_its_file_is_called_after(tmp_path):
    path = tmp_path / "B-4.ics"
    path.write_text(calendar("DTSTART:20261116T070000Z DURATION:PT8H"))
    assert rows(read_entries(path)) == [("B-4", "11-16 07:00", "11-16 15:00", None, "work")]


def test_a_stream_needs_to_be_told():
    assert refused(calendar(), "ics") == ["RE3008"]


def test_times_without_a_zone_are_those_of_the_zone_asked_for_and_utc_is_utc():
    assert times("DTSTART:20261116T080000 DTEND:20261116T150000Z") == [("11-16 07:00", "11-16 15:00")]


def test_in_a_named_zone_the_night_has_one_meaning_by_the_format():
    twice, never = f"DTSTART;{OSLO}:20261025T023000 DURATION:PT3H", f"DTSTART;{OSLO}:20260329T023000 DURATION:PT3H"
    assert times(twice) == [("10-25 00:30", "10-25 03:30")]
    assert times(never) == [("03-29 01:30", "03-29 04:30")]


def test_without_a_zone_the_night_has_none():
    assert faults(read("DTSTART:20261025T023000 DTEND:20261025T080000")) == [(4, "RE3808", "start")]


def test_an_event_that_repeats_is_written_out_until_a_day_with_its_changes_and_exceptions():
    series = (
        f"UID:s DTSTART;{OSLO}:20261019T080000 DTEND;{OSLO}:20261019T160000 RRULE:FREQ=WEEKLY;BYDAY=MO,TU"
        f" EXDATE;{OSLO}:20261026T080000"
    )
    change = f"UID:s RECURRENCE-ID;{OSLO}:20261020T080000 DTSTART;{OSLO}:20261020T090000 DTEND;{OSLO}:20261020T160000"
    assert times(series, change, until=date(2026, 11, 2)) == [
        ("10-19 06:00", "10-19 14:00"),
        ("10-20 07:00", "10-20 14:00"),
        ("10-27 07:00", "10-27 15:00"),
        ("11-02 07:00", "11-02 15:00"),
    ]


def test_what_is_cancelled_is_no_record():
    assert read("DTSTART:20261116T070000Z DTEND:20261116T150000Z STATUS:CANCELLED").records == 0


def test_whole_days_are_leave_or_no_entry():
    leave = read("DTSTART;VALUE=DATE:20261116 DTEND;VALUE=DATE:20261118 CATEGORIES:Ferie")
    assert rows(leave) == [("A-17", "11-15 23:00", "11-17 23:00", None, "leave")]
    assert times("DTSTART;VALUE=DATE:20261116 CATEGORIES:ferie") == [("11-15 23:00", "11-16 23:00")]
    assert faults(read("DTSTART;VALUE=DATE:20261116")) == [(4, "RE3818", "start")]


@pytest.mark.parametrize(
    ("event", "code", "column"),
    [
        ("DTSTART:never DTEND:20261116T150000Z", "RE3803", "start"),
        ("DTSTART;TZID=Nowhere/Else:20261116T080000 DTEND:20261116T150000Z", "RE3803", "start"),
        ("DTEND:20261116T150000Z", "RE3816", "start"),
        ("DTSTART:20261116T150000Z", "RE3811", "end"),
        ("DTSTART:20261116T150000Z DURATION:PT8H CATEGORIES:Privat", "RE3815", "kind"),
        ("DTSTART:20261116T150000Z DURATION:PT8H RRULE:FREQ=SECONDLY", "RE3819", "start"),
        ("DTSTART:20261116T150000Z DURATION:PT8H RRULE:FREQ=DAILY;BYHOUR=1,2,3", "RE3819", "start"),
        ("DTSTART:19900101T150000Z DURATION:PT8H RRULE:FREQ=DAILY", "RE3819", "start"),
        ("DTSTART:18500101T150000Z DURATION:PT8H", "RE3810", "start"),
    ],
)
def test_an_event_that_cannot_be_an_entry_says_so_and_costs_no_other(event, code, column):
    found = read("DTSTART:20261117T070000Z DURATION:PT8H", event)
    assert {(line, one, its_column) for line, one, its_column in faults(found)} >= {(9, code, column)}
    assert len(found.rejections) == 1
    assert found.entries.height == 1


@pytest.mark.parametrize("content", ["nonsense", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "BEGIN:VEVENT\nEND:VEVENT\n"])
def test_what_is_no_calendar_is_refused(content):
    assert refused(content, "ics", subject="A") == ["RE3820"]


def test_repetitions_before_the_first_year_are_not_written_out():
    found = read("DTSTART:18500101T070000Z DURATION:PT8H RRULE:FREQ=YEARLY", until=date(1992, 6, 1))
    assert [one.year for one in found.entries["start"]] == [1990, 1991, 1992]
