"""What a check found: diagnostics for people, with a closing line, or as JSON for editors and CI."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from riskengine.diagnostics import Diagnostic, FileLocation, RecordLocation, Severity, Span
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet


def check_json(diagnostics: Sequence[Diagnostic], ruleset: RuleSet | None, language: str, *, holds: bool) -> bytes:
    """Return the result of a check as a JSON object; ``ruleset`` is None where it could not be loaded."""
    document = {
        "schema": "riskengine.check/1",
        "holds": holds,
        "ruleset": None if ruleset is None else ruleset.id,
        "ruleset_version": None if ruleset is None else ruleset.version,
        "digest": None if ruleset is None else ruleset.digest,
        "diagnostics": [diagnostic_document(diagnostic, language) for diagnostic in diagnostics],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def diagnostic_document(diagnostic: Diagnostic, language: str) -> dict[str, Any]:
    """Return a diagnostic as plain data. Columns and lines count from 1; places that it lacks are None."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message(language),
        "advice": diagnostic.advice(language),
        "suggestion": diagnostic.suggestion,
        "context": diagnostic.context,
        **_place(diagnostic),
    }


def _place(diagnostic: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = dict.fromkeys(("path", "line", "column", "end_line", "end_column", "cell", "fact"))
    match diagnostic.location:
        case Span(source=source, start=start, end=end):
            place["path"] = source.path
            place["line"], place["column"] = source.line_and_column(start)
            place["end_line"], place["end_column"] = source.line_and_column(end)
        case RecordLocation(path=path, line=line, cell=cell, fact=fact):
            place.update(path=path, line=line, cell=cell, fact=fact)
        case FileLocation(path=path):
            place["path"] = path
        case None:
            pass
    return place


def check_summary(diagnostics: Sequence[Diagnostic], ruleset: RuleSet | None, language: str) -> str:
    """Return what a check found as one or two lines for people."""
    wording = Wording(language)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    counts = [wording.count("check_errors", errors)] if errors else []
    if warnings:
        counts.append(wording.count("check_warnings", warnings))
    if ruleset is None:
        return wording.join(counts)
    contents = wording.fill(
        "check_contents",
        rules=len(ruleset.rules),
        facts=len(ruleset.facts),
        actions=len(ruleset.actions),
        sources=len(ruleset.sources),
    )
    name = ruleset.id if ruleset.version is None else f"{ruleset.id} {ruleset.version}"
    found = wording.join(counts or [wording["check_no_errors"]])
    return f"{name}: {found} ({contents})"
