"""Tables to files: Parquet, CSV, JSON Lines and workbooks. The same tables make the same bytes, on any day."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, BinaryIO, Protocol, cast

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyarrow import csv as arrow_csv

from riskengine.batch.order import TableFormat
from riskengine.batch.plain_workbook import save_without_clock
from riskengine.reports.csv_rows import starts_like_a_formula


class TableWriter(Protocol):
    """Writes the batches of one table; only ``close`` makes the file whole. ``abandon`` writes nothing more."""

    def write(self, batch: pa.RecordBatch) -> None:
        """Write some rows."""
        ...

    def close(self) -> None:
        """Write what comes last."""
        ...

    def abandon(self) -> None:
        """Let go of a file that will not be whole."""
        ...


def table_writer(table_format: TableFormat, schema: pa.Schema, output: BinaryIO) -> TableWriter:
    """Return what writes a table to a file in a format."""
    writers: dict[TableFormat, Callable[[pa.Schema, BinaryIO], TableWriter]] = {
        "parquet": _ParquetTable,
        "csv": _CsvTable,
        "jsonl": _JsonLines,
        "xlsx": _Worksheet,
    }
    return writers[table_format](schema, output)


class _ParquetTable:
    """Compressed with Zstandard. Ids stay dictionaries."""

    def __init__(self, schema: pa.Schema, output: BinaryIO) -> None:
        self._sink = _Sink(output)
        self._writer = pq.ParquetWriter(self._sink, schema, compression="zstd")

    def write(self, batch: pa.RecordBatch) -> None:
        if batch.num_rows:
            self._writer.write_batch(batch)

    def close(self) -> None:
        self._writer.close()

    def abandon(self) -> None:
        self._sink.is_open = False
        self._writer.close()


class _Sink:
    """Where Arrow writes to. It writes the end of a file in any case, which on a full disk must go nowhere."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output
        self.is_open = True
        self.closed = False

    def write(self, content: bytes) -> int:
        return self._output.write(content) if self.is_open else len(content)

    def flush(self) -> None:
        if self.is_open:
            self._output.flush()


class _TextTable:
    """What tables of text have in common: each row is written at once."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output

    def close(self) -> None:
        self._output.flush()

    def abandon(self) -> None:
        pass


class _CsvTable(_TextTable):
    """With a header. A subject that a spreadsheet could take for a formula gets an apostrophe in front."""

    def __init__(self, schema: pa.Schema, output: BinaryIO) -> None:
        super().__init__(output)
        self._options = arrow_csv.WriteOptions(include_header=False, quoting_style="needed")
        output.write(",".join(schema.names).encode() + b"\n")

    def write(self, batch: pa.RecordBatch) -> None:
        if batch.num_rows:
            arrow_csv.write_csv(_plain(_harmless(batch)), pa.PythonFile(self._output, "w"), self._options)


def _harmless(batch: pa.RecordBatch) -> pa.RecordBatch:
    subjects = batch.column("subject").dictionary_encode()
    texts = subjects.dictionary.to_pylist()
    harmless = [f"'{text}" if starts_like_a_formula(text) else text for text in texts]
    if harmless == texts:
        return batch
    return batch.set_column(0, batch.schema.field(0), pa.array(harmless, pa.string()).take(subjects.indices))


def _plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return a batch with text where it has dictionaries."""
    arrays = [array.cast(pa.string()) if pa.types.is_dictionary(array.type) else array for array in batch.columns]
    return pa.RecordBatch.from_arrays(arrays, names=batch.schema.names)


class _JsonLines(_TextTable):
    """One object a row. The lines are put together by Arrow: their pieces are as few as the names in them."""

    def __init__(self, _schema: pa.Schema, output: BinaryIO) -> None:
        super().__init__(output)

    def write(self, batch: pa.RecordBatch) -> None:
        if not batch.num_rows:
            return
        pieces: list[Any] = []
        for position, name in enumerate(batch.schema.names):
            pieces += [pa.scalar(("," if position else "{") + json.dumps(name) + ":"), _as_json(batch.column(name))]
        lines = pc.binary_join_element_wise(*pieces, "}\n", "")
        _, offsets, text = lines.buffers()
        first, last = (int.from_bytes(offsets[at : at + 4].to_pybytes(), "little") for at in _ends(lines))
        self._output.write(memoryview(text)[first:last])


def _ends(lines: pa.StringArray) -> tuple[int, int]:
    """Return where, among the offsets of a text array, those of its start and of its end stand."""
    return 4 * lines.offset, 4 * (lines.offset + len(lines))


def _as_json(array: pa.Array) -> pa.Array:
    """Return the values of a column as JSON writes them; none of them is null."""
    if pa.types.is_boolean(array.type):
        return array.cast(pa.string())
    if not pa.types.is_dictionary(array.type):
        array = array.cast(pa.string()).dictionary_encode()
    written = [json.dumps(text, ensure_ascii=False) for text in array.dictionary.to_pylist()]
    return pa.array(written, pa.string()).take(array.indices)


class _Worksheet:
    """A workbook with one sheet. Every text is written as text; days are real dates."""

    def __init__(self, schema: pa.Schema, output: BinaryIO) -> None:
        from openpyxl import Workbook

        self._output = output
        self._workbook = Workbook(write_only=True)
        self._sheet = cast("Any", self._workbook.create_sheet("rows"))
        self._sheet.freeze_panes = "A2"
        self._sheet.append(schema.names)

    def write(self, batch: pa.RecordBatch) -> None:
        columns = [column.to_pylist() for column in batch.columns]
        columns[0] = [self._text(subject) for subject in columns[0]]
        for row in zip(*columns, strict=True):
            self._sheet.append(row)

    def _text(self, text: str) -> Any:
        if not starts_like_a_formula(text):
            return text
        from openpyxl.cell import WriteOnlyCell

        cell: Any = WriteOnlyCell(self._sheet, text)
        cell.data_type = "s"
        cell.quotePrefix = True
        return cell

    def close(self) -> None:
        save_without_clock(self._workbook, self._output, datetime(2000, 1, 1))  # noqa: DTZ001 - no day at all

    def abandon(self) -> None:
        self._workbook.close()
