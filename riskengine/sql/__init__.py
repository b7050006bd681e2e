"""A ruleset as one SQL query, to be run where the profiles are. Needs the extra ``sql``."""

from __future__ import annotations

from datetime import date

from riskengine.diagnostics import Diagnostic, EngineError
from riskengine.rulesets import RuleSet
from riskengine.sql.request import (
    CHOICES_FORMS,
    DIALECT_NAMES,
    OUTPUTS,
    ChoicesForm,
    DialectName,
    Output,
    SqlRequest,
)

__all__ = [
    "CHOICES_FORMS",
    "DIALECT_NAMES",
    "OUTPUTS",
    "ChoicesForm",
    "DialectName",
    "Output",
    "ruleset_sql",
]


def ruleset_sql(
    ruleset: RuleSet,
    *,
    dialect: DialectName,
    table: str = "profiles",
    output: Output = "matrix",
    audience: str | None = None,
    as_of: date | None = None,
    choices: ChoicesForm | None = None,
) -> str:
    """Return one statement over a table of profiles that means what the engines mean.

    The table has the columns ``subject``, ``as_of``, ``subject_kind``, those of the facts that are read, by their
    names, and ``.observed_on`` beside each fact that grows old; ``output="table"`` gives the statement that makes
    it. ``matrix`` has a column for each rule: ``established``, ``undetermined``, ``not_established``, or
    ``not_applicable``. ``findings`` has a row for each established or undetermined rule. ``as_of`` overrides the
    column of that name, whose NULL is the day of the query. ``choices`` says how several choices stand in one
    column: as arrays or as text such as ``a|b``; None is the dialect's own form.

    Raises EngineError where sqlglot is missing, for an audience that does not exist, and where the dialect cannot
    hold what the ruleset asks.
    """
    try:
        from riskengine.sql.writing import written_sql
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] != "sqlglot":
            raise
        raise EngineError([Diagnostic("RE5401", {"package": "sqlglot"})]) from error
    request = SqlRequest(dialect=dialect, table=table, output=output, audience=audience, as_of=as_of, choices=choices)
    return written_sql(ruleset, request)
