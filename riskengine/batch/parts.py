"""Files in parts: which records each has, and the blocks of profiles that they are read to.

Where a part begins depends on nothing but the file, so that every run cuts it alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count, islice
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from riskengine.batch.csv_lines import Line, lines_of_records, plain_lines, schema_of
from riskengine.batch.inputs import InputFile
from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation
from riskengine.engines.columnar import block_of_profiles
from riskengine.profiles import Profile, Rejection, read_profiles
from riskengine.profiles.columns import vocabulary_layout
from riskengine.profiles.readers.csv_table import CsvTable, open_csv
from riskengine.profiles.readers.parquet_table import open_parquet
from riskengine.profiles.reading import until_unreadable, validated, with_form
from riskengine.profiles.validation import subject_from
from riskengine.rulesets import RuleSet
from riskengine.tables import ReadBlock, TableOptions, TableReader

if TYPE_CHECKING:
    from riskengine.profiles.mapping.model import ProfileMapping


@dataclass(frozen=True, slots=True)
class Part:
    """Some records of a file as profiles, and those that cannot be assessed. The first record has number 0."""

    name: str
    first_record: int
    profiles: ReadBlock
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read, and into parts of how many records. ``day`` is that of records that say none."""

    ruleset: RuleSet
    records_a_part: int
    day: date
    as_of: date | None = None
    sheet: str | None = None
    mapping: ProfileMapping | None = None

    def parts(self, file: InputFile, position: int, is_wanted: Callable[[str, int], bool]) -> Iterator[Part]:
        """Yield the parts of a file that are wanted, asked for by name and by number from 0.

        Raises ProfileError where the file cannot be used.
        """
        if file.form == "parquet" and self.mapping is None:
            return self._of_columns(file, position, is_wanted)
        if file.form == "csv" and self.mapping is None:
            return self._of_lines(file, position, is_wanted)
        return self._of_records(file, position, is_wanted)

    # ------------------------------------------------------------ record by record

    def _of_records(self, file: InputFile, position: int, is_wanted: Callable[[str, int], bool]) -> Iterator[Part]:
        numbers = (number for number in count() if is_wanted(_part_name(position, number), number))
        records = self._records(file, lambda record: is_wanted(*self._part_of(position, record)))
        for number in numbers:
            read = list(islice(records, self.records_a_part))
            if not read:
                return
            profiles = [record for record in read if isinstance(record, Profile)]
            rejections = tuple(record for record in read if isinstance(record, Rejection))
            name = _part_name(position, number)
            yield Part(name, number * self.records_a_part, block_read(profiles, self.ruleset), rejections)

    def _part_of(self, position: int, record: int) -> tuple[str, int]:
        number = record // self.records_a_part
        return _part_name(position, number), number

    def _records(self, file: InputFile, wanted: Callable[[int], bool]) -> Iterator[Profile | Rejection]:
        with file.path.open("rb") as stream:
            yield from read_profiles(
                stream,
                self.ruleset,
                name=file.name,
                input_format=file.form,
                as_of=self.as_of,
                sheet=self.sheet,
                mapping=self.mapping,
                wanted=wanted,
                today=self.day,
            )

    # -------------------------------------------------------------- line by line

    def _of_lines(self, file: InputFile, position: int, is_wanted: Callable[[str, int], bool]) -> Iterator[Part]:
        with file.path.open("rb") as opened:
            _, stream = with_form(opened, file.form, file.name)
            table = open_csv(stream, file.name, vocabulary_layout(self.ruleset))
            options = TableOptions(as_of=self.as_of, today=self.day)
            reader = TableReader(self.ruleset, schema_of(table), options, file.name)
            records = until_unreadable(lines_of_records(table), file.name)
            for number in count():
                read = list(islice(records, self.records_a_part))
                if not read:
                    return
                name = _part_name(position, number)
                if is_wanted(name, number):
                    yield self._part_of_lines(read, table, reader, name, number * self.records_a_part)

    def _part_of_lines(
        self, read: list[Line | Rejection], table: CsvTable, reader: TableReader, name: str, first: int
    ) -> Part:
        """Return a part: its plain lines in columns, and the others as records, which are nearly always rejected.

        Where one of those is a profile after all, the columns are let go and every line is read as a record.
        """
        lines = [line for line in read if isinstance(line, Line)]
        endings = tuple(line for line in read if isinstance(line, Rejection))
        plain = plain_lines(lines, table)
        block = reader.block(plain.columns)
        faulty = {int(row) for fault in block.faults for row in fault.rows}
        in_doubt = sorted([*plain.others, *(plain.places[row] for row in faulty)])
        others = [self._of_line(lines[place], table, first + place) for place in in_doubt]
        if any(isinstance(other, Profile) for other in others):
            others = [self._of_line(line, table, first + place) for place, line in enumerate(lines)]
            block = block_read([other for other in others if isinstance(other, Profile)], self.ruleset)
        rejections = tuple(other for other in others if isinstance(other, Rejection))
        return Part(name, first, block, rejections + endings)

    def _of_line(self, line: Line, table: CsvTable, number: int) -> Profile | Rejection:
        """Return what a line is by itself."""
        record = table.record(*line)
        assert record is not None
        if isinstance(record, Rejection):
            return record
        return validated(record, number, self.ruleset, as_of=self.as_of, today=self.day)

    # ------------------------------------------------------------ column by column

    def _of_columns(self, file: InputFile, position: int, is_wanted: Callable[[str, int], bool]) -> Iterator[Part]:
        with file.path.open("rb") as stream:
            parquet = open_parquet(stream, file.name)
            reader = TableReader(
                self.ruleset, parquet.schema_arrow, TableOptions(as_of=self.as_of, today=self.day), file.name
            )
            number, first_record = 0, 0
            for group in range(parquet.metadata.num_row_groups):
                rows = parquet.metadata.row_group(group).num_rows
                firsts = range(0, rows, self.records_a_part)
                wanted = {
                    place: _part_name(position, number + place)
                    for place in range(len(firsts))
                    if is_wanted(_part_name(position, number + place), number + place)
                }
                if wanted:
                    # A row group is decoded from its start, also when only some of its parts are wanted.
                    batches = _batches(parquet, group, self.records_a_part, file.name, first_record)
                    for place, batch in enumerate(batches):
                        if place in wanted:
                            first = first_record + firsts[place]
                            yield _part_of_batch(reader, batch, wanted[place], first, file.name)
                number += len(firsts)
                first_record += rows


