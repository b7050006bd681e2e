"""The example of an engine as a plug-in: found by its entry point, and right by the whole conformance suite."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.engines.conformance.suite import ROOT, run_suite

pytestmark = pytest.mark.skipif(find_spec("duckdb") is None, reason="duckdb is not installed")

PROJECT = ROOT / "examples" / "engines" / "riskengine-duckdb"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Where Python finds riskengine, the plug-in, and the plug-in's entry point as an installer writes it."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    directory = tmp_path_factory.mktemp("installed")
    metadata = directory / "riskengine_duckdb-0.1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    lines = [
        line
        for group, points in project["entry-points"].items()
        for line in [f"[{group}]", *(f"{name} = {value}" for name, value in points.items())]
    ]
    (metadata / "entry_points.txt").write_text("\n".join(lines) + "\n")
    return (ROOT, PROJECT / "src", directory)


def riskengine(path: tuple[Path, ...], *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path))}
    command = [sys.executable, "-m", "riskengine", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_it_is_listed_among_the_engines(installed):
    listed = riskengine(installed, "engines")
    assert "duckdb     the ruleset as SQL, asked of DuckDB" in listed.stdout


def test_the_command_line_assesses_with_it_as_with_any_other(installed):
    arguments = (
        "assess",
        "examples/profiles.csv",
        "--ruleset",
        "rulesets/no-home-office",
        "--format",
        "csv",
        "--lang",
        "en",
    )
    ours = riskengine(installed, *arguments, "--engine", "duckdb")
    assert ours.returncode == 0, ours.stderr
    assert ours.stdout.replace("duckdb", "compiled") == riskengine(installed, *arguments).stdout


def test_it_passes_the_conformance_suite(installed):
    # But for the hundreds of scenarios of one profile each, which take DuckDB minutes: tests/sql has them on PostgreSQL.
    chosen = ("-k", "not (every_scenario and no-home-office)")
    result = run_suite("duckdb", *chosen, path=installed, examples=10)
    assert result.returncode == 0, result.stdout
    assert "failed" not in result.stdout
    assert "skipped" not in result.stdout
