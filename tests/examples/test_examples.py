from __future__ import annotations

import runpy
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

import riskengine
from tests.shipped import no_home_office

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
NOISE = EXAMPLES / "rulesets" / "workplace-noise"


@pytest.fixture(scope="module")
def ruleset() -> riskengine.RuleSet:
    return no_home_office()


def profiles(name: str, ruleset: riskengine.RuleSet) -> list[riskengine.Profile]:
    records = list(riskengine.read_profiles(EXAMPLES / name, ruleset, name=name))
    rejected = [record for record in records if isinstance(record, riskengine.Rejection)]
    assert rejected == []
    return [record for record in records if isinstance(record, riskengine.Profile)]


def cells(path: Path) -> Iterator[tuple[object, ...]]:
    yield from openpyxl.load_workbook(path).active.iter_rows(values_only=True)


@pytest.mark.parametrize(
    ("name", "subjects"),
    [
        ("profiles.csv", [f"E-{number:02}" for number in range(1, 9)]),
        ("profiles.xlsx", [f"E-{number:02}" for number in range(1, 9)]),
        ("profiles.jsonl", [f"E-{number}" for number in range(11, 16)]),
        ("organisations.json", ["O-01", "O-02"]),
    ],
)
def test_every_record_of_an_example_is_a_profile(name: str, subjects: list[str], ruleset: riskengine.RuleSet) -> None:
    assert [profile.subject for profile in profiles(name, ruleset)] == subjects


def test_the_table_and_the_workbook_are_assessed_alike(ruleset: riskengine.RuleSet) -> None:
    assessor = riskengine.Assessor(ruleset)
    table = [assessor.assess(profile) for profile in profiles("profiles.csv", ruleset)]
    workbook = [assessor.assess(profile) for profile in profiles("profiles.xlsx", ruleset)]
    assert table == workbook


def test_the_workbook_is_the_one_that_the_script_makes(tmp_path: Path) -> None:
    script = runpy.run_path(str(EXAMPLES / "make_workbook.py"))
    made = script["workbook_bytes"](EXAMPLES / "profiles.csv")
    assert made == script["workbook_bytes"](EXAMPLES / "profiles.csv")
    (tmp_path / "made.xlsx").write_bytes(made)
    assert list(cells(tmp_path / "made.xlsx")) == list(cells(EXAMPLES / "profiles.xlsx"))


def test_the_examples_touch_most_areas(ruleset: riskengine.RuleSet) -> None:
    assessed = [riskengine.assess(profile, ruleset) for profile in profiles("profiles.csv", ruleset)]
    established = {finding.area for assessment in assessed for finding in assessment.established}
    assert established >= set(ruleset.areas) - {"organisation", "return_from_sick_leave"}


def test_each_employee_of_the_table_is_the_case_that_the_readme_tells(ruleset: riskengine.RuleSet) -> None:
    assessed = {profile.subject: riskengine.assess(profile, ruleset) for profile in profiles("profiles.csv", ruleset)}
    rules = {subject: {finding.rule for finding in found.established} for subject, found in assessed.items()}
    assert rules["E-01"] == set()
    assert {"HO-ISO-01", "HO-PSY-01", "HO-ISO-06"} <= rules["E-02"]
    assert rules["E-03"] == {"HO-ARR-01"}
    assert {"HO-HRS-01", "HO-HRS-06", "HO-AVA-02"} <= rules["E-04"]
    assert {"HO-SUB-01", "HO-SUB-07"} <= rules["E-05"]
    assert {"HO-LED-02", "HO-LED-03"} <= rules["E-06"]
    urgent = [subject for subject, found in rules.items() if "HO-ACU-02" in found or "HO-ACU-01" in found]
    assert urgent == ["E-07"]
    assert rules["E-08"] == set()
    assert any(question.stale for question in assessed["E-08"].open_questions)
    assert all(assessment.undetermined for assessment in assessed.values())


