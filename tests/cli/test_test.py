from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import NOISY_HALL, Run
from tests.cli.test_program import program

FEATURE = """\
Feature: Noise
  Background:
    Given the ruleset "noisy-hall"
    And the date "2026-11-23"

  @NH-01
  Rule: Long in noise
    Scenario: Six hours
      Given an employee with
        | fact                | value   |
        | noise.hours_per_day | {hours} |
      When the situation is assessed
      Then the rule is established
"""


def run_test(tmp_path: Path, *arguments: str) -> tuple[int, str]:
    running: subprocess.Popen[str] = program(
        ["test", *arguments, "--ruleset-directory", str(NOISY_HALL.parent)], cwd=tmp_path
    )
    stdout, stderr = running.communicate(timeout=120)
    return running.returncode, stdout + stderr


@pytest.mark.parametrize(("hours", "exit_code"), [("6", 0), ("3", 1)])
def test_a_folder_of_features_is_run(tmp_path: Path, hours: str, exit_code: int) -> None:
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "noise.feature").write_text(FEATURE.format(hours=hours), encoding="utf-8")
    code, output = run_test(tmp_path, "features")
    assert code == exit_code, output


def test_a_folder_without_features_is_wrong_use(run: Run, tmp_path: Path) -> None:
    result = run("test", str(tmp_path))
    assert (result.exit_code, "RE6004" in result.stderr) == (2, True)
