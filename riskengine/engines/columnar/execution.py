"""Runs a program over a block of profiles."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import Any, assert_never

import numpy as np
from numpy.typing import NDArray

from riskengine.engines.columnar.bits import Bits, Counter, Planes, all_of, any_of, pack
from riskengine.engines.columnar.columns import (
    Block,
    ChoiceColumn,
    ChoicesColumn,
    NumberColumn,
    TruthColumn,
    day_number,
)
from riskengine.engines.columnar.program import (
    AllHold,
    AlwaysSo,
    AnyHolds,
    CountCompared,
    FactAmong,
    FactCompared,
    Holds,
    IncludesOption,
    Instruction,
    IsKnown,
    Opposite,
    Program,
    Same,
    Step,
    TermsCompared,
)
from riskengine.engines.columnar.terms import TermValues, both_known, term_values
from riskengine.language import ChoiceType, ComparisonOperator, Number
from riskengine.rulesets import RuleSet

_UFUNCS: dict[ComparisonOperator, np.ufunc] = {
    "==": np.equal,
    "!=": np.not_equal,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
}


class Run:
    """One block on its way through a program. What is worked out is kept for other groups of the block."""

    def __init__(self, program: Program, block: Block) -> None:
        self._program = program
        self._block = block
        self._done: dict[Step, Planes] = {}
        self._unknown = Planes(block.nothing, block.nothing)

    def planes(self, steps: Sequence[Step]) -> dict[Step, Planes]:
        """Return the planes of every step worked out so far, those asked for among them."""
        done, instructions = self._done, self._program.instructions
        for step in steps:
            if step not in done:
                done[step] = self._planes(instructions[step])
        return done

    def _planes(self, instruction: Instruction) -> Planes:
        block, done = self._block, self._done
        match instruction:
            case AllHold(operands=operands):
                return all_of([done[operand] for operand in operands])
            case AnyHolds(operands=operands):
                return any_of([done[operand] for operand in operands])
            case Opposite(operand=operand):
                return done[operand].negated
            case FactCompared(fact=fact, operator=operator, constant=constant):
                return self._compared(fact, operator, constant)
            case FactAmong(fact=fact, options=options):
                return self._among(fact, options)
            case Holds(fact=fact):
                column = block.columns.get(fact)
                return column.planes if isinstance(column, TruthColumn) else self._unknown
            case IncludesOption(fact=fact, option=option):
                column = block.columns.get(fact)
                if not isinstance(column, ChoicesColumn):
                    return self._unknown
                return self._planes_of(column.included[option] & column.known, column.known)
            case IsKnown(fact=fact):
                column = block.columns.get(fact)
                known = block.nothing if column is None else column.known
                return Planes(known, ~known)
            case AlwaysSo(value=value):
                always = Planes(block.everything, block.nothing)
                return always if value else always.negated
            case Same(left=left, right=right):
                first, second = done[left], done[right]
                return Planes(
                    (first.true & second.true) | (first.false & second.false),
                    (first.true & second.false) | (first.false & second.true),
                )
            case TermsCompared(operator=operator, left=left, right=right):
                first_values, second_values = term_values(left, block), term_values(right, block)
                if isinstance(left.type, ChoiceType) and isinstance(right.type, ChoiceType):
                    second_values = _by_options_of(left.type, right.type, second_values)
                return self._terms_compared(operator, first_values, second_values)
            case CountCompared(operator=operator, operands=operands, term=term):
                return self._count_compared(operator, [done[part] for part in operands], term_values(term, block))
            case _:
                assert_never(instruction)

    # ------------------------------------------------------------ atoms

    def _planes_of(self, true: Bits, known: Bits) -> Planes:
        """Return the planes of an atom that is true nowhere but where it is known."""
        return Planes(true, known ^ true)

    def _compared(self, fact: str, operator: ComparisonOperator, constant: Any) -> Planes:
        column = self._block.columns.get(fact)
        if not isinstance(column, NumberColumn):
            return self._unknown
        number = constant if isinstance(constant, int | float) else day_number(constant)
        if column.values.dtype.kind in "iu" and number % 1:
            # A whole number is never equal to the constant, and lies on either side of it as on that of its floor.
            if operator == "==":
                return Planes(self._block.nothing, column.known)
            operator, number = (">", floor(number)) if operator in (">", ">=") else ("<=", floor(number))
        elif column.values.dtype.kind in "iu":
            number = int(number)  # as a float it would turn the whole column into floats
        return self._planes_of(pack(_UFUNCS[operator](column.values, number)) & column.known, column.known)

    def _among(self, fact: str, options: tuple[str, ...]) -> Planes:
        column = self._block.columns.get(fact)
        if not isinstance(column, ChoiceColumn):
            return self._unknown
        declared = option_positions(self._program.ruleset, fact)
        if len(options) == 1:
            return self._planes_of(pack(column.codes == declared[options[0]]) & column.known, column.known)
        chosen = np.zeros(len(declared), dtype=np.bool_)
        chosen[[declared[option] for option in options]] = True
        return self._planes_of(pack(chosen[column.codes]) & column.known, column.known)

    def _terms_compared(self, operator: ComparisonOperator, left: TermValues, right: TermValues) -> Planes:
        truths = np.broadcast_to(_UFUNCS[operator](left.values, right.values), (self._block.length,))
        return self._where_known(pack(truths.astype(np.bool_)), both_known(left.known, right.known))

    def _where_known(self, true: Bits, known: Bits | None) -> Planes:
        everywhere = self._block.everything if known is None else known & self._block.everything
        return self._planes_of(true & everywhere, everywhere)

    # ------------------------------------------------------------ counts

    def _count_compared(self, operator: ComparisonOperator, parts: Sequence[Planes], term: TermValues) -> Planes:
        """Compare the interval from those that hold to those that may hold with a term."""
        least = Counter([part.true for part in parts])
        most = Counter([~part.false for part in parts])
        if isinstance(term.values, int | float) and term.known is None:
            return _interval_compared(operator, least, most, term.values)
        length = self._block.length
        return self._intervals_compared(operator, least.numbers(length), most.numbers(length), term)

    def _intervals_compared(
        self,
        operator: ComparisonOperator,
        least: NDArray[np.float64],
        most: NDArray[np.float64],
        term: TermValues,
    ) -> Planes:
        """Compare an interval in each row with the number of that row."""
        number = term.values
        if operator in ("==", "!="):
            equal = (least == number) & (most == number)
            with np.errstate(invalid="ignore"):  # where the number is not known it may be anything
                unequal = (least > number) | (most < number) | (np.mod(number, 1) != 0)
            true, false = (equal, unequal) if operator == "==" else (unequal, equal)
        elif operator in ("<", "<="):
            true, false = _UFUNCS[operator](most, number), ~_UFUNCS[operator](least, number)
        else:
            true, false = _UFUNCS[operator](least, number), ~_UFUNCS[operator](most, number)
        known = self._block.everything if term.known is None else term.known & self._block.everything
        return Planes(pack(true.astype(np.bool_)) & known, pack(false.astype(np.bool_)) & known)


def _interval_compared(operator: ComparisonOperator, least: Counter, most: Counter, number: Number) -> Planes:
    """Compare an interval of counts in each row with one number, digit by digit."""
    if operator in ("==", "!="):
        if number % 1:
            equal = Planes(least.at_least(least.most + 1), most.at_least(0))
        else:
            reached, passed = int(number), int(number) + 1
            equal = Planes(
                least.at_least(reached) & ~most.at_least(passed), least.at_least(passed) | ~most.at_least(reached)
            )
        return equal if operator == "==" else equal.negated
    # A count is over the number, or not under it, from this whole number on.
    border = floor(number) + 1 if operator in (">", "<=") else ceil(number)
    reaches = Planes(least.at_least(border), ~most.at_least(border))
    return reaches if operator in (">", ">=") else reaches.negated


def _by_options_of(left: ChoiceType, right: ChoiceType, values: TermValues) -> TermValues:
    """Return codes of one list of options as codes of another; one that is missing there equals none."""
    positions = {option: position for position, option in enumerate(left.options)}
    translated = np.array([positions.get(option, -1) for option in right.options], dtype=np.int32)
    return TermValues(translated[np.asarray(values.values)], values.known)


def option_positions(ruleset: RuleSet, fact: str) -> dict[str, int]:
    """Return the options of a choice fact with their positions in its type."""
    type_ = ruleset.facts[fact].type
    options: tuple[str, ...] = getattr(type_, "options", ())
    return {option: position for position, option in enumerate(options)}
