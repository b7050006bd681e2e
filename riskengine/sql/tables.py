"""The table of profiles: how it is named in SQL, and the columns it needs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from sqlglot import exp

from riskengine.diagnostics import Diagnostic, EngineError
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, ValueType
from riskengine.rulesets import Fact
from riskengine.sql.dialects import Dialect
from riskengine.sql.given import observed_column
from riskengine.sql.names import AS_OF, SUBJECT, SUBJECT_KIND, Names
from riskengine.sql.request import ChoicesForm

_FORBIDDEN = frozenset("`\\")
_PARTS = 3


def table_named(name: str) -> exp.Table:
    """Return a table by its name, quoted, with a schema and a catalog where dots divide it.

    Raises EngineError for a name that some dialect could not quote.
    """
    parts = name.split(".")
    if len(parts) > _PARTS or not all(parts) or not name.isprintable() or _FORBIDDEN & set(name):
        raise EngineError([Diagnostic("RE5405", {})])
    table, schema, catalog = [*(exp.to_identifier(part, quoted=True) for part in reversed(parts)), None, None][:_PARTS]
    return exp.Table(this=table, db=schema, catalog=catalog)


def table_statement(
    table: str, facts: Iterable[Fact], names: Names, dialect: Dialect, choices: ChoicesForm
) -> exp.Create:
    """Return the statement that makes an empty table with the columns that a query over these facts reads."""
    columns = [(SUBJECT, "VARCHAR"), (AS_OF, "DATE"), (SUBJECT_KIND, "VARCHAR")]
    for fact in facts:
        columns.append((fact.id, _column_type(fact.type, dialect, choices)))
        if fact.max_age_days is not None:
            columns.append((observed_column(fact.id), "DATE"))
    definitions = [
        exp.ColumnDef(this=names.identifier(name), kind=exp.DataType.build(type_)) for name, type_ in columns
    ]
    return exp.Create(this=exp.Schema(this=table_named(table), expressions=definitions), kind="TABLE")


def _column_type(type_: ValueType, dialect: Dialect, choices: ChoicesForm) -> str:
    match type_:
        case BooleanType():
            return "BOOLEAN"
        case NumberType(integer=True):
            return "BIGINT"
        case NumberType():
            return "DOUBLE"
        case ChoiceType():
            return "VARCHAR"
        case ChoicesType():
            return dialect.array_type if choices == "arrays" else "VARCHAR"
        case DateType():
            return "DATE"
        case _:
            assert_never(type_)
