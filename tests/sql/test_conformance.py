"""The SQL means what the definition of meaning says: the whole conformance suite, on databases."""

import pytest

from tests.engines.conformance.suite import run_suite


@pytest.mark.usefixtures("postgres")
def test_postgres_passes_the_whole_suite():
    held(run_suite("tests.sql.engines:PostgresWithArrays"))


@pytest.mark.usefixtures("postgres")
def test_postgres_passes_the_suite_with_choices_as_text():
    held(run_suite("tests.sql.engines:PostgresWithText", "-k", "test_choices or test_generated"))


def test_duckdb_passes_the_suite_with_choices_as_text():
    # With arrays it is the engine in examples/engines, which has a test of its own.
    held(run_suite("tests.sql.engines:DuckDBWithText", "-k", "test_choices or test_any_ruleset"))


def held(result):
    assert result.returncode == 0, result.stdout
    assert "failed" not in result.stdout
    assert "skipped" not in result.stdout
