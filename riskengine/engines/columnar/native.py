"""A plan carried out by the kernel in C (``kernel.c``), where that has been built: as numpy does it, only faster."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, assert_never

import numpy as np
from numpy.typing import NDArray

from riskengine.engines.columnar import bits
from riskengine.engines.columnar.bits import Bits, Planes
from riskengine.engines.columnar.columns import Block, NumberColumn
from riskengine.engines.columnar.evaluating import evaluate
from riskengine.engines.columnar.plan import Plan, Slot
from riskengine.engines.columnar.program import (
    AllHold,
    AnyHolds,
    Evaluated,
    Joined,
    Opposite,
    Relation,
    Step,
    operands_of,
)

LIBRARY: Final = Path(__file__).with_name(
    {"win32": "kernel.dll", "darwin": "kernel.dylib"}.get(sys.platform, "kernel.so")
)
"""Where the build (``hatch_build.py``) leaves the kernel."""

# INVARIANT: these are the numbers of kernel.c.
_VERSION: Final = 2
_ROWS_OF_PART: Final = 2_048
_COMPARE, _ALL, _ANY, _NOT, _OUTCOME = range(5)
_RELATIONS: Final[dict[Relation, int]] = {">=": 0, ">": 1, "==": 2}
_UNKNOWN: Final = 0
_FLOAT64: Final = np.dtype(np.float64)
_TYPES: Final[dict[np.dtype[Any], int]] = {
    np.dtype(np.int8): 1,
    np.dtype(np.int16): 2,
    np.dtype(np.int32): 3,
    _FLOAT64: 4,
}
_LIMITS: Final = {
    dtype: (-(2 ** (8 * dtype.itemsize - 1)), 2 ** (8 * dtype.itemsize - 1) - 1)
    for dtype in _TYPES
    if dtype != _FLOAT64
}
_COLUMN: Final = np.dtype([("values", np.uintp), ("known", np.uintp), ("type", np.int64)], align=True)

_NEGATED: Final = 0xFF


@dataclass(frozen=True)
class Kernel:
    """The kernel, and which of its ways of comparing is taken: all leave the same, the last is the fastest here."""

    library: ctypes.CDLL
    way: int

    @classmethod
    def load(cls, path: Path = LIBRARY) -> Kernel | None:
        """Return the kernel, or None where it was not built, was for another version of this module, or cannot run.

        It takes eight bytes of bits as one number, whose lowest bits stand first: not so on big-endian machines.
        """
        try:
            library = ctypes.CDLL(str(path))
            version, ways = int(library.riskengine_version()), int(library.riskengine_ways())
        except (OSError, AttributeError):
            return None
        if version != _VERSION or sys.byteorder != "little":
            return None
        pointer = ctypes.c_void_p
        library.riskengine_run.argtypes = [
            ctypes.c_int32, pointer, ctypes.c_int64, pointer, pointer, pointer, pointer, ctypes.c_int64
        ]  # fmt: skip
        library.riskengine_run.restype = None
        library.riskengine_places.argtypes = [pointer, ctypes.c_int64, ctypes.c_int64, pointer, pointer, pointer]
        library.riskengine_places.restype = ctypes.c_int64
        return cls(library, ways - 1)

    def ways(self) -> Iterator[Kernel]:
        """Yield the kernel in each way of comparing that this processor can go."""
        return (replace(self, way=way) for way in range(int(self.library.riskengine_ways())))

    def run(self, operations: NDArray[np.int32], *memory: NDArray[Any], rows: int) -> None:
        """Carry out operations over so many rows: on columns and numbers, into planes that are kept and that pass."""
        self.library.riskengine_run(
            self.way, _address(operations), len(operations), *(_address(array) for array in memory), rows
        )

    def set_places(self, truths: Sequence[Bits], length: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Return where any of several truths is set, as ``bits.set_places`` does."""
        together = np.stack(truths)
        most = int(np.bitwise_count(together).sum(dtype=np.int64))
        turned = np.empty((len(truths) + 63) // 64 * 64, dtype=np.uint64)
        rows, positions = np.empty(most, dtype=np.int32), np.empty(most, dtype=np.int64)
        found = self.library.riskengine_places(
            _address(together), len(truths), length, _address(turned), _address(rows), _address(positions)
        )
        return rows[:found], positions[:found]


KERNEL: Final = Kernel.load()
"""The kernel, or None where it was not built: then numpy does its work."""


def set_places(truths: Sequence[Bits], length: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return where any of several truths is set, row by row: the rows, and the positions among the truths."""
    if KERNEL is None or not truths:
        return bits.set_places(truths, length)
    return KERNEL.set_places(truths, length)


@dataclass(frozen=True, slots=True)
class Stage:
    """Instructions for numpy, and then operations for the kernel. Neither needs what a later stage leaves."""

    evaluated: tuple[tuple[Slot, Evaluated], ...]
    operations: NDArray[np.int32]


@dataclass(slots=True)
class _Asked:
    """A fact that is compared, and what has to be true of its column to be compared as it is."""

    fact: str
    least: float
    most: float
    whole: bool

    def fits(self, dtype: np.dtype[Any]) -> bool:
        """Whether all numbers compared with are of a column's type, and that is one the kernel has."""
        least, most = _LIMITS.get(dtype, (0, -1))
        return self.whole and least <= self.least and self.most <= most

    def also(self, relation: Relation, numbers: Sequence[float]) -> None:
        """Note further comparisons."""
        self.least, self.most = min(self.least, *numbers), max(self.most, *numbers)
        self.whole = self.whole and relation != ">" and all(number == int(number) for number in numbers)


@dataclass(frozen=True)
class NativePlan:
    """A plan as the kernel reads it.

    Planes lie in memory that is kept, where numpy or a later stage needs them, or they pass on within a part of the
    rows; ``places`` tells which, as ``kernel.c`` numbers them. The outcomes asked for come first.
    """

    plan: Plan
    stages: tuple[Stage, ...]
    places: dict[Slot, int]
    asked: tuple[_Asked, ...]
    numbers: NDArray[np.float64]
    kept: int
    passing: int
    outcomes: dict[Step, int] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan) -> NativePlan:
        """Write a plan down for the kernel."""
        return _Writer(plan).written()


class _Writer:
    """Writes a plan down: which stage each slot is filled in, where it lies, and the operations of each stage."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._stage_of: dict[Slot, int] = {}
        self._kept: set[Slot] = set()
        self._asked: dict[str, _Asked] = {}
        self._numbers: list[float] = []

    def written(self) -> NativePlan:
        """Return the plan written down."""
        self._assign_stages()
        outcomes = {step: position for position, step in enumerate(self._plan.roots)}
        places = self._places(len(outcomes))
        stages = self._stages(places, outcomes)
        passing = -min(places.values(), default=0)
        return NativePlan(
            self._plan,
            stages,
            places,
            tuple(self._asked.values()),
            np.array(self._numbers, dtype=np.float64),
            len(outcomes) + len(self._kept),
            max(passing, 0),
            outcomes,
        )

    def _assign_stages(self) -> None:
        """Find the first stage each slot can be filled in, and which slots have to be kept for another than theirs."""
        for comparisons in self._plan.comparisons:
            for slot in range(comparisons.slots.start, comparisons.slots.stop):
                self._stage_of[slot] = 0
        for slot, instruction in self._plan.others:
            needed = [self._plan.slots[step] for step in operands_of(instruction)]
            latest = max((self._stage_of[operand] for operand in needed), default=0)
            if isinstance(instruction, Joined):
                self._kept.update(operand for operand in needed if self._stage_of[operand] != latest)
                self._stage_of[slot] = latest
            else:
                self._kept.update([slot, *needed])
                self._stage_of[slot] = latest + 1 if needed else 0

    def _places(self, first_kept: int) -> dict[Slot, int]:
        kept, passing = first_kept, -1
        places: dict[Slot, int] = {}
        for slot in self._stage_of:
            if slot in self._kept:
                places[slot], kept = kept, kept + 1
            else:
                places[slot], passing = passing, passing - 1
        return places

    def _stages(self, places: dict[Slot, int], outcomes: dict[Step, int]) -> tuple[Stage, ...]:
        count = max(self._stage_of.values(), default=0) + 1
        evaluated: list[list[tuple[Slot, Evaluated]]] = [[] for _ in range(count)]
        operations: list[list[int]] = [[] for _ in range(count)]
        operations[0] += self._comparisons(places)
        for slot, instruction in self._plan.others:
            if isinstance(instruction, Joined):
                operands = [places[self._plan.slots[step]] for step in operands_of(instruction)]
                operations[self._stage_of[slot]] += _joined(instruction, places[slot], operands)
            else:
                evaluated[self._stage_of[slot]].append((slot, instruction))
        for step, position in outcomes.items():
            slot = self._plan.slots[step]
            operations[self._stage_of[slot]] += [_OUTCOME, position, places[slot]]
        return tuple(
            Stage(tuple(one), np.array(other, dtype=np.int32)) for one, other in zip(evaluated, operations, strict=True)
        )

    def _comparisons(self, places: dict[Slot, int]) -> list[int]:
        written: list[int] = []
        for comparisons in self._plan.comparisons:
            asked = self._asked.setdefault(
                comparisons.fact, _Asked(comparisons.fact, float("inf"), float("-inf"), whole=True)
            )
            asked.also(comparisons.relation, comparisons.numbers)
            column = list(self._asked).index(comparisons.fact)
            plain = len(comparisons.numbers) - comparisons.negated
            for position, number in enumerate(comparisons.numbers):
                flip = 0 if position < plain else _NEGATED
                slot = places[comparisons.first + position]
                written += [_COMPARE, slot, column, _RELATIONS[comparisons.relation], flip, len(self._numbers)]
                self._numbers.append(number)
        return written


def _joined(instruction: Joined, place: int, operands: list[int]) -> list[int]:
    match instruction:
        case AllHold():
            return [_ALL, place, len(operands), *operands]
        case AnyHolds():
            return [_ANY, place, len(operands), *operands]
        case Opposite():
            return [_NOT, place, *operands]
        case _:
            assert_never(instruction)


class NativeRun:
    """A plan carried out over a block by the kernel."""

    def __init__(self, kernel: Kernel, plan: NativePlan, block: Block) -> None:
        self._plan = plan
        self._memory: NDArray[np.uint8] = np.empty((plan.kept, 2, len(block.nothing)), dtype=np.uint8)
        passing = np.empty((plan.passing, 2, _ROWS_OF_PART // 8), dtype=np.uint8)
        columns, in_use = _columns(plan.asked, block)
        for stage in plan.stages:
            for slot, instruction in stage.evaluated:
                self._memory[plan.places[slot]] = evaluate(instruction, block, self._planes)
            kernel.run(stage.operations, columns, plan.numbers, self._memory, passing, rows=block.length)
        del in_use  # whose memory the kernel has read until here
        # All views at once: one by one they cost more than what they show took to work out.
        self._outcomes = list(self._memory[: len(plan.outcomes)].reshape(2 * len(plan.outcomes), len(block.nothing)))

    def outcome(self, step: Step) -> tuple[Bits, Bits]:
        """Return where one of the plan's roots is established, and where it is undetermined."""
        first = 2 * self._plan.outcomes[step]
        return self._outcomes[first], self._outcomes[first + 1]

    def _planes(self, step: Step) -> Planes:
        """Return the planes of a step that are kept, as those are that an instruction for numpy works on."""
        planes: Planes = self._memory[self._plan.places[self._plan.plan.slots[step]]]
        return planes


def _columns(asked: Sequence[_Asked], block: Block) -> tuple[NDArray[Any], list[NDArray[Any]]]:
    """Return where the columns lie, for the kernel, and the arrays that must live as long as it reads them."""
    rows: list[tuple[int, int, int]] = []
    in_use: list[NDArray[Any]] = []
    for one in asked:
        column = block.columns.get(one.fact)
        if isinstance(column, NumberColumn):
            values, known = _comparable(column.values, one), np.ascontiguousarray(column.known)
            in_use += [values, known]
            rows.append((_address(values), _address(known), _TYPES[values.dtype]))
        else:
            rows.append((0, 0, _UNKNOWN))
    return np.array(rows, dtype=_COLUMN), in_use


def _address(array: NDArray[Any]) -> int:
    return int(array.ctypes.data)


def _comparable(values: NDArray[Any], asked: _Asked) -> NDArray[Any]:
    """Return values in a type that the kernel compares with the numbers asked about.

    Float64 always does: no number of a ruleset or a fact is beyond those that it holds exactly.
    """
    if values.dtype != _FLOAT64 and not asked.fits(values.dtype):
        values = values.astype(_FLOAT64)
    return np.ascontiguousarray(values)
