"""A file or stream of time entries to a table of entries, and the records that are none."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final, assert_never

from riskengine.derivations.extras import require
from riskengine.derivations.working_hours.reading.calendar_events import read_calendar
from riskengine.derivations.working_hours.reading.csv_batches import csv_batches
from riskengine.derivations.working_hours.reading.date_order import DateOrder
from riskengine.derivations.working_hours.reading.entry_reading import EntryReading, ReadEntries
from riskengine.derivations.working_hours.reading.forms import EntryFormat, entry_form_of_path, entry_form_of_start
from riskengine.derivations.working_hours.reading.header import EntryHeader
from riskengine.derivations.working_hours.reading.headings import unread_warnings
from riskengine.derivations.working_hours.reading.parquet_batches import parquet_batches
from riskengine.derivations.working_hours.reading.record_batches import RecordNames, record_batches
from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.profiles.readers.json_document import read_json
from riskengine.profiles.readers.json_lines import read_json_lines
from riskengine.profiles.readers.workbook import read_workbook
from riskengine.profiles.records import Record, Rejection
from riskengine.profiles.sources import (
    open_path,
    refuse_other_encodings,
    refuse_wide_encodings,
    unreadable,
    with_start,
)

DEFAULT_ZONE: Final = "Europe/Oslo"

_TEXT_FORMS = frozenset({"csv", "json", "jsonl", "ics"})


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How to read entries.

    ``zone`` is where the clocks hang whose readings have no offset. ``date_order`` says what 01/02/2026 is, and
    is inferred where it is None. ``sheet`` names a sheet of a workbook. ``subject`` is whom a calendar is about,
    else the name of its file; ``until`` the last day to which events that repeat are written out, else today.
    """

    zone: str = DEFAULT_ZONE
    date_order: DateOrder | None = None
    sheet: str | None = None
    subject: str | None = None
    until: date | None = None


def read_entries(
    source: str | PathLike[str] | BinaryIO,
    *,
    name: str | None = None,
    input_format: EntryFormat | None = None,
    options: ReadingOptions | None = None,
) -> ReadEntries:
    """Return the entries of a file, and the records that are none.

    ``name`` is what errors call the source. The form is told by the file's ending, or for a stream by its first
    bytes, unless ``input_format`` names it. A stream is left open.

    Raises ProfileError where the source as a whole cannot be used: missing, empty, not UTF-8, without a column
    for the subject or the start, or with dates whose order nobody can tell.
    """
    options = options or ReadingOptions()
    with ExitStack() as stack:
        if isinstance(source, str | PathLike):
            path = Path(source)
            name = name or str(path)
            input_format = input_format or entry_form_of_path(path, name)
            source = stack.enter_context(open_path(path, name))
            options = _about_its_file(options, path)
        name = name or "<stream>"
        reading = EntryReading(name, options.zone, options.date_order)
        try:
            return _read(source, input_format, name, options, reading)
        except OSError as error:
            raise unreadable(name, error) from None


def _about_its_file(options: ReadingOptions, path: Path) -> ReadingOptions:
    if options.subject is not None:
        return options
    return replace(options, subject=path.stem)


def _read(
    stream: BinaryIO, form: EntryFormat | None, name: str, options: ReadingOptions, reading: EntryReading
) -> ReadEntries:
    if form == "csv":
        refuse_other_encodings(stream, name)
    if form is None or form in _TEXT_FORMS:
        start, stream = with_start(stream, name)
        form = form or entry_form_of_start(start)
        if form in _TEXT_FORMS:
            refuse_wide_encodings(start, name)
    match form:
        case "csv":
            return _read_csv(stream, name, reading)
        case "xlsx":
            return _read_workbook(stream, name, options.sheet, reading)
        case "parquet":
            return _read_parquet(stream, name, reading)
        case "json":
            return _read_records(read_json(stream, name, in_part=True), name, reading)
        case "jsonl":
            return _read_records(read_json_lines(stream, name, in_part=True), name, reading)
        case "ics":
            return _read_calendar(stream, name, options, reading)
        case _:
            assert_never(form)


def _read_csv(stream: BinaryIO, name: str, reading: EntryReading) -> ReadEntries:
    header = EntryHeader()
    for batch in csv_batches(stream, name, header):
        reading.add(batch)
    return reading.result(header.headings.names, warnings=header.headings.warnings)


def _read_workbook(stream: BinaryIO, name: str, sheet: str | None, reading: EntryReading) -> ReadEntries:
    from openpyxl.utils import get_column_letter

    header = EntryHeader()
    for batch in record_batches(read_workbook(stream, name, header.layout, sheet)):
        reading.add(batch)
    letters = {role: get_column_letter(at + 1) for role, at in header.headings.positions.items()}
    return reading.result(header.headings.names, letters, header.headings.warnings)


def _read_parquet(stream: BinaryIO, name: str, reading: EntryReading) -> ReadEntries:
    if not stream.seekable():
        stream = io.BytesIO(stream.read())
    header = EntryHeader()
    for batch in parquet_batches(stream, name, header):
        reading.add(batch)
    return reading.result(header.headings.names, warnings=header.headings.warnings)


def _read_records(records: Iterator[Record | Rejection], name: str, reading: EntryReading) -> ReadEntries:
    names = RecordNames()
    for batch in record_batches(records, names):
        reading.add(batch)
    return reading.result(warnings=unread_warnings(names.unread, names.read, RecordLocation(name)))


def _read_calendar(stream: BinaryIO, name: str, options: ReadingOptions, reading: EntryReading) -> ReadEntries:
    require(("icalendar", "recurring_ical_events"))
    from riskengine.derivations.working_hours.reading.record_batches import record_batches

    if options.subject is None:
        raise ProfileError([Diagnostic("RE3008", {}, FileLocation(name))])
    until = options.until or date.today()  # noqa: DTZ011 - a calendar day where the user is
    for batch in record_batches(read_calendar(stream, name, options.subject, until)):
        reading.add(batch)
    return reading.result()
