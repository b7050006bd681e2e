"""A whole table assessed: the same meaning as one profile at a time, column by column."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Literal

import numpy as np
import pyarrow as pa

from riskengine.diagnostics import Diagnostic, EngineError, ProfileError, RecordLocation, nearest
from riskengine.engines.columnar import PreparedColumnar
from riskengine.rulesets import RuleSet
from riskengine.tables.arrow_facts import Fault
from riskengine.tables.frames import Batches, TakenFrame
from riskengine.tables.reading import ReadBlock, TableReader, even_parts
from riskengine.tables.results import ResultTables

Rejects = Literal["raise", "keep"]

REJECTED = pa.schema([("row", pa.int64()), ("column", pa.string()), ("code", pa.string())])
"""What is told of rows that cannot be assessed. Rows count from 0."""


class TableAssessor:
    """Assesses the batches of tables against one ruleset for one audience; safe for many threads.

    ``threads`` is how many blocks it works on at once by itself: as many as the machine has cores, unless said.

    Raises EngineError for an audience that the ruleset does not have.
    """

    def __init__(self, ruleset: RuleSet, *, audience: str | None = None, threads: int | None = None) -> None:
        if audience is not None and audience not in ruleset.audiences:
            arguments = {"name": audience, "known": ", ".join(ruleset.audiences)}
            raise EngineError([Diagnostic("RE5101", arguments, suggestion=nearest(audience, ruleset.audiences))])
        self.ruleset = ruleset
        self._threads = threads or os.cpu_count() or 1
        self._engine = PreparedColumnar(ruleset)
        self._results = ResultTables(ruleset, audience)

    @property
    def schemas(self) -> dict[str, pa.Schema]:
        """The schemas of the tables that can be made: findings (also numbered), areas, suggestions, and rejected."""
        return {**self._results.schemas, "rejected": REJECTED}

    @property
    def finding_columns(self) -> Mapping[str, tuple[str, ...]]:
        """What stands in each column of a finding beside subject and day, by its number in ``numbered_findings``."""
        return self._results.finding_columns

    def batches(
        self, reader: TableReader, batches: Batches, tables: Sequence[str], *, rejects: Rejects = "raise"
    ) -> Iterator[dict[str, pa.RecordBatch]]:
        """Yield the asked-for tables, a batch each, for block after block of a table.

        Raises ProfileError at the first block with rows that cannot be assessed, unless they are to be kept.
        """
        for read, offset, made in self._in_order(_blocks(reader, batches), tables):
            if read.faults and rejects == "raise":
                raise ProfileError([found for fault in read.faults for found in _diagnostics(fault, offset)])
            yield made

    def _in_order(
        self, blocks: Iterator[Callable[[], tuple[ReadBlock, int]]], tables: Sequence[str]
    ) -> Iterator[tuple[ReadBlock, int, dict[str, pa.RecordBatch]]]:
        """Assess blocks in several threads, a few ahead of the one that is asked for, and yield them in their order.

        numpy and Arrow leave the interpreter's lock alone while they work, so threads do work at the same time.
        """
        if self._threads == 1:
            yield from (self._assessed(block, tables) for block in blocks)
            return
        with ThreadPoolExecutor(self._threads) as pool:
            ahead: deque[Future[tuple[ReadBlock, int, dict[str, pa.RecordBatch]]]] = deque()
            try:
                for block in blocks:
                    ahead.append(pool.submit(self._assessed, block, tables))
                    if len(ahead) > self._threads:
                        yield ahead.popleft().result()
                while ahead:
                    yield ahead.popleft().result()
            finally:
                for waiting in ahead:
                    waiting.cancel()

    def _assessed(
        self, block: Callable[[], tuple[ReadBlock, int]], tables: Sequence[str]
    ) -> tuple[ReadBlock, int, dict[str, pa.RecordBatch]]:
        read, offset = block()
        made = self.tables(read, tables)
        if "rejected" in tables:
            made["rejected"] = _rejected(read.faults, offset)
        return read, offset, made

    def tables(self, read: ReadBlock, tables: Sequence[str]) -> dict[str, pa.RecordBatch]:
        """Return the asked-for tables of one block."""
        outcomes = self._engine.outcomes_of_block(read.block)
        seen = self._results.visible(read, outcomes)
        makers = {
            "findings": self._results.findings,
            "numbered_findings": self._results.numbered_findings,
            "areas": self._results.areas,
            "suggestions": self._results.suggestions,
        }
        return {table: makers[table](read, seen, outcomes) for table in tables if table in makers}


@dataclass(frozen=True)
class FrameAssessment:
    """What assessing a frame gave, each table in the frame's own kind, worked out when first asked for.

    ``findings`` has a row for each rule that is established or undetermined for a profile; a rule in neither
    is not established, or does not apply. ``areas`` has an interval for each area with a rule that applies.
    ``suggestions`` stand with the most urgent first. ``rejected`` tells the rows that were left out.
    """

    _assessor: TableAssessor
    _reader: TableReader
    _frame: TakenFrame
    _rejects: Rejects

    def _table(self, name: str) -> Any:
        def make() -> Batches:
            made = self._assessor.batches(self._reader, self._frame.batches(), [name], rejects=self._rejects)
            return (batches[name] for batches in made)

        return self._frame.give_back(self._assessor.schemas[name], make)

    @cached_property
    def findings(self) -> Any:
        """Columns subject, as_of, rule, area, level, outcome."""
        return self._table("findings")

    @cached_property
    def areas(self) -> Any:
        """Columns subject, as_of, area, at_least, at_most."""
        return self._table("areas")

    @cached_property
    def suggestions(self) -> Any:
        """Columns subject, as_of, action, role, level, due_on, check_first.

        ``check_first`` says that an unknown fact could make the action unsuitable.
        """
        return self._table("suggestions")

    @cached_property
    def rejected(self) -> Any:
        """Columns row, column, code: the rows that cannot be assessed, without their values."""
        return self._table("rejected")


def _blocks(reader: TableReader, batches: Batches) -> Iterator[Callable[[], tuple[ReadBlock, int]]]:
    """Yield for each block of a table what reads it, with the number of rows before it."""
    offset = 0
    for batch in batches:
        for part in even_parts(batch):
            yield partial(_read_block, reader, part, offset)
            offset += part.num_rows


def _read_block(reader: TableReader, batch: pa.RecordBatch, offset: int) -> tuple[ReadBlock, int]:
    return reader.block(batch), offset


def _diagnostics(fault: Fault, offset: int) -> Iterator[Diagnostic]:
    """Yield what is wrong with a column, and in how many rows."""
    location = RecordLocation("table", fact=fault.column)
    yield Diagnostic(fault.code, fault.arguments, location)
    arguments = {"count": str(len(fault.rows)), "first": str(int(fault.rows[0]) + offset)}
    yield Diagnostic("RE3702", arguments, location)


def _rejected(faults: Sequence[Fault], offset: int) -> pa.RecordBatch:
    rows = [fault.rows + offset for fault in faults]
    columns = [fault.column for fault in faults for _ in fault.rows]
    codes = [fault.code for fault in faults for _ in fault.rows]
    numbers = np.concatenate(rows) if rows else np.zeros(0, np.int64)
    order = np.argsort(numbers, kind="stable")
    return pa.RecordBatch.from_arrays(
        [
            pa.array(numbers[order]),
            pa.array([columns[place] for place in order], pa.string()),
            pa.array([codes[place] for place in order], pa.string()),
        ],
        schema=REJECTED,
    )
