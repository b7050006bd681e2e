"""The table of operators and functions: what the parser accepts and what each one means."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping

from riskengine.language.expression import ArithmeticOperator, ComparisonOperator
from riskengine.language.types import Number, Value

COMPARISONS: Mapping[type[ast.cmpop], ComparisonOperator] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}

COMPARE: Mapping[ComparisonOperator, Callable[[Value, Value], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
"""What each comparison means for two known values of one type."""

ORDERED: frozenset[ComparisonOperator] = frozenset({"<", "<=", ">", ">="})
"""The comparisons that need an order; only numbers and dates have one."""

OPPOSITE: Mapping[ComparisonOperator, ComparisonOperator] = {
    "==": "!=",
    "!=": "==",
    "<": ">=",
    ">=": "<",
    ">": "<=",
    "<=": ">",
}
"""The comparison that holds for known values exactly when the other does not."""

MIRRORED: Mapping[ComparisonOperator, ComparisonOperator] = {
    "==": "==",
    "!=": "!=",
    "<": ">",
    ">": "<",
    "<=": ">=",
    ">=": "<=",
}
"""The comparison that says the same with the sides exchanged."""

ARITHMETIC: Mapping[type[ast.operator], ArithmeticOperator] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}

CALCULATE: Mapping[ArithmeticOperator, Callable[[Number, Number], Number]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
"""What each calculation means for two known numbers."""

FUNCTIONS: Mapping[str, str] = {
    "known": "known(fact): whether a fact is known; never unknown itself",
    "established": 'established("RULE-ID"): the outcome of another rule',
    "count": "count(condition, condition, ...): how many hold; compared with a number",
    "days_between": "days_between(first, second): days from the first date to the second",
    "date": 'date("2026-01-31"): a date',
    "min": "min(number, number, ...): the least",
    "max": "max(number, number, ...): the greatest",
    "abs": "abs(number): the number without its sign",
}
"""Every function of the language, with its signature in words."""
