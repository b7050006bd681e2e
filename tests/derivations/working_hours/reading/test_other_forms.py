from __future__ import annotations

import datetime as dt
import io
import json
from zoneinfo import ZoneInfo

import openpyxl
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from riskengine.derivations.entries_inside import EntriesInside
from riskengine.derivations.working_hours.reading import (
    EntriesOfProfile,
    read_entries,
    read_profile_entries,
)
from riskengine.diagnostics import ProfileError, RecordLocation
from riskengine.profiles.records import Record
from tests.derivations.working_hours.reading.conftest import faults, read_text, refused, rows

MORNING, AFTERNOON = dt.datetime(2026, 11, 16, 8), dt.datetime(2026, 11, 16, 16)
SHIFT = ("A-17", "11-16 07:00", "11-16 15:00", 30, "work")


def workbook(*lines: tuple) -> bytes:
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def parquet(**columns) -> bytes:
    content = io.BytesIO()
    pq.write_table(pa.table(columns), content)
    return content.getvalue()


# ------------------------------------------------------------------ Excel


def test_dates_of_a_workbook_are_read_as_dates():
    header = ("subject", "start", "end", "break_minutes", "kind")
    read = read_text(workbook(header, ("A-17", MORNING, AFTERNOON, 30, "arbeid")), "xlsx")
    assert rows(read) == [SHIFT]


def test_so_are_days_with_times_and_text_beside_them():
    header = ("subject", "dato", "fra", "til", "break_minutes")
    read = read_text(
        workbook(
            header,
            ("A-17", dt.date(2026, 11, 16), dt.time(8), dt.time(16), 30),
            (17, "16.11.2026", "08:00", dt.timedelta(hours=16), 30.0),
        ),
        "xlsx",
    )
    assert rows(read) == [SHIFT, ("17", *SHIFT[1:])]


def test_a_plain_number_in_place_of_a_date_is_rejected_with_its_cell():
    read = read_text(workbook(("subject", "note", "start", "end"), ("A-17", None, 46342.375, AFTERNOON)), "xlsx")
    [rejection] = read.rejections
    assert [(one.code, str(one.location)) for one in rejection.diagnostics] == [("RE3804", "hours:C2")]


def test_formulas_and_errors_of_cells_that_are_read_are_rejected_and_others_left_alone():
    read = read_text(
        workbook(
            ("subject", "start", "end", "note"),
            ("A-17", "=NOW()", AFTERNOON, None),
            ("A-17", MORNING, AFTERNOON, "=1/0"),
        ),
        "xlsx",
    )
    assert [(line, code) for line, code, _ in faults(read)] == [(2, "RE3301")]
    assert read.entries.height == 1


# ------------------------------------------------------------------ JSON


def test_json_and_json_lines_tell_the_same():
    records = [{"subject": "A-17", "start": "2026-11-16T08:00:00+01:00", "end": "2026-11-16T15:00Z", "break_minutes": 30},
               {"ansatt": "A-17", "dato": "16.11.2026", "fra": "08:00", "til": "16:00", "break_minutes": 30, "x": [1]}]  # fmt: skip
    assert rows(read_text(json.dumps(records), "json")) == [SHIFT, SHIFT]
    assert rows(read_text("\n".join(map(json.dumps, records)), "jsonl")) == [SHIFT, SHIFT]


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ("5", "RE3102"),
        ('{"subject": "A", "start": "2026-11-16 08:00", "fra": "2026-11-16 08:00"}', "RE3103"),
        ('{"subject": "A", "start": 46342.375}', "RE3804"),
        ('{"subject": "A", "start": {"at": 1}}', "RE3803"),
        ('{"subject": "A", "start": true}', "RE3803"),
        ('{"subject": "A", "start": 1763276400}', "RE3803"),
        ('{"subject": ["A"], "start": "2026-11-16 08:00"}', "RE3009"),
        ('{"subject": 17.5, "start": "2026-11-16 08:00"}', "RE3009"),
        ('{"subject": "A", "start": "2026-11-16 08:00", "break_minutes": NaN}', "RE3813"),
        ('{"subject": "A", "subject": "B", "start": "2026-11-16 08:00"}', "RE3103"),
    ],
)
def test_a_record_that_cannot_be_an_entry_says_so(record, code):
    assert [one for _, one, _ in faults(read_text(record, "jsonl"))] == [code]


def test_names_that_nobody_reads_are_warned_of_where_they_are_near_one_that_is():
    [warning] = read_text('{"subject": "A", "start": "2026-11-16 08:00", "ennd": "x", "project": 1}', "jsonl").warnings
    assert (warning.code, warning.suggestion) == ("RE3802", "end")


# ------------------------------------------------------------------ Parquet


def test_timestamps_without_a_zone_are_clock_readings_and_those_with_one_are_instants():
    local = pa.array([MORNING], pa.timestamp("ms"))
    elsewhere = pa.array([AFTERNOON.replace(tzinfo=ZoneInfo("Europe/Oslo"))], pa.timestamp("ns", "America/New_York"))
    read = read_text(
        parquet(subject=["A-17"], start=local, end=elsewhere, break_minutes=pa.array([30], pa.int16())), "parquet"
    )
    assert rows(read) == [SHIFT]


