"""Formulas in negation normal form: *and* and *or* over comparisons of one field with one value.

A Rete network knows no third truth value. A field that is unknown is left out, and no comparison of it
holds, so a formula over such comparisons holds only where its condition is definitely true. The opposite
formula, with every comparison turned round, holds only where the condition is definitely false.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from typing import NamedTuple, assert_never

from riskengine.engines.durable.fields import Field, FieldValue
from riskengine.language import ComparisonOperator
from riskengine.language.operators import OPPOSITE


@dataclass(frozen=True, slots=True)
class Literal:
    """A comparison of one field with one value; where the field is unknown it does not hold."""

    field: Field
    operator: ComparisonOperator
    value: FieldValue


@dataclass(frozen=True, slots=True)
class Every:
    """Holds where all parts hold."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """Holds where at least one part holds."""

    parts: tuple[Formula, ...]


Formula = Literal | Every | Some


class Paths(NamedTuple):
    """How many ways through a Rete network a formula and its opposite take.

    The network spells out *or*: ``(a or b) and (c or d)`` fires once for each of four ways. A formula
    has fewer literals than both numbers together.
    """

    true: int
    false: int


def opposite(formula: Formula) -> Formula:
    """Return the formula that holds where the condition of this one is definitely false."""
    match formula:
        case Literal(field=field, operator="==", value=bool() as value):
            # A truth value is never asked for by "differs from": true and false are all there is.
            return Literal(field, "==", not value)
        case Literal(field=field, operator=operator, value=value):
            return Literal(field, OPPOSITE[operator], value)
        case Every(parts=parts):
            return Some(tuple(opposite(part) for part in parts))
        case Some(parts=parts):
            return Every(tuple(opposite(part) for part in parts))
        case _:
            assert_never(formula)


def paths(formula: Formula) -> Paths:
    """Return how many ways through a network a formula and its opposite take."""
    match formula:
        case Literal():
            return Paths(1, 1)
        case Every(parts=parts):
            counted = [paths(part) for part in parts]
            return Paths(prod(part.true for part in counted), sum(part.false for part in counted))
        case Some(parts=parts):
            counted = [paths(part) for part in parts]
            return Paths(sum(part.true for part in counted), prod(part.false for part in counted))
        case _:
            assert_never(formula)


def depth(formula: Formula) -> int:
    """Return how deep parts stand within parts; a comparison alone is 0 deep, and an opposite is as deep."""
    match formula:
        case Literal():
            return 0
        case Every(parts=parts) | Some(parts=parts):
            return 1 + max(map(depth, parts), default=0)
        case _:
            assert_never(formula)


def literals(formula: Formula) -> Iterator[Literal]:
    """Yield every comparison in a formula, from left to right."""
    match formula:
        case Literal():
            yield formula
        case Every(parts=parts) | Some(parts=parts):
            for part in parts:
                yield from literals(part)
        case _:
            assert_never(formula)
