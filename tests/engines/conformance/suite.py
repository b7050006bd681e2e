"""Runs the conformance suite as a plug-in author does: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[3]
SUITE = "riskengine.engines.conformance"


def run_suite(
    engine: str,
    *arguments: str,
    tests: str = SUITE,
    path: tuple[Path, ...] = (ROOT,),
    examples: int = 30,
    cwd: Path = ROOT,
) -> subprocess.CompletedProcess[str]:
    """Run the suite, or one module of it, on an engine; ``path`` is where Python finds what it imports."""
    return _run(["-m", "pytest", *_arguments(engine, tests), *arguments], path, examples, cwd)


def run_suites(runs: Mapping[str, tuple[str, str, str]]) -> Mapping[str, tuple[int, str]]:
    """Run tests on many engines in one process: for each name an engine, a module and words of ``-k``.

    Returns the exit code and what was printed, by name.
    """
    arguments = {name: [*_arguments(engine, tests), "-k", words] for name, (engine, tests, words) in runs.items()}
    result = _run(["-c", _MANY, json.dumps(arguments)], (ROOT,), 30, ROOT)
    assert result.returncode == 0, result.stderr
    return {name: (code, printed) for name, (code, printed) in json.loads(result.stdout).items()}


_MANY = """
import contextlib, io, json, sys
import pytest
results = {}
for name, arguments in json.loads(sys.argv[1]).items():
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = pytest.main(arguments)
    results[name] = (int(code), printed.getvalue())
print(json.dumps(results))
"""


def _arguments(engine: str, tests: str) -> list[str]:
    return ["-q", "-p", "no:cacheprovider", "--pyargs", tests, f"--riskengine-engine={engine}"]


def _run(arguments: list[str], path: tuple[Path, ...], examples: int, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_", "COVERAGE_"))},
        "PYTHONPATH": os.pathsep.join(map(str, path)),
        "RISKENGINE_CONFORMANCE_EXAMPLES": str(examples),
    }
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=900
    )
