"""A condition as an SQL expression that is true, false or NULL, which stands for unknown.

AND, OR and NOT over NULL are Kleene's in SQL, and any comparison with NULL is NULL. What needs care is
arithmetic: numbers are doubles or whole numbers as in riskengine, and what is not finite is NULL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from riskengine.language import (
    Absolute,
    AllOf,
    Always,
    AnyOf,
    Arithmetic,
    AsOf,
    BooleanType,
    ChoicesType,
    ChoiceType,
    Comparison,
    Condition,
    Constant,
    CountComparison,
    DateType,
    DaysBetween,
    Defined,
    Established,
    Extreme,
    FactHolds,
    FactValue,
    Includes,
    Known,
    Negation,
    Not,
    NumberType,
    OneOf,
    ParameterValue,
    Term,
    Value,
    ValueType,
)

AS_OF = "as_of"
"""The column with the day of assessment."""


@dataclass(frozen=True)
class Columns:
    """The columns that names stand for. A rule that does not take part has no column."""

    fact: Callable[[str], str]
    definition: Callable[[str], str]
    rules: Mapping[str, str]
    parameters: Mapping[str, int | float]

    # ------------------------------------------------------ conditions

    def condition(self, condition: Condition) -> str:
        """Return a condition as SQL, in parentheses where it needs them."""
        match condition:
            case Always(value=value):
                return str(value).upper()
            case FactHolds(fact=fact):
                return self.fact(fact)
            case Not(operand=operand):
                return f"(NOT {self.condition(operand)})"
            case AllOf(operands=operands):
                return _joined(" AND ", map(self.condition, operands))
            case AnyOf(operands=operands):
                return _joined(" OR ", map(self.condition, operands))
            case Comparison(operator=operator, left=left, right=right):
                return f"({self.term(left)} {_SQL.get(operator, operator)} {self.term(right)})"
            case OneOf(term=term, values=values):
                found = self.term(term)
                return _joined(" OR ", (f"{found} = {written(value)}" for value in values))
            case Includes(fact=fact, option=option):
                return f"list_contains({self.fact(fact)}, {written(option)})"
            case Known(fact=fact):
                return f"({self.fact(fact)} IS NOT NULL)"
            case Established(rule=rule):
                return self.rules.get(rule, "FALSE")
            case Defined(name=name):
                return self.definition(name)
            case CountComparison():
                return self._count(condition)
            case _:
                assert_never(condition)

    def _count(self, count: CountComparison) -> str:
        """Compare the interval from those that hold to those that may hold."""
        parts = [self.condition(part) for part in count.conditions]
        number = self.term(count.term)
        least = _joined(" + ", (f"({part} IS TRUE)::BIGINT" for part in parts))
        most = _joined(" + ", (f"({part} IS NOT FALSE)::BIGINT" for part in parts))
        match count.operator:
            case "<" | "<=":
                true, false = f"{most} {count.operator} {number}", f"NOT ({least} {count.operator} {number})"
            case ">" | ">=":
                true, false = f"{least} {count.operator} {number}", f"NOT ({most} {count.operator} {number})"
            case "==" | "!=":
                true = f"{least} = {number} AND {most} = {number}"
                false = f"{number} < {least} OR {number} > {most} OR {number} <> floor({number})"
                if count.operator == "!=":
                    true, false = false, true
            case _:
                assert_never(count.operator)
        return f"(CASE WHEN {number} IS NULL THEN NULL WHEN {true} THEN TRUE WHEN {false} THEN FALSE END)"

    # ----------------------------------------------------------- terms

    def term(self, term: Term) -> str:
        """Return a term as SQL; NULL where it is unknown."""
        match term:
            case Constant(value=value):
                return written(value)
            case ParameterValue(parameter=parameter):
                return written(self.parameters[parameter])
            case FactValue(fact=fact):
                return self.fact(fact)
            case AsOf():
                return AS_OF
            case Arithmetic(operator=operator, left=left, right=right):
                return _calculated(operator, self.term(left), self.term(right))
            case Negation(operand=operand):
                return f"(-{self.term(operand)})"
            case Absolute(operand=operand):
                return f"abs({self.term(operand)})"
            case Extreme(function=function, operands=operands):
                # least() and greatest() pass over NULL; a list sorted with NULL in front does not.
                listed = f"[{', '.join(self.term(operand) for operand in operands)}]"
                order = "ASC" if function == "min" else "DESC"
                return f"list_sort({listed}, '{order}', 'NULLS FIRST')[1]"
            case DaysBetween(first=first, second=second):
                return f"date_diff('day', {self.term(first)}, {self.term(second)})"
            case _:
                assert_never(term)


def _calculated(operator: str, left: str, right: str) -> str:
    """Return a calculation whose result is NULL where it is no finite number.

    Through a list, for a CASE would write the calculation twice, and nested ones many times over.
    """
    result = f"{left}::DOUBLE / nullif({right}::DOUBLE, 0)" if operator == "/" else f"{left} {operator} {right}"
    return f"list_filter([{result}], lambda number: isfinite(number::DOUBLE))[1]"


_SQL = {"==": "=", "!=": "<>"}


def written(value: Value) -> str:
    """Return a value as SQL. A plain 7.5 would be a decimal number, so doubles are cast from their text."""
    match value:
        case bool():
            return str(value).upper()
        case int():
            return f"({value})::BIGINT"
        case float():
            return f"'{value!r}'::DOUBLE"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case date():
            return f"DATE '{value.isoformat()}'"
        case _:
            raise TypeError("a set of choices is never written in a condition")


def column_type(type_: ValueType) -> str:
    """Return the SQL type of a fact's column."""
    match type_:
        case BooleanType():
            return "BOOLEAN"
        case NumberType(integer=True):
            return "BIGINT"
        case NumberType():
            return "DOUBLE"
        case ChoiceType():
            return "VARCHAR"
        case ChoicesType():
            return "VARCHAR[]"
        case DateType():
            return "DATE"
        case _:
            assert_never(type_)


def _joined(operator: str, parts: Iterable[str]) -> str:
    return f"({operator.join(parts)})"
