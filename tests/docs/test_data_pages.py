"""The pages on what goes in and what comes out."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import riskengine
from riskengine.assessment import model
from riskengine.cli import main
from riskengine.profiles import value_from_text
from riskengine.profiles.sources import SUFFIXES
from riskengine.reports.csv_rows import COLUMNS
from tests.docs.markdown import ROOT, code_words, fences, first_column, read, rows, sections
from tests.shipped import no_home_office

ASSESSMENT = sections(read("docs/assessment.md"))
PROFILES = sections(read("docs/profiles.md"))


@pytest.mark.parametrize(
    "name",
    ["Assessment", "Finding", "AreaLevel", "Suggestion", "Reason", "WithheldAction", "OpenQuestion", "Provenance"],
)
def test_every_field_of_an_assessment_is_documented_and_no_other(name: str) -> None:
    assert first_column(ASSESSMENT[name]) == [field.name for field in fields(getattr(model, name))]


def test_every_column_of_the_csv_output_is_documented_and_no_other() -> None:
    assert first_column(ASSESSMENT["Other forms"]) == list(COLUMNS)


def test_every_ending_is_documented_and_no_other() -> None:
    documented = [word for row in rows(PROFILES["Files"]) for word in code_words(row[1])]
    assert sorted(documented) == sorted(SUFFIXES)


def test_the_example_of_a_profile_is_one() -> None:
    [example] = [json.loads(fence.text) for fence in fences(read("docs/profiles.md")) if fence.info == ("json",)]
    ruleset = no_home_office()
    profile = riskengine.profile_from(example, ruleset)
    assert (profile.subject, profile["isolation.ucla3"], profile["home_office.days_per_week"]) == ("A-17", 7, 4)
    assert profile.observed_on == {"isolation.ucla3": date(2026, 11, 1)}


def test_every_spelling_of_a_truth_value_in_the_table_is_read() -> None:
    ruleset = no_home_office()
    fact = ruleset.facts["availability.agreed"]
    words = next(code_words(row[2]) for row in rows(PROFILES["Values"]) if row[0] == "boolean")
    assert [value_from_text(fact, word) for word in words] == [True, False] * 5


def test_a_rejected_record_has_the_documented_fields(tmp_path: Path) -> None:
    source = tmp_path / "one.json"
    source.write_text('{"subject": "A-17", "isolation.ucla3": 12}', encoding="utf-8")
    rejects = tmp_path / "rejects.jsonl"
    ruleset = ROOT / "rulesets" / "no-home-office"
    result = CliRunner().invoke(main, ["assess", str(source), "--ruleset", str(ruleset), "--rejects", str(rejects)])
    assert result.exit_code == 2
    assert first_column(PROFILES["Rejected records"]) == list(json.loads(rejects.read_text(encoding="utf-8")))


def test_every_exception_of_the_public_face_is_documented() -> None:
    documented = first_column(sections(read("docs/embedding.md"))["Errors"])
    assert sorted(documented) == sorted(name for name in riskengine.__all__ if name.endswith("Error"))


def test_the_public_functions_are_documented() -> None:
    text = read("docs/embedding.md")
    for name in riskengine.__all__:
        assert name in text, name
