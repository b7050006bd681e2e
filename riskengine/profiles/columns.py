"""The header of a table: which column says what of which fact."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation, nearest
from riskengine.language import NumberType, Unit
from riskengine.profiles.cell_text import value_from_text
from riskengine.profiles.flattening import RESERVED_PARTS
from riskengine.profiles.validation import RECORD_FIELDS, shown_name, unit_words
from riskengine.rulesets import Fact, RuleSet

_WITH_UNIT = re.compile(r"(?P<name>.*?)\s*\[(?P<unit>[^\[\]]*)\]\s*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name its values get in a record, and the fact whose values they are.

    ``fact`` is None for the subject, dates and units, whose text is taken as it stands.
    """

    name: str
    fact: Fact | None

    def value(self, cell: Any) -> Any:
        """Return what a cell holds: text is read by the type of the fact, anything else is kept."""
        if isinstance(cell, str):
            return value_from_text(self.fact, cell) if self.fact is not None else cell.strip() or None
        return cell


def read_header(cells: Sequence[str], ruleset: RuleSet, location: RecordLocation) -> tuple[Column, ...]:
    """Return the columns that a header names. Raises ProfileError with everything wrong in it."""
    diagnostics: list[Diagnostic] = []
    columns: list[Column] = []
    seen: set[str] = set()
    for position, cell in enumerate(cells, 1):
        column, problem = _column(cell.strip(), position, ruleset, location)
        if problem is None and column.name in seen:
            problem = Diagnostic("RE3204", {"name": column.name}, _at(location, column.name))
        if problem is not None:
            diagnostics.append(problem)
        seen.add(column.name)
        columns.append(column)
    if diagnostics:
        raise ProfileError(diagnostics)
    return tuple(columns)


def _at(location: RecordLocation, name: str) -> RecordLocation:
    return RecordLocation(location.path, location.line, location.cell, name)


def _column(
    header: str, position: int, ruleset: RuleSet, location: RecordLocation
) -> tuple[Column, Diagnostic | None]:
    """Return a column, and what is wrong with it."""
    with_unit = _WITH_UNIT.fullmatch(header)
    name = with_unit["name"] if with_unit else header
    if not name:
        return Column("", None), Diagnostic("RE3203", {"position": str(position)}, location)
    if name in RECORD_FIELDS:
        return Column(name, None), None
    if (fact := ruleset.facts.get(name)) is not None:
        return Column(name, fact), _unit_problem(fact, with_unit["unit"] if with_unit else None, location)
    owner, _, last = name.rpartition(".")
    if last in RESERVED_PARTS and owner in ruleset.facts:
        return Column(name, ruleset.facts[owner] if last == "value" else None), None
    shown = shown_name(name)
    suggestion = nearest(name, [*ruleset.facts, *RECORD_FIELDS])
    code, key = ("RE3001", "name") if "." in name else ("RE3010", "key")
    return Column(name, None), Diagnostic(code, {key: shown}, _at(location, shown), suggestion)


def _unit_problem(fact: Fact, unit: str | None, location: RecordLocation) -> Diagnostic | None:
    if unit is None:
        return None
    expected = fact.type.unit if isinstance(fact.type, NumberType) else None
    try:
        given = Unit.parse(unit.strip())
    except ValueError:
        given = None
    if given is not None and given == expected:
        return None
    return Diagnostic("RE3005", {"expected": unit_words(expected)}, _at(location, fact.id))


def row_content(columns: Sequence[Column], cells: Sequence[Any]) -> Mapping[str, Any]:
    """Return a row as a record with dotted names; empty cells are left out, as unknown."""
    content: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=False):
        value = column.value(cell)
        if value is not None:
            content[column.name] = value
    return content
