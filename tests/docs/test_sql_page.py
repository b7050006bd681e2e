"""The page about SQL."""

from __future__ import annotations

import pytest

from riskengine.diagnostics import DiagnosticsError
from riskengine.sql import DIALECT_NAMES, OUTPUTS
from riskengine.sql.dialects import DIALECTS
from tests.docs.markdown import fences, first_column, read, sections

PAGE = sections(read("docs/sql.md"))


def test_every_output_is_documented_and_no_other() -> None:
    assert first_column(PAGE["What comes out"]) == list(OUTPUTS)


def test_every_dialect_is_documented_and_no_other() -> None:
    assert sorted(first_column(PAGE["It means the same"])) == sorted(DIALECT_NAMES) == sorted(DIALECTS)


def test_the_limits_of_postgres_are_those_told() -> None:
    told = PAGE["Limits"]
    assert f"{DIALECTS['postgres'].longest_name} bytes and {DIALECTS['postgres'].most_columns:,} columns" in told


def test_python_on_the_page_runs_and_finds_somebody(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("duckdb")
    [snippet] = [fence.text for fence in fences(read("docs/sql.md")) if fence.info[:1] == ("python",)]
    try:
        exec(compile(snippet, "docs/sql.md", "exec"), {})  # the documentation is our own
    except DiagnosticsError as error:
        pytest.fail(str(error))
    printed = capsys.readouterr().out
    assert "A-17" in printed
    assert "B-02" not in printed
