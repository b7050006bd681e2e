"""Rows put into a database as they are, and what the SQL of a ruleset says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from riskengine.rulesets import RuleSet
from riskengine.sql import ruleset_sql
from tests.sql.databases import Database, Row

Record = Mapping[str, Any]


def answer(database: Database, ruleset: RuleSet, records: Sequence[Record], **options: Any) -> list[Row]:
    """Return what a query gives for records, in the order of their subjects."""
    statement = ruleset_sql(ruleset, dialect=database.dialect, **{**options, "output": "table"})
    # What the statement does not have, the query does not read.
    columns = [name for name in records[0] if f'"{name}"' in statement or f"`{name}`" in statement]
    table = options.get("table", "profiles")
    database.fill(table, statement, columns, [[record.get(name) for name in columns] for record in records])
    found = database.ask(ruleset_sql(ruleset, dialect=database.dialect, **options))
    return sorted(found, key=lambda row: (row["subject"], row.get("rule", "")))
