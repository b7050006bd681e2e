"""The scenarios that come with riskengine hold on the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from riskengine.engines.conformance.adapter import TableEngine, as_engine
from riskengine.engines.conformance.shipped import features, ruleset_directories
from riskengine.pytest_plugin.runner import run_features

DIRECTORIES = sorted({path.parent for path in features()})


# Together by directory, for each run reads its rulesets anew; what fails is told by feature and scenario.
@pytest.mark.parametrize("directory", DIRECTORIES, ids=lambda directory: directory.name)
def test_every_scenario_of_the_shipped_features_holds(
    directory: Path, table_engine: TableEngine, capfd: pytest.CaptureFixture[str]
) -> None:
    shipped = [path for path in features() if path.parent == directory]
    exit_code = run_features(shipped, ruleset_directories=ruleset_directories(), engine=as_engine(table_engine))
    told = capfd.readouterr().out
    if exit_code != 0:
        pytest.fail(told, pytrace=False)


def test_there_are_features() -> None:
    assert len(features()) >= 20
