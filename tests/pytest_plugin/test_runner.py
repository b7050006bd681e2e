from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from riskengine.pytest_plugin import runner
from riskengine.pytest_plugin.runner import run_features

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

MIXED = """
  @QH-ISO-01
  Scenariomal: Ved grensen
    Gitt at "home.days_per_week" er "4"
    Og at "isolation.score" er "<poeng>"
    Når situasjonen vurderes
    Så er regelen fastslått

    Eksempler:
      | poeng |
      | 6     |
      | 5     |
"""
PASSING = MIXED.replace("      | 5     |\n", "")


@pytest.fixture(autouse=True)
def _elsewhere(project: FeatureProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.path)


def test_features_that_pass_return_0(project: FeatureProject, capsys: pytest.CaptureFixture[str]) -> None:
    project.feature(PASSING)
    assert run_features([Path("features")]) == 0
    told = capsys.readouterr().out
    assert "features/quiet.feature: 1 passed" in told or "quiet.feature: 1 passed" in told
    assert "scenarios: 1 passed" in told
    assert "pytest" not in told


def test_a_failure_returns_1_and_is_told(project: FeatureProject, capsys: pytest.CaptureFixture[str]) -> None:
    project.feature(MIXED)
    assert run_features([Path("features")], language="nb") == 1
    told = capsys.readouterr().out
    assert "quiet.feature: 1 bestod, 1 feilet" in told
    assert "FEILET  Ved grensen[5]" in told
    assert "mangler 1 points" in told
    assert "bestod  Ved grensen[6]" not in told
    assert "scenarier: 1 bestod, 1 feilet" in told


def test_more_words_name_what_passed(project: FeatureProject, capsys: pytest.CaptureFixture[str]) -> None:
    project.feature(MIXED)
    run_features([Path("features")], verbose=True)
    assert "passed  Ved grensen[6]" in capsys.readouterr().out


def test_a_keyword_selects(project: FeatureProject, capsys: pytest.CaptureFixture[str]) -> None:
    project.feature(MIXED)
    assert run_features([Path("features")], keyword="QH-ISO-01 and 6") == 0
    assert run_features([Path("features")], keyword="nothing") == 2
    assert "no scenario was selected" in capsys.readouterr().out


def test_names_of_directories_above_are_no_keywords(project: FeatureProject) -> None:
    (project.path / "above" / "project").mkdir(parents=True)
    shutil.move(project.feature(MIXED).parent, project.path / "above" / "project" / "features")
    assert run_features([Path("above/project/features")], keyword="above or project") == 2


def test_a_keyword_that_is_no_expression_is_wrong_use(
    project: FeatureProject, capsys: pytest.CaptureFixture[str]
) -> None:
    project.feature(MIXED)
    assert run_features([Path("features")], keyword="and and") == 2
    assert "-k" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["nowhere", "empty", "rulesets/quiet-house/facts.yaml"])
def test_nothing_to_run_returns_2(project: FeatureProject, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    (project.path / "empty").mkdir()
    project.feature(PASSING)
    assert run_features([Path("features"), Path(path)]) == 2
    assert f"RE6004]: no feature file was found under {path}" in capsys.readouterr().err


def test_a_feature_that_cannot_be_read_returns_2_and_the_others_run(
    project: FeatureProject, capsys: pytest.CaptureFixture[str]
) -> None:
    project.feature(PASSING)
    project.feature("Egenkap: Feil\n", background="# language: no\n", name="broken")
    assert run_features([Path("features")]) == 2
    told = capsys.readouterr().out
    assert "features/broken.feature:2:1: feil[RE6001]" in told
    assert "mente du «Egenskap:»?" in told
    assert "scenarios: 1 passed, 1 unreadable" in told


@pytest.mark.parametrize("text", ["", "# bare en kommentar\n"])
def test_an_empty_feature_is_an_error(project: FeatureProject, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    project.feature(text, background="")
    assert run_features([Path("features")]) == 2
    assert "RE6001]: the feature cannot be read: it holds no feature" in capsys.readouterr().out


def test_a_misspelt_ruleset_step_is_not_passed_over(
    project: FeatureProject, capsys: pytest.CaptureFixture[str]
) -> None:
    project.feature('Feature: x\n  Scenario: y\n    Given the rulset "quiet-house"\n    Then nothing\n', background="")
    assert run_features([Path("features")]) == 1
    told = capsys.readouterr().out
    assert "RE6006" in told
    assert 'did you mean "the ruleset "…""?' in told


def test_coverage_is_required_on_demand(project: FeatureProject, capsys: pytest.CaptureFixture[str]) -> None:
    project.feature(PASSING)
    assert run_features([Path("features")], require_coverage=True, language="nb") == 1
    told = capsys.readouterr().out
    assert "utfall av regler uten scenario" in told
    assert "QH-ISO-01  ikke fastslått, uavklart" in told


def test_a_report_for_machines_is_written(project: FeatureProject) -> None:
    project.feature(MIXED)
    run_features([Path("features")], junit=Path("out/report.xml"))
    assert len(ElementTree.parse(project.path / "out/report.xml").findall(".//testcase")) == 2


def test_rulesets_and_the_engine_are_chosen(project: FeatureProject, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.move(project.path / "rulesets", project.path / "elsewhere")
    project.feature(PASSING)
    assert run_features([Path("features")]) == 1
    assert run_features([Path("features")], ruleset_directories=[Path("elsewhere")], engine="reference") == 0
    assert run_features([Path("features")], engine="compild") == 2
    assert "RE5001" in capsys.readouterr().err


def test_a_project_around_the_features_has_no_say(project: FeatureProject, monkeypatch: pytest.MonkeyPatch) -> None:
    project.feature(PASSING)
    for directory in (project.path, project.path / "features"):
        (directory / "conftest.py").write_text("raise RuntimeError\n")
        (directory / "__init__.py").write_text("raise RuntimeError\n")
    (project.path / "features" / "test_foreign.py").write_text("raise RuntimeError\n")
    project.pytester.makeini("[pytest]\naddopts = --no-such-option\nrequired_plugins = no-such-plugin\n")
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option-either")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_module")
    before = dict(os.environ)
    assert run_features([Path("features")]) == 0
    assert dict(os.environ) == before


def test_nothing_is_left_behind(project: FeatureProject) -> None:
    project.feature(PASSING)
    before = {path for path in project.path.rglob("*") if "__pycache__" not in path.parts}
    run_features([Path("features")])
    assert {path for path in project.path.rglob("*") if "__pycache__" not in path.parts} == before


def test_a_feature_that_changed_is_read_again(project: FeatureProject) -> None:
    project.feature(MIXED)
    assert run_features([Path("features")]) == 1
    project.feature(PASSING)
    assert run_features([Path("features")]) == 0


def test_several_paths_are_run_together(project: FeatureProject, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = project.feature(PASSING), project.feature(PASSING, name="second")
    assert run_features([first, second]) == 0
    assert "scenarios: 2 passed" in capsys.readouterr().out


def test_a_package_that_is_not_installed_is_named(
    project: FeatureProject, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project.feature(PASSING)

    def find_spec(name: str) -> object:
        return None if name == "pytest_bdd" else importlib.util.find_spec(name)

    monkeypatch.setattr(runner, "find_spec", find_spec)
    assert run_features([Path("features")]) == 2
    told = capsys.readouterr().err
    assert "error[RE6005]: pytest-bdd is needed" in told
    assert "riskengine[authoring]" in told
