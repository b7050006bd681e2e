"""What a query gives: a row for each profile with a column for each rule, or a row for each finding."""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from riskengine.sql.literals import literal
from riskengine.sql.names import AS_OF, SUBJECT
from riskengine.sql.query import RuleQuery, layer_named, selected
from riskengine.sql.visibility import VisibleRule

ESTABLISHED, UNDETERMINED = "established", "undetermined"
NOT_ESTABLISHED, NOT_APPLICABLE = "not_established", "not_applicable"

Statement = exp.Select | exp.Union

_OUTCOMES = "riskengine_outcomes"


def matrix(query: RuleQuery) -> Statement:
    """Return one row for each profile: subject, as_of, and the outcome of each rule."""
    layers = query.layers()
    return _after(layers, _outcomes(query, [*layers][-1]), query)


def findings(query: RuleQuery) -> Statement:
    """Return one row for each established or undetermined rule of each profile: those of ``assess_frame``."""
    layers = query.layers()
    layers[_OUTCOMES] = _outcomes(query, [*layers][-1])
    parts = [_findings_of(one, query) for one in query.visible] or [_no_findings(query)]
    together: Statement = parts[0]
    for part in parts[1:]:
        together = exp.Union(this=together, expression=part, distinct=False)
    return _after(layers, together, query)


def _outcomes(query: RuleQuery, layer: str) -> exp.Select:
    columns = [query.names.column(SUBJECT), query.names.column(AS_OF)]
    outcomes = [
        exp.Alias(this=_outcome(one, query), alias=query.names.identifier(one.rule.id)) for one in query.visible
    ]
    return selected([*columns, *outcomes], layer_named(layer))


def _outcome(one: VisibleRule, query: RuleQuery) -> exp.Expression:
    applies = query.applies(one.rule)
    if applies is None:
        return literal(NOT_APPLICABLE)
    for consent in one.consents:
        applies = exp.And(this=applies, expression=query.names.column(consent))
    truth = query.truth(one.rule.id)
    fails = exp.Not(this=truth.copy())
    outcome = exp.Case().when(truth, literal(ESTABLISHED)).when(fails, literal(NOT_ESTABLISHED))
    # A consent that is unknown is not given: NULL takes the other branch.
    return exp.Case().when(applies, outcome.else_(literal(UNDETERMINED))).else_(literal(NOT_APPLICABLE))


def _findings_of(one: VisibleRule, query: RuleQuery) -> exp.Select:
    outcome = query.names.column(one.rule.id)
    told = exp.In(this=outcome.copy(), expressions=[literal(ESTABLISHED), literal(UNDETERMINED)])
    return _findings(query, one.rule.id, one.rule.area, one.rule.level, outcome).where(told)


def _no_findings(query: RuleQuery) -> exp.Select:
    """Return the columns of findings without a row, for an audience that sees no rule."""
    return _findings(query, "", "", "", literal("")).where(exp.false())


def _findings(query: RuleQuery, rule: str, area: str, level: str, outcome: exp.Expression) -> exp.Select:
    told = {"rule": literal(rule), "area": literal(area), "level": literal(level), "outcome": outcome}
    columns = [exp.Alias(this=value, alias=query.names.identifier(name)) for name, value in told.items()]
    return selected([query.names.column(SUBJECT), query.names.column(AS_OF), *columns], layer_named(_OUTCOMES))


def _after(layers: Mapping[str, exp.Select], last: Statement, query: RuleQuery) -> Statement:
    """Return a query after the layers that it selects from."""
    fence = {"materialized": True} if query.dialect.fences else {}
    expressions = [
        exp.CTE(this=select, alias=exp.TableAlias(this=exp.to_identifier(name)), **fence)
        for name, select in layers.items()
    ]
    last.set("with_" if "with_" in last.arg_types else "with", exp.With(expressions=expressions))
    return last
