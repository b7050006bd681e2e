"""Findings, levels, suggestions, open questions and provenance of small cases worked out by hand."""

from datetime import date

import pytest

from riskengine.assessment import Assessor, assess, assessment_from_json, assessment_to_json
from riskengine.diagnostics import EngineError, ProfileError
from riskengine.engines import engine_names
from tests.assessment.conftest import build


def outcomes(assessment):
    return {finding.rule: finding.outcome for finding in assessment.findings}


def test_each_rule_that_applies_gives_one_finding_in_the_order_of_the_ruleset(small, profile):
    assessment = assess(profile(work__late=True, work__hours=50), small)
    assert outcomes(assessment) == {
        "HE-1": "undetermined", "HE-2": "undetermined", "HE-3": "undetermined", "WO-1": "established",
        "WO-2": "established", "WO-3": "established", "WO-4": "undetermined",
    }  # fmt: skip


def test_rules_of_another_kind_of_subject_or_another_time_give_no_finding(small, profile):
    before = assess(profile(as_of="2024-12-31", work__late=True), small)
    assert "WO-3" not in outcomes(before)
    assert "OR-1" not in outcomes(before)
    organisation = assess({"subject": "O", "subject_kind": "organisation", "organisation.plan": False}, small)
    assert outcomes(organisation) == {"OR-1": "established"}


def test_the_law_of_the_day_decides(small, profile):
    last_day = assess(profile(as_of="2024-12-31", work__late=True, work__hours=44), small)
    first_day = assess(profile(as_of="2025-01-01", work__late=True, work__hours=44), small)
    assert outcomes(last_day)["WO-2"] == "not_established"
    assert outcomes(first_day)["WO-2"] == "established"
    assert (first_day.provenance.legal_from, first_day.provenance.legal_to) == (date(2025, 1, 1), None)
    assert last_day.provenance.legal_to == date(2024, 12, 31)


def test_the_reason_is_filled_in_with_facts_and_parameters_in_each_language(small, profile):
    assessment = assess(profile(work__late=True, work__hours=46.5), small)
    because = next(finding.because for finding in assessment.findings if finding.rule == "WO-2")
    assert dict(because) == {"nb": "46,5 timer, grense 40", "en": "46.5 hours, limit 40"}


def test_an_area_lies_between_what_is_established_and_what_is_not_excluded(small, profile):
    def areas(**facts):
        return {area.area: (area.at_least, area.at_most) for area in assess(profile(**facts), small).areas}

    assert areas() == {"health": ("none", "acute"), "work": ("none", "high")}
    assert areas(work__late=True) == {"health": ("none", "acute"), "work": ("watch", "high")}
    assert areas(health__score=6, consent__share=False)["health"] == ("high", "high")
    assert areas(work__late=False, work__hours=10, health__score=1, health__ill=False, consent__share=True) == {
        "health": ("watch", "watch"),  # HE-2 holds because the score is known
        "work": ("none", "none"),
    }


def test_a_suggestion_is_due_by_the_last_day_there_is(small, profile):
    assessment = assess(profile(as_of="9999-12-30", work__late=True), small)
    assert {suggestion.due_on for suggestion in assessment.suggestions} == {date.max}


def suggested(assessment):
    return [(suggestion.action, suggestion.level, suggestion.due_on) for suggestion in assessment.suggestions]


def test_suggestions_are_merged_over_rules_with_the_most_urgent_first(small, profile):
    assessment = assess(profile(work__late=True, work__talked=False, consent__share=True, health__score=9), small)
    assert suggested(assessment) == [
        ("help", "acute", date(2026, 1, 1)),
        ("care", "high", date(2026, 1, 4)),  # replaces plan, and by it note
        ("talk", "watch", date(2026, 1, 8)),
    ]
    care = assessment.suggestions[1]
    assert care.replaces == ("plan", "note")
    assert [reason.rule for reason in care.reasons] == ["HE-1", "HE-2", "WO-1"]
    assert care.sources == ("law",)


