"""From the columns of the table to facts as they count on the day, and parameters with their values of the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlglot import exp

from riskengine.language import ChoicesType, DateType, NumberType
from riskengine.rulesets import Fact, Parameter, Period, RuleSet
from riskengine.sql.dialects import Dialect
from riskengine.sql.literals import as_date, as_double, double, literal
from riskengine.sql.names import AS_OF, SUBJECT, SUBJECT_KIND, Names
from riskengine.sql.request import ChoicesForm
from riskengine.sql.steps import Column


def observed_column(fact: str) -> str:
    """Return the column that says when a fact was observed."""
    return f"{fact}.observed_on"


def parameter_column(parameter: str) -> str:
    """Return the column with the value of a parameter on the day."""
    return f"param.{parameter}"


def columns_as_given(
    ruleset: RuleSet, facts: Iterable[Fact], names: Names, as_of: date | None, choices: ChoicesForm
) -> list[Column]:
    """Return what is read from the table, each column in its own type: numbers are doubles, days are dates."""
    day = exp.Coalesce(this=as_date(names.column(AS_OF)), expressions=[exp.CurrentDate()])
    kind = exp.Coalesce(this=names.column(SUBJECT_KIND), expressions=[literal(ruleset.default_subject_kind)])
    columns: list[Column] = [
        (SUBJECT, names.column(SUBJECT)),
        (AS_OF, day if as_of is None else literal(as_of)),
        (SUBJECT_KIND, kind),
    ]
    for fact in facts:
        columns.append((fact.id, _as_given(fact, names, choices)))
        if fact.max_age_days is not None:
            observed = observed_column(fact.id)
            columns.append((observed, as_date(names.column(observed))))
    return columns


def _as_given(fact: Fact, names: Names, choices: ChoicesForm) -> exp.Expression:
    column = names.column(fact.id)
    match fact.type:
        case NumberType():
            return as_double(column)
        case DateType():
            return as_date(column)
        case ChoicesType() if choices == "text":
            # As in a CSV file: empty is unknown, and a lone hyphen is none of the options.
            return exp.Nullif(this=column, expression=literal(""))
        case _:
            return column


def columns_as_known(
    facts: Iterable[Fact], parameters: Iterable[Parameter], names: Names, dialect: Dialect
) -> list[Column]:
    """Return the facts without those that have grown too old, and the parameters that hang on the day."""
    columns: list[Column] = [(name, names.column(name)) for name in (SUBJECT, AS_OF, SUBJECT_KIND)]
    columns += [(fact.id, _unless_old(fact, names, dialect)) for fact in facts]
    columns += [(parameter_column(parameter.id), _on_the_day(parameter, names)) for parameter in parameters]
    return columns


def _unless_old(fact: Fact, names: Names, dialect: Dialect) -> exp.Expression:
    column = names.column(fact.id)
    if fact.max_age_days is None:
        return column
    age = dialect.days_between(names.column(observed_column(fact.id)), names.column(AS_OF))
    # Without a day of observation the age is NULL, and the fact counts.
    return exp.Case().when(exp.GT(this=age, expression=literal(fact.max_age_days)), exp.Null()).else_(column)


def _on_the_day(parameter: Parameter, names: Names) -> exp.Expression:
    case = exp.Case()
    for version in parameter.versions:
        within = within_period(version.period, names)
        if within is None:
            return double(version.value)
        case = case.when(within, double(version.value))
    return case


def within_period(period: Period, names: Names) -> exp.Expression | None:
    """Return whether the day lies in a period, or None where every day does."""
    day = names.column(AS_OF)
    if period.start is not None and period.end is not None:
        return exp.Between(this=day, low=literal(period.start), high=literal(period.end))
    if period.start is not None:
        return exp.GTE(this=day, expression=literal(period.start))
    if period.end is not None:
        return exp.LTE(this=day, expression=literal(period.end))
    return None
