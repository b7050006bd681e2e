from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent

# Imported here so that the runs within the tests, which forget what they import, find them in place.
import holidays.countries.norway  # noqa: F401
import narwhals.stable.v2  # noqa: F401
import pytest

import riskengine.assessment
import riskengine.derivations.working_hours.reading
import riskengine.profiles
import riskengine.pytest_plugin.coverage_report
import riskengine.pytest_plugin.runner_report
import riskengine.pytest_plugin.steps  # noqa: F401

RULESETS = Path(__file__).parent / "rulesets"

BACKGROUND = """\
# language: no
Egenskap: Stille hus
  Bakgrunn:
    Gitt regelsettet "quiet-house"
    Og datoen "2026-11-23"
"""

ENGLISH_BACKGROUND = """\
Feature: Quiet house
  Background:
    Given the ruleset "quiet-house"
    And the date "2026-11-23"
"""


class FeatureProject:
    """A folder with a ruleset and feature files, and pytest to run in it."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.path = pytester.path

    def feature(self, text: str, *, name: str = "quiet", background: str = BACKGROUND) -> Path:
        path = self.path / "features" / f"{name}.feature"
        path.parent.mkdir(exist_ok=True)
        path.write_text(background + dedent(text), "utf-8")
        return path

    def english_feature(self, text: str, *, name: str = "quiet") -> Path:
        return self.feature(text, name=name, background=ENGLISH_BACKGROUND)

    def place_of(self, text: str) -> str:
        """Where a text stands last in the feature, as messages write it."""
        path = self.path / "features" / "quiet.feature"
        before = path.read_text("utf-8").rpartition(text)[0]
        return f"features/quiet.feature:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"

    def run(self, *arguments: str) -> pytest.RunResult:
        plugins = ("-p", "pytest_bdd.plugin", "-p", "riskengine.pytest_plugin.plugin", "-p", "no:cacheprovider")
        return self.pytester.runpytest(*plugins, *arguments)

    def failure(self, text: str) -> str:
        """Run a feature with one failing scenario and return what is said of it."""
        self.feature(text)
        result = self.run()
        result.assert_outcomes(failed=1)
        said = str(result.stdout)
        assert "Traceback" not in said
        assert "site-packages" not in said
        return said

    def english_failure(self, text: str) -> str:
        self.english_feature(text)
        result = self.run()
        result.assert_outcomes(failed=1)
        return str(result.stdout)


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> FeatureProject:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    shutil.copytree(RULESETS, pytester.path / "rulesets")
    return FeatureProject(pytester)
