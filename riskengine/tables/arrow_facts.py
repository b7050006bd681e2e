"""Arrow arrays to fact columns: copied where they must be, checked as a profile's facts are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from riskengine.engines.columnar import (
    Bits,
    ChoicesColumn,
    FactColumn,
    NumberColumn,
    TruthColumn,
    day_number,
    pack,
    rows_of,
    where_known,
)
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Value, ValueType
from riskengine.localisation import LocalisedText
from riskengine.profiles import check_value, value_from_text
from riskengine.rulesets import Fact

Arguments = Mapping[str, str | LocalisedText]


@dataclass(frozen=True, slots=True)
class Fault:
    """Rows of a column whose values cannot be taken, and why. No value is kept."""

    column: str
    code: str
    arguments: Arguments
    rows: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Converted:
    """A fact's column, and the rows in which it holds what is not a value of the fact."""

    column: FactColumn
    faults: tuple[Fault, ...] = ()


class WrongTypeError(Exception):
    """A column's type is none that the fact's values can be read from."""


def known_bits(array: pa.Array) -> Bits:
    """Return where an array is not null, without a copy where Arrow's own bits can be used."""
    length = len(array)
    validity = array.buffers()[0] if array.null_count else None
    if validity is None:
        return np.full((length + 7) // 8, 0xFF, dtype=np.uint8)
    return _bits_of_buffer(validity, array.offset, length)


def _bits_of_buffer(buffer: pa.Buffer, offset: int, length: int) -> Bits:
    first, shift = divmod(offset, 8)
    size = (length + 7) // 8
    bits = np.frombuffer(buffer, dtype=np.uint8)
    if shift == 0:
        return bits[first : first + size]
    unpacked = np.unpackbits(bits[first : first + size + 1], count=shift + length, bitorder="little")
    return np.packbits(unpacked[shift:], bitorder="little")


def convert(fact: Fact, array: pa.Array, *, nan_is_unknown: bool) -> Converted | None:
    """Return the column of a fact, or None where it is unknown in every row.

    Raises WrongTypeError where the array's type is none that the fact can be read from.
    """
    if pa.types.is_null(array.type):
        return None
    if _is_text(array.type):
        return _from_distinct(fact, array)
    match fact.type:
        case BooleanType():
            return _from_booleans(array)
        case NumberType():
            return _from_numbers(fact, fact.type, array, nan_is_unknown=nan_is_unknown)
        case DateType():
            return _from_dates(fact, fact.type, array)
        case ChoicesType():
            return _from_lists(fact, fact.type, array)
        case ChoiceType():
            raise WrongTypeError
        case _:
            assert_never(fact.type)


def is_text(type_: pa.DataType) -> bool:
    """Whether a type holds text, dictionary-encoded or not."""
    return _is_text(type_)


def _is_text(type_: pa.DataType) -> bool:
    plain = type_.value_type if pa.types.is_dictionary(type_) else type_
    return bool(pa.types.is_string(plain) or pa.types.is_large_string(plain) or pa.types.is_string_view(plain))


# ------------------------------------------------------------------- each type


def _from_booleans(array: pa.Array) -> Converted:
    if not pa.types.is_boolean(array.type):
        raise WrongTypeError
    known = known_bits(array)
    true = _bits_of_buffer(array.buffers()[1], array.offset, len(array))
    return Converted(TruthColumn(where_known(true, known)))


def _from_numbers(fact: Fact, type_: NumberType, array: pa.Array, *, nan_is_unknown: bool) -> Converted:
    known = known_bits(array)
    if pa.types.is_decimal(array.type):
        array = array.cast(pa.float64())
    if not (pa.types.is_integer(array.type) or pa.types.is_floating(array.type)):
        raise WrongTypeError
    values = _plain_values(array)
    faults: list[Fault] = []
    # Nearly every column is within its bounds, and what is within them is finite: two passes tell.
    if values.dtype.kind == "f":
        values = values.astype(np.float64, copy=False)
        if type_.integer or not _within(values, type_.minimum, type_.maximum):
            values, known, faults = _without_strange_floats(fact, type_, values, known, nan_is_unknown=nan_is_unknown)
    if not _within(values, type_.minimum, type_.maximum):
        beyond = (values < type_.minimum) | (values > type_.maximum)
        faults += _faults(fact, _example_beyond(type_), pack(beyond) & known)
        values = np.where(beyond, type_.minimum, values)  # so that they fit the narrow column
    if type_.integer:
        values = values.astype(_narrowest(type_), copy=False)
    return Converted(NumberColumn(values, known), tuple(faults))


def _without_strange_floats(
    fact: Fact, type_: NumberType, values: NDArray[np.float64], known: Bits, *, nan_is_unknown: bool
) -> tuple[NDArray[np.float64], Bits, list[Fault]]:
    """Take out what is no number, no finite one, or no whole one where the fact is a whole number."""
    faults: list[Fault] = []
    if nan_is_unknown:
        known = known & pack(~np.isnan(values))
    finite = np.isfinite(values)
    if not finite.all():
        faults += _faults(fact, float("nan"), pack(~finite) & known)
        values = np.where(finite, values, type_.minimum)
    if type_.integer:
        broken = values % 1 != 0
        if broken.any():
            faults += _faults(fact, 0.5, pack(broken) & known)
            values = np.where(broken, type_.minimum, values)
    return values, known, faults


def _from_dates(fact: Fact, type_: DateType, array: pa.Array) -> Converted:
    days = day_numbers(array)
    known = known_bits(array)
    faults: list[Fault] = []
    first, last = day_number(type_.minimum), day_number(type_.maximum)
    if not _within(days, first, last):
        faults = _faults(fact, date.min, pack((days < first) | (days > last)) & known)
    return Converted(NumberColumn(days, known), tuple(faults))


def day_numbers(array: pa.Array) -> NDArray[np.int32]:
    """Return dates, or the days of times without a zone, as days since 1970-01-01.

    Raises WrongTypeError for anything else: in which zone the day begins cannot be guessed.
    """
    if pa.types.is_timestamp(array.type):
        if array.type.tz is not None:
            raise WrongTypeError
        array = pc.floor_temporal(array, unit="day").cast(pa.date32())
    elif pa.types.is_date64(array.type):
        array = array.cast(pa.date32())
    if not pa.types.is_date32(array.type):
        raise WrongTypeError
    return _plain_values(array.view(pa.int32()))


def _from_lists(fact: Fact, type_: ChoicesType, array: pa.Array) -> Converted:
    if not (pa.types.is_list(array.type) or pa.types.is_large_list(array.type)):
        raise WrongTypeError
    if not _is_text(array.type.value_type) and not pa.types.is_null(array.type.value_type):
        raise WrongTypeError
    length = len(array)
    known = known_bits(array)
    owners = pc.list_parent_indices(array).to_numpy(zero_copy_only=False)
    options = pc.list_flatten(array)
    faults: list[Fault] = []
    included: dict[str, Bits] = {}
    strange = np.ones(len(options), dtype=np.bool_)
    for option in type_.options:
        holds = pc.fill_null(pc.equal(options, option), fill_value=False).to_numpy(zero_copy_only=False)
        rows = np.zeros(length, dtype=np.bool_)
        rows[owners[holds]] = True
        included[option] = pack(rows)
        strange &= ~holds
    if strange.any():
        rows = np.zeros(length, dtype=np.bool_)
        rows[owners[strange]] = True
        faults += _faults(fact, frozenset({""}), pack(rows) & known)
    return Converted(ChoicesColumn(included, known), tuple(faults))


# ----------------------------------------------------- text, through its distinct values


def _from_distinct(fact: Fact, array: pa.Array) -> Converted:
    """Read text as the cells of a table are read, each distinct text once."""
    dictionary = array if pa.types.is_dictionary(array.type) else pc.dictionary_encode(array)
    values: list[Value | None] = []
    faulty: dict[str, tuple[Arguments, list[int]]] = {}
    for position, text in enumerate(dictionary.dictionary.to_pylist()):
        value = None if text is None else value_from_text(fact, text)
        problem = None if value is None else check_value(fact, value)
        if problem is not None:
            faulty.setdefault(problem[0], (problem[1], []))[1].append(position)
            value = None
        values.append(_in_form(fact.type, value))
    codes = _Codes(_plain_values(dictionary.indices), known_bits(dictionary.indices), len(values))
    faults = tuple(
        Fault(fact.id, code, arguments, rows_of(codes.among(positions), len(array)))
        for code, (arguments, positions) in faulty.items()
    )
    return Converted(_looked_up(fact.type, values, codes), tuple(fault for fault in faults if len(fault.rows)))


def _in_form(type_: ValueType, value: Any) -> Any:
    return frozenset(value) if isinstance(type_, ChoicesType) and value is not None else value


@dataclass(frozen=True, slots=True)
class _Codes:
    """Positions in a short list, one a row. Where ``known`` is not set they may be anything."""

    codes: NDArray[Any]
    known: Bits
    count: int

    def look_up(self, values: Iterable[Any], dtype: Any) -> NDArray[Any]:
        """Return for each row the value that its code points at."""
        table: NDArray[Any] = np.array(list(values), dtype=dtype)
        if table.dtype.kind == "i" and np.array_equal(table, np.arange(self.count)):
            return self.codes.astype(dtype, copy=False)  # each points at itself
        if not self.count:
            return np.zeros(len(self.codes), dtype=dtype)
        return table.take(self.codes, mode="clip")

    def where(self, truths: Iterable[bool]) -> Bits:
        """Return the rows whose code points at what is true."""
        listed = list(truths)
        return self.known if all(listed) else self.known & pack(self.look_up(listed, np.bool_))

    def among(self, positions: Iterable[int]) -> Bits:
        """Return the rows whose code is one of several."""
        asked = frozenset(positions)
        return self.where(position in asked for position in range(self.count))


def _looked_up(type_: ValueType, values: Sequence[Any], codes: _Codes) -> FactColumn:
    """Return the column in which each row has the value its code points at."""
    known = codes.where(value is not None for value in values)
    match type_:
        case BooleanType():
            return TruthColumn(where_known(codes.where(value is True for value in values), known))
        case NumberType():
            dtype, filler = (_narrowest(type_), int(type_.minimum)) if type_.integer else (np.float64, 0.0)
            return NumberColumn(codes.look_up((filler if value is None else value for value in values), dtype), known)
        case DateType():
            days = (0 if value is None else day_number(value) for value in values)
            return NumberColumn(codes.look_up(days, np.int32), known)
        case ChoiceType(options=options):
            positions = (0 if value is None else options.index(value) for value in values)
            return NumberColumn(codes.look_up(positions, np.int16), known)
        case ChoicesType(options=options):
            included = {option: codes.where(option in (value or ()) for value in values) for option in options}
            return ChoicesColumn(included, known)
        case _:
            assert_never(type_)


# ----------------------------------------------------------------------- parts


def _plain_values(array: pa.Array) -> NDArray[Any]:
    """Return the values of a number array; where it is null they are anything."""
    buffer = array.buffers()[1]
    dtype = np.dtype(array.type.to_pandas_dtype())
    if buffer is None:
        return np.zeros(len(array), dtype=dtype)
    return np.frombuffer(buffer, dtype=dtype, count=array.offset + len(array))[array.offset :]


def _within(values: NDArray[Any], minimum: float, maximum: float) -> bool:
    """Return whether all values are within the bounds, unknown ones among them. NaN never is."""
    return not len(values) or bool(values.min() >= minimum and values.max() <= maximum)


def _example_beyond(type_: NumberType) -> int | float:
    return int(type_.minimum) - 1 if type_.integer else type_.minimum - 1.0


def _faults(fact: Fact, example: Any, rows: Bits) -> list[Fault]:
    """Return the fault that an example of it shows, in the rows concerned, or nothing where there are none."""
    numbers = np.flatnonzero(np.unpackbits(rows, bitorder="little"))
    problem = check_value(fact, example)
    if problem is None or not len(numbers):
        return []
    return [Fault(fact.id, *problem, numbers)]


def _narrowest(type_: NumberType) -> Any:
    """Return the smallest integer type that holds every value of a fact: the less to read, the faster."""
    for candidate in (np.int8, np.int16, np.int32):
        limits = np.iinfo(candidate)
        if limits.min <= type_.minimum and type_.maximum <= limits.max:
            return candidate
    return np.int64
