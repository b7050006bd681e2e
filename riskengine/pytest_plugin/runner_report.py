"""What a run of features looks like to the people who wrote them, in place of pytest's own output."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
import pytest

from riskengine.localisation import LocalisedText
from riskengine.pytest_plugin.collection import COLLECT_EVERY_FEATURE

if TYPE_CHECKING:
    from riskengine.pytest_plugin.coverage_report import CoverageReport

_WORDS = {
    "passed": LocalisedText({"en": "passed", "nb": "bestod"}),
    "failed": LocalisedText({"en": "FAILED", "nb": "FEILET"}),
    "skipped": LocalisedText({"en": "skipped", "nb": "hoppet over"}),
}
_COUNTS = {
    "passed": LocalisedText({"en": "{count} passed", "nb": "{count} bestod"}),
    "failed": LocalisedText({"en": "{count} failed", "nb": "{count} feilet"}),
    "skipped": LocalisedText({"en": "{count} skipped", "nb": "{count} hoppet over"}),
    "unreadable": LocalisedText({"en": "{count} unreadable", "nb": "{count} uleselig"}),
}
_COLOURS = {"passed": "green", "failed": "red", "skipped": "yellow"}
_SCENARIOS = LocalisedText({"en": "scenarios: {counts}", "nb": "scenarier: {counts}"})
_NONE_SELECTED = LocalisedText({"en": "no scenario was selected", "nb": "ingen scenarier ble valgt"})


class _Result(NamedTuple):
    scenario: str
    outcome: str
    text: str


class RunnerReport:
    """A pytest plugin that collects features only and tells how each of them went."""

    def __init__(self, *, language: str, verbose: bool) -> None:
        self._language = language
        self._verbose = verbose
        self._root = Path()
        self._feature = ""
        self._results: list[_Result] = []
        self._totals = dict.fromkeys(_COUNTS, 0)
        self._coverage: CoverageReport | None = None

    # ------------------------------------------------------ what is collected

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Take the place of pytest's own output, and take every feature file as meant for riskengine."""
        config.pluginmanager.unregister(name="terminalreporter")
        self._root = config.rootpath
        config.stash[COLLECT_EVERY_FEATURE] = True
        self._coverage = config.pluginmanager.get_plugin("riskengine-coverage")

    @pytest.hookimpl(tryfirst=True)
    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave everything but features alone."""
        return True if collection_path.is_file() and collection_path.suffix != ".feature" else None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> pytest.Collector:
        """Take a Python package for a directory like any other, so that its code is not imported."""
        return pytest.Dir.from_parent(parent, path=path)

    # --------------------------------------------------------- what is told

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Tell what is wrong with a file that cannot be read."""
        if report.failed:
            self._totals["unreadable"] += 1
            click.echo(report.longreprtext + "\n")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take note of how a scenario went; only the first thing that went wrong counts."""
        if report.when != "call" and report.passed:
            return
        path, _, scenario = report.location
        feature = os.path.relpath(self._root / path)
        if feature != self._feature:
            self._tell_feature()
            self._feature = feature
        self._results.append(_Result(scenario, report.outcome, report.longreprtext))
        self._totals[report.outcome] += 1

    def finish(self, exit_code: int | pytest.ExitCode) -> int:
        """Tell the totals and return the exit code for people: 0, 1 or 2, and 3 for a fault of the runner."""
        if exit_code == pytest.ExitCode.INTERRUPTED:
            raise KeyboardInterrupt
        if exit_code in {pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.USAGE_ERROR}:
            return 3 if exit_code == pytest.ExitCode.INTERNAL_ERROR else 2
        self._tell_feature()
        self._tell_coverage()
        nothing_run = exit_code == pytest.ExitCode.NO_TESTS_COLLECTED
        summary = _SCENARIOS.in_language(self._language).format(counts=self._counted(self._totals))
        colour = "green" if exit_code == pytest.ExitCode.OK else "red"
        click.secho(_NONE_SELECTED.in_language(self._language) if nothing_run else summary, fg=colour, bold=True)
        return 2 if nothing_run or self._totals["unreadable"] else int(exit_code)

    def _tell_feature(self) -> None:
        if not self._results:
            return
        counts = {outcome: sum(result.outcome == outcome for result in self._results) for outcome in _WORDS}
        told = self._counted(counts)
        click.secho(f"{self._feature}: {told}", bold=True)
        for result in self._results:
            if self._verbose or result.outcome == "failed":
                word = click.style(_WORDS[result.outcome].in_language(self._language), fg=_COLOURS[result.outcome])
                click.echo(f"  {word}  {result.scenario}")
            if result.outcome == "failed":
                click.echo(_indented(result.text.splitlines()))
        self._results.clear()

    def _counted(self, counts: Mapping[str, int]) -> str:
        told = {outcome: count for outcome, count in counts.items() if count} or {"passed": 0}
        return ", ".join(
            _COUNTS[outcome].in_language(self._language).format(count=count) for outcome, count in told.items()
        )

    def _tell_coverage(self) -> None:
        from riskengine.pytest_plugin.coverage_report import TITLE

        for coverage in self._coverage.rulesets() if self._coverage is not None else ():
            click.secho(f"\n{TITLE.in_language(self._language)}", bold=True)
            click.echo("\n".join(coverage.lines(self._language)) + "\n")


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"      {line}".rstrip() for line in lines) + "\n"
