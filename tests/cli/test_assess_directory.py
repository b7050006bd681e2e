from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import NOISY_HALL, RECORDS, Run


def many(folder: Path, number: int = 400) -> Path:
    path = folder / "many.csv"
    lines = [f"H-{row},2026-11-23,{row % 9},{'true' if row % 2 else ''},\n" for row in range(number)]
    path.write_text(RECORDS.splitlines()[0] + "\n" + "".join(lines), encoding="utf-8")
    return path


def test_a_directory_gets_tables_in_parts_and_an_account(assess: Run, records: Path, tmp_path: Path) -> None:
    result = assess("records.csv", "--out", "results/")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert result.stderr.splitlines() == ["written: results (1 part)", "3 records: 3 assessed"]
    names = {
        str(path.relative_to(tmp_path / "results")) for path in (tmp_path / "results").rglob("*") if path.is_file()
    }
    parts = {f"{table}/part-00000.parquet" for table in ("findings", "areas", "suggestions")}
    assert names == {"run.json", "rejects.jsonl", *parts}
    findings = pq.read_table(tmp_path / "results" / "findings").to_pylist()
    assert ("H-1", "NH-01", "established") in {(row["subject"], row["rule"], row["outcome"]) for row in findings}


def test_a_directory_that_exists_needs_no_slash(assess: Run, records: Path, tmp_path: Path) -> None:
    (tmp_path / "results").mkdir()
    assert assess("records.csv", "--out", "results").exit_code == 0
    assert (tmp_path / "results" / "run.json").is_file()


def test_rejected_records_are_told_and_the_counts_add_up(assess: Run, mixed: Path, tmp_path: Path) -> None:
    result = assess("mixed.csv", "--out", "results/")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "5 records: 3 assessed, 2 rejected (rejects: results/rejects.jsonl)"
    rejects = [json.loads(line) for line in (tmp_path / "results" / "rejects.jsonl").read_text("utf-8").splitlines()]
    assert [(one["file"], one["line"], one["subject"], one["fact"]) for one in rejects] == [
        ("mixed.csv", 3, "H-9", "noise.hours_per_day"),
        ("mixed.csv", 6, "H-8", "noise.hours_per_day"),
    ]
    told = result.output + (tmp_path / "results" / "rejects.jsonl").read_text("utf-8")
    assert "4711" not in told
    assert "many" not in told
    again = assess("mixed.csv", "--out", "results/")
    assert again.exit_code == 2, "what was rejected still is"
    assert "nothing left to do: the run in results was complete" in again.stderr


def test_facts_without_a_column_are_told_once(assess: Run, tmp_path: Path) -> None:
    (tmp_path / "few.csv").write_text("subject,hearing.rings\nA,ja\nB,nei\n", encoding="utf-8")
    result = assess("few.csv", "--out", "results/", "--records-per-part", "1")
    assert result.exit_code == 0
    assert result.stderr.count("RE8111") == 1
    assert "2 of 3 facts have no column" in result.stderr