def block_read(profiles: list[Profile], ruleset: RuleSet) -> ReadBlock:
    """Return validated profiles as a block that has been read."""
    block = block_of_profiles(profiles, ruleset)
    subjects = pa.array([profile.subject for profile in profiles], pa.string())
    return ReadBlock(block, subjects, np.asarray(block.as_of, dtype=np.int32), ())


def _part_name(position: int, number: int) -> str:
    return f"part-{position:03}-{number:06}"


def _batches(parquet: Any, group: int, size: int, name: str, first_record: int) -> Iterator[pa.RecordBatch]:
    """Yield a row group in batches of a size, the last one smaller.

    Raises ProfileError where it is damaged.
    """
    done = 0
    try:
        for batch in _evenly(parquet.iter_batches(batch_size=size, row_groups=[group]), size):
            yield batch
            done += batch.num_rows
    except (pa.ArrowException, OSError):
        location = RecordLocation(name, first_record + done + 1)
        raise ProfileError([Diagnostic("RE3403", {}, location)]) from None


def _evenly(batches: Iterator[pa.RecordBatch], size: int) -> Iterator[pa.RecordBatch]:
    """Yield batches of exactly a size: Parquet gives smaller ones where its pages end."""
    waiting: list[pa.RecordBatch] = []
    rows = 0
    for batch in batches:
        waiting.append(batch)
        rows += batch.num_rows
        while rows >= size:
            table = pa.Table.from_batches(waiting).combine_chunks()
            yield table.slice(0, size).combine_chunks().to_batches()[0]
            waiting = table.slice(size).to_batches()
            rows -= size
    if rows:
        yield pa.Table.from_batches(waiting).combine_chunks().to_batches()[0]


def _part_of_batch(reader: TableReader, batch: pa.RecordBatch, name: str, first: int, file: str) -> Part:
    read = reader.block(batch)
    faults: dict[int, list[Diagnostic]] = {}
    for fault in read.faults:
        for row in fault.rows.tolist():
            location = RecordLocation(file, first + row + 1, fact=fault.column)
            faults.setdefault(row, []).append(Diagnostic(fault.code, fault.arguments, location))
    rejections = tuple(
        Rejection(RecordLocation(file, first + row + 1), _subject(batch, row), tuple(faults[row]))
        for row in sorted(faults)
    )
    return Part(name, first, read, rejections)


def _subject(batch: pa.RecordBatch, row: int) -> str | None:
    value = batch.column(batch.schema.get_field_index("subject"))[row].as_py()
    return subject_from(str(value) if isinstance(value, int) else value)
