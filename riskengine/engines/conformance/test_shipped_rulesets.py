"""The rulesets that come with riskengine, with generated profiles and with the corners of their vocabularies."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.shipped import rulesets
from riskengine.engines.conformance.strategies import cases_of
from riskengine.engines.conformance.test_generated import SETTINGS
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Value, ValueType
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet, load_ruleset

TODAY = date(2026, 11, 23)
each_ruleset = pytest.mark.parametrize("directory", rulesets(), ids=lambda directory: directory.name)


@cache
def ruleset_of(directory: Path) -> RuleSet:
    """The ruleset as it stands in its directory."""
    return load_ruleset(directory)


def corners(type_: ValueType) -> list[Value]:
    """The least and the greatest value of a type, or all of its few."""
    match type_:
        case BooleanType():
            return [False, True]
        case NumberType(minimum=low, maximum=high, integer=True):
            return [int(low), int(high)]
        case NumberType(minimum=low, maximum=high):
            return [low, high]
        case ChoiceType(options=options):
            return [*options]
        case ChoicesType(options=options):
            return [frozenset[str](), frozenset(options)]
        case DateType(minimum=first, maximum=last):
            return [first, last]


def borders(ruleset: RuleSet) -> list[date]:
    """The days on which the law of a ruleset changes, with the days before and after."""
    starts = [state.period.start for state in ruleset.calendar.states if state.period.start is not None]
    return sorted({start + timedelta(days=days) for start in starts for days in (-1, 0, 1)} | {TODAY})


def profile(kind: str, values: dict[str, Value], as_of: date = TODAY) -> Profile:
    return Profile("S-1", kind, as_of, values)


@each_ruleset
@SETTINGS
@given(data=st.data())
def test_any_profile(directory: Path, agree: Agree, data: st.DataObject) -> None:
    case = data.draw(cases_of(ruleset_of(directory)))
    agree(case.ruleset, case.profiles)


@each_ruleset
def test_nothing_known_on_every_border_of_the_law(directory: Path, agree: Agree) -> None:
    ruleset = ruleset_of(directory)
    agree(ruleset, [profile(kind, {}, day) for kind in ruleset.subject_kinds for day in borders(ruleset)])


@each_ruleset
def test_everything_at_its_least_or_greatest_on_every_border_of_the_law(directory: Path, agree: Agree) -> None:
    ruleset = ruleset_of(directory)
    for kind in ruleset.subject_kinds:
        facts = [fact for fact in ruleset.facts.values() if fact.subject_kind == kind]
        ends = [{fact.id: corners(fact.type)[end] for fact in facts} for end in (0, -1)]
        agree(ruleset, [profile(kind, values, day) for values in ends for day in borders(ruleset)])


@each_ruleset
def test_each_fact_alone_at_its_corners(directory: Path, agree: Agree) -> None:
    ruleset = ruleset_of(directory)
    agree(
        ruleset,
        [
            profile(fact.subject_kind, {fact.id: value})
            for fact in ruleset.facts.values()
            for value in corners(fact.type)
        ],
    )


@each_ruleset
def test_each_fact_unknown_among_known_ones(directory: Path, agree: Agree) -> None:
    ruleset = ruleset_of(directory)
    profiles = []
    for left_out in ruleset.facts.values():
        facts = [fact for fact in ruleset.facts.values() if fact.subject_kind == left_out.subject_kind]
        values = {fact.id: corners(fact.type)[-1] for fact in facts if fact is not left_out}
        profiles.append(profile(left_out.subject_kind, values))
    agree(ruleset, profiles)
