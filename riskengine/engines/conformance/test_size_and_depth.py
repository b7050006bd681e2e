"""Many rules, wide and deep conditions, long chains, and tables of awkward lengths."""

from __future__ import annotations

import pytest

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.vocabulary import condition, make_rule, make_ruleset, profile, rules_of
from riskengine.language import AllOf, AnyOf, Condition, Defined, Established, Not
from riskengine.profiles import Profile

HOURS = [profile({"hours.week": hours, "flag.a": True}) for hours in (0.0, 20.25, 50.5, 80.0)]
EVERYTHING_UNKNOWN = [profile()]


def limits(count: int) -> list[Condition]:
    """As many different comparisons of one fact."""
    return [condition(f"hours.week > {number * 80 / (count + 1)!r}") for number in range(1, count + 1)]


def test_five_hundred_rules_that_differ(agree: Agree) -> None:
    agree(rules_of(*limits(500)), [*HOURS, *EVERYTHING_UNKNOWN])


def test_five_hundred_rules_that_are_all_alike(agree: Agree) -> None:
    agree(rules_of(*["flag.a and hours.week > 8"] * 500), [*HOURS, *EVERYTHING_UNKNOWN])


@pytest.mark.parametrize("kind", [AllOf, AnyOf])
def test_a_hundred_conditions_joined(kind: type[AllOf | AnyOf], agree: Agree) -> None:
    joined = kind(tuple(limits(100)))
    agree(rules_of(joined, Not(joined)), [*HOURS, *EVERYTHING_UNKNOWN])


@pytest.mark.parametrize(("outer", "inner"), [(AllOf, AnyOf), (AnyOf, AllOf)])
def test_forty_pairs_joined_do_not_multiply_out(
    outer: type[AllOf | AnyOf], inner: type[AllOf | AnyOf], agree: Agree
) -> None:
    pairs = [inner((condition("flag.a"), Not(condition("flag.b")), limit)) for limit in limits(40)]
    profiles = [profile({**given.values, "flag.b": flag}) for given in HOURS for flag in (True, False)]
    agree(rules_of(outer(tuple(pairs))), [*profiles, *HOURS, *EVERYTHING_UNKNOWN])


def nested(depth: int, innermost: Condition) -> Condition:
    """A condition of alternating and, or and not, as deep as the language allows one to be."""
    result = innermost
    for level in range(depth):
        part = condition(("flag.b", "flag.c", "hours.week > 8")[level % 3])
        result = (AllOf((part, result)), AnyOf((result, part)), Not(result))[level % 3]
    return result


@pytest.mark.parametrize("depth", [1, 5, 15, 30])
def test_conditions_nest_deeply(depth: int, agree: Agree) -> None:
    values: list[dict[str, bool | float]] = [{}, {"flag.a": True}, {"flag.a": False}]
    rest: list[dict[str, bool | float]] = [{}, {"flag.b": True, "flag.c": False}, {"flag.b": True, "hours.week": 9.0}]
    profiles = [profile({**first, **second}) for first in values for second in rest]
    agree(rules_of(nested(depth, condition("flag.a")), Not(nested(depth, condition("flag.a")))), profiles)


THREE_TRUTHS = [
    profile({"flag.a": True, "flag.b": True}),
    profile({"flag.a": False, "flag.b": True}),
    profile({"flag.b": True}),
]


def test_two_hundred_rules_each_built_on_the_one_before(agree: Agree) -> None:
    rules = [make_rule("GEN-000", condition("flag.a"))]
    rules += [make_rule(f"GEN-{number:03}", Established(f"GEN-{number - 1:03}")) for number in range(1, 200)]
    agree(make_ruleset(rules), THREE_TRUTHS)


def test_a_chain_of_opposites(agree: Agree) -> None:
    rules = [make_rule("GEN-000", condition("flag.a"))]
    for number in range(1, 50):
        before = Established(f"GEN-{number - 1:03}")
        rules.append(make_rule(f"GEN-{number:03}", AllOf((Not(before), condition("flag.b")))))
    agree(make_ruleset(rules), [*THREE_TRUTHS, profile({"flag.a": True}), profile()])


def test_rules_that_meet_again(agree: Agree) -> None:
    texts = {
        "GEN-000": "flag.a",
        "GEN-001": 'established("GEN-000") and flag.b',
        "GEN-002": 'established("GEN-000") or flag.c',
        "GEN-003": 'established("GEN-001") and not established("GEN-002")',
        "GEN-004": 'count(established("GEN-000"), established("GEN-001"), established("GEN-002")) >= 2',
        "GEN-005": 'established("GEN-004") and known(flag.c)',
    }
    ruleset = make_ruleset(make_rule(rule, condition(text)) for rule, text in texts.items())
    truths = (True, False, None)
    combinations = [(a, b, c) for a in truths for b in truths for c in truths]
    facts = [dict(zip(("flag.a", "flag.b", "flag.c"), values, strict=True)) for values in combinations]
    agree(ruleset, [profile({fact: value for fact, value in some.items() if value is not None}) for some in facts])


def test_definitions_build_on_definitions_and_are_used_often(agree: Agree) -> None:
    definitions: dict[str, Condition] = {"step_0": condition("flag.a")}
    for number in range(1, 10):
        before = Defined(f"step_{number - 1}")
        definitions[f"step_{number}"] = AnyOf((AllOf((before, condition("flag.b"))), Not(before)))
    rules = [
        make_rule("GEN-000", Defined("step_9")),
        make_rule("GEN-001", Not(Defined("step_3"))),
        make_rule("GEN-002", AllOf((Defined("step_1"), Established("GEN-001")))),
    ]
    agree(make_ruleset(rules, definitions), [*THREE_TRUTHS, profile()])


@pytest.mark.parametrize("length", [0, 1, 2, 7, 8, 9, 63, 64, 65, 127, 128, 129, 300])
def test_tables_of_awkward_lengths(length: int, agree: Agree) -> None:
    flags: list[dict[str, bool]] = [
        {"flag.a": True},
        {},
        {"flag.a": False},
        {"flag.a": True, "flag.b": False},
        {"flag.b": True},
    ]
    profiles: list[Profile] = [profile(flags[number * number % len(flags)]) for number in range(length)]
    ruleset = rules_of(
        "flag.a",
        "flag.a and flag.b",
        "not flag.a or flag.b",
        "known(flag.a)",
        "flag.b != flag.a",
        'established("GEN-001")',
    )
    agree(ruleset, profiles)
