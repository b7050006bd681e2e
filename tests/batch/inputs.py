"""Generated files of profiles in every form, with records that nobody can use among them."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq

from riskengine import RuleSet
from tests.tables.rows import rows, table

FORMS = ("csv", "jsonl", "json", "xlsx", "parquet")

SPOILERS = (
    lambda row: row.update({"isolation.ucla3": 4711}),
    lambda row: row.update({"subject": None}),
    lambda row: row.update({"subject": "x" * 101}),
    lambda row: row.update({"subject_kind": "robot"}),
    lambda row: row.update({"contact.with_colleagues": "sometimes"}),
    lambda row: row.update({"isolation.ucla3": 5, "isolation.ucla3.observed_on": date(2031, 1, 1)}),
    lambda row: row.update({"distress.hscl5": 99.5, "sick_leave.started_on": date(1850, 1, 1)}),
)
"""What makes a record one to reject, in any form."""


def generated(ruleset: RuleSet, count: int, seed: int) -> list[dict[str, Any]]:
    made = rows(ruleset, count, seed)
    random_ = random.Random(seed)
    for row in made:
        if random_.random() < 0.08:
            random_.choice(SPOILERS)(row)
        if random_.random() < 0.05:
            row["subject_kind"] = None
    return made


def write(made: list[dict[str, Any]], form: str, directory: Path, ruleset: RuleSet, *, name: str = "records") -> Path:
    path = directory / f"{name}.{form}"
    match form:
        case "csv":
            lines = [",".join(made[0]), *(",".join(_cell(value) for value in row.values()) for row in made)]
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        case "jsonl":
            path.write_text("".join(_json(row) + "\n" for row in made), encoding="utf-8")
        case "json":
            path.write_text("[" + ",\n".join(map(_json, made)) + "]", encoding="utf-8")
        case "xlsx":
            workbook = openpyxl.Workbook(write_only=True)
            sheet = workbook.create_sheet("profiles")
            sheet.append(list(made[0]))
            for row in made:
                sheet.append([_cell(value) if isinstance(value, list) else value for value in row.values()])
            workbook.save(path)
        case "parquet":
            pq.write_table(table(ruleset, made), path, row_group_size=70)
    return path


def _json(row: dict[str, Any]) -> str:
    return json.dumps({name: value for name, value in row.items() if value is not None}, default=str)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(value) or "-"
    return str(value).lower() if isinstance(value, bool) else str(value)
