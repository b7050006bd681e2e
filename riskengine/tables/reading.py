"""Record batches to blocks of profiles: columns by their names, rows that cannot be taken set aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation
from riskengine.diagnostics.phrases import phrase
from riskengine.engines.columnar import (
    Bits,
    Block,
    FactColumn,
    NumberColumn,
    TruthColumn,
    day_number,
    pack,
    unpack,
    where_known,
)
from riskengine.localisation import LocalisedText
from riskengine.profiles import day_from, read_header
from riskengine.profiles.fact_problems import expected_words, is_unit, unit_words
from riskengine.profiles.profile import LONGEST_SUBJECT
from riskengine.rulesets import Fact, RuleSet
from riskengine.tables.arrow_facts import Arguments, Fault, WrongTypeError, convert, day_numbers, is_text, known_bits

ROWS_AT_ONCE = 65_536
"""Rows of a block at most: few enough that what is made of them stays in the memory near the processor."""


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How to read a table.

    ``as_of`` overrides the rows' own dates. ``nan_is_unknown`` is for frames that have no other word for it.
    ``today`` is the date of rows that say none.
    """

    as_of: date | None = None
    nan_is_unknown: bool = False
    today: date | None = None


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block of profiles with their subjects and dates, and what was wrong with rows that are left out.

    ``faults`` count rows as the record batch does.
    """

    block: Block
    subjects: pa.Array
    as_of: NDArray[np.int32]
    faults: tuple[Fault, ...]


class TableReader:
    """Reads the batches of one table. Raises ProfileError where its columns cannot be used."""

    def __init__(self, ruleset: RuleSet, schema: pa.Schema, options: TableOptions, name: str = "table") -> None:
        self._ruleset = ruleset
        self._options = options
        self._location = RecordLocation(name, 1)
        self._kinds = {kind: position for position, kind in enumerate(ruleset.subject_kinds)}
        self._names = [column.name for column in read_header(_flat_names(schema), ruleset, self._location)]
        self.facts = tuple(name for name in self._names if name in ruleset.facts)

    @property
    def missing_facts(self) -> tuple[str, ...]:
        """The facts that have no column, and are unknown in every row."""
        return tuple(fact for fact in self._ruleset.facts if fact not in self.facts)

    def block(self, batch: pa.RecordBatch) -> ReadBlock:
        """Return the block of a batch, which has at most ``ROWS_AT_ONCE`` rows."""
        arrays = dict(zip(self._names, _flat_arrays(batch), strict=True))
        faults: list[Fault] = []
        read = self._read(arrays, batch.num_rows, faults)
        if faults:
            kept = np.ones(batch.num_rows, dtype=np.bool_)
            for fault in faults:
                kept[fault.rows] = False
            rows = np.flatnonzero(kept)
            # Read once more without them: rare, and it keeps every other row on the fast way.
            arrays = {name: array.take(pa.array(rows)) for name, array in arrays.items()}
            read = self._read(arrays, len(rows), [])
            return ReadBlock(*read, tuple(faults))
        return ReadBlock(*read, ())

    def _read(
        self, arrays: Mapping[str, pa.Array], length: int, faults: list[Fault]
    ) -> tuple[Block, pa.Array, NDArray[np.int32]]:
        subjects = self._subjects(arrays["subject"], faults)
        kinds = self._subject_kinds(arrays.get("subject_kind"), faults)
        as_of = self._as_of(arrays.get("as_of"), length, faults)
        columns: dict[str, FactColumn] = {}
        for name in self.facts:
            fact = self._ruleset.facts[name]
            column = self._column(fact, arrays, faults)
            if column is not None:
                # Before what is too old is taken out: it is about another kind of subject all the same.
                self._check_kind(fact, column, kinds, length, faults)
                columns[name] = self._as_observed(fact, column, arrays, as_of, faults)
        days = np.broadcast_to(np.asarray(as_of, dtype=np.int32), (length,))
        return Block(length, columns, as_of, kinds), subjects, days

    # ------------------------------------------------------ what a row says besides facts

    def _subjects(self, array: pa.Array, faults: list[Fault]) -> pa.Array:
        if not (pa.types.is_integer(array.type) or is_text(array.type) or pa.types.is_null(array.type)):
            raise self._wrong_type("subject", array.type, phrase("a text"))
        array = array.cast(pa.string())
        if not _plainly_usable(array):
            _note(faults, "subject", "RE3008", {}, pc.equal(pc.utf8_trim_whitespace(pc.fill_null(array, "")), ""))
            usable = pc.and_(pc.utf8_is_printable(array), pc.less_equal(pc.utf8_length(array), LONGEST_SUBJECT))
            # Empty text is not printable, and has been noted already.
            unusable = pc.and_(pc.invert(usable), pc.greater(pc.utf8_length(array), 0))
            _note(faults, "subject", "RE3009", {"limit": str(LONGEST_SUBJECT)}, unusable)
        return array

    def _subject_kinds(self, array: pa.Array | None, faults: list[Fault]) -> int | NDArray[Any]:
        default = self._kinds[self._ruleset.default_subject_kind]
        if array is None or pa.types.is_null(array.type):
            return default
        if not is_text(array.type):
            raise self._wrong_type("subject_kind", array.type, phrase("a text"))
        positions = pc.index_in(array.cast(pa.string()), pa.array(list(self._kinds), pa.string()))
        unknown = pc.and_(pc.is_null(positions), pc.is_valid(array))
        _note(faults, "subject_kind", "RE3012", {"options": ", ".join(self._kinds)}, unknown)
        kinds = pc.fill_null(positions, default).to_numpy(zero_copy_only=False)
        return int(kinds[0]) if len(kinds) and (kinds == kinds[0]).all() else kinds

    def _as_of(self, array: pa.Array | None, length: int, faults: list[Fault]) -> int | NDArray[np.int32]:
        today = day_number(self._options.today or date.today())  # noqa: DTZ011 - a calendar day where the user is
        if array is None or pa.types.is_null(array.type):
            return today if self._options.as_of is None else day_number(self._options.as_of)
        if self._options.as_of is not None:
            if is_text(array.type):
                self._days("as_of", array, faults)  # what is no date is wrong, also where another one is used
            return day_number(self._options.as_of)
        days, known = self._days("as_of", array, faults)
        days = np.where(unpack(known, length), days, today).astype(np.int32, copy=False)
        return int(days[0]) if len(days) and (days == days[0]).all() else days

    def _days(self, name: str, array: pa.Array, faults: list[Fault]) -> tuple[NDArray[np.int32], Bits]:
        """Return a column of dates, written as dates or as text."""
        if is_text(array.type):
            dictionary = array if pa.types.is_dictionary(array.type) else pc.dictionary_encode(array)
            read = [day_from(text.strip()) if text else None for text in dictionary.dictionary.to_pylist()]
            empty = [not text or not text.strip() for text in dictionary.dictionary.to_pylist()]
            codes = pc.fill_null(dictionary.indices, len(read)).to_numpy(zero_copy_only=False)
            known = np.array([*(day is not None for day in read), False])[codes]
            wrong = np.array([*(day is None and not blank for day, blank in zip(read, empty, strict=True)), False])[
                codes
            ]
            if wrong.any():
                faults.append(Fault(name, "RE3002", {"expected": _DAY}, np.flatnonzero(wrong)))
            return np.array([*(0 if day is None else day_number(day) for day in read), 0], np.int32)[codes], pack(known)
        try:
            return day_numbers(array), known_bits(array)
        except WrongTypeError:
            raise self._wrong_type(name, array.type, _DAY) from None

    # ------------------------------------------------------------------- facts

    def _column(self, fact: Fact, arrays: Mapping[str, pa.Array], faults: list[Fault]) -> FactColumn | None:
        array = arrays[fact.id]
        try:
            converted = convert(fact, array, nan_is_unknown=self._options.nan_is_unknown)
        except WrongTypeError:
            raise self._wrong_type(fact.id, array.type, expected_words(fact)) from None
        if converted is None:
            return None
        faults.extend(converted.faults)
        unit = arrays.get(f"{fact.id}.unit")
        if unit is not None and not pa.types.is_null(unit.type):
            self._check_units(fact, unit, faults)
        return converted.column

    def _as_observed(
        self,
        fact: Fact,
        column: FactColumn,
        arrays: Mapping[str, pa.Array],
        as_of: int | NDArray[np.int32],
        faults: list[Fault],
    ) -> FactColumn:
        """Return a column without what was observed too long ago."""
        observed = arrays.get(f"{fact.id}.observed_on")
        if observed is not None and not pa.types.is_null(observed.type):
            days, known = self._days(f"{fact.id}.observed_on", observed, faults)
            age = np.asarray(as_of, dtype=np.int64) - days
            _note_bits(faults, fact.id, "RE3007", {}, pack(age < 0) & known)
            if fact.max_age_days is not None:
                column = _without(column, pack(age > fact.max_age_days) & known)
        return column

    def _check_units(self, fact: Fact, array: pa.Array, faults: list[Fault]) -> None:
        if not is_text(array.type):
            raise self._wrong_type(f"{fact.id}.unit", array.type, phrase("a text"))
        expected = getattr(fact.type, "unit", None)
        dictionary = array if pa.types.is_dictionary(array.type) else pc.dictionary_encode(array)
        wrong = [bool(text) and not is_unit(text, expected) for text in dictionary.dictionary.to_pylist()]
        codes = pc.fill_null(dictionary.indices, len(wrong)).to_numpy(zero_copy_only=False)
        _note_bits(
            faults, fact.id, "RE3005", {"expected": unit_words(expected)}, pack(np.array([*wrong, False])[codes])
        )

    def _check_kind(
        self, fact: Fact, column: FactColumn, kinds: int | NDArray[Any], length: int, faults: list[Fault]
    ) -> None:
        """Note rows that know a fact about another kind of subject than theirs."""
        own = self._kinds[fact.subject_kind]
        if isinstance(kinds, int) and kinds == own:
            return
        others = np.broadcast_to(np.asarray(kinds) != own, (length,))
        _note_bits(faults, fact.id, "RE3013", {"kind": fact.subject_kind}, pack(others) & column.known)

    def _wrong_type(self, name: str, type_: pa.DataType, expected: str | LocalisedText) -> ProfileError:
        location = RecordLocation(self._location.path, fact=name)
        return ProfileError([Diagnostic("RE3701", {"found": str(type_), "expected": expected}, location)])


def _plainly_usable(subjects: pa.Array) -> bool:
    """Return whether every subject is a short word of visible ASCII: then nothing more need be asked of it."""
    if subjects.null_count or not len(subjects):
        return False
    _, offsets_buffer, text_buffer = subjects.buffers()
    offsets = np.frombuffer(offsets_buffer, dtype=np.int32)[subjects.offset : subjects.offset + len(subjects) + 1]
    lengths = np.diff(offsets)
    if lengths.min() < 1 or lengths.max() > LONGEST_SUBJECT:
        return False
    text = np.frombuffer(text_buffer, dtype=np.uint8)[offsets[0] : offsets[-1]]
    return bool(text.min() > ord(" ") and text.max() <= ord("~"))


_DAY = phrase("a date (year-month-day)")


def _without(column: FactColumn, rows: Bits) -> FactColumn:
    """Return a column that is unknown in some rows."""
    from dataclasses import replace

    if isinstance(column, TruthColumn):
        return TruthColumn(where_known(column.planes[0], column.known & ~rows))
    if isinstance(column, NumberColumn):
        return NumberColumn(column.values, column.known & ~rows)
    return replace(column, known=column.known & ~rows)


def _note(faults: list[Fault], column: str, code: str, arguments: Arguments, rows: pa.Array) -> None:
    if pc.any(rows).as_py():
        numbers = np.flatnonzero(pc.fill_null(rows, fill_value=False).to_numpy(zero_copy_only=False))
        faults.append(Fault(column, code, arguments, numbers))


def _note_bits(faults: list[Fault], column: str, code: str, arguments: Arguments, rows: Bits) -> None:
    numbers = np.flatnonzero(np.unpackbits(rows, bitorder="little"))
    if len(numbers):
        faults.append(Fault(column, code, arguments, numbers))


def even_parts(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """Yield a batch in the fewest blocks, each about as long as the next, so that threads end together."""
    count = -(-batch.num_rows // ROWS_AT_ONCE)
    for part in range(count):
        start, end = batch.num_rows * part // count, batch.num_rows * (part + 1) // count
        yield batch.slice(start, end - start)


# ---------------------------------------------------------------- nested columns


def _flat_names(schema: pa.Schema) -> list[str]:
    """Return the names of a schema's columns; those inside a struct follow its own, after a dot."""
    return [name for field in schema for name in _names_in(field.name, field.type)]


def _names_in(name: str, type_: pa.DataType) -> Iterator[str]:
    if pa.types.is_struct(type_):
        for part in type_:
            yield from _names_in(f"{name}.{part.name}", part.type)
    else:
        yield name


def _flat_arrays(batch: pa.RecordBatch) -> list[pa.Array]:
    return [array for column in batch.columns for array in _arrays_in(column)]


def _arrays_in(array: pa.Array) -> Iterator[pa.Array]:
    if pa.types.is_struct(array.type):
        for part in array.flatten():  # nulls of the struct become nulls of its parts
            yield from _arrays_in(part)
    else:
        yield _without_views(array)


def _without_views(array: pa.Array) -> pa.Array:
    """Return text as it is usually kept: Arrow does not take rows out of text views."""
    if pa.types.is_string_view(array.type):
        return array.cast(pa.string())
    if pa.types.is_list(array.type) and pa.types.is_string_view(array.type.value_type):
        return array.cast(pa.list_(pa.string()))
    if pa.types.is_large_list(array.type) and pa.types.is_string_view(array.type.value_type):
        return array.cast(pa.large_list(pa.string()))
    return array
