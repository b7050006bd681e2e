"""SQL as text: what is asked for, written by sqlglot in the words of the dialect, below where it comes from."""

from __future__ import annotations

from sqlglot import exp

from riskengine.rulesets import RuleSet
from riskengine.sql.outputs import findings, matrix
from riskengine.sql.query import RuleQuery
from riskengine.sql.request import SqlRequest
from riskengine.sql.tables import table_statement


def written_sql(ruleset: RuleSet, request: SqlRequest) -> str:
    """Return one statement. Raises EngineError where the dialect cannot hold what the ruleset asks."""
    query = RuleQuery(ruleset, request)
    return "\n".join([*_origin(ruleset, request), _statement(query).sql(request.dialect, pretty=True), ""])


def _statement(query: RuleQuery) -> exp.Expression:
    match query.request.output:
        case "matrix":
            return matrix(query)
        case "findings":
            return findings(query)
        case "table":
            return table_statement(query.request.table, query.facts, query.names, query.dialect, query.choices)


def _origin(ruleset: RuleSet, request: SqlRequest) -> list[str]:
    """Return comments that say what the statement was made from, so that it can be made again."""
    version = "not released" if ruleset.version is None else ruleset.version
    audience = "the whole of it" if request.audience is None else f"for {request.audience}"
    day = "by the column as_of" if request.as_of is None else f"as of {request.as_of.isoformat()}"
    return [
        f"-- {ruleset.id} ({version}), {audience}, {day}; SQL of {request.dialect}, written by riskengine",
        f"-- digest {ruleset.digest}",
    ]
