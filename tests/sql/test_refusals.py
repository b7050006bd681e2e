"""What cannot be asked is an error that says why; what can be is quoted."""

import sys
from datetime import date

import pytest

from riskengine.diagnostics import EngineError
from riskengine.engines.conformance.vocabulary import make_fact, make_rule, make_ruleset, rules_of, rules_over
from riskengine.language import BooleanType, FactHolds
from riskengine.sql import ruleset_sql
from tests.sql.asking import answer
from tests.sql.databases import DuckDB

RULESET = rules_of("flag.a")


def refused(ruleset=RULESET, **options):
    with pytest.raises(EngineError) as raised:
        ruleset_sql(ruleset, **{"dialect": "postgres", **options})
    [diagnostic] = raised.value.diagnostics
    return diagnostic


@pytest.mark.parametrize("name", ["", ".", "a.", "a..b", "a.b.c.d", "a`b", "a\\b", "a\nb", "a\0b"])
def test_a_table_that_cannot_be_quoted_is_refused(name):
    assert refused(table=name).code == "RE5405"


@pytest.mark.parametrize("name", ['x"; DROP TABLE profiles; --', "x'y", "æ ø å", "select", "--", "Profiles", "/* x"])
def test_any_other_name_of_a_table_is_only_a_name(database, name):
    records = [{"subject": "a", "as_of": date(2026, 1, 1), "flag.a": True}]
    assert [row["GEN-000"] for row in answer(database, RULESET, records, table=name)] == ["established"]


def test_a_schema_stands_in_front_of_the_table():
    database = DuckDB()
    database.run("CREATE SCHEMA hr")
    database.run(ruleset_sql(RULESET, dialect="duckdb", table="hr.people", output="table"))
    database.run("INSERT INTO hr.people (subject, \"flag.a\") VALUES ('a', FALSE)")
    [row] = database.ask(ruleset_sql(RULESET, dialect="duckdb", table="memory.hr.people"))
    assert row["GEN-000"] == "not_established"


def test_a_name_that_postgres_would_cut_short_is_refused():
    longest = "a." + "b" * 61
    ruleset_sql(rules_over({longest: BooleanType()}, longest), dialect="postgres")
    found = refused(rules_over({longest + "b": BooleanType()}, longest + "b"))
    assert (found.code, found.arguments["limit"]) == ("RE5402", "63")
    old = make_fact(longest, BooleanType(), max_age_days=90)
    aged = make_ruleset([make_rule("GEN-000", FactHolds(longest))], facts=[old])
    assert refused(aged).arguments["name"] == f"{longest}.observed_on"
    ruleset_sql(aged, dialect="duckdb")


def test_names_that_bigquery_would_take_for_the_same_are_refused():
    ruleset = rules_over({"a.b__c": BooleanType(), "a__b.c": BooleanType()}, "a.b__c or a__b.c")
    found = refused(ruleset, dialect="bigquery")
    assert (found.code, {found.arguments["name"], found.arguments["other"]}) == ("RE5403", {"a.b__c", "a__b.c"})
    ruleset_sql(ruleset, dialect="snowflake")


def test_more_columns_than_postgres_takes_are_refused():
    few, many = (make_ruleset(make_rule(f"GEN-{n:04}", FactHolds("flag.a")) for n in range(m)) for m in (1_600, 1_700))
    ruleset_sql(few, dialect="postgres")
    found = refused(many)
    assert (found.code, found.arguments["limit"]) == ("RE5404", "1664")
    ruleset_sql(many, dialect="duckdb")


def test_arrays_in_bigquery_are_refused():
    assert refused(dialect="bigquery", choices="arrays").code == "RE5406"


def test_an_audience_that_does_not_exist_is_refused_with_the_nearest_that_does():
    found = refused(audience="nurses")
    assert (found.code, found.suggestion) == ("RE5101", "nurse")


def test_without_sqlglot_the_error_says_how_to_get_it(monkeypatch):
    for name in [name for name in sys.modules if name.startswith(("sqlglot", "riskengine.sql."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sqlglot", None)
    assert refused().code == "RE5401"
