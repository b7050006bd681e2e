from __future__ import annotations

from pathlib import Path

import pytest

from riskengine import load_ruleset
from riskengine.sql import DIALECT_NAMES, ruleset_sql
from tests.cli.conftest import NOISY_HALL, Run

RULESET = load_ruleset(NOISY_HALL)
ARGUMENTS = ("sql", "--ruleset", str(NOISY_HALL))


@pytest.mark.parametrize("dialect", DIALECT_NAMES)
def test_the_query_is_printed_for_the_audience_that_the_ruleset_says(run: Run, dialect: str) -> None:
    result = run(*ARGUMENTS, "--dialect", dialect)
    assert result.exit_code == 0
    expected = ruleset_sql(RULESET, dialect=dialect, audience=RULESET.default_audience)  # type: ignore[arg-type]
    assert result.stdout == expected


def test_every_option_reaches_the_query(run: Run) -> None:
    options = [
        "--output",
        "findings",
        "--table",
        "hr.people",
        "--for",
        "all",
        "--as-of",
        "2026-11-23",
        "--choices",
        "text",
    ]
    result = run(*ARGUMENTS, "--dialect", "postgres", *options)
    assert 'FROM "hr"."people"' in result.stdout
    assert "CAST('2026-11-23' AS DATE) AS \"as_of\"" in result.stdout
    assert "the whole of it, as of 2026-11-23" in result.stdout
    assert "CROSS JOIN" in result.stdout


def test_the_query_can_go_to_a_file_which_is_not_replaced_unasked(run: Run) -> None:
    command = (*ARGUMENTS, "--dialect", "duckdb", "--out", "query.sql")
    assert run(*command).exit_code == 0
    assert Path("query.sql").read_text(encoding="utf-8").startswith("-- noisy-hall")
    again = run(*command)
    assert (again.exit_code, "RE8003" in again.stderr) == (2, True)
    assert run(*command, "--force").exit_code == 0


def test_a_dialect_must_be_chosen(run: Run) -> None:
    result = run(*ARGUMENTS)
    assert result.exit_code == 2
    assert "--dialect" in result.stderr


@pytest.mark.parametrize(("lang", "words"), [("nb", "navnet på tabellen"), ("en", "the name of the table")])
def test_a_table_that_cannot_be_named_is_told_in_the_language_asked_for(run: Run, lang: str, words: str) -> None:
    result = run(*ARGUMENTS, "--dialect", "spark", "--table", "a`b", "--lang", lang)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "RE5405" in result.stderr


def test_an_audience_that_does_not_exist_is_an_error(run: Run) -> None:
    result = run(*ARGUMENTS, "--dialect", "duckdb", "--for", "nobody")
    assert (result.exit_code, "RE5101" in result.stderr) == (2, True)
