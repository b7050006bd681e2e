"""The rule that CONTRIBUTING.md walks through, applied to a copy of the ruleset."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from riskengine.rulesets import check_ruleset
from tests.docs.markdown import ROOT, fences, read

RULE = "HO-ISO-90"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the ruleset and its features, with each snippet at the end of the file that it names."""
    ruleset = tmp_path / "rulesets" / "no-home-office"
    shutil.copytree(ROOT / "rulesets" / "no-home-office", ruleset, ignore=shutil.ignore_patterns("releases"))
    shutil.copytree(ROOT / "features", tmp_path / "features")
    snippets = {fence.info[1]: fence.text for fence in fences(read("CONTRIBUTING.md")) if len(fence.info) == 2}
    assert set(snippets) == {
        "parameters.yaml",
        "rules/isolation.yaml",
        "features/no-home-office/isolation.en.feature",
    }
    for name, text in snippets.items():
        path = tmp_path / name if name.startswith("features/") else ruleset / name
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{text}")
    return tmp_path


def test_the_rule_is_accepted(project: Path) -> None:
    before = check_ruleset(ROOT / "rulesets" / "no-home-office", date(2026, 11, 23))
    after = check_ruleset(project / "rulesets" / "no-home-office", date(2026, 11, 23))
    assert after.ruleset is not None, after.diagnostics
    assert RULE in after.ruleset.rules
    new_codes = [diagnostic.code for diagnostic in after.diagnostics]
    for diagnostic in before.diagnostics:
        new_codes.remove(diagnostic.code)
    assert new_codes == ["RE2503"]  # the parameter that the walk-through marks for review


def test_the_rule_is_new_to_the_ruleset() -> None:
    assert RULE not in read("rulesets/no-home-office/rules/isolation.yaml")


def test_its_scenarios_pass(project: Path) -> None:
    program = [sys.executable, "-c", "from riskengine.cli import main; main()"]
    done = subprocess.run(
        [*program, "test", "features", "-k", RULE, "-v", "--lang", "en"],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5" in done.stdout
