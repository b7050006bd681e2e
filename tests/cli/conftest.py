from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from riskengine.cli import main

NOISY_HALL = Path(__file__).parent / "rulesets" / "noisy-hall"

RECORDS = """\
subject,as_of,noise.hours_per_day,hearing.rings,consent.share_with_leader
H-1,2026-11-23,6,false,false
H-2,2026-11-23,3.5,,
H-3,2026-11-23,3,true,true
"""

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _in_an_empty_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run() -> Run:
    """Run the program with these arguments, in English unless they say otherwise."""

    def run(*arguments: str, input: str | bytes | None = None, env: dict[str, str] | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=input, env={"LANG": "en_GB.UTF-8", **(env or {})})

    return run


@pytest.fixture
def assess(run: Run) -> Run:
    """Run assess with the small ruleset."""

    def assess(*arguments: str, **keywords: object) -> Result:
        return run("assess", "--ruleset", str(NOISY_HALL), *arguments, **keywords)

    return assess


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.csv"
    path.write_text(RECORDS, encoding="utf-8")
    return path


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Records of which the second and the fourth cannot be used."""
    path = tmp_path / "mixed.csv"
    lines = RECORDS.splitlines()
    lines.insert(2, "H-9,2026-11-23,4711,false,false")
    lines.append("H-8,2026-11-23,many,false,false")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
