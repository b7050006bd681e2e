from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

FEATURE = """
  Scenario: Ingenting er kjent
    Når situasjonen vurderes
    Så er regelen "QH-ISO-01" uavklart
"""


def test_importing_the_plugin_imports_nothing_heavy() -> None:
    program = (
        "import pytest, sys; before = set(sys.modules); import riskengine.pytest_plugin.plugin; "
        "print(sorted(name for name in set(sys.modules) - before if not name.startswith('riskengine')))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_without_pytest_bdd_the_plugin_does_nothing(project: FeatureProject) -> None:
    project.feature(FEATURE)
    project.pytester.makepyfile("def test_something():\n    pass\n")
    result = project.pytester.runpytest("-p", "riskengine.pytest_plugin.plugin", "--riskengine-coverage")
    result.assert_outcomes(passed=1)


@pytest.mark.skipif(
    not any(point.name == "riskengine" for point in entry_points(group="pytest11")),
    reason="riskengine is not installed here, so its entry point is not either",
)
def test_plain_pytest_finds_the_plugin_by_its_entry_point(
    project: FeatureProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    project.feature(FEATURE)
    result = project.pytester.runpytest_subprocess()
    result.assert_outcomes(passed=1)
