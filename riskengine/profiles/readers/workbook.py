"""Excel workbooks: the first row names the columns, each further row is a record."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation, nearest
from riskengine.language import BooleanType
from riskengine.profiles.columns import Column, read_header, row_content
from riskengine.profiles.records import Record, Rejection
from riskengine.rulesets import RuleSet

LARGEST_CONTENT = 512 * 1024 * 1024
"""Bytes that a workbook may unpack to; a small file can otherwise fill the memory."""

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_workbook(
    stream: BinaryIO, name: str, ruleset: RuleSet, sheet: str | None = None
) -> Iterator[Record | Rejection]:
    """Yield a record or a rejection for each row of a sheet, the first one unless named.

    Raises ProfileError where it is not a workbook, has no such sheet, or its header cannot be used.
    """
    worksheet = _worksheet(stream, name, sheet)
    rows = enumerate(worksheet.iter_rows(), 1)
    columns: tuple[Column, ...] | None = None
    for number, cells in rows:
        if all(cell.value is None for cell in cells):
            continue
        location = RecordLocation(name, number)
        if columns is None:
            header = ["" if cell.value is None else str(cell.value) for cell in cells]
            columns = read_header(_without_trailing(header), ruleset, location)
        else:
            yield _record(columns, cells, location)
    if columns is None:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])


def _worksheet(stream: BinaryIO, name: str, sheet: str | None) -> Any:
    content = stream.read(LARGEST_CONTENT + 1)
    if len(content) > LARGEST_CONTENT:
        raise ProfileError([Diagnostic("RE1003", {"limit": "512 MiB"}, FileLocation(name))])
    _check_archive(content, name)
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    except Exception as error:  # openpyxl lets errors of every module below it through
        raise _not_a_workbook(name, f"it is damaged ({type(error).__name__})") from None
    if sheet is not None and sheet not in workbook.sheetnames:
        suggestion = nearest(sheet, workbook.sheetnames)
        raise ProfileError([Diagnostic("RE3303", {"name": sheet}, FileLocation(name), suggestion)])
    return workbook[sheet if sheet is not None else workbook.sheetnames[0]]


def _check_archive(content: bytes, name: str) -> None:
    """Refuse what is not a workbook, and one that would unpack to more than memory should hold."""
    if not content:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])
    if content.startswith(_OLD_EXCEL):
        raise _not_a_workbook(name, "it is an old .xls file or is protected by a password")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile:
        raise _not_a_workbook(name, "it is damaged or of another kind") from None
    if unpacked > LARGEST_CONTENT:
        raise ProfileError([Diagnostic("RE1003", {"limit": "512 MiB"}, FileLocation(name))])


def _not_a_workbook(name: str, problem: str) -> ProfileError:
    return ProfileError([Diagnostic("RE3302", {"problem": problem}, FileLocation(name))])


def _without_trailing(header: list[str]) -> list[str]:
    """Return a header without the empty cells after its last name, which formatting leaves behind."""
    while header and not header[-1].strip():
        header.pop()
    return header


def _record(columns: tuple[Column, ...], cells: tuple[Any, ...], location: RecordLocation) -> Record | Rejection:
    values: list[Any] = []
    for position, cell in enumerate(cells):
        if cell.value is None:
            values.append(None)
            continue
        place = RecordLocation(location.path, location.line, cell.coordinate)
        if position >= len(columns):
            return Rejection.of("RE3202", location, found=str(len(cells)), expected=str(len(columns)))
        if cell.data_type == "f":
            return Rejection.of("RE3301", place)
        if cell.data_type == "e":
            return Rejection.of("RE3304", place)
        values.append(_plain(columns[position], cell.value))
    return Record(location, row_content(columns, values))


def _plain(column: Column, value: Any) -> Any:
    """Excel has one kind of number, so 1 and 0 stand for truth values where the fact is one."""
    if column.fact is not None and isinstance(column.fact.type, BooleanType) and value in (0, 1):
        return bool(value)
    return value
