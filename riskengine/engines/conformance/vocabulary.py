"""Small rulesets made in Python: a vocabulary with every type of fact, two dated parameters, and rules over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from hashlib import sha256

from riskengine.language import (
    BooleanType,
    ChoicesType,
    ChoiceType,
    Condition,
    ConditionText,
    DateType,
    NumberType,
    Scope,
    Unit,
    Value,
    ValueType,
    condition_text,
    parse_condition,
)
from riskengine.localisation import LocalisedText
from riskengine.profiles import Profile
from riskengine.rulesets import Fact, Named, Parameter, ParameterVersion, Period, Rule, RuleSet, Sensitivity

_HOURS = Unit.parse("hours")
_ONE_DAY = timedelta(days=1)

TYPES: Mapping[str, ValueType] = {
    "flag.a": BooleanType(),
    "flag.b": BooleanType(),
    "flag.c": BooleanType(),
    "count.small": NumberType(0, 7, None, integer=True),
    "count.signed": NumberType(-5, 5, None, integer=True),
    "hours.week": NumberType(0, 80, _HOURS),
    "hours.day": NumberType(0, 24, _HOURS),
    "living.situation": ChoiceType(("alone", "family", "shared")),
    "living.earlier": ChoiceType(("alone", "family", "shared")),
    "signs.seen": ChoicesType(("late", "tired", "absent")),
    "dates.first": DateType(date(2020, 1, 1), date(2027, 12, 31)),
    "dates.second": DateType(date(2020, 1, 1), date(2027, 12, 31)),
}
"""The facts of the vocabulary."""

PARAMETERS: Mapping[str, NumberType] = {
    "limit_hours": NumberType(30, 48, _HOURS),
    "limit_count": NumberType(2, 3, None, integer=True),
}
"""The parameters: 30 hours and 3 before BORDER, 48 hours and 2 from it on."""

BORDER = date(2024, 7, 1)
"""The day on which the law of the vocabulary changes."""

AFTER = date(2026, 2, 1)
"""A day on which the later law has been in force for long."""

AUDIENCES = ("employee", "leader", "nurse")

SCOPE = Scope(
    TYPES,
    PARAMETERS,
    frozenset({"defined_one", "defined_two"}),
    frozenset(f"GEN-{number:03}" for number in range(600)),
)
"""What conditions over the vocabulary may name."""


@cache
def parse(text: str) -> Condition | None:
    """Return the typed condition, or None where it is refused (never possible, say)."""
    return parse_condition(ConditionText.of(text), SCOPE)[0]


def condition(text: str) -> Condition:
    """Return the typed condition of a text that is right."""
    parsed = parse(text)
    if parsed is None:
        raise ValueError(f"no condition over this vocabulary: {text}")
    return parsed


def words(text: str) -> LocalisedText:
    """Return a text that is the same in both languages."""
    return LocalisedText({"nb": text, "en": text})


def profile(values: Mapping[str, Value] | None = None, as_of: date = AFTER, kind: str = "employee") -> Profile:
    """Return a profile with these known facts."""
    return Profile(subject="S-1", subject_kind=kind, as_of=as_of, values=dict(values or {}))


def make_fact(
    fact: str,
    type_: ValueType,
    visible_to: frozenset[str] = frozenset(AUDIENCES),
    releases: str | None = None,
    max_age_days: int | None = None,
) -> Fact:
    """Return a fact of the vocabulary."""
    return Fact(
        id=fact,
        type=type_,
        title=words(fact),
        question=words(f"{fact}?"),
        purpose=words("test"),
        option_titles={},
        visible_to=visible_to,
        sensitivity=Sensitivity.ORDINARY,
        collected_from=("self_report",),
        max_age_days=max_age_days,
        subject_kind="employee",
        releases=releases,
    )


def make_rule(
    rule: str,
    when: Condition,
    *,
    period: Period | None = None,
    audience: frozenset[str] = frozenset(AUDIENCES),
    subject_kind: str = "employee",
) -> Rule:
    """Return a rule, in force always unless a period is given."""
    return Rule(
        id=rule,
        title=words(rule),
        area="theme",
        level="watch",
        when=when,
        because=words("because"),
        actions=(),
        sources=(),
        released_by=dict.fromkeys(audience, frozenset()),
        reads=frozenset(),
        subject_kind=subject_kind,
        in_force=period or Period(),
        not_a_ground_for=(),
        needs_review=False,
    )


def make_ruleset(
    rules: Iterable[Rule],
    definitions: Mapping[str, Condition] | None = None,
    *,
    facts: Iterable[Fact] | None = None,
    parameters: Iterable[Parameter] | None = None,
    digest: str | None = None,
) -> RuleSet:
    """Return a ruleset over the vocabulary, or over other facts and parameters.

    The rules must stand in an order of evaluation.

    Without a digest it gets one of its own content, for engines may keep what they prepare by digest.
    """
    listed, defined = list(rules), dict(definitions or {})
    vocabulary = [make_fact(fact, type_) for fact, type_ in TYPES.items()] if facts is None else list(facts)
    dated = [_hours, _count] if parameters is None else [*parameters]
    titles = {name: Named(name, words(name)) for name in ("none", "watch", "theme", "organisation", *AUDIENCES)}
    return RuleSet(
        id="generated",
        version=None,
        digest=digest or _digest(listed, defined, vocabulary, dated),
        title=words("t"),
        description=words("d"),
        licence="CC0",
        languages=("nb", "en"),
        levels=(titles["none"], titles["watch"]),
        areas={"theme": titles["theme"]},
        audiences={name: titles[name] for name in AUDIENCES},
        roles={},
        subject_kinds={name: titles[name] for name in ("employee", "organisation")},
        prohibited_uses={},
        default_audience="nurse",
        changelog=(),
        facts={fact.id: fact for fact in vocabulary},
        parameters={parameter.id: parameter for parameter in dated},
        sources={},
        actions={},
        definitions=defined,
        rules={rule.id: rule for rule in listed},
        evaluation_order=tuple(rule.id for rule in listed),
    )


def rules_of(*conditions: str | Condition) -> RuleSet:
    """Return a ruleset with a rule for each condition: GEN-000, GEN-001, and so on."""
    parsed = [condition(one) if isinstance(one, str) else one for one in conditions]
    return make_ruleset(make_rule(f"GEN-{number:03}", when) for number, when in enumerate(parsed))


def rules_over(types: Mapping[str, ValueType], *texts: str, max_age_days: int | None = None) -> RuleSet:
    """Return a ruleset over facts of its own, with a rule for each condition: GEN-000, GEN-001, and so on."""
    rules = []
    for number, text in enumerate(texts):
        when, _ = parse_condition(ConditionText.of(text), Scope(types))
        if when is None:
            raise ValueError(f"no condition over these facts: {text}")
        rules.append(make_rule(f"GEN-{number:03}", when))
    return make_ruleset(
        rules, facts=[make_fact(fact, type_, max_age_days=max_age_days) for fact, type_ in types.items()]
    )


def make_parameter(name: str, *versions: tuple[int | float, Period], unit: str | None = None) -> Parameter:
    """Return a parameter with its values over time."""
    dated = tuple(ParameterVersion(value, period, ()) for value, period in versions)
    return Parameter(name, words(name), unit, dated, needs_review=False)


_before, _after = Period(None, BORDER - _ONE_DAY), Period(BORDER, None)
_hours = make_parameter("limit_hours", (30, _before), (48, _after), unit="hours")
_count = make_parameter("limit_count", (3, _before), (2, _after))


def _digest(
    rules: list[Rule], definitions: Mapping[str, Condition], facts: list[Fact], parameters: list[Parameter]
) -> str:
    content = [
        *(f"{rule.id} {rule.subject_kind} {rule.in_force} {condition_text(rule.when)}" for rule in rules),
        *(f"{name} {condition_text(defined)}" for name, defined in definitions.items()),
        *(f"{fact.id} {fact.type!r} {fact.max_age_days}" for fact in facts),
        *(f"{parameter.id} {parameter.versions}" for parameter in parameters),
    ]
    return sha256("\n".join(content).encode()).hexdigest()
