"""The entry point of the pytest plugin: options, and the way in to everything else.

This module is imported in every pytest run of an environment where riskengine is installed, so it
imports nothing heavy. Without pytest-bdd, or where no feature names a ruleset, it does nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from riskengine.pytest_plugin.collection import FeatureFile


_DEFAULT_ENGINE = "compiled"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options and the settings of the ini-file."""
    group = parser.getgroup("riskengine", "features about rulesets (riskengine)")
    group.addoption(
        "--ruleset-directory",
        action="append",
        default=[],
        metavar="DIR",
        dest="riskengine_ruleset_directories",
        help="look for rulesets in DIR/<id> before those that are installed; may be repeated",
    )
    group.addoption(
        "--riskengine-engine",
        default=_DEFAULT_ENGINE,
        metavar="NAME",
        dest="riskengine_engine",
        help="evaluate rules with this engine: the name of one that is installed, or package.module:Class "
        f"(default: {_DEFAULT_ENGINE})",
    )
    group.addoption(
        "--riskengine-coverage",
        action="store_true",
        dest="riskengine_coverage",
        help="list the outcomes of rules that no scenario shows",
    )
    group.addoption(
        "--riskengine-require-coverage",
        action="store_true",
        dest="riskengine_require_coverage",
        help="the same, and fail when there are any",
    )
    parser.addini(
        "riskengine_rulesets",
        type="paths",
        default=None,
        help="directories with rulesets, each in a directory of its own; without it those called rulesets beside "
        "and above the feature file",
    )
    parser.addini(
        "riskengine_collect_features",
        type="bool",
        default=True,
        help="collect feature files that name a ruleset; turn off where your own modules bind them",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Check the options, and watch what the scenarios show of each rule where that was asked for.

    Raises UsageError for a directory or an engine that does not exist.
    """
    if not _pytest_bdd_is_active(config):
        return
    if config.getoption("riskengine_ruleset_directories"):
        from riskengine.pytest_plugin.feature_run import named_ruleset_directories

        named_ruleset_directories(config)
    if config.getoption("riskengine_engine") != _DEFAULT_ENGINE:
        from riskengine.pytest_plugin.feature_run import chosen_engine

        chosen_engine(config)
    if config.getoption("riskengine_coverage") or config.getoption("riskengine_require_coverage"):
        from riskengine.pytest_plugin.coverage_report import CoverageReport

        config.pluginmanager.register(CoverageReport(config), "riskengine-coverage")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """Collect a feature file that names a ruleset."""
    if file_path.suffix != ".feature" or not _pytest_bdd_is_active(parent.config):
        return None
    if not parent.config.getini("riskengine_collect_features"):
        return None
    from riskengine.pytest_plugin.collection import collect_feature_file

    return collect_feature_file(file_path, parent)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None, None, None]:
    """Leave out scenarios that a module of the user's own binds as well, so that none runs twice."""
    if any(item.path.suffix == ".feature" for item in items):
        from riskengine.pytest_plugin.collection import leave_out_scenarios_bound_elsewhere

        leave_out_scenarios_bound_elsewhere(config, items)
    return (yield)


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_bdd_before_scenario(request: pytest.FixtureRequest, scenario: Any) -> None:
    """Bring the steps into a run whose own modules bind features that name a ruleset."""
    if any("ruleset" in step.name or "regelsettet" in step.name for step in scenario.steps):
        from riskengine.pytest_plugin.feature_run import bring_in_steps

        bring_in_steps(request.config)


def _pytest_bdd_is_active(config: pytest.Config) -> bool:
    pytest_bdd_plugin = sys.modules.get("pytest_bdd.plugin")
    return pytest_bdd_plugin is not None and config.pluginmanager.is_registered(pytest_bdd_plugin)
