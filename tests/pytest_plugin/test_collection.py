from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

if TYPE_CHECKING:
    from tests.pytest_plugin.conftest import FeatureProject

UNDETERMINED = """
  Regel: Alene og ensom
    Scenario: Ingenting er kjent
      Når situasjonen vurderes
      Så er regelen "QH-ISO-01" uavklart
"""


def test_a_folder_of_nothing_but_features_runs(project: FeatureProject) -> None:
    project.feature(UNDETERMINED)
    project.english_feature(
        """
          Scenario: Nothing is known
            When the situation is assessed
            Then the rule "QH-ISO-01" is undetermined
        """,
        name="english",
    )
    result = project.run("--strict-markers", "-W", "error")
    result.assert_outcomes(passed=2)


def test_a_feature_is_found_by_its_path_and_a_scenario_by_its_node_id(project: FeatureProject) -> None:
    path = project.feature(UNDETERMINED)
    project.run(str(path)).assert_outcomes(passed=1)
    project.run(f"{path}::test_ingenting_er_kjent").assert_outcomes(passed=1)


def test_features_of_other_projects_are_left_alone(project: FeatureProject) -> None:
    project.feature("Feature: Articles\n  Scenario: Publish\n    Given an article\n", background="", name="articles")
    result = project.run()
    result.assert_outcomes()
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_projects_that_use_pytest_bdd_for_other_things_never_meet_the_steps(project: FeatureProject) -> None:
    project.pytester.makefile(".feature", articles='Feature: Articles\n  Scenario: Publish\n    Given the date "x"\n')
    project.pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('articles.feature')\n")
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*StepDefinitionNotFoundError*"])


def test_the_setting_turns_collection_off(project: FeatureProject) -> None:
    project.feature(UNDETERMINED)
    project.pytester.makeini("[pytest]\nriskengine_collect_features = false\n")
    assert project.run().ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_scenario_that_a_module_binds_itself_runs_once_with_the_same_steps(project: FeatureProject) -> None:
    project.feature(UNDETERMINED)
    project.pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('features')\n")
    project.run().assert_outcomes(passed=1, deselected=1)


def test_steps_reach_a_module_that_binds_features_where_collection_is_off(project: FeatureProject) -> None:
    project.feature(UNDETERMINED)
    project.pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('features')\n")
    project.pytester.makeini("[pytest]\nriskengine_collect_features = false\n")
    project.run().assert_outcomes(passed=1)


def test_steps_of_a_conftest_work_beside_ours(project: FeatureProject) -> None:
    project.pytester.makeconftest("from pytest_bdd import given\n@given('en rolig dag')\ndef _():\n    pass\n")
    project.feature(
        """
          Scenario: En rolig dag
            Gitt en rolig dag
            Når situasjonen vurderes
            Så er regelen "QH-ISO-01" uavklart
        """
    )
    project.run().assert_outcomes(passed=1)


def test_rule_blocks_backgrounds_outlines_and_conjunctions_work(project: FeatureProject) -> None:
    project.feature(
        """
          @QH-ISO-01
          Regel: Alene og ensom
            Bakgrunn:
              Gitt en ansatt med
                | faktum             | verdi |
                | home.days_per_week | 4     |

            Scenariomal: Ved grensen <poeng>
              Gitt at "isolation.score" er "<poeng>"
              Når situasjonen vurderes
              Så er regelen <utfall>
              Men ser "leader" ikke regelen

              Eksempler:
                | poeng | utfall         |
                | 6     | fastslått      |
                | 5,9   | ikke fastslått |
        """
    )
    result = project.run("-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["*quiet.feature::test_ved_grensen_poeng*6-fast*PASSED*"])


def test_scenarios_of_one_name_all_run(project: FeatureProject) -> None:
    project.feature(
        """
          @QH-ISO-01
          Regel: Den ene
            Scenario: Ukjent
              Når situasjonen vurderes
              Så er regelen uavklart
          @QH-ISO-02
          Regel: Den andre
            Scenario: Ukjent
              Når situasjonen vurderes
              Så er regelen fastslått
            Scenario: Ukjent
              Når situasjonen vurderes
              Så er regelen uavklart
        """
    )
    result = project.run("-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*test_ukjent *", "*test_ukjent_1 *FAILED*", "*test_ukjent_2 *"])


TAGGED = """
  @QH-ISO-01 @issue:12 @_draft
  Scenario: Merket
    Når situasjonen vurderes
    Så er regelen uavklart

  @treg
  Scenariomal: Mal
    Når situasjonen vurderes
    Så er regelen "<regel>" uavklart

    @gruppe-1
    Eksempler:
      | regel     |
      | QH-ISO-01 |
    @gruppe-2 @_intern
    Eksempler:
      | regel     |
      | QH-ISO-02 |
"""


