"""A rule as two-valued peers can say it: *and* and *or* over tests of one fact, true when definitely true.

No test holds while its fact is unknown, so the whole holds exactly where the three-valued condition is
established. The tests are worked out from the typed expressions of the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from riskengine.language import AllOf, AnyOf, Comparison, Condition, Constant, FactHolds, FactValue, Not
from riskengine.language.operators import OPPOSITE
from riskengine.rulesets import RuleSet

Operator = Literal["is", "==", "!=", "<", "<=", ">", ">="]
Value = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Test:
    """A comparison of a known fact with a number or an option; ``is`` compares truth values."""

    fact: str
    operator: Operator
    value: Value


@dataclass(frozen=True, slots=True)
class Every:
    """Holds where all parts hold."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """Holds where at least one part holds."""

    parts: tuple[Formula, ...]


Formula = Test | Every | Some


def formulas(ruleset: RuleSet) -> dict[str, Formula]:
    """Return the formula of each rule, in evaluation order. Raises ValueError for what peers are not asked."""
    return {rule: _formula(ruleset.rules[rule].when, wanted=True) for rule in ruleset.evaluation_order}


def _formula(condition: Condition, *, wanted: bool) -> Formula:
    """Return what holds where the condition is definitely true, or with ``wanted`` False definitely false."""
    match condition:
        case FactHolds(fact=fact):
            return Test(fact, "is", wanted)
        case Not(operand=operand):
            return _formula(operand, wanted=not wanted)
        case AllOf(operands=operands) | AnyOf(operands=operands):
            parts = tuple(_formula(operand, wanted=wanted) for operand in operands)
            return Every(parts) if isinstance(condition, AllOf) is wanted else Some(parts)
        case Comparison(operator=operator, left=FactValue(fact=fact), right=Constant(value=value)):
            assert isinstance(value, bool | int | float | str)
            return Test(fact, operator if wanted else OPPOSITE[operator], value)
        case _:
            raise ValueError(f"peers are not asked for a {type(condition).__name__}")
