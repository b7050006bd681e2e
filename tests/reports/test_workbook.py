from __future__ import annotations

import io
from datetime import date

from openpyxl import Workbook, load_workbook

from riskengine.assessment import Assessment
from riskengine.reports import ReportStyle
from riskengine.reports.workbook import WorkbookWriter
from riskengine.rulesets import RuleSet
from tests.reports.conftest import AssessValues


def workbook(ruleset: RuleSet, *assessments: Assessment, language: str = "en", summary_only: bool = False) -> Workbook:
    output = io.BytesIO()
    style = ReportStyle(language=language, summary_only=summary_only)
    WorkbookWriter().write(iter(assessments), output, ruleset, style)
    return load_workbook(output)


def test_the_sheets_have_names_in_the_language(ruleset: RuleSet, assess_values: AssessValues) -> None:
    assert workbook(ruleset, assess_values({}), language="nb").sheetnames == [
        "Oversikt",
        "Forslag til oppfølging",
        "Funn",
        "Åpne spørsmål",
        "Om vurderingen",
    ]
    assert workbook(ruleset, assess_values({}), summary_only=True).sheetnames == ["Overview", "About"]


def test_a_text_like_a_formula_is_text(ruleset: RuleSet, assess_values: AssessValues) -> None:
    book = workbook(ruleset, assess_values({"hours.last_week": 60}, subject="=1+1"))
    for name in ("Overview", "Suggested follow-up", "Findings", "Open questions"):
        cell = book[name]["A2"]
        assert (cell.value, cell.data_type) == ("=1+1", "s")
        assert cell.quotePrefix


def test_due_dates_are_dates(ruleset: RuleSet, assess_values: AssessValues) -> None:
    sheet = workbook(ruleset, assess_values({"hours.last_week": 60}))["Suggested follow-up"]
    columns = {cell.value: cell.column_letter for cell in sheet[1]}
    assert sheet[f"{columns['By']}2"].value.date() == date(2026, 11, 30)


def test_every_subject_stands_among_the_suggestions(ruleset: RuleSet, assess_values: AssessValues) -> None:
    book = workbook(ruleset, assess_values({}, subject="A-1"), assess_values({"hours.last_week": 60}, subject="A-2"))
    rows = list(book["Suggested follow-up"].iter_rows(min_row=2, max_col=3, values_only=True))
    assert rows == [
        ("A-1", None, "nothing suggested yet, not settled"),
        ("A-2", "Watch", "Have a caring conversation"),
    ]


def test_undetermined_findings_name_what_they_wait_for(ruleset: RuleSet, assess_values: AssessValues) -> None:
    sheet = workbook(ruleset, assess_values({"isolation.ucla3": 7}))["Findings"]
    rows = {row[2]: (row[5], row[7]) for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert rows["ISO-02"] == ("undetermined", "Living situation")
    assert rows["ISO-01"] == ("established", None)
