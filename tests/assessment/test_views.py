"""What an audience is shown depends on nothing that is hidden from it."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.assessment import Assessor, assess
from riskengine.profiles import Profile
from tests.assessment.conftest import build
from tests.generated import values_of
from tests.shipped import no_home_office

RULESETS = {"small": build(), "no-home-office": no_home_office()}
DAYS = [date(2021, 5, 1), date(2022, 7, 1), date(2026, 2, 1)]


def facts_of(ruleset, kind, wanted=lambda _fact: True):
    chosen = {
        fact.id: values_of(fact.type) for fact in ruleset.facts.values() if fact.subject_kind == kind and wanted(fact)
    }
    return st.fixed_dictionaries({}, optional=chosen)


@cache
def assessor_for(name, audience):
    """The assessor of a ruleset for an audience; to make its engine ready takes longer than to assess."""
    return Assessor(RULESETS[name], audience=audience)


def shown(assessor, known, day, kind):
    return assessor.assess(Profile("S-1", kind, day, known))


@pytest.mark.parametrize(
    ("name", "audience"), [(name, audience) for name, ruleset in RULESETS.items() for audience in ruleset.audiences]
)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_changing_hidden_facts_never_changes_what_an_audience_is_shown(name, audience, data):
    ruleset = RULESETS[name]
    kind = data.draw(st.sampled_from(list(ruleset.subject_kinds)))
    day = data.draw(st.sampled_from(DAYS))
    seen = data.draw(facts_of(ruleset, kind, lambda fact: audience in fact.visible_to))
    for fact in ruleset.facts.values():
        if fact.releases == audience and seen.get(fact.id) is True:
            # With a consent given there is nothing to hide from its audience; unknown is not given.
            seen[fact.id] = False if data.draw(st.booleans()) else None
    seen = {fact: value for fact, value in seen.items() if value is not None}
    hidden = facts_of(ruleset, kind, lambda fact: audience not in fact.visible_to)
    assessor = assessor_for(name, audience)
    first = shown(assessor, {**seen, **data.draw(hidden)}, day, kind)
    second = shown(assessor, {**seen, **data.draw(hidden)}, day, kind)
    assert first == second


@pytest.mark.parametrize("name", RULESETS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_an_audience_is_shown_no_finding_and_no_action_that_is_not_meant_for_it(name, data):
    ruleset = RULESETS[name]
    audience = data.draw(st.sampled_from(list(ruleset.audiences)))
    known = data.draw(facts_of(ruleset, ruleset.default_subject_kind))
    assessment = shown(assessor_for(name, audience), known, DAYS[-1], ruleset.default_subject_kind)
    for finding in assessment.findings:
        assert audience in ruleset.rules[finding.rule].audience
    for suggestion in (*assessment.suggestions, *assessment.withheld):
        assert audience in ruleset.actions[suggestion.action].audience
    for question in assessment.open_questions:
        assert audience in ruleset.facts[question.fact].visible_to
    for finding in assessment.findings:
        assert all(audience in ruleset.facts[fact].visible_to for fact in finding.missing_facts)


def rules_shown(record):
    assessment = assess({"subject": "S", "as_of": "2026-01-01", **record}, RULESETS["small"], audience="leader")
    return {finding.rule for finding in assessment.findings}


def test_a_consent_opens_its_rule_only_while_it_is_known_to_be_given():
    assert "HE-3" in rules_shown({"consent.share": True, "health.score": 9})
    assert "HE-3" not in rules_shown({"consent.share": False, "health.score": 9})
    assert "HE-3" not in rules_shown({"health.score": 9})
    assert "HE-3" not in rules_shown({})


def test_a_consent_opens_a_finding_but_puts_no_hidden_question_to_its_audience():
    record = {"subject": "S", "as_of": "2026-01-01", "consent.share": True}
    assessment = assess(record, RULESETS["small"], audience="leader")
    finding = next(finding for finding in assessment.findings if finding.rule == "HE-3")
    assert (finding.outcome, finding.missing_facts) == ("undetermined", ())
    assert "health.score" not in {question.fact for question in assessment.open_questions}


def test_a_hidden_suggestion_replaces_nothing_in_a_view():
    record = {"subject": "S", "as_of": "2026-01-01", "health.score": 7, "work.late": True, "work.hours": 70}
    whole = assess(record, RULESETS["small"])
    leader = assess(record, RULESETS["small"], audience="leader")
    assert {suggestion.action for suggestion in whole.suggestions} == {"care", "talk"}
    assert {suggestion.action for suggestion in leader.suggestions} == {"plan", "talk"}
    assert {area.area: area.at_least for area in leader.areas} == {"work": "high"}


def test_the_digest_of_a_view_covers_only_what_the_audience_may_see():
    def digest(score):
        record = {"subject": "S", "as_of": "2026-01-01", "health.score": score}
        return assess(record, RULESETS["small"], audience="leader").provenance.input_digest

    assert digest(1) == digest(9)


def test_neither_a_profile_nor_an_explanation_shows_values_when_printed():
    from riskengine.assessment import explain_rule
    from riskengine.profiles import profile_from

    profile = profile_from({"subject": "S", "work.hours": 61.75, "work.late": False}, RULESETS["small"])
    assert "61.75" not in repr(profile)
    assert "61.75" not in repr(replace(profile, subject="T"))
    assert "61.75" not in repr(explain_rule(profile, RULESETS["small"], "WO-2"))
