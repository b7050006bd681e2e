"""What the forms of one record a line have in common for those who read their lines in columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Protocol

import pyarrow as pa

from riskengine.profiles import Rejection, day_from
from riskengine.profiles.records import Record
from riskengine.profiles.validation import subject_from
from riskengine.rulesets import RuleSet

LONGEST_QUICK_LINE = 16 * 1024
"""Bytes of a line that is read in columns. As many of those as a part has fit one Arrow array; longer ones are rare."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line in which a record stands, or should. ``row`` is what is put in columns of it, None where that is in doubt."""

    number: int
    content: bytes | None
    row: Sequence[Any] | None


class LineForm(Protocol):
    """A file of one record a line: its lines, what each is by itself, and many of them in columns.

    INVARIANT: what ``columns`` takes is read as ``record`` and the validation of profiles read it. Whatever could be
    read in another way is in doubt, and left to them (tests/batch/test_lines.py).
    """

    def lines(self) -> Iterator[Line]:
        """Yield the lines that are not blank. Raises OSError where the system does not let us read on."""

    def record(self, line: Line) -> Record | Rejection:
        """Return what a line is by itself."""

    def columns(self, rows: Sequence[Sequence[Any]]) -> tuple[pa.RecordBatch, frozenset[int]]:
        """Return rows in columns, and the numbers of those that are in doubt after all.

        Columns stand under the names of facts; all batches of a file have the same.
        """


@dataclass(frozen=True, slots=True)
class RecordFields:
    """What a record says besides facts, where it is beyond doubt."""

    kinds: frozenset[str]

    def of(self, subject: Any, kind: Any, as_of: Any) -> tuple[str, str | None, date | None] | None:
        """Return the pseudonym, the kind of subject and the date, or None where any of them is in doubt."""
        pseudonym = subject_from(subject)
        if pseudonym is None or not (kind is None or (isinstance(kind, str) and kind in self.kinds)):
            return None
        day = None if as_of is None else day_of(as_of)
        return None if day is None and as_of is not None else (pseudonym, kind, day)


RECORD_COLUMNS: tuple[tuple[str, Callable[[], pa.DataType]], ...] = (
    ("subject", pa.string),
    ("subject_kind", pa.string),
    ("as_of", pa.date32),
)
"""The columns of what ``RecordFields`` tells."""


def record_fields(ruleset: RuleSet) -> RecordFields:
    """Return what tells the fields of records."""
    return RecordFields(frozenset(ruleset.subject_kinds))


def day_of(value: Any) -> date | None:
    """Return the day that a text spells, or None. Dates of a file are few, and read once each."""
    return _day_of_text(value) if isinstance(value, str) else None


@lru_cache(maxsize=10_000)
def _day_of_text(text: str) -> date | None:
    return day_from(text)
