"""Every step, in both languages, in a form in which it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

NORWEGIAN = """
  @QH-ISO-01
  Regel: Alene og ensom
    Scenario: Fastslått
      Gitt en ansatt med:
        | faktum             | verdi |
        | home.days_per_week | 4     |
        | isolation.score    | 6,5   |
        | contact.daily      | nei   |
        | contact.channels   | chat, video |
        | home.agreed_on     | 2026-01-01  |
      Når situasjonen vurderes
      Så er regelen fastslått
      Og er regelen "QH-ISO-02" fastslått
      Og er regelen "QH-ISO-03" uavklart
      Og er regelen "QH-AGR-01" ikke fastslått
      Og foreslås "offer-conversation"
      Og foreslås "daily-call" innen "14" dager av "leader"
      Men foreslås ikke "make-plan"
      Og er "consent.share_with_leader" et åpent spørsmål
      Og er nivået for "isolation" "elevated"
      Og ser "employee" regelen
      Men ser "leader" ikke regelen

    Scenario: For lederen
      Gitt at "home.days_per_week" er "2"
      Og at "home.agreed_on" er "2026-01-01"
      Når situasjonen vurderes for "leader"
      Så foreslås ingenting
      Og er det ingen åpne spørsmål

    Scenario: Ukjent
      Gitt en profil av typen "employee" med
        | faktum             | verdi  |
        | home.days_per_week | 4      |
        | isolation.score    | ukjent |
        | contact.daily      | ja     |
      Og at "home.days_per_week" er ukjent
      Når situasjonen vurderes
      Så er regelen uavklart
      Og er nivået for "isolation" minst "none" og høyst "elevated"

  Scenario: Timer som regelsettet ikke spør om
    Gitt arbeidsdager fra "2026-10-01" klokken "08:00" til "16:00" med "30" minutters pause
    Og timeføringene:
      | dato       | fra   | til   |
      | 2026-11-16 | 08:00 | 12:00 |
    Og en avtale om "37,5" timer i uken fra "08:00" til "16:00"
    Når situasjonen vurderes
    Så er regelen "QH-ISO-01" uavklart

  Scenario: Virksomheten
    Gitt en organisasjon med
      | faktum                | verdi |
      | organisation.has_plan | usann |
    Når situasjonen vurderes
    Så er regelen "QH-ORG-01" fastslått
"""

ENGLISH = """
  @QH-ISO-01
  Rule: Alone and lonely
    Scenario: Established
      Given an employee with
        | fact               | value |
        | home.days_per_week | 4     |
        | isolation.score    | 6.5   |
        | contact.daily      | no    |
        | contact.channels   | -     |
        | home.agreed_on     | 2026-01-01  |
      When the situation is assessed
      Then the rule is established
      And the rule "QH-ISO-02" is established
      And the rule "QH-ISO-03" is undetermined
      And the rule "QH-AGR-01" is not established
      And "offer-conversation" is suggested
      And "daily-call" is suggested within "14" days by "leader"
      But "make-plan" is not suggested
      And "consent.share_with_leader" is an open question
      And the level of "isolation" is "elevated"
      And "employee" sees the rule
      But "leader" does not see the rule

    Scenario: For the leader
      Given that "home.days_per_week" is "2"
      And that "home.agreed_on" is "2026-01-01"
      When the situation is assessed for "leader"
      Then nothing is suggested
      And there are no open questions

    Scenario: Unknown
      Given a profile of kind "employee" with:
        | fact               | value   |
        | home.days_per_week | 4       |
        | isolation.score    | unknown |
        | contact.daily      | yes     |
      And that "home.days_per_week" is unknown
      When the situation is assessed
      Then the rule is undetermined
      And the level of "isolation" is at least "none" and at most "elevated"

  Scenario: Hours that the ruleset does not ask for
    Given office days since "2026-10-01" from "08:00" to "16:00" with a break of "30" minutes
    And the time entries
      | date       | start | end   |
      | 2026-11-16 | 08:00 | 12:00 |
    And agreed hours of "37.5" a week from "08:00" to "16:00"
    When the situation is assessed
    Then the rule "QH-ISO-01" is undetermined

  Scenario: The organisation
    Given an organisation with
      | fact                  | value |
      | organisation.has_plan | false |
    When the situation is assessed
    Then the rule "QH-ORG-01" is established
