"""Generated rulesets and profiles, for hypothesis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple, assert_never

from hypothesis import strategies as st

from riskengine.engines.conformance.vocabulary import BORDER, TYPES, make_rule, make_ruleset, parse
from riskengine.language import (
    AllOf,
    AnyOf,
    BooleanType,
    ChoicesType,
    ChoiceType,
    Condition,
    Constant,
    CountComparison,
    DateType,
    Defined,
    Established,
    Known,
    Not,
    NumberType,
    Value,
    ValueType,
)
from riskengine.profiles import Profile
from riskengine.rulesets import Period, Rule, RuleSet

_ONE_DAY = timedelta(days=1)


class Case(NamedTuple):
    """A ruleset and profiles to judge; its counterexample is told by the comparison, not by its repr."""

    ruleset: RuleSet
    profiles: Sequence[Profile]

    def __repr__(self) -> str:
        return f"<{len(self.ruleset.rules)} rules, {len(self.profiles)} profiles>"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001 - hypothesis calls it so
        printer.text(repr(self))


# ------------------------------------------------------------------ values


@cache
def values_of(type_: ValueType) -> st.SearchStrategy[Value]:
    """Values of a type, often at its bounds and at the numbers that conditions name."""
    match type_:
        case BooleanType():
            return st.booleans()
        case NumberType(minimum=low, maximum=high, integer=True):
            return st.integers(int(low), int(high))
        case NumberType(minimum=low, maximum=high):
            # Halves meet the numbers written in conditions often; any float meets what nobody thought of.
            halves = st.integers(int(low * 2), int(high * 2)).map(lambda doubled: doubled / 2)
            return halves | st.floats(low, high)
        case ChoiceType(options=options):
            return st.sampled_from(options)
        case ChoicesType(options=options):
            return st.frozensets(st.sampled_from(options))
        case DateType(minimum=first, maximum=last):
            near = st.integers(-2, 2).map(lambda days: BORDER + timedelta(days=days))
            days = st.dates(first, last)
            return near | days if first < BORDER < last else days
        case _:
            assert_never(type_)


def profiles(as_of: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Profile]:
    """Profiles over the small vocabulary in which every fact may be unknown."""
    near_border = st.sampled_from([BORDER - _ONE_DAY, BORDER, BORDER + _ONE_DAY, date(2026, 2, 1)])
    facts = st.fixed_dictionaries({}, optional={fact: values_of(type_) for fact, type_ in TYPES.items()})
    return st.builds(
        lambda known, day: Profile(subject="S-1", subject_kind="employee", as_of=day, values=known),
        facts,
        near_border if as_of is None else as_of,
    )


@st.composite
def profiles_of(draw: st.DrawFn, ruleset: RuleSet) -> Profile:
    """Profiles over the vocabulary of a ruleset, as of days on which its law changes and others."""
    borders = [state.period.start for state in ruleset.calendar.states if state.period.start is not None]
    around = [day + timedelta(days=days) for day in borders for days in (-1, 0, 1)]
    kind = draw(st.sampled_from([*ruleset.subject_kinds]))
    facts = [fact for fact in ruleset.facts.values() if fact.subject_kind == kind]
    # Few known facts leave most rules undetermined, all of them leave none: how many is drawn first.
    share = draw(st.sampled_from([0.1, 0.5, 0.9, 1.0]))
    known = {
        fact.id: draw(values_of(fact.type)) for fact in facts if share == 1.0 or draw(st.integers(0, 99)) < share * 100
    }
    return Profile("S-1", kind, draw(st.sampled_from([*around, date(2026, 11, 23)])), known)


# -------------------------------------------------------------- conditions

_comparison_operators = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
_HOUR_TERMS = """
    hours.week; hours.day; param.limit_hours; 7.5; 37.5; 48; hours.week - hours.day; hours.week + 1;
    abs(hours.day - 8); min(hours.week, hours.day); max(hours.day, 12); -hours.day; 2 * hours.day;
    hours.week / 4; hours.week / count.small; hours.week / count.signed + hours.day;
    hours.week / 5 * count.small; abs(hours.week / count.signed);
    min(hours.week / count.signed, hours.day); -(hours.day / count.small)
"""
_PLAIN_TERMS = """
    count.small; count.signed; param.limit_count; 3; -2; 0; count.small * count.signed;
    count.small - count.signed; abs(count.signed); hours.week / hours.day; max(count.small, count.signed)
