"""Steps that give hours: office days, time entries and what is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riskengine.derivations import extras

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

BACKGROUND = """\
# language: no
Egenskap: Stille timer
  Bakgrunn:
    Gitt regelsettet "quiet-hours"
    Og datoen "2026-11-23"
    Og arbeidsdager fra "2026-10-19" klokken "08:00" til "16:00" med "30" minutters pause
"""

ENGLISH_BACKGROUND = """\
Feature: Quiet hours
  Background:
    Given the ruleset "quiet-hours"
    And the date "2026-11-23"
    And office days since "2026-10-19" from "08:00" to "16:00" with a break of "30" minutes
"""


@pytest.fixture
def feature(project: FeatureProject):
    def write(text: str, background: str = BACKGROUND) -> FeatureProject:
        project.feature(text, background=background)
        return project

    return write


def failure(project: FeatureProject) -> str:
    result = project.run()
    result.assert_outcomes(failed=1)
    # Where CI is set, pytest's summary repeats what the failure said.
    return str(result.stdout).partition("short test summary info")[0]


def test_entries_in_a_table_take_the_place_of_the_office_day_of_their_date(feature) -> None:
    # Tuesday ends at 23:00 and Wednesday begins at 08:00: nine hours.
    feature(
        """
          @QR-HRS-01
          Scenario: En sen kveld
            Gitt timeføringene:
              | dato       | fra   | til   | pause | slag   |
              | 2026-11-17 | 08:00 | 16:00 | 30    | arbeid |
              | 2026-11-17 | 20:00 | 23:00 | 0     |        |
            Når situasjonen vurderes
            Så er regelen fastslått
            Og er regelen "QR-HRS-02" ikke fastslått

          @QR-HRS-01
          Scenario: Bare om kvelden
            Gitt timeføringene
              | til   | fra   | dato       |
              | 21:00 | 13:00 | 2026-11-17 |
            Når situasjonen vurderes
            Så er regelen ikke fastslått

          @QR-HRS-01
          Scenario: Uten noe i veien
            Når situasjonen vurderes
            Så er regelen ikke fastslått
        """
    ).run().assert_outcomes(passed=3)


def test_the_same_steps_are_read_in_english(feature) -> None:
    feature(
        """
          @QR-HRS-02
          Scenario: Two evenings
            Given the time entries:
              | date       | start | end   | break | kind   |
              | 2026-11-12 | 08:00 | 16:00 | 30    | work   |
              | 2026-11-12 | 20:00 | 21:00 | 0     |        |
              | 2026-11-17 | 08:00 | 16:00 | 30    | travel |
              | 2026-11-17 | 22:00 | 00:30 | 0     |        |
            And agreed hours of "37.5" a week from "08:00" to "16:00"
            When the situation is assessed
            Then the rule is established
            And the rule "QR-HRS-03" is established
        """,
        ENGLISH_BACKGROUND,
    ).run().assert_outcomes(passed=1)


def test_an_agreement_makes_known_what_is_beyond_it(feature) -> None:
    feature(
        """
          @QR-HRS-03
          Scenariomal: Merarbeid
            Gitt en avtale om "<timer>" timer i uken fra "08:00" til "16:00"
            Når situasjonen vurderes
            Så er regelen <utfall>

            Eksempler:
              | timer | utfall         |
              | 37,5  | ikke fastslått |
              | 37.4  | fastslått      |
              |       | uavklart       |

          @QR-HRS-03
          Scenario: Den siste avtalen gjelder
            Gitt en avtale om "20" timer i uken fra "08:00" til "12:00"
            Og en avtale om "37,5" timer i uken fra "08:00" til "16:00"
            Når situasjonen vurderes
            Så er regelen ikke fastslått
        """
    ).run().assert_outcomes(passed=4)


def test_a_day_without_times_is_not_recorded_and_leaves_its_facts_unknown(feature) -> None:
    feature(
        """
          @QR-HRS-01
          Scenario: Et hull i uken
            Gitt timeføringene
              | dato       | fra   | til   |
              | 2026-11-18 |       |       |
            Når situasjonen vurderes
            Så er regelen uavklart
            Og er "working_hours.shortest_daily_rest" et åpent spørsmål

          @QR-HRS-01
          Scenario: Ferie er ført
            Gitt timeføringene
              | dato       | fra   | til   | slag  |
              | 2026-11-18 | 08:00 | 16:00 | ferie |
            Når situasjonen vurderes
            Så er regelen ikke fastslått

          @QR-HRS-01
          Scenario: Ikke stemplet ut
            Gitt timeføringene
              | dato       | fra   | til   |
              | 2026-11-18 | 08:00 |       |
            Når situasjonen vurderes
            Så er regelen uavklart
        """
    ).run().assert_outcomes(passed=3)


def test_a_message_leaves_the_office_day_as_it_is(feature) -> None:
    feature(
        """
          @QR-HRS-01
          Scenario: En melding om kvelden
            Gitt timeføringene
              | dato       | fra   | til | slag    |
              | 2026-11-18 | 22:00 |     | melding |
            Når situasjonen vurderes
            Så er regelen ikke fastslått
        """
    ).run().assert_outcomes(passed=1)


def test_later_office_days_take_over_and_public_holidays_are_none(feature) -> None:
    # Of the four weeks before 20 April 2026 Thursday 2, Friday 3 and Monday 6 April are public holidays.
    # From Monday 13 April on days are of ten hours: five hours of overtime by day, ten by the week.
    feature(
        """
          @QR-HRS-04
          Scenariomal: Overtid
            Gitt arbeidsdager fra "2026-04-13" klokken "08:00" til "18:00" med "0" minutters pause
            Og arbeidsdager fra "2026-03-02" klokken "08:00" til "16:00" med "0" minutters pause
            Og datoen "<dag>"
            Når situasjonen vurderes
            Så er regelen <utfall>

            Eksempler:
              | dag        | utfall         |
              | 2026-04-13 | ikke fastslått |
              | 2026-04-20 | fastslått      |
        """,
        BACKGROUND.replace("2026-10-19", "2030-01-01"),
    ).run().assert_outcomes(passed=2)


def test_what_overtime_is_the_ruleset_says_by_the_law_of_the_day(feature) -> None:
    # 7.5 hours a day: within the nine of the ruleset's ordinary day, beyond the seven of 2027.
    feature(
        """
          @QR-HRS-04
          Scenariomal: Overtid
            Gitt datoen "<dag>"
            Når situasjonen vurderes
            Så er regelen <utfall>

            Eksempler:
              | dag        | utfall         |
              | 2026-11-30 | ikke fastslått |
              | 2027-02-22 | fastslått      |
        """
    ).run().assert_outcomes(passed=2)


def test_a_fact_that_a_step_gives_goes_before_one_that_is_worked_out(feature) -> None:
    feature(
        """
          @QR-HRS-01
          Scenariomal: Gitt for seg
            Gitt en ansatt med
              | faktum                            | verdi   |
              | working_hours.shortest_daily_rest | <verdi> |
            Når situasjonen vurderes
            Så er regelen <utfall>

            Eksempler:
              | verdi  | utfall    |
              | 8      | fastslått |
              | ukjent | uavklart  |
        """
    ).run().assert_outcomes(passed=2)


def test_times_that_a_clock_shows_twice_or_never_are_errors_at_their_cells(feature) -> None:
    project = feature(
        """
          @QR-HRS-01
          Scenario: Natten til vintertid
            Gitt timeføringene
              | dato       | fra   | til   |
              | 2026-10-25 | 02:30 | 06:00 |
              | 2026-03-28 | 22:00 | 02:30 |
            Når situasjonen vurderes
            Så er regelen fastslått
        """
    )
    said = failure(project)
    assert "RE3808" in said
    assert "RE3809" in said
    assert project.place_of("02:30 | 06:00") in said
    assert project.place_of("02:30 |\n") in said


def test_an_offset_tells_which_of_the_two_hours_it_is(feature) -> None:
    feature(
        """
          @QR-HRS-01
          Scenario: Natten til vintertid
            Gitt timeføringene
              | dato       | fra         | til   |
              | 2026-10-25 | 02:30+02:00 | 06:00 |
            Når situasjonen vurderes
            Så er regelen ikke fastslått
        """
    ).run().assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("step", "code", "text"),
    [
        ('arbeidsdager fra "2026-10-01" klokken "8" til "16:00" med "30" minutters pause', "RE3803", '"8"'),
        ('arbeidsdager fra "2026-10-01" klokken "08:00" til "16:00" med "500" minutters pause', "RE3814", '"500"'),
        ('arbeidsdager fra "1.10.2026" klokken "08:00" til "16:00" med "30" minutters pause', "RE6012", '"1.10.2026"'),
        ('en avtale om "mange" timer i uken fra "08:00" til "16:00"', "RE3826", '"mange"'),
        ('en avtale om "37,5" timer i uken fra "08:00" til "25:00"', "RE3826", '"25:00"'),
    ],
)
def test_what_is_wrong_in_a_sentence_is_told_where_it_stands(feature, step: str, code: str, text: str) -> None:
    project = feature(
        f"""
          @QR-HRS-01
          Scenario: Feil
            Gitt {step}
            Når situasjonen vurderes
            Så er regelen fastslått
        """
    )
    said = failure(project)
    assert said.count(f"[{code}]") == 1
    assert project.place_of(text) in said


@pytest.mark.parametrize(
    ("heading", "row", "code", "text"),
    [
        ("dato | fra", "2026-11-17 | 08:00", "RE6014", "| dato"),
        ("dato | fra | til | fra", "2026-11-17 | 08:00 | 16:00 | 08:00", "RE6014", "| dato"),
        ("dato | fra | til | lunsj", "2026-11-17 | 08:00 | 16:00 | 30", "RE6014", "| dato"),
        ("dato | fra | til", "17.11.2026 | 08:00 | 16:00", "RE6012", "17.11.2026"),
        ("dato | fra | til | slag", "2026-11-17 | 08:00 | 16:00 | arbeit", "RE3815", "arbeit"),
        ("dato | fra | til | pause", "2026-11-17 | 08:00 | 16:00 | 0,5", "RE3813", "0,5"),
        ("dato | fra | til", "2026-11-17 | | 16:00", "RE3816", "| 2026-11-17"),
    ],
)
def test_what_is_wrong_in_a_table_is_told_where_it_stands(
    feature, heading: str, row: str, code: str, text: str
) -> None:
    project = feature(
        f"""
          @QR-HRS-01
          Scenario: Feil
            Gitt timeføringene
              | {heading} |
              | {row} |
            Når situasjonen vurderes
            Så er regelen fastslått
        """
    )
    said = failure(project)
    assert f"[{code}]" in said
    assert project.place_of(text) in said


def test_entries_need_a_day_of_assessment(feature) -> None:
    project = feature(
        """
          @QR-HRS-01
          Scenario: Uten dato
            Når situasjonen vurderes
            Så er regelen fastslått
        """,
        BACKGROUND.replace('    Og datoen "2026-11-23"\n', ""),
    )
    said = failure(project)
    assert "RE6009" in said
    assert "Gitt datoen" in said


def test_a_worked_out_value_that_the_vocabulary_does_not_allow_is_told_at_the_step(feature) -> None:
    # 40 hours of overtime in four weeks, and the vocabulary allows 20.
    project = feature(
        """
          @QR-HRS-04
          Scenario: For mye
            Gitt arbeidsdager fra "2026-10-20" klokken "08:00" til "18:00" med "0" minutters pause
            Når situasjonen vurderes
            Så er regelen fastslått
        """
    )
    said = failure(project)
    assert project.place_of('arbeidsdager fra "2026-10-20"').rpartition(":")[0] in said


def test_without_the_libraries_the_step_says_what_to_install(feature, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "holidays" else name)
    project = feature(
        """
          @QR-HRS-01
          Scenario: Uten
            Når situasjonen vurderes
            Så er regelen fastslått
        """
    )
    said = failure(project)
    assert "RE3824" in said
    assert "riskengine[hours]" in said
    assert project.place_of("arbeidsdager").rpartition(":")[0] in said


def test_entries_say_nothing_of_an_organisation(feature) -> None:
    feature(
        """
          @QR-HRS-01
          Scenario: En virksomhet
            Gitt en profil av typen "organisation" med
              | faktum | verdi |
            Når situasjonen vurderes
            Så er det ingen åpne spørsmål
        """
    ).run().assert_outcomes(passed=1)
