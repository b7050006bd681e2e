from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from riskengine.cli import main
from riskengine.cli.failures import tell_failure
from riskengine.cli.lazy_group import LazyGroup
from riskengine.cli.named_rule import rule_named
from tests.cli.conftest import NOISY_HALL, RECORDS, Run

PROGRAM = "from riskengine.cli import main; main(prog_name='riskengine')"
HEAVY = ("pydantic", "yaml", "rich", "openpyxl", "jinja2", "pytest", "riskengine.rulesets", "riskengine.diagnostics")


def program(arguments: Sequence[str], code: str = PROGRAM, **keywords: object) -> subprocess.Popen[str]:
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        **keywords,  # type: ignore[call-overload]
    )


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom riskengine.cli import main\nmain(['--help'], standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    stdout, stderr = program([], code).communicate(timeout=60)
    assert "explain-code" in stdout
    assert stderr.strip() == "[]"


def test_help_lists_every_verb_and_every_verb_has_help(run: Run) -> None:
    assert isinstance(main, LazyGroup)
    overview = run("--help").stdout
    for verb in main.list_commands(click.Context(main)):
        assert verb in overview
        result = run(verb, "--help")
        assert (result.exit_code, "Usage:" in result.stdout) == (0, True)


def test_an_option_that_several_verbs_have_means_the_same_on_all() -> None:
    helps: dict[str, set[str | None]] = {}
    context = click.Context(main)
    for verb in ("assess", "explain", "check", "test", "engines"):
        command = main.get_command(context, verb)
        assert command is not None
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.name in {
                "ruleset",
                "lang",
                "audience",
                "as_of",
                "engine",
            }:
                helps.setdefault(parameter.name, set()).add(parameter.help)
    assert {name: len(texts) for name, texts in helps.items()} == dict.fromkeys(helps, 1)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout.startswith("riskengine ")


def test_a_misspelt_verb_is_wrong_use_with_the_nearest_one(run: Run) -> None:
    result = run("asess")
    assert (result.exit_code, "Did you mean 'assess'?" in result.stderr) == (2, True)


def failing(error: BaseException) -> click.Group:
    @click.group(cls=LazyGroup, verbs={})
    def group() -> None: ...

    @click.command()
    def fail() -> None:
        raise error

    group.get_command = lambda _context, _name: fail  # type: ignore[method-assign]
    group.resolve_command = lambda _context, args: (args[0], fail, args[1:])  # type: ignore[method-assign]
    return group


def test_a_fault_of_the_program_tells_its_kind_but_never_its_message() -> None:
    result = CliRunner().invoke(failing(ValueError("H-1 has 37.5 points")), ["fail"])
    assert result.exit_code == 3
    assert "RE9001" in result.stderr
    assert "ValueError" in result.stderr
    assert "H-1" not in result.output
    assert "37.5" not in result.output
    assert "Traceback" not in result.output


def test_a_fault_of_the_program_tells_its_place_in_riskengine(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(AttributeError) as raised:
        rule_named("X", None)  # type: ignore[arg-type]
    assert tell_failure(raised.value, click.Context(main)) == 3
    assert "riskengine/cli/named_rule.py:" in capsys.readouterr().err


def test_an_interrupt_is_quiet() -> None:
    result = CliRunner().invoke(failing(KeyboardInterrupt()), ["fail"])
    assert (result.exit_code, result.output) == (130, "")


def test_control_c_in_the_middle_of_a_run_is_quiet(tmp_path: Path) -> None:
    running = program(
        ["assess", "-", "--ruleset", str(NOISY_HALL), "--out", "report.csv"], stdin=subprocess.PIPE, cwd=tmp_path
    )
    assert running.stdin is not None
    running.stdin.write(RECORDS)
    running.stdin.flush()
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob(".report*")) and time.monotonic() < deadline:
        running.stdin.write("H-4,2026-11-23,3,false,false\n" * 2000)
        running.stdin.flush()
    running.send_signal(signal.SIGINT)
    _, stderr = running.communicate(timeout=60)
    assert (running.returncode, stderr) == (130, "")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    rows = "".join(f"H-{number},2026-11-23,6,false,false\n" for number in range(2000))
    (tmp_path / "many.csv").write_text(RECORDS.splitlines(keepends=True)[0] + rows, encoding="utf-8")
    running = program(["assess", "many.csv", "--ruleset", str(NOISY_HALL), "--format", "jsonl"], cwd=tmp_path)
    assert running.stdout is not None
    assert json.loads(running.stdout.readline())["subject"] == "H-0"
    running.stdout.close()
    assert running.stderr is not None
    assert running.stderr.read() == ""
    assert running.wait(timeout=60) == 141
    running.stderr.close()


@pytest.mark.parametrize(("no_color", "is_coloured"), [("", True), ("1", False)])
def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch, no_color: str, is_coloured: bool) -> None:
    from riskengine.cli.speech import may_colour

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm")
    assert may_colour(Terminal()) is is_coloured  # type: ignore[arg-type]


def test_what_goes_to_a_pipe_has_no_colour(run: Run) -> None:
    result = run("rules", "list", "--ruleset", str(NOISY_HALL))
    assert "\x1b" not in result.stdout
