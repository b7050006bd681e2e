from __future__ import annotations

from riskengine.diagnostics import Diagnostic, FileLocation, RecordLocation, SourceText, Span
from riskengine.reports.check_result import check_summary, diagnostic_document
from riskengine.rulesets import RuleSet


def test_a_span_has_lines_and_columns_from_1() -> None:
    span = Span(SourceText("rules/a.yaml", "one\ntwo three\n"), 8, 13)
    document = diagnostic_document(Diagnostic("RE2103", {"name": "three"}, span, suggestion="tree"), "en")
    place = {name: document[name] for name in ("path", "line", "column", "end_line", "end_column")}
    assert place == {"path": "rules/a.yaml", "line": 2, "column": 5, "end_line": 2, "end_column": 10}
    assert (document["severity"], document["suggestion"]) == ("error", "tree")


def test_records_files_and_nowhere_are_places_too() -> None:
    record = diagnostic_document(Diagnostic("RE3301", {}, RecordLocation("a.xlsx", 3, "D3", "a.b")), "nb")
    assert (record["path"], record["line"], record["cell"], record["fact"]) == ("a.xlsx", 3, "D3", "a.b")
    assert diagnostic_document(Diagnostic("RE1004", {}, FileLocation("a.csv")), "en")["path"] == "a.csv"
    assert diagnostic_document(Diagnostic("RE1004", {}), "en")["path"] is None


def test_a_summary_counts_errors_and_warnings(ruleset: RuleSet) -> None:
    error = Diagnostic("RE2103", {"name": "a.b"})
    warning = Diagnostic("RE2503", {"kind": "rule", "name": "X"})
    assert check_summary([error, error, warning], None, "en") == "2 errors and 1 warning"
    contents = "(regler: 4, fakta: 4, tiltak: 3, kilder: 2)"
    assert check_summary([warning], ruleset, "nb") == f"small: 1 advarsel {contents}"
    assert check_summary([], ruleset, "nb") == f"small: ingen feil {contents}"
