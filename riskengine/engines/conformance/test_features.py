"""The scenarios that come with riskengine hold on the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from riskengine.engines.conformance.adapter import TableEngine, as_engine
from riskengine.engines.conformance.shipped import features, ruleset_directories
from riskengine.pytest_plugin.runner import run_features


@pytest.mark.parametrize("feature", features(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_scenario_of_a_shipped_feature_holds(
    feature: Path, table_engine: TableEngine, capfd: pytest.CaptureFixture[str]
) -> None:
    directories = ruleset_directories()
    exit_code = run_features([feature], ruleset_directories=directories, engine=as_engine(table_engine))
    told = capfd.readouterr().out
    if exit_code != 0:
        pytest.fail(told, pytrace=False)


def test_there_are_features() -> None:
    assert len(features()) >= 20
