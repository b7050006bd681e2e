"""Number and date terms over a block: values beside where they are known."""

from __future__ import annotations

from typing import Any, NamedTuple, assert_never

import numpy as np
from numpy.typing import NDArray

from riskengine.engines.columnar.bits import Bits, pack
from riskengine.engines.columnar.columns import Block, NumberColumn, day_number
from riskengine.language import (
    Absolute,
    Arithmetic,
    AsOf,
    ChoiceType,
    Constant,
    DateType,
    DaysBetween,
    Extreme,
    FactValue,
    Negation,
    NumberType,
    ParameterValue,
    Term,
    ValueType,
)
from riskengine.language.expression import ArithmeticOperator

_UFUNCS: dict[ArithmeticOperator, np.ufunc] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.true_divide,
}


class TermValues(NamedTuple):
    """A number or day for every row, or one for all; ``known`` None means in every row."""

    values: NDArray[Any] | float
    known: Bits | None


def term_values(term: Term, block: Block) -> TermValues:
    """Return what a term comes to in each row. Where it is not known the value is anything."""
    match term:
        case Constant(value=value, type=DateType()):
            return TermValues(day_number(value), None)  # type: ignore[arg-type]  # a constant has its type's value
        case Constant(value=value, type=ChoiceType(options=options)):
            return TermValues(options.index(str(value)), None)
        case Constant(value=value):
            return TermValues(value, None)  # type: ignore[arg-type]
        case FactValue(fact=fact):
            return _fact_values(fact, block)
        case AsOf():
            return TermValues(block.as_of, None)
        case Arithmetic(operator=operator, left=left, right=right, type=type_):
            return _calculated(operator, term_values(left, block), term_values(right, block), type_)
        case Negation(operand=operand):
            values, known = term_values(operand, block)
            return TermValues(-_wide(values), known)
        case Absolute(operand=operand):
            values, known = term_values(operand, block)
            return TermValues(np.abs(_wide(values)), known)
        case Extreme(function=function, operands=operands):
            parts = [term_values(operand, block) for operand in operands]
            least_or_greatest = np.minimum if function == "min" else np.maximum
            values = _wide(parts[0].values)
            for part in parts[1:]:
                values = least_or_greatest(values, _wide(part.values))
            return TermValues(values, both_known(*(part.known for part in parts)))
        case DaysBetween(first=first, second=second):
            start, end = term_values(first, block), term_values(second, block)
            return TermValues(_wide(end.values) - _wide(start.values), both_known(start.known, end.known))
        case ParameterValue():
            raise TypeError("a parameter has its value when the program is made")
        case _:
            assert_never(term)


def both_known(*known: Bits | None) -> Bits | None:
    """Return where all are known."""
    masks = [mask for mask in known if mask is not None]
    if not masks:
        return None
    together = masks[0]
    for mask in masks[1:]:
        together = together & mask
    return together


def rows_known(block: Block, *terms: TermValues) -> Bits:
    """Return the rows in which all of several terms are known."""
    known = both_known(*(term.known for term in terms))
    return block.everything if known is None else known & block.everything


def _fact_values(fact: str, block: Block) -> TermValues:
    column = block.columns.get(fact)
    if isinstance(column, NumberColumn):
        return TermValues(column.values, column.known)
    return TermValues(0, block.nothing)


def _wide(values: NDArray[Any] | float) -> Any:
    """Return numbers as float64, which holds every whole number exactly that a calculation may come to.

    The language refuses calculations that may leave those (``LARGEST_NUMBER``).
    """
    return np.asarray(values, dtype=np.float64)


def _calculated(operator: ArithmeticOperator, left: TermValues, right: TermValues, type_: ValueType) -> TermValues:
    known = both_known(left.known, right.known)
    with np.errstate(all="ignore"):
        values = np.asarray(_UFUNCS[operator](_wide(left.values), _wide(right.values)))
    if not _bounded(type_):
        # Also what is divided by zero: that is infinite or not a number.
        known = both_known(known, _for_rows(np.isfinite(values)))
    return TermValues(values, known)


def _for_rows(truths: NDArray[Any]) -> Bits:
    """Return bits for rows, or a single byte for all rows when there is one truth for all."""
    if truths.size == 1:
        return np.array([0xFF if truths.all() else 0], dtype=np.uint8)
    return pack(truths)


def _bounded(type_: ValueType) -> bool:
    return isinstance(type_, NumberType) and bool(np.isfinite(type_.minimum) and np.isfinite(type_.maximum))
