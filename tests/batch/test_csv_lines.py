"""CSV read by columns says what reading it record by record says, whatever stands in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import riskengine
from riskengine.batch.inputs import inspect
from riskengine.batch.parts import Reading
from riskengine.diagnostics import ProfileError
from riskengine.profiles import Profile, Rejection, read_profiles
from riskengine.tables import TableAssessor

RULESET = riskengine.load_ruleset("no-home-office")
DAY = date(2026, 11, 23)
TABLES = ("findings", "areas", "suggestions")
HEADER = (
    "subject", "subject_kind", "as_of", "isolation.ucla3", "isolation.ucla3.observed_on", "distress.hscl5",
    "household.lives_alone", "contact.with_colleagues", "substance_use.acknowledged_kinds",
    "working_hours.overtime_7_days", "working_hours.overtime_7_days.unit", "akan_agreement.ends_on",
)  # fmt: skip
HEADER = tuple(
    name
    for name in HEADER
    if name in RULESET.facts or name.rpartition(".")[2] in {"observed_on", "unit"} or "." not in name
)

plain = {
    "subject": ["A-1", "B-2", " C-3 ", "æøå", "17"],
    "subject_kind": ["", "employee"],
    "as_of": ["", "2026-11-23", "2028-02-29", " 2027-01-01"],
    "isolation.ucla3": ["3", "7", "9,0", "", "ukjent"],
    "isolation.ucla3.observed_on": ["", "2026-11-01", "2019-01-01"],
    "distress.hscl5": ["1,4", "2.5", "", "4"],
    "household.lives_alone": ["ja", "nei", "TRUE", "0", ""],
    "contact.with_colleagues": ["rarely", "Weekly", "", "unknown"],
    "substance_use.acknowledged_kinds": ["alcohol|drugs", "-", "", "gaming,alcohol", "ALCOHOL"],
    "working_hours.overtime_7_days": ["14", "0", "", "3.25"],
    "working_hours.overtime_7_days.unit": ["", "hours"],
}
odd = st.sampled_from(
    ["12", "-1", "x", "2026-02-30", "2030-01-01", '"', '"a;b"', "a,b", "=1+1", "\u00a0", "\x1f", "\x00", "\x1c7", "9" * 40,
     "\u00bd", "\u0663", "1e3", "nan", "organisation", "2024-02-29", "Ja", "N/A", "\ufeff", "subject", "a" * 120, "  ", "\t"]
)  # fmt: skip


def cells(name: str) -> st.SearchStrategy[str]:
    usual = st.sampled_from(plain.get(name, ["", "2026-11-01"]))
    return st.integers(0, 39).flatmap(lambda drawn: usual if drawn else odd)


row = st.tuples(*map(cells, HEADER))
spoilt = st.sampled_from(
    ["", ";;;", "   ", ";".join(HEADER), "A-1", '"A-1', "A;B;C", ";" * (len(HEADER) - 1), "\u00a0"]
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    delimiter = draw(st.sampled_from(";,\t"))
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    quoted = draw(st.sampled_from(["never", "never", "often", "always"]))

    def written(cell: str) -> str:
        if quoted == "always" or (quoted == "often" and draw(st.booleans())):
            return '"' + cell.replace('"', '""') + '"'
        return cell

    lines = [draw(st.sampled_from(["", "sep=" + delimiter + ending, "\ufeff"])) + delimiter.join(HEADER)]
    rows = draw(st.lists(st.one_of(row, row, row, row, spoilt), max_size=9))
    lines += [made if isinstance(made, str) else delimiter.join(map(written, made)) for made in rows]
    text = ending.join(lines) + draw(st.sampled_from(["", ending]))
    content = text.encode()
    if draw(st.integers(0, 9)) == 0 and len(lines) > 1:
        content = content.replace("æ".encode(), b"\xe6")
    return content


def told(reading: Reading, path: Path, assessor: TableAssessor):
    """Everything that the parts of a file come to."""
    tables = {name: [] for name in TABLES}
    rejections, counts = [], []
    for part in reading.parts(inspect(path, "csv"), 0, lambda *_: True):
        for name, batch in assessor.tables(part.profiles, TABLES).items():
            tables[name] += batch.to_pylist()
        rejections += part.rejections
        counts.append((part.name, part.first_record, part.profiles.block.length, len(part.rejections)))
    return tables, rejections, counts


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(files(), st.sampled_from([None, DAY]))
@example("\n".join([";".join(HEADER), ";".join(["A"] + [""] * (len(HEADER) - 1))]).encode(), None)
def test_a_file_by_columns_is_the_file_record_by_record(tmp_path: Path, content: bytes, as_of: date | None) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    by_columns = Reading(RULESET, 4, DAY, as_of)
    assessor = TableAssessor(RULESET, audience="leader", threads=1)

    def by_records(file, position, is_wanted):
        return by_columns._of_records(file, position, is_wanted)

    class ByRecords:
        parts = staticmethod(by_records)

    try:
        expected = told(ByRecords(), path, assessor)
    except ProfileError as error:
        with pytest.raises(ProfileError) as caught:
            told(by_columns, path, assessor)
        assert caught.value.diagnostics == error.diagnostics
        return
    assert told(by_columns, path, assessor) == expected


def test_plain_lines_are_not_read_as_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this the columns could be let go in every part, and nothing would tell but the clock."""
    path = tmp_path / "people.csv"
    rows = [f'P-{number};"{number % 7 + 3}";ja' for number in range(500)]
    path.write_text("subject;isolation.ucla3;household.lives_alone\n" + "\n".join(rows) + "\nP-x;99;ja\n")
    seen = []
    whole = Reading._of_line
    monkeypatch.setattr(Reading, "_of_line", lambda *given: seen.append(given[1].number) or whole(*given))
    [part] = Reading(RULESET, 1_000, DAY).parts(inspect(path, None), 0, lambda *_: True)
    assert (part.profiles.block.length, len(part.rejections)) == (500, 1)
    assert seen == [502]


def test_what_records_are_is_the_readers_word(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("subject;isolation.ucla3\nA;7\n;\nB;12\n")
    found = list(read_profiles(path, RULESET, as_of=DAY))
    assert [type(one) for one in found] == [Profile, Rejection]
