"""A run to a directory: the same tables as one record at a time, and the same bytes however often it is killed."""

from __future__ import annotations

import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

import riskengine
from riskengine.batch import files as batch_files
from riskengine.batch import running
from riskengine.cli.program import main as program

DAY = "2026-11-23"
HEADER = "subject,isolation.ucla3,home_office.days_per_week,distress.hscl5,working_hours.overtime_7_days\n"


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "en")

    def run(*arguments: str, code: int = 0):
        result = CliRunner().invoke(program, ["assess", "--as-of", DAY, "--lang", "en", *arguments])
        assert result.exit_code == code, result.stderr
        return result.stderr

    return run


def people(count: int, seed: int = 1) -> str:
    random_ = random.Random(seed)

    def cell(value: object) -> str:
        return "" if random_.random() < 0.3 else str(value)

    rows = (
        f"S{number},{cell(random_.randint(3, 9))},{cell(random_.randint(0, 5))},"
        f"{cell(round(random_.uniform(1, 4), 1))},{cell(random_.randint(0, 20))}\n"
        for number in range(count)
    )
    return HEADER + "".join(rows)


def as_parquet(text: str, path: Path, **options: int) -> None:
    table = pyarrow.csv.read_csv(pa.BufferReader(text.encode()))
    pq.write_table(table, path, **options)


def everything_in(directory: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(directory)): path.read_bytes() for path in sorted(directory.rglob("*")) if path.is_file()
    }


def rows_of(directory: Path, table: str) -> list[dict[str, object]]:
    return [row for path in sorted((directory / table).glob("*.parquet")) for row in pq.read_table(path).to_pylist()]


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(running, "ROWS_AT_ONCE", 64)


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx", "parquet"])
def test_the_tables_say_what_assess_says_of_each_record(run, tmp_path, small_parts, form) -> None:
    ruleset = riskengine.load_ruleset("no-home-office")
    text = people(150)
    (tmp_path / "people.csv").write_text(text)
    profiles = list(riskengine.read_profiles(tmp_path / "people.csv", ruleset, as_of=date.fromisoformat(DAY)))
    table = pyarrow.csv.read_csv(pa.BufferReader(text.encode()))
    if form == "jsonl":
        (tmp_path / "people.jsonl").write_text("".join(json.dumps(row) + "\n" for row in table.to_pylist()))
    elif form == "parquet":
        pq.write_table(table, tmp_path / "people.parquet", row_group_size=100)
    elif form == "xlsx":
        import openpyxl

        workbook = openpyxl.Workbook()
        for row in [table.column_names, *(list(row.values()) for row in table.to_pylist())]:
            workbook.active.append(row)
        workbook.save(tmp_path / "people.xlsx")
    run(f"people.{form}", "--out", "results/", "--for", "leader")
    found = rows_of(tmp_path / "results", "findings")
    suggested = rows_of(tmp_path / "results", "suggestions")
    expected, proposed = set(), set()
    for profile in profiles:
        assessment = riskengine.assess(profile, ruleset, audience="leader")
        expected |= {
            (profile.subject, finding.rule, finding.outcome)
            for finding in assessment.findings
            if finding.outcome in {"established", "undetermined"}
        }
        proposed |= {(profile.subject, suggestion.action) for suggestion in assessment.suggestions}
    assert {(row["subject"], row["rule"], row["outcome"]) for row in found} == expected
    assert len(found) == len(expected)
    assert {(row["subject"], row["action"]) for row in suggested} == proposed


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_every_format_holds_the_same_rows(run, tmp_path, form) -> None:
    (tmp_path / "people.csv").write_text(people(20))
    run("people.csv", "--out", "results/")
    run("people.csv", "--out", "others/", "--format", form)
    expected = [(row["subject"], row["rule"], row["outcome"]) for row in rows_of(tmp_path / "results", "findings")]
    (path,) = (tmp_path / "others" / "findings").iterdir()
    if form == "csv":
        rows = pyarrow.csv.read_csv(path).to_pylist()
    elif form == "jsonl":
        rows = [json.loads(line) for line in path.read_text().splitlines()]
    else:
        import openpyxl

        head, *body = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
        rows = [dict(zip(head, row, strict=True)) for row in body]
    assert [(row["subject"], row["rule"], row["outcome"]) for row in rows] == expected


