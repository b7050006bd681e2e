from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from riskengine.assessment import assessment_from_json
from tests.cli.conftest import RECORDS, Run


def test_a_table_of_good_records_ends_with_counts_and_exit_code_0(assess: Run, records: Path) -> None:
    result = assess("records.csv")
    assert result.exit_code == 0, result.output
    assert "Plan breaks" in result.stdout
    assert result.stderr == "3 records: 3 assessed\n"


def test_the_language_follows_the_option_before_the_environment(assess: Run, records: Path) -> None:
    assert "Legg inn pauser" in assess("records.csv", "--lang", "nb").stdout
    assert "Legg inn pauser" in assess("records.csv", env={"LANG": "nn_NO.UTF-8"}).stdout
    assert "Legg inn pauser" in assess("records.csv", env={"LANG": "C"}).stdout, "the ruleset's first language"


def test_bad_records_are_set_aside_and_the_counts_add_up(assess: Run, mixed: Path, tmp_path: Path) -> None:
    result = assess("mixed.csv", "--format", "jsonl")
    assert result.exit_code == 2
    assert [json.loads(line)["subject"] for line in result.stdout.splitlines()] == ["H-1", "H-2", "H-3"]
    assert result.stderr.splitlines()[-1] == "5 records: 3 assessed, 2 rejected (rejects: mixed.csv.rejects.jsonl)"
    rejects = [json.loads(line) for line in (tmp_path / "mixed.csv.rejects.jsonl").read_text("utf-8").splitlines()]
    assert [(reject["file"], reject["line"], reject["subject"]) for reject in rejects] == [
        ("mixed.csv", 3, "H-9"),
        ("mixed.csv", 6, "H-8"),
    ]
    assert {tuple(reject) for reject in rejects} == {
        ("file", "line", "cell", "subject", "code", "fact", "column", "message")
    }
    assert {reject["fact"] for reject in rejects} == {"noise.hours_per_day"}


def test_no_value_of_a_rejected_record_is_told(assess: Run, mixed: Path, tmp_path: Path) -> None:
    result = assess("mixed.csv", "--format", "csv")
    told = result.output + (tmp_path / "mixed.csv.rejects.jsonl").read_text("utf-8")
    assert "4711" not in told
    assert "many" not in told


