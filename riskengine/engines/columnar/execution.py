"""Carries out a plan over a block of profiles, with numpy."""

from __future__ import annotations

from typing import Any, Protocol, assert_never

import numpy as np
from numpy.typing import NDArray

from riskengine.engines.columnar.bits import Bits, Planes
from riskengine.engines.columnar.columns import Block, NumberColumn
from riskengine.engines.columnar.evaluating import COMPARING, evaluate
from riskengine.engines.columnar.plan import Comparisons, Plan
from riskengine.engines.columnar.program import AllHold, AnyHolds, Joined, Opposite, Step


class Run(Protocol):
    """A plan carried out over a block."""

    def outcome(self, step: Step) -> tuple[Bits, Bits]:
        """Return where one of the plan's roots is established, and where it is undetermined."""


class NumpyRun:
    """A plan carried out over a block with numpy."""

    def __init__(self, plan: Plan, block: Block) -> None:
        self._plan = plan
        self._block = block
        # One piece of memory for all: asking for each plane by itself costs more than filling it.
        self._memory: NDArray[np.uint8] = np.empty((len(plan.slots), 2, len(block.nothing)), dtype=np.uint8)
        self._places: list[Planes] = list(self._memory)
        for comparisons in plan.comparisons:
            self._compare(comparisons)
        for slot, instruction in plan.others:
            if isinstance(instruction, Joined):
                self._join(self._places[slot], instruction)
            else:
                self._places[slot][...] = evaluate(instruction, block, self._planes)

    def outcome(self, step: Step) -> tuple[Bits, Bits]:
        """Return where one of the plan's roots is established, and where it is undetermined."""
        certain, possible = self._planes(step)
        return certain, certain ^ possible

    def _planes(self, step: Step) -> Planes:
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

    def _join(self, into: Planes, instruction: Joined) -> None:
        """Write the planes of conditions joined where they belong."""
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
            case AllHold() | AnyHolds():
                raise TypeError(instruction)  # a program gives them two operands or more
            case _:
                assert_never(instruction)


def _like(values: NDArray[Any], numbers: tuple[Any, ...]) -> NDArray[Any]:
    """Return numbers in the type of a column where they fit: as a wider one they would have it copied."""
    wide = np.array(numbers)
    if wide.dtype.kind == values.dtype.kind == "i":
        limits = np.iinfo(values.dtype)
        if limits.min <= min(numbers) and max(numbers) <= limits.max:
            return wide.astype(values.dtype)
    return wide
