"""The compiled engine's own: code that asks each part once, in an order that it guesses."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings

from riskengine.engines import find_engine
from riskengine.engines.conformance.vocabulary import profile, rules_of
from riskengine.engines.likelihood import likelihood
from tests.generated import rulesets

_FACTS = ("flag.a", "flag.b", "flag.c")


def _agrees(of):
    compiled, reference = find_engine("compiled").prepare(of), find_engine("reference").prepare(of)
    for answers in product((True, False, None), repeat=len(_FACTS)):
        case = profile({fact: answer for fact, answer in zip(_FACTS, answers, strict=True) if answer is not None})
        assert compiled.outcomes(case) == reference.outcomes(case), answers


@pytest.mark.parametrize(
    "last", ["flag.c", "not flag.c", "known(flag.c)", "(flag.b or flag.c)", "count(flag.a, flag.c) > 1"]
)
@pytest.mark.parametrize("first", ["flag.a", "(flag.a or not flag.b)", "not known(flag.a)"])
def test_three_values_come_out_right_however_many_parts_stand_inside_each_other(first, last):
    middle = ["(flag.b or flag.c)", "(not flag.a or flag.b)", "(flag.a or flag.c)", "(flag.b or not flag.c)"]
    _agrees(rules_of(*(" and ".join([first, *middle[:count], last]) for count in range(len(middle) + 1))))


@pytest.mark.parametrize("condition", ["flag.a", "not flag.a", "flag.a or flag.b or flag.c", "known(flag.a)"])
def test_a_condition_that_is_no_conjunction_comes_out_right(condition):
    _agrees(rules_of(condition))


@settings(max_examples=60, deadline=None)
@given(ruleset=rulesets())
def test_a_guess_is_a_probability_and_a_cost(ruleset):
    parameters = ruleset.at(date(2026, 1, 1)).parameters
    for rule in ruleset.rules.values():
        guess = likelihood(rule.when, parameters)
        assert 0 <= guess.true <= 1
        assert 0 <= guess.false <= 1
        assert guess.true + guess.false <= 1 + 1e-9
        assert guess.cost > 0
        assert guess.negated.negated == guess
