"""Strategies for generated rulesets and profiles, over a vocabulary with every type of fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    BooleanType,
    ChoicesType,
    ChoiceType,
    Condition,
    ConditionText,
    DateType,
    Defined,
    Established,
    FactHolds,
    Known,
    NumberType,
    Scope,
    Unit,
    Value,
    ValueType,
    parse_condition,
)
from riskengine.localisation import LocalisedText
from riskengine.profiles import Profile
from riskengine.rulesets import (
    Fact,
    Named,
    Parameter,
    ParameterVersion,
    Period,
    Rule,
    RuleSet,
    Sensitivity,
)

HOURS = Unit.parse("hours")
OPTIONS = ("alone", "family", "shared")
FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2027, 12, 31)

TYPES: Mapping[str, ValueType] = {
    "flag.a": BooleanType(),
    "flag.b": BooleanType(),
    "flag.c": BooleanType(),
    "count.small": NumberType(0, 7, None, integer=True),
    "count.signed": NumberType(-5, 5, None, integer=True),
    "hours.week": NumberType(0, 80, HOURS),
    "hours.day": NumberType(0, 24, HOURS),
    "living.situation": ChoiceType(OPTIONS),
    "living.earlier": ChoiceType(OPTIONS),
    "signs.seen": ChoicesType(("late", "tired", "absent")),
    "dates.first": DateType(FIRST_DAY, LAST_DAY),
    "dates.second": DateType(FIRST_DAY, LAST_DAY),
}
PARAMETERS: Mapping[str, NumberType] = {
    "limit_hours": NumberType(30, 48, HOURS),
    "limit_count": NumberType(2, 3, None, integer=True),
}
BORDER = date(2024, 7, 1)
AUDIENCES = ("employee", "leader", "nurse")


def words(text: str) -> LocalisedText:
    return LocalisedText({"nb": text, "en": text})


# ------------------------------------------------------------------ values


def values_of(type_: ValueType) -> st.SearchStrategy[Value]:
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
            return near | st.dates(first, last)


def profiles(as_of: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Profile]:
    """Profiles in which every fact may be unknown."""
    near_border = st.sampled_from([BORDER - timedelta(days=1), BORDER, BORDER + timedelta(days=1), date(2026, 2, 1)])
    facts = st.fixed_dictionaries({}, optional={fact: values_of(type_) for fact, type_ in TYPES.items()})
    return st.builds(
        lambda known, day: Profile(subject="S-1", subject_kind="employee", as_of=day, values=known),
        facts,
        near_border if as_of is None else as_of,
    )


# -------------------------------------------------------------- conditions

_comparison_operators = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
_hour_terms = st.sampled_from(
    ["hours.week", "hours.day", "param.limit_hours", "7.5", "37.5", "48", "hours.week - hours.day", "hours.week + 1",
     "abs(hours.day - 8)", "min(hours.week, hours.day)", "max(hours.day, 12)", "-hours.day", "2 * hours.day",
     "hours.week / 4", "hours.week / count.small", "hours.week / count.signed + hours.day", "hours.week / 5 * count.small",
     "abs(hours.week / count.signed)", "min(hours.week / count.signed, hours.day)", "-(hours.day / count.small)"]
)  # fmt: skip
_plain_terms = st.sampled_from(
    ["count.small", "count.signed", "param.limit_count", "3", "-2", "0", "count.small * count.signed",
     "count.small - count.signed", "abs(count.signed)", "hours.week / hours.day", "max(count.small, count.signed)"]
)  # fmt: skip
_day_terms = st.sampled_from(["as_of", "dates.first", "dates.second", 'date("2024-07-01")', 'date("2025-01-01")'])


def _pair(terms: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda left, operator, right: f"{left} {operator} {right}", terms, _comparison_operators, terms)


_atom_texts = st.one_of(
    _pair(_hour_terms),
    _pair(_plain_terms),
    _pair(_day_terms),
    st.sampled_from(
        ["flag.a", "flag.b", "flag.c", "flag.a == flag.b", "flag.a != true", 'living.situation == "alone"',
         'living.situation != "family"', 'living.situation in ["alone", "shared"]', "living.situation == living.earlier",
         'living.earlier not in ["family"]', '"late" in signs.seen', '"tired" not in signs.seen',
         "count.small in [1, 2, 3]", 'dates.first in [date("2024-07-01")]', "known(hours.week)", "known(signs.seen)",
         "days_between(dates.first, dates.second) >= 28", 'abs(days_between(dates.second, date("2024-07-01"))) <= 1',
         "days_between(dates.first, as_of) > 14", "1 < count.small <= 4", "0 < hours.day < hours.week", "true", "false"]
    ),
)  # fmt: skip

SCOPE = Scope(
    TYPES, PARAMETERS, frozenset({"defined_one", "defined_two"}), frozenset(f"GEN-{n:03}" for n in range(600))
)


@cache
def parse(text: str) -> Condition | None:
    """Return the typed condition, or None where it is refused (never possible, say)."""
    return parse_condition(ConditionText.of(text), SCOPE)[0]


_atoms = _atom_texts.map(parse).filter(lambda condition: condition is not None)


def conditions(
    extra: st.SearchStrategy[Condition] | None = None, *, known: bool = True
) -> st.SearchStrategy[Condition]:
    """Typed conditions. ``extra`` adds leaves, such as references to rules; ``known`` allows known()."""
    atoms = _atoms if known else _atoms.filter(lambda condition: not isinstance(condition, Known))
    leaves = atoms if extra is None else atoms | extra
    return st.recursive(leaves, _combined, max_leaves=6).map(_reparsed)


def _combined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    from riskengine.language import Constant, CountComparison, Not

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


def make_fact(
    fact: str, type_: ValueType, visible_to: frozenset[str] = frozenset(AUDIENCES), releases: str | None = None
) -> Fact:
    return Fact(
        id=fact, type=type_, title=words(fact), question=words(f"{fact}?"), purpose=words("test"), option_titles={},
        visible_to=visible_to, sensitivity=Sensitivity.ORDINARY, collected_from=("self_report",), max_age_days=None,
        subject_kind="employee", releases=releases,
    )  # fmt: skip


def make_rule(
    rule: str, when: Condition, *, period: Period | None = None, audience: frozenset[str] = frozenset(AUDIENCES)
) -> Rule:
    return Rule(
        id=rule, title=words(rule), area="theme", level="watch", when=when, because=words("because"), actions=(),
        sources=(), released_by=dict.fromkeys(audience, frozenset()), reads=frozenset(), subject_kind="employee",
        in_force=period or Period(), not_a_ground_for=(), needs_review=False,
    )  # fmt: skip


def make_ruleset(rules: list[Rule], definitions: Mapping[str, Condition] | None = None, digest: str = "0") -> RuleSet:
    """A ruleset over the vocabulary above; the rules must already stand in an order of evaluation."""
    late = Period(BORDER, None)
    early = Period(None, BORDER - timedelta(days=1))
    titles = {name: Named(name, words(name)) for name in ("none", "watch", "theme", *AUDIENCES)}
    return RuleSet(
        id="generated", version=None, digest=digest, title=words("t"), description=words("d"), licence="CC0",
        languages=("nb", "en"), levels=(titles["none"], titles["watch"]), areas={"theme": titles["theme"]},
        audiences={name: titles[name] for name in AUDIENCES}, roles={}, subject_kinds={"employee": titles["employee"]},
        prohibited_uses={}, default_audience="nurse", changelog=(),
        facts={fact: make_fact(fact, type_) for fact, type_ in TYPES.items()},
        parameters={
            "limit_hours": Parameter("limit_hours", words("h"), "hours",
                                     (ParameterVersion(30, early, ()), ParameterVersion(48, late, ())), False),
            "limit_count": Parameter("limit_count", words("c"), None,
                                     (ParameterVersion(3, early, ()), ParameterVersion(2, late, ())), False),
        },
        sources={}, actions={}, definitions=definitions or {}, rules={rule.id: rule for rule in rules},
        evaluation_order=tuple(rule.id for rule in rules),
    )  # fmt: skip


_periods = st.sampled_from(
    [Period(), Period(BORDER, None), Period(None, BORDER - timedelta(days=1)), Period(BORDER, BORDER)]
)


@st.composite
def rulesets(draw: st.DrawFn, *, known: bool = True, max_rules: int = 4) -> RuleSet:
    """Rulesets whose rules build on definitions and on the rules before them, some only for a time."""
    first = draw(conditions(known=known))
    second = draw(conditions(st.just(Defined("defined_one")), known=known))
    defined = st.sampled_from([Defined("defined_one"), Defined("defined_two")])
    rules: list[Rule] = []
    for number in range(draw(st.integers(1, max_rules))):
        leaves: st.SearchStrategy[Condition] = defined
        if rules:
            leaves = leaves | st.sampled_from([Established(rule.id) for rule in rules])
        rules.append(make_rule(f"GEN-{number:03}", draw(conditions(leaves, known=known)), period=draw(_periods)))
    return make_ruleset(rules, {"defined_one": first, "defined_two": second})


__all__ = [
    "Always",
    "FactHolds",
    "conditions",
    "make_fact",
    "make_rule",
    "make_ruleset",
    "parse",
    "profiles",
    "rulesets",
    "values_of",
]
