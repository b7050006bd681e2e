from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import NOISY_HALL, Run

EXPORT = (
    "Lnr;Timer støy (min);Ringer;Notat\n1;360;ja;secret one\n2;210;;secret two\n3;9999;ja;secret\n4;60;kanskje;secret\n"
)
MAPPING = """\
ruleset: noisy-hall
subject: {column: Lnr}
as_of: {constant: 2026-11-23}
facts:
  noise.hours_per_day: {column: Timer støy (min), unit: minutes/day}
  hearing.rings: {column: Ringer}
"""


@pytest.fixture
def export(tmp_path: Path) -> str:
    (tmp_path / "export.csv").write_text(EXPORT, encoding="utf-8-sig")
    return "export.csv"


@pytest.fixture
def mapping(tmp_path: Path) -> str:
    (tmp_path / "map.yaml").write_text(MAPPING, encoding="utf-8")
    return "map.yaml"


def test_a_foreign_file_is_assessed_by_its_mapping(assess: Run, export: str, mapping: str) -> None:
    result = assess(export, "--mapping", mapping, "--format", "jsonl", "--rejects", "rejects.jsonl")
    assert result.exit_code == 2
    assert [json.loads(line)["subject"] for line in result.stdout.splitlines()] == ["1", "2"]
    rejects = [json.loads(line) for line in Path("rejects.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(one["line"], one["subject"], one["code"], one["fact"], one["column"]) for one in rejects] == [
        (4, "3", "RE3003", "noise.hours_per_day", "Timer støy (min)"),
        (5, "4", "RE3002", "hearing.rings", "Ringer"),
    ]
    assert "4 records: 2 assessed, 2 rejected" in result.stderr
    assert "secret" not in result.output + Path("rejects.jsonl").read_text(encoding="utf-8")


def test_a_mapped_file_and_its_plain_twin_get_the_same_assessments(
    assess: Run, export: str, mapping: str, tmp_path: Path
) -> None:
    twin = "subject;as_of;noise.hours_per_day;hearing.rings\n1;2026-11-23;6;true\n2;2026-11-23;3,5;\n"
    (tmp_path / "twin.csv").write_text(twin, encoding="utf-8")
    mapped = assess(export, "--mapping", mapping, "--format", "jsonl", "--subject", "1", "--subject", "2")
    plain = assess("twin.csv", "--format", "jsonl")
    assert mapped.stdout == plain.stdout != ""


def test_one_record_of_a_foreign_file_is_explained(run: Run, export: str, mapping: str) -> None:
    arguments = ["explain", export, "--mapping", mapping, "--subject", "1", "--ruleset", str(NOISY_HALL)]
    result = run(*arguments, "--for", "all")
    assert (result.exit_code, "6 hours" in result.stdout) == (0, True), result.output


def test_a_wrong_mapping_stops_before_the_file_is_read(assess: Run, mapping: str, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAPPING.replace("hearing.rings", "hearing.ring"), encoding="utf-8")
    result = assess("no-such-file.csv", "--mapping", mapping)
    assert result.exit_code == 2
    assert 'map.yaml:6:3: error[RE3001]: unknown fact "hearing.ring"' in result.stderr
    assert 'did you mean "hearing.rings"?' in result.stderr


# ------------------------------------------------------------------ map check


def check(run: Run, *arguments: str) -> tuple[int, str, str]:
    result = run("map", "check", "--ruleset", str(NOISY_HALL), *arguments)
    return result.exit_code, result.stdout, result.stderr


def test_a_check_counts_and_shows_no_value(run: Run, export: str, mapping: str) -> None:
    code, stdout, stderr = check(run, mapping, export)
    assert code == 1
    rows = [line.split() for line in stdout.splitlines()]
    assert ["hearing.rings", "Ringer", "1", "1", "0"] in rows
    assert "4 records: 2 can be used, 2 rejected" in stdout
    assert "RE3003" in stdout
    assert not any(value in stdout + stderr for value in ("9999", "kanskje", "secret", "360"))


def test_a_check_as_json(run: Run, export: str, mapping: str) -> None:
    code, stdout, _ = check(run, mapping, export, "--format", "json", "--lang", "nb")
    document = json.loads(stdout)
    assert (code, document["holds"], document["schema"]) == (1, False, "riskengine.mapping_check/1")
    coverage = document["coverage"]
    assert (coverage["records"], coverage["usable"], coverage["rejected"]) == (4, 2, 2)
    assert coverage["facts"][1] == {"fact": "hearing.rings", "column": "Ringer", "known": 1, "unknown": 1, "stale": 0}
    assert coverage["reasons"][0]["first_lines"] == [4]
    assert "utenfor grensene" in coverage["reasons"][0]["message"]


def test_a_check_that_holds_is_done(run: Run, mapping: str, tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text("\n".join(EXPORT.splitlines()[:3]), encoding="utf-8")
    code, stdout, _ = check(run, mapping, "export.csv")
    assert (code, "2 records: 2 can be used" in stdout) == (0, True)


def test_a_mapping_is_checked_without_a_file(run: Run, mapping: str, tmp_path: Path) -> None:
    assert check(run, mapping)[:2] == (0, "no errors (facts: 2, columns: 3)\n")
    (tmp_path / "map.yaml").write_text(MAPPING.replace("minutes/day", "minutes"), encoding="utf-8")
    code, stdout, _ = check(run, mapping, "--format", "json")
    document = json.loads(stdout)
    assert (code, document["holds"], document["coverage"]) == (1, False, None)
    assert [(one["code"], one["line"]) for one in document["diagnostics"]] == [("RE3505", 5)]


def test_warnings_are_shown_and_do_not_fail_a_check(run: Run, mapping: str, tmp_path: Path) -> None:
    text = MAPPING.replace("{column: Ringer}", "{column: Ringer, values: {ja: true}}")
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    code, stdout, _ = check(run, mapping)
    assert (code, "warning[RE3508]" in stdout) == (0, True)


def test_a_file_without_the_columns_cannot_be_checked(run: Run, mapping: str, tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text("Lnr;Timer\n1;secret\n", encoding="utf-8")
    code, _, stderr = check(run, mapping, "export.csv")
    assert (code, stderr.count("RE3601"), "secret" in stderr) == (2, 2, False)


# ---------------------------------------------------------------- map suggest


def test_a_suggestion_loads_and_passes_its_own_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text("Employee number;noise.hoursPerDay\n1;6\n2;\n", encoding="utf-8")
    result = run("map", "suggest", "export.csv", "--ruleset", str(NOISY_HALL), "--out", "map.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "map.yaml" in result.stderr
    assert 'subject: {column: "Employee number"}' in Path("map.yaml").read_text(encoding="utf-8")
    code, stdout, _ = check(run, "map.yaml", "export.csv")
    assert (code, "2 records: 2 can be used" in stdout) == (0, True)


def test_a_suggestion_is_never_written_over_a_file(run: Run, export: str, mapping: str) -> None:
    arguments = ["map", "suggest", export, "--ruleset", str(NOISY_HALL), "--out", mapping]
    assert run(*arguments).exit_code == 2
    assert Path(mapping).read_text(encoding="utf-8") == MAPPING
    assert run(*arguments, "--force").exit_code == 0


def test_a_suggestion_speaks_the_language_asked_for_and_tells_no_cell(run: Run, export: str) -> None:
    norwegian = run("map", "suggest", export, "--ruleset", str(NOISY_HALL), "--lang", "nb").stdout
    english = run("map", "suggest", export, "--ruleset", str(NOISY_HALL), "--lang", "en").stdout
    assert "Foreslått ut fra 4 poster" in norwegian
    assert "Suggested from 4 records" in english
    assert "secret" not in norwegian + english


def test_a_suggestion_reads_standard_input(run: Run) -> None:
    result = run("map", "suggest", "-", "--ruleset", str(NOISY_HALL), input=EXPORT)
    assert (result.exit_code, "subject:" in result.stdout) == (0, True)


@pytest.mark.parametrize("content", ["", "1;2\n3;4\n", "\n\n"])
def test_a_file_without_names_gets_no_suggestion(run: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "export.csv").write_text(content, encoding="utf-8")
    result = run("map", "suggest", "export.csv", "--ruleset", str(NOISY_HALL))
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_schema_of_mappings_is_printed_for_a_ruleset(run: Run) -> None:
    schema = json.loads(run("schema", "mapping", "--ruleset", str(NOISY_HALL)).stdout)
    assert "noise.hours_per_day" in schema["properties"]["facts"]["propertyNames"]["enum"]