def test_a_pseudonym_that_is_a_formula_is_written_as_text_for_spreadsheets(run, tmp_path) -> None:
    (tmp_path / "people.csv").write_text("subject,isolation.ucla3\n=1+1,9\n")
    run("people.csv", "--out", "results/", "--format", "csv")
    (path,) = (tmp_path / "results" / "suggestions").iterdir()
    assert {row["subject"] for row in pyarrow.csv.read_csv(path).to_pylist()} == {"'=1+1"}


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_counts_add_up_and_rejects_name_line_and_field_but_no_value(run, tmp_path, small_parts, form) -> None:
    text = HEADER + "".join(f"S{number},{987 if number % 50 == 7 else 5},2,,\n" for number in range(200))
    if form == "csv":
        (tmp_path / "people.csv").write_text(text)
    else:
        as_parquet(text, tmp_path / "people.parquet")
    said = run(f"people.{form}", "--out", "results/", code=2)
    assert "200 records: 196 assessed, 4 rejected" in said
    manifest = json.loads((tmp_path / "results" / "run.json").read_bytes())
    assert (manifest["records"], manifest["assessed"], manifest["rejected"], manifest["complete"]) == (
        200,
        196,
        4,
        True,
    )
    lines = [
        json.loads(line)
        for path in sorted((tmp_path / "results" / "rejects").iterdir())
        for line in path.read_text().splitlines()
    ]
    first = 2 if form == "csv" else 1  # the header is a line of a CSV file
    assert [line["line"] for line in lines] == [7 + first, 57 + first, 107 + first, 157 + first]
    assert {(line["subject"], line["fact"]) for line in lines} == {
        (f"S{number}", "isolation.ucla3") for number in (7, 57, 107, 157)
    }
    told = b"".join(path.read_bytes() for path in (tmp_path / "results" / "rejects").iterdir())
    assert b"987" not in told


def test_more_workers_write_the_same_bytes(tmp_path) -> None:
    as_parquet(people(90_000), tmp_path / "people.parquet", row_group_size=40_000)
    for workers in ("1", "2", "3"):
        command = [sys.executable, "-m", "riskengine", "assess", "people.parquet", "--as-of", DAY, "--workers", workers]
        subprocess.run([*command, "--out", f"by-{workers}/"], cwd=tmp_path, check=True, capture_output=True)
    assert everything_in(tmp_path / "by-1") == everything_in(tmp_path / "by-2") == everything_in(tmp_path / "by-3")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_at_any_moment_and_started_again_it_ends_with_the_same_bytes(tmp_path, workers) -> None:
    as_parquet(people(100_000), tmp_path / "people.parquet", row_group_size=20_000)
    command = [sys.executable, "-m", "riskengine", "assess", "people.parquet", "--as-of", DAY, "--workers", workers]
    begun = time.monotonic()
    subprocess.run([*command, "--out", "whole/"], cwd=tmp_path, check=True, capture_output=True)
    took = time.monotonic() - begun
    random_ = random.Random(2026)
    killed = 0
    for _ in range(5):
        process = subprocess.Popen(
            [*command, "--out", "killed/"], cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(random_.uniform(0.3, 0.9) * took)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            killed += 1
        process.wait()
    assert killed
    time.sleep(1)  # workers whose master is gone end with their part
    subprocess.run([*command, "--out", "killed/"], cwd=tmp_path, check=True, capture_output=True)
    assert everything_in(tmp_path / "killed") == everything_in(tmp_path / "whole")


def test_a_part_that_is_gone_or_cut_is_done_again(run, tmp_path, small_parts) -> None:
    (tmp_path / "people.csv").write_text(people(200))
    run("people.csv", "--out", "results/")
    before = everything_in(tmp_path / "results")
    gone, cut, *_ = sorted((tmp_path / "results" / "areas").iterdir())
    gone.unlink()
    cut.write_bytes(cut.read_bytes()[:10])
    (tmp_path / "results" / "findings" / ".unfinished-1-part-000-000000.parquet").write_bytes(b"half")
    run("people.csv", "--out", "results/")
    assert everything_in(tmp_path / "results") == before


def test_a_finished_run_is_not_done_again(run, tmp_path, monkeypatch) -> None:
    (tmp_path / "people.csv").write_text(people(20))
    first = run("people.csv", "--out", "results/")
    monkeypatch.setattr(running, "work", lambda *_: pytest.fail("it worked again"))
    assert run("people.csv", "--out", "results/") == first


def test_records_without_a_date_are_judged_by_the_day_the_run_began(tmp_path, monkeypatch, small_parts) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people.csv").write_text(people(200))
    command = ["assess", "people.csv", "--lang", "en", "--out", "results/"]
    assert CliRunner().invoke(program, command).exit_code == 0
    before = everything_in(tmp_path / "results")
    next((tmp_path / "results" / "findings").iterdir()).unlink()
    monkeypatch.setattr("riskengine.cli.directory_run.today", lambda: date(2031, 1, 1))
    assert CliRunner().invoke(program, command).exit_code == 0
    assert everything_in(tmp_path / "results") == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (["--for", "leader"], "audience"),
        (["--format", "csv"], "format"),
        (["--ruleset", "no-home-office@1.2.0"], "ruleset"),
        (["--lang", "nb"], "language"),
    ],
)
def test_the_directory_of_another_run_is_refused_and_left_as_it_is(run, tmp_path, change, named) -> None:
    (tmp_path / "people.csv").write_text(people(20))
    run("people.csv", "--out", "results/")
    before = everything_in(tmp_path / "results")
    said = run("people.csv", "--out", "results/", *change, code=2)
    assert "RE8104" in said
    assert named in said
    assert everything_in(tmp_path / "results") == before