"""
_DAY_TERMS = 'as_of; dates.first; dates.second; date("2024-07-01"); date("2025-01-01")'
_OTHER_ATOMS = """
    flag.a; flag.b; flag.c; flag.a == flag.b; flag.a != true; living.situation == "alone";
    living.situation != "family"; living.situation in ["alone", "shared"]; living.situation == living.earlier;
    living.earlier not in ["family"]; "late" in signs.seen; "tired" not in signs.seen;
    count.small in [1, 2, 3]; dates.first in [date("2024-07-01")]; known(hours.week); known(signs.seen);
    days_between(dates.first, dates.second) >= 28; abs(days_between(dates.second, date("2024-07-01"))) <= 1;
    days_between(dates.first, as_of) > 14; 1 < count.small <= 4; 0 < hours.day < hours.week; true; false
"""


def _listed(texts: str) -> list[str]:
    return [" ".join(text.split()) for text in texts.split(";")]


def _pair(terms: str) -> st.SearchStrategy[str]:
    drawn = st.sampled_from(_listed(terms))
    return st.builds(lambda left, operator, right: f"{left} {operator} {right}", drawn, _comparison_operators, drawn)


_atoms = (
    st.one_of(_pair(_HOUR_TERMS), _pair(_PLAIN_TERMS), _pair(_DAY_TERMS), st.sampled_from(_listed(_OTHER_ATOMS)))
    .map(parse)
    .filter(lambda condition: condition is not None)
)


def conditions(
    extra: st.SearchStrategy[Condition] | None = None, *, known: bool = True
) -> st.SearchStrategy[Condition]:
    """Typed conditions. ``extra`` adds leaves, such as references to rules; ``known`` allows known()."""
    atoms: Any = _atoms if known else _atoms.filter(lambda condition: not isinstance(condition, Known))
    leaves = atoms if extra is None else atoms | extra
    return st.recursive(leaves, _combined, max_leaves=6).map(_reparsed)


def _combined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=2, max_size=4).map(tuple)
    counts = st.builds(
        lambda operator, counted, number: CountComparison(
            operator, counted, Constant(number, NumberType(number, number, None, integer=True))
        ),
        _comparison_operators,
        several,
        st.integers(0, 3),
    )
    return st.one_of(parts.map(Not), several.map(AllOf), several.map(AnyOf), counts)


def _reparsed(condition: Condition) -> Condition:
    """Flatten nested conjunctions as the parser does, so that generated trees are trees it can give."""
    match condition:
        case AllOf(operands=operands) | AnyOf(operands=operands):
            kind = type(condition)
            flat: list[Condition] = []
            for operand in map(_reparsed, operands):
                flat.extend(operand.operands if isinstance(operand, kind) else (operand,))
            return kind(tuple(flat))
        case _:
            return condition


# ---------------------------------------------------------------- rulesets

_periods = st.sampled_from([Period(), Period(BORDER, None), Period(None, BORDER - _ONE_DAY), Period(BORDER, BORDER)])


# Hypothesis looks through a strategy at its first draw, which takes longer than the draw: each is made once.
@cache
def _conditions_over(leaves: tuple[Condition, ...], known: bool) -> st.SearchStrategy[Condition]:  # noqa: FBT001
    return conditions(st.sampled_from(leaves) if leaves else None, known=known)


@st.composite
def rulesets(draw: st.DrawFn, *, known: bool = True, max_rules: int = 4) -> RuleSet:
    """Rulesets whose rules build on definitions and on the rules before them, some only for a time."""
    first = draw(_conditions_over((), known))
    second = draw(_conditions_over((Defined("defined_one"),), known))
    defined = (Defined("defined_one"), Defined("defined_two"))
    rules: list[Rule] = []
    for number in range(draw(st.integers(1, max_rules))):
        before = (Established(rule.id) for rule in rules)
        condition = draw(_conditions_over((*defined, *before), known))
        rules.append(make_rule(f"GEN-{number:03}", condition, period=draw(_periods)))
    return make_ruleset(rules, {"defined_one": first, "defined_two": second})


@st.composite
def cases(draw: st.DrawFn, *, max_rules: int = 6, max_profiles: int = 4) -> Case:
    """Generated rulesets with some profiles each."""
    return Case(draw(rulesets(max_rules=max_rules)), draw(st.lists(profiles(), min_size=1, max_size=max_profiles)))


@st.composite
def cases_of(draw: st.DrawFn, ruleset: RuleSet, *, max_profiles: int = 3) -> Case:
    """A ruleset with generated profiles."""
    return Case(ruleset, draw(st.lists(profiles_of(ruleset), min_size=1, max_size=max_profiles)))
