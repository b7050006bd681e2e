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

_OUTCOMES = "riskengine_outcomes"
_RULES = "riskengine_rules"
_FINDINGS = "riskengine_findings"


def matrix(query: RuleQuery) -> exp.Select:
    """Return one row for each profile: subject, as_of, and the outcome of each rule."""
    layers = query.layers()
    return _after(layers, _outcomes(query, [*layers][-1]), query)


def findings(query: RuleQuery) -> exp.Select:
    """Return one row for each established or undetermined rule of each profile: those of ``assess_frame``."""
    layers = query.layers()
    layers[_OUTCOMES] = _outcomes(query, [*layers][-1])
    layers[_FINDINGS] = _each_rule(query)
    outcome = query.names.column("outcome")
    told = exp.In(this=outcome, expressions=[literal(ESTABLISHED), literal(UNDETERMINED)])
    columns = [query.names.column(name) for name in (SUBJECT, AS_OF, "rule", "area", "level", "outcome")]
    return _after(layers, selected(columns, layer_named(_FINDINGS)).where(told), query)


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


def _each_rule(query: RuleQuery) -> exp.Select:
    """Return a row for each rule of each profile: every rule beside every row, and the outcome it has there.

    Plain SQL that reads the profiles once. UNPIVOT is not in every dialect, and a UNION of a query for each rule
    is planned anew for each of them in some.
    """
    rules = [one.rule for one in query.visible if query.applies(one.rule) is not None]
    columns = ("number", "rule", "area", "level")
    rows: list[tuple[int, str, str, str]] = [(n, rule.id, rule.area, rule.level) for n, rule in enumerate(rules, 1)]
    outcome = exp.Case(this=query.names.column("number"))
    for number, rule in enumerate(rules, start=1):
        outcome = outcome.when(literal(number), query.names.column(rule.id))
    # Where there is no rule to speak of, a row whose outcome is told nowhere keeps the query one.
    values = exp.Values(
        expressions=[exp.Tuple(expressions=[literal(value) for value in row]) for row in rows or [(0, "", "", "")]],
        alias=exp.TableAlias(
            this=exp.to_identifier(_RULES), columns=[query.names.identifier(name) for name in columns]
        ),
    )
    told = [query.names.column(name) for name in (SUBJECT, AS_OF, *columns[1:])]
    last = exp.Alias(this=outcome if rules else literal(NOT_APPLICABLE), alias=query.names.identifier("outcome"))
    return selected([*told, last], layer_named(_OUTCOMES)).join(values, join_type="cross")


def _after(layers: Mapping[str, exp.Select], last: exp.Select, query: RuleQuery) -> exp.Select:
    """Return a query after the layers that it selects from."""
    expressions = []
    for name, select in layers.items():
        # Findings are many and read once, so they need not be kept.
        fence = {"materialized": True} if query.dialect.fences and name != _FINDINGS else {}
        expressions.append(exp.CTE(this=select, alias=exp.TableAlias(this=exp.to_identifier(name)), **fence))
    last.set("with_" if "with_" in last.arg_types else "with", exp.With(expressions=expressions))
    return last
