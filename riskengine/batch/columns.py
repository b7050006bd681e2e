"""Chunks to columns that the tables' reader takes, where every record can be read so without a loop over records."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, ValueType
from riskengine.profiles import Profile
from riskengine.profiles.arrow_columns import is_day, is_text
from riskengine.profiles.columns import Column
from riskengine.rulesets import RuleSet

_LAST_DAY = 2_932_896  # 9999-12-31, counted from 1970-01-01
_FIRST_DAY = -719_162


# ------------------------------------------------------------------------- text


def columns_of_lines(content: bytes, delimiter: str, columns: Sequence[Column]) -> pa.RecordBatch | None:
    """Return lines of CSV as columns of text, a row each; None where any of them is not plain.

    Plain lines have as many cells as there are columns, no quotes, and nothing that CSV's own reader could take
    in another way than a cut at every delimiter.
    """
    if not content or not _is_plain(content):
        return None
    names = [column.name for column in columns]
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(content),
            read_options=arrow_csv.ReadOptions(column_names=names, use_threads=False, block_size=len(content) + 1),
            parse_options=arrow_csv.ParseOptions(
                delimiter=delimiter, quote_char=False, double_quote=False, ignore_empty_lines=False
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
            ),
        )
    except (pa.ArrowException, OSError):
        return None  # read line by line it is told which line, and why
    lines = content.count(b"\n") + (not content.endswith(b"\n"))
    batches = table.combine_chunks().to_batches()
    if len(batches) != 1 or batches[0].num_rows != lines:
        return None
    return batches[0]


def _is_plain(content: bytes) -> bool:
    if b'"' in content or b"\0" in content or content.count(b"\r") != content.count(b"\r\n"):
        return False
    breaks = np.flatnonzero(np.frombuffer(content, np.uint8) == ord("\n"))
    lengths = np.diff(breaks, prepend=-1, append=len(content))
    return int(lengths.max()) <= csv.field_size_limit()


# ---------------------------------------------------------------------- any table


def settled(batch: pa.RecordBatch, columns: Sequence[Column]) -> pa.RecordBatch | None:
    """Return columns as the tables' reader means them where a record's reader would mean something more.

    Around the text of subjects, kinds, days and units there may be white space, and empty text says nothing there.
    A column without a type can still have a date or a unit beside it. None where a day is in no calendar.
    """
    arrays = []
    for column, array in zip(columns, batch.columns, strict=True):
        settled_array = array
        if pa.types.is_null(array.type):
            settled_array = array.cast(pa.string())
        elif column.fact is None and is_text(array.type):
            settled_array = _stripped(array)
        elif column.fact is None and is_day(array.type) and not _in_calendar(array):
            return None
        arrays.append(settled_array)
    return pa.RecordBatch.from_arrays(arrays, names=[column.name for column in columns])


def _stripped(array: pa.Array) -> pa.Array:
    dictionary = array if pa.types.is_dictionary(array.type) else array.cast(pa.string()).dictionary_encode()
    texts = [text.strip() or None if text is not None else None for text in dictionary.dictionary.to_pylist()]
    return pa.array(texts, pa.string()).take(dictionary.indices)


def _in_calendar(array: pa.Array) -> bool:
    try:
        days = pc.floor_temporal(array, unit="day") if pa.types.is_timestamp(array.type) else array
        bounds = pc.min_max(days.cast(pa.date32()).cast(pa.int32())).as_py()
    except pa.ArrowInvalid:
        return False
    return bounds["min"] is None or (bounds["min"] >= _FIRST_DAY and bounds["max"] <= _LAST_DAY)


# ---------------------------------------------------------------------- profiles


def columns_of_profiles(profiles: Sequence[Profile], ruleset: RuleSet) -> pa.RecordBatch:
    """Return validated profiles as columns, each of its fact's type. A fact that none of them knows has none."""
    vectors = zip(*(profile.vector(ruleset.vocabulary) for profile in profiles), strict=True)
    names = ["subject", "subject_kind", "as_of"]
    arrays = [
        pa.array([profile.subject for profile in profiles], pa.string()),
        pa.array([profile.subject_kind for profile in profiles], pa.string()),
        pa.array([profile.as_of for profile in profiles], pa.date32()),
    ]
    for name, values in zip(ruleset.vocabulary, vectors, strict=True):
        type_ = ruleset.facts[name].type
        plain: Any = values
        if isinstance(type_, ChoicesType):
            plain = [None if value is None else list(value) for value in values]
        array = pa.array(plain, _arrow_type(type_))
        if array.null_count < len(array):
            names.append(name)
            arrays.append(array)
    return pa.RecordBatch.from_arrays(arrays, names=names)


def _arrow_type(type_: ValueType) -> pa.DataType:
    match type_:
        case BooleanType():
            return pa.bool_()
        case NumberType(integer=integer):
            return pa.int64() if integer else pa.float64()
        case ChoiceType():
            return pa.string()
        case ChoicesType():
            return pa.list_(pa.string())
        case DateType():
            return pa.date32()
