from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.diagnostics import ProfileError
from riskengine.profiles import profile_from, value_from_text
from riskengine.profiles.cell_text import UNREADABLE
from riskengine.rulesets import RuleSet
from tests.profiles.conftest import make_ruleset

RULESET = make_ruleset()


@pytest.mark.parametrize(
    ("fact", "texts", "value"),
    [
        ("home.alone", ["true", "TRUE", "ja", "Yes", "SANN", "1", " ja "], True),
        ("home.alone", ["false", "nei", "NO", "Usann", "0"], False),
        ("home.alone", ["2", "j", "x", "kanskje", "-", "1.0"], UNREADABLE),
        ("home.days", ["4", "+4", "4.0", "4,0", " 4 ", "04"], 4),
        ("home.hours", ["37,5", "37.5", "+37.50"], 37.5),
        ("health.ratio", ["-0,25", "-0.25"], -0.25),
        (
            "home.hours",
            [
                "1 000",
                "1.000,5",
                "1,000.5",
                "1'000",
                "1e3",
                "0x10",
                "nan",
                "inf",
                "37,",
                ",5",
                "5 timer",
                "--5",
                "٣",
                "1" * 17,
            ],
            UNREADABLE,
        ),
        ("health.seen_on", ["2026-01-31", " 2026-01-31 "], date(2026, 1, 31)),
        ("health.seen_on", ["31.01.2026", "2026-02-30", "2026-W05-6", "20260131", "2026-1-31", "today"], UNREADABLE),
        ("home.place", ["kitchen", "Kitchen", " KITCHEN "], "kitchen"),
        ("health.signs", ["sleep|mood", "sleep, mood", " Sleep | Mood "], ["sleep", "mood"]),
        ("health.signs", ["pain"], ["pain"]),
        ("health.signs", ["-"], []),
    ],
)
def test_text_is_read_by_the_type_of_the_fact(fact: str, texts: list[str], value: Any) -> None:
    for text in texts:
        found = value_from_text(RULESET.facts[fact], text)
        assert (found, type(found)) == (value, type(value)), text


@pytest.mark.parametrize("text", ["", "  ", "ukjent", "Unknown", "null", "NA", "n/a"])
@pytest.mark.parametrize("fact", ["home.alone", "home.days", "home.hours", "health.seen_on", "health.signs"])
def test_words_for_unknown_are_unknown_in_every_type(fact: str, text: str) -> None:
    assert value_from_text(RULESET.facts[fact], text) is None


def test_an_option_that_is_named_unknown_is_that_option() -> None:
    assert value_from_text(RULESET.facts["home.place"], "Unknown") == "unknown"
    assert value_from_text(RULESET.facts["home.place"], "ukjent") is None


def test_what_cannot_be_read_is_refused_in_validation(ruleset: RuleSet) -> None:
    for name, code in (("home.days", "RE3002"), ("home.alone", "RE3002"), ("health.seen_on", "RE3002")):
        with pytest.raises(ProfileError, match=code):
            profile_from({"subject": "A", name: value_from_text(ruleset.facts[name], "?")}, ruleset)
    for name in ("home.place", "health.signs"):
        with pytest.raises(ProfileError, match="RE3004"):
            profile_from({"subject": "A", name: value_from_text(ruleset.facts[name], "kitchen|")}, ruleset)


@given(st.sampled_from(list(RULESET.facts.values())), st.text())
def test_any_text_is_a_value_unknown_or_refused(fact: Any, text: str) -> None:
    try:
        profile_from({"subject": "A", "subject_kind": fact.subject_kind, fact.id: value_from_text(fact, text)}, RULESET)
    except ProfileError as error:
        assert {one.code for one in error.diagnostics} <= {"RE3002", "RE3003", "RE3004", "RE3015"}


@given(st.integers(0, 7))
def test_whole_numbers_come_back(number: int) -> None:
    for text in (f"{number}", f"{number},0", f"{number}.00"):
        assert value_from_text(RULESET.facts["home.days"], text) == number


@given(st.integers(-(10**6), 10**6))
def test_decimals_with_comma_and_point_are_the_same(millionths: int) -> None:
    text = f"{millionths / 10**6:.6f}"
    fact = RULESET.facts["health.ratio"]
    assert value_from_text(fact, text) == value_from_text(fact, text.replace(".", ",")) == millionths / 10**6
