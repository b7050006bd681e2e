"""Which outcomes of which rules no scenario shows."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import pytest

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    Comparison,
    Condition,
    CountComparison,
    Defined,
    Established,
    FactHolds,
    Includes,
    Known,
    Not,
    OneOf,
    references,
)
from riskengine.localisation import LocalisedText
from riskengine.pytest_plugin.feature_run import feature_run
from riskengine.pytest_plugin.sentences import outcome_words
from riskengine.pytest_plugin.situation import SITUATION

if TYPE_CHECKING:
    from riskengine.assessment import Outcome
    from riskengine.rulesets import RuleSet

TITLE = LocalisedText({"en": "outcomes of rules without a scenario", "nb": "utfall av regler uten scenario"})
_SUMMARY = LocalisedText(
    {
        "en": "{ruleset}: {shown} of {all} rules have a scenario for every outcome",
        "nb": "{ruleset}: {shown} av {all} regler har et scenario for hvert utfall",
    }
)
_OUTCOMES: tuple[Outcome, ...] = ("established", "not_established", "undetermined")


@dataclass(frozen=True, slots=True)
class RulesetCoverage:
    """The outcomes that no scenario shows, for each rule of a ruleset that has any."""

    ruleset: RuleSet
    missing: dict[str, tuple[Outcome, ...]]

    def lines(self, language: str) -> Iterator[str]:
        """Yield the summary, and a line for each rule with the outcomes it lacks."""
        all_rules = len(self.ruleset.rules)
        yield _SUMMARY.in_language(language).format(
            ruleset=self.ruleset.id, shown=all_rules - len(self.missing), all=all_rules
        )
        width = max(map(len, self.missing), default=0)
        for rule, outcomes in self.missing.items():
            yield f"  {rule:<{width}}  {', '.join(outcome_words(outcome, language) for outcome in outcomes)}"


class CoverageReport:
    """Collects what passing scenarios show, and says at the end what none showed.

    What a scenario shows travels on its report, so that it also arrives from another process.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._shown: dict[tuple[str, str], set[tuple[str, str]]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Put what the scenario showed on its report."""
        report = yield
        situation = item.stash.get(SITUATION, None)
        if call.when == "call" and situation is not None:
            report.riskengine_shown = [  # type: ignore[attr-defined]
                [reference, str(situation.feature_path), [list(pair) for pair in shown] if report.passed else []]
                for reference, shown in situation.shown.items()
            ]
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take what the scenario showed off its report."""
        for reference, feature_path, shown in getattr(report, "riskengine_shown", ()):
            outcomes = self._shown.setdefault((reference, feature_path), set())
            outcomes.update((rule, outcome) for rule, outcome in shown)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail the run where every outcome was required and some are missing."""
        is_worker_of_another_run = hasattr(session.config, "workerinput")
        if not session.config.getoption("riskengine_require_coverage") or is_worker_of_another_run:
            return
        if session.exitstatus == pytest.ExitCode.OK and any(ruleset.missing for ruleset in self.rulesets()):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """List the outcomes that no scenario shows."""
        for coverage in self.rulesets():
            terminalreporter.section(TITLE.in_language("en"))
            for line in coverage.lines("en"):
                terminalreporter.line(line)

    def rulesets(self) -> Iterator[RulesetCoverage]:
        """Yield what is missing, for every ruleset that a scenario used."""
        # Features may reach one ruleset in several ways: by its id and by its path.
        shown_by_digest: dict[str, tuple[RuleSet, set[tuple[str, str]]]] = {}
        for (reference, feature_path), shown in sorted(self._shown.items()):
            ruleset = feature_run(self._config).ruleset(reference, Path(feature_path))
            shown_by_digest.setdefault(ruleset.digest, (ruleset, set()))[1].update(shown)
        for ruleset, shown in shown_by_digest.values():
            missing = {rule: _missing_outcomes(rule, ruleset, shown) for rule in ruleset.rules}
            yield RulesetCoverage(ruleset, {rule: outcomes for rule, outcomes in missing.items() if outcomes})


def _missing_outcomes(rule: str, ruleset: RuleSet, shown: AbstractSet[tuple[str, str]]) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for outcome in _OUTCOMES
        if (rule, outcome) not in shown
        and (outcome != "undetermined" or can_be_undetermined(ruleset.rules[rule].when, ruleset))
    )


def can_be_undetermined(condition: Condition, ruleset: RuleSet) -> bool:
    """Whether some missing fact can leave a condition unknown. A rule that only asks what is known always decides."""
    match condition:
        case Always() | Known():
            return False
        case FactHolds() | Includes():
            return True
        case Comparison() | OneOf():
            return bool(references(condition).facts)
        case Not(operand=operand):
            return can_be_undetermined(operand, ruleset)
        case AllOf(operands=parts) | AnyOf(operands=parts):
            return any(can_be_undetermined(part, ruleset) for part in parts)
        case CountComparison(conditions=parts, term=term):
            return bool(references(term).facts) or any(can_be_undetermined(part, ruleset) for part in parts)
        case Established(rule=rule):
            return can_be_undetermined(ruleset.rules[rule].when, ruleset)
        case Defined(name=name):
            return can_be_undetermined(ruleset.definitions[name], ruleset)
        case _:
            assert_never(condition)
