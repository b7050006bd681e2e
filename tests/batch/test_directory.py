"""A directory belongs to one run. Whatever else is in it is refused, and nothing in it is ever written over."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from riskengine import load_ruleset
from riskengine.batch import BatchOrder, BatchSummary, run_batch
from riskengine.batch import directory as batch_directory
from riskengine.diagnostics import DiagnosticsError
from tests.batch.expected import tree, written

HALL = Path(__file__).parents[1] / "cli" / "rulesets" / "noisy-hall"
RULESET = load_ruleset(HALL)
LINES = "subject,noise.hours_per_day,hearing.rings\n" + "".join(f"H-{row},{row % 9},ja\n" for row in range(45))


@pytest.fixture
def what(tmp_path: Path) -> BatchOrder:
    path = tmp_path / "records.csv"
    path.write_text(LINES, encoding="utf-8")
    return BatchOrder(files=(path,), ruleset=RULESET, records_per_part=20)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "results"


def refused(what: BatchOrder, place: Path, **how: Any) -> tuple[str, dict[str, Any]]:
    """The code of the refusal; and nothing was touched."""
    before = tree(place) if place.is_dir() else place.read_bytes()
    with pytest.raises(DiagnosticsError) as caught:
        run_batch(what, place, **how)
    assert (tree(place) if place.is_dir() else place.read_bytes()) == before
    (found,) = caught.value.diagnostics
    return found.code, dict(found.arguments)


@pytest.mark.parametrize(
    ("changes", "difference"),
    [
        ({"audience": "leader"}, "--for"),
        ({"as_of": date(2026, 1, 1)}, "--as-of"),
        ({"engine": "compiled"}, "--engine"),
        ({"output_format": "csv"}, "--format"),
        ({"records_per_part": 21}, "--records-per-part"),
        ({"subjects": frozenset({"H-1"})}, "--subject"),
        ({"language": "nb"}, "--lang"),
        ({"input_format": "csv"}, "--input-format"),
        ({"ruleset": replace(RULESET, digest="0" * 64)}, "the ruleset"),
    ],
)
def test_another_run_is_refused_with_what_differs(
    what: BatchOrder, place: Path, changes: dict[str, Any], difference: str
) -> None:
    run_batch(what, place)
    code, arguments = refused(replace(what, **changes), place)
    assert (code, arguments["differences"].in_language("en")) == ("RE8101", difference)


def test_an_input_with_one_byte_changed_is_another_run(what: BatchOrder, place: Path) -> None:
    run_batch(what, place)
    what.files[0].write_text(LINES.replace("H-44,8,ja", "H-44,7,ja"), encoding="utf-8")
    code, arguments = refused(what, place)
    assert (code, arguments["differences"].in_language("nb")) == ("RE8101", "inndataene")


def test_another_version_of_the_library_is_another_run(
    what: BatchOrder, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_batch(what, place)
    monkeypatch.setattr("riskengine.batch.running.library_version", lambda: "99.0")
    code, arguments = refused(what, place)
    assert (code, arguments["differences"].in_language("en")) == ("RE8101", "the version of riskengine")


@pytest.mark.parametrize("is_run", [False, True])
@pytest.mark.parametrize("name", ["notes.txt", "findings.parquet", "other/file"])
def test_anything_else_in_the_directory_is_refused_even_by_force(
    what: BatchOrder, place: Path, name: str, is_run: bool
) -> None:
    if is_run:
        run_batch(what, place)
    (place / name).parent.mkdir(parents=True, exist_ok=True)
    (place / name).write_text("mine", encoding="utf-8")
    for force in (False, True):
        code, arguments = refused(what, place, force=force)
        assert (code, arguments["name"]) == ("RE8102", Path(name).parts[0])


@pytest.mark.parametrize("folder", ["findings", "areas", "suggestions"])
def test_a_file_of_somebody_else_among_the_parts_is_refused(what: BatchOrder, place: Path, folder: str) -> None:
    run_batch(what, place)
    (place / folder / "part-00000.txt").write_text("mine", encoding="utf-8")
    assert refused(what, place, force=True) == ("RE8102", {"name": f"{folder}/part-00000.txt"})


def test_parts_without_an_account_are_nobody_knows_whose(what: BatchOrder, place: Path) -> None:
    run_batch(what, place)
    (place / "run.json").unlink()
    assert refused(what, place, force=True)[0] == "RE8102"


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff\xfe", b'{"schema": "riskengine.batch/2"}', b"[" * 100_000, b"null"]
)
def test_an_account_that_cannot_be_read_is_refused_even_by_force(what: BatchOrder, place: Path, content: bytes) -> None:
    run_batch(what, place)
    (place / "run.json").write_bytes(content)
    assert refused(what, place)[0] == "RE8103"
    assert refused(what, place, force=True)[0] == "RE8103"


@pytest.mark.parametrize("key", ["parts", "rejects", "options", "today", "inputs", "ruleset"])
@pytest.mark.parametrize("wrong", [3, "x", [3], [{"a": 1}], {"a": 1}])
def test_an_account_with_something_of_the_wrong_kind_is_refused(
    what: BatchOrder, place: Path, key: str, wrong: object
) -> None:
    run_batch(what, place)
    account = json.loads((place / "run.json").read_text("utf-8"))
    (place / "run.json").write_text(json.dumps({**account, key: wrong}), encoding="utf-8")
    assert refused(what, place)[0] in {"RE8103", "RE8101"}


@pytest.mark.parametrize(
    "change", [{"path": "../../elsewhere"}, {"path": 3}, {"size": "1"}, {"rows": -1}, {"sha256": 1}]
)
def test_an_account_that_points_elsewhere_is_refused(what: BatchOrder, place: Path, change: dict[str, Any]) -> None:
    run_batch(what, place)
    account = json.loads((place / "run.json").read_text("utf-8"))
    account["parts"][0]["files"][0].update(change)
    (place / "run.json").write_text(json.dumps(account), encoding="utf-8")
    assert refused(what, place)[0] == "RE8103"


def test_a_part_that_was_changed_is_told(what: BatchOrder, place: Path) -> None:
    run_batch(what, place)
    part = place / "areas" / "part-00001.parquet"
    content = bytearray(part.read_bytes())
    content[40] ^= 1
    part.write_bytes(content)
    assert refused(what, place) == ("RE8104", {"name": "areas/part-00001.parquet"})
    part.unlink()
    assert refused(what, place) == ("RE8104", {"name": "areas/part-00001.parquet"})
    run_batch(what, place, force=True)
    assert part.exists()


def test_force_starts_over_and_leaves_nothing_of_the_run_before(what: BatchOrder, place: Path, tmp_path: Path) -> None:
    run_batch(replace(what, records_per_part=5, output_format="csv"), place)
    run_batch(what, place, force=True)
    run_batch(what, tmp_path / "fresh")
    assert tree(place) == tree(tmp_path / "fresh")


def test_a_run_that_is_complete_is_left_as_it_is(what: BatchOrder, place: Path) -> None:
    first = run_batch(what, place)
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    second = run_batch(what, place)
    assert (second.was_complete, second.resumed_parts) == (True, 3)
    assert (second.records, second.assessed) == (first.records, first.assessed)
    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before


def test_two_runs_at_once_in_one_directory_are_refused(what: BatchOrder, place: Path) -> None:
    codes: list[str] = []

    def meanwhile(_: object) -> None:
        with pytest.raises(DiagnosticsError) as caught:
            run_batch(what, place)
        codes.append(caught.value.diagnostics[0].code)

    run_batch(what, place, watch=meanwhile)
    assert set(codes) == {"RE8105"}


def test_an_input_that_changes_meanwhile_ends_the_run(what: BatchOrder, place: Path) -> None:
    def meanwhile(_: object) -> None:
        with what.files[0].open("a", encoding="utf-8") as file:
            file.write("H-99,3,ja\n")

    with pytest.raises(DiagnosticsError) as caught:
        run_batch(what, place, watch=meanwhile)
    assert caught.value.diagnostics[0].code == "RE8107"
    assert json.loads((place / "run.json").read_text("utf-8"))["completed"] is False
    assert refused(what, place)[0] == "RE8101"


def test_a_run_goes_on_by_the_day_on_which_it_began(
    what: BatchOrder, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_batch(what, tmp_path / "whole")

    def stop(_: object) -> None:
        if (place / "findings" / "part-00000.parquet").exists():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(what, place, watch=stop)

    class Tomorrow(date):
        @classmethod
        def today(cls) -> date:
            return date(2031, 1, 1)

    monkeypatch.setattr(batch_directory, "date", Tomorrow)
    run_batch(what, place)
    assert tree(place) == tree(tmp_path / "whole")
    assert {row[1] for row in written(place)["areas"]} == {date.today()}


def test_only_the_owner_can_read_what_is_written(what: BatchOrder, place: Path) -> None:
    run_batch(what, place)
    for path in (place, *place.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_the_account_tells_what_is_there(what: BatchOrder, place: Path) -> None:
    summary: BatchSummary = run_batch(what, place)
    account = json.loads((place / "run.json").read_text("utf-8"))
    files = [file for part in account["parts"] for file in part["files"]] + [account["rejects"]]
    assert sorted(file["path"] for file in files) == sorted(name for name in tree(place) if name != "run.json")
    assert {file["path"]: file["size"] for file in files} == {
        file["path"]: (place / file["path"]).stat().st_size for file in files
    }
    assert account["counts"] == {"records": 45, "assessed": 45, "rejected": 0, "left_aside": 0}
    assert [part["assessed"] for part in account["parts"]] == [20, 20, 5]
    assert sum(file["rows"] for file in files if file["path"].startswith("findings/")) == len(
        written(place)["findings"]
    )
    assert summary.parts == 3


def test_a_file_of_that_name_is_left_as_it_is(what: BatchOrder, place: Path) -> None:
    place.write_text("mine", encoding="utf-8")
    assert refused(what, place, force=True)[0] == "RE8003"


def test_a_place_where_nothing_can_be_made_is_told(what: BatchOrder, tmp_path: Path) -> None:
    with pytest.raises(DiagnosticsError) as caught:
        run_batch(what, tmp_path / "missing" / "results")
    assert caught.value.diagnostics[0].code == "RE8110"
    assert os.listdir(tmp_path) == ["records.csv"]  # noqa: PTH208


def test_part_sizes_that_a_sheet_cannot_hold_are_refused(what: BatchOrder, place: Path) -> None:
    with pytest.raises(DiagnosticsError) as caught:
        run_batch(replace(what, output_format="xlsx", records_per_part=1_048_576), place)
    assert caught.value.diagnostics[0].code == "RE8112"
    assert not place.exists()
