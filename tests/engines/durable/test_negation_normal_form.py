from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from riskengine.engines.durable.fields import FactField
from riskengine.engines.durable.negation_normal_form import (
    Every,
    Formula,
    Literal,
    Some,
    depth,
    literals,
    opposite,
    paths,
)

FLAGS = ("flag.a", "flag.b", "flag.c")

_truths = st.builds(lambda flag, value: Literal(FactField(flag), "==", value), st.sampled_from(FLAGS), st.booleans())
_numbers = st.builds(
    lambda operator, value: Literal(FactField("hours"), operator, value),
    st.sampled_from(["==", "!=", "<", "<=", ">", ">="]),
    st.integers(0, 3),
)


def _combined(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return several.map(Every) | several.map(Some)


formulas: st.SearchStrategy[Formula] = st.recursive(_truths | _numbers, _combined, max_leaves=8)


def holds(formula: Formula, known: dict[str, bool | int]) -> bool:
    """What a network says: a comparison of what is not there never holds."""
    match formula:
        case Literal(field=FactField(fact=fact), operator=operator, value=value):
            found = known.get(fact)
            return (
                found is not None
                and {
                    "==": found == value,
                    "!=": found != value,
                    "<": found < value,
                    "<=": found <= value,
                    ">": found > value,
                    ">=": found >= value,
                }[operator]
            )
        case Every(parts=parts):
            return all(holds(part, known) for part in parts)
        case Some(parts=parts):
            return any(holds(part, known) for part in parts)
        case _:
            raise AssertionError(formula)


def ways(formula: Formula) -> list[tuple[Literal, ...]]:
    """The formula spelled out: each way to make it hold."""
    match formula:
        case Every(parts=parts):
            return [sum(chosen, ()) for chosen in product(*map(ways, parts))]
        case Some(parts=parts):
            return [way for part in parts for way in ways(part)]
        case _:
            return [(formula,)]


known_facts = st.fixed_dictionaries({}, optional={**dict.fromkeys(FLAGS, st.booleans()), "hours": st.integers(0, 3)})


@given(formulas, known_facts)
def test_a_formula_and_its_opposite_never_hold_together(formula, known):
    assert not (holds(formula, known) and holds(opposite(formula), known))


@given(formulas, st.fixed_dictionaries({**dict.fromkeys(FLAGS, st.booleans()), "hours": st.integers(0, 3)}))
def test_when_all_is_known_exactly_one_of_them_holds(formula, known):
    assert holds(formula, known) != holds(opposite(formula), known)


@given(formulas)
def test_the_opposite_of_the_opposite_is_the_formula_itself(formula):
    assert opposite(opposite(formula)) == formula


@given(formulas)
def test_paths_are_the_ways_in_which_a_formula_and_its_opposite_can_hold(formula):
    assert paths(formula) == (len(ways(formula)), len(ways(opposite(formula))))
    assert depth(formula) == depth(opposite(formula))
    assert len(list(literals(formula))) < sum(paths(formula))
