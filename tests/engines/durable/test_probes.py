"""The limits of durable_rules that docs/engines.md tells are what its probes show."""

from __future__ import annotations

import ast
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.markdown import read
from tests.engines.installed import needs_durable_rules

DIRECTORY = Path(__file__).parents[3] / "docs" / "probes" / "durable_rules"
PROBES = sorted(path.name for path in DIRECTORY.glob("*.py") if path.name != "probe.py")


def promised(name: str) -> str:
    """What a probe says that it prints; read, not imported."""
    for node in ast.parse((DIRECTORY / name).read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "PRINTS":
            return ast.literal_eval(node.value)
    raise AssertionError(f"{name} has no PRINTS")


@needs_durable_rules
@pytest.mark.parametrize("name", PROBES)
def test_a_probe_shows_what_it_says(name):
    if name == "delete_unmatched_session.py" and platform.libc_ver()[0] != "glibc":
        pytest.skip("shown with an allocator that can be told to fill memory, which is glibc's")
    run = subprocess.run([sys.executable, name], cwd=DIRECTORY, capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout == promised(name)
    assert run.returncode == 0


def test_the_page_on_engines_names_every_probe():
    page = read("docs/engines.md")
    assert [name for name in PROBES if f"probes/durable_rules/{name}" not in page] == []
