"""What is not comparing a fact or joining conditions: worked out for a block with numpy, one instruction at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, assert_never

import numpy as np

from riskengine.engines.columnar.bits import Planes, pack, planes_of, where_known
from riskengine.engines.columnar.columns import Block, ChoicesColumn, TruthColumn
from riskengine.engines.columnar.counting import count_compared
from riskengine.engines.columnar.program import (
    AlwaysSo,
    CountCompared,
    Evaluated,
    Holds,
    IncludesOption,
    IsKnown,
    Same,
    Step,
    TermsCompared,
)
from riskengine.engines.columnar.terms import TermValues, rows_known, term_values
from riskengine.language import ChoiceType, ComparisonOperator

COMPARING: Final[dict[ComparisonOperator, np.ufunc]] = {
    "==": np.equal,
    "!=": np.not_equal,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}


def evaluate(instruction: Evaluated, block: Block, planes: Callable[[Step], Planes]) -> Planes:
    """Return the planes of an instruction, from those of the steps it works on."""
    match instruction:
        case Holds(fact=fact):
            column = block.columns.get(fact)
            return column.planes if isinstance(column, TruthColumn) else planes_of(block.nothing, block.everything)
        case IncludesOption(fact=fact, option=option):
            column = block.columns.get(fact)
            if not isinstance(column, ChoicesColumn):
                return planes_of(block.nothing, block.everything)
            return where_known(column.included[option], column.known)
        case IsKnown(fact=fact):
            column = block.columns.get(fact)
            known = block.nothing if column is None else column.known
            return planes_of(known, known)
        case AlwaysSo(value=value):
            rows = block.everything if value else block.nothing
            return planes_of(rows, rows)
        case Same(left=left, right=right):
            return _same(planes(left), planes(right))
        case TermsCompared(operator=operator, left=left, right=right):
            first_values, second_values = term_values(left, block), term_values(right, block)
            if isinstance(left.type, ChoiceType) and isinstance(right.type, ChoiceType):
                second_values = _by_options_of(left.type, right.type, second_values)
            return _terms_compared(operator, first_values, second_values, block)
        case CountCompared(operator=operator, operands=operands, term=term):
            return count_compared(operator, [planes(part) for part in operands], term_values(term, block), block)
        case _:
            assert_never(instruction)


def _terms_compared(operator: ComparisonOperator, left: TermValues, right: TermValues, block: Block) -> Planes:
    truths = np.broadcast_to(COMPARING[operator](left.values, right.values), (block.length,))
    return where_known(pack(truths.astype(np.bool_)), rows_known(block, left, right))


def _same(first: Planes, second: Planes) -> Planes:
    """Return where two conditions are both true or both false; unknown where one of them is."""
    (true, maybe), (other_true, other_maybe) = first, second
    same = (true & other_true) | ~(maybe | other_maybe)
    different = (true & ~other_maybe) | (other_true & ~maybe)
    return planes_of(same, ~different)


def _by_options_of(left: ChoiceType, right: ChoiceType, values: TermValues) -> TermValues:
    """Return codes of one list of options as codes of another; one that is missing there equals none."""
    positions = {option: position for position, option in enumerate(left.options)}
    translated = np.array([positions.get(option, -1) for option in right.options], dtype=np.int32)
    return TermValues(translated[np.asarray(values.values)], values.known)