def test_changed_input_is_another_run_until_force_starts_over(run, tmp_path) -> None:
    (tmp_path / "people.csv").write_text(people(20))
    run("people.csv", "--out", "results/")
    (tmp_path / "people.csv").write_text(people(30, seed=2))
    assert "inputs" in run("people.csv", "--out", "results/", code=2)
    run("people.csv", "--out", "results/", "--force")
    run("people.csv", "--out", "afresh/")
    assert everything_in(tmp_path / "results") == everything_in(tmp_path / "afresh")


def test_a_directory_with_something_of_yours_is_refused_even_by_force(run, tmp_path) -> None:
    (tmp_path / "people.csv").write_text(people(20))
    (tmp_path / "results").mkdir()
    (tmp_path / "results" / "diary.txt").write_text("mine")
    assert "diary.txt" in run("people.csv", "--out", "results", "--force", code=2)
    assert everything_in(tmp_path / "results") == {"diary.txt": b"mine"}


def test_parts_without_a_manifest_are_refused_until_force_starts_over(run, tmp_path) -> None:
    (tmp_path / "people.csv").write_text(people(20))
    run("people.csv", "--out", "results/")
    before = everything_in(tmp_path / "results")
    (tmp_path / "results" / "run.json").unlink()
    assert "RE8102" in run("people.csv", "--out", "results/", code=2)
    run("people.csv", "--out", "results/", "--force")
    assert everything_in(tmp_path / "results") == before


def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(run, tmp_path, monkeypatch, small_parts) -> None:
    (tmp_path / "people.csv").write_text(people(300))
    run("people.csv", "--out", "whole/")
    replace, calls = Path.replace, []

    def full(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) > 5:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(batch_files.Path, "replace", full)
        said = run("people.csv", "--out", "results/", code=2)
    assert "RE8101" in said
    assert os.strerror(errno.ENOSPC) in said
    assert not list((tmp_path / "results").rglob(".unfinished-*"))
    run("people.csv", "--out", "results/")
    assert everything_in(tmp_path / "results") == everything_in(tmp_path / "whole")


def test_a_parquet_file_cut_in_half_is_told_and_nothing_is_begun(run, tmp_path) -> None:
    as_parquet(people(2_000), tmp_path / "people.parquet")
    content = (tmp_path / "people.parquet").read_bytes()
    (tmp_path / "people.parquet").write_bytes(content[: len(content) // 2])
    assert "RE3402" in run("people.parquet", "--out", "results/", code=2)
    assert not (tmp_path / "results").exists()


def test_a_parquet_file_damaged_inside_keeps_what_was_done(run, tmp_path, small_parts) -> None:
    as_parquet(people(2_000), tmp_path / "people.parquet", row_group_size=500)
    content = bytearray((tmp_path / "people.parquet").read_bytes())
    start = pq.ParquetFile(tmp_path / "people.parquet").metadata.row_group(2).column(0).data_page_offset
    content[start : start + 400] = b"\xff" * 400
    (tmp_path / "people.parquet").write_bytes(content)
    assert "RE3403" in run("people.parquet", "--out", "results/", code=2)
    manifest = json.loads((tmp_path / "results" / "run.json").read_bytes())
    assert manifest["assessed"] == 1_000
    assert not manifest["complete"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["people.csv", "--out", "results/", "--subject", "S1"], "RE8106"),
        (["people.csv", "--out", "results/", "--engine", "compiled"], "RE8106"),
        (["-", "--out", "results/"], "RE8106"),
        (["people.csv", "--out", "results/", "--format", "html"], "RE8001"),
        (["people.csv", "--workers", "2"], "RE8107"),
        (["people.csv", "--out", "report.html", "--progress"], "RE8107"),
        (["missing.csv", "--out", "results/"], "RE1001"),
        (["strange.csv", "--out", "results/"], "RE3206"),
    ],
)
def test_what_would_be_ignored_or_cannot_be_read_is_refused(run, tmp_path, arguments, code) -> None:
    (tmp_path / "people.csv").write_text(people(5))
    (tmp_path / "strange.csv").write_text("a,b\n1,2\n")
    assert code in run(*arguments, code=2)


def test_a_bar_shows_rate_and_time_left_when_asked_for(run, tmp_path) -> None:
    (tmp_path / "people.csv").write_text(people(50))
    said = run("people.csv", "--out", "results/", "--progress")
    assert "100%" in said
    assert "a second" in said


def test_a_mapping_reads_parquet_of_another_system(run, tmp_path) -> None:
    (tmp_path / "map.yaml").write_text(
        "ruleset: no-home-office\nsubject: {column: Nr}\nfacts:\n  home_office.days_per_week: {column: Days}\n"
    )
    pq.write_table(pa.table({"Nr": [1, 2], "Days": [5, 0], "Name": ["x", "y"]}), tmp_path / "export.parquet")
    said = run("export.parquet", "--mapping", "map.yaml", "--out", "results/")
    assert "2 records: 2 assessed" in said
    assert {row["subject"] for row in rows_of(tmp_path / "results", "areas")} == {"1", "2"}