@pytest.mark.parametrize(
    ("selection", "passed"),
    [
        (("-m", "QH-ISO-01"), 1),
        (("-m", "treg"), 2),
        (("-m", "gruppe-2"), 1),
        (("-k", "QH-ISO-01 and not mal"), 1),
        (("-k", "issue:12"), 1),
        (("-k", "merket"), 1),
    ],
)
def test_scenarios_are_chosen_by_tags_and_names(
    project: FeatureProject, selection: tuple[str, str], passed: int
) -> None:
    project.feature(TAGGED)
    result = project.run(*selection, "--strict-markers", "-W", "error")
    result.assert_outcomes(passed=passed, deselected=3 - passed)


def test_collecting_only_lists_the_scenarios(project: FeatureProject) -> None:
    project.feature(UNDETERMINED)
    result = project.run("--collect-only", "-q")
    result.stdout.fnmatch_lines(["features/quiet.feature::test_ingenting_er_kjent"])


def test_a_naming_rule_for_test_functions_does_not_matter(project: FeatureProject) -> None:
    project.feature(UNDETERMINED)
    project.pytester.makeini("[pytest]\npython_functions = check_*\ncollect_imported_tests = false\n")
    project.run().assert_outcomes(passed=1)


def test_the_junit_report_names_scenarios_and_says_why_they_failed(project: FeatureProject) -> None:
    project.feature(UNDETERMINED.replace("uavklart", "fastslått"))
    project.run("--junitxml=report.xml").assert_outcomes(failed=1)
    case = ElementTree.parse(project.path / "report.xml").find(".//testcase")
    assert case is not None
    assert case.attrib["name"] == "test_ingenting_er_kjent"
    failure = case.find("failure")
    assert failure is not None
    assert "isolation.score er ukjent" in (failure.text or "")


def test_the_gherkin_reporter_shows_features_and_rules(project: FeatureProject) -> None:
    project.feature(UNDETERMINED)
    result = project.run("--gherkin-terminal-reporter", "-v")
    result.stdout.fnmatch_lines(
        ["Egenskap: Stille hus", "*Regel: Alene og ensom", "*Scenario: Ingenting er kjent PASSED"]
    )


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(project: FeatureProject) -> None:
    path = project.feature(UNDETERMINED)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    project.run().assert_outcomes(passed=1)


def collection_error(project: FeatureProject) -> str:
    result = project.run()
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.assert_outcomes(errors=1)
    said = str(result.stdout)
    assert "Traceback" not in said
    assert ".py" not in said
    return said


def test_broken_gherkin_is_an_error_at_its_line(project: FeatureProject) -> None:
    project.feature(UNDETERMINED + "      Oog dette\n")
    said = collection_error(project)
    assert f"{project.place_of('Oog')}: feil[RE6001]" in said
    assert "mente du «Og»?" in said


def test_a_keyword_in_the_wrong_case_is_told(project: FeatureProject) -> None:
    project.feature(UNDETERMINED + "  Abstrakt scenario: Mal\n    Når situasjonen vurderes\n")
    assert "mente du «Abstrakt Scenario:»?" in collection_error(project)


def test_rows_of_different_lengths_are_told(project: FeatureProject) -> None:
    project.feature(
        """
          Scenario: Skjev tabell
            Gitt en ansatt med
              | faktum             | verdi |
              | home.days_per_week |
        """
    )
    assert "ulikt antall celler" in collection_error(project)


def test_a_first_step_that_continues_nothing_is_told(project: FeatureProject) -> None:
    project.feature('Feature: x\n  Scenario: y\n    And the ruleset "quiet-house"\n', background="")
    said = collection_error(project)
    assert "quiet.feature:3:5: error[RE6001]" in said
    assert "cannot begin with And or But" in said


def test_a_language_that_gherkin_lacks_is_told(project: FeatureProject) -> None:
    project.feature('# language: norsk\nEgenskap: x\n  Bakgrunn:\n    Gitt regelsettet "quiet-house"\n', background="")
    assert "Gherkin does not have this language" in collection_error(project)


def test_a_file_that_breaks_off_is_told(project: FeatureProject) -> None:
    project.feature('# Gitt regelsettet "quiet-house"\n@tag\n', background="")
    path = project.path / "features" / "quiet.feature"
    path.write_text(path.read_text() + ' Gitt regelsettet "x"\n', "utf-8")
    assert "RE6001" in collection_error(project)


def test_a_file_that_is_not_utf_8_is_told(project: FeatureProject) -> None:
    path = project.feature(UNDETERMINED)
    path.write_bytes(path.read_text("utf-8").encode("latin-1"))
    assert "RE1002" in collection_error(project)


def test_a_step_with_a_misspelt_keyword_is_no_description(project: FeatureProject) -> None:
    project.feature(
        """
          Scenario: Feilstavet
            Fri tekst om scenarioet.
            Gtit at "home.days_per_week" er "4"
            Når situasjonen vurderes
            Så er regelen "QH-ISO-01" uavklart
        """
    )
    said = collection_error(project)
    assert f"{project.place_of('Gtit')}: feil[RE6007]" in said
    assert "mente du «Gitt»?" in said
