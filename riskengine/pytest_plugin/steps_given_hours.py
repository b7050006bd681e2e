"""Given: the hours of the subject, as office days, a table of time entries and what is agreed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from riskengine.pytest_plugin.cells import day_in, span_of_cell
from riskengine.pytest_plugin.given_hours import (
    GivenEntry,
    GivenHours,
    OfficeDays,
    read_agreement,
    read_entries,
    require_hours,
)
from riskengine.pytest_plugin.situation import Situation

if TYPE_CHECKING:
    from pytest_bdd.gherkin_parser import Row

_COLUMNS: Final = {
    "dato": "date",
    "date": "date",
    "fra": "start",
    "start": "start",
    "til": "end",
    "end": "end",
    "pause": "break_minutes",
    "break": "break_minutes",
    "slag": "kind",
    "kind": "kind",
}
"""The headings of a table of entries, in both languages, and the columns of a file that they stand for."""
_NEEDED: Final = {"date", "start", "end"}
_A_MONDAY: Final = date(2026, 1, 5)


def give_office_days(situation: Situation, first: str, start: str, end: str, minutes: str) -> None:
    """Give the same hours from Monday to Friday, up to the eve of the day of assessment."""
    place = situation.span_of()
    require_hours(place)
    texts = {"start": start, "end": end, "break_minutes": minutes}
    places = {column: situation.span_of(f'"{text}"') for column, text in texts.items()}
    day = day_in(situation, first, situation.span_of(f'"{first}"'))
    entry = GivenEntry(day, texts, places, place)
    # What is wrong with the texts is wrong on any day, and told at this step.
    read_entries([GivenEntry(_A_MONDAY, texts, places, place)])
    situation.add_hours(GivenHours(office_days=(OfficeDays(day, entry),), place=place))


def give_time_entries(situation: Situation) -> None:
    """Give time entries, in a table. They add to those that were given before."""
    place = situation.span_of()
    require_hours(place)
    columns, rows = _table(situation)
    entries = tuple(_entry(situation, columns, row) for row in rows)
    read_entries(entries)
    situation.add_hours(GivenHours(entries=entries, place=place))


def agree_hours(situation: Situation, hours: str, start: str, end: str) -> None:
    """Say what is agreed: hours a week, and the times between which a working day lies."""
    place = situation.span_of()
    require_hours(place)
    texts = {"agreed_hours_7_days": hours, "day_starts": start, "day_ends": end}
    places = {column: situation.span_of(f'"{text}"') for column, text in texts.items()}
    situation.add_hours(GivenHours(agreements=read_agreement(texts, places), place=place))


def _table(situation: Situation) -> tuple[list[str], list[Row]]:
    """Return the columns of the step's table and the rows below its heading. Raises DiagnosticsError."""
    table = situation.current.step.datatable
    rows = list(table.rows) if table is not None else []
    headings = [cell.value.strip().lower() for cell in rows[0].cells] if rows else []
    columns = [_COLUMNS.get(heading, "") for heading in headings]
    if _NEEDED - set(columns) or "" in columns or len(set(columns)) < len(columns):
        line = table.rows[0].location.line if table is not None else None
        raise situation.error("RE6014", {}, situation.span_of(line=line))
    return columns, rows[1:]


def _entry(situation: Situation, columns: list[str], row: Row) -> GivenEntry:
    texts = {column: cell.value for column, cell in zip(columns, row.cells, strict=True)}
    places = {column: span_of_cell(situation, cell) for column, cell in zip(columns, row.cells, strict=True)}
    day = day_in(situation, texts.pop("date"), places["date"])
    return GivenEntry(day, texts, places, situation.span_of(line=row.location.line))
