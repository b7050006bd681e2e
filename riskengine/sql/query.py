"""A ruleset as layers of columns over a table of profiles, each selected from the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlglot import exp

from riskengine.diagnostics import Diagnostic, EngineError
from riskengine.language import Number
from riskengine.rulesets import Fact, Rule, RuleSet
from riskengine.sql.conditions import ConditionWriter, joined
from riskengine.sql.dialects import DIALECTS
from riskengine.sql.given import columns_as_given, columns_as_known, within_period
from riskengine.sql.literals import literal
from riskengine.sql.names import SUBJECT_KIND, Names
from riskengine.sql.request import ChoicesForm, SqlRequest
from riskengine.sql.steps import Column, Steps
from riskengine.sql.tables import table_named
from riskengine.sql.terms import TermWriter
from riskengine.sql.visibility import rules_needed, visible_rules

_PREFIX = "riskengine_"


class RuleQuery:
    """The rules that an audience may see, and those they build on, as columns that are true, false or NULL.

    Raises EngineError where the dialect cannot hold what the ruleset asks.
    """

    def __init__(self, ruleset: RuleSet, request: SqlRequest) -> None:
        self.ruleset = ruleset
        self.request = request
        self.dialect = DIALECTS[request.dialect]
        self.names = Names(self.dialect)
        self.visible = visible_rules(ruleset, request.audience)
        self.choices = _choices(request)
        self._steps = Steps(self.names)
        self._terms = TermWriter(self.dialect, self.names, self._steps, _constants(ruleset, request))
        self._truths: dict[str, exp.Expression] = {}
        conditions = ConditionWriter(
            self._terms, self.names, self._steps, ruleset.definitions, self.choices, self.truth
        )
        for rule in rules_needed(ruleset, self.visible):
            self._truths[rule.id] = self._rule(rule, conditions)
        for one in self.visible:
            self._terms.facts.update(one.consents)

    def truth(self, rule: str) -> exp.Expression:
        """Return the truth of a rule; FALSE where it does not apply."""
        return self._truths[rule].copy()

    def applies(self, rule: Rule) -> exp.Expression | None:
        """Return whether a rule is about the subject and in force on the day; None where it never is."""
        of_kind = exp.EQ(this=self.names.column(SUBJECT_KIND), expression=literal(rule.subject_kind))
        as_of = self.request.as_of
        if as_of is not None:
            return of_kind if rule.in_force.contains(as_of) else None
        within = within_period(rule.in_force, self.names)
        return of_kind if within is None else exp.And(this=of_kind, expression=within)

    def _rule(self, rule: Rule, conditions: ConditionWriter) -> exp.Expression:
        applies = self.applies(rule)
        if applies is None:
            return exp.false()
        # FALSE AND NULL is FALSE: a rule that does not apply is not established, whatever is unknown.
        return self._steps.add(rule.id, joined(exp.And, [applies, conditions.condition(rule.when)]))

    @property
    def facts(self) -> list[Fact]:
        """The facts whose columns are read, in the order of the vocabulary."""
        return [fact for fact in self.ruleset.facts.values() if fact.id in self._terms.facts]

    def layers(self) -> dict[str, exp.Select]:
        """Return each layer by its name: what is given, what is known on the day, and the steps built on that."""
        parameters = [one for one in self.ruleset.parameters.values() if one.id in self._terms.parameters]
        given = columns_as_given(self.ruleset, self.facts, self.names, self.request.as_of, self.choices)
        known = columns_as_known(self.facts, parameters, self.names, self.dialect)
        self._check_width(len(known) + len(self._steps))
        before = f"{_PREFIX}known"
        layers = {
            f"{_PREFIX}given": selected(self._columns(given), table_named(self.request.table)),
            before: selected(self._columns(known), layer_named(f"{_PREFIX}given")),
        }
        for number, columns in enumerate(self._steps, start=1):
            step = f"{_PREFIX}step_{number}"
            layers[step] = selected([exp.Star(), *self._columns(columns)], layer_named(before))
            before = step
        return layers

    def _columns(self, columns: Sequence[Column]) -> list[exp.Expression]:
        return [exp.Alias(this=written, alias=self.names.identifier(name)) for name, written in columns]

    def _check_width(self, columns: int) -> None:
        most = self.dialect.most_columns
        if most is not None and columns > most:
            arguments = {"count": str(columns), "dialect": self.dialect.name, "limit": str(most)}
            raise EngineError([Diagnostic("RE5404", arguments)])


def selected(columns: Sequence[exp.Expression], source: exp.Table) -> exp.Select:
    """Return a plain selection of columns."""
    return exp.Select(expressions=[*columns]).from_(source)


def layer_named(name: str) -> exp.Table:
    """Return a layer to select from."""
    return exp.Table(this=exp.to_identifier(name))


def _choices(request: SqlRequest) -> ChoicesForm:
    """Return the form of columns with several choices. Raises EngineError where the dialect cannot hold it."""
    dialect = DIALECTS[request.dialect]
    if request.choices == "arrays" and not dialect.keeps_null_arrays:
        raise EngineError([Diagnostic("RE5406", {"dialect": dialect.name})])
    return request.choices or dialect.choices


def _constants(ruleset: RuleSet, request: SqlRequest) -> Mapping[str, Number]:
    """Return the parameters with one value on every day asked about."""
    if request.as_of is not None:
        return ruleset.at(request.as_of).parameters
    return {
        parameter.id: parameter.versions[0].value
        for parameter in ruleset.parameters.values()
        if parameter.versions and parameter.versions[0].period.start is parameter.versions[0].period.end is None
    }