def test_the_embedding_script_runs(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(EXAMPLES / "embed.py"), run_name="__main__")
    printed = capsys.readouterr().out
    for_occupational_health, _, for_leader = printed.partition("For leader:")
    assert "occupational health" in for_occupational_health
    assert "Get in touch with a colleague" not in for_leader
    assert "RE3001" in printed


def test_the_ruleset_of_another_domain_has_no_errors_and_only_marks_for_review() -> None:
    result = riskengine.check_ruleset(NOISE, date(2026, 11, 23))
    assert result.ruleset is not None
    assert {diagnostic.code for diagnostic in result.diagnostics} == {"RE2503"}
    assert 6 <= len(result.ruleset.rules) <= 9
    assert set(result.ruleset.audiences).isdisjoint({"employee", "leader", "hr"})


def test_the_ruleset_of_another_domain_judges_a_day_by_the_law_of_that_day() -> None:
    noise = riskengine.load_ruleset(NOISE)
    record = {"subject": "W-1", "noise.daily_level": 82, "protection.available": False}
    before = riskengine.assess({**record, "as_of": "2005-05-01"}, noise)
    after = riskengine.assess({**record, "as_of": "2006-05-01"}, noise)
    assert [finding.rule for finding in before.established] == []
    assert {finding.rule for finding in after.established} == {"NX-EXP-01", "NX-PRO-01"}


# ------------------------------------------------------------------ mappings

EXPORT = EXAMPLES / "mapping" / "hr-export.csv"
PUBLISHED_EXPORT = ROOT.parent / "shared" / "data" / "hr-export.csv"


def overtime(path: Path, ruleset: riskengine.RuleSet) -> tuple[int, int, int]:
    """Return how many records there are, how many tell of no overtime, and how many leave every fact unknown."""
    mapping = riskengine.load_mapping(EXPORT.with_suffix(".yaml"), ruleset)
    assert mapping.warnings == ()
    profiles = list(riskengine.read_profiles(path, ruleset, mapping=mapping))
    told = [dict(profile.values) for profile in profiles if isinstance(profile, riskengine.Profile)]
    assert [profile.subject for profile in profiles] == [f"R-{number}" for number in range(1, len(profiles) + 1)]
    return len(profiles), told.count({"working_hours.overtime_7_days": 0.0}), told.count({})


def test_the_export_tells_overtime_where_there_is_none_and_nothing_else(ruleset: riskengine.RuleSet) -> None:
    assert overtime(EXPORT, ruleset) == (40, 28, 12)


@pytest.mark.skipif(not PUBLISHED_EXPORT.exists(), reason="the published export does not lie beside the project")
def test_the_published_export_with_the_same_columns_tells_the_same(ruleset: riskengine.RuleSet) -> None:
    assert overtime(PUBLISHED_EXPORT, ruleset) == (1470, 1054, 416)


def test_an_assessment_of_the_export_never_reads_as_all_clear(ruleset: riskengine.RuleSet) -> None:
    mapping = riskengine.load_mapping(EXPORT.with_suffix(".yaml"), ruleset)
    assessor = riskengine.Assessor(ruleset)
    for profile in riskengine.read_profiles(EXPORT, ruleset, mapping=mapping, as_of=date(2026, 11, 23)):
        assert isinstance(profile, riskengine.Profile)
        assessment = assessor.assess(profile)
        assert assessment.established == ()
        assert assessment.undetermined
        assert assessment.open_questions


def test_the_export_is_the_one_that_the_script_makes() -> None:
    script = runpy.run_path(str(EXAMPLES / "mapping" / "make_hr_export.py"))
    assert script["export"]() == EXPORT.read_bytes()
    assert EXPORT.read_bytes().startswith(b"\xef\xbb\xbf")


def test_every_column_of_the_export_is_read_or_said_to_be_left_out() -> None:
    header = EXPORT.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    mapping = EXPORT.with_suffix(".yaml").read_text(encoding="utf-8")
    assert [name for name in header if name not in mapping] == []
