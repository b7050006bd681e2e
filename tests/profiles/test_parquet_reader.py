"""Parquet is read as the same rows written as JSON Lines are, and says what it cannot read."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from riskengine import ProfileError, load_ruleset
from riskengine.profiles import Profile, Rejection, read_profiles
from riskengine.profiles.mapping.loading import load_mapping
from tests.tables.rows import rows, table

RULESET = load_ruleset(Path(__file__).parents[2] / "rulesets" / "no-home-office")
DAY = date(2026, 11, 23)


def written(path: Path, made: pa.Table, **options: object) -> Path:
    pq.write_table(made, path, **options)
    return path


def as_json_lines(made: list[dict[str, object]]) -> bytes:
    lines = ({name: value for name, value in row.items() if value is not None} for row in made)
    return "".join(json.dumps(line, default=str) + "\n" for line in lines).encode()


def said(record: Profile | Rejection) -> object:
    if isinstance(record, Rejection):
        return record.location.line, record.subject, [found.code for found in record.diagnostics]
    return (
        record.subject,
        record.subject_kind,
        record.as_of,
        dict(record.values),
        dict(record.observed_on),
        record.stale,
    )


@pytest.mark.parametrize("group", [7, 1_000])
def test_rows_are_the_records_that_they_are_as_json_lines(tmp_path: Path, group: int) -> None:
    made = rows(RULESET, 120, seed=3)
    made[5]["isolation.ucla3"] = 99
    made[6]["subject"] = None
    path = written(tmp_path / "rows.parquet", table(RULESET, made), row_group_size=group)
    expected = [said(record) for record in read_profiles(io.BytesIO(as_json_lines(made)), RULESET)]
    assert [said(record) for record in read_profiles(path, RULESET)] == expected
    assert sum(isinstance(record, Rejection) for record in read_profiles(path, RULESET)) >= 2


def test_structs_texts_decimals_and_times_are_read_as_in_a_frame(tmp_path: Path) -> None:
    made = pa.table(
        {
            "subject": pa.array([1, 2]),
            "as_of": pa.array([datetime(2026, 11, 23, 8), None], pa.timestamp("ns")),
            "home_office": pa.array([{"days_per_week": 5}, None]),
            "isolation.ucla3": pa.array([{"value": 7, "observed_on": date(2026, 11, 1)}, None]),
            "contact.with_colleagues": pa.array([" Rarely ", "ukjent"]).dictionary_encode(),
            "distress.hscl5": pa.array([Decimal("2.40"), None]),
            "working_hours.overtime_7_days": pa.array(["14,5", ""]),
            "substance_use.acknowledged_kinds": pa.array([[], None], pa.large_list(pa.large_string())),
        }
    )
    first, second = read_profiles(written(tmp_path / "typed.parquet", made), RULESET, as_of=None)
    assert isinstance(first, Profile)
    assert isinstance(second, Profile)
    assert dict(first.values) == {
        "home_office.days_per_week": 5,
        "isolation.ucla3": 7,
        "contact.with_colleagues": "rarely",
        "distress.hscl5": 2.4,
        "working_hours.overtime_7_days": 14.5,
        "substance_use.acknowledged_kinds": frozenset(),
    }
    assert (first.subject, first.as_of, dict(first.observed_on)) == ("1", DAY, {"isolation.ucla3": date(2026, 11, 1)})
    assert dict(second.values) == {}


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("household.lives_alone", pa.array([1])),
        ("isolation.ucla3", pa.array([True])),
        ("contact.with_colleagues", pa.array([b"rarely"])),
        ("sick_leave.started_on", pa.array([datetime(2026, 1, 1, tzinfo=UTC)])),
        ("substance_use.acknowledged_kinds", pa.array([[1]])),
        ("isolation.ucla3.unit", pa.array([3])),
        ("as_of", pa.array([3])),
        ("subject_kind", pa.array([3])),
    ],
)
def test_a_column_of_a_type_that_cannot_be_read_is_named_before_any_row(
    tmp_path: Path, name: str, array: pa.Array
) -> None:
    columns = {"subject": pa.array(["A"]), "isolation.ucla3": pa.array([3]), name: array}
    with pytest.raises(ProfileError) as caught:
        next(iter(read_profiles(written(tmp_path / "wrong.parquet", pa.table(columns)), RULESET)))
    (found,) = caught.value.diagnostics
    assert (found.code, found.location.fact) == ("RE3701", name)


def test_a_day_beyond_the_calendar_rejects_its_row_and_no_other(tmp_path: Path) -> None:
    days = pa.array([4_000_000, 20_000], pa.int32()).view(pa.date32())
    made = pa.table({"subject": ["A", "B"], "isolation.ucla3": [3, 3], "isolation.ucla3.observed_on": days})
    first, second = read_profiles(written(tmp_path / "days.parquet", made), RULESET, as_of=DAY)
    assert isinstance(first, Rejection)
    assert isinstance(second, Profile)


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.99])
def test_a_file_cut_short_is_refused_whole(tmp_path: Path, keep: float) -> None:
    path = written(tmp_path / "cut.parquet", table(RULESET, rows(RULESET, 50, seed=1)))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])
    with pytest.raises(ProfileError) as caught:
        list(read_profiles(path, RULESET))
    assert [found.code for found in caught.value.diagnostics] == ["RE3306"]


def test_a_page_that_is_damaged_ends_the_file_with_a_rejection(tmp_path: Path) -> None:
    made = pa.table({"subject": [f"S-{number}" for number in range(40)], "isolation.ucla3": [4] * 40})
    path = written(tmp_path / "damaged.parquet", made, row_group_size=20, compression="zstd", use_dictionary=False)
    content = bytearray(path.read_bytes())
    second = pq.ParquetFile(path).metadata.row_group(1).column(0)
    start, size = second.data_page_offset, second.total_compressed_size
    content[start : start + size] = b"\xff" * size
    path.write_bytes(content)
    *good, last = read_profiles(path, RULESET)
    assert len(good) == 20
    assert isinstance(last, Rejection)
    assert said(last) == (21, None, ["RE3307"])


def test_another_kind_of_file_with_that_ending_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "not.parquet"
    path.write_text("subject,isolation.ucla3\nA,3\n", encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        list(read_profiles(path, RULESET))
    assert caught.value.diagnostics[0].code == "RE3306"


def test_a_stream_tells_by_itself_that_it_is_parquet() -> None:
    stream = io.BytesIO()
    pq.write_table(pa.table({"subject": ["A"], "isolation.ucla3": [3]}), stream)
    (profile,) = read_profiles(io.BytesIO(stream.getvalue()), RULESET)
    assert isinstance(profile, Profile)
    assert profile["isolation.ucla3"] == 3


MAPPING = """\
ruleset: no-home-office
subject: {column: Number}
facts:
  household.lives_alone:
    column: Alone
    values: {"Y": true, "N": false}
  working_hours.overtime_7_days:
    column: Extra.hours
  sick_leave.started_on:
    column: Since
