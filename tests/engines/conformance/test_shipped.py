"""The suite finds its rulesets and features in a checkout and in an installed package."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from riskengine.engines.conformance import shipped
from tests.engines.conformance.suite import ROOT, SUITE, run_suite


def test_in_a_checkout_they_stand_at_the_top():
    assert [directory.name for directory in shipped.rulesets()] == sorted(
        path.parent.name
        for place in ("rulesets", "examples/rulesets")
        for path in (ROOT / place).glob("*/ruleset.yaml")
    )
    assert len(shipped.features()) == len(list((ROOT / "features").rglob("*.feature"))) + len(
        list((ROOT / "examples" / "features").rglob("*.feature"))
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a wheel has it, unpacked."""
    builder = pytest.importorskip("hatchling.builders.wheel", reason="the wheel is built with hatchling")
    directory = tmp_path_factory.mktemp("wheel")
    (wheel,) = builder.WheelBuilder(str(ROOT)).build(directory=str(directory), versions=["standard"])
    zipfile.ZipFile(wheel).extractall(directory / "unpacked")
    return directory / "unpacked"


def test_the_wheel_carries_them(installed: Path):
    inside = installed / "riskengine" / "engines" / "conformance" / "shipped"
    features = [path for place in ("features", "example_features") for path in (inside / place).rglob("*.feature")]
    assert len(features) == len(shipped.features())
    assert (inside / "example_rulesets" / "workplace-noise" / "ruleset.yaml").is_file()


def test_the_suite_runs_from_an_installed_package(installed: Path, tmp_path: Path):
    # Without the scenarios of no-home-office: test_every_engine has them, and the wheel carries the same files.
    chosen = ("-k", "not (every_scenario and no-home-office)")
    for module in ("test_features", "test_shipped_rulesets"):
        result = run_suite("compiled", *chosen, tests=f"{SUITE}.{module}", path=(installed,), cwd=tmp_path, examples=5)
        assert result.returncode == 0, result.stdout + result.stderr
        assert "passed" in result.stdout