@pytest.mark.parametrize("zone", ["+01:00", "Europe/Oslo", "UTC"])
@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_every_zone_and_unit_of_parquet_is_read(zone, unit):
    start, end = (one.replace(tzinfo=ZoneInfo("Europe/Oslo")) for one in (MORNING, AFTERNOON))
    read = read_text(
        parquet(subject=["A-17"], start=pa.array([start], pa.timestamp(unit, zone)),
                end=pa.array([end], pa.timestamp(unit, zone)), break_minutes=[30]),
        "parquet",
    )  # fmt: skip
    assert rows(read) == [SHIFT]


def test_dates_times_text_and_dictionaries_of_parquet_are_read():
    read = read_text(
        parquet(subject=pa.array(["A-17"]).dictionary_encode(), date=pa.array([MORNING.date()]),
                start=pa.array([dt.time(8)]), end=["16:00"], break_minutes=["30"]),
        "parquet",
    )  # fmt: skip
    assert rows(read) == [SHIFT]


def test_local_times_of_the_two_nights_and_far_years_are_rejected_in_parquet_too():
    starts = [dt.datetime(2026, 10, 25, 2, 30), dt.datetime(2026, 3, 29, 2, 30), dt.datetime(2199, 1, 1), MORNING]
    read = read_text(
        parquet(
            subject=["A"] * 4, start=pa.array(starts, pa.timestamp("us")), end=pa.array([None] * 4, pa.timestamp("us"))
        ),
        "parquet",
    )
    assert faults(read) == [(None, "RE3808", "start"), (None, "RE3809", "start"), (None, "RE3810", "start")]
    assert list(read.entries["record"]) == [4]


def test_years_that_no_calendar_has_are_rejected_and_harm_nothing():
    far = pa.array([2**62, -(2**62)], pa.timestamp("ms"))
    read = read_text(parquet(subject=["A"] * 2, start=far, end=far), "parquet")
    assert {code for _, code, _ in faults(read)} == {"RE3810"}
    assert len(read.rejections) == 2


@pytest.mark.parametrize(
    ("column", "value"),
    [("start", [1763276400]), ("start", [MORNING.date()]), ("start", [dt.time(8)]), ("subject", [1.5]), ("break_minutes", [1.5]), ("kind", [1])],
)  # fmt: skip
def test_a_column_of_a_type_that_does_not_tell_is_refused(column, value):
    columns = {"subject": ["A"], "start": pa.array([MORNING]), "end": pa.array([AFTERNOON]), column: value}
    assert refused(parquet(**columns), "parquet") == ["RE3822"]


@pytest.mark.parametrize("content", [b"PAR1", b"nothing", b"PAR1" + b"\0" * 50 + b"PAR1"])
def test_what_is_no_parquet_is_refused(content):
    assert refused(content, "parquet") == ["RE3821"]


# ------------------------------------------------------------------ telling the form


@pytest.mark.parametrize(
    "content",
    [
        b"subject;start;end\nA-17;2026-11-16 08:00;\n",
        b'{"subject": "A-17", "start": "2026-11-16 08:00"}',
        b'[{"subject": "A-17", "start": "2026-11-16 08:00"}]',
        workbook(("subject", "start", "end"), ("A-17", MORNING, None)),
        parquet(subject=["A-17"], start=[MORNING], end=pa.array([None], pa.timestamp("us"))),
    ],
)
def test_the_form_of_a_stream_is_told_by_how_it_begins(content):
    assert rows(read_entries(io.BytesIO(content))) == [("A-17", "11-16 07:00", None, None, "work")]


def test_the_form_of_a_file_is_told_by_its_ending(tmp_path):
    table = pl.DataFrame({"subject": ["A-17"], "start": [MORNING], "end": [AFTERNOON], "break_minutes": [30]})
    table.write_parquet(tmp_path / "a.parquet")
    (tmp_path / "a.csv").write_text("subject;start;end;break_minutes\nA-17;16.11.2026 08:00;16.11.2026 16:00;30\n")
    (tmp_path / "a.pdf").write_text("x")
    for name in ("a.parquet", "a.csv"):
        assert rows(read_entries(tmp_path / name)) == [SHIFT]
    for name, code in (("a.pdf", "RE3401"), ("none.csv", "RE1001")):
        with pytest.raises(ProfileError) as caught:
            read_entries(tmp_path / name)
        assert [one.code for one in caught.value.diagnostics] == [code]


# ------------------------------------------------------------------ inside profiles


def test_entries_of_a_profile_have_its_subject():
    record = {"subject": "A-17", "home_office.days_per_week": 4,
              "time_entries": [{"start": "2026-11-16 08:00", "end": "2026-11-16 16:00", "break_minutes": 30},
                               {"start": "x"}, 5, {"subject": "B", "start": "2026-11-16 08:00"}]}  # fmt: skip
    place = RecordLocation("profiles.json", 3)
    inside = EntriesInside()
    assert inside.without(Record(place, record)).content == {"subject": "A-17", "home_office.days_per_week": 4}
    told = inside.take().content
    assert inside.take() is None
    read = read_profile_entries(
        [EntriesOfProfile("A-17", place, told), EntriesOfProfile("B", place, None), EntriesOfProfile("C", place, {})],
        "profiles.json",
    )
    assert rows(read) == [SHIFT]
    assert [code for _, code, _ in faults(read)] == ["RE3803", "RE3823", "RE3204", "RE3823"]
    assert [one.subject for one in read.rejections] == ["A-17", "A-17", "A-17", "C"]
    assert read.records == 5
