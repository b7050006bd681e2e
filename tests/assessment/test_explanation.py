"""Why a rule came out as it did, part by part, and by how much it fell short."""

import pytest

from riskengine.assessment import explain_rule
from riskengine.profiles import profile_from
from tests.assessment.conftest import build


def test_a_comparison_that_does_not_hold_says_by_how_much(small, profile):
    explanation = explain_rule(profile(work__late=True, work__hours=38.5), small, "WO-2")
    assert explanation.outcome == "not_established"
    hours, late = explanation.condition.parts
    assert (hours.text, hours.truth) == ("work.hours > param.limit", False)
    assert hours.values == (("work.hours", 38.5), ("param.limit", 40))
    shortfall = hours.shortfall
    assert (shortfall.name, shortfall.value, shortfall.needed, shortfall.distance) == ("work.hours", 38.5, 40, 1.5)
    assert (shortfall.operator, shortfall.unit) == (">", "hours")
    assert (late.text, late.truth, late.shortfall) == ("work.late", True, None)


def test_a_limit_on_the_left_is_still_the_limit():
    def change(content):
        content["rules"][1]["rules"]["WO-2"]["when"] = "param.limit < work.hours"

    ruleset = build(change)
    profile = profile_from({"subject": "S", "as_of": "2026-01-01", "work.hours": 38}, ruleset)
    shortfall = explain_rule(profile, ruleset, "WO-2").condition.shortfall
    assert (shortfall.name, shortfall.operator, shortfall.needed, shortfall.distance) == ("work.hours", ">", 40, 2)


def test_a_distance_is_rounded_for_people(small, profile):
    explanation = explain_rule(profile(work__late=True, work__hours=39.9), small, "WO-2")
    assert explanation.condition.parts[0].shortfall.distance == 0.1


def test_an_established_rule_is_explained_by_the_rules_it_builds_on(small, profile):
    explanation = explain_rule(profile(work__late=True, work__hours=50, work__talked=True), small, "WO-4")
    built_on = explanation.condition.parts[0]
    assert built_on.text == 'established("WO-2")'
    assert built_on.parts[0].text == "work.hours > param.limit and work.late"


def test_unknown_parts_are_shown_as_unknown(small, profile):
    explanation = explain_rule(profile(work__hours=50), small, "WO-2")
    assert explanation.outcome == "undetermined"
    assert [part.truth for part in explanation.condition.parts] == [True, None]


@pytest.mark.parametrize(
    ("rule", "as_of", "reason"), [("WO-3", "2024-12-31", "not_in_force"), ("OR-1", "2026-01-01", "subject_kind")]
)
def test_a_rule_that_does_not_apply_says_why(small, profile, rule, as_of, reason):
    explanation = explain_rule(profile(as_of=as_of), small, rule)
    assert (explanation.applies, explanation.not_applying) == (False, reason)
    assert explanation.outcome == "not_established"
