"""Feature files become what their authors wrote, in order, or say what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.features.document import Step
from riskengine.features.reading import read_feature, read_features

FEATURE = """\
# language: no
@whole
Egenskap: Stille
  En linje,
  og en til.

  Bakgrunn:
    Gitt regelsettet "quiet-house"

  @first
  Scenario: En
    Gitt en ansatt med
      | faktum | verdi |
      | a.b    | 1     |
    Når situasjonen vurderes

  @ruled
  Regel: Når det er stille

    Bakgrunn:
      Gitt datoen "2026-11-23"

    @own
    Scenariomal: To
      Gitt at "a.b" er "<verdi>"
      Så er regelen fastslått

      Eksempler: Noen
        Sagt om dem.
        | verdi |
        | 1     |

    Scenario: Tre
      Gitt noe langt
        \"\"\"
        på to
        linjer
        \"\"\"
"""


def read(tmp_path: Path, text: str | bytes):
    path = tmp_path / "deep" / "a.feature"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_feature(path, tmp_path)


def test_a_feature_is_read_whole(tmp_path):
    feature = read(tmp_path, FEATURE)
    assert (feature.path, feature.language, feature.keyword, feature.name) == (
        "deep/a.feature", "nb", "Egenskap", "Stille",
    )  # fmt: skip
    assert feature.description == "En linje, og en til."
    assert feature.background == (Step("Gitt", 'regelsettet "quiet-house"'),)
    assert [scenario.name for scenario in feature.scenarios] == ["En", "To", "Tre"]


def test_a_scenario_has_its_tags_nearest_first(tmp_path):
    first, second, third = read(tmp_path, FEATURE).scenarios
    assert first.tags == (("first",), ("whole",))
    assert second.tags == (("own",), ("ruled",), ("whole",))
    assert third.tags == ((), ("ruled",), ("whole",))


def test_a_scenario_in_a_rule_has_its_headline_and_background(tmp_path):
    first, second, _ = read(tmp_path, FEATURE).scenarios
    assert (first.rule_name, first.background) == (None, ())
    assert (second.rule_name, second.background) == ("Når det er stille", (Step("Gitt", 'datoen "2026-11-23"'),))


def test_tables_examples_and_long_texts_are_kept(tmp_path):
    first, second, third = read(tmp_path, FEATURE).scenarios
    assert first.steps[0].table == (("faktum", "verdi"), ("a.b", "1"))
    [examples] = second.examples
    assert (examples.keyword, examples.name, examples.description) == ("Eksempler", "Noen", "Sagt om dem.")
    assert examples.table == (("verdi",), ("1",))
    assert third.steps[0].long_text == "på to\nlinjer"


def test_every_step_of_the_file_is_reached(tmp_path):
    assert [step.text for step in read(tmp_path, FEATURE).steps][:3] == [
        'regelsettet "quiet-house"', "en ansatt med", "situasjonen vurderes",
    ]  # fmt: skip


def test_english_is_the_language_of_a_feature_that_names_none(tmp_path):
    assert read(tmp_path, "Feature: Quiet\n").language == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Feature: A\n  Scenario: B\n    Given x\n    | a | b |\n    | 1 |\n", "RE6001"),
        ("# language: xx\nFeature: A\n", "RE6001"),
        ("# nothing\n", "RE6001"),
        (b"Feature: \xff\n", "RE1002"),
    ],
)
def test_a_broken_feature_says_what_is_wrong(tmp_path, text, code):
    with pytest.raises(DiagnosticsError) as raised:
        read(tmp_path, text)
    assert [one.code for one in raised.value.diagnostics] == [code]


def test_a_feature_that_cannot_be_opened_says_why(tmp_path):
    with pytest.raises(DiagnosticsError) as raised:
        read_feature(tmp_path / "none.feature", tmp_path)
    assert [one.code for one in raised.value.diagnostics] == ["RE1001"]


def test_a_folder_without_features_is_told_of(tmp_path):
    with pytest.raises(DiagnosticsError) as raised:
        read_features(tmp_path)
    assert [one.code for one in raised.value.diagnostics] == ["RE6004"]


def test_features_come_in_the_order_of_their_paths(tmp_path):
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.feature").write_text(f"Feature: {name}\n", encoding="utf-8")
    assert [feature.name for feature in read_features(tmp_path)] == ["a", "b", "c"]
