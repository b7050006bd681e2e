"""A mapping is checked whole, against the form of such files and the vocabulary, before a row is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import riskengine
from riskengine.diagnostics import MappingError, render_diagnostics
from riskengine.profiles.mapping.loading import load_mapping, mapping_from_text, mapping_schema
from riskengine.profiles.mapping.model import NumberText, OptionList, PlainText, ValueTable
from tests.profiles.conftest import make_ruleset
from tests.profiles.mapping.conftest import HEAD, RULESET, facts, wrong, wrong_facts


def test_a_mapping_is_data_with_the_columns_it_reads() -> None:
    mapping = facts(
        """
        home.days: {column: Dager}
        home.alone: {column: Alene, values: {X: true, O: false}, observed_on: {column: Svart}}
        home.hours: {constant: 37.5}
        health.signs: {column: Tegn, separator: "+"}
        """,
        "as_of: {column: Uttrekk}\n",
    )
    assert mapping.columns == {"Nr", "Dager", "Alene", "Svart", "Tegn", "Uttrekk"}
    assert [type(source.translation) for source in mapping.facts] == [NumberText, ValueTable, PlainText, OptionList]
    assert [mapping.column_of(name) for name in ("home.days", "home.hours", "subject", "as_of")] == [
        "Dager",
        None,
        "Nr",
        "Uttrekk",
    ]
    assert mapping.facts[2].constant == 37.5


def test_the_same_text_gives_an_equal_mapping() -> None:
    text = 'home.place: {column: Sted, values: {K: kitchen, "": office}}'
    assert facts(text) == facts(text)


# ------------------------------------------------------------------ the form


def test_an_unknown_key_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(MappingError) as caught:
        facts("home.days: {colum: Dager}")
    [problem] = [one for one in caught.value.diagnostics if one.code == "RE1201"]
    assert problem.suggestion == "column"


def test_two_columns_for_one_fact_are_a_key_that_stands_twice() -> None:
    assert wrong_facts("home.days: {column: A}\nhome.days: {column: B}") == [("RE1102", "home.days")]


@pytest.mark.parametrize("missing", ["ruleset: by-hand\n", "subject: {column: Nr}\n", "facts:\n"])
def test_what_every_mapping_needs(missing: str) -> None:
    text = "ruleset: by-hand\nsubject: {column: Nr}\nfacts:\n".replace(missing, "")
    assert [code for code, _ in wrong(text)] == ["RE1202"]


@pytest.mark.parametrize(
    "form", ["DD.MM.YY", "DD.MM", "YYYY-MM-DD-DD", "DMYYYY", "DD.MM.YYYYZ", "dd.mm.yyyy", "", "MMMM D YYYY", "[]"]
)
def test_a_form_of_dates_needs_day_month_and_a_year_of_four_digits(form: str) -> None:
    text = form if form == "[]" else f'"{form}"'
    assert [code for code, _ in wrong_facts(f"health.seen_on: {{column: A, format: {text}}}")] == ["RE1203"]


@pytest.mark.parametrize("text", ["", "- a", "ruleset: *a", "\t", "facts: {", "ruleset: !!python/name:os.system x"])
def test_text_that_is_no_mapping_is_refused(text: str) -> None:
    assert all(code.startswith("RE1") for code in [one.code for one in _problems(text)])


def _problems(text: str) -> tuple[riskengine.Diagnostic, ...]:
    with pytest.raises(MappingError) as caught:
        mapping_from_text(text, RULESET)
    return caught.value.diagnostics


def test_a_file_that_is_missing_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(MappingError) as caught:
        load_mapping(tmp_path / "none.yaml", RULESET, name="none.yaml")
    assert [one.code for one in caught.value.diagnostics] == ["RE1001"]


# ------------------------------------------------------------ the vocabulary


def test_a_mapping_for_another_ruleset_is_refused_before_its_facts_are() -> None:
    text = "ruleset: elsewhere\nsubject: {column: Nr}\nfacts: {other.fact: {column: A}}\n"
    assert wrong(text) == [("RE3501", "elsewhere")]


def test_a_fact_that_does_not_exist_is_told_with_the_nearest() -> None:
    with pytest.raises(MappingError) as caught:
        facts("home.dayz: {column: A}")
    [problem] = caught.value.diagnostics
    assert (problem.code, problem.suggestion) == ("RE3001", "home.days")
    assert render_diagnostics([problem]).splitlines()[:3] == [
        'map.yaml:4:3: error[RE3001]: unknown fact "home.dayz"',
        "    4 |   home.dayz: {column: A}",
        "      |   ^^^^^^^^^",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("home.place: {column: A, values: {K: kitchin}}", [("RE3004", "kitchin")]),
        ("home.alone: {column: A, values: {K: ja, N: false}}", [("RE3002", "ja")]),
        ("home.days: {column: A, values: {mange: 9}}", [("RE3003", "9")]),
        ("home.days: {column: A, values: {mange: 2.5}}", [("RE3002", "2.5")]),
        ("home.days: {column: A, values: {mange: [1, 2]}}", [("RE3002", "[1, 2]")]),
        ("home.hours: {constant: '37,5'}", [("RE3002", "'37,5'")]),
        ("home.hours: {constant: ukjent}", [("RE3002", "ukjent")]),
        ("health.signs: {constant: [sleep, mod]}", [("RE3004", "[sleep, mod]")]),
        ("health.seen_on: {constant: 2031-01-01}", [("RE3015", "2031-01-01")]),
        ("health.seen_on: {constant: 01.01.2026}", [("RE3002", "01.01.2026")]),
        ("home.place: {column: A, values: {K: kitchen, k: office}}", [("RE3504", "k")]),
        ("home.place: {column: A, values: {K: kitchen}, unknown: [k]}", [("RE3504", "K")]),
        ("home.place: {column: A, unknown: [x, X]}", [("RE3504", "X")]),
        ("home.days: {column: A, constant: 3}", [("RE3502", "constant")]),
        ("home.days: {unit: days/week}", [("RE3502", "home.days")]),
        ("home.days: {constant: 3, unit: days/week}", [("RE3503", "unit")]),
        ("home.alone: {column: A, unit: hours}", [("RE3503", "unit")]),
        ("home.alone: {column: A, separator: ','}", [("RE3503", "separator")]),
        ("health.seen_on: {column: A, values: {x: 2026-01-01}}", [("RE3503", "values")]),
        ("home.days: {column: A, format: DD.MM.YYYY}", [("RE3503", "format")]),
        ("home.days: {column: A, values: {x: 1}, decimal: comma}", [("RE3503", "decimal")]),
        ("home.hours: {column: A, round: up}", [("RE3503", "round")]),
        ("home.hours: {column: A, unit: hours/day}", [("RE3505", "hours/day")]),
        ("home.hours: {column: A, unit: hours}", [("RE3505", "hours")]),
        ("health.ratio: {column: A, unit: points}", [("RE3505", "points")]),
        ("home.days: {column: A, unit: days/month}", [("RE3506", "home.days")]),
        ("health.seen_on: {column: A, format: [DD.MM.YYYY, MM/DD/YYYY]}", [("RE3507", "[DD.MM.YYYY, MM/DD/YYYY]")]),
        ("company.has_plan: {column: A}", [("RE3013", "company.has_plan")]),
        ("home.days: {column: A, part: {separator: '/', number: 3, of: 2}}", [("RE1203", "3")]),
        ("home.days: {column: A, observed_on: {column: B, constant: 2026-01-01}}", [("RE3502", "constant")]),
        ("home.days: {column: A, observed_on: {constant: 2026-01-01, format: D.M.YYYY}}", [("RE3503", "format")]),
    ],
)
def test_what_does_not_fit_the_fact_is_told_at_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong_facts(text) == expected


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    text = "home.dayz: {column: A}\nhome.place: {column: A, values: {K: kitchin}}\nhome.hours: {column: A, unit: hours}"
    assert [code for code, _ in wrong_facts(text)] == ["RE3001", "RE3004", "RE3505"]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("{}", ("RE3502", "subject")),
        ("{column: A, numbered: R-}", ("RE3502", "numbered")),
        ("{column: A, separator: '/'}", ("RE3503", "separator")),
        ("{columns: [A]}", ("RE1203", "columns")),
        ("{column: ' '}", ("RE1203", "' '")),
    ],
)
def test_the_subject_comes_from_one_place(subject: str, expected: tuple[str, str]) -> None:
    assert wrong(f"ruleset: by-hand\nsubject: {subject}\nfacts: {{home.days: {{column: A}}}}\n") == [expected]


def test_a_kind_of_subject_that_the_ruleset_does_not_know_is_refused() -> None:
    text = HEAD + "subject_kind: robot\nfacts: {home.days: {column: A}}\n"
    assert wrong(text) == [("RE3012", "robot")]


# ------------------------------------------------------------------ warnings


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("home.alone: {column: A, values: {Ja: true}}", ["RE3508"]),
        ("home.place: {column: A, values: {K: kitchen, O: office}}", ["RE3508"]),
        ("home.alone: {column: A, values: {Ja: true}, unknown: []}", []),
        ("home.alone: {column: A, values: {Ja: true, Nei: false}}", []),
        ("home.days: {column: A, values: {mange: 5}}", []),
        ("health.signs: {column: A, values: {Alt: [sleep, mood, pain]}}", []),
    ],
)
def test_a_table_that_never_gives_an_option_is_warned_of(text: str, codes: list[str]) -> None:
    assert [one.code for one in facts(text).warnings] == codes


def test_a_mapping_without_facts_loads_with_a_warning() -> None:
    mapping = mapping_from_text(f"{HEAD}facts:\n  # home.days: {{column: A}}\n", RULESET)
    assert [one.code for one in mapping.warnings] == ["RE3509"]


# ------------------------------------------------------------------- the rest


def test_a_mapping_checked_against_other_facts_is_not_used() -> None:
    other = make_ruleset(list(RULESET.facts.values())[:3])
    with pytest.raises(ValueError, match="another ruleset"):
        riskengine.profile_from({"Nr": 1}, other, mapping=facts("home.days: {column: A}"))


def test_the_schema_takes_what_the_reader_takes_and_knows_the_facts() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="it comes with the extra dev")
    schema = mapping_schema(RULESET)
    assert json.loads(json.dumps(schema)) == schema
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    good = {
        "ruleset": "by-hand",
        "subject": {"numbered": "R-"},
        "as_of": {"column": "A", "format": ["DD.MM.YYYY"]},
        "facts": {"home.alone": {"column": "B", "values": {"x": True}, "unknown": [99]}, "home.days": {"constant": 3}},
    }
    assert list(validator.iter_errors(good)) == []
    for bad in (
        {**good, "ruleset": "another"},
        {**good, "facts": {"home.dayz": {"column": "A"}}},
        {**good, "facts": {"home.days": {"colum": "A"}}},
        {**good, "more": 1},
    ):
        assert list(validator.iter_errors(bad))
