from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from riskengine.assessment import Assessment
from riskengine.reports import ReportStyle
from riskengine.reports.csv_rows import COLUMNS, CsvWriter, harmless_cell
from riskengine.rulesets import RuleSet
from tests.reports.conftest import AssessValues


def rows(ruleset: RuleSet, *assessments: Assessment) -> list[dict[str, str]]:
    output = io.BytesIO()
    CsvWriter().write(iter(assessments), output, ruleset, ReportStyle(language="nb"))
    return list(csv.DictReader(io.StringIO(output.getvalue().decode(), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1"])
def test_what_a_spreadsheet_would_run_becomes_text(text: str) -> None:
    assert harmless_cell(text) == f"'{text}"


def test_ordinary_text_stays_as_it_is() -> None:
    assert harmless_cell("A-17 = ok") == "A-17 = ok"


def test_a_hostile_pseudonym_is_defused(ruleset: RuleSet, assess_values: AssessValues) -> None:
    (row,) = rows(ruleset, assess_values({}, subject='=HYPERLINK("http://x")'))
    assert row["subject"] == '\'=HYPERLINK("http://x")'


def test_there_is_a_row_for_each_suggestion(ruleset: RuleSet, assess_values: AssessValues) -> None:
    first, second = rows(ruleset, assess_values({"isolation.ucla3": 7, "hours.last_week": 60}))
    assert tuple(first) == tuple(COLUMNS)
    assert (first["action"], first["reasons"], first["due_on"]) == ("talk", "ISO-01; HRS-01", "2026-11-30")
    assert (second["action"], second["status"]) == ("health", "suggested")
    assert first["because"].startswith("Svaret på ensomhet er 7 poeng")


def test_a_subject_without_suggestions_is_not_left_out(ruleset: RuleSet, assess_values: AssessValues) -> None:
    settled = {"isolation.ucla3": 3, "hours.last_week": 1, "safety.acute": False}
    told, untold = rows(ruleset, assess_values(settled), assess_values({}))
    assert (told["status"], told["undetermined_rules"]) == ("nothing_suggested", "0")
    assert (untold["status"], untold["undetermined_rules"]) == ("undetermined", "4")
    assert untold["open_questions"].startswith("safety.acute; ")


def test_rows_are_written_as_assessments_arrive(ruleset: RuleSet, assess_values: AssessValues) -> None:
    output = io.BytesIO()
    written: list[int] = []

    def arriving() -> Iterator[Assessment]:
        for _ in range(3):
            written.append(output.getvalue().count(b"\r\n"))
            yield assess_values({})

    CsvWriter().write(arriving(), output, ruleset, ReportStyle(language="en"))
    assert written == [1, 2, 3]