@pytest.mark.parametrize("name", ["parquet", "csv", "jsonl", "xlsx"])
def test_the_format_of_the_parts_can_be_chosen(assess: Run, records: Path, tmp_path: Path, name: str) -> None:
    assert assess("records.csv", "--out", "results/", "--format", name).exit_code == 0
    assert (tmp_path / "results" / "areas" / f"part-00000.{name}").is_file()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--out", "results/", "--format", "html"], "RE8001"),
        (["--out", "results/", "--format", "jsn"], "RE8001"),
        (["--out", "results.parquet", "--format", "parquet"], "RE8108"),
        (["--out", "results/", "--summary"], "--summary"),
        (["--out", "results/", "--rejects", "bad.jsonl"], "--rejects"),
        (["--out", "results.jsonl", "--workers", "2"], "--workers"),
        (["--records-per-part", "7"], "--records-per-part"),
        (["--progress"], "--progress"),
        (["--out", "results/", "--for", "nobody"], "RE5101"),
        (["--out", "results/", "--engine", "none"], "RE5001"),
        (["--out", "missing/results/"], "RE8110"),
    ],
)
def test_what_does_not_go_together_is_refused_and_nothing_is_written(
    assess: Run, records: Path, tmp_path: Path, options: list[str], told: str
) -> None:
    result = assess("records.csv", *options)
    assert result.exit_code == 2
    assert told in result.stderr
    assert os.listdir(tmp_path) == ["records.csv"]  # noqa: PTH208


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("missing.csv", None, "RE1001"),
        ("empty.csv", b"", "RE1004"),
        ("latin.csv", b"subject,hearing.rings\nA,\xe5\n", "RE1002"),
        ("wrong.csv", b"subject,hearing.ring\nA,ja\n", "RE3001"),
        ("cut.parquet", b"PAR1abcdef", "RE3306"),
        ("not.xlsx", b"PK\x03\x04abc", "RE3302"),
        ("some.doc", b"abc", "RE3401"),
    ],
)
def test_an_input_that_cannot_be_read_is_told_before_anything_is_written(
    assess: Run, records: Path, tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = assess("records.csv", name, "--out", "results/")
    assert result.exit_code == 2
    assert code in result.stderr
    assert not (tmp_path / "results").exists()


def test_standard_input_cannot_be_read_twice(assess: Run, tmp_path: Path) -> None:
    result = assess("-", "--out", "results/", input=RECORDS)
    assert result.exit_code == 2
    assert "RE8106" in result.stderr


def test_the_language_is_that_of_the_run(assess: Run, mixed: Path, tmp_path: Path) -> None:
    result = assess("mixed.csv", "--out", "results/", "--lang", "nb")
    assert result.stderr.splitlines()[-1] == "5 poster: 3 vurdert, 2 avvist (avviste: results/rejects.jsonl)"
    assert "utenfor" in (tmp_path / "results" / "rejects.jsonl").read_text("utf-8")


def test_quiet_says_nothing_but_what_is_wrong(assess: Run, records: Path, mixed: Path) -> None:
    assert assess("records.csv", "--out", "results/", "--quiet", "--progress").output == ""
    assert assess("records.csv", "-q", "--format", "jsonl").stderr == ""
    told = assess("mixed.csv", "--out", "other/", "-q").stderr
    assert "RE3003" in told
    assert "records:" not in told


def test_progress_is_told_in_lines_when_asked_for_without_a_terminal(assess: Run, tmp_path: Path) -> None:
    many(tmp_path)
    silent = assess("many.csv", "--out", "silent/", "--records-per-part", "100")
    assert "a second" not in silent.stderr
    told = assess("many.csv", "--out", "told/", "--records-per-part", "100", "--progress")
    assert "400 of 400 records" in told.stderr


def test_a_terminal_gets_a_bar_with_rate_and_time_left(tmp_path: Path) -> None:
    path = many(tmp_path)
    ours, theirs = pty.openpty()
    options = [
        "--ruleset",
        str(NOISY_HALL),
        "--out",
        f"{tmp_path}/results/",
        "--records-per-part",
        "40",
        "--lang",
        "en",
    ]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen(
        [sys.executable, "-m", "riskengine", "assess", str(path), *options], stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        told = b""
        while True:
            try:
                told += os.read(ours, 65_536)
            except OSError:  # how Linux says that nobody writes to a terminal any more
                break
        assert process.wait() == 0
    os.close(ours)
    assert b"of 400 records" in told
    assert b"a second" in told
    assert b"400 records: 400 assessed" in told


def test_two_workers_and_a_mapping_that_numbers_its_records(assess: Run, tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_text("Noise,Secret\n" + "".join(f"{row % 9},x\n" for row in range(30)), "utf-8")
    (tmp_path / "map.yaml").write_text(
        "ruleset: noisy-hall\nsubject: {numbered: R-}\nfacts:\n  noise.hours_per_day: {column: Noise}\n", "utf-8"
    )
    options = ["--mapping", "map.yaml", "--records-per-part", "7", "--format", "csv"]
    assert assess("export.csv", *options, "--out", "one/").exit_code == 0
    result = assess("export.csv", *options, "--out", "two/", "--workers", "2")
    assert result.exit_code == 0, result.output
    read = [
        (tmp_path / name / "areas" / f"part-0000{part}.csv").read_text("utf-8")
        for name in ("one", "two")
        for part in range(5)
    ]
    assert read[:5] == read[5:]
    subjects = [line.split(",")[0].strip('"') for text in read[:5] for line in text.splitlines()[1:]]
    assert list(dict.fromkeys(subjects)) == [f"R-{row}" for row in range(1, 31)]
    (tmp_path / "map.yaml").write_text((tmp_path / "map.yaml").read_text("utf-8") + "# other\n", "utf-8")
    assert "--mapping" in assess("export.csv", *options, "--out", "one/").stderr


def test_parquet_in_gives_the_report_that_csv_gives(assess: Run, records: Path, tmp_path: Path) -> None:
    import pyarrow.csv

    pq.write_table(pyarrow.csv.read_csv(records), tmp_path / "records.parquet")
    from_csv = assess("records.csv", "--format", "csv")
    from_parquet = assess("records.parquet", "--format", "csv")
    assert from_parquet.exit_code == 0
    assert from_parquet.stdout == from_csv.stdout