"""


def test_with_a_mapping_only_its_columns_are_read(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAPPING, encoding="utf-8")
    mapping = load_mapping(tmp_path / "map.yaml", RULESET)
    made = pa.table(
        {
            "Secret": pa.array([b"x", b"y"]),  # a type that nothing reads
            "Extra": pa.array([{"note": "a", "hours": 3.5}, {"note": "b", "hours": None}]),
            "Alone": ["Y", "N"],
            "Since": pa.array([datetime(2026, 1, 1), None]),
            "Number": [1001, 1002],
        }
    )
    first, second = read_profiles(written(tmp_path / "hr.parquet", made), RULESET, mapping=mapping)
    assert isinstance(first, Profile)
    assert isinstance(second, Profile)
    assert (first.subject, dict(first.values)) == (
        "1001",
        {
            "household.lives_alone": True,
            "working_hours.overtime_7_days": 3.5,
            "sick_leave.started_on": date(2026, 1, 1),
        },
    )
    assert dict(second.values) == {"household.lives_alone": False}


def test_with_a_mapping_a_column_it_reads_must_have_a_plain_type(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAPPING, encoding="utf-8")
    mapping = load_mapping(tmp_path / "map.yaml", RULESET)
    made = pa.table({"Number": [1], "Alone": pa.array([b"Y"]), "Extra.hours": [1.0], "Since": pa.nulls(1)})
    with pytest.raises(ProfileError) as caught:
        list(read_profiles(written(tmp_path / "hr.parquet", made), RULESET, mapping=mapping))
    (found,) = caught.value.diagnostics
    assert (found.code, found.location.column) == ("RE3701", "Alone")