def test_rejects_stand_beside_the_output_file(assess: Run, mixed: Path, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    assert assess("mixed.csv", "--out", "reports/all.html").exit_code == 2
    assert (tmp_path / "reports" / "all.html.rejects.jsonl").is_file()


def test_a_rejects_file_that_nobody_named_never_replaces_another(assess: Run, mixed: Path, tmp_path: Path) -> None:
    assess("mixed.csv")
    assess("mixed.csv")
    assert sorted(path.name for path in tmp_path.glob("*.jsonl")) == [
        "mixed.csv.rejects-2.jsonl",
        "mixed.csv.rejects.jsonl",
    ]


def test_a_rejects_file_asked_for_is_written_even_when_empty(assess: Run, records: Path, tmp_path: Path) -> None:
    assert assess("records.csv", "--rejects", "bad.jsonl").exit_code == 0
    assert (tmp_path / "bad.jsonl").read_bytes() == b""
    second = assess("records.csv", "--rejects", "bad.jsonl")
    assert second.exit_code == 2
    assert "RE8003" in second.stderr


@pytest.mark.parametrize("name", ["report.json", "report.jsonl", "report.csv", "report.html", "report.xlsx"])
def test_the_ending_of_the_output_file_chooses_the_format(
    assess: Run, records: Path, tmp_path: Path, name: str
) -> None:
    result = assess("records.csv", "--out", name)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    content = (tmp_path / name).read_bytes()
    beginning = {"json": b"[", "jsonl": b"{", "csv": b"subject,", "html": b"<!DOCTYPE html>", "xlsx": b"PK"}
    assert content.lstrip().startswith(beginning[name.partition(".")[2]])


def test_an_output_file_is_replaced_only_by_force(assess: Run, records: Path, tmp_path: Path) -> None:
    kept = tmp_path / "report.csv"
    kept.write_text("kept", encoding="utf-8")
    refused = assess("records.csv", "--out", "report.csv")
    assert refused.exit_code == 2
    assert "RE8003" in refused.stderr
    assert kept.read_text("utf-8") == "kept"
    assert assess("records.csv", "--out", "report.csv", "--force").exit_code == 0
    assert kept.read_text("utf-8") != "kept"


def test_an_output_file_is_whole_or_not_there(
    assess: Run, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("H-1 is 37 hours in noise")

    monkeypatch.setattr("riskengine.reports.csv_rows._suggestion", fail)
    result = assess("records.csv", "--out", "report.csv")
    assert result.exit_code == 3
    assert [path.name for path in tmp_path.iterdir()] == ["records.csv"]


def test_only_the_owner_can_read_what_is_written(assess: Run, mixed: Path, tmp_path: Path) -> None:
    assess("mixed.csv", "--out", "report.csv")
    for name in ("report.csv", "report.csv.rejects.jsonl"):
        assert (tmp_path / name).stat().st_mode & 0o077 == 0


def test_an_output_folder_that_is_not_there_is_a_clear_error(assess: Run, records: Path) -> None:
    result = assess("records.csv", "--out", "nowhere/report.csv")
    assert result.exit_code == 2
    assert "nowhere/report.csv: error[RE8004]" in result.stderr


def test_standard_input_is_read_and_json_lines_come_back(assess: Run) -> None:
    lines = '{"subject": "H-1", "noise": {"hours_per_day": 6}}\n{"subject": "H-2", "noise.hours_per_day": 1}\n'
    result = assess("-", "--input-format", "jsonl", "--format", "jsonl", "--as-of", "2026-11-23", input=lines)
    assert result.exit_code == 0, result.output
    first, second = map(assessment_from_json, result.stdout.splitlines())
    assert [suggestion.action for suggestion in first.suggestions] == ["take-breaks"]
    assert (first.as_of.isoformat(), second.suggestions) == ("2026-11-23", ())


def test_rejects_of_standard_input_have_a_name(assess: Run, tmp_path: Path) -> None:
    result = assess("-", "--input-format", "csv", "--format", "csv", input=RECORDS.replace("6,false", "66,false"))
    assert result.exit_code == 2
    assert (tmp_path / "stdin.rejects.jsonl").is_file()


def test_a_file_that_cannot_be_read_does_not_keep_the_next_from_being_read(assess: Run, records: Path) -> None:
    result = assess("missing.csv", "records.csv", "--format", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 3
    assert "missing.csv: error[RE1001]" in result.stderr
    assert result.stderr.splitlines()[-1] == "3 records: 3 assessed; 1 file could not be read to the end"


@pytest.mark.parametrize("content", [b"", b'[{"subject": "H-1", "noise.', b"\xe6\xf8\xe5"])
@pytest.mark.parametrize("name", ["broken.json", "broken.csv", "broken.xlsx", "broken.jsonl"])
def test_broken_files_are_told_of_and_leave_no_report(assess: Run, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    result = assess(name, "--out", "report.html")
    assert result.exit_code == 2
    assert "error[RE" in result.stderr
    assert "RE9001" not in result.stderr
    assert not (tmp_path / "report.html").exists()


def test_a_directory_in_the_place_of_a_file_is_bad_input(assess: Run, tmp_path: Path) -> None:
    result = assess(str(tmp_path))
    assert (result.exit_code, "RE1005" in result.stderr) == (2, True)


def test_each_audience_gets_its_own_assessment(assess: Run, records: Path) -> None:
    def rules(audience: str) -> list[set[str]]:
        lines = assess("records.csv", "--format", "jsonl", "--for", audience).stdout.splitlines()
        return [{finding.rule for finding in assessment_from_json(line).findings} for line in lines]

    assert rules("leader") == [{"NH-01"}, {"NH-01"}, {"NH-01", "NH-03"}], "NH-03 only by consent"
    assert rules("employee") == [{"NH-01", "NH-02"}] * 3
    assert rules("all") == [{"NH-01", "NH-02", "NH-03"}] * 3


@pytest.mark.parametrize(
    ("option", "value", "code"),
    [
        ("--for", "boss", "RE5101"),
        ("--engine", "compile", "RE5001"),
        ("--format", "excel", "RE8001"),
        ("--ruleset", "noisy-hal", "RE4001"),
    ],
)
def test_an_option_that_names_nothing_is_wrong_use(
    assess: Run, records: Path, option: str, value: str, code: str
) -> None:
    result = assess("records.csv", option, value)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"error[{code}]" in result.stderr


@pytest.mark.parametrize("day", ["23.11.2026", "2026-02-30", "20261123"])
def test_a_date_has_one_form(assess: Run, records: Path, day: str) -> None:
    result = assess("records.csv", "--as-of", day)
    assert (result.exit_code, "2026-11-23" in result.stderr) == (2, True)


def test_the_engines_say_the_same(assess: Run, records: Path) -> None:
    def without_engine(name: str) -> list[dict[str, object]]:
        lines = assess("records.csv", "--format", "jsonl", "--engine", name).stdout.splitlines()
        documents = [json.loads(line) for line in lines]
        for document in documents:
            assert document["provenance"].pop("engine") == name
        return documents

    assert without_engine("reference") == without_engine("compiled")


def test_a_summary_shows_every_subject_and_no_card(assess: Run, records: Path) -> None:
    stdout = assess("records.csv", "--summary").stdout
    assert all(subject in stdout for subject in ("H-1", "H-2", "H-3"))
    assert "Agree on breaks" not in stdout


def test_csv_output_can_be_read_again(assess: Run, records: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(assess("records.csv", "--format", "csv").stdout)))
    assert [(row["subject"], row["status"]) for row in rows] == [
        ("H-1", "suggested"),
        ("H-2", "undetermined"),
        ("H-3", "suggested"),
    ]


def test_an_excel_file_can_be_read_and_written(assess: Run, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["subject", "as_of", "noise.hours_per_day"])  # type: ignore[union-attr]
    book.active.append(["H-1", "2026-11-23", 6])  # type: ignore[union-attr]
    book.save(tmp_path / "in.xlsx")
    assert assess("in.xlsx", "--out", "out.xlsx").exit_code == 0
    assert load_workbook(tmp_path / "out.xlsx")["Suggested follow-up"]["A2"].value == "H-1"


def test_one_subject_can_be_picked_out_and_the_counts_still_add_up(assess: Run, mixed: Path, tmp_path: Path) -> None:
    result = assess("mixed.csv", "--subject", "H-3", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["subject"] == "H-3"
    assert result.stderr == "5 records: 1 assessed, 4 not asked for\n"
    assert not list(tmp_path.glob("*.jsonl"))


def test_a_subject_that_no_record_has_is_wrong_use(assess: Run, records: Path) -> None:
    result = assess("records.csv", "--subject", "H-77")
    assert (result.exit_code, result.stdout, "RE8006" in result.stderr) == (2, "", True)
