"""Which scenarios are shown where, in which language."""

from __future__ import annotations

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.features.reading import read_features
from riskengine.living_docs.scenarios import ScenarioIndex
from riskengine.rulesets import load_ruleset
from tests.living_docs.house import write_house


def index_of(directory, changed=None):
    ruleset = load_ruleset(write_house(directory, changed))
    return ScenarioIndex(read_features(directory / "features"), ruleset)


def names(telling):
    return [shown.scenario.name for shown in telling.scenarios]


def test_a_scenario_shows_the_rule_of_its_nearest_tag(tmp_path):
    index = index_of(tmp_path)
    assert names(index.of_rule("QH-ISO-01", "nb")) == ["Begge sider av grensen", "Praten kommer"]
    assert names(index.of_rule("QH-ISO-02", "nb")) == ["Deler"]


def test_a_scenario_without_a_tag_shows_the_rules_that_its_steps_name(tmp_path):
    untagged = {
        "features/quiet-house/isolation.feature": """\
Feature: Loneliness
  Background:
    Given the ruleset "quiet-house"
  Scenario: Both
    When the situation is assessed
    Then the rule "QH-ISO-01" is undetermined
    And the rule "QH-ISO-02" is undetermined
"""
    }
    index = index_of(tmp_path, untagged)
    anchors = {
        rule: [shown.anchor for shown in index.of_rule(rule, "en").scenarios] for rule in ("QH-ISO-01", "QH-ISO-02")
    }
    assert anchors["QH-ISO-02"] == ["scenario-qh-iso-02-both"]
    assert "scenario-qh-iso-01-both" in anchors["QH-ISO-01"]


def test_a_scenario_about_no_rule_belongs_to_the_theme_of_its_file(tmp_path):
    assert names(index_of(tmp_path).of_area("isolation", "nb")) == ["Et hus uten noen"]


def test_a_feature_whose_name_is_no_theme_belongs_to_that_of_most_of_its_rules(tmp_path):
    house = write_house(tmp_path)
    feature = tmp_path / "features" / "quiet-house" / "isolation.feature"
    feature.rename(feature.with_name("misc.feature"))
    index = ScenarioIndex(read_features(tmp_path / "features"), load_ruleset(house))
    assert names(index.of_area("isolation", "nb")) == ["Et hus uten noen"]


def test_a_scenario_of_no_theme_at_all_is_kept(tmp_path):
    lost = """\
Feature: Something
  Background:
    Given the ruleset "../rulesets/quiet-house"
  Scenario: Nothing is known
    When the situation is assessed
    Then nothing is suggested
"""
    index = index_of(tmp_path, {"features/quiet-house/misc.feature": lost})
    assert names(index.of_area(None, "en")) == ["Nothing is known"]


def test_features_about_other_rulesets_are_left_out(tmp_path):
    index = index_of(tmp_path)
    assert index.count == 5
    assert names(index.of_area(None, "en")) == []


def test_a_scenario_of_a_rule_that_the_release_lacks_is_left_out(tmp_path):
    tagged = """\
Feature: To come
  Background:
    Given the ruleset "quiet-house"
  @QH-ISO-77
  Scenario: Not yet
    When the situation is assessed
    Then the rule is established
"""
    index = index_of(tmp_path, {"features/quiet-house/isolation_more.feature": tagged})
    assert index.count == 5


def test_scenarios_in_the_language_of_the_page_come_first_and_others_are_told_of(tmp_path):
    telling = index_of(tmp_path).of_rule("QH-ISO-01", "en")
    assert names(telling) == ["Seven points"]
    assert not telling.instead_of_own
    assert telling.more_in == {"nb": 2}


def test_where_there_are_none_in_the_language_those_of_another_stand_in(tmp_path):
    telling = index_of(tmp_path).of_rule("QH-ISO-02", "en")
    assert names(telling) == ["Deler"]
    assert telling.instead_of_own


def test_a_rule_that_no_scenario_shows_has_none(tmp_path):
    alone = {"features/quiet-house/isolation.feature": None}
    telling = index_of(tmp_path, alone).of_rule("QH-ISO-02", "nb")
    assert (telling.scenarios, telling.instead_of_own, telling.more_in) == ((), False, {})


def test_scenarios_of_the_same_name_have_anchors_of_their_own(tmp_path):
    twice = """\
Feature: Loneliness
  Background:
    Given the ruleset "quiet-house"
  @QH-ISO-01
  Rule: One
    Scenario: Same
      When the situation is assessed
      Then the rule is undetermined
  @QH-ISO-01
  Rule: Two
    Scenario: Same
      When the situation is assessed
      Then the rule is undetermined
    Scenario: …
      When the situation is assessed
      Then the rule is undetermined
"""
    index = index_of(tmp_path, {"features/quiet-house/isolation.en.feature": twice})
    assert [shown.anchor for shown in index.of_rule("QH-ISO-01", "en").scenarios] == [
        "scenario-qh-iso-01-same",
        "scenario-qh-iso-01-same-2",
        "scenario-qh-iso-01",
    ]


def test_all_that_is_wrong_with_the_grammar_of_features_is_told_at_once(tmp_path):
    broken = {
        "features/quiet-house/one.feature": "Feature: One\n  Scenario: A\n    Given x\n  Sceanrio: B\n",
        "features/quiet-house/two.feature": "# language: no\nFeature: To\n",
    }
    with pytest.raises(DiagnosticsError) as raised:
        index_of(tmp_path, broken)
    places = [str(one.location).rpartition("/")[2] for one in raised.value.diagnostics]
    assert places == ["one.feature:4:3", "two.feature:2:1", "two.feature:3:1"]
