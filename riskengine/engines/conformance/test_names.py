"""Facts and rules whose names are easily mixed up, or mean something elsewhere."""

from __future__ import annotations

from itertools import pairwise

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.vocabulary import make_fact, make_rule, make_ruleset, profile, rules_over
from riskengine.language import BooleanType, Established, FactHolds
from riskengine.rulesets import RuleSet

ALIKE = ("home.office_days", "home.office.days", "home_office.days", "homeoffice.days", "home.officedays")
MEANING_ELSEWHERE = (
    *("select.from_table", "order.group_by", "true_love.null_value", "sid.id", "self.fact_0", "as_of_date.now"),
    *("values.rule_0", "param_hours.limit", "m.s", "list.dict", "case.when", "nan.inf", "rule_1.f0"),
)


def each_alone(names: tuple[str, ...]) -> RuleSet:
    """A ruleset with a rule for each fact, and one for each fact without the next."""
    texts = [*names, *(f"{first} and not {second}" for first, second in pairwise(names))]
    return rules_over(dict.fromkeys(names, BooleanType()), *texts)


def test_names_that_look_alike_are_told_apart(agree: Agree) -> None:
    agree(each_alone(ALIKE), [profile({name: True}) for name in ALIKE] + [profile(dict.fromkeys(ALIKE, False))])


def test_names_that_mean_something_elsewhere_are_only_names(agree: Agree) -> None:
    profiles = [
        profile({name: True, other: False})
        for name in MEANING_ELSEWHERE
        for other in ("sid.id", "case.when")
        if name != other
    ]
    agree(each_alone(MEANING_ELSEWHERE), [*profiles, profile()])


def test_rule_ids_that_look_alike_are_told_apart(agree: Agree) -> None:
    ids = ("HO-1-2", "HO-12", "HO-1-2-3", "H-O-12", "HO-0012", "TRUE-1", "NULL-0", "SELECT-1")
    facts = [f"fact.number_{number}" for number in range(len(ids))]
    rules = [make_rule(rule, FactHolds(fact)) for rule, fact in zip(ids, facts, strict=True)]
    rules += [make_rule(f"BUILT-{number}", Established(rule)) for number, rule in enumerate(ids)]
    ruleset = make_ruleset(rules, facts=[make_fact(fact, BooleanType()) for fact in facts])
    agree(ruleset, [profile({fact: True}) for fact in facts] + [profile(dict.fromkeys(facts, False)), profile()])
