"""A record of a foreign file to a record with the names and values of a ruleset.

Only the columns that the mapping names are ever looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.profiles.fact_problems import Arguments
from riskengine.profiles.mapping.model import DaySource, FactSource, ProfileMapping
from riskengine.profiles.mapping.translating import Translated, day_told, translated
from riskengine.profiles.records import REPEATED

_MOST_DIGITS = 10**18
_NOWHERE = RecordLocation("record")


class MappedRecord(NamedTuple):
    """A record as profiles have it, not validated yet, and what the mapping could not make sense of."""

    content: dict[str, Any]
    diagnostics: list[Diagnostic]


def mapped_record(
    mapping: ProfileMapping, record: Mapping[str, Any], number: int, location: RecordLocation
) -> MappedRecord:
    """Return what a foreign record says in the words of the ruleset. ``number`` counts records from 1.

    A fact of which the cell makes no sense is left out, and told of. No diagnostic holds what a cell says.
    """
    return _Application(mapping, record, location).mapped(number)


def mapped_subject(mapping: ProfileMapping, record: Mapping[str, Any], number: int) -> Any:
    """Return what a foreign record says is its subject, whatever else is wrong with it."""
    return _Application(mapping, record, _NOWHERE).subject(number)


def cell_of(record: Mapping[str, Any], column: str) -> Any:
    """Return what a record has in a column, None where it has no such column.

    The dots of a name may lead into objects within the record, as JSON has them. REPEATED where the
    record says it twice.
    """
    found = _found(record, column)
    return found[0] if len(found) == 1 else REPEATED if found else None


def _found(record: Mapping[str, Any], column: str) -> list[Any]:
    found = [record[column]] if column in record else []
    if "." in column:
        position = column.find(".")
        while position >= 0:
            inner = record.get(column[:position])
            if isinstance(inner, Mapping):
                found += _found(inner, column[position + 1 :])
            elif inner is REPEATED:
                found += [REPEATED]
            position = column.find(".", position + 1)
    return found


class _Application:
    """The mapping of one record, gathering what is wrong."""

    def __init__(self, mapping: ProfileMapping, record: Mapping[str, Any], location: RecordLocation) -> None:
        self.mapping = mapping
        self.record = record
        self.location = location
        self.diagnostics: list[Diagnostic] = []
        self.days: dict[int, Any] = {}  # by the identity of their sources, which the mapping keeps alive

    def mapped(self, number: int) -> MappedRecord:
        """Return the record in the words of the ruleset."""
        mapping = self.mapping
        content: dict[str, Any] = {"subject": self.subject(number), "subject_kind": mapping.subject_kind}
        if mapping.as_of is not None:
            content["as_of"] = self._day(mapping.as_of, "as_of")
        for source in mapping.facts:
            told = self._told(source)
            if told is not None:
                content[source.fact.id] = told.value
                self._add_observed_on(source, told.value, content)
        return MappedRecord(content, self.diagnostics)

    def _told(self, source: FactSource) -> Translated | None:
        """Return what the record tells of a fact, None where it makes no sense."""
        if source.column is None:
            return Translated(source.constant)
        cell = self._cell(source.column, source.fact.id)
        return None if cell is REPEATED else self._checked(translated(cell, source), source.fact.id, source.column)

    def _add_observed_on(self, source: FactSource, value: Any, content: dict[str, Any]) -> None:
        if source.observed_on is not None and value is not None:
            day = self._day(source.observed_on, source.fact.id)
            if day is not None:
                content[f"{source.fact.id}.observed_on"] = day

    def _day(self, source: DaySource, name: str) -> Any:
        """Return a day. One that makes no sense is told of once, however many facts were observed on it."""
        if id(source) not in self.days:
            self.days[id(source)] = self._day_in(source, name)
        return self.days[id(source)]

    def _day_in(self, source: DaySource, name: str) -> Any:
        if source.column is None:
            return source.constant
        cell = self._cell(source.column, name)
        if cell is REPEATED:
            return None
        told = self._checked(day_told(cell, source.formats, self.mapping.unknown), name, source.column)
        return None if told is None else told.value

    def subject(self, number: int) -> Any:
        """Return the pseudonym, None where a part of it is missing."""
        source = self.mapping.subject
        if not source.columns:
            return f"{source.prefix}{number}"
        cells = [self._cell(column, "subject") for column in source.columns]
        if any(cell is REPEATED for cell in cells):
            return None
        words = [_pseudonym(cell) for cell in cells]
        if len(words) == 1:
            return words[0]
        if "" in words:
            return None  # half of a pseudonym may be somebody else's
        return source.separator.join(words) if all(isinstance(word, str) for word in words) else words

    def _cell(self, column: str, name: str) -> Any:
        cell = cell_of(self.record, column)
        if cell is REPEATED:
            self._report(("RE3103", {"key": column}), name, column)
        return cell

    def _checked(self, told: Translated, name: str, column: str) -> Translated | None:
        if told.problem is None:
            return told
        self._report(told.problem, name, column)
        return None

    def _report(self, problem: tuple[str, Arguments], name: str, column: str) -> None:
        code, arguments = problem
        location = self.location
        place = RecordLocation(location.path, location.line, location.cell, name, column)
        self.diagnostics.append(Diagnostic(code, arguments, place))


def _pseudonym(cell: Any) -> Any:
    """Return a cell as text: 1001 in Excel is the number 1001.0. What no pseudonym can be is kept as it is."""
    match cell:
        case None:
            return ""
        case str():
            return cell.strip()
        case float() if cell.is_integer() and abs(cell) < _MOST_DIGITS:
            return str(int(cell))
        case int() if not isinstance(cell, bool) and abs(cell) < _MOST_DIGITS:
            return str(cell)
        case _:
            return cell
