"""What a ruleset would set off, for programs: JSON with everything, and CSV with one row a figure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from riskengine.reports.csv_rows import harmless_cell
from riskengine.simulation.impact_model import Change, Impact, ImpactDifference, Rate

COLUMNS = {
    "part": "someone, area, undetermined, rule, rule_undetermined, action or role",
    "id": "the id of the area, rule, action or role",
    "title": "its title",
    "level": "the level: of an area the highest established one, of a rule its own",
    "subjects": "how many of the invented people",
    "per_1000": "the same for each thousand",
    "low": "the lower end of the 95 percent interval, per thousand",
    "high": "its upper end",
}

DIFFERENCE_COLUMNS = {
    "part": "changed, rule or action",
    "id": "the id of the rule or action",
    "title": "its title",
    "gained": "for how many it is new",
    "gained_per_1000": "the same for each thousand",
    "lost": "for how many it is no more",
    "lost_per_1000": "the same for each thousand",
}


def impact_json(impact: Impact) -> bytes:
    """Return an impact as a JSON object."""
    return _json(impact_document(impact))


def difference_json(difference: ImpactDifference) -> bytes:
    """Return the difference between two rulesets as a JSON object."""
    return _json(
        {
            "schema": difference.schema,
            "invented": True,
            "changed": _rate(difference.changed),
            "rules": [_change(change) for change in difference.rules],
            "actions": [_change(change) for change in difference.actions],
            "before": impact_document(difference.before),
            "after": impact_document(difference.after),
        }
    )


def impact_document(impact: Impact) -> dict[str, Any]:
    """Return an impact as plain data. ``invented`` is always true: no impact is about people who exist."""
    return {
        "schema": impact.schema,
        "invented": True,
        "ruleset": impact.ruleset,
        "ruleset_version": impact.ruleset_version,
        "ruleset_digest": impact.ruleset_digest,
        "model_digest": impact.model_digest,
        "subject_kind": impact.subject_kind,
        "as_of": impact.as_of.isoformat(),
        "seed": impact.seed,
        "count": impact.count,
        "engine": impact.engine,
        "someone": _rate(impact.someone),
        "areas": [
            {
                "area": area.area,
                "title": dict(area.title),
                "levels": [{"level": level.level, **_rate(level.rate)} for level in area.levels],
                "undetermined": _rate(area.undetermined),
            }
            for area in impact.areas
        ],
        "rules": [
            {
                "rule": rule.rule,
                "title": dict(rule.title),
                "area": rule.area,
                "level": rule.level,
                "established": _rate(rule.established),
                "undetermined": _rate(rule.undetermined),
            }
            for rule in impact.rules
        ],
        "actions": [
            {"action": action.action, "title": dict(action.title), "role": action.role, **_rate(action.suggested)}
            for action in impact.actions
        ],
        "roles": [
            {
                "role": role.role,
                "title": dict(role.title),
                **_rate(role.people),
                "suggestions_per_1000": round(role.suggestions_per_1000, 3),
            }
            for role in impact.roles
        ],
    }


def impact_csv(impact: Impact, language: str) -> bytes:
    """Return an impact as CSV: one row a figure."""
    return _csv(COLUMNS, _rows(impact, language))


def difference_csv(difference: ImpactDifference, language: str) -> bytes:
    """Return the difference between two rulesets as CSV: one row a rule or action that differs."""
    changed = difference.changed
    rows = [{"part": "changed", "gained": changed.subjects, "gained_per_1000": _number(changed.per_1000)}]
    for part, changes in (("rule", difference.rules), ("action", difference.actions)):
        rows += [
            {
                "part": part,
                "id": change.id,
                "title": change.title.in_language(language),
                "gained": change.gained.subjects,
                "gained_per_1000": _number(change.gained.per_1000),
                "lost": change.lost.subjects,
                "lost_per_1000": _number(change.lost.per_1000),
            }
            for change in changes
        ]
    return _csv(DIFFERENCE_COLUMNS, rows)


def _rows(impact: Impact, language: str) -> Iterator[dict[str, Any]]:
    yield {"part": "someone", **_cells(impact.someone)}
    for area in impact.areas:
        named = {"id": area.area, "title": area.title.in_language(language)}
        for level in area.levels:
            yield {"part": "area", **named, "level": level.level, **_cells(level.rate)}
        yield {"part": "undetermined", **named, **_cells(area.undetermined)}
    for rule in impact.rules:
        named = {"id": rule.rule, "title": rule.title.in_language(language), "level": rule.level}
        yield {"part": "rule", **named, **_cells(rule.established)}
        yield {"part": "rule_undetermined", **named, **_cells(rule.undetermined)}
    for action in impact.actions:
        title = action.title.in_language(language)
        yield {"part": "action", "id": action.action, "title": title, **_cells(action.suggested)}
    for role in impact.roles:
        yield {"part": "role", "id": role.role, "title": role.title.in_language(language), **_cells(role.people)}


def _cells(rate: Rate) -> dict[str, Any]:
    return _rate(rate)


def _rate(rate: Rate) -> dict[str, Any]:
    low, high = rate.range_per_1000
    return {
        "subjects": rate.subjects,
        "per_1000": _number(rate.per_1000),
        "low": _number(low),
        "high": _number(high),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "title": dict(change.title),
        "gained": _rate(change.gained),
        "lost": _rate(change.lost),
    }


def _number(number: float) -> float:
    return round(number, 3)


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _csv(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    names = list(columns)
    writer.writerow(names)
    for row in rows:
        writer.writerow([harmless_cell(str(row.get(name, ""))) for name in names])
    return output.getvalue().encode()
