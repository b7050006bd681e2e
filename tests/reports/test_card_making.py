from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from riskengine.assessment import Assessment, WithheldAction
from riskengine.reports.card import Card
from riskengine.reports.card_making import make_card
from riskengine.reports.titles import source_text
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet
from tests.reports.conftest import DAY, AssessValues, both


def card_of(assessment: Assessment, ruleset: RuleSet, language: str = "en") -> Card:
    return make_card(assessment, ruleset, Wording(language))


def test_an_interval_is_told_with_both_ends(ruleset: RuleSet, assess_values: AssessValues) -> None:
    card = card_of(assess_values({"isolation.ucla3": 7}), ruleset, "nb")
    levels = {area.title: (area.level.text, "".join(area.level.marks)) for area in card.areas}
    assert levels == {
        "Kontakt og ensomhet": ("Forhøyet, kan være opp til «Høyt»", "●●◐○"),
        "Arbeidstid": ("Ikke avklart, kan være opp til «Følg med»", "◐○○○"),
        "Akutt sikkerhet": ("Ikke avklart, kan være opp til «Akutt»", "◐◐◐◐"),
    }
    assert card.overall.text == "Forhøyet, kan være opp til «Akutt»"


def test_what_is_only_possible_has_no_alarming_colour(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assert card_of(assess_values({}), ruleset).overall.shade == 0
    assert card_of(assess_values({"safety.acute": True}), ruleset).overall.shade == 4


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "the same day (23 November 2026)"),
        (1, "the day after (24 November 2026)"),
        (7, "within 7 days (30 November 2026)"),
    ],
)
def test_a_due_date_is_told_from_the_day_of_assessment(
    ruleset: RuleSet, assess_values: AssessValues, days: int, text: str
) -> None:
    assessment = assess_values({"hours.last_week": 60})
    (suggestion,) = assessment.suggestions
    moved = replace(assessment, suggestions=(replace(suggestion, due_on=DAY + timedelta(days)),))
    assert card_of(moved, ruleset).suggestions[0].due == text


def test_the_highest_level_and_what_is_due_the_same_day_are_urgent(
    ruleset: RuleSet, assess_values: AssessValues
) -> None:
    card = card_of(assess_values({"safety.acute": True, "isolation.ucla3": 8}), ruleset)
    assert [suggestion.title for suggestion in card.urgent] == ["Call 113 and stay with the person"]
    assert len(card.less_urgent) == 2


def test_established_rules_without_a_suggestion_are_not_lost(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessment = replace(assess_values({"hours.last_week": 60}), suggestions=())
    assert [finding.text for finding in card_of(assessment, ruleset).other_findings] == ["Last week had 60 hours."]


def test_withheld_actions_are_named(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessment = replace(assess_values({}), withheld=(WithheldAction("talk", both("Samtale", "Talk")),))
    assert card_of(assessment, ruleset).withheld == ("Talk",)


def test_a_question_says_whom_to_ask_and_what_it_is_for(ruleset: RuleSet, assess_values: AssessValues) -> None:
    first = card_of(assess_values({}), ruleset).questions[0]
    assert (first.question, first.ask) == ("What is acute danger?", "ask the person concerned")
    assert (first.settles, first.could_reach) == (("Acute danger",), "Acute")


def test_a_source_that_nobody_has_read_or_read_lately_says_so(ruleset: RuleSet) -> None:
    law = ruleset.sources["law"]
    assert source_text(law, DAY, Wording("en")).note is None
    assert source_text(law, date(2028, 1, 1), Wording("en")).note == "was due to be read again by 23 November 2027"
    assert source_text(ruleset.sources["scale"], DAY, Wording("nb")).note == "ikke bekreftet"


def test_only_web_addresses_become_links(ruleset: RuleSet) -> None:
    law = replace(ruleset.sources["law"], url="javascript:alert(1)")
    assert source_text(law, DAY, Wording("en")).url is None


def test_the_provenance_is_told_to_the_digest(ruleset: RuleSet, assess_values: AssessValues) -> None:
    told = " · ".join(card_of(assess_values({}), ruleset).provenance)
    assert "Small ruleset (small, a draft that is not released)" in told
    assert "law and rules as of 23 November 2026 (unchanged since 1 January 2026)" in told
    assert "ruleset 0123456789ab" in told


def test_what_the_ruleset_does_not_know_is_told_by_its_id(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assessment = assess_values({"hours.last_week": 60})
    (suggestion,) = assessment.suggestions
    stranger = replace(suggestion, role="janitor", sources=("gone",), replaces=("gone-too",))
    card = card_of(replace(assessment, suggestions=(stranger,), subject_kind="robot"), ruleset)
    assert (card.subject_kind, card.suggestions[0].who, card.suggestions[0].replaces) == (
        "robot",
        "janitor",
        ("gone-too",),
    )
    assert card.sources[0].text == "gone"
