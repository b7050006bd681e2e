"""Lines of text put together from pieces that are made once, for a block of people at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from riskengine.simulation.workforce import Block, Positions

_ROWS_AT_ONCE = 2**14


class Mosaic:
    """Writes a line a person: an opening with the pseudonym, a piece for each fact, and a closing.

    ``pieces`` has for each fact the piece of each of its values and, last, the piece for unknown: a
    position of NOWHERE is -1 and finds that one. Laid end to end in one array, with a table of all pieces
    beside them, positions become lines in a single step of Arrow.
    """

    def __init__(self, opening: str, after_subject: str, pieces: Mapping[str, Sequence[str]], closing: str) -> None:
        self._opening = opening
        self._facts = tuple(pieces)
        thousand = [f"{number:03}{after_subject}" for number in range(1000)]
        self._tables = [thousand, *pieces.values(), [closing]]
        self._sizes = [len(table) for table in self._tables]

    def lines(self, block: Block) -> Iterator[memoryview]:
        """Yield the lines of a block as UTF-8, in stretches."""
        numbers = np.arange(block.first, block.first + block.rows, dtype=np.int32)
        first_thousand = block.first // 1000
        thousands = range(first_thousand, int(numbers[-1]) // 1000 + 1)
        openings = [f"{self._opening}{block.model.subject}-{thousand:04}" for thousand in thousands]
        table = pa.array([piece for pieces in (openings, *self._tables) for piece in pieces])
        columns: list[Positions] = [
            numbers // 1000 - first_thousand,
            numbers % 1000,
            *(_from_start(block.known[fact], size) for fact, size in zip(self._facts, self._sizes[1:], strict=False)),
            np.zeros(block.rows, np.int32),
        ]
        starts = np.cumsum([0, len(openings), *self._sizes[:-1]], dtype=np.int32)
        for row in range(0, block.rows, _ROWS_AT_ONCE):
            rows = slice(row, row + _ROWS_AT_ONCE)
            yield _laid([column[rows] + start for column, start in zip(columns, starts, strict=True)], table)


def _from_start(positions: Positions, size: int) -> Positions:
    """Return positions that count from the start of a table, NOWHERE as its last."""
    return np.where(positions < 0, np.int32(size - 1), positions)


def _laid(columns: Sequence[Positions], table: pa.Array) -> memoryview:
    """Return the pieces at these positions, one person after the other, as they stand in memory."""
    laid = pc.take(table, pa.array(np.stack(columns, axis=1).ravel()))
    return memoryview(laid.buffers()[2])[: int(np.frombuffer(laid.buffers()[1], np.int32)[len(laid)])]
