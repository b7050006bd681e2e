"""Files as people make them: read in columns where that is plain, and always as record after record reads them."""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine import load_ruleset
from riskengine.batch import BatchOrder, run_batch
from riskengine.batch.assessing import ChunkAssessor
from riskengine.batch.columns import columns_of_lines
from riskengine.diagnostics import RecordLocation
from tests.batch.expected import expected, rejects, written

RULESET = load_ruleset(Path(__file__).parents[1] / "cli" / "rulesets" / "noisy-hall")
DAY = date(2026, 11, 23)

SUBJECTS = [
    "H-1",
    " H-2 ",
    "",
    "   ",
    "\u00a0H-3\u2003",
    '"H-4"',
    '"H,5"',
    '"broken',
    "H\u0000",
    "x" * 101,
    "=1+1",
    "\x1cH",
    "é",
]
HOURS = ["6", "3,5", "3.5", "", "many", "4711", " 2 ", "ukjent", "1e3", "+2", "-0", "NaN", '"6"', "\uff16"]
TRUTHS = ["true", "NEI", "", "1", "maybe", " ja ", "n/a"]
DAYS = ["2026-11-23", "", " 2026-01-02 ", "23.11.2026", "2026-02-30", "9000-12-31", "0001-01-01"]
KINDS = ["employee", "", " employee", "robot", "Employee"]
ENDINGS = ["\n", "\n", "\n", "\r\n", "\r\n", "\n\n", "\r\r\n", " \n"]


@st.composite
def csv_files(draw: st.DrawFn) -> bytes:
    delimiter = draw(st.sampled_from([",", ";", "\t"]))
    columns = {
        "subject": SUBJECTS,
        "as_of": DAYS,
        "noise.hours_per_day": HOURS,
        "hearing.rings": TRUTHS,
        "noise.hours_per_day.observed_on": DAYS,
        "noise.hours_per_day.unit": ["hours/day", "", "days", " hours/day "],
        "subject_kind": KINDS,
    }
    names = ["subject", *draw(st.permutations([name for name in columns if name != "subject"]))]
    names = names[: draw(st.integers(2, len(names)))]
    if "noise.hours_per_day" not in names:
        names = [name for name in names if not name.startswith("noise.hours_per_day.")]
    tidy = draw(st.booleans())
    lines = [delimiter.join(names), draw(st.sampled_from(["\n", "\r\n"]))]
    for _ in range(draw(st.integers(0, 12))):
        cells = [
            draw(st.sampled_from([word for word in columns[name] if not tidy or '"' not in word])) for name in names
        ]
        if not tidy:
            cells = cells[: draw(st.sampled_from([len(cells)] * 9 + [1]))]
        lines += [delimiter.join(cells), draw(st.sampled_from(ENDINGS[:2] if tidy else ENDINGS))]
    text = "".join(lines)
    return ("\ufeff" * draw(st.booleans()) + text[: len(text) - draw(st.integers(0, 1))]).encode()


@settings(max_examples=120, deadline=None)
@given(csv_files(), st.sampled_from([1, 3, 100]))
def test_any_csv_is_read_as_record_after_record_reads_it(content: bytes, size: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.csv"
        path.write_bytes(content)
        run_batch(BatchOrder(files=(path,), ruleset=RULESET, records_per_part=size), Path(folder) / "results")
        rows, faults = expected(path, RULESET)
        assert written(Path(folder) / "results") == rows
        assert rejects(Path(folder) / "results") == faults


def column_types(values: list[object]) -> list[pa.DataType | None]:
    """Types in which Parquet may hold a column of these values."""
    first = next((value for value in values if value is not None), None)
    match first:
        case bool():
            return [pa.bool_(), pa.null()]
        case int():
            return [pa.int64(), pa.int32(), pa.float64(), pa.decimal128(20, 2), pa.null()]
        case float():
            return [pa.float64(), pa.float32(), pa.float16(), pa.decimal128(20, 2)]
        case datetime():
            return [pa.timestamp("us"), pa.timestamp("ns")]
        case date():
            return [pa.date32(), pa.date64(), pa.timestamp("s"), pa.timestamp("us")]
        case _:
            return [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string()), pa.string_view()]


