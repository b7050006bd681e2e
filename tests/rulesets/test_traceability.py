"""What a ruleset is asked to do: every demand kept, every rule accounted for, each mistake at its place."""

from __future__ import annotations

import pytest

from riskengine.diagnostics import RulesetError, SourceText, Span
from riskengine.rulesets import check_ruleset, load_ruleset, release_ruleset
from riskengine.rulesets.traceability import read_traceability
from tests.rulesets.small_ruleset import write_ruleset

TEXT = """\
origins:
  letter:
    title: {nb: Brevet, en: The letter}
    description: {nb: Et brev., en: A letter.}
demands:
  S1:
    origin: letter
    says: {nb: Se de ensomme., en: See the lonely.}
    answer: {nb: En regel., en: A rule.}
    sources: [ucla-3]
    kept_by:
      rules: [SH-ISO-01]
      actions: [have-a-talk]
  S2-B:
    origin: letter
    says: {nb: Vær varsom., en: Take care.}
    answer: {nb: Et løfte., en: A promise.}
    kept_by:
      calibration:
        - text: {nb: Halvparten., en: Half.}
      promises:
        - text: {nb: Ingen rangeres., en: Nobody is ranked.}
          test: tests/a/test_promises.py::test_nobody
"""


def read(tmp_path, text=TEXT):
    directory = write_ruleset(tmp_path / "small-house", {"traceability.yaml": text})
    return read_traceability(directory, load_ruleset(directory), shown_path="shown")


def problems(tmp_path, text):
    with pytest.raises(RulesetError) as raised:
        read(tmp_path, text)
    return [
        (one.code, one.location.line if isinstance(one.location, Span) else None, one.suggestion)
        for one in raised.value.diagnostics
    ]


def replaced(old, new):
    assert TEXT.count(old) == 1
    return TEXT.replace(old, new)


def test_a_ruleset_need_not_account_for_its_rules(tmp_path):
    directory = write_ruleset(tmp_path / "small-house")
    assert read_traceability(directory, load_ruleset(directory)) is None


def test_demands_are_read_with_what_keeps_them(tmp_path):
    found = read(tmp_path)
    first, second = found.demands.values()
    assert (first.id, first.origin, first.says["en"], first.sources) == ("S1", "letter", "See the lonely.", ("ucla-3",))
    assert (first.rules, first.actions) == (("SH-ISO-01",), ("have-a-talk",))
    assert [keeper.text["en"] for keeper in second.calibration] == ["Half."]
    assert [keeper.test for keeper in second.promises] == ["tests/a/test_promises.py::test_nobody"]
    assert found.origins["letter"].title["nb"] == "Brevet"


def test_a_rule_leads_back_to_its_demands(tmp_path):
    found = read(tmp_path)
    assert [demand.id for demand in found.demands_on("SH-ISO-01")] == ["S1"]
    assert found.demands_on("SH-ISO-99") == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "suggestion"),
    [
        ("rules: [SH-ISO-01]", "rules: [SH-ISO-01, SH-ISO-1]", "RE2202", 12, "SH-ISO-01"),
        ("[have-a-talk]", "[have-a-tlak]", "RE2202", 13, "have-a-talk"),
        ("[ucla-3]", "[ucla-4]", "RE2202", 10, "ucla-3"),
        ("  S1:\n    origin: letter", "  S1:\n    origin: leter", "RE2202", 7, "letter"),
        ("test: tests/a/test_promises.py::test_nobody", "test: it is tested", "RE2603", 23, None),
        ("S2-B:", "s2:", "RE1206", 14, None),
        ("    answer: {nb: En regel., en: A rule.}\n", "", "RE1202", 6, None),
        ("en: A rule.}", "fr: Une règle.}", "RE1207", 9, None),
        ("kept_by:\n      rules", "keptby:\n      rules", "RE1201", 11, "kept_by"),
    ],
)
def test_a_mistake_is_told_at_its_place(tmp_path, old, new, code, line, suggestion):
    assert (code, line, suggestion) in problems(tmp_path, replaced(old, new))


def test_a_demand_that_nothing_keeps_is_told_of(tmp_path):
    text = TEXT[: TEXT.index("      calibration:")].replace(
        "answer: {nb: Et løfte., en: A promise.}\n    kept_by:\n",
        "answer: {nb: Et løfte., en: A promise.}\n    kept_by: {}\n",
    )
    assert problems(tmp_path, text) == [("RE2601", 14, None)]


def test_a_demand_kept_only_by_what_does_not_exist_is_told_of_too(tmp_path):
    text = replaced("      rules: [SH-ISO-01]\n      actions: [have-a-talk]\n", "      rules: [SH-ISO-77]\n")
    assert [code for code, _, _ in problems(tmp_path, text)] == ["RE2202", "RE2601", "RE2602"]


def test_every_rule_that_answers_to_no_demand_is_told_of(tmp_path):
    assert problems(tmp_path, replaced("      rules: [SH-ISO-01]\n", "")) == [("RE2602", 5, None)]


def test_the_account_is_no_part_of_the_ruleset(tmp_path):
    without = load_ruleset(write_ruleset(tmp_path / "one"))
    directory = write_ruleset(
        tmp_path / "small-house", {"traceability.yaml": replaced("      rules: [SH-ISO-01]\n", "")}
    )
    assert load_ruleset(directory).digest == without.digest
    from datetime import date

    assert check_ruleset(directory, date(2026, 11, 23)).errors == 0


def test_for_a_release_what_it_does_not_have_is_left_out(tmp_path):
    directory = write_ruleset(tmp_path / "small-house", {"traceability.yaml": TEXT})
    release = load_ruleset(release_ruleset(directory, "0.1.0"))
    (directory / "traceability.yaml").write_text(
        replaced("rules: [SH-ISO-01]", "rules: [SH-ISO-02]").replace("[have-a-talk]", "[new-action]"), encoding="utf-8"
    )
    demand = read_traceability(directory, release).demands["S1"]
    assert (demand.rules, demand.actions, demand.is_kept) == ((), (), False)


def test_a_place_is_shown_under_the_path_of_the_ruleset(tmp_path):
    with pytest.raises(RulesetError) as raised:
        read(tmp_path, replaced("      rules: [SH-ISO-01]\n", ""))
    [diagnostic] = raised.value.diagnostics
    assert isinstance(diagnostic.location, Span)
    assert isinstance(diagnostic.location.source, SourceText)
    assert diagnostic.location.source.path == "shown/traceability.yaml"
