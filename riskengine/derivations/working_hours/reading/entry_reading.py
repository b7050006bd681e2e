"""Batches of records to a table of entries, and to the records that are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import polars as pl

from riskengine.derivations.working_hours.entries import ENTRY_SCHEMA
from riskengine.derivations.working_hours.reading.batches import CellBatch
from riskengine.derivations.working_hours.reading.checking import entries_of
from riskengine.derivations.working_hours.reading.date_order import DateOrder, OrderEvidence
from riskengine.derivations.working_hours.reading.faults import FaultsFound, Rejections
from riskengine.derivations.working_hours.reading.local_time import check_zone
from riskengine.diagnostics import Diagnostic

_CLOCK_ROLES: Final = ("start", "end", "date", "end_date")


@dataclass(frozen=True)
class ReadEntries:
    """What was read. Every record is an entry or is rejected.

    ``entries`` have the columns of ENTRY_SCHEMA, in the order of the file. ``warnings`` tell of columns that
    were left alone and may have been meant.
    """

    entries: pl.DataFrame = field(repr=False)
    rejections: Rejections
    records: int
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def open_entries(self) -> int:
        """How many entries have no end."""
        return self.entries["end"].null_count()

    @cached_property
    def duplicates(self) -> int:
        """How many entries say what an earlier one has said already. Deriving counts them once."""
        different = self.entries.lazy().drop("record").unique().select(pl.len()).collect()
        return self.entries.height - int(different.item())


class EntryReading:
    """The reading of one file: batches in, and at the end what was read.

    Batches in which the order of day and month matters wait until the whole file has been seen, unless the
    order is told.
    """

    def __init__(self, name: str, zone: str, order: DateOrder | None) -> None:
        check_zone(zone)
        self._name = name
        self._zone = zone
        self._order = order
        self._evidence = OrderEvidence()
        self._found = FaultsFound()
        self._records = 0
        self._entries: list[pl.DataFrame | CellBatch] = []

    def add(self, batch: CellBatch) -> None:
        """Take some records."""
        self._records += batch.cells.height + len(batch.faulty)
        self._found.add_records(batch.faulty)
        waits = self._order is None and self._needs_an_order(batch)
        self._entries.append(batch if waits else self._checked(batch, self._order))

    def result(
        self,
        headings: Mapping[str, str] | None = None,
        letters: Mapping[str, str] | None = None,
        warnings: tuple[Diagnostic, ...] = (),
    ) -> ReadEntries:
        """Return what was read. Raises ProfileError where the order of day and month cannot be told."""
        order = self._order
        if any(isinstance(part, CellBatch) for part in self._entries):
            order = self._evidence.decide(self._name)
        parts = [self._checked(part, order) if isinstance(part, CellBatch) else part for part in self._entries]
        entries = pl.concat(parts) if parts else pl.DataFrame(schema=ENTRY_SCHEMA)
        rejections = self._found.rejections(self._name, headings or {}, letters or {})
        return ReadEntries(entries, rejections, self._records, warnings)

    def _needs_an_order(self, batch: CellBatch) -> bool:
        texts = [batch.cells[role] for role in _CLOCK_ROLES if role in batch.cells.columns]
        seen = [self._evidence.see(text) for text in texts if text.dtype == pl.String]
        return any(seen)

    def _checked(self, batch: CellBatch, order: DateOrder | None) -> pl.DataFrame:
        return entries_of(batch.cells, self._zone, order, self._found)
