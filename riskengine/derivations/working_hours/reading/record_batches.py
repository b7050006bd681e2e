"""Records of JSON and of worksheets as columns of text, so that one reading of text holds for all forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, Final

import polars as pl

from riskengine.derivations.working_hours.reading.batches import CellBatch
from riskengine.derivations.working_hours.reading.faults import Fault, FaultyRecord
from riskengine.derivations.working_hours.reading.headings import ROLES, role_of
from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.profiles.names import shown_name
from riskengine.profiles.records import REPEATED, Record, Rejection
from riskengine.profiles.validation import subject_from

_ROWS_AT_ONCE: Final = 50_000
_NO_TEXT: Final = "\x01"
"""Stands for what is neither text, number nor time. No column can be read from it."""

_EXCEL_DAY_ZERO: Final = date(1899, 12, 30)
_CELL_SCHEMA: Final = {"record": pl.Int64, "line": pl.Int64, **dict.fromkeys(ROLES, pl.String)}


class RecordNames:
    """The names that records have and nobody reads, as they are met, a few of them."""

    def __init__(self) -> None:
        self.unread: dict[str, None] = {}
        self.read: set[str] = set()

    def role(self, name: str) -> str | None:
        """Return the role of a name."""
        role = role_of(name)
        if role is not None:
            self.read.add(role)
        elif len(self.unread) < _MOST_UNREAD:
            self.unread[name] = None
        return role


_MOST_UNREAD: Final = 100


def record_batches(
    records: Iterable[Record | Rejection], names: RecordNames | None = None, first: int = 1
) -> Iterator[CellBatch]:
    """Yield records as batches of text. Those of a worksheet have roles for names already, and need no ``names``."""
    numbered = enumerate(records, first)
    while some := list(islice(numbered, _ROWS_AT_ONCE)):
        rows, faulty = [], []
        for number, record in some:
            taken = _taken(number, record, names)
            if isinstance(taken, FaultyRecord):
                faulty.append(taken)
            else:
                rows.append(taken)
        cells = pl.DataFrame(rows, _CELL_SCHEMA, orient="row")
        empty = [role for role in ROLES if role not in {"subject", "start"} and cells[role].null_count() == len(rows)]
        yield CellBatch(cells.drop(empty), tuple(faulty))


def _taken(number: int, record: Record | Rejection, names: RecordNames | None) -> dict[str, Any] | FaultyRecord:
    line = record.location.line
    if isinstance(record, Rejection):
        return FaultyRecord(number, line, record.subject, _fault(record.diagnostics[0]))
    row: dict[str, Any] = {"record": number, "line": line}
    for name, value in record.content.items():
        role = name if names is None else names.role(name)
        if role is None:
            continue
        if value is REPEATED or role in row:
            fault = Fault("RE3103", role, {"key": shown_name(name)})
            return FaultyRecord(number, line, subject_from(record.content.get("subject")), fault)
        row[role] = _text(value, role)
    return row


def _fault(diagnostic: Diagnostic) -> Fault:
    place = diagnostic.location
    column = place.column if isinstance(place, RecordLocation) else None
    return Fault(diagnostic.code, column, diagnostic.arguments, diagnostic.suggestion)


def _text(value: Any, role: str) -> str | None:
    """Return what a cell holds as text: times as ISO 8601, numbers as their digits."""
    match value:
        case None:
            return None
        case str():
            return value
        case bool():
            return _NO_TEXT
        case int():
            return str(value) if role != "subject" else subject_from(value) or _NO_TEXT
        case float():
            return repr(value) if role != "subject" else _NO_TEXT
        case datetime():
            return _moment_text(value, role)
        case date() | time():
            return value.isoformat()
        case timedelta() if timedelta() <= value <= timedelta(days=1):
            minutes, seconds = divmod(value.seconds, 60)
            return f"{value.days * 24 + minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
        case _:
            return _NO_TEXT


def _moment_text(value: datetime, role: str) -> str:
    """Return a cell of a worksheet that holds a date; Excel writes dates alone as midnight, and times on day 0."""
    if role in {"date", "end_date"} and value.time() == time():
        return value.date().isoformat()
    if value.date() == _EXCEL_DAY_ZERO:
        return value.time().isoformat()
    return value.isoformat()
