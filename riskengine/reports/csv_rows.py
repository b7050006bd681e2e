"""Suggestions as CSV: one row a suggestion, and one for each subject without any.

The columns and their names are fixed, whatever the language: programs read them. Cells are
separated by commas, lines end in CR LF (RFC 4180), the text is UTF-8, and several things in one
cell are separated by ``; ``. A cell that a spreadsheet would run as a formula gets an apostrophe in
front (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from riskengine.assessment import Assessment, Suggestion
from riskengine.reports.titles import title_of
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet

COLUMNS = {
    "subject": "the pseudonym in the profile",
    "subject_kind": "the kind of subject",
    "as_of": "the day of assessment",
    "status": "suggested; nothing_suggested; or undetermined: nothing is suggested while rules are undetermined",
    "action": "the id of the suggested action",
    "title": "its title",
    "level": "the highest level among its reasons",
    "role": "the id of the responsible role",
    "role_title": "its title",
    "due_on": "the day by which it is due",
    "instruction": "what to do",
    "avoid": "what not to do",
    "reasons": "the rules that it follows from",
    "because": "why, in words",
    "check_first": "unknown facts that could make the action unsuitable",
    "sources": "the ids of its sources",
    "undetermined_rules": "how many rules of the whole assessment are undetermined",
    "open_questions": "the unknown facts to ask about, most useful first",
    "ruleset": "the id of the ruleset",
    "ruleset_version": "its version; empty while it is not released",
    "audience": "whose view this is; empty for the whole assessment",
}

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class CsvWriter:
    """Suggestions as rows."""

    name = "csv"
    is_binary = False

    def write(self, assessments: Iterable[Assessment], output: BinaryIO, ruleset: RuleSet, style: ReportStyle) -> None:
        """Write the rows of each assessment as it arrives."""
        output.write(_line(COLUMNS))
        for assessment in assessments:
            for row in _rows(assessment, ruleset, style.language):
                output.write(_line(row.get(column, "") for column in COLUMNS))


def starts_like_a_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula."""
    return text.lstrip(" ").startswith(_FORMULA_STARTS)


def harmless_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if starts_like_a_formula(text) else text


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([harmless_cell(cell) for cell in cells])
    return line.getvalue().encode()


def _rows(assessment: Assessment, ruleset: RuleSet, language: str) -> Iterator[dict[str, str]]:
    undetermined = len(assessment.undetermined)
    common = {
        "subject": assessment.subject,
        "subject_kind": assessment.subject_kind,
        "as_of": assessment.as_of.isoformat(),
        "undetermined_rules": str(undetermined),
        "open_questions": "; ".join(question.fact for question in assessment.open_questions),
        "ruleset": assessment.provenance.ruleset,
        "ruleset_version": assessment.provenance.ruleset_version or "",
        "audience": assessment.provenance.audience or "",
    }
    if not assessment.suggestions:
        yield {**common, "status": "undetermined" if undetermined else "nothing_suggested"}
    for suggestion in assessment.suggestions:
        yield {**common, "status": "suggested", **_suggestion(suggestion, ruleset, language)}


def _suggestion(suggestion: Suggestion, ruleset: RuleSet, language: str) -> dict[str, str]:
    return {
        "action": suggestion.action,
        "title": suggestion.title.in_language(language),
        "level": suggestion.level,
        "role": suggestion.role,
        "role_title": title_of(ruleset.roles, suggestion.role, language),
        "due_on": suggestion.due_on.isoformat(),
        "instruction": suggestion.instruction.in_language(language),
        "avoid": suggestion.avoid.in_language(language),
        "reasons": "; ".join(reason.rule for reason in suggestion.reasons),
        "because": "; ".join(reason.because.in_language(language) for reason in suggestion.reasons),
        "check_first": "; ".join(suggestion.check_first),
        "sources": "; ".join(suggestion.sources),
    }
