from __future__ import annotations

import json
from typing import Any

import pytest

from riskengine.diagnostics import ProfileError
from riskengine.profiles import profile_from, profile_schema
from riskengine.rulesets import RuleSet
from tests.profiles.conftest import FACTS

GOOD: list[dict[str, Any]] = [
    {},
    {"as_of": "2026-11-23", "subject_kind": "employee"},
    {"subject": 17, "as_of": None},
    {"home.days": 4, "home.hours": 37.5, "home.alone": False, "home.place": "kitchen"},
    {"home.days": 4.0},
    {"health.signs": ["sleep", "mood"], "health.seen_on": "2026-01-31"},
    {"health.signs": ["sleep", "sleep"]},
    {"health.score": {"value": 7, "observed_on": "2026-11-01", "unit": "points"}},
    {"health.score": {"value": None, "observed_on": None, "unit": None}, "home.days": None},
]
BAD: list[dict[str, Any]] = [
    {"subject": ""},
    {"subject": "x" * 101},
    {"subject": ["A"]},
    {"subject_kind": "robot"},
    {"weather": 1},
    {"home.days": 8},
    {"home.days": 4.5},
    {"home.days": True},
    {"home.days": "4"},
    {"home.hours": -1},
    {"home.alone": 1},
    {"home.place": "garden"},
    {"health.signs": "sleep"},
    {"health.signs": ["headache"]},
    {"health.score": {"value": 7, "unit": "meters"}},
    {"health.score": {"value": 7, "seen": "2026-11-01"}},
    {"health.score": {"observed_on": "2026-11-01"}},
    {"home.alone": {"value": True, "unit": "points"}},
]


def test_every_fact_has_its_title_question_and_both_spellings(ruleset: RuleSet) -> None:
    schema = profile_schema(ruleset)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(schema["properties"]) == ["subject", "subject_kind", "as_of", *(fact.id for fact in FACTS)]
    score = schema["properties"]["health.score"]
    assert (score["title"], score["description"]) == ("Title of health.score", "Question of health.score?")
    assert score["anyOf"][0] == {"type": "integer", "minimum": 0, "maximum": 10}
    assert set(score["anyOf"][1]["properties"]) == {"value", "observed_on", "unit"}
    assert json.loads(json.dumps(schema)) == schema


@pytest.fixture
def accepts(ruleset: RuleSet):
    validation = pytest.importorskip("jsonschema")
    validation.Draft202012Validator.check_schema(profile_schema(ruleset))
    return validation.Draft202012Validator(profile_schema(ruleset)).is_valid


@pytest.mark.parametrize("record", GOOD)
def test_what_the_schema_accepts_is_a_profile(accepts, ruleset: RuleSet, record: dict[str, Any]) -> None:
    record = {"subject": "A", **record}
    assert accepts(record)
    profile_from(record, ruleset)


@pytest.mark.parametrize("record", BAD)
def test_what_the_schema_refuses_is_none(accepts, ruleset: RuleSet, record: dict[str, Any]) -> None:
    record = {"subject": "A", **record}
    assert not accepts(record)
    with pytest.raises(ProfileError):
        profile_from(record, ruleset)


def test_a_record_without_a_subject_is_refused_by_both(accepts, ruleset: RuleSet) -> None:
    assert not accepts({})
    with pytest.raises(ProfileError):
        profile_from({}, ruleset)
