"""A typed tree back to text: the canonical way to write a condition."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from riskengine.language.expression import (
    Absolute,
    AllOf,
    Always,
    AnyOf,
    Arithmetic,
    AsOf,
    Comparison,
    Condition,
    Constant,
    CountComparison,
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
    OneOf,
    ParameterValue,
    Term,
)
from riskengine.language.types import Value

# How tightly each form binds, from the loosest; a part is put in parentheses when it binds looser
# than its surroundings ask for.
_OR, _AND, _NOT, _COMPARISON, _SUM, _PRODUCT, _SIGN, _ATOM = range(8)


def condition_text(condition: Condition) -> str:
    """Return a condition in the condition language. Parsing it again gives the same tree."""
    return _condition(condition, _OR)


def term_text(term: Term) -> str:
    """Return a term in the condition language."""
    return _term(term, _SUM)


def value_text(value: Value) -> str:
    """Return a value as it is written in a condition."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value}"'
        case date():
            return f'date("{value.isoformat()}")'
        case frozenset():
            return "[" + ", ".join(f'"{option}"' for option in sorted(value)) + "]"
        case _:
            return f"{value:.17g}" if isinstance(value, float) and value.is_integer() else repr(value)


def _wrap(text: str, binding: int, needed: int) -> str:
    return text if binding >= needed else f"({text})"


def _condition(condition: Condition, needed: int) -> str:
    match condition:
        case Always(value=value):
            return "true" if value else "false"
        case FactHolds(fact=fact):
            return fact
        case Not(operand=OneOf(term=term, values=values)):
            return _wrap(f"{_term(term, _SUM)} not in {_list(values)}", _COMPARISON, needed)
        case Not(operand=Includes(fact=fact, option=option)):
            return _wrap(f'"{option}" not in {fact}', _COMPARISON, needed)
        case Not(operand=operand):
            return _wrap(f"not {_condition(operand, _NOT)}", _NOT, needed)
        case AllOf(operands=operands):
            return _wrap(" and ".join(_condition(part, _NOT) for part in operands), _AND, needed)
        case AnyOf(operands=operands):
            return _wrap(" or ".join(_condition(part, _AND) for part in operands), _OR, needed)
        case Comparison(operator=operator, left=left, right=right):
            return _wrap(f"{_term(left, _SUM)} {operator} {_term(right, _SUM)}", _COMPARISON, needed)
        case OneOf(term=term, values=values):
            return _wrap(f"{_term(term, _SUM)} in {_list(values)}", _COMPARISON, needed)
        case Includes(fact=fact, option=option):
            return _wrap(f'"{option}" in {fact}', _COMPARISON, needed)
        case Known(fact=fact):
            return f"known({fact})"
        case Established(rule=rule):
            return f'established("{rule}")'
        case CountComparison(operator=operator, conditions=conditions, term=term):
            counted = ", ".join(_condition(part, _OR) for part in conditions)
            return _wrap(f"count({counted}) {operator} {_term(term, _SUM)}", _COMPARISON, needed)
        case Defined(name=name):
            return name
        case _:
            assert_never(condition)


def _list(values: tuple[Value, ...]) -> str:
    return "[" + ", ".join(value_text(value) for value in values) + "]"


def _term(term: Term, needed: int) -> str:
    match term:
        case Constant(value=value):
            negative = isinstance(value, int | float) and not isinstance(value, bool) and value < 0
            return _wrap(value_text(value), _SIGN if negative else _ATOM, needed)
        case FactValue(fact=fact):
            return fact
        case ParameterValue(parameter=parameter):
            return f"param.{parameter}"
        case AsOf():
            return "as_of"
        case Arithmetic(operator=operator, left=left, right=right):
            binding = _SUM if operator in "+-" else _PRODUCT
            # The right side binds one step tighter: a - (b - c) is not a - b - c.
            return _wrap(f"{_term(left, binding)} {operator} {_term(right, binding + 1)}", binding, needed)
        case Negation(operand=operand):
            return _wrap(f"-{_term(operand, _ATOM)}", _SIGN, needed)
        case Absolute(operand=operand):
            return f"abs({_term(operand, _SUM)})"
        case Extreme(function=function, operands=operands):
            return f"{function}({', '.join(_term(operand, _SUM) for operand in operands)})"
        case DaysBetween(first=first, second=second):
            return f"days_between({_term(first, _SUM)}, {_term(second, _SUM)})"
        case _:
            assert_never(term)