def test_an_action_is_withheld_while_its_not_when_holds_and_asked_about_while_it_is_unknown(small, profile):
    talked = assess(profile(work__late=True, work__talked=True), small)
    assert "talk" not in {suggestion.action for suggestion in talked.suggestions}
    assert [withheld.action for withheld in talked.withheld] == ["talk"]
    unknown = assess(profile(work__late=True), small)
    talk = next(suggestion for suggestion in unknown.suggestions if suggestion.action == "talk")
    assert talk.check_first == ("work.talked",)


def test_a_withheld_action_replaces_nothing():
    def change(content):
        content["actions"]["actions"]["talk"]["supersedes"] = ["note"]

    ruleset = build(change)
    assessment = assess({"subject": "S", "as_of": "2026-01-01", "work.late": True, "work.talked": True}, ruleset)
    assert [suggestion.action for suggestion in assessment.suggestions] == ["note"]


def test_open_questions_name_what_they_settle_with_the_most_useful_first(small, profile):
    questions = assess(profile(work__late=True, consent__share=True), small).open_questions
    described = [(q.fact, q.highest_level, q.settles, q.contributes_to) for q in questions]
    assert described == [
        ("health.score", "acute", ("HE-1", "HE-3"), ()),
        ("work.hours", "high", ("WO-2", "WO-3"), ("WO-4",)),
        ("health.ill", "watch", ("HE-2",), ()),
        ("work.talked", "watch", (), ("WO-4",)),
    ]


def test_facts_of_parts_already_decided_are_not_asked_about(small, profile):
    assessment = assess(profile(work__late=False, health__score=1, health__ill=False), small)
    assert {question.fact for question in assessment.open_questions} == {"work.hours"}  # for WO-3 alone
    missing = {finding.rule: finding.missing_facts for finding in assessment.undetermined}
    assert missing == {"WO-3": ("work.hours",)}


def test_a_stale_observation_counts_as_unknown_and_its_question_says_so(small):
    record = {"subject": "S", "as_of": "2026-03-03", "work.late": True}
    fresh = assess({**record, "work.hours": {"value": 50, "observed_on": "2026-02-01"}}, small)
    stale = assess({**record, "work.hours": {"value": 50, "observed_on": "2026-01-31"}}, small)
    assert outcomes(fresh)["WO-2"] == "established"
    assert outcomes(stale)["WO-2"] == "undetermined"
    assert {question.fact: question.stale for question in stale.open_questions}["work.hours"]


@pytest.mark.parametrize("engine", engine_names())
def test_every_engine_gives_the_same_assessment_but_for_its_name(small, profile, engine):
    case = profile(work__late=True, health__score=6)
    expected = assessment_to_json(assess(case, small, engine="reference")).replace('"reference"', f'"{engine}"')
    assert assessment_to_json(assess(case, small, engine=engine)) == expected


def test_an_assessment_is_the_same_after_a_json_round_trip(small, profile):
    assessment = assess(profile(work__late=True, work__hours=50, health__score=9), small, audience="nurse")
    assert assessment_from_json(assessment_to_json(assessment)) == assessment
    assert assessment_from_json(assessment_to_json(assessment, indent=2)) == assessment


def test_other_json_is_refused_without_showing_what_is_in_it():
    with pytest.raises(ValueError, match="not a riskengine assessment") as caught:
        assessment_from_json('{"subject": "secret-name", "as_of": "secret-date"}')
    assert "secret" not in str(caught.value)


def test_an_assessment_cannot_be_changed(small, profile):
    assessment = assess(profile(), small)
    with pytest.raises(AttributeError):
        assessment.subject = "other"
    with pytest.raises(AttributeError):
        assessment.findings[0].level = "none"


def test_the_same_facts_have_the_same_digest_and_other_facts_another(small, profile):
    def digest(**facts):
        return assess(profile(**facts), small).provenance.input_digest

    assert digest(work__hours=50) == digest(work__hours=50.0)
    assert digest(work__hours=50) != digest(work__hours=50.5)


def test_a_mapping_that_is_no_profile_is_refused(small):
    with pytest.raises(ProfileError, match="RE3008"):
        assess({"work.late": True}, small)


def test_unknown_audiences_and_engines_are_refused_with_a_suggestion(small, profile):
    with pytest.raises(EngineError, match='did you mean "leader"'):
        assess(profile(), small, audience="leadr")
    with pytest.raises(EngineError, match='did you mean "compiled"'):
        Assessor(small, engine="compild")
