from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from riskengine.assessment import ConditionExplanation, Shortfall, explain_rule
from riskengine.language import Value
from riskengine.profiles import Profile
from riskengine.reports import ReportStyle
from riskengine.reports.explanation import ExplainedRule, explanation_json, explanation_tree
from riskengine.rulesets import RuleSet
from tests.reports.conftest import DAY


def explained(ruleset: RuleSet, values: dict[str, Value], *rules: str, language: str = "en", day: date = DAY) -> str:
    profile = Profile("A-17", "employee", day, values)
    chosen = [ExplainedRule(explain_rule(profile, ruleset, rule)) for rule in rules]
    return explanation_tree(chosen, profile, ruleset, None, ReportStyle(language=language)).decode()


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "46.5 hours, from 48: short by 1.5"), ("nb", "46,5 timer, fra 48: mangler 1,5")],
)
def test_a_near_miss_says_by_how_much(ruleset: RuleSet, language: str, text: str) -> None:
    assert text in explained(ruleset, {"hours.last_week": 46.5}, "HRS-01", language=language)


@pytest.mark.parametrize(
    ("operator", "distance", "nb"),
    [
        (">", 0.0, "48 timer, mer enn 48 trengs"),
        ("<=", 2.0, "48 timer, høyst 48 trengs: 2 over"),
        ("<", 0.0, "48 timer, mindre enn 48 trengs"),
    ],
)
def test_each_comparison_has_its_own_words(ruleset: RuleSet, operator: str, distance: float, nb: str) -> None:
    profile = Profile("A-17", "employee", DAY, {})
    shortfall = Shortfall("hours.last_week", operator, 48, 48, distance, "hours")
    condition = ConditionExplanation("hours", False, (), shortfall, ())
    rule = ExplainedRule(replace(explain_rule(profile, ruleset, "HRS-01"), condition=condition))
    text = explanation_tree([rule], profile, ruleset, None, ReportStyle(language="nb")).decode()
    assert nb in text


def test_parts_show_whether_they_hold_and_what_is_unknown(ruleset: RuleSet) -> None:
    text = explained(ruleset, {"isolation.ucla3": 7}, "ISO-02")
    assert "? all of these" in text
    assert "✓ Loneliness: 7 points · Limit: 6 points" in text
    assert "? Living situation: unknown" in text
    assert "undetermined: it hangs on something that is not known" in text


def test_established_rules_come_first(ruleset: RuleSet) -> None:
    text = explained(ruleset, {"safety.acute": False, "hours.last_week": 60}, "SAFE-01", "ISO-01", "HRS-01")
    assert text.index("HRS-01") < text.index("ISO-01") < text.index("SAFE-01")


def test_a_rule_that_does_not_apply_says_why(ruleset: RuleSet) -> None:
    assert "not in force on this date" in explained(ruleset, {}, "HRS-01", day=date(2025, 1, 1))


def test_a_count_is_told_with_its_limit(ruleset: RuleSet) -> None:
    profile = Profile("A-17", "employee", DAY, {})
    parts = (ConditionExplanation("a.b", True, (), None, ()), ConditionExplanation("c.d", False, (), None, ()))
    condition = ConditionExplanation("count(a.b, c.d) >= 1", True, (), None, parts)
    rule = ExplainedRule(replace(explain_rule(profile, ruleset, "HRS-01"), condition=condition))
    text = explanation_tree([rule], profile, ruleset, None, ReportStyle(language="en")).decode()
    assert "✓ this many of these hold: >= 1" in text


def test_without_parts_no_value_is_shown(ruleset: RuleSet) -> None:
    profile = Profile("A-17", "employee", DAY, {"isolation.ucla3": 8, "living.situation": "alone"})
    rules = [ExplainedRule(explain_rule(profile, ruleset, "ISO-02"), with_parts=False)]
    text = explanation_tree(rules, profile, ruleset, "leader", ReportStyle(language="en")).decode()
    assert "The rule is established." in text
    assert "cannot be seen by: the nearest leader" in text
    for hidden in ("8", "alone", "isolation.ucla3"):
        assert hidden not in text.replace("Lives alone and is lonely", "")
    assert json.loads(explanation_json(rules, profile, ruleset, "leader"))["rules"][0]["condition"] is None
