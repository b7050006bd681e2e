from __future__ import annotations

import re

import pytest

from riskengine.language import ConditionText, Scope, parse_condition
from riskengine.language.kleene import conjunction, disjunction, negation
from riskengine.language.limits import MAXIMUM_DEPTH, MAXIMUM_LENGTH
from riskengine.language.operators import ARITHMETIC, COMPARISONS, FUNCTIONS
from riskengine.language.types import LARGEST_NUMBER, NumberType
from riskengine.language.units import Unit
from tests.docs.markdown import code_words, fences, read, rows, sections
from tests.shipped import no_home_office

TEXT = read("docs/language.md")
PAGE = sections(TEXT)
TRUTHS = {"true": True, "false": False, "unknown": None}

EXAMPLES = [
    condition
    for fence in fences(TEXT)
    if fence.info == ("condition",)
    for condition in re.split(r"\n\n+", fence.text.strip())
]
IN_TABLE = [word for row in rows(PAGE["What one can write"]) for word in code_words(row[1])]


@pytest.fixture(scope="module")
def scope() -> Scope:
    ruleset = no_home_office()
    parameters = {
        parameter.id: NumberType(
            min(version.value for version in parameter.versions),
            max(version.value for version in parameter.versions),
            None if parameter.unit is None else Unit.parse(parameter.unit),
        )
        for parameter in ruleset.parameters.values()
    }
    facts = {fact.id: fact.type for fact in ruleset.facts.values()}
    return Scope(facts, parameters, ruleset.definitions.keys(), ruleset.rules.keys())


@pytest.mark.parametrize("condition", EXAMPLES)
def test_an_example_is_a_condition_over_the_ruleset(condition: str, scope: Scope) -> None:
    parsed, diagnostics = parse_condition(ConditionText.of(condition, "docs/language.md"), scope)
    assert parsed is not None, diagnostics
    assert diagnostics == []


@pytest.mark.parametrize("example", [example for example in IN_TABLE if "a.b" not in example])
def test_an_example_in_the_table_can_stand_in_a_condition(example: str, scope: Scope) -> None:
    forms = (example, f"{example} > 1")
    assert any(parse_condition(ConditionText.of(form, "docs/language.md"), scope)[0] for form in forms)


def test_the_truth_tables_are_those_of_the_engine() -> None:
    table = [[TRUTHS[cell] for cell in row] for row in rows(PAGE["Unknown"])]
    assert len(table) == 6
    for first, second, both, either, opposite in table:
        assert (conjunction([first, second]), disjunction([first, second]), negation(first)) == (both, either, opposite)


def test_every_function_is_documented_and_no_other() -> None:
    documented = [
        word.partition("(")[0] for row in rows(PAGE["What one can write"]) for word in code_words(row[0]) if "(" in word
    ]
    assert sorted(documented) == sorted(FUNCTIONS)


def test_every_operator_is_documented() -> None:
    documented = {word for row in rows(PAGE["What one can write"]) for word in code_words(row[0])}
    assert {*COMPARISONS.values(), *ARITHMETIC.values(), "and", "or", "not", "as_of"} <= documented


def test_the_limits_are_those_of_the_parser() -> None:
    assert f"{MAXIMUM_LENGTH:,} characters" in PAGE["Limits"]
    assert f"{MAXIMUM_DEPTH} levels" in PAGE["Limits"]
    assert LARGEST_NUMBER == 2**53
    assert "2^53" in PAGE["Limits"]
