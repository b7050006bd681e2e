from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.diagnostics import ProfileError
from riskengine.profiles import profile_from
from riskengine.profiles.flattening import MAXIMUM_DEPTH
from riskengine.rulesets import RuleSet
from tests.profiles.conftest import DAY, codes, make_ruleset

RULESET = make_ruleset()
VALUES = {"home.days": 4, "home.alone": True, "health.score": 7, "health.signs": ["sleep"]}


@st.composite
def spellings(draw: st.DrawFn) -> dict[str, Any]:
    """The same record, each fact nested or dotted, plain or with its day and unit."""
    record: dict[str, Any] = {"subject": "A"}
    for name, value in draw(st.permutations(list(VALUES.items()))):
        given = draw(st.sampled_from([value, {"value": value}]))
        group, _, last = name.partition(".")
        match draw(st.sampled_from(["dotted", "nested", "value"])):
            case "dotted":
                record[name] = given
            case "nested" if isinstance(record.setdefault(group, {}), dict):
                record[group][last] = given
            case _:
                record[f"{name}.value"] = value
    return record


@given(spellings())
def test_nested_and_dotted_names_mean_the_same(record: dict[str, Any]) -> None:
    expected = {**VALUES, "health.signs": frozenset({"sleep"})}
    assert profile_from(record, RULESET).values == expected


@pytest.mark.parametrize(
    "record",
    [
        {"home.days": 4, "home": {"days": 4}},
        {"home.days": None, "home": {"days": 4}},
        {"home.days": 4, "home.days.value": 4},
        {"home.days": {"value": 4, "unit": "days/week"}, "home.days.unit": "days/week"},
        {"home.days": 4, "home": {"days": {"value": 5}}},
    ],
)
def test_a_fact_that_is_given_twice_is_refused(ruleset: RuleSet, record: dict[str, Any]) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", **record}, ruleset)
    assert codes(caught.value) == [("RE3006", "home.days")]


def test_a_value_and_its_day_may_come_apart(ruleset: RuleSet) -> None:
    record = {"subject": "A", "health.score": 7, "health": {"score": {"observed_on": "2026-11-01"}}}
    profile = profile_from(record, ruleset, as_of=DAY)
    assert (profile["health.score"], list(profile.observed_on)) == (7, ["health.score"])


def nested(depth: int) -> dict[str, Any]:
    record: dict[str, Any] = {"a": 1}
    for _ in range(depth):
        record = {"a": record}
    return record


def test_a_record_nested_too_deep_is_refused(ruleset: RuleSet) -> None:
    for depth, code in ((MAXIMUM_DEPTH, "RE3001"), (MAXIMUM_DEPTH + 1, "RE3106"), (100_000, "RE3106")):
        with pytest.raises(ProfileError) as caught:
            profile_from({"subject": "A", **nested(depth)}, ruleset)
        assert caught.value.diagnostics[0].code == code


def test_a_record_within_itself_is_refused(ruleset: RuleSet) -> None:
    record: dict[str, Any] = {"subject": "A"}
    record["home"] = record
    with pytest.raises(ProfileError, match="RE3106"):
        profile_from(record, ruleset)


def test_a_long_name_in_front_of_many_others_does_not_fill_the_memory(ruleset: RuleSet) -> None:
    record = {"subject": "A", "x" * 500_000: dict.fromkeys(map(str, range(60_000)), 1)}  # 30 GB of names
    with pytest.raises(ProfileError) as caught:
        profile_from(record, ruleset)
    assert codes(caught.value) == [("RE3010", None)]


@pytest.mark.parametrize("key", [3, None, ("home", "days"), pytest.param(10**5000, id="huge"), True])
def test_a_key_that_is_not_text_is_an_unknown_name(ruleset: RuleSet, key: Any) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", key: 1}, ruleset)
    assert codes(caught.value) == [("RE3010", None)]
