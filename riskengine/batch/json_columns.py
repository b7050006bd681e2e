"""Lines of JSON in columns, each of the type of its fact: what JSON says of another type is in doubt."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, assert_never

import pyarrow as pa

from riskengine.batch.line_form import (
    LONGEST_QUICK_LINE,
    RECORD_COLUMNS,
    Line,
    RecordFields,
    day_of,
    record_fields,
)
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType
from riskengine.profiles import Rejection
from riskengine.profiles.fact_problems import is_unit
from riskengine.profiles.flattening import FlatRecord, TooDeepError, flatten
from riskengine.profiles.names import RECORD_FIELDS, known_names
from riskengine.profiles.readers.json_decoding import JsonDecoder
from riskengine.profiles.readers.json_lines import lines_of_records, record_of_line, text_of_line
from riskengine.profiles.records import Record
from riskengine.rulesets import Fact, RuleSet

_LARGEST_NUMBER_OF_A_SUBJECT = 10**18
"""Longer whole numbers are read in another way by those who read records."""

_Taken = Callable[[Any], Any]
"""What returns a value as its column holds it, and raises ValueError or TypeError where that is in doubt."""


@dataclass(frozen=True, slots=True)
class _ValueColumn:
    """A column of what records say of a fact: of which type, and what is taken."""

    name: str
    type: pa.DataType
    taken: _Taken

    def array(self, values: Sequence[Any], in_doubt: set[int]) -> pa.Array:
        """Return values as an array, noting the rows in doubt, where it has none."""
        try:
            cells = [None if value is None else self.taken(value) for value in values]
        except (ValueError, TypeError):
            cells = [self._cell(value, row, in_doubt) for row, value in enumerate(values)]
        return pa.array(cells, self.type)

    def _cell(self, value: Any, row: int, in_doubt: set[int]) -> Any:
        try:
            return None if value is None else self.taken(value)
        except (ValueError, TypeError):
            in_doubt.add(row)
            return None


class JsonColumns:
    """JSON Lines as columns of values, dates and units."""

    def __init__(self, stream: BinaryIO, name: str, ruleset: RuleSet) -> None:
        self._stream = stream
        self._name = name
        self._known = known_names(ruleset)
        self._facts = frozenset(ruleset.facts)
        self._fields: RecordFields = record_fields(ruleset)
        self._decoder = JsonDecoder()
        self._plain_decoder = json.JSONDecoder()
        facts = list(ruleset.facts.values())
        self._values = [_value_column(fact) for fact in facts]
        self._observed = [_ValueColumn(f"{fact.id}.observed_on", pa.date32(), _day) for fact in facts]
        self._units = [_ValueColumn(f"{fact.id}.unit", pa.string(), _unit_of(fact)) for fact in facts]

    def lines(self) -> Iterator[Line]:
        """Yield the lines that are not blank."""
        for number, content in lines_of_records(self._stream, self._name):
            yield Line(number, content, self._row(number, content))

    def record(self, line: Line) -> Record | Rejection:
        """Return what a line is by itself."""
        return record_of_line(line.number, line.content, self._name, self._decoder)

    def columns(self, rows: Sequence[Sequence[Any]]) -> tuple[pa.RecordBatch, frozenset[int]]:
        """Return rows in columns, and those in doubt: where a value is not of its fact's type."""
        in_doubt: set[int] = set()
        arrays = [pa.array([row[place] for row in rows], type_()) for place, (_, type_) in enumerate(RECORD_COLUMNS)]
        names = list(RECORD_FIELDS)
        flats: list[FlatRecord] = [row[len(RECORD_COLUMNS)] for row in rows]
        for columns, said in (
            (self._values, [flat.value for flat in flats]),
            (self._observed, [flat.observed_on for flat in flats]),
            (self._units, [flat.unit for flat in flats]),
        ):
            suffix = len(columns[0].name) - len(self._values[0].name) if columns else 0
            for column in columns:
                key = column.name[: len(column.name) - suffix]
                arrays.append(column.array([one.get(key) for one in said] if any(said) else [None] * len(rows), in_doubt))
                names.append(column.name)
        return pa.RecordBatch.from_arrays(arrays, names=names), frozenset(in_doubt)
