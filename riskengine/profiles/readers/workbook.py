"""Excel workbooks: the first row names the columns, each further row is a record."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation, nearest
from riskengine.language import BooleanType
from riskengine.localisation import LocalisedText
from riskengine.profiles.columns import Column, Layout, row_content
from riskengine.profiles.readers.worksheet_rows import Cell, DamagedSheetError, quiet_openpyxl, worksheet_rows
from riskengine.profiles.records import Record, Rejection
from riskengine.profiles.validation import subject_from

LARGEST_CONTENT = 256 * 1024 * 1024
"""Bytes that a workbook may unpack to; a small file can otherwise fill the memory."""

_LIMIT_WORDS = "256 MiB"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_DAMAGED = LocalisedText({"en": "it is damaged or of another kind", "nb": "den er skadet eller av et annet slag"})
_OLD_OR_LOCKED = LocalisedText(
    {
        "en": "it is an old .xls file or is protected by a password",
        "nb": "den er en gammel .xls-fil eller beskyttet med passord",
    }
)
_NO_SHEETS = LocalisedText({"en": "it has no sheet with cells", "nb": "den har ikke noe ark med celler"})


def read_workbook(
    stream: BinaryIO, name: str, layout: Layout, sheet: str | None = None
) -> Iterator[Record | Rejection]:
    """Yield a record or a rejection for each row of a sheet, the first one unless named.

    Raises ProfileError where it is not a workbook, has no such sheet, or its header cannot be used.
    """
    rows = worksheet_rows(_worksheet(_content(stream, name), name, sheet))
    columns: tuple[Column, ...] | None = None
    number = 0
    try:
        for number, cells in rows:
            location = RecordLocation(name, number)
            if columns is None:
                columns = _header(cells, layout, location)
            else:
                yield _record(columns, cells, location, in_part=layout.in_part)
    except DamagedSheetError:
        if columns is None:
            raise _not_a_workbook(name, _DAMAGED) from None
        yield Rejection.of("RE3305", RecordLocation(name, number + 1))
    if columns is None:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])


def _content(stream: BinaryIO, name: str) -> BinaryIO:
    """Return a workbook that can be read in any order. Raises ProfileError where it is not a sound one."""
    content = stream.read(LARGEST_CONTENT + 1)
    if not content:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])
    if content.startswith(_OLD_EXCEL):
        raise _not_a_workbook(name, _OLD_OR_LOCKED)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            # What an entry says of its size is also the most that is ever unpacked of it.
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except Exception:  # zipfile lets errors of the modules below it through
        if len(content) <= LARGEST_CONTENT:
            raise _not_a_workbook(name, _DAMAGED) from None
        unpacked = len(content)
    if max(unpacked, len(content)) > LARGEST_CONTENT:
        raise ProfileError([Diagnostic("RE1003", {"limit": _LIMIT_WORDS}, FileLocation(name))])
    return io.BytesIO(content)


def _worksheet(content: BinaryIO, name: str, sheet: str | None) -> Any:
    import openpyxl

    try:
        with quiet_openpyxl():
            workbook = openpyxl.load_workbook(content, read_only=True, data_only=False, keep_links=False)
            # Sheets that hold a chart have no rows.
            worksheets = {worksheet.title: worksheet for worksheet in workbook.worksheets}
    except Exception:  # openpyxl lets errors of every module below it through
        raise _not_a_workbook(name, _DAMAGED) from None
    if sheet is not None and sheet not in worksheets:
        suggestion = nearest(sheet, worksheets)
        raise ProfileError([Diagnostic("RE3303", {"name": sheet}, FileLocation(name), suggestion)])
    if not worksheets:
        raise _not_a_workbook(name, _NO_SHEETS)
    return worksheets[sheet] if sheet is not None else next(iter(worksheets.values()))


def _not_a_workbook(name: str, problem: LocalisedText) -> ProfileError:
    return ProfileError([Diagnostic("RE3302", {"problem": problem}, FileLocation(name))])


def _header(cells: Sequence[Cell | None], layout: Layout, location: RecordLocation) -> tuple[Column, ...]:
    if not layout.in_part and (problems := _cell_problems(cells, location)):
        raise ProfileError(problems)
    names = ["" if cell is None or cell.is_formula or cell.is_error else str(cell.value) for cell in cells]
    while names and not names[-1].strip():  # formatting leaves empty cells behind
        names.pop()
    return layout.read_header(names, location)


def _record(
    columns: Sequence[Column], cells: Sequence[Cell | None], location: RecordLocation, *, in_part: bool
) -> Record | Rejection:
    beyond = [cell for cell in cells[len(columns) :] if cell is not None]
    if beyond and not in_part:
        return Rejection.of("RE3202", location, found=str(len(cells)), expected=str(len(columns)))
    within = [*cells[: len(columns)], *[None] * (len(columns) - len(cells))]
    read = [cell for column, cell in zip(columns, within, strict=True) if column.is_read]
    if problems := _cell_problems(read, location):
        return Rejection(location, None if in_part else _subject(columns, within), tuple(problems))
    return Record(location, row_content(columns, [*map(_plain, columns, within)]))


def _cell_problems(cells: Sequence[Cell | None], location: RecordLocation) -> list[Diagnostic]:
    return [
        Diagnostic(
            "RE3301" if cell.is_formula else "RE3304", {}, RecordLocation(location.path, location.line, cell.address)
        )
        for cell in cells
        if cell is not None and (cell.is_formula or cell.is_error)
    ]


def _subject(columns: Sequence[Column], cells: Sequence[Cell | None]) -> str | None:
    """Return the pseudonym in a row of which something else cannot be read."""
    for column, cell in zip(columns, cells, strict=True):
        if column.name == "subject" and cell is not None and not (cell.is_formula or cell.is_error):
            return subject_from(column.value(cell.value))
    return None


def _plain(column: Column, cell: Cell | None) -> Any:
    """Excel has one kind of number, so 1 and 0 stand for truth values where the fact is one."""
    if cell is None or not column.is_read:
        return None
    if column.fact is not None and isinstance(column.fact.type, BooleanType) and cell.value in (0, 1):
        return bool(cell.value)
    return cell.value
