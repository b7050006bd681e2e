"""A run means what record after record means, whatever the form of its input and of its output."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from riskengine import load_ruleset
from riskengine.batch import TABLE_FORMATS, BatchOrder, run_batch
from tests.batch.expected import as_text, expected, rejects, tree, written
from tests.batch.inputs import FORMS, generated, write

RULESET = load_ruleset(Path(__file__).parents[2] / "rulesets" / "no-home-office")
MADE = generated(RULESET, 230, seed=11)


def order(path: Path, **changes: object) -> BatchOrder:
    return BatchOrder(**{"files": (path,), "ruleset": RULESET, "records_per_part": 64, **changes})


@pytest.mark.parametrize("audience", [None, "leader"])
@pytest.mark.parametrize("form", FORMS)
def test_a_run_gives_what_each_record_gives_by_itself(tmp_path: Path, form: str, audience: str | None) -> None:
    path = write(MADE, form, tmp_path, RULESET)
    summary = run_batch(order(path, audience=audience), tmp_path / "results")
    rows, faults = expected(path, RULESET, audience=audience)
    assert written(tmp_path / "results") == rows
    assert rejects(tmp_path / "results") == faults
    assert (summary.records, summary.parts) == (len(MADE), 4)
    assert summary.rejected == len({line for line, *_ in faults}) > 10
    assert summary.assessed == summary.records - summary.rejected


@pytest.mark.parametrize("table_format", TABLE_FORMATS)
def test_every_format_holds_the_same_rows(tmp_path: Path, table_format: str) -> None:
    path = write(MADE[:60], "parquet", tmp_path, RULESET)
    run_batch(order(path, output_format=table_format, records_per_part=25), tmp_path / "results")
    rows, _ = expected(path, RULESET)
    found = written(tmp_path / "results", table_format)
    assert (found if table_format == "parquet" else as_text(found)) == (
        rows if table_format == "parquet" else as_text(rows)
    )


@pytest.mark.parametrize("engine", ["compiled", "reference"])
def test_another_engine_that_is_asked_for_gives_the_same(tmp_path: Path, engine: str) -> None:
    path = write(MADE[:90], "csv", tmp_path, RULESET)
    run_batch(order(path), tmp_path / "columns")
    run_batch(order(path, engine=engine), tmp_path / "records")
    assert written(tmp_path / "columns") == written(tmp_path / "records")
    assert rejects(tmp_path / "columns") == rejects(tmp_path / "records")


def test_chosen_subjects_are_assessed_and_the_others_left_aside(tmp_path: Path) -> None:
    path = write(MADE, "parquet", tmp_path, RULESET)
    summary = run_batch(order(path, subjects=frozenset({"S-3", "S-100"})), tmp_path / "results")
    nameless = sum(row["subject"] is None or len(row["subject"]) > 100 for row in MADE)
    assert {row[0] for row in written(tmp_path / "results")["areas"]} == {"S-3", "S-100"}
    assert (summary.assessed, summary.rejected) == (2, nameless)
    assert summary.assessed + summary.rejected + summary.left_aside == len(MADE)


def test_one_date_for_all_overrides_that_of_the_records(tmp_path: Path) -> None:
    path = write(MADE, "csv", tmp_path, RULESET)
    run_batch(order(path, as_of=date(2022, 6, 30)), tmp_path / "results")
    rows, faults = expected(path, RULESET, as_of=date(2022, 6, 30))
    assert written(tmp_path / "results") == rows
    assert rejects(tmp_path / "results") == faults


def test_several_files_are_one_run_in_their_order(tmp_path: Path) -> None:
    first = write(MADE[:100], "csv", tmp_path, RULESET, name="first")
    second = write(MADE[100:], "parquet", tmp_path, RULESET, name="second")
    summary = run_batch(order(first, files=(first, second)), tmp_path / "results")
    rows = {
        table: expected(first, RULESET)[0][table] + expected(second, RULESET)[0][table]
        for table in ("findings", "areas")
    }
    found = written(tmp_path / "results")
    assert {table: found[table] for table in rows} == rows
    assert (summary.records, summary.parts) == (len(MADE), 2 + 3)


def test_a_file_of_no_record_gives_one_empty_part_with_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "none.csv"
    path.write_text("subject,isolation.ucla3\n", encoding="utf-8")
    summary = run_batch(order(path), tmp_path / "results")
    assert (summary.records, summary.parts) == (0, 1)
    assert written(tmp_path / "results") == {"findings": [], "areas": [], "suggestions": []}


def test_the_bytes_do_not_hang_on_how_many_work_at_it(tmp_path: Path) -> None:
    path = write(MADE, "csv", tmp_path, RULESET)
    run_batch(order(path, output_format="jsonl"), tmp_path / "alone")
    run_batch(order(path, output_format="jsonl"), tmp_path / "together", workers=2)
    assert tree(tmp_path / "alone") == tree(tmp_path / "together")


@pytest.mark.parametrize("table_format", TABLE_FORMATS)
def test_the_parts_of_the_same_run_on_another_day_have_the_same_bytes(
    tmp_path: Path, table_format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(MADE[:40], "jsonl", tmp_path, RULESET)
    run_batch(order(path, output_format=table_format), tmp_path / "one")
    monkeypatch.setattr("time.time", lambda: 1_900_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 5, 6, 7, 8, 9, 0, 1, 0))
    run_batch(order(path, output_format=table_format), tmp_path / "other")
    one, other = tree(tmp_path / "one"), tree(tmp_path / "other")
    assert one.pop("run.json") != other.pop("run.json"), "which tells the day it began"
    assert one == other
