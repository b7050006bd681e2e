"""No error of a mapped file tells a value, be it in a column that is read or in one that is not."""

from __future__ import annotations

import io
import traceback
from typing import Any

import pytest

from riskengine.diagnostics import ProfileError, render_diagnostics
from riskengine.profiles import Profile, profile_from, read_profiles
from riskengine.profiles.mapping.coverage import coverage_of
from riskengine.profiles.mapping.suggestion.evidence import ColumnsSeen
from riskengine.profiles.mapping.suggestion.proposing import suggested_mapping
from riskengine.profiles.reading import read_records
from riskengine.reports.mapping_coverage import coverage_json
from riskengine.reports.mapping_text import mapping_text
from tests.profiles.conftest import workbook
from tests.profiles.mapping.conftest import RULESET, facts

SECRET = "zqx8317"
MAPPING = facts(
    """
    home.days: {column: Dager, unit: days/month, round: down, part: {separator: "/", number: 1, of: 1}}
    home.hours: {column: Timer, decimal: comma}
    home.alone: {column: Alene, values: {Ja: true, Nei: false}}
    home.place: {column: Sted}
    health.signs: {column: Tegn, separator: ";", values: {S: [sleep, mood, pain]}}
    health.seen_on: {column: Dato, format: D.M.YYYY, observed_on: {column: Svart}}
    """,
    "as_of: {column: Uttrekk}\n",
)
COLUMNS = [*sorted(MAPPING.columns), "Notat"]


@pytest.mark.parametrize("column", sorted(MAPPING.columns))
@pytest.mark.parametrize("secret", [SECRET, SECRET * 50, {"a": SECRET}, [SECRET], float("nan"), f"{SECRET}\x1b[2J"])
def test_no_cell_is_told(column: str, secret: Any) -> None:
    record = {"Nr": "A-1", "Dato": "1.1.2026", column: secret}
    try:
        profile_from(record, RULESET, mapping=MAPPING)
    except ProfileError as error:
        told = "".join(traceback.format_exception(error)) + repr(error.diagnostics)
        assert SECRET not in told + render_diagnostics(error.diagnostics, "nb")
    else:
        assert (column, secret) == ("Nr", SECRET)  # a short text is a pseudonym


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl"])
def test_neither_a_check_nor_a_suggestion_tells_a_cell(form: Any) -> None:
    rows = [COLUMNS, [f"{SECRET}{name}" for name in COLUMNS], ["1", *[SECRET] * (len(COLUMNS) - 1)]]
    contents = {
        "csv": "\n".join(";".join(row) for row in rows).encode(),
        "xlsx": workbook(*rows),
        "jsonl": ("{" + ", ".join(f'"{name}": "{SECRET}"' for name in COLUMNS) + "}").encode(),
    }
    stream = io.BytesIO(contents[form])
    records = list(read_profiles(stream, RULESET, name="t", input_format=form, mapping=MAPPING))
    assert not any(isinstance(one, Profile) for one in records)
    assert SECRET.encode() not in coverage_json(coverage_of(MAPPING, records), [], "nb", holds=False)
    seen = ColumnsSeen()
    seen.read(read_records(io.BytesIO(contents[form]), seen.layout, name="t", input_format=form))
    assert seen.records
    assert SECRET not in mapping_text(suggested_mapping(seen, RULESET), "nb")
    assert SECRET not in repr(seen.columns)


def test_the_first_record_of_a_file_without_names_is_not_told() -> None:
    for row in (f"{SECRET};01.02.2026;3", f"{SECRET};a@b.no;x", f"{SECRET};01029912345;x", f"{SECRET};37,5;x"):
        seen = ColumnsSeen()
        with pytest.raises(ProfileError) as caught:
            seen.read(read_records(io.BytesIO(f"{row}\n{row}\n".encode()), seen.layout, name="t", input_format="csv"))
        assert [one.code for one in caught.value.diagnostics] == ["RE3604"]
        assert SECRET not in str(caught.value)
    with pytest.raises(ProfileError) as caught:
        list(read_profiles(io.BytesIO(f"{SECRET};x;3\n".encode()), RULESET, name="t", mapping=MAPPING))
    assert SECRET not in str(caught.value)
