from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import NOISY_HALL, Run


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NOISY_HALL, tmp_path / "hall"))


def break_rule(hall: Path, old: str, new: str) -> None:
    path = hall / "rules" / "noise.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_ruleset_with_warnings_only_holds(run: Run, hall: Path) -> None:
    result = run("check", "hall", "--as-of", "2026-11-23")
    assert result.exit_code == 0, result.output
    assert "warning[RE2503]" in result.stdout
    assert result.stderr.startswith("noisy-hall: 1 warning (rules: 3, ")


def test_strict_lets_warnings_fail(run: Run, hall: Path) -> None:
    assert run("check", "hall", "--strict").exit_code == 1


def test_all_errors_are_shown_together_with_their_places(run: Run, hall: Path) -> None:
    break_rule(hall, "when: noise.hours_per_day", "when: noise.hour_per_day")
    break_rule(hall, "when: hearing.rings", "when: hearing.ring")
    result = run("check", "hall")
    assert result.exit_code == 1
    assert "hall/rules/noise.yaml:6:11: error[RE2103]" in result.stdout
    assert 'did you mean "hearing.rings"?' in result.stdout
    assert result.stderr == "2 errors\n"


def test_json_is_for_editors(run: Run, hall: Path) -> None:
    break_rule(hall, "when: hearing.rings", "when: hearing.ring")
    result = run("check", "hall", "--format", "json", "--lang", "nb")
    document = json.loads(result.stdout)
    assert (result.exit_code, document["holds"], document["ruleset"]) == (1, False, None)
    (error,) = document["diagnostics"]
    assert (error["code"], error["severity"], error["suggestion"]) == ("RE2103", "error", "hearing.rings")
    assert (error["path"], error["column"], error["end_column"]) == ("hall/rules/noise.yaml", 11, 23)
    assert error["message"] == "ukjent faktum «hearing.ring»"


@pytest.mark.parametrize("reference", ["nowhere", "empty", "noisy-hal"])
def test_what_is_no_ruleset_at_all_is_wrong_use(run: Run, tmp_path: Path, reference: str) -> None:
    (tmp_path / "empty").mkdir()
    result = run("check", reference)
    assert (result.exit_code, "error[RE" in result.stderr) == (2, True)


def test_a_release_can_be_made_checked_and_assessed_with(run: Run, hall: Path) -> None:
    made = run("release", "hall", "0.1.0")
    assert made.exit_code == 0, made.output
    assert made.stdout == "released: hall/releases/0.1.0.json\n"
    assert run("check", "hall/releases/0.1.0.json").exit_code == 0
    record = '{"subject": "H-1", "noise.hours_per_day": 6}'
    result = run("assess", "-", "--ruleset", "hall/releases/0.1.0.json", "--format", "json", input=record)
    assert json.loads(result.stdout)["provenance"]["ruleset_version"] == "0.1.0"


def test_a_release_with_one_byte_changed_is_refused(run: Run, hall: Path) -> None:
    run("release", "hall", "0.1.0")
    path = hall / "releases" / "0.1.0.json"
    path.write_bytes(path.read_bytes().replace(b"Plan breaks", b"Plan brakes"))
    for verb in (("check",), ("assess", "-", "--ruleset")):
        result = run(*verb, "hall/releases/0.1.0.json", input="{}")
        assert (result.exit_code, "RE4003" in result.stderr) == (2, True)


def test_a_version_that_the_changelog_does_not_know_is_not_released(run: Run, hall: Path) -> None:
    result = run("release", "hall", "9.9.9", "--lang", "nb")
    assert (result.exit_code, "feil[RE4007]" in result.stderr) == (2, True)
