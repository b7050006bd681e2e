from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import riskengine.rulesets

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

UNDETERMINED = """\
Feature: Lookup
  Scenario: Nothing is known
    Given the ruleset "{reference}"
    When the situation is assessed
    Then the rule "QH-ISO-01" is undetermined
"""


def feature(project: FeatureProject, reference: str) -> None:
    project.feature(UNDETERMINED.format(reference=reference), background="")


def test_rulesets_lie_beside_or_above_the_feature_when_nothing_else_is_said(
    project: FeatureProject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    feature(project, "quiet-house")
    project.run().assert_outcomes(passed=1)
    monkeypatch.chdir(tmp_path)
    project.run(str(project.path / "features")).assert_outcomes(passed=1)
    monkeypatch.chdir(project.path / "features")
    project.run().assert_outcomes(passed=1)


def test_rulesets_lie_where_pytest_was_started_too(
    project: FeatureProject, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.move(project.path / "rulesets", tmp_path / "rulesets")
    feature(project, "quiet-house")
    monkeypatch.chdir(tmp_path)
    project.run(str(project.path / "features")).assert_outcomes(passed=1)


@pytest.mark.parametrize("reference", ["../rulesets/quiet-house", "./../rulesets/quiet-house"])
def test_a_path_is_seen_from_the_feature_file(project: FeatureProject, reference: str) -> None:
    feature(project, reference)
    project.run().assert_outcomes(passed=1)


def test_the_command_line_names_directories_of_rulesets(project: FeatureProject) -> None:
    (project.path / "rulesets").rename(project.path / "elsewhere")
    feature(project, "quiet-house")
    project.run().assert_outcomes(failed=1)
    project.run("--ruleset-directory=elsewhere").assert_outcomes(passed=1)


def test_the_ini_file_names_directories_of_rulesets(project: FeatureProject) -> None:
    (project.path / "rulesets").rename(project.path / "elsewhere")
    project.pytester.makeini("[pytest]\nriskengine_rulesets = elsewhere\n")
    feature(project, "quiet-house")
    project.run("--strict-config").assert_outcomes(passed=1)


def test_the_command_line_goes_before_the_ini_file(project: FeatureProject) -> None:
    changed = project.path / "changed"
    shutil.copytree(project.path / "rulesets", changed)
    rules = changed / "quiet-house" / "rules" / "isolation.yaml"
    rules.write_text(rules.read_text("utf-8").replace("QH-ISO-01", "QH-ISO-91"), "utf-8")
    project.pytester.makeini("[pytest]\nriskengine_rulesets = rulesets\n")
    feature(project, "quiet-house")
    project.run("--ruleset-directory=changed").assert_outcomes(failed=1)


def test_a_directory_that_is_not_there_stops_the_run(project: FeatureProject) -> None:
    result = project.run("--ruleset-directory=nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*no such ruleset directory: *nowhere"])


def test_a_directory_of_the_ini_file_that_is_not_there_is_told_once_a_feature_needs_it(
    project: FeatureProject,
) -> None:
    project.pytester.makeini("[pytest]\nriskengine_rulesets = nowhere\n")
    project.pytester.makepyfile("def test_something():\n    pass\n")
    project.run().assert_outcomes(passed=1)
    feature(project, "quiet-house")
    result = project.run()
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["no such ruleset directory: *nowhere"])


def test_an_engine_that_is_not_there_stops_the_run(project: FeatureProject) -> None:
    result = project.run("--riskengine-engine=compild")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*RE5001*", "*compiled*"])


def test_a_ruleset_that_is_not_there_fails_its_scenarios_in_plain_words(project: FeatureProject) -> None:
    feature(project, "quiet-hous")
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*quiet.feature:3: Given the ruleset*", "*quiet.feature:3:24: error?RE4001*"])
    assert "Traceback" not in str(result.stdout)


def test_a_ruleset_is_read_once_in_a_run(project: FeatureProject, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    load_ruleset = riskengine.rulesets.load_ruleset

    def counting(reference: object, **options: object) -> object:
        read.append(reference)
        return load_ruleset(reference, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(riskengine.rulesets, "load_ruleset", counting)
    text = UNDETERMINED.format(reference="quiet-house")
    project.feature(text + text.partition("\n")[2].replace("Nothing", "Still nothing"), background="")
    project.feature(text, background="", name="other")
    project.run().assert_outcomes(passed=3)
    assert read == ["quiet-house"]


def test_a_broken_ruleset_is_told_with_its_own_place(project: FeatureProject) -> None:
    rules = project.path / "rulesets" / "quiet-house" / "rules" / "isolation.yaml"
    rules.write_text(rules.read_text("utf-8").replace("isolation.score >=", "isolation.scor >="), "utf-8")
    feature(project, "quiet-house")
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*isolation.yaml:*error?RE2*"])
