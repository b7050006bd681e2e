"""What can be asked for: which SQL, which output, of which table. Needs no sqlglot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

DialectName = Literal["duckdb", "postgres", "snowflake", "bigquery", "spark"]
Output = Literal["matrix", "findings", "table"]
ChoicesForm = Literal["arrays", "text"]

DIALECT_NAMES: tuple[DialectName, ...] = ("duckdb", "postgres", "snowflake", "bigquery", "spark")
OUTPUTS: tuple[Output, ...] = ("matrix", "findings", "table")
CHOICES_FORMS: tuple[ChoicesForm, ...] = ("arrays", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlRequest:
    """What the SQL is to ask.

    ``table`` may have a schema and a catalog in front, with dots between. ``audience`` None is the whole.
    ``as_of`` overrides the column of that name. ``choices`` says how columns with several choices hold them:
    as arrays, or as text with ``|`` between; None is the dialect's own form.
    """

    dialect: DialectName
    table: str = "profiles"
    output: Output = "matrix"
    audience: str | None = None
    as_of: date | None = None
    choices: ChoicesForm | None = None
