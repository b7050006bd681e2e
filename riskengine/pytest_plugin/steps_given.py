"""Given: the ruleset, the day, and what is known about the subject."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from riskengine.diagnostics import DiagnosticsError, Span
from riskengine.profiles import profile_from, value_from_text
from riskengine.pytest_plugin.cells import day_in, span_of_cell
from riskengine.pytest_plugin.given_hours import SUBJECT
from riskengine.pytest_plugin.situation import GivenFact, Situation

if TYPE_CHECKING:
    from pytest_bdd.gherkin_parser import Row

_HEADINGS = ({"faktum", "fact"}, {"verdi", "value"}, {"observert", "observed"})


def use_ruleset(situation: Situation, reference: str) -> None:
    """Take a ruleset: an id, ``id@version``, or a path as seen from the feature file."""
    situation.use_ruleset(reference)


def set_date(situation: Situation, day: str) -> None:
    """Set the day as of which the situation is assessed."""
    situation.set_date(day_in(situation, day, situation.span_of(day)))


def describe_employee(situation: Situation) -> None:
    """Give facts about an employee, in a table."""
    describe_subject(situation, "employee")


def describe_organisation(situation: Situation) -> None:
    """Give facts about an organisation, in a table."""
    describe_subject(situation, "organisation")


def describe_subject(situation: Situation, kind: str) -> None:
    """Give facts about a subject of any kind, in a table. It adds to what was said before and overrides it."""
    situation.set_subject_kind(kind)
    seen: set[str] = set()
    for row in _rows(situation):
        fact_cell, value_cell, *observed_cell = row.cells
        fact = fact_cell.value
        _require_fact(situation, fact, span_of_cell(situation, fact_cell))
        if fact in seen:
            raise situation.error("RE3006", {}, span_of_cell(situation, fact_cell))
        seen.add(fact)
        observed_on = None
        if observed_cell and observed_cell[0].value:
            observed_on = day_in(situation, observed_cell[0].value, span_of_cell(situation, observed_cell[0]))
        _set_fact(situation, fact, value_cell.value, observed_on, span_of_cell(situation, value_cell))


def set_fact(situation: Situation, fact: str, value: str) -> None:
    """Give one fact, in the place of what was said of it before."""
    _require_fact(situation, fact, situation.span_of(f'"{fact}"'))
    _set_fact(situation, fact, value, None, situation.span_of(f'"{value}"'))


def forget_fact(situation: Situation, fact: str) -> None:
    """Make a fact unknown."""
    span = situation.span_of(f'"{fact}"')
    _require_fact(situation, fact, span)
    situation.set_fact(fact, GivenFact(None, None, span))


def _rows(situation: Situation) -> list[Row]:
    """Return the rows of the step's table below its heading. Raises DiagnosticsError without a heading."""
    table = situation.current.step.datatable
    rows = list(table.rows) if table is not None else []
    heading = [cell.value.strip().lower() for cell in rows[0].cells] if rows else []
    if len(heading) not in {2, 3} or any(name not in names for name, names in zip(heading, _HEADINGS, strict=False)):
        line = table.rows[0].location.line if table is not None else None
        raise situation.error("RE6008", {}, situation.span_of(line=line))
    return rows[1:]


def _require_fact(situation: Situation, fact: str, span: Span) -> None:
    if fact not in situation.ruleset.facts:
        raise situation.unknown_name("fact", fact, situation.ruleset.facts, span)


def _set_fact(situation: Situation, fact: str, text: str, observed_on: date | None, span: Span) -> None:
    """Read a value as a cell of a file is read, and remember it. Raises DiagnosticsError where it is no value."""
    value = value_from_text(situation.ruleset.facts[fact], text)
    record = {"subject": SUBJECT, "subject_kind": situation.kind_of_subject, fact: value}
    try:
        profile = profile_from(record, situation.ruleset)
    except DiagnosticsError as error:
        raise DiagnosticsError(replace(diagnostic, location=span) for diagnostic in error.diagnostics) from None
    situation.set_fact(fact, GivenFact(profile[fact], observed_on, span))
