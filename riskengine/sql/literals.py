"""Values written in SQL, so that every dialect reads the same value of the same type."""

from __future__ import annotations

from datetime import date

from sqlglot import exp

from riskengine.language import Value

_SURE_DIGITS = 15
"""Decimal digits that every dialect turns into the nearest double, whichever way it takes."""


def literal(value: Value | None) -> exp.Expression:
    """Return a value as it stands in a comparison, where the other side gives numbers their type."""
    match value:
        case None:
            return exp.Cast(this=exp.Null(), to=_type("DOUBLE"))
        case bool():
            return exp.Boolean(this=value)
        case int() | float():
            return _number(value)
        case str():
            return exp.Literal.string(value)
        case date():
            return exp.Cast(this=exp.Literal.string(value.isoformat()), to=_type("DATE"))
        case _:
            raise TypeError("a set of choices is never written in a condition")


def double(value: float) -> exp.Expression:
    """Return a number as a double, for calculations: ``48 / 5`` of whole numbers is 9 in some dialects."""
    text = repr(value)
    written = exp.Literal.string(text) if _is_long(text) else _number(value)
    return exp.Cast(this=written, to=_type("DOUBLE"))


def as_double(expression: exp.Expression) -> exp.Expression:
    """Return an expression as a double."""
    return exp.Cast(this=expression, to=_type("DOUBLE"))


def as_date(expression: exp.Expression) -> exp.Expression:
    """Return an expression as a date."""
    return exp.Cast(this=expression, to=_type("DATE"))


def _number(value: float) -> exp.Expression:
    text = repr(value)
    if _is_long(text):
        return double(value)
    number = exp.Literal.number(text.removeprefix("-"))
    return exp.Neg(this=number) if text.startswith("-") else number


def _is_long(text: str) -> bool:
    """Whether a number is better read from text: one with an exponent or many digits is a decimal in some dialects."""
    return not text.lstrip("-").replace(".", "", 1).isdigit() or len(text) > _SURE_DIGITS


def _type(name: str) -> exp.DataType:
    return exp.DataType.build(name)
