from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from riskengine.assessment import ConditionExplanation, RuleExplanation, Shortfall
from riskengine.profiles import Profile, profile_from
from riskengine.pytest_plugin import explanation_lines as module
from riskengine.pytest_plugin.explanation_lines import explanation_lines, value_as_written
from riskengine.rulesets import RuleSet, load_ruleset


@pytest.fixture(scope="module")
def ruleset() -> RuleSet:
    return load_ruleset(Path(__file__).parent / "rulesets" / "quiet-house")


@pytest.fixture
def profile(ruleset: RuleSet) -> Profile:
    return profile_from({"subject": "A-1"}, ruleset, as_of=date(2026, 11, 23))


def part(text: str, truth, values=(), shortfall=None, parts=()) -> ConditionExplanation:
    return ConditionExplanation(text, truth, tuple(values), shortfall, tuple(parts))


@pytest.fixture
def lines_of(ruleset: RuleSet, profile: Profile, monkeypatch: pytest.MonkeyPatch):
    def lines(condition: ConditionExplanation, language: str = "en") -> list[str]:
        explanation = RuleExplanation("QH-ISO-01", True, None, "not_established", condition)
        monkeypatch.setattr(module, "explain_rule", lambda *_: explanation)
        return explanation_lines(profile, ruleset, "QH-ISO-01", language)

    return lines


def test_only_the_parts_that_decide_are_told(lines_of) -> None:
    condition = part(
        "a.x and (b.y or c.z)",
        False,
        parts=[
            part("a.x", True, [("a.x", True)]),
            part(
                "b.y or c.z", False, parts=[part("b.y", False, [("b.y", False)]), part("c.z", False, [("c.z", False)])]
            ),
        ],
    )
    assert lines_of(condition) == ["b.y: b.y = no", "c.z: c.z = no"]


def test_what_is_turned_round_is_told_by_what_it_turns(lines_of) -> None:
    inner = part("a.x and b.y", True, parts=[part("a.x", True, [("a.x", True)]), part("b.y", True, [("b.y", True)])])
    assert lines_of(part("not (a.x and b.y)", False, parts=[inner]), "nb") == ["a.x: a.x = ja", "b.y: b.y = ja"]


def test_a_count_hangs_on_all_its_parts(lines_of) -> None:
    parts = [part("a.x", True, [("a.x", True)]), part("b.y", None, [("b.y", None)])]
    assert lines_of(part("count(a.x, b.y) >= 2", None, parts=parts)) == ["a.x: a.x = yes", "b.y is unknown"]


@pytest.mark.parametrize(
    ("shortfall", "line"),
    [
        (Shortfall("a.x", ">=", 46.5, 48, 1.5, "hours"), "a.x = 46,5, trengte >= 48: mangler 1,5 hours"),
        (Shortfall("a.x", "<", 9, 8, 1, None), "a.x = 9, trengte < 8: 1 over"),
        (Shortfall("a.x", ">", 8, 8, 0, None), "a.x = 8, trengte > 8"),
    ],
)
def test_a_shortfall_is_told_in_numbers(lines_of, shortfall: Shortfall, line: str) -> None:
    assert lines_of(part("a.x >= 48", False, [("a.x", shortfall.value)], shortfall), "nb") == [line]


def test_a_limit_on_the_left_is_not_taken_for_the_fact(lines_of) -> None:
    condition = part("2 <= a.x", False, [("a.x", 1)], Shortfall("2", "<=", 2, 1, 1, None))
    assert lines_of(condition) == ["2 <= a.x: a.x = 1"]


def test_a_part_without_facts_is_told_by_its_text(lines_of) -> None:
    assert lines_of(part('established("QH-ISO-02")', False)) == ['established("QH-ISO-02")']


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2026, 11, 23), "2026-11-23"),
        (frozenset({"video", "chat"}), "chat, video"),
        (frozenset(), "-"),
        ("chat", "chat"),
        (True, "ja"),
        (1.5, "1,5"),
        (None, "ukjent"),
    ],
)
def test_values_are_told_as_features_give_them(value, text: str) -> None:
    assert value_as_written(value, "nb") == text
