"""What differs from one SQL to the other beyond spelling, which is sqlglot's concern."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlglot import exp

from riskengine.sql.request import ChoicesForm


@dataclass(frozen=True, slots=True)
class Dialect:
    """One SQL.

    ``longest_name`` counts bytes and ``most_columns`` those of one query; None means more than any ruleset needs.
    ``plain_names`` means letters, digits and underscores only. ``fences`` says that each step must be marked to
    be worked out once, for else the planner copies it into every place that reads it. ``underflow_fails`` says
    that a product or quotient too near to zero is an error rather than zero. ``days_by_subtraction`` says that a
    date minus a date is a number of days. ``keeps_null_arrays`` says that an array column can be NULL.
    ``any_of_array`` says that arrays are searched by ``= ANY``; ``array_type`` is the type of those with options.
    """

    name: str
    longest_name: int | None = None
    most_columns: int | None = None
    plain_names: bool = False
    fences: bool = False
    underflow_fails: bool = False
    days_by_subtraction: bool = False
    keeps_null_arrays: bool = True
    any_of_array: bool = False
    array_type: str = "ARRAY<VARCHAR>"

    @property
    def choices(self) -> ChoicesForm:
        """The form of columns with several choices where nobody asks for another."""
        return "arrays" if self.keeps_null_arrays else "text"

    def physical(self, name: str) -> str:
        """Return how a column of ours is called; different names may come out the same."""
        if not self.plain_names:
            return name
        return name.replace(".", "__").replace(":", "__").replace("-", "_")

    def days_between(self, first: exp.Expression, second: exp.Expression) -> exp.Expression:
        """Return the days from the first date to the second, as a whole number."""
        if self.days_by_subtraction:
            return exp.Paren(this=exp.Sub(this=second, expression=first))
        return exp.DateDiff(this=second, expression=first, unit=exp.var("DAY"))

    def contains(self, array: exp.Expression, option: str) -> exp.Expression:
        """Return whether an array holds an option; NULL where the array is."""
        literal = exp.Literal.string(option)
        if self.any_of_array:
            return exp.EQ(this=literal, expression=exp.Any(this=exp.Paren(this=array)))
        return exp.ArrayContains(this=array, expression=literal)


DIALECTS: Mapping[str, Dialect] = {
    dialect.name: dialect
    for dialect in (
        Dialect("duckdb"),
        Dialect(
            "postgres",
            longest_name=63,
            most_columns=1_664,
            fences=True,
            underflow_fails=True,
            days_by_subtraction=True,
            any_of_array=True,
        ),
        # An array without a type inside, which is what ARRAY_CONTAINS of a VARIANT looks into.
        Dialect("snowflake", longest_name=255, array_type="ARRAY"),
        # BigQuery stores a NULL array as an empty one, so unknown could not be told from none.
        Dialect("bigquery", longest_name=300, most_columns=10_000, plain_names=True, keeps_null_arrays=False),
        Dialect("spark"),
    )
}
