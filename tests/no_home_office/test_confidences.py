"""What an employee tells in confidence, or answers at occupational health, stays there."""

from __future__ import annotations

import re
from datetime import date

import pytest

from riskengine.assessment import Assessor
from riskengine.profiles import profile_from
from tests.shipped import no_home_office

RULESET = no_home_office()
WORKPLACE = ("leader", "hr", "akan_contact", "safety_representative")

# Facts about a person's own use, and about the medicines, money and answers that go with it.
CONFIDENTIAL = tuple(
    name
    for name in RULESET.facts
    if name.startswith(("screening.", "alcohol.", "gambling.", "medicines."))
    or name in {"substance_use.own_worry", "substance_use.acknowledged_kinds", "subject.sex_for_cutoff"}
)

HIGHEST_SCORES = {
    "screening.audit": 40, "screening.audit_c": 12, "screening.dudit": 44, "screening.pgsi": 27,
    "screening.lie_bet": 2, "screening.gaming_lowest_answer": 5, "subject.sex_for_cutoff": "female",
}  # fmt: skip
LOWEST_SCORES = {
    "screening.audit": 0, "screening.audit_c": 0, "screening.dudit": 0, "screening.pgsi": 0,
    "screening.lie_bet": 0, "screening.gaming_lowest_answer": 1, "subject.sex_for_cutoff": "male",
}  # fmt: skip


@pytest.mark.parametrize("fact", CONFIDENTIAL)
def test_a_confidence_is_for_the_person_and_occupational_health(fact: str) -> None:
    assert RULESET.facts[fact].visible_to == {"employee", "occupational_health"}
    assert RULESET.facts[fact].sensitivity in {"personal", "special"}


def test_every_score_is_among_those_tried_here() -> None:
    scores = {name for name in RULESET.facts if name.startswith("screening.")} | {"subject.sex_for_cutoff"}
    assert scores == set(HIGHEST_SCORES) == set(LOWEST_SCORES)


def test_a_rule_on_a_score_speaks_to_the_person_and_occupational_health_alone() -> None:
    on_scores = [rule for rule in RULESET.rules.values() if any(fact.startswith("screening.") for fact in rule.reads)]
    assert len(on_scores) >= 12
    for rule in on_scores:
        assert rule.audience == {"employee", "occupational_health"}, rule.id


@pytest.mark.parametrize("audience", WORKPLACE)
@pytest.mark.parametrize("told", [{}, {"substance_use.acknowledged_at_work": True, "akan.agreement_active": True}])
def test_the_highest_score_and_the_lowest_look_the_same_to_the_workplace(audience: str, told: dict[str, bool]) -> None:
    assessor = Assessor(RULESET, audience=audience)
    views = [
        assessor.assess(profile_from({"subject": "S", **told, **scores}, RULESET, as_of=date(2026, 11, 23)))
        for scores in (HIGHEST_SCORES, LOWEST_SCORES, {})
    ]
    assert len(set(views)) == 1


def test_only_those_who_are_part_of_an_akan_agreement_see_rules_about_it() -> None:
    about_it = [rule for rule in RULESET.rules.values() if any(fact.startswith("akan.") for fact in rule.reads)]
    assert about_it
    for rule in about_it:
        assert not rule.audience & {"hr", "safety_representative"}, rule.id


BLAMING = r"misbruk|alkoholiker|narkoman|rusavhengig|\babus(e|er|ing)\b|\baddict|alcoholic\b|junkie"


def test_no_text_blames_the_person_it_is_about() -> None:
    texts = [
        *(text for rule in RULESET.rules.values() for text in (*rule.title.values(), *rule.because.values())),
        *(
            text
            for action in RULESET.actions.values()
            for texts in (action.title, action.instruction, action.avoid)
            for text in texts.values()
        ),
        *(
            text
            for fact in RULESET.facts.values()
            for texts in (fact.title, fact.question, fact.purpose)
            for text in texts.values()
        ),
    ]
    assert [text for text in texts if re.search(BLAMING, str(text), re.IGNORECASE)] == []
