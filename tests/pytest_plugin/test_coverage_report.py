from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from riskengine.diagnostics import SourceText
from riskengine.language import Condition, ConditionText, NumberType, Scope, parse_condition
from riskengine.pytest_plugin.coverage_report import can_be_undetermined
from riskengine.rulesets import RuleSet, load_ruleset

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

ONE_RULE_IN_FULL = """
  @QH-ISO-01
  Scenariomal: Utfall
    Gitt at "home.days_per_week" er "4"
    Og at "isolation.score" er "<poeng>"
    Når situasjonen vurderes
    Så er regelen <utfall>

    Eksempler:
      | poeng  | utfall         |
      | 6      | fastslått      |
      | 5      | ikke fastslått |
      | ukjent | uavklart       |
"""

ALL_OTHER_RULES = """
  Scenario: Resten fastslått
    Gitt en ansatt med
      | faktum                    | verdi |
      | home.days_per_week        | 4     |
      | isolation.score           | 7     |
      | contact.daily             | nei   |
      | contact.channels          | -     |
      | consent.share_with_leader | ja    |
    Når situasjonen vurderes
    Så er regelen "QH-ISO-02" fastslått
    Og er regelen "QH-ISO-03" fastslått
    Og er regelen "QH-AGR-01" fastslått

  Scenario: Resten ikke fastslått
    Gitt en ansatt med
      | faktum                    | verdi |
      | contact.daily             | ja    |
      | consent.share_with_leader | nei   |
      | home.agreed_on            | 2026-01-01 |
    Når situasjonen vurderes
    Så er regelen "QH-ISO-02" ikke fastslått
    Og er regelen "QH-ISO-03" ikke fastslått
    Og er regelen "QH-AGR-01" ikke fastslått

  Scenario: Resten uavklart
    Når situasjonen vurderes
    Så er regelen "QH-ISO-02" uavklart
    Og er regelen "QH-ISO-03" uavklart

  Scenariomal: Virksomheten
    Gitt en organisasjon med
      | faktum                | verdi   |
      | organisation.has_plan | <verdi> |
    Når situasjonen vurderes
    Så er regelen "QH-ORG-01" <utfall>

    Eksempler:
      | verdi  | utfall         |
      | nei    | fastslått      |
      | ja     | ikke fastslått |
      | ukjent | uavklart       |
"""


def test_nothing_is_said_of_coverage_unless_asked(project: FeatureProject) -> None:
    project.feature(ONE_RULE_IN_FULL)
    result = project.run()
    assert result.ret == 0
    assert "without a scenario" not in str(result.stdout)


def test_the_outcomes_that_no_scenario_shows_are_listed(project: FeatureProject) -> None:
    project.feature(ONE_RULE_IN_FULL)
    result = project.run("--riskengine-coverage")
    assert result.ret == 0
    result.stdout.fnmatch_lines(
        [
            "*outcomes of rules without a scenario*",
            "quiet-house: 1 of 5 rules have a scenario for every outcome",
            "  QH-ISO-02  established, not established, undetermined",
        ]
    )
    assert "QH-ISO-01 " not in str(result.stdout)


def test_a_rule_that_only_asks_what_is_known_needs_no_undetermined_scenario(project: FeatureProject) -> None:
    project.feature(ONE_RULE_IN_FULL)
    project.run("--riskengine-coverage").stdout.fnmatch_lines(["  QH-AGR-01  established, not established"])


def test_missing_outcomes_fail_the_run_where_they_are_required(project: FeatureProject) -> None:
    project.feature(ONE_RULE_IN_FULL)
    result = project.run("--riskengine-require-coverage")
    result.assert_outcomes(passed=3)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["  QH-ISO-02  established, not established, undetermined"])


def test_scenarios_for_everything_satisfy_the_requirement(project: FeatureProject) -> None:
    project.feature(ONE_RULE_IN_FULL)
    project.feature(ALL_OTHER_RULES, name="other")
    result = project.run("--riskengine-require-coverage")
    result.assert_outcomes(passed=9)
    assert result.ret == 0
    result.stdout.fnmatch_lines(["quiet-house: 5 of 5 rules have a scenario for every outcome"])


def test_a_scenario_that_fails_shows_nothing(project: FeatureProject) -> None:
    project.feature(
        """
          @QH-ISO-01
          Scenario: Halvveis
            Når situasjonen vurderes
            Så er regelen uavklart
            Og foreslås "daily-call"
        """
    )
    result = project.run("--riskengine-coverage")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["  QH-ISO-01  established, not established, undetermined"])


def test_a_rule_outside_its_time_shows_no_outcome(project: FeatureProject) -> None:
    project.feature(
        """
          Scenario: Før regelen
            Gitt datoen "2019-12-31"
            Når situasjonen vurderes
            Så er regelen "QH-ISO-02" ikke fastslått
        """
    )
    result = project.run("--riskengine-coverage")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["  QH-ISO-02  established, not established, undetermined"])


def test_one_ruleset_by_two_references_is_one_ruleset(project: FeatureProject) -> None:
    project.feature(ONE_RULE_IN_FULL)
    background = '# language: no\nEgenskap: Sti\n  Bakgrunn:\n    Gitt regelsettet "../rulesets/quiet-house"\n'
    project.feature(ALL_OTHER_RULES, name="path", background=background)
    result = project.run("--riskengine-require-coverage")
    assert result.ret == 0
    assert str(result.stdout).count("quiet-house: ") == 1


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("true", False),
        ("known(contact.daily)", False),
        ("not known(contact.daily) or known(home.agreed_on)", False),
        ("contact.daily", True),
        ('"chat" in contact.channels', True),
        ("known(contact.daily) and home.days_per_week > 2", True),
        ("param.lonely_score > 5", False),
        ("count(known(contact.daily), known(home.agreed_on)) >= 1", False),
        ("count(known(contact.daily), contact.daily) >= 1", True),
        ("mostly_home", True),
        ('established("QH-AGR-01")', False),
        ('established("QH-ISO-01")', True),
    ],
)
def test_whether_a_condition_can_hang_on_something_unknown(condition: str, expected: bool) -> None:
    ruleset = load_ruleset(Path(__file__).parent / "rulesets" / "quiet-house")
    assert can_be_undetermined(parsed(condition, ruleset), ruleset) is expected


def parsed(text: str, ruleset: RuleSet) -> Condition:
    source = ConditionText(text, SourceText("condition", text), range(len(text) + 1))
    parameter = NumberType(0, 100)
    scope = Scope(
        facts={name: fact.type for name, fact in ruleset.facts.items()},
        parameters=dict.fromkeys(ruleset.parameters, parameter),
        definitions=frozenset(ruleset.definitions),
        rules=frozenset(ruleset.rules),
    )
    condition, _ = parse_condition(source, scope)
    assert condition is not None
    return condition
