"""The header of a table: which column says what of which fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation
from riskengine.language import NumberType
from riskengine.profiles.cell_text import value_from_text
from riskengine.profiles.fact_problems import is_unit, unit_words
from riskengine.profiles.flattening import RESERVED_PARTS
from riskengine.profiles.names import RECORD_FIELDS, shown_name, unknown_name
from riskengine.rulesets import Fact, RuleSet

_WITH_UNIT = re.compile(r"(?P<name>[^\[\]]*?)\s*\[(?P<unit>[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name its values get in a record, and the fact whose values they are.

    ``fact`` is None for the subject, dates and units, whose text is taken as it stands. A column that
    is not read takes its place among the others, and nothing in it is ever looked at.
    """

    name: str
    fact: Fact | None
    is_read: bool = True

    def value(self, cell: Any) -> Any:
        """Return what a cell holds: text is read by the type of the fact, anything else is kept."""
        if isinstance(cell, str):
            return value_from_text(self.fact, cell) if self.fact is not None else cell.strip() or None
        return cell


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out: ``read_header`` makes columns of the names in its first row.

    ``in_part`` is whether the table is read in part only. Cells outside its columns are then nobody's
    business, not even where a workbook has an error in them.
    """

    read_header: Callable[[Sequence[str], RecordLocation], tuple[Column, ...]]
    in_part: bool = False


def vocabulary_layout(ruleset: RuleSet) -> Layout:
    """Return the layout of a table whose columns have the names of a ruleset's facts."""
    return Layout(lambda cells, location: read_header(cells, ruleset, location))


def read_header(cells: Sequence[str], ruleset: RuleSet, location: RecordLocation) -> tuple[Column, ...]:
    """Return the columns that a header names. Raises ProfileError with everything wrong in it."""
    header = _Header(ruleset, location)
    columns = tuple(header.column(cell.strip(), position) for position, cell in enumerate(cells, 1))
    header.check_whole(columns)
    return columns


class _Header:
    """The reading of one header, gathering what is wrong."""

    def __init__(self, ruleset: RuleSet, location: RecordLocation) -> None:
        self.ruleset = ruleset
        self.location = location
        self.diagnostics: list[Diagnostic] = []
        self.unknown: list[tuple[str, RecordLocation]] = []
        self.seen: set[str] = set()

    def column(self, text: str, position: int) -> Column:
        """Return a column, noting what is wrong with its heading."""
        location = RecordLocation(self.location.path, self.location.line, self._address(position))
        with_unit = _WITH_UNIT.fullmatch(text)
        name = with_unit["name"] if with_unit else text
        if not name:
            self.diagnostics.append(Diagnostic("RE3203", {"position": str(position)}, location))
            return Column(name, None)
        column = self._named(name)
        if column is None:
            self.unknown.append((name, location))
            return Column(name, None)
        if column.name in self.seen:
            self._report("RE3204", {"name": shown_name(column.name)}, location, column.name)
        self.seen.add(column.name)
        if with_unit is not None:
            self._check_unit(column, with_unit["unit"], location)
        return column

    def check_whole(self, columns: Sequence[Column]) -> None:
        """Raise ProfileError where something is wrong with a column or with all of them together."""
        if not self.seen:
            # Nothing known: it may be a record, so none of it is shown.
            self.diagnostics.insert(0, Diagnostic("RE3206", {}, self.location))
        for name, location in self.unknown:
            error = unknown_name(name, self.ruleset, location, shown=bool(self.seen))
            if self.seen or error.suggestion is not None:
                self.diagnostics.append(error)
        if self.seen and "subject" not in self.seen:
            self._report("RE3008", {}, self.location, "subject")
        for column in columns:
            owner, _, part = column.name.rpartition(".")
            if column.name in self.seen and part in {"observed_on", "unit"} and owner not in self.seen:
                self._report("RE3011", {"key": part}, self.location, owner)
        if self.diagnostics:
            raise ProfileError(self.diagnostics)

    def _named(self, name: str) -> Column | None:
        if name in RECORD_FIELDS:
            return Column(name, None)
        if (fact := self.ruleset.facts.get(name)) is not None:
            return Column(name, fact)
        owner, _, last = name.rpartition(".")
        if last in RESERVED_PARTS and owner in self.ruleset.facts:
            return Column(owner, self.ruleset.facts[owner]) if last == "value" else Column(name, None)
        return None

    def _check_unit(self, column: Column, unit: str, location: RecordLocation) -> None:
        fact = column.fact
        expected = fact.type.unit if fact is not None and isinstance(fact.type, NumberType) else None
        if not is_unit(unit, expected):
            self._report("RE3005", {"expected": unit_words(expected)}, location, column.name)

    def _report(self, code: str, arguments: Mapping[str, Any], location: RecordLocation, name: str) -> None:
        place = RecordLocation(location.path, location.line, location.cell, name)
        self.diagnostics.append(Diagnostic(code, arguments, place))

    def _address(self, position: int) -> str:
        """Return where a spreadsheet shows the cell: column 28 of line 1 is AB1."""
        letters = ""
        while position:
            position, letter = divmod(position - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.location.line}"


def row_content(columns: Sequence[Column], cells: Sequence[Any]) -> dict[str, Any]:
    """Return a row as a record with dotted names. An empty cell is an unknown fact, or says nothing."""
    content: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=True):
        if not column.is_read:
            continue
        value = column.value(cell)
        if value is not None or column.fact is not None:
            content[column.name] = value
    return content