VALUES = {
    "subject": [SUBJECTS, [1, 2, -5]],
    "as_of": [DAYS, [DAY, None, date(1, 1, 1), date(9000, 12, 31)], [datetime(2026, 11, 23, 5), None]],
    "noise.hours_per_day": [HOURS, [6, 3, None, 4711, -1], [3.5, 2.0, None, 25.0, float("nan"), float("inf")]],
    "hearing.rings": [TRUTHS, [True, False, None]],
    "noise.hours_per_day.observed_on": [DAYS, [DAY, None, date(2031, 1, 1)]],
    "noise.hours_per_day.unit": [["hours/day", "", None, "days", " hours/day "]],
    "subject_kind": [KINDS],
}


@st.composite
def parquet_tables(draw: st.DrawFn) -> pa.Table:
    rows = draw(st.integers(0, 12))
    columns = {}
    for name, choices in VALUES.items():
        if name in {"subject", "noise.hours_per_day"} or draw(st.booleans()):
            pool = draw(st.sampled_from(choices))
            values = [draw(st.sampled_from(pool)) for _ in range(rows)]
            type_ = pa.int64() if name == "subject" and pool != SUBJECTS else draw(st.sampled_from(column_types(pool)))
            if pa.types.is_null(type_):
                values = [None] * rows
            if pa.types.is_decimal(type_):
                values = [None if value is None or not abs(value) < 1e9 else value for value in values]
                columns[name] = pa.array(values, pa.float64()).cast(type_)
            elif type(pool[0]) is date:
                columns[name] = pa.array(values, pa.date32()).cast(type_)
            else:
                columns[name] = pa.array(values, type_)
    return pa.table(columns)


@settings(max_examples=120, deadline=None)
@given(parquet_tables(), st.sampled_from([1, 3, 100]), st.integers(1, 20))
def test_any_parquet_is_read_as_record_after_record_reads_it(made: pa.Table, size: int, group: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.parquet"
        pq.write_table(made, path, row_group_size=group)
        run_batch(BatchOrder(files=(path,), ruleset=RULESET, records_per_part=size), Path(folder) / "results")
        rows, faults = expected(path, RULESET)
        assert written(Path(folder) / "results") == rows
        assert rejects(Path(folder) / "results") == faults


def test_plain_lines_go_by_columns_and_others_do_not() -> None:
    """Else the tests above could hold without a single column read."""
    assessor = ChunkAssessor(BatchOrder(files=(), ruleset=RULESET), DAY)
    columns = assessor._layout.read_header(["subject", "hearing.rings"], RecordLocation("records.csv", 1))
    assert columns_of_lines(b"A,ja\nB,nei\n", ",", columns).num_rows == 2
    assert columns_of_lines(b"A,ja\r\nB,nei", ",", columns).num_rows == 2
    for untidy in (b'A,"ja"\n', b"A\n", b"A,ja\rB,nei\n", b"A,\xe5\n", b"A,\0\n"):
        assert columns_of_lines(untidy, ",", columns) is None


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_line_that_is_too_long_is_rejected_and_the_next_one_read(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"records.{form}"
    if form == "csv":
        lines = ["subject,hearing.rings", "A,ja", "B," + "x" * (1 << 20), "C,nei"]
    else:
        lines = ['{"subject": "A"}', '{"subject": "' + "x" * (1 << 20) + '"}', '{"subject": "C"}']
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run_batch(BatchOrder(files=(path,), ruleset=RULESET), tmp_path / "results")
    rows, faults = expected(path, RULESET)
    assert written(tmp_path / "results") == rows
    assert rejects(tmp_path / "results") == faults
    assert [code for *_, code in faults] == ["RE3105"]


def test_a_day_that_no_calendar_has_is_rejected_as_by_itself(tmp_path: Path) -> None:
    days = pa.array([4_000_000, 20_000, None], pa.int32()).view(pa.date32())
    path = tmp_path / "records.parquet"
    pq.write_table(pa.table({"subject": ["A", "B", "C"], "hearing.rings": [True] * 3, "as_of": days}), path)
    run_batch(BatchOrder(files=(path,), ruleset=RULESET), tmp_path / "results")
    rows, faults = expected(path, RULESET)
    assert written(tmp_path / "results") == rows
    assert rejects(tmp_path / "results") == faults == [(1, "A", "as_of", "RE3002")]
