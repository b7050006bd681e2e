"""Which instructions of a program a block needs, and where each leaves its planes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from riskengine.engines.columnar.program import (
    Evaluated,
    FactCompared,
    Instruction,
    Joined,
    Opposite,
    Relation,
    Step,
    operands_of,
)
from riskengine.language import Number

Slot = int
"""A place for the planes of one step."""

_MOST_TOGETHER = 16
"""Comparisons done in one call; their truths before packing are to fit the second-fastest memory."""


@dataclass(frozen=True, slots=True)
class Comparisons:
    """Comparisons of one fact with several numbers, done together into slots that follow each other.

    The last ``negated`` of them leave the opposite.
    """

    fact: str
    relation: Relation
    numbers: tuple[Number, ...]
    negated: int
    first: Slot

    @property
    def slots(self) -> slice:
        """The slots filled."""
        return slice(self.first, self.first + len(self.numbers))


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do to a block: comparisons first, then everything else in an order that finds its operands done.

    ``roots`` are the steps that are asked for, each once.
    """

    comparisons: tuple[Comparisons, ...]
    others: tuple[tuple[Slot, Joined | Evaluated], ...]
    slots: Mapping[Step, Slot]
    roots: tuple[Step, ...]


def make_plan(instructions: Sequence[Instruction], roots: Iterable[Step]) -> Plan:
    """Plan the steps from which all of some roots follow."""
    roots = frozenset(roots)
    steps = _needed(instructions, roots)
    wanted = _wanted_plainly(instructions, steps) | roots
    slots: dict[Step, Slot] = {}
    comparisons: list[Comparisons] = []
    for (fact, relation), group in _grouped(instructions, steps, wanted).items():
        for start in range(0, len(group), _MOST_TOGETHER):
            part = group[start : start + _MOST_TOGETHER]
            numbers = tuple(number for number, _, _ in part)
            negated = sum(is_negated for _, is_negated, _ in part)
            comparisons.append(Comparisons(fact, relation, numbers, negated, len(slots)))
            for _, _, step in part:
                slots[step] = len(slots)
    others: list[tuple[Slot, Joined | Evaluated]] = []
    for step in steps:
        instruction = instructions[step]
        if step not in slots and not isinstance(instruction, FactCompared):
            slots[step] = len(slots)
            others.append((slots[step], instruction))
    return Plan(tuple(comparisons), tuple(others), slots, tuple(sorted(roots)))


def _needed(instructions: Sequence[Instruction], roots: Iterable[Step]) -> list[Step]:
    needed: set[Step] = set()
    waiting = list(roots)
    while waiting:
        step = waiting.pop()
        if step not in needed:
            needed.add(step)
            waiting.extend(operands_of(instructions[step]))
    return sorted(needed)


def _wanted_plainly(instructions: Sequence[Instruction], steps: Iterable[Step]) -> frozenset[Step]:
    """Return the steps that others want as they are, and not only turned into their opposite."""
    return frozenset(
        operand
        for step in steps
        if not isinstance(instructions[step], Opposite)
        for operand in operands_of(instructions[step])
    )


def _grouped(
    instructions: Sequence[Instruction], steps: Iterable[Step], wanted: frozenset[Step]
) -> dict[tuple[str, Relation], list[tuple[Number, bool, Step]]]:
    """Return the comparisons of each fact; one that is only wanted turned round is turned round at once."""
    groups: dict[tuple[str, Relation], list[tuple[Number, bool, Step]]] = {}
    for step in steps:
        instruction = instructions[step]
        if isinstance(instruction, FactCompared) and step in wanted:
            group = groups.setdefault((instruction.fact, instruction.relation), [])
            group.append((instruction.number, False, step))
        elif isinstance(instruction, Opposite) and instruction.operand not in wanted:
            operand = instructions[instruction.operand]
            if isinstance(operand, FactCompared):
                group = groups.setdefault((operand.fact, operand.relation), [])
                group.append((operand.number, True, step))
    for group in groups.values():
        group.sort(key=lambda entry: entry[1])
    return groups
