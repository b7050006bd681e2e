"""Hours as a JSON document, ``riskengine.hours/1``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from riskengine.localisation import LocalisedText
from riskengine.reports.hours.model import EmployeeHours, FactLine, HourRow, HoursHead, Mark, Stretch

SCHEMA = "riskengine.hours/1"


def hours_document(head: HoursHead, employees: Iterable[EmployeeHours]) -> bytes:
    """Return hours as JSON. It holds the values of the facts."""
    document = {
        "schema": SCHEMA,
        "ruleset": head.ruleset,
        "ruleset_version": head.ruleset_version,
        "as_of": head.as_of.isoformat(),
        "zone": head.zone,
        "records": head.records,
        "entries": head.entries,
        "rejected": head.rejected,
        "duplicates": head.duplicates,
        "open_entries": head.open_entries,
        "employees": [_employee(employee) for employee in employees],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _employee(employee: EmployeeHours) -> dict[str, Any]:
    return {
        "subject": employee.subject,
        "as_of": employee.as_of.isoformat(),
        "facts": {line.fact: _fact(line) for line in employee.facts},
        "marks": [_mark(mark) for mark in employee.marks],
        "days": [_day(row) for row in employee.rows],
    }


def _fact(line: FactLine) -> dict[str, Any]:
    return {
        "value": line.value,
        "unknown_because": _texts(line.unknown_because),
        "measured": line.measured,
        "bound": line.bound,
        "first": line.first.isoformat(),
        "last": line.last.isoformat(),
        "covered": line.covered,
        "expected": line.expected,
        "stretches": [_stretch(stretch) for stretch in line.stretches],
    }


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "rule": mark.rule,
        "title": dict(mark.title),
        "outcome": mark.outcome,
        "is_limit": mark.is_limit,
        "because": _texts(mark.because),
        "section": None
        if mark.section is None
        else {"source": mark.section.source, "locator": mark.section.locator, "url": mark.section.url},
        "facts": list(mark.facts),
        "missing": [dict(title) for title in mark.missing],
        "stretches": [_stretch(stretch) for stretch in mark.stretches],
    }


def _stretch(stretch: Stretch) -> dict[str, Any]:
    return {
        "start": stretch.start.isoformat(),
        "end": stretch.end.isoformat(),
        "amount": stretch.amount,
        "records": list(stretch.records),
    }


def _day(row: HourRow) -> dict[str, Any]:
    return {
        "day": row.day.isoformat(),
        "worked": [round(part, 4) for part in row.worked],
        "on_call": [round(part, 4) for part in row.on_call],
        "has_leave": row.has_leave,
        "is_day_off": row.is_day_off,
    }


def _texts(text: LocalisedText | None) -> dict[str, str] | None:
    return None if text is None else dict(text)
