from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.derivations.working_hours.reading.clock_text import (
    MALFORMED,
    OTHER_ORDER,
    READ,
    SERIAL,
    read_days,
    read_instants,
    read_times,
)
from riskengine.derivations.working_hours.reading.date_order import DateOrder

DAY_FIRST, MONTH_FIRST = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


def instant(text: str, order: DateOrder | None = DAY_FIRST):
    read = read_instants(pl.Series([text]), order)
    return read.value[0], read.offset[0], read.state[0]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-06 08:05",
        "2026-11-06T08:05",
        "2026-11-06 08:05:00",
        "2026-11-06T08:05:00.000",
        "2026-11-06 8:05",
        "6.11.2026 08:05",
        "06.11.2026, 08:05",
        "06.11.2026 8:05 AM",
        "06/11/2026 08:05",
        "06-11-2026 08:05",
    ],
)
def test_these_are_the_same_time(text):
    assert instant(text) == (datetime(2026, 11, 6, 8, 5), None, READ)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("Z", 0), ("+01:00", 60), ("+0200", 120), ("-05", -300), (" +01:00", 60), ("-00:30", -30), ("+14:00", 840)],
)
def test_an_offset_is_told_in_minutes(text, minutes):
    assert instant(f"2026-10-25T02:30{text}") == (datetime(2026, 10, 25, 2, 30), minutes, READ)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29 08:00",
        "2026-11-06",
        "2026-11-06 24:01",
        "2026-11-06 25:00",
        "2026-11-06 08:60",
        "2026-11-06 08:00:60",
        "2026-11-06 13:00 PM",
        "2026-11-06 0:00 AM",
        "2026-11-06 08:00+15:00",
        "06.11.26 08:00",
        "6.11/2026 08:00",
        "2026-11-06  08:00",
        "2026-1-6 08:00",
        "08:00",
        "kl 8",
        "1762416300",
        "0000-00-00 00:00",
    ],
)
def test_these_are_no_times(text):
    assert instant(text) == (None, instant(text)[1], MALFORMED)


@pytest.mark.parametrize("text", ["46342", "46342.333", "46342,33333", "32874", "73050"])
def test_a_number_of_excels_days_is_known_for_what_it_is(text):
    assert instant(text)[2] == SERIAL
    assert read_days(pl.Series([text]), None).state[0] == SERIAL


@pytest.mark.parametrize("text", ["0.375", "0,375", ".5", "8.3E-2"])
def test_so_is_a_part_of_a_day(text):
    assert read_times(pl.Series([text])).state[0] == SERIAL


def test_the_end_of_a_day_is_the_start_of_the_next():
    assert instant("2026-12-31 24:00") == (datetime(2027, 1, 1), None, READ)
    assert read_times(pl.Series(["24:00"])).value[0] == timedelta(days=1)


def test_midnight_and_noon_are_twelve_in_halves_of_the_day():
    times = read_times(pl.Series(["12:00 AM", "12:30 pm", "1:00 p.m.", "11:59 PM"])).value
    assert list(times) == [
        timedelta(hours=0),
        timedelta(hours=12.5),
        timedelta(hours=13),
        timedelta(hours=23, minutes=59),
    ]


def test_strokes_are_read_in_the_order_that_is_told_and_points_never_are():
    assert instant("02/01/2026 08:00", DAY_FIRST)[0] == datetime(2026, 1, 2, 8)
    assert instant("02/01/2026 08:00", MONTH_FIRST)[0] == datetime(2026, 2, 1, 8)
    assert instant("02.01.2026 08:00", MONTH_FIRST)[0] == datetime(2026, 1, 2, 8)


def test_a_date_that_only_the_other_order_could_have_is_told_apart_from_nonsense():
    assert instant("11/16/2026 08:00", DAY_FIRST)[2] == OTHER_ORDER
    assert instant("16/11/2026 08:00", MONTH_FIRST)[2] == OTHER_ORDER
    assert instant("16/13/2026 08:00", DAY_FIRST)[2] == MALFORMED


# ------------------------------------------------------ against a slow reading of the same sentences

PATTERN = re.compile(
    r"(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)([./-])(\d\d?)\5(\d{4}))(?:T|,? )(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?"
)


def slowly(text: str, order: DateOrder) -> datetime | None:
    found = PATTERN.fullmatch(text)
    if found is None:
        return None
    year, month, day, first, between, second, late, hour, minute, seconds, fraction = found.groups()
    if year is None:
        swapped = between != "." and order is MONTH_FIRST
        year, month, day = (late, first, second) if swapped else (late, second, first)
    try:
        midnight = datetime(int(year), int(month), int(day))
        if (int(hour), int(minute), int(seconds or 0)) == (24, 0, 0) and not int(fraction or 0):
            return midnight + timedelta(days=1)
        return datetime.combine(midnight, datetime.min.time()).replace(
            hour=int(hour), minute=int(minute), second=int(seconds or 0), microsecond=int(f"{fraction or 0:<06}"[:6])
        )
    except (ValueError, OverflowError):
        return None


written = st.builds(
    lambda y, m, d, form, between, h, mi, s: (
        form.format(y=y, m=m, d=d) + between + f"{h:02}:{mi:02}" + ("" if s is None else f":{s}")
    ),
    y=st.integers(1000, 9998),
    m=st.integers(0, 14),
    d=st.integers(0, 32),
    form=st.sampled_from(["{y}-{m:02}-{d:02}", "{d}.{m}.{y}", "{d:02}/{m:02}/{y}", "{m}-{d}-{y}", "{y}-{m}-{d}"]),
    between=st.sampled_from(["T", " ", ", ", "  "]),
    h=st.integers(0, 25),
    mi=st.integers(0, 61),
    s=st.none() | st.sampled_from(["00", "59", "60", "30.5", "30,123456789", "1"]),
)


@given(
    st.lists(written | st.text(alphabet="0123456789-/.: TZ+AP,", max_size=25), min_size=1, max_size=8),
    st.sampled_from(DateOrder),
)
def test_a_column_is_read_as_each_of_its_texts_would_be_by_hand(texts, order):
    plain = [
        text for text in texts if not re.search(r"[ZAP+]|\d-\d\d(?::?\d\d)?$| -", text)
    ]  # offsets have their own tests
    read = read_instants(pl.Series(plain, dtype=pl.String), order)
    assert list(read.value) == [slowly(text, order) for text in plain]
    assert [state == READ for state in read.state] == [value is not None for value in read.value]


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_each_form(day):
    for order, form in ((DAY_FIRST, "%d/%m/%Y"), (MONTH_FIRST, "%m/%d/%Y"), (None, "%Y-%m-%d"), (None, "%d.%m.%Y")):
        assert read_days(pl.Series([day.strftime(form)]), order).value[0] == day
