"""What a run has to give, worked out one record at a time by the definition of meaning: slow, and nothing shared."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq

from riskengine import Assessor, RuleSet
from riskengine.profiles import Rejection, read_profiles

TABLES = ("findings", "areas", "suggestions")
Rows = dict[str, list[tuple[Any, ...]]]


def expected(
    path: Path, ruleset: RuleSet, *, audience: str | None = None, **reading: Any
) -> tuple[Rows, list[tuple[Any, ...]]]:
    """The rows of each table, and the line, fact and code of each fault of each rejected record."""
    assessor = Assessor(ruleset, audience=audience, engine="reference")
    rank = ruleset.level_order
    places = list(ruleset.actions)
    rows: Rows = {table: [] for table in TABLES}
    faults: list[tuple[Any, ...]] = []
    for record in read_profiles(path, ruleset, name=path.name, **reading):
        if isinstance(record, Rejection):
            faults += [
                (record.location.line, record.subject, found.location.fact, found.code) for found in record.diagnostics
            ]
            continue
        found = assessor.assess(record)
        key = (found.subject, found.as_of)
        rows["findings"] += [
            (*key, one.rule, one.area, one.level, one.outcome)
            for one in found.findings
            if one.outcome != "not_established"
        ]
        rows["areas"] += [(*key, one.area, one.at_least, one.at_most) for one in found.areas]
        suggestions = [
            (*key, one.action, one.role, one.level, one.due_on, bool(one.check_first)) for one in found.suggestions
        ]
        rows["suggestions"] += sorted(suggestions, key=lambda row: (-rank[row[4]], row[5], places.index(row[2])))
    return rows, faults


def written(directory: Path, table_format: str = "parquet") -> Rows:
    """The rows in the parts of a directory, as text where the format has nothing else."""
    read = {"parquet": _parquet, "csv": _csv, "jsonl": _json_lines, "xlsx": _workbook}[table_format]
    return {table: [row for part in sorted((directory / table).iterdir()) for row in read(part)] for table in TABLES}


def rejects(directory: Path) -> list[tuple[Any, ...]]:
    lines = (directory / "rejects.jsonl").read_text("utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    return [(one["line"], one["subject"], one["fact"], one["code"]) for one in found]


def as_text(rows: Rows) -> Rows:
    return {table: [tuple(_text(value) for value in row) for row in of_table] for table, of_table in rows.items()}


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _parquet(part: Path) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in pq.read_table(part).to_pylist()]


def _csv(part: Path) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in list(csv.reader(io.StringIO(part.read_text("utf-8"))))[1:]]


def _json_lines(part: Path) -> list[tuple[Any, ...]]:
    return [tuple(map(_text, json.loads(line).values())) for line in part.read_text("utf-8").splitlines()]


def _workbook(part: Path) -> list[tuple[Any, ...]]:
    sheet = openpyxl.load_workbook(part).active
    return [
        tuple(_text(getattr(value, "date", lambda value=value: value)()) for value in row)
        for row in list(sheet.values)[1:]
    ]


def tree(directory: Path) -> dict[str, bytes]:
    """Every file of a directory with its bytes."""
    return {
        str(path.relative_to(directory)): path.read_bytes() for path in sorted(directory.rglob("*")) if path.is_file()
    }
