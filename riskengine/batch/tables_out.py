"""Result tables as files: the same bytes whenever and wherever the same table is written."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal, get_args

import pyarrow as pa
import pyarrow.compute as pc

from riskengine.reports.csv_rows import harmless_cell

TableFormat = Literal["parquet", "csv", "jsonl", "xlsx"]
TABLE_FORMATS: tuple[TableFormat, ...] = get_args(TableFormat)

TABLES = ("findings", "areas", "suggestions")
"""The tables of a run, each in a folder of its name."""

_NO_TIME = (1980, 1, 1, 0, 0, 0)


def table_bytes(batch: pa.RecordBatch, form: TableFormat) -> bytes:
    """Return a table as the content of a file."""
    return _WRITERS[form](batch)


def _parquet(batch: pa.RecordBatch) -> bytes:
    import pyarrow.parquet as pq

    output = io.BytesIO()
    pq.write_table(pa.Table.from_batches([batch]), output, compression="zstd")
    return output.getvalue()


def _csv(batch: pa.RecordBatch) -> bytes:
    import pyarrow.csv

    plain = _plain(batch)
    if plain.num_rows:
        # A pseudonym that a spreadsheet would run as a formula gets an apostrophe in front.
        encoded = pc.dictionary_encode(plain["subject"].combine_chunks())
        harmless = pa.array([harmless_cell(text) for text in encoded.dictionary.to_pylist()], pa.string())
        plain = plain.set_column(0, "subject", harmless.take(encoded.indices))
    output = io.BytesIO()
    pyarrow.csv.write_csv(plain, output, pyarrow.csv.WriteOptions(quoting_style="needed"))
    return output.getvalue()


def _json_lines(batch: pa.RecordBatch) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False, default=date.isoformat) for row in _plain(batch).to_pylist())
    return "".join(f"{line}\n" for line in lines).encode()


def _xlsx(batch: pa.RecordBatch) -> bytes:
    import openpyxl

    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("riskengine")
    plain = _plain(batch)
    sheet.append(plain.column_names)
    for row in zip(*(column.to_pylist() for column in plain.columns), strict=True):
        sheet.append([harmless_cell(cell) if isinstance(cell, str) else cell for cell in row])
    output = io.BytesIO()
    workbook.save(output)
    return _without_times(output.getvalue())


def _without_times(workbook: bytes) -> bytes:
    """Return a workbook without the moments at which it and its parts were written."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as given, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            content = given.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", content)
            made.writestr(zipfile.ZipInfo(name, _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return output.getvalue()


def _plain(batch: pa.RecordBatch) -> pa.Table:
    """Return a table with text where there are dictionaries."""
    columns: dict[str, Any] = {
        name: column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column
        for name, column in zip(batch.schema.names, batch.columns, strict=True)
    }
    return pa.table(columns)


_WRITERS: Mapping[TableFormat, Callable[[pa.RecordBatch], bytes]] = {
    "parquet": _parquet,
    "csv": _csv,
    "jsonl": _json_lines,
    "xlsx": _xlsx,
}
