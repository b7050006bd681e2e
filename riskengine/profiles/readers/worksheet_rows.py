"""The rows of a worksheet, without what openpyxl warns of and raises along the way."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

_LAST_ROW = 1_048_576  # of any sheet; a file that claims more would keep us counting empty rows
_ROWS_AT_A_TIME = 256
_ONE_AT_A_TIME = threading.Lock()


class DamagedSheetError(Exception):
    """The sheet cannot be read further."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty, with its address in the sheet."""

    value: Any = field(repr=False)
    address: str
    is_formula: bool
    is_error: bool


@contextmanager
def quiet_openpyxl() -> Iterator[None]:
    """Keep back openpyxl's warnings: one of them quotes the value of the cell.

    Filters of warnings belong to the whole process, so it is done for as short as can be, and by one
    thread at a time.
    """
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.filterwarnings("ignore", module=r"openpyxl\.")
        yield


def worksheet_rows(worksheet: Any) -> Iterator[tuple[int, tuple[Cell | None, ...]]]:
    """Yield each row that is not blank with its number, empty cells as None.

    Raises DamagedSheetError, after the rows before it, where the sheet breaks off.
    """
    # What a sheet says of its own size is often wrong, and rows outside it would be left out in silence.
    worksheet.reset_dimensions()
    rows = enumerate(worksheet.iter_rows(), 1)
    while True:
        batch: list[tuple[int, tuple[Cell | None, ...]]] = []
        is_damaged, count = False, 0
        with quiet_openpyxl():
            try:
                for count, (number, cells) in enumerate(islice(rows, _ROWS_AT_A_TIME), 1):  # noqa: B007 - used below
                    if number > _LAST_ROW:
                        raise DamagedSheetError
                    if any(cell.value is not None for cell in cells):
                        batch.append((number, tuple(map(_cell, cells))))
            except Exception:  # openpyxl lets errors of every module below it through
                is_damaged = True
        yield from batch
        if is_damaged:
            raise DamagedSheetError
        if count < _ROWS_AT_A_TIME:
            return


def _cell(cell: Any) -> Cell | None:
    if cell.value is None:
        return None
    return Cell(cell.value, cell.coordinate, cell.data_type == "f", cell.data_type == "e")
