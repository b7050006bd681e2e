"""Parquet files as profiles: types of their own, nested names, and damage of every kind."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import riskengine
from riskengine.diagnostics import ProfileError
from riskengine.profiles import Profile, Rejection

DAY = date(2026, 11, 23)
RULESET = riskengine.load_ruleset("no-home-office")


def read(table: pa.Table, **options):
    file = io.BytesIO()
    pq.write_table(table, file)
    file.seek(0)
    return list(riskengine.read_profiles(file, RULESET, as_of=DAY, **options))


def test_types_of_columns_become_values_of_facts() -> None:
    table = pa.table(
        {
            "subject": pa.array(["A", "B"]).dictionary_encode(),
            "home_office.days_per_week": pa.array([4, None], pa.int8()),
            "working_hours.overtime_7_days": pa.array([Decimal("2.50"), None]),
            "home_office_agreement.written": [True, None],
            "home_office_agreement.contents": pa.array([["extent"], []], pa.list_(pa.string())),
            "substance_use.acknowledged_kinds": ["alcohol|gambling", ""],
            "contact.with_colleagues": pa.array(["daily", None]).dictionary_encode(),
            "akan.last_meeting_on": pa.array([datetime(2026, 11, 1, 8), None]),
        }
    )
    first, second = read(table)
    assert isinstance(first, Profile)
    assert first.values["home_office.days_per_week"] == 4
    assert first.values["working_hours.overtime_7_days"] == 2.5
    assert first.values["home_office_agreement.written"] is True
    assert set(first.values["home_office_agreement.contents"]) == {"extent"}
    assert set(first.values["substance_use.acknowledged_kinds"]) == {"alcohol", "gambling"}
    assert first.values["contact.with_colleagues"] == "daily"
    assert first.values["akan.last_meeting_on"] == date(2026, 11, 1)
    assert {fact for fact, value in second.values.items() if value is not None} == {"home_office_agreement.contents"}


def test_a_struct_column_stands_for_a_group_of_names() -> None:
    table = pa.table({"subject": ["A"], "isolation": [{"ucla3": {"value": 7, "observed_on": date(2026, 11, 1)}}]})
    (profile,) = read(table)
    assert profile.values["isolation.ucla3"] == 7
    assert profile.observed_on["isolation.ucla3"] == date(2026, 11, 1)


def test_a_row_that_cannot_be_used_is_rejected_by_its_number() -> None:
    zoned = pa.array([None, datetime(2026, 11, 1, tzinfo=UTC)], pa.timestamp("us", "UTC"))
    table = pa.table({"subject": ["A", "B"], "akan.last_meeting_on": zoned})
    first, second = read(table)
    assert isinstance(first, Profile)
    assert isinstance(second, Rejection)
    assert (second.location.line, second.subject) == (2, "B")


def test_a_stream_that_cannot_go_back_is_read_too() -> None:
    file = io.BytesIO()
    pq.write_table(pa.table({"subject": ["A"], "isolation.ucla3": [7]}), file)

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    (profile,) = riskengine.read_profiles(Pipe(file.getvalue()), RULESET, as_of=DAY)
    assert profile.subject == "A"


@pytest.mark.parametrize("size", [4, 100, -1])
def test_a_file_that_is_not_whole_is_told_before_anything_is_read(size) -> None:
    file = io.BytesIO()
    pq.write_table(pa.table({"subject": ["A"] * 1000, "isolation.ucla3": [7] * 1000}), file)
    cut = io.BytesIO(file.getvalue()[:size])
    with pytest.raises(ProfileError) as caught:
        next(iter(riskengine.read_profiles(cut, RULESET, input_format="parquet")))
    assert [one.code for one in caught.value.diagnostics] == ["RE3402"]


def test_a_file_without_rows_is_empty() -> None:
    with pytest.raises(ProfileError) as caught:
        read(pa.table({"subject": pa.array([], pa.string()), "isolation.ucla3": pa.array([], pa.int64())}))
    assert [one.code for one in caught.value.diagnostics] == ["RE1004"]


def test_damage_inside_is_the_last_rejection() -> None:
    file = io.BytesIO()
    table = pa.table({"subject": [f"S{number}" for number in range(4_000)], "isolation.ucla3": [7] * 4_000})
    pq.write_table(table, file, row_group_size=2_000, compression="zstd")
    content = bytearray(file.getvalue())
    start = pq.ParquetFile(file).metadata.row_group(1).column(0).dictionary_page_offset
    content[start : start + 500] = b"\xff" * 500
    *read_well, last = riskengine.read_profiles(io.BytesIO(bytes(content)), RULESET, as_of=DAY)
    assert all(isinstance(one, Profile) for one in read_well)
    assert isinstance(last, Rejection)
    assert [one.code for one in last.diagnostics] == ["RE3403"]


def test_a_column_that_the_vocabulary_does_not_know_is_an_error() -> None:
    with pytest.raises(ProfileError) as caught:
        read(pa.table({"subject": ["A"], "isolation.ucla4": [7]}))
    assert [one.code for one in caught.value.diagnostics] == ["RE3001"]
