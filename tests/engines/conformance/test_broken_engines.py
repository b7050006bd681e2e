"""The suite finds what engines get wrong, and says it so that it can be mended."""

from __future__ import annotations

import inspect

import pytest

from tests.engines.conformance import broken
from tests.engines.conformance.suite import SUITE, run_suite, run_suites

# Which part of the suite, other than generated rulesets, is to find the mistake, and by which test.
FOUND_BY = {
    "TakesUnknownForFalse": ("test_three_values", "test_and_or_and_not_follow_kleenes_tables"),
    "CountsOnlyWhatHolds": ("test_three_values", "test_a_count_is_an_interval_while_conditions_are_unknown"),
    "TakesFalseAndZeroForUnknown": ("test_three_values", "test_a_fact_that_is_false_zero_or_empty_is_known"),
    "DividesByZero": ("test_numbers", "test_division_by_zero_is_unknown"),
    "CountsInDecimals": ("test_numbers", "test_sums_are_those_of_doubles"),
    "RoundsToSinglePrecision": ("test_numbers", "test_the_next_number_is_another_number"),
    "TakesNoChoicesForUnknown": ("test_choices", "test_no_choice_at_all_is_known_and_includes_nothing"),
    "JudgesByTheDayBefore": ("test_dates_and_law", "test_a_rule_is_in_force_from_its_first_day_through_its_last"),
    "JudgesATableByItsFirstDay": ("test_dates_and_law", "test_profiles_of_several_legal_periods_stand_in_one_table"),
    "TakesRulesNotInForceForUndetermined": ("test_dates_and_law", "test_a_rule_that_is_not_in_force_counts_as_not_established"),
    "ForgetsKindsOfSubject": ("test_answers", "test_rules_about_another_kind_of_subject_do_not_apply"),
    "SortsItsAnswers": ("test_answers", "test_rules_are_named_once_and_in_evaluation_order"),
    "RemembersTheLastProfile": ("test_answers", "test_a_profile_leaves_nothing_behind_for_the_next_one"),
    "PreparesOneRulesetOnly": ("test_answers", "test_rulesets_take_turns"),
    "ReadsProfilesByPlace": ("test_answers", "test_a_profile_validated_against_another_ruleset_is_read_by_name"),
    "ReadsObservationsThatGrewOld": ("test_answers", "test_an_observation_that_grew_old_is_unknown"),
    "LosesTheRestOfABlock": ("test_size_and_depth", "test_tables_of_awkward_lengths"),
    "TakesFewRules": ("test_size_and_depth", "test_five_hundred_rules_that_differ"),
    "GivesUpInTheDepth": ("test_size_and_depth", "test_conditions_nest_deeply"),
    "MixesUpNames": ("test_names", "test_names_that_look_alike_are_told_apart"),
}  # fmt: skip


def test_every_broken_engine_is_tried():
    engines = {name for name, one in inspect.getmembers(broken, inspect.isclass) if issubclass(one, broken.Broken)}
    assert engines - {"Broken"} == set(FOUND_BY)


@pytest.fixture(scope="module")
def results():
    return run_suites(
        {
            name: (f"tests.engines.conformance.broken:{name}", f"{SUITE}.{module}", test)
            for name, (module, test) in FOUND_BY.items()
        }
    )


@pytest.mark.parametrize("name", FOUND_BY)
def test_the_suite_finds_the_mistake_by_the_test_that_names_it(name, results):
    code, printed = results[name]
    assert code == 1, printed
    assert FOUND_BY[name][1] in printed
    assert "the engine broken disagrees with the definition of meaning" in printed
    assert "expected: " in printed
    assert "found: " in printed


def test_the_engine_on_which_they_are_built_passes_the_same_tests():
    named = " or ".join(test for _, test in FOUND_BY.values())
    result = run_suite("tests.engines.conformance.broken:Broken", "-k", named)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", ["TakesUnknownForFalse", "CountsOnlyWhatHolds"])
def test_generated_rulesets_find_a_mistake_too_and_it_is_told_in_few_lines(name):
    result = run_suite(f"tests.engines.conformance.broken:{name}", tests=f"{SUITE}.test_generated")
    assert result.returncode == 1
    told = result.stdout.split("test_any_ruleset_and_profiles", 1)[1].split("____", 1)[0].split("\n\n")[0]
    assert "disagrees with the definition" in result.stdout
    assert "RuleSet(" not in result.stdout
    assert len(told.splitlines()) < 40


def test_an_engine_that_does_not_exist_is_wrong_use():
    result = run_suite("nothing-of-the-kind", tests=f"{SUITE}.test_choices")
    assert result.returncode == 4
    assert 'no engine "nothing-of-the-kind"' in result.stderr


def test_a_class_that_cannot_be_imported_is_wrong_use():
    result = run_suite("tests.engines.conformance.broken:Nothing", tests=f"{SUITE}.test_choices")
    assert result.returncode == 4
    assert "cannot be loaded" in result.stderr
