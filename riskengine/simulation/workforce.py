"""People drawn from a model, block by block: first what is so of each of them, then what of it is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from riskengine.simulation.column_conditions import (
    ColumnCondition,
    Constantly,
    Every,
    Opposite,
    Some,
    TruthByValue,
)
from riskengine.simulation.draws import BLOCK_ROWS, Draws, Mask, Scores, chosen, draws, limits, positions_among, scores
from riskengine.simulation.model import Bound, KindModel, OptionSpread, Spread, Variable, Weights, chance_left

Positions = NDArray[np.int32]
"""For each person the position in the values of a variable; NOWHERE where there is none."""

NOWHERE = -1
"""The fact makes no sense for the person, or is not known."""

Truths = NDArray[np.int8]

# Kleene's truths as numbers: the least is "and", the greatest "or".
_FALSE, _UNKNOWN, _TRUE = 0, 1, 2


@dataclass(frozen=True)
class Block:
    """Some people of a workforce, one after the other; ``first`` is the number of the first, from 1.

    ``actual`` holds what is so of each, ``known`` what of it a profile says.
    """

    model: KindModel
    first: int
    rows: int
    actual: Mapping[str, Positions] = field(repr=False)
    known: Mapping[str, Positions] = field(repr=False)

    def holds(self, condition: ColumnCondition, *, known: bool = False) -> Mask:
        """Return for whom a condition holds, by what is so or by what is known; unknown does not hold."""
        found: Mask = truths(condition, self.known if known else self.actual, self.rows) == _TRUE
        return found

    def fails(self, condition: ColumnCondition, *, known: bool = False) -> Mask:
        """Return for whom a condition does not hold; unknown does not fail either."""
        found: Mask = truths(condition, self.known if known else self.actual, self.rows) == _FALSE
        return found

    @cached_property
    def subjects(self) -> list[str]:
        """The pseudonyms."""
        return [f"{self.model.subject}-{number:07}" for number in range(self.first, self.first + self.rows)]


def draw_workforce(model: KindModel, count: int, seed: int) -> Iterator[Block]:
    """Yield ``count`` invented people, a block at a time. Person k is the same whatever the count."""
    for block, first in enumerate(range(0, count, BLOCK_ROWS)):
        yield _BlockDraw(model, seed, block, min(BLOCK_ROWS, count - first)).people()


class _BlockDraw:
    """The drawing of one block."""

    def __init__(self, model: KindModel, seed: int, block: int, rows: int) -> None:
        self._model = model
        self._seed = seed
        self._block = block
        self._rows = rows
        self._actual: dict[str, Positions] = {}
        self._tendencies: dict[str, Scores] = {}

    def people(self) -> Block:
        """Return the block."""
        for variable in self._model.variables:
            self._actual[variable.name] = self._drawn(variable)
        first = self._block * BLOCK_ROWS + 1
        return Block(self._model, first, self._rows, self._actual, self._known())

    def _draws(self, stream: str) -> Draws:
        return draws(self._seed, self._model.kind, self._block, stream, self._rows)

    def _score(self, stream: str, weights: Weights) -> Scores:
        """Return scores that are partly those of tendencies, and for the rest chance."""
        score = scores(self._draws(stream))
        if weights:
            score *= np.float32(chance_left(weights))
        for tendency, weight in weights.items():
            if tendency not in self._tendencies:
                self._tendencies[tendency] = scores(self._draws(f"tendency {tendency}"))
            score += np.float32(weight) * self._tendencies[tendency]
        return score

    # ------------------------------------------------------------- what is so

    def _drawn(self, variable: Variable) -> Positions:
        positions = np.full(self._rows, NOWHERE, np.int32)
        waiting = np.ones(self._rows, np.bool_) if variable.only is None else self._holds(variable.only)
        for spread in variable.spreads:
            rows = waiting if spread.when is None else waiting & self._holds(spread.when)
            if isinstance(spread, OptionSpread):
                positions[rows] = self._sets(variable, spread)[rows]
            else:
                self._place(variable, spread, rows, positions)
            waiting = waiting & ~rows
        for bound in variable.bounds:
            positions = self._bounded(positions, bound)
        return positions

    def _bounded(self, positions: Positions, bound: Bound) -> Positions:
        """Return positions on the right side of another fact's, where there are both."""
        other = self._actual[bound.other]
        limit = np.array([*bound.positions, 0], np.int32)[other]
        within = np.maximum(positions, limit) if bound.is_least else np.minimum(positions, limit)
        return np.where((positions != NOWHERE) & (other != NOWHERE), within, positions)

    def _place(self, variable: Variable, spread: Spread, rows: Mask, positions: Positions) -> None:
        """Give the people in ``rows`` their positions, those whom a target counts by its shares."""
        score = self._score(f"fact {variable.name}", spread.weights)
        for stretched in spread.stretched:
            here = rows if stretched.among is None else rows & self._holds(stretched.among)
            found = positions_among(score, limits(stretched.shares))
            np.copyto(positions, found, where=here, casting="same_kind")
            rows = rows & ~here

    def _sets(self, variable: Variable, spread: OptionSpread) -> Positions:
        """Return sets of options as numbers whose bits are the options."""
        sets = np.zeros(self._rows, np.int32)
        nearest = np.full(self._rows, -np.inf, np.float32)
        nearest_option = np.zeros(self._rows, np.int32)
        for bit, (option, share) in enumerate(zip(spread.options, spread.shares, strict=True)):
            [limit] = limits((1 - share, share))
            above = self._score(f"fact {variable.name} {option}", spread.weights) - limit
            sets[above > 0] |= 1 << bit
            nearest_option[above > nearest] = 1 << bit
            nearest = np.maximum(nearest, above)
        # Whoever must have one and has none gets the one that was nearest.
        return np.where(sets == 0, nearest_option, sets) if spread.at_least_one else sets

    def _holds(self, condition: ColumnCondition) -> Mask:
        found: Mask = truths(condition, self._actual, self._rows) == _TRUE
        return found

    # ---------------------------------------------------------- what is known

    def _known(self) -> dict[str, Positions]:
        reached = {
            name: chosen(self._draws(f"occasion {name}"), occasion.share)
            for name, occasion in self._model.occasions.items()
        }
        known: dict[str, Positions] = {}
        for variable in self._model.variables:  # each after those it hangs on
            if variable.fact is None:
                known[variable.name] = np.full(self._rows, NOWHERE, np.int32)
                continue
            told = reached[variable.occasion]
            if variable.answered < 1:
                told = told & chosen(self._draws(f"answer {variable.name}"), variable.answered)
            for fact in variable.hangs_on:
                told = told & (known[fact] != NOWHERE)
            known[variable.name] = np.where(told, self._actual[variable.name], np.int32(NOWHERE))
        return known


def truths(condition: ColumnCondition, columns: Mapping[str, Positions], rows: int) -> Truths:
    """Return the truth of a condition for each person: 0, 1 for unknown, or 2."""
    found: Truths
    match condition:
        case TruthByValue(variable=variable, truths=by_value, otherwise=otherwise):
            # The last entry is found at -1, which is NOWHERE.
            table = np.array([_UNKNOWN if truth is None else 2 * truth for truth in (*by_value, otherwise)], np.int8)
            found = table[columns[variable]]
        case Every(parts=parts):
            found = np.minimum.reduce([truths(part, columns, rows) for part in parts])
        case Some(parts=parts):
            found = np.maximum.reduce([truths(part, columns, rows) for part in parts])
        case Opposite(part=part):
            found = np.int8(_TRUE) - truths(part, columns, rows)
        case Constantly(truth=truth):
            found = np.full(rows, _TRUE if truth else _FALSE, np.int8)
    return found
