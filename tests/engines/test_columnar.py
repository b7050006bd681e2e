"""The columnar engine over many profiles at once: the same meaning as one by one."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.engines import find_engine
from riskengine.engines.columnar import pack, rows_of, unpack
from riskengine.engines.columnar.counting import Counter
from riskengine.language import LARGEST_NUMBER, ChoiceType, ConditionText, NumberType, Scope, parse_condition
from riskengine.profiles import Profile
from tests.generated import BORDER, make_fact, make_rule, make_ruleset, parse, profiles, rulesets

DAYS = st.integers(-3, 3).map(lambda days: BORDER + timedelta(days=days))


@settings(max_examples=150, deadline=None)
@given(ruleset=rulesets(max_rules=6), rows=st.lists(profiles(DAYS), min_size=1, max_size=20))
def test_a_block_over_several_legal_periods_comes_out_as_its_rows_do_one_by_one(ruleset, rows):
    reference = find_engine("reference").prepare(ruleset)
    columnar = find_engine("columnar").prepare(ruleset)
    assert columnar.outcomes_of_profiles(rows) == [reference.outcomes(row) for row in rows]


def test_whole_numbers_up_to_the_largest_are_told_apart():
    types = {name: NumberType(-LARGEST_NUMBER, LARGEST_NUMBER, None, integer=True) for name in ("size.one", "size.two")}
    scope = Scope(types, {}, frozenset(), frozenset())
    texts = [
        "size.one < size.two",
        "max(size.one, size.two) == size.two",
        "-size.one >= size.two",
        "size.one / size.two == 1",
    ]
    conditions = [parse_condition(ConditionText.of(text), scope)[0] for text in texts]
    rules = [
        make_rule(f"GEN-{number:03}", condition) for number, condition in enumerate(conditions) if condition is not None
    ]
    assert len(rules) == len(texts)
    ruleset = make_ruleset(rules)
    object.__setattr__(ruleset, "facts", {name: make_fact(name, type_) for name, type_ in types.items()})
    sizes = [None, 0, 1, LARGEST_NUMBER, LARGEST_NUMBER - 1, -LARGEST_NUMBER, 1 - LARGEST_NUMBER]
    rows = [
        Profile("S", "employee", BORDER, {name: size for name, size in (("size.one", one), ("size.two", two)) if size is not None})
        for one in sizes
        for two in sizes
    ]  # fmt: skip
    reference = find_engine("reference").prepare(ruleset)
    assert find_engine("columnar").prepare(ruleset).outcomes_of_profiles(rows) == [
        reference.outcomes(row) for row in rows
    ]


def test_equal_parts_of_different_rules_are_worked_out_once():
    rules = [make_rule(f"GEN-{number:03}", parse("flag.a and count.small > 3")) for number in range(50)]
    engine = find_engine("columnar").prepare(make_ruleset(rules))
    engine.outcomes(Profile("S", "employee", date(2026, 1, 1), {"flag.a": True}))
    assert len(engine._program.instructions) == 3


@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_bits_hold_what_was_packed(truths):
    bits = pack(np.array(truths))
    assert unpack(bits, len(truths)).tolist() == truths
    assert rows_of(bits, len(truths)).tolist() == [row for row, truth in enumerate(truths) if truth]


@given(st.lists(st.lists(st.booleans(), min_size=9, max_size=9), min_size=1, max_size=20), st.integers(-1, 22))
def test_a_counter_counts_in_every_row(parts, number):
    counter = Counter([pack(np.array(part)) for part in parts])
    counts = [sum(part[row] for part in parts) for row in range(9)]
    assert counter.numbers(9).tolist() == counts
    assert unpack(counter.at_least(number), 9).tolist() == [count >= number for count in counts]


@pytest.mark.filterwarnings("error")
def test_a_count_compared_with_a_number_that_may_be_unknown_makes_no_noise():
    ruleset = make_ruleset([make_rule("GEN-000", parse("count(flag.a, flag.b) == count.small / count.signed"))])
    rows = [
        Profile("S", "employee", BORDER, {"flag.a": True, "flag.b": False, "count.small": 2}),
        Profile("S", "employee", BORDER, {"flag.a": True, "flag.b": False, "count.small": 2, "count.signed": 2}),
    ]
    assert find_engine("columnar").prepare(ruleset).outcomes_of_profiles(rows) == [([], ["GEN-000"]), (["GEN-000"], [])]


def test_options_of_two_facts_are_compared_by_name_and_not_by_place():
    types = {"one.of": ChoiceType(("late", "tired")), "other.of": ChoiceType(("absent", "late"))}
    condition, _ = parse_condition(ConditionText.of("one.of == other.of"), Scope(types, {}, frozenset(), frozenset()))
    ruleset = make_ruleset([make_rule("GEN-000", condition)])
    object.__setattr__(ruleset, "facts", {name: make_fact(name, type_) for name, type_ in types.items()})
    rows = [
        Profile("S", "employee", BORDER, {"one.of": one, "other.of": other})
        for one, other in (("late", "late"), ("late", "absent"), ("tired", "late"))
    ]
    found = find_engine("columnar").prepare(ruleset).outcomes_of_profiles(rows)
    assert [established for established, _ in found] == [["GEN-000"], [], []]
