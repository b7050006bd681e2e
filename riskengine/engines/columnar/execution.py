"""Carries out a plan over a block of profiles."""

from __future__ import annotations

from typing import Any, assert_never

import numpy as np
from numpy.typing import NDArray

from riskengine.engines.columnar.bits import Planes, pack, planes_of, where_known
from riskengine.engines.columnar.columns import Block, ChoicesColumn, NumberColumn, TruthColumn
from riskengine.engines.columnar.counting import count_compared
from riskengine.engines.columnar.plan import Comparisons, Plan
from riskengine.engines.columnar.program import (
    AllHold,
    AlwaysSo,
    AnyHolds,
    CountCompared,
    FactCompared,
    Holds,
    IncludesOption,
    Instruction,
    IsKnown,
    Opposite,
    Same,
    Step,
    TermsCompared,
)
from riskengine.engines.columnar.terms import TermValues, rows_known, term_values
from riskengine.language import ChoiceType, ComparisonOperator

COMPARING: dict[ComparisonOperator, np.ufunc] = {
    "==": np.equal,
    "!=": np.not_equal,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}


class Run:
    """A plan carried out over a block; ask for the planes of any of its steps."""

    def __init__(self, plan: Plan, block: Block) -> None:
        self._plan = plan
        self._block = block
        # One piece of memory for all: asking for each plane by itself costs more than filling it.
        self._memory: NDArray[np.uint8] = np.empty((len(plan.slots), 2, len(block.nothing)), dtype=np.uint8)
        self._places: list[Planes] = list(self._memory)
        for comparisons in plan.comparisons:
            self._compare(comparisons)
        for slot, instruction in plan.others:
            self._fill(self._places[slot], instruction)

    def planes(self, step: Step) -> Planes:
        """Return the planes of a step of the plan."""
        return self._places[self._plan.slots[step]]

    def _compare(self, comparisons: Comparisons) -> None:
        """Compare one column with several numbers; packed together, and written where they belong."""
        into = self._memory[comparisons.slots]
        column = self._block.columns.get(comparisons.fact)
        if not isinstance(column, NumberColumn):
            into[:, 0], into[:, 1] = 0, 0xFF
            return
        numbers = _like(column.values, comparisons.numbers)
        bits = np.packbits(
            COMPARING[comparisons.relation](column.values, numbers[:, np.newaxis]), axis=1, bitorder="little"
        )
        if comparisons.negated:
            turned = bits[-comparisons.negated :]
            np.invert(turned, out=turned)
        np.bitwise_and(bits, column.known, out=into[:, 0])
        np.bitwise_or(bits, ~column.known, out=into[:, 1])

    def _fill(self, into: Planes, instruction: Instruction) -> None:
        """Write the planes of an instruction where they belong."""
        places, slots = self._places, self._plan.slots
        match instruction:
            case AllHold(operands=(first, second, *more)):
                np.bitwise_and(places[slots[first]], places[slots[second]], out=into)
                for step in more:
                    np.bitwise_and(into, places[slots[step]], out=into)
            case AnyHolds(operands=(first, second, *more)):
                np.bitwise_or(places[slots[first]], places[slots[second]], out=into)
                for step in more:
                    np.bitwise_or(into, places[slots[step]], out=into)
            case Opposite(operand=operand):
                np.invert(places[slots[operand]][::-1], out=into)
            case _:
                into[...] = self._planes(instruction)

    def _planes(self, instruction: Instruction) -> Planes:
        block = self._block
        match instruction:
            case Holds(fact=fact):
                column = block.columns.get(fact)
                return column.planes if isinstance(column, TruthColumn) else self._unknown
            case IncludesOption(fact=fact, option=option):
                column = block.columns.get(fact)
                if not isinstance(column, ChoicesColumn):
                    return self._unknown
                return where_known(column.included[option], column.known)
            case IsKnown(fact=fact):
                column = block.columns.get(fact)
                known = block.nothing if column is None else column.known
                return planes_of(known, known)
            case AlwaysSo(value=value):
                rows = block.everything if value else block.nothing
                return planes_of(rows, rows)
            case Same(left=left, right=right):
                return _same(self.planes(left), self.planes(right))
            case TermsCompared(operator=operator, left=left, right=right):
                first_values, second_values = term_values(left, block), term_values(right, block)
                if isinstance(left.type, ChoiceType) and isinstance(right.type, ChoiceType):
                    second_values = _by_options_of(left.type, right.type, second_values)
                return self._terms_compared(operator, first_values, second_values)
            case CountCompared(operator=operator, operands=operands, term=term):
                return count_compared(
                    operator, [self.planes(part) for part in operands], term_values(term, block), block
                )
            case FactCompared() | AllHold() | AnyHolds() | Opposite():
                raise TypeError(type(instruction).__name__)  # done elsewhere, in place
            case _:
                assert_never(instruction)

    @property
    def _unknown(self) -> Planes:
        return planes_of(self._block.nothing, self._block.everything)

    def _terms_compared(self, operator: ComparisonOperator, left: TermValues, right: TermValues) -> Planes:
        truths = np.broadcast_to(COMPARING[operator](left.values, right.values), (self._block.length,))
        return where_known(pack(truths.astype(np.bool_)), rows_known(self._block, left, right))


def _like(values: NDArray[Any], numbers: tuple[Any, ...]) -> NDArray[Any]:
    """Return numbers in the type of a column where they fit: as a wider one they would have it copied."""
    wide = np.array(numbers)
    if wide.dtype.kind == values.dtype.kind == "i":
        limits = np.iinfo(values.dtype)
        if limits.min <= min(numbers) and max(numbers) <= limits.max:
            return wide.astype(values.dtype)
    return wide


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
