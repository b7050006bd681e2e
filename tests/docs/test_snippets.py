from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from riskengine.cli import main
from tests.docs.markdown import PAGES, ROOT, fences, page_name, read

PYTHON_PAGES = ["README.md", "docs/embedding.md"]

# CONTRIBUTING.md walks through a rule that is not part of the ruleset; test_walk_through.py runs it.
MADE_UP_RULE = "HO-ISO-90"


def commands(text: str) -> list[str]:
    """Return the lines of a page's console blocks that call the program."""
    return [
        line
        for fence in fences(text)
        if fence.info[:1] == ("console",)
        for line in fence.text.splitlines()
        if line.startswith("riskengine ")
    ]


COMMANDS = sorted(
    {line for page in PAGES for line in commands(page.read_text(encoding="utf-8")) if MADE_UP_RULE not in line}
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a directory that looks like the top of the project and may be written to."""
    for name in ("examples", "features", "rulesets"):
        (tmp_path / name).symlink_to(ROOT / name, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PYTHON_PAGES)
def test_python_on_the_page_runs(page: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    namespace: dict[str, object] = {}
    snippets = [fence.text for fence in fences(read(page)) if fence.info[:1] == ("python",)]
    for snippet in snippets:
        exec(compile(snippet, page, "exec"), namespace)  # the documentation is our own
    assert snippets
    assert "Invite to a talk with occupational health" in capsys.readouterr().out


@pytest.mark.parametrize("command", [line for line in COMMANDS if not line.startswith("riskengine test")])
def test_a_command_of_the_documentation_does_what_it_says(command: str, project: Path) -> None:
    result = CliRunner().invoke(main, shlex.split(command)[1:], env={"LANG": "en_GB.UTF-8"})
    assert result.exit_code == 0, result.stderr
    assert result.stdout or any(path.is_file() for path in project.iterdir())


@pytest.mark.parametrize("command", [line for line in COMMANDS if line.startswith("riskengine test")])
def test_a_run_of_features_in_the_documentation_passes(command: str, project: Path) -> None:
    # In a process of its own: pytest inside pytest shares more than it should.
    program = [sys.executable, "-c", "from riskengine.cli import main; main()"]
    done = subprocess.run(
        [*program, *shlex.split(command)[1:]], cwd=project, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_commands_to_run() -> None:
    assert len(COMMANDS) > 15


def test_the_two_commands_at_the_top_of_the_readme_are_those_of_ci() -> None:
    first, second = [fence.text.strip() for fence in fences(read("README.md")) if fence.info == ("bash",)]
    script = read(".ci/run")
    for command in (*first.split(" && "), second):
        assert command in script.splitlines(), command


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_yaml_on_the_page_is_yaml(page: Path) -> None:
    for fence in fences(page.read_text(encoding="utf-8")):
        if fence.info[:1] == ("yaml",):
            assert yaml.safe_load(fence.text)


def test_the_output_in_the_readme_is_what_the_command_prints(project: Path) -> None:
    [printed] = [fence.text for fence in fences(read("README.md")) if fence.info == ("text",)]
    arguments = ["explain", "examples/profiles.csv", "--subject", "E-04", "--rule", "HO-HRS-05"]
    result = CliRunner().invoke(main, arguments, env={"LANG": "en_GB.UTF-8"})
    shown = "\n".join(line.rstrip() for line in result.stdout.splitlines())
    assert printed in shown + "\n"


def test_no_page_names_a_path_of_a_machine() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert not any(root in text for root in ("/home/", "/Users/", "/work/", "C:\\")), page