"""


def test_every_norwegian_step_holds_where_it_should(project: FeatureProject) -> None:
    project.feature(NORWEGIAN)
    project.run().assert_outcomes(passed=5)


def test_every_english_step_holds_where_it_should(project: FeatureProject) -> None:
    project.english_feature(ENGLISH)
    project.run().assert_outcomes(passed=5)


def test_the_examples_of_steps_leave_none_out() -> None:
    import re

    from riskengine.pytest_plugin.sentences import SENTENCES

    for sentence in SENTENCES:
        for pattern, text in zip(sentence.patterns, (NORWEGIAN, ENGLISH), strict=True):
            steps = [line.strip().partition(" ")[2] for line in text.splitlines()]
            if sentence.implementation not in {"use_ruleset", "set_date"}:
                assert any(re.fullmatch(pattern, step) for step in steps), pattern


@pytest.mark.parametrize("engine", ["reference", "compiled"])
def test_an_engine_is_chosen_by_name(project: FeatureProject, engine: str) -> None:
    project.english_feature(ENGLISH)
    project.run(f"--riskengine-engine={engine}").assert_outcomes(passed=5)


def test_an_observation_that_is_too_old_counts_as_unknown(project: FeatureProject) -> None:
    project.feature(
        """
          @QH-ISO-01
          Scenariomal: Alder
            Gitt en ansatt med
              | faktum             | verdi | observert |
              | home.days_per_week | 4     |           |
              | isolation.score    | 7     | <dag>     |
            Når situasjonen vurderes
            Så er regelen <utfall>

            Eksempler:
              | dag        | utfall    |
              | 2026-11-01 | fastslått |
              | 2026-01-01 | uavklart  |
        """
    )
    project.run().assert_outcomes(passed=2)


def test_the_day_decides_which_law_applies(project: FeatureProject) -> None:
    project.feature(
        """
          @QH-ISO-02
          Scenariomal: Regelen gjelder fra 2020
            Gitt datoen "<dag>"
            Når situasjonen vurderes
            Så er regelen <utfall>

            Eksempler:
              | dag        | utfall         |
              | 2020-01-01 | uavklart       |
              | 2019-12-31 | ikke fastslått |
        """
    )
    project.run().assert_outcomes(passed=2)


def test_the_nearest_tag_names_the_rule(project: FeatureProject) -> None:
    project.feature(
        background="# language: no\n@QH-ISO-03 @treg\nEgenskap: Merkelapper\n",
        text="""
          Bakgrunn:
            Gitt regelsettet "quiet-house"
            Og at "home.days_per_week" er "1"
            Og at "contact.daily" er "ja"
            Når situasjonen vurderes

          Scenario: Egenskapens
            Så er regelen uavklart

          @SAK-12
          Scenario: Andre merkelapper er frie
            Så er regelen uavklart

          @QH-ISO-02
          Regel: Lite kontakt
            Scenario: Blokkens
              Så er regelen ikke fastslått

            @QH-AGR-01
            Scenario: Scenarioets egen
              Så er regelen fastslått
        """,
    )
    project.run().assert_outcomes(passed=4)


def test_a_consent_lets_its_audience_see(project: FeatureProject) -> None:
    project.feature(
        """
          @QH-ISO-03
          Scenariomal: Samtykke
            Gitt at "consent.share_with_leader" er "<svar>"
            Når situasjonen vurderes
            Så ser "leader" <regelen>

            Eksempler:
              | svar | regelen      |
              | ja   | regelen      |
              | nei  | ikke regelen |
        """
    )
    project.run().assert_outcomes(passed=2)


def test_a_later_table_adds_to_an_earlier_one(project: FeatureProject) -> None:
    project.feature(
        """
          @QH-ISO-01
          Regel: Alene og ensom
            Bakgrunn:
              Gitt en ansatt med
                | faktum             | verdi |
                | home.days_per_week | 4     |
                | isolation.score    | 3     |

            Scenario: Ensom
              Gitt en ansatt med
                | faktum          | verdi |
                | isolation.score | 8     |
              Når situasjonen vurderes
              Så er regelen fastslått
        """
    )
    project.run().assert_outcomes(passed=1)


def test_choices_may_be_written_as_in_csv_files(project: FeatureProject) -> None:
    project.feature(
        r"""
          @QH-ISO-02
          Scenario: Kanaler
            Gitt en ansatt med
              | faktum             | verdi       |
              | home.days_per_week | 4           |
              | contact.daily      | nei         |
              | contact.channels   | chat\|phone |
            Når situasjonen vurderes
            Så er regelen ikke fastslått
        """
    )
    project.run().assert_outcomes(passed=1)
