"""Runs feature files without a pytest project around them: what ``riskengine test`` does."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from riskengine.diagnostics import Diagnostic, render_diagnostic

if TYPE_CHECKING:
    from riskengine.engines import Engine

NOTHING_RUN = 2
"""The exit code when nothing could be run: no features, wrong use, or something that is not installed."""

# Parts of pytest that features have no use for, and that would look at the project around them.
_UNUSED_PLUGINS = ("cacheprovider", "doctest", "faulthandler", "pastebin", "unittest")


def run_features(
    paths: Sequence[Path],
    *,
    ruleset_directories: Sequence[Path] = (),
    engine: str | Engine = "compiled",
    keyword: str | None = None,
    verbose: bool = False,
    require_coverage: bool = False,
    junit: Path | None = None,
    language: str = "en",
) -> int:
    """Run the feature files at or below some paths, and tell people how it went on standard output.

    ``engine`` is a name, or an engine itself. ``keyword`` is an expression of pytest's ``-k`` over names of
    scenarios and tags. ``verbose`` also names the scenarios that passed. ``junit`` is where to write a
    report for machines. ``language`` is that of the counts; what is said of a feature is in the feature's
    own language.

    Returns 0 when all passed, 1 when some failed or, with ``require_coverage``, an outcome of a rule
    has no scenario, 2 when nothing could be run or a file could not be read.
    """
    for package in ("pytest", "pytest_bdd"):
        if find_spec(package) is None:
            return _refuse(Diagnostic("RE6005", {"package": package.replace("_", "-")}), language)
    for path in paths:
        if not _holds_features(path):
            return _refuse(Diagnostic("RE6004", {"path": str(path)}), language)
    import pytest

    from riskengine.pytest_plugin.feature_run import GivenEngine
    from riskengine.pytest_plugin.runner_report import RunnerReport

    report = RunnerReport(language=language, verbose=verbose)
    root = _common_directory(paths)
    with _settings_of_our_own() as ini_file:
        arguments = [
            # Without confcutdir the names of directories above would count as keywords of every scenario.
            *("-c", str(ini_file), f"--rootdir={root}", f"--confcutdir={root}"),
            *("--noconftest", "--assert=plain", "--capture=no", "--continue-on-collection-errors"),
            *(option for name in _UNUSED_PLUGINS for option in ("-p", f"no:{name}")),
            *("-p", "pytest_bdd.plugin", "-p", "riskengine.pytest_plugin.plugin"),
            *([f"--riskengine-engine={engine}"] if isinstance(engine, str) else []),
            *(f"--ruleset-directory={directory.absolute()}" for directory in ruleset_directories),
            *(["--riskengine-require-coverage"] if require_coverage else []),
            *(["-k", keyword] if keyword is not None else []),
            *([f"--junitxml={junit}"] if junit is not None else []),
            *(str(path) for path in paths),
        ]
        plugins = [report] if isinstance(engine, str) else [report, GivenEngine(engine)]
        return report.finish(pytest.main(arguments, plugins=plugins))


def _refuse(diagnostic: Diagnostic, language: str) -> int:
    import click

    click.echo(render_diagnostic(diagnostic, language), err=True)
    return NOTHING_RUN


def _holds_features(path: Path) -> bool:
    if path.is_dir():
        return any(path.rglob("*.feature"))
    return path.suffix == ".feature" and path.is_file()


def _common_directory(paths: Sequence[Path]) -> Path:
    directories = [path if path.is_dir() else path.parent for path in map(Path.absolute, paths)]
    try:
        return Path(os.path.commonpath(directories))
    except ValueError:  # on different drives
        return Path.cwd()


@contextmanager
def _settings_of_our_own() -> Iterator[Path]:
    """Keep out what a project around the features says of pytest; yield an ini-file that says nothing.

    Only the plugins named on the command line are loaded. So riskengine's own is loaded once, whether
    or not its entry point is installed.
    """
    ours: dict[str, str | None] = dict.fromkeys(("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTEST_CURRENT_TEST"))
    ours["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    before = {name: os.environ.get(name) for name in ours}
    with TemporaryDirectory() as directory:
        ini_file = Path(directory, "pytest.ini")
        ini_file.write_text("[pytest]\n", "utf-8")
        _set_environment(ours)
        try:
            yield ini_file
        finally:
            _set_environment(before)


def _set_environment(values: dict[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
