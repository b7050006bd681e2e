"""The form of values and names in ruleset files, from text as in YAML and from typed JSON as in releases."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from riskengine.rulesets import declared_values as forms
from riskengine.rulesets.declarations import FILE_MODELS, FactsFile, RuleDeclaration, field_names


def read(form: object, value: object) -> object:
    return TypeAdapter(form).validate_python(value)


def refused(form: object, value: object) -> str:
    with pytest.raises(ValidationError) as error:
        read(form, value)
    return error.value.errors()[0]["type"]


def same(found: object, expected: object) -> bool:
    return found == expected and type(found) is type(expected)


@pytest.mark.parametrize(
    ("text", "number"), [("6", 6), ("-3", -3), ("0", 0), ("37.5", 37.5), ("1.10", 1.1), ("0.0", 0.0)]
)
def test_a_number_is_read_from_plain_text(text, number):
    assert same(read(forms.Number, text), number)
    assert same(read(forms.Number, number), number)


@pytest.mark.parametrize(
    "value",
    [
        *["1_000", "0x10", "0o17", "017", "1e3", ".5", "5.", "+5", "\u0661", "", " 5", "5\n", "nan", ".inf", "37,5"],
        *["9" * 40, True, None, float("nan"), float("inf"), [6]],
    ],
)
def test_nothing_else_is_a_number(value):
    assert refused(forms.Number, value) == "expected"


@pytest.mark.parametrize("value", ["7.0", "7.5", "0x7", "1_0", True, 7.0, None, ""])
def test_a_number_of_days_is_whole(value):
    assert read(forms.Days, "7") == read(forms.Days, 7) == 7
    assert refused(forms.Days, value) == "expected"


def test_a_number_of_days_has_limits():
    assert refused(forms.Days, "-1") == "greater_than_equal"
    assert refused(forms.Days, "36501") == "less_than_equal"


@given(st.dates())
def test_a_date_is_read_from_year_month_day(day):
    assert read(forms.Day, day.isoformat()) == day


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30",
        "20260101",
        "2026-1-1",
        "2026-W01-1",
        "01.02.2026",
        "2026-01-01T00:00",
        "\uff12026-01-01",
        2026,
        None,
    ],
)
def test_nothing_else_is_a_date(value):
    assert refused(forms.Day, value) == "expected"


def test_a_bound_is_a_number_or_a_date():
    assert same(read(forms.Bound, "3"), 3)
    assert same(read(forms.Bound, 2.5), 2.5)
    assert same(read(forms.Bound, "2026-01-01"), date(2026, 1, 1))
    assert refused(forms.Bound, "soon") == "expected"


NAMES = [
    (
        forms.Identifier,
        ["employee", "safety_representative", "no", "on"],
        ["Employee", "a-b", "1a", "_a", "æ", "", "a\n"],
    ),
    (forms.KebabIdentifier, ["aml-10-6", "ucla-3", "a"], ["A", "a_b", "-a", "a-", "a--b", "../a", ""]),
    (forms.RuleIdentifier, ["HO-ISO-01", "A-1"], ["HO", "ho-iso-01", "HO_ISO", "HO-", "HO-ISO-01 "]),
    (
        forms.Version,
        ["0.1.0", "1.2.30"],
        ["1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.3-beta", "\u0661.2.3", "1.2.9999999999"],
    ),
    (forms.Language, ["nb", "en", "no", "sma"], ["NB", "n", "nb-NO", "norsk", ""]),
    (forms.UnitText, ["days", "hours/week", "a*b/c", "%"], ["Days", "days per week", "/week", "h2", ""]),
    (
        forms.FactIdentifier,
        ["home_office.days_per_week", "isolation.ucla3", "a.b.c"],
        [
            *["days", "home-office.days", "Home.days", "a..b", "a.", "a.1b", "a.value", "observed_on.a", "a.unit"],
            *["class.a", "a.not", "param.a", "a.b\n"],
        ],
    ),
    (forms.ConditionName, ["mostly_at_home", "lonely"], ["a.b", "A", "not", "true", "false", "param", "lambda", ""]),
]


@pytest.mark.parametrize(("form", "name"), [(form, name) for form, names, _ in NAMES for name in names])
def test_names_of_the_right_form_are_taken(form, name):
    assert read(form, name) == name


@pytest.mark.parametrize(("form", "name"), [(form, name) for form, _, names in NAMES for name in names])
def test_names_of_another_form_are_refused_and_told(form, name):
    assert refused(form, name) == "name"


@pytest.mark.parametrize("value", ["Alone", {}, [], None, ["nb", "Alene"]])
def test_a_text_without_its_language_is_refused(value):
    assert refused(forms.Texts, value) == "expected"


@pytest.mark.parametrize("value", ["", "  \n", None, ["a.b"], {"a": "b"}])
def test_a_condition_is_text_that_says_something(value):
    assert refused(forms.ConditionSource, value) == "expected"


def test_from_and_to_are_the_keys_of_a_period():
    assert list(field_names(RuleDeclaration))[:2] == ["from", "to"]


def test_options_may_be_called_no_and_on():
    text = {"nb": "a", "en": "b"}
    fact = {"type": "choice", "options": {"no": text, "on": text}, "title": text, "question": text, "purpose": text}
    fact |= {"visible_to": ["employee"], "sensitivity": "ordinary", "collected_from": ["self_report"]}
    declared = FactsFile.model_validate({"facts": {"a.b": fact}}).facts["a.b"]
    assert list(declared.options or {}) == ["no", "on"]


@pytest.mark.parametrize("kind", FILE_MODELS)
def test_declarations_do_not_change_and_take_no_unknown_keys(kind):
    assert FILE_MODELS[kind].model_config["frozen"]
    assert FILE_MODELS[kind].model_config["extra"] == "forbid"
