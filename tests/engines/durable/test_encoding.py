from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.engines import find_engine
from riskengine.engines.durable.encoding import MOST_IN_NETWORK, Encoding, encode, written
from riskengine.engines.durable.fields import ComparisonField, CountField, FactField, OutcomeField
from riskengine.engines.durable.negation_normal_form import depth, paths
from riskengine.engines.durable.statements import GREATEST_DEPTH, MOST_PATHS, Statements
from riskengine.language import AllOf, AnyOf, Condition, Established, Not, Surroundings
from riskengine.profiles import Profile
from tests.engines.installed import needs_durable_rules
from tests.generated import BORDER, make_rule, make_ruleset, parse, rulesets

AS_OF = date(2026, 2, 1)


def encoded(*conditions: Condition, as_of: date = AS_OF) -> Encoding:
    ruleset = make_ruleset([make_rule(f"GEN-{number:03}", when) for number, when in enumerate(conditions)])
    return encode(ruleset, ruleset.at(as_of), "employee")


def definition_of(text: str, as_of: date = AS_OF) -> dict[str, object]:
    (layer,) = encoded(parse(text), as_of=as_of).layers
    (network,) = layer
    return json.loads(network.definition)


def wide(count: int) -> list[Condition]:
    return [parse(f"hours.week > {limit / 2}") for limit in range(1, count + 1)]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_written_without_exponents_and_stay_exact(number):
    text = written(number)
    assert re.fullmatch(r"-?\d+\.\d+", text)
    assert float(text) == number


@given(st.integers(-(2**53), 2**53) | st.booleans())
def test_whole_numbers_and_truth_values_are_written_as_json_has_them(value):
    assert written(value) == json.dumps(value)


def test_a_rule_goes_in_as_definitely_true_and_as_definitely_false():
    assert definition_of("hours.week > 37.5 and not flag.a") == {
        "always": {"all": [{"m": {"f0": True}}]},
        "true0": {"all": [{"m": {"$and": [{"$gt": {"f1": 37.5}}, {"f2": False}]}}]},
        "false0": {"all": [{"m": {"$or": [{"$lte": {"f1": 37.5}}, {"f2": True}]}}]},
    }


def test_a_parameter_is_the_number_in_force():
    before, after = (
        definition_of("hours.week > param.limit_hours", date(2024, 6, 30)),
        definition_of("hours.week > param.limit_hours", BORDER),
    )
    assert before["true0"] == {"all": [{"m": {"$gt": {"f1": 30}}}]}
    assert after["true0"] == {"all": [{"m": {"$gt": {"f1": 48}}}]}


@pytest.mark.parametrize(
    "text", ["hours.week > 8", "8 < hours.week", 'living.situation == "alone"', "flag.a == true", 'dates.first < date("2025-01-01")', "count.small in [1, 2]"]
)  # fmt: skip
def test_a_fact_against_a_written_value_is_the_networks_own_comparison(text):
    (layer,) = encoded(parse(text)).layers
    assert any(isinstance(field, FactField) for field in layer[0].fields.values())
    assert not any(isinstance(field, ComparisonField | CountField) for field in layer[0].fields.values())


@pytest.mark.parametrize(
    "text",
    [
        "hours.week > hours.day",
        "hours.week / 5 > 8",
        "dates.first < as_of",
        "flag.a == flag.b",
        "abs(count.signed) in [1, 2]",
    ],
)
def test_a_comparison_of_several_facts_or_a_calculation_is_asserted_as_a_truth(text):
    (layer,) = encoded(parse(text)).layers
    assert any(isinstance(field, ComparisonField) for field in layer[0].fields.values())


def test_what_a_rule_builds_on_stands_in_an_earlier_layer():
    encoding = encoded(parse("flag.a"), Established("GEN-000"), Not(Established("GEN-001")))
    assert [len(layer) for layer in encoding.layers] == [1, 1, 1]
    assert any(isinstance(field, OutcomeField) for field in encoding.layers[1][0].fields.values())


def test_the_conditions_of_a_count_stand_in_an_earlier_layer_than_the_count():
    from riskengine.language import Constant, CountComparison, NumberType

    two = Constant(2, NumberType(2, 2, None, integer=True))
    encoding = encoded(CountComparison(">=", (parse("flag.a"), parse("flag.b"), parse("hours.week > 8")), two))
    assert len(encoding.layers) == 2
    assert any(isinstance(field, CountField) for field in encoding.layers[1][0].fields.values())


@pytest.mark.parametrize(
    "condition",
    [
        AllOf(tuple(wide(100))),
        AnyOf(tuple(wide(100))),
        Not(AnyOf(tuple(wide(100)))),
        AllOf(tuple(AnyOf((parse("flag.a"), part)) for part in wide(30))),
        AnyOf(tuple(AllOf((parse("flag.a"), parse("flag.b"), part)) for part in wide(30))),
    ],
    ids=["and", "or", "not or", "and of or", "or of and"],
)
def test_a_condition_too_wide_for_a_network_is_split(condition):
    ruleset = make_ruleset([])
    statements = Statements(ruleset.at(AS_OF).parameters, {}, ["GEN-000"])
    statements.add_rule("GEN-000", condition)
    assert len(statements.formulas) > 1
    assert all(max(paths(formula)) <= MOST_PATHS for formula in statements.formulas)


def test_a_condition_too_deep_for_a_network_is_split():
    deep = parse("flag.a")
    for level in range(30):
        deep = AllOf((parse("flag.b"), deep)) if level % 2 else AnyOf((parse("flag.c"), deep))
    statements = Statements({}, {}, ["GEN-000"])
    statements.add_rule("GEN-000", deep)
    assert len(statements.formulas) > 1
    assert all(depth(formula) <= GREATEST_DEPTH for formula in statements.formulas)


@settings(max_examples=60, deadline=None)
@given(rulesets(max_rules=12))
def test_no_network_comes_near_the_sizes_that_durable_rules_cannot_take(ruleset):
    encoding = encode(ruleset, ruleset.at(AS_OF), "employee")
    for layer in encoding.layers:
        for network in layer:
            assert len(network.rules) + 1 <= MOST_IN_NETWORK
            assert len(network.fields) <= MOST_IN_NETWORK * 2


def test_what_is_unknown_is_left_out_of_the_message():
    (layer,) = encoded(parse("hours.week > 37.5 and not flag.a")).layers
    message = json.loads(layer[0].message("s7", Surroundings({"flag.a": False}), []))
    assert message == {"sid": "s7", "f0": True, "f2": False}


@needs_durable_rules
@pytest.mark.parametrize("kind", [AllOf, AnyOf])
@pytest.mark.parametrize("hours", [0, 20.25, 50.5, None])
def test_a_condition_of_a_hundred_parts_means_the_same(kind, hours):
    ruleset = make_ruleset([make_rule("GEN-000", kind(tuple(wide(100))))])
    profile = Profile("S-1", "employee", AS_OF, {} if hours is None else {"hours.week": hours})
    expected = find_engine("reference").prepare(ruleset).outcomes(profile)
    assert find_engine("durable").prepare(ruleset).outcomes(profile) == expected
