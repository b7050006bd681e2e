"""One chunk to the files of one part, finished and on the disk, but not yet in place."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from riskengine.batch.assessing import ChunkAssessor
from riskengine.batch.chunks import Chunk
from riskengine.batch.directory import part_name, waiting_name
from riskengine.batch.files import cannot_write, entry_of, lasting_file, temporary_in
from riskengine.batch.formats import TableWriter, table_writer
from riskengine.batch.manifest import FileEntry
from riskengine.batch.order import BatchOrder
from riskengine.batch.tables import TABLES
from riskengine.diagnostics import Diagnostic
from riskengine.profiles import Rejection
from riskengine.reports.reject_lines import reject_lines

_SHOWN_REJECTIONS = 5


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """The files of a part, each with the path where it waits, and what became of the records.

    ``shown`` holds faults of the first rejected ones, for people.
    """

    files: tuple[tuple[FileEntry, Path], ...]
    assessed: int
    rejected: int
    left_aside: int
    shown: tuple[Diagnostic, ...]


class PartWriter:
    """Makes parts of chunks, in a folder for what is unfinished."""

    def __init__(self, order: BatchOrder, today: date, folder: Path) -> None:
        self._order = order
        self._folder = folder
        self._assessor = ChunkAssessor(order, today)

    def write(self, chunk: Chunk, number: int) -> WrittenPart:
        """Assess a chunk and write its part. Raises DiagnosticsError where that cannot be written."""
        part = _Part(self._order, self._folder, number)
        try:
            with ExitStack() as stack:
                writers = part.open(stack, self._assessor)
                stack.callback(_abandon, writers)
                for piece in self._assessor.pieces(chunk):
                    part.assessed += piece.assessed
                    part.left_aside += piece.left_aside
                    part.reject(piece.rejections)
                    for table in TABLES:
                        part.rows[table] += piece.tables[table].num_rows
                        writers[table].write(piece.tables[table])
                while writers:
                    writers.popitem()[1].close()
            return part.written()
        except BaseException as error:
            part.forget()
            if isinstance(error, OSError):
                raise cannot_write(self._folder.parent, error) from error
            raise


def _abandon(writers: dict[str, TableWriter]) -> None:
    """Let go of those that were not closed, while their files are still open."""
    for writer in writers.values():
        writer.abandon()


class _Part:
    """A part while it is made."""

    def __init__(self, order: BatchOrder, folder: Path, number: int) -> None:
        self._order = order
        self._number = number
        self._paths = {table: temporary_in(folder, table) for table in (*TABLES, "rejects")}
        self._reject_lines: list[bytes] = []
        self.rows = dict.fromkeys(TABLES, 0)
        self.assessed = self.rejected = self.left_aside = 0
        self._shown: list[Diagnostic] = []

    def open(self, stack: ExitStack, assessor: ChunkAssessor) -> dict[str, TableWriter]:
        table_format = self._order.output_format
        return {
            table: table_writer(
                table_format, assessor.schemas[table], stack.enter_context(lasting_file(self._paths[table]))
            )
            for table in TABLES
        }

    def reject(self, rejections: list[Rejection]) -> None:
        for rejection in rejections:
            self.rejected += 1
            self._reject_lines.extend(reject_lines(rejection, self._order.language))
            if self.rejected <= _SHOWN_REJECTIONS:
                self._shown.extend(rejection.diagnostics)

    def written(self) -> WrittenPart:
        files = [
            (entry_of(path, part_name(table, self._number, self._order.output_format), self.rows[table]), path)
            for table, path in self._paths.items()
            if table in TABLES
        ]
        if self._reject_lines:
            path = self._paths["rejects"]
            with lasting_file(path) as output:
                output.writelines(self._reject_lines)
            files.append((entry_of(path, waiting_name(self._number), len(self._reject_lines)), path))
        return WrittenPart(tuple(files), self.assessed, self.rejected, self.left_aside, tuple(self._shown))

    def forget(self) -> None:
        """Remove what was made, so that a full disk has room again."""
        for path in self._paths.values():
            with suppress(OSError):
                path.unlink(missing_ok=True)
