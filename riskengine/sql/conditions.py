"""Conditions as SQL that is true, false or NULL, which stands for unknown: its AND, OR and NOT are Kleene's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import assert_never

from sqlglot import exp

from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    Comparison,
    ComparisonOperator,
    Condition,
    CountComparison,
    Defined,
    Established,
    FactHolds,
    Includes,
    Known,
    Not,
    OneOf,
)
from riskengine.language.operators import OPPOSITE
from riskengine.sql.literals import literal
from riskengine.sql.names import Names
from riskengine.sql.request import ChoicesForm
from riskengine.sql.steps import Steps
from riskengine.sql.terms import TermWriter

_Comparing = Callable[..., exp.Expression]

_COMPARE: Mapping[ComparisonOperator, _Comparing] = {
    "==": exp.EQ,
    "!=": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
}


@dataclass
class ConditionWriter:
    """Writes conditions. Definitions and counts become columns, worked out once.

    ``rule`` gives the truth of another rule.
    """

    terms: TermWriter
    names: Names
    steps: Steps
    definitions: Mapping[str, Condition]
    choices: ChoicesForm
    rule: Callable[[str], exp.Expression]
    _defined: dict[str, exp.Column] = field(default_factory=dict)
    _counted: dict[tuple[Condition, ...], tuple[exp.Column, exp.Column]] = field(default_factory=dict)

    def condition(self, condition: Condition) -> exp.Expression:
        """Return a condition; to stand in AND, OR or NOT it may need parentheses."""
        match condition:
            case Always(value=value):
                return exp.Boolean(this=value)
            case FactHolds(fact=fact):
                return self.terms.fact(fact)
            case Not(operand=operand):
                return exp.Not(this=_enclosed(self.condition(operand)))
            case AllOf(operands=operands):
                return joined(exp.And, map(self.condition, operands))
            case AnyOf(operands=operands):
                return joined(exp.Or, map(self.condition, operands))
            case Comparison(operator=operator, left=left, right=right):
                return _COMPARE[operator](this=self.terms.term(left), expression=self.terms.term(right))
            case OneOf(term=term, values=values):
                return exp.In(this=self.terms.term(term), expressions=[literal(value) for value in values])
            case Includes(fact=fact, option=option):
                return self._includes(self.terms.fact(fact), option)
            case Known(fact=fact):
                return exp.Not(this=exp.Is(this=self.terms.fact(fact), expression=exp.Null()))
            case Established(rule=rule):
                return self.rule(rule)
            case CountComparison():
                return self._count(condition)
            case Defined(name=name):
                if name not in self._defined:
                    written = self.condition(self.definitions[name])
                    self._defined[name] = self.steps.add(f"define:{name}", written)
                return self._defined[name].copy()
            case _:
                assert_never(condition)

    def _includes(self, fact: exp.Column, option: str) -> exp.Expression:
        if self.choices == "arrays":
            return self.terms.dialect.contains(fact, option)
        border = exp.Literal.string("|")
        enclosed = exp.DPipe(this=exp.DPipe(this=border, expression=fact), expression=border.copy())
        position = exp.StrPosition(this=enclosed, substr=exp.Literal.string(f"|{option}|"))
        return exp.GT(this=position, expression=exp.Literal.number(0))

    def _count(self, count: CountComparison) -> exp.Expression:
        """Compare the interval from those that hold to those that may hold."""
        least, most = self._interval(count.conditions)
        number = self.terms.term(count.term)
        operator = count.operator
        if operator in ("==", "!="):
            true = joined(exp.And, [_compared(exp.EQ, end, number) for end in (least, most)])
            fraction = _compared(exp.NEQ, number, exp.Floor(this=number.copy()))
            outside = [_compared(exp.LT, number, least), _compared(exp.GT, number, most)]
            false = joined(exp.Or, [*outside, fraction])
            equal, unequal = exp.Boolean(this=operator == "=="), exp.Boolean(this=operator != "==")
            return exp.Case().when(true, equal).when(false, unequal)
        # The end of the interval that is the last to satisfy the comparison, and the first.
        last, first = (least, most) if operator in (">", ">=") else (most, least)
        holds = _compared(_COMPARE[operator], last, number)
        fails = _compared(_COMPARE[OPPOSITE[operator]], first, number)
        return exp.Case().when(holds, exp.true()).when(fails, exp.false())

    def _interval(self, conditions: tuple[Condition, ...]) -> tuple[exp.Column, exp.Column]:
        """Return the columns with the number of conditions that hold, and of those that may hold."""
        if conditions not in self._counted:
            # First the parts, for they may hold counts of their own.
            parts = [self.condition(part) for part in conditions]
            name = f"count:{len(self._counted) + 1}"
            one, zero = exp.Literal.number(1), exp.Literal.number(0)
            hold = [exp.Case().when(part, one.copy()).else_(zero.copy()) for part in parts]
            may_hold = [
                exp.Case().when(exp.Not(this=_enclosed(part.copy())), zero.copy()).else_(one.copy()) for part in parts
            ]
            least = self.steps.add(f"{name}:least", _added(hold))
            most = self.steps.add(f"{name}:most", _added(may_hold))
            self._counted[conditions] = (least, most)
        least, most = self._counted[conditions]
        return least.copy(), most.copy()


def joined(connector: type[exp.And | exp.Or], parts: Iterable[exp.Expression]) -> exp.Expression:
    """Return parts joined by AND or OR."""
    return reduce(lambda left, right: connector(this=left, expression=right), map(_enclosed, parts))


def _enclosed(part: exp.Expression) -> exp.Expression:
    return exp.Paren(this=part) if isinstance(part, exp.And | exp.Or) else part


def _compared(operator: _Comparing, left: exp.Expression, right: exp.Expression) -> exp.Expression:
    return operator(this=left.copy(), expression=right.copy())


def _added(parts: Iterable[exp.Expression]) -> exp.Expression:
    return reduce(lambda left, right: exp.Add(this=left, expression=right), parts)
