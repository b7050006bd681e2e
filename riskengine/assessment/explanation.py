"""Why a rule came out as it did: each part of its condition, its values, and by how much it fell short."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from riskengine.assessment.model import Outcome
from riskengine.engines import rule_truths, surroundings_of
from riskengine.language import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    CountComparison,
    Defined,
    Established,
    Not,
    NumberType,
    Surroundings,
    Truth,
    Value,
    condition_text,
    evaluate_condition,
    evaluate_term,
    references,
    term_text,
)
from riskengine.language.operators import MIRRORED, ORDERED
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet


@dataclass(frozen=True, slots=True)
class Shortfall:
    """By how much a comparison of numbers did not hold: ``name`` was ``value``, ``needed`` the limit.

    ``distance`` is never negative; it is 0 where the limit itself does not count. ``unit`` is None
    for plain numbers.
    """

    name: str
    operator: str
    value: float = field(repr=False)
    needed: float
    distance: float = field(repr=False)
    unit: str | None


@dataclass(frozen=True, slots=True)
class ConditionExplanation:
    """A part of a condition: its text, its truth, the values it names, and the parts below it."""

    text: str
    truth: Truth
    values: tuple[tuple[str, Value | None], ...] = field(repr=False)
    shortfall: Shortfall | None
    parts: tuple[ConditionExplanation, ...]


@dataclass(frozen=True, slots=True)
class RuleExplanation:
    """Why a rule came out as it did. It holds the profile's values: show it to those who may see them.

    ``applies`` is False, and ``not_applying`` says why, when the rule is about another kind of
    subject or not in force on the profile's date; its outcome is then *not established*.
    """

    rule: str
    applies: bool
    not_applying: str | None
    outcome: Outcome
    condition: ConditionExplanation


def explain_rule(profile: Profile, ruleset: RuleSet, rule_id: str) -> RuleExplanation:
    """Return why a rule came out as it did. Raises KeyError for a rule that the ruleset does not have."""
    rule = ruleset.rules[rule_id]
    truths = rule_truths(ruleset, profile)
    surroundings = surroundings_of(ruleset, profile, truths)
    not_applying = None
    if rule.subject_kind != profile.subject_kind:
        not_applying = "subject_kind"
    elif rule_id not in truths:
        not_applying = "not_in_force"
    if not_applying is not None:
        # Outside its time the rule's parameters may have no value to compare with.
        condition = ConditionExplanation(condition_text(rule.when), False, (), None, ())
        return RuleExplanation(rule_id, False, not_applying, "not_established", condition)
    truth = truths[rule_id]
    outcome: Outcome = "established" if truth else "undetermined" if truth is None else "not_established"
    return RuleExplanation(rule_id, True, None, outcome, _explain(rule.when, surroundings, ruleset))


def _explain(condition: Condition, surroundings: Surroundings, ruleset: RuleSet) -> ConditionExplanation:
    parts: tuple[Condition, ...] = ()
    match condition:
        case AllOf(operands=operands) | AnyOf(operands=operands):
            parts = operands
        case CountComparison(conditions=conditions):
            parts = conditions
        case Not(operand=AllOf() | AnyOf() | Not() | CountComparison() | Defined() | Established() as operand):
            parts = (operand,)
        case Defined(name=name):
            parts = (ruleset.definitions[name],)
        case Established(rule=rule) if rule in surroundings.outcomes:
            parts = (ruleset.rules[rule].when,)
        case _:
            pass
    return ConditionExplanation(
        condition_text(condition),
        evaluate_condition(condition, surroundings),
        () if parts else _values(condition, surroundings),
        _shortfall(condition, surroundings),
        tuple(_explain(part, surroundings, ruleset) for part in parts),
    )


def _values(condition: Condition, surroundings: Surroundings) -> tuple[tuple[str, Value | None], ...]:
    named = references(condition)
    facts = [(fact, surroundings.facts.get(fact)) for fact in sorted(named.facts)]
    parameters = [(f"param.{name}", surroundings.parameters[name]) for name in sorted(named.parameters)]
    return (*facts, *parameters)


def _shortfall(condition: Condition, surroundings: Surroundings) -> Shortfall | None:
    """Return how far a comparison of numbers is from holding, when it is known not to hold."""
    match condition:
        case Comparison(operator=operator, left=left, right=right) if operator in ORDERED and isinstance(
            left.type, NumberType
        ):
            if evaluate_condition(condition, surroundings) is not False:
                return None
            if not references(left).facts and references(right).facts:
                # `48 < hours` falls short in the hours, not in the 48.
                left, right, operator = right, left, MIRRORED[operator]
            value = cast("float", evaluate_term(left, surroundings))
            needed = cast("float", evaluate_term(right, surroundings))
            units = [term.type.unit for term in (left, right) if isinstance(term.type, NumberType)]
            unit = next((found for found in units if found is not None), None)
            # Rounded so that 48 - 46.1 is not 1.8999999999999986 for people.
            distance = round(abs(needed - value), 10)
            return Shortfall(term_text(left), operator, value, needed, distance, None if unit is None else str(unit))
        case _:
            return None
