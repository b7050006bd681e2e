"""Columns of Arrow: their names, which types can be read, and their values as plain cells. Needs pyarrow.

What a type can be read as is said here once, for a record at a time and for whole tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, assert_never

import pyarrow as pa
import pyarrow.compute as pc

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation
from riskengine.diagnostics.phrases import phrase
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType
from riskengine.localisation import LocalisedText
from riskengine.profiles.cell_text import UNREADABLE
from riskengine.profiles.columns import Column
from riskengine.profiles.fact_problems import expected_words
from riskengine.rulesets import Fact

_FIRST_DAY = (date.min - date(1970, 1, 1)).days
_LAST_DAY = (date.max - date(1970, 1, 1)).days

Cells = Sequence[Any]


# ---------------------------------------------------------------- nested columns


def flat_names(schema: pa.Schema) -> list[str]:
    """Return the names of a schema's columns; those inside a struct follow its own, after a dot."""
    return [field.name for field in flat_fields(schema)]


def flat_fields(schema: pa.Schema) -> list[pa.Field]:
    """Return a schema's columns as they are without structs, each with the whole of its name."""
    return [flat for field in schema for flat in _fields_in(field)]


def _fields_in(field: pa.Field) -> Iterator[pa.Field]:
    if pa.types.is_struct(field.type):
        for part in field.type:
            yield from _fields_in(part.with_name(f"{field.name}.{part.name}"))
    else:
        yield field


def flat_arrays(batch: pa.RecordBatch) -> list[pa.Array]:
    """Return a batch's columns in the order of their flat names."""
    return [array for column in batch.columns for array in _arrays_in(column)]


def _arrays_in(array: pa.Array) -> Iterator[pa.Array]:
    if pa.types.is_struct(array.type):
        for part in array.flatten():  # nulls of the struct become nulls of its parts
            yield from _arrays_in(part)
    else:
        yield array


def without_view(array: pa.Array) -> pa.Array:
    """Return text in the layout that all of Arrow works with; views of text are still too new for some of it."""
    return array.cast(pa.large_string()) if pa.types.is_string_view(array.type) else array


# ------------------------------------------------------------------------- types


def is_text(type_: pa.DataType) -> bool:
    """Whether a type holds text, dictionary-encoded or not."""
    plain = type_.value_type if pa.types.is_dictionary(type_) else type_
    return bool(pa.types.is_string(plain) or pa.types.is_large_string(plain) or pa.types.is_string_view(plain))


def is_day(type_: pa.DataType) -> bool:
    """Whether a type holds dates, or times without a zone, which count as their day."""
    return bool(pa.types.is_date(type_) or (pa.types.is_timestamp(type_) and type_.tz is None))


def is_list_of_text(type_: pa.DataType) -> bool:
    """Whether a type holds lists of texts."""
    if not (pa.types.is_list(type_) or pa.types.is_large_list(type_)):
        return False
    return is_text(type_.value_type) or bool(pa.types.is_null(type_.value_type))


def is_number(type_: pa.DataType) -> bool:
    """Whether a type holds numbers. Truth values are none."""
    return bool(pa.types.is_integer(type_) or pa.types.is_floating(type_) or pa.types.is_decimal(type_))


def can_tell(fact: Fact, type_: pa.DataType) -> bool:
    """Whether values of a fact can be read from a type; text is read as a cell of a table is."""
    if is_text(type_) or pa.types.is_null(type_):
        return True
    match fact.type:
        case BooleanType():
            return bool(pa.types.is_boolean(type_))
        case NumberType():
            return is_number(type_)
        case DateType():
            return is_day(type_)
        case ChoicesType():
            return is_list_of_text(type_)
        case ChoiceType():
            return False
        case _:
            assert_never(fact.type)


def check_types(schema: pa.Schema, columns: Sequence[Column], location: RecordLocation, *, in_part: bool) -> None:
    """Raise ProfileError with every column that is read and whose type cannot be.

    ``columns`` are those of the flat schema. Of a table that is read in part any plain cell will do: what it
    tells is up to a mapping.
    """
    diagnostics = []
    for field, column in zip(flat_fields(schema), columns, strict=True):
        if not column.is_read:
            continue
        expected = _unmet_expectation(column, field.type, in_part=in_part)
        if expected is not None:
            name = column.name
            place = RecordLocation(location.path, column=name) if in_part else RecordLocation(location.path, fact=name)
            diagnostics.append(Diagnostic("RE3701", {"found": str(field.type), "expected": expected}, place))
    if diagnostics:
        raise ProfileError(diagnostics)


def _unmet_expectation(column: Column, type_: pa.DataType, *, in_part: bool) -> str | LocalisedText | None:
    """Return what a column should hold where its type cannot be read as that, else None."""
    if pa.types.is_null(type_) or is_text(type_):
        return None
    if in_part:
        is_plain = is_number(type_) or is_day(type_) or is_list_of_text(type_) or pa.types.is_boolean(type_)
        return None if is_plain else phrase("a text, a number, a date, a truth value or a list of texts")
    if column.fact is not None:
        return None if can_tell(column.fact, type_) else expected_words(column.fact)
    last = column.name.rpartition(".")[2]
    if last in {"as_of", "observed_on"}:
        return None if is_day(type_) else phrase("a date (year-month-day)")
    if column.name == "subject":
        return None if pa.types.is_integer(type_) else phrase("a text")
    return phrase("a text")


# ------------------------------------------------------------------------- cells


def plain_cells(array: pa.Array) -> Cells:
    """Return the values of an array as Python has them: days as dates, decimals as floats.

    A day that no calendar of Python's has is unreadable, as a word would be that spells no day.
    """
    type_ = array.type
    if is_day(type_):
        return _days(array)
    if pa.types.is_floating(type_) or pa.types.is_decimal(type_):
        array = array.cast(pa.float64())
    cells: list[Any] = array.to_pylist()
    return cells


def _days(array: pa.Array) -> Cells:
    if pa.types.is_timestamp(array.type):
        array = pc.floor_temporal(array, unit="day")
    numbers = array.cast(pa.date32()).cast(pa.int32()).to_pylist()
    return [_day(number) for number in numbers]


def _day(number: int | None) -> Any:
    if number is None:
        return None
    return date.fromordinal(number - _FIRST_DAY + 1) if _FIRST_DAY <= number <= _LAST_DAY else UNREADABLE
