"""What the ruleset no-home-office promises the people it is about, whatever rules it comes to hold."""

import hashlib
import re
from datetime import date
from pathlib import Path

import pytest

from riskengine.assessment import Assessor
from riskengine.profiles import profile_from
from riskengine.rulesets import load_ruleset, released_versions
from tests.shipped import no_home_office

DIRECTORY = Path(__file__).parents[2] / "rulesets" / "no-home-office"
RULESET = no_home_office()
RANK = RULESET.level_order

# A release never changes. Its digest stands here as well as beside it, so that both would have to be forged.
RELEASED = {
    "0.1.0": "96324371709abb6d11d1787e5c5c89fd049a089c56f6f2d42042aeb1790f9963",
    "1.0.0": "baa316e9bc94ecc62034b5aa2e7d226493f64942f32bcf2214f5f904694a8a1d",
    "1.1.0": "cc63ae31ca5a9b5d424e081beacb5def437950e3dcadeda778fd158e56426f0f",
    "1.2.0": "d79382c3cc69d22c521b916345c9cb5bbe436f4e7cf7cc85da716d38d446e548",
    "1.3.0": "c4b4f9e0e0c3177a14046d541b9b6a8b33d8ab158226370e701191862cfc145f",
    "1.4.0": "fd107d12fbc3c2590aa70b45704d64353b3adda089c7f20feb05d6b8f12df656",
}


def test_it_holds_at_least_sixty_rules_over_every_area_with_thirty_five_actions():
    assert len(RULESET.rules) >= 60
    assert len(RULESET.actions) >= 35
    assert {rule.area for rule in RULESET.rules.values()} == set(RULESET.areas)


def test_released_versions_are_what_they_were():
    found = {
        version: hashlib.sha256((DIRECTORY / "releases" / f"{version}.json").read_bytes()).hexdigest()
        for version in released_versions(DIRECTORY)
    }
    assert found == RELEASED


@pytest.mark.parametrize("version", RELEASED)
def test_every_release_loads(version):
    assert load_ruleset(f"no-home-office@{version}").digest == RELEASED[version]


def test_working_from_home_alone_never_establishes_anything():
    assessor = Assessor(RULESET)
    for days in range(8):
        for weeks in (0, 1, 12, 300):
            record = {
                "subject": "S", "home_office.days_per_week": days, "home_office.weeks_so_far": weeks,
                "home_office.only_at_home": True, "home_office.ordered_by_authorities": False,
            }  # fmt: skip
            for day in (date(2021, 5, 1), date(2022, 8, 1), date(2026, 2, 1)):
                established, _ = assessor.outcomes(profile_from(record, RULESET, as_of=day))
                assert established == []


# Facts that say where and how much someone works, and nothing of how they are.
EXPOSURE = ("home_office.", "contact.")


def test_a_rule_on_exposure_alone_is_at_most_something_to_watch():
    for rule in RULESET.rules.values():
        if all(fact.startswith(EXPOSURE) for fact in rule.reads):
            assert RANK[rule.level] <= RANK["watch"], rule.id


def test_every_high_level_offers_occupational_health_or_akan():
    for rule in RULESET.rules.values():
        if rule.level == "high":
            actions = [RULESET.actions[action] for action in rule.actions]
            assert any(
                action.role == "occupational_health" or "akan-agreement" in action.sources for action in actions
            ), rule.id


def test_every_acute_rule_suggests_help_lines_first_and_at_once():
    acute = [rule for rule in RULESET.rules.values() if rule.level == "acute"]
    assert acute
    for rule in acute:
        assert rule.actions[0] == "acute-help-lines"
    assert RULESET.actions["acute-help-lines"].due_within_days == 0
    assert RULESET.actions["acute-help-lines"].audience >= frozenset().union(*(rule.audience for rule in acute))


FORBIDDEN = {
    "testing": r"\b(rustest\w*|drug test\w*|urinprøve\w*|urine|blodprøve\w*|blåse\w*|promilletest\w*|breathaly\w*)\b",
    "monitoring": r"\b(overvåk\w*|monitor\w*|keylog\w*|skjermopptak|screen record\w*|spor\w+ aktivitet)\b",
    "evidence": r"\b(samle bevis|bevismateriale|collect evidence|gather evidence)\b",
    "sanctions": r"\b(gi (en )?advarsel|si opp (den|med)|avskjed\w*|warning letter|issue a warning|dismiss\w*|sanksjon\w*|sanction\w*)\b",
    "family": r"\b(ring (familien|ektefellen)|kontakt (familien|ektefellen)|contact (the )?(family|spouse))\b",
    "diagnosis": r"\b(be om diagnose|krev diagnose|ask for (a|the) diagnosis)\b",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_action_suggests_what_must_never_be_suggested(what):
    for action in RULESET.actions.values():
        for words in (action.title, action.instruction):
            for text in words.values():
                assert not re.search(FORBIDDEN[what], text, re.IGNORECASE), (action.id, text)


def test_scores_and_told_thoughts_reach_the_employee_and_occupational_health_alone():
    for fact in ("isolation.ucla3", "distress.hscl5", "wellbeing.who5", "acute.self_harm_thoughts_told"):
        assert RULESET.facts[fact].visible_to == {"employee", "occupational_health"}
        assert RULESET.facts[fact].sensitivity == "special"


def test_every_audience_is_spoken_to_and_every_rule_says_what_it_is_no_ground_for():
    for rule in RULESET.rules.values():
        if rule.subject_kind == "employee":
            assert {"dismissal", "warning"} <= set(rule.not_a_ground_for), rule.id


def test_nothing_claims_to_have_been_verified_that_nobody_verified():
    today = date(2026, 11, 23)
    for source in RULESET.sources.values():
        assert source.verified_on is None or source.verified_on <= today


def test_working_time_rules_for_home_work_begin_with_the_amendment_of_2022():
    record = {"subject": "S", "home_office.days_per_week": 4, "home_office.only_at_home": True,
              "working_hours.shortest_daily_rest": 6.0, "working_hours.exempt_position": False,
              "working_hours.shorter_rest_agreed": False}  # fmt: skip
    assessor = Assessor(RULESET)
    before, _ = assessor.outcomes(profile_from(record, RULESET, as_of=date(2022, 6, 30)))
    after, _ = assessor.outcomes(profile_from(record, RULESET, as_of=date(2022, 7, 1)))
    assert "HO-HRS-06" not in before
    assert "HO-HRS-06" in after
