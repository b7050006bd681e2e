"""What is wrong with records, kept as numbers until somebody asks: a file may have millions of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.localisation import LocalisedText
from riskengine.profiles.records import Rejection
from riskengine.profiles.validation import subject_from

Arguments = Mapping[str, str | LocalisedText]

FAULT_SCHEMA = {"record": pl.Int64, "line": pl.Int64, "subject": pl.String, "fault": pl.UInt32}
"""A fault of a record: its number from 1, its line, its subject as it was read, and the number of the fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can be wrong, in whichever record. ``column`` is the role of the column it stands in."""

    code: str
    column: str | None = None
    arguments: Arguments = field(default_factory=dict, hash=False)
    suggestion: str | None = None

    def diagnostic(self, location: RecordLocation) -> Diagnostic:
        """Return it as the fault of a record."""
        return Diagnostic(self.code, self.arguments, location, self.suggestion)


@dataclass(frozen=True, slots=True)
class FaultyRecord:
    """A record that cannot be taken apart into cells, or whose fault came with the reading of it."""

    record: int
    line: int | None
    subject: str | None
    fault: Fault


class FaultsFound:
    """Gathers the faults of a file, batch by batch."""

    def __init__(self) -> None:
        self._numbers: dict[Fault, int] = {}
        self._frames: list[pl.DataFrame] = []

    def add(self, fault: Fault, records: pl.DataFrame) -> None:
        """Note a fault of some records, of which ``record``, ``line`` and ``subject`` are taken."""
        if records.height:
            number = pl.lit(self._number(fault), pl.UInt32)
            frame = records.select("record", "line", "subject", fault=number)
            self._frames.append(frame.cast(FAULT_SCHEMA))  # type: ignore[arg-type] # dtypes by class are dtypes

    def add_records(self, records: Sequence[FaultyRecord]) -> None:
        """Note records that have no cells to look at."""
        if records:
            rows = [(one.record, one.line, one.subject, self._number(one.fault)) for one in records]
            self._frames.append(pl.DataFrame(rows, FAULT_SCHEMA, orient="row"))

    def rejections(self, name: str, headings: Mapping[str, str], letters: Mapping[str, str]) -> Rejections:
        """Return what was gathered, each record once."""
        frame = pl.concat(self._frames) if self._frames else pl.DataFrame(schema=FAULT_SCHEMA)
        return Rejections(name, frame.sort("record", maintain_order=True), tuple(self._numbers), headings, letters)

    def _number(self, fault: Fault) -> int:
        return self._numbers.setdefault(fault, len(self._numbers))


@dataclass(frozen=True, eq=False)
class Rejections:
    """The records that were set aside, in the order of the file. Each time it is gone through they are made anew.

    ``faults`` has the columns of FAULT_SCHEMA, sorted by record. ``headings`` are the columns' names in the file,
    ``letters`` those of a worksheet's columns, each by role.
    """

    name: str
    faults: pl.DataFrame = field(repr=False)
    kinds: tuple[Fault, ...] = field(repr=False)
    headings: Mapping[str, str] = field(repr=False)
    letters: Mapping[str, str] = field(repr=False)

    @cached_property
    def _length(self) -> int:
        return self.faults["record"].n_unique()

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Rejection]:
        current: int | None = None
        line: int | None = None
        subject: str | None = None
        found: list[Fault] = []
        for record, its_line, its_subject, fault in self.faults.iter_rows():
            if record != current and found:
                yield self._rejection(line, subject, found)
                found = []
            current, line, subject = record, its_line, its_subject
            found.append(self.kinds[fault])
        if found:
            yield self._rejection(line, subject, found)

    def counts(self) -> Mapping[str, int]:
        """Return how many records each code has, the most common first."""
        codes = pl.DataFrame({"fault": range(len(self.kinds)), "code": [kind.code for kind in self.kinds]})
        joined = self.faults.select("record", pl.col("fault").cast(pl.Int64)).join(codes, on="fault")
        counted = joined.unique(("record", "code")).group_by("code").len()
        by_count = counted.sort(["len", "code"], descending=[True, False])
        return dict(by_count.select("code", "len").iter_rows())

    def _rejection(self, line: int | None, subject: str | None, faults: Sequence[Fault]) -> Rejection:
        diagnostics = tuple(fault.diagnostic(self._place(line, fault.column)) for fault in faults)
        return Rejection(RecordLocation(self.name, line), subject_from(subject), diagnostics)

    def _place(self, line: int | None, role: str | None) -> RecordLocation:
        if role is None:
            return RecordLocation(self.name, line)
        cell = f"{self.letters[role]}{line}" if role in self.letters else None
        return RecordLocation(self.name, line, cell, column=self.headings.get(role, role))
