"""Dialects that cannot be run here are at least read back whole, and speak no other one's words."""

import re

import pytest
import sqlglot
from sqlglot import exp

from riskengine.engines.conformance.vocabulary import rules_of
from riskengine.sql import DIALECT_NAMES, OUTPUTS, ruleset_sql
from tests.shipped import no_home_office

RULESET = no_home_office()

EVERYTHING = rules_of(
    "flag.a == flag.b or not flag.c",
    'living.situation in ["alone", "shared"] and living.earlier != "family"',
    '"late" in signs.seen and known(signs.seen)',
    "hours.week / hours.day * hours.day > param.limit_hours",
    "hours.week / count.signed - abs(hours.day) < min(hours.week, hours.day) or max(count.small, 3) == 4",
    "-hours.day < 1e-9 and hours.week > 12.34567890123456789",
    'days_between(dates.first, as_of) > 14 and dates.second >= date("2024-07-01")',
    "count(flag.a, flag.b, hours.week > 8) == param.limit_count",
    'established("GEN-000") and true',
)
"""A rule for everything that the language has."""

FUNCTIONS = {
    "duckdb": {"COALESCE", "CAST", "DATE_DIFF", "ARRAY_CONTAINS", "NULLIF", "ABS", "LEAST", "GREATEST", "FLOOR"},
    "postgres": {"COALESCE", "CAST", "ANY", "NULLIF", "ABS", "LEAST", "GREATEST", "FLOOR"},
    "snowflake": {"COALESCE", "CAST", "DATEDIFF", "ARRAY_CONTAINS", "NULLIF", "ABS", "LEAST", "GREATEST", "FLOOR"},
    "bigquery": {
        "COALESCE",
        "CAST",
        "DATE_DIFF",
        "INSTR",
        "NULLIF",
        "ABS",
        "LEAST",
        "GREATEST",
        "FLOOR",
        "UNNEST",
        "STRUCT",
    },
    "spark": {"COALESCE", "CAST", "DATEDIFF", "ARRAY_CONTAINS", "NULLIF", "ABS", "LEAST", "GREATEST", "FLOOR"},
}
"""The functions that each query may call, as the manual of each database has them."""

TYPES = {
    "duckdb": {"DOUBLE", "DATE"},
    "postgres": {"DOUBLE PRECISION", "DATE"},
    "snowflake": {"DOUBLE", "DATE", "VARIANT"},
    "bigquery": {"FLOAT64", "DATE"},
    "spark": {"DOUBLE", "DATE"},
}
"""The types that each query may cast to."""

QUOTED = re.compile(r"\"[^\"]*\"|`[^`]*`|'[^']*'")
KEYWORDS = {
    "AS",
    "IN",
    "AND",
    "OR",
    "NOT",
    "WHEN",
    "THEN",
    "ELSE",
    "VALUES",
    "MATERIALIZED",
    "SELECT",
    "BY",
    "FROM",
    "JOIN",
}


def plain(sql):
    """A query without its comments, names and texts."""
    return QUOTED.sub("x", "\n".join(line for line in sql.splitlines() if not line.startswith("--")))


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("dialect", DIALECT_NAMES)
def test_a_statement_is_read_back_as_it_was_written(dialect, output):
    for ruleset in (RULESET, EVERYTHING):
        written = ruleset_sql(ruleset, dialect=dialect, output=output)
        [parsed] = sqlglot.parse(written, read=dialect)
        again = parsed.sql(dialect, pretty=True, comments=False)
        assert again == "\n".join(line for line in written.splitlines() if not line.startswith("--"))
        assert not list(parsed.find_all(exp.Command))


@pytest.mark.parametrize("dialect", DIALECT_NAMES)
def test_a_query_calls_only_functions_of_its_dialect(dialect):
    for output in ("matrix", "findings"):
        text = plain(ruleset_sql(EVERYTHING, dialect=dialect, output=output))
        called = {name.upper() for name in re.findall(r"\b([A-Za-z_]\w*)\s*\(", text)}
        called -= {name for name in called if name.startswith("RISKENGINE_")}
        assert called - KEYWORDS <= FUNCTIONS[dialect]


@pytest.mark.parametrize("dialect", DIALECT_NAMES)
def test_a_query_casts_only_to_types_of_its_dialect(dialect):
    text = plain(ruleset_sql(EVERYTHING, dialect=dialect))
    assert (
        set(
            re.findall(
                r"\bAS ((?:DOUBLE|FLOAT|REAL|DATE|VAR|TEXT|STR|INT|BIG|NUM|DEC)[A-Z0-9]*(?: PRECISION)?)\)", text
            )
        )
        <= TYPES[dialect]
    )


def test_bigquery_has_names_of_letters_digits_and_underscores_only():
    written = ruleset_sql(RULESET, dialect="bigquery", output="findings")
    names = set(re.findall(r"`([^`]*)`", written))
    assert "isolation__ucla3__observed_on" in names
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) for name in names)


@pytest.mark.parametrize("dialect", DIALECT_NAMES)
def test_the_same_question_gives_the_same_text(dialect):
    assert ruleset_sql(RULESET, dialect=dialect) == ruleset_sql(RULESET, dialect=dialect)
