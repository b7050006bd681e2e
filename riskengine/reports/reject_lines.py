"""Rejected records as JSON Lines: a line for each fault, without any value of the record."""

from __future__ import annotations

import json

from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.profiles import Rejection


def reject_lines(rejection: Rejection, language: str) -> bytes:
    """Return the faults of a record, a line for each."""
    documents = (reject_document(rejection, diagnostic, language) for diagnostic in rejection.diagnostics)
    return "".join(f"{json.dumps(document, ensure_ascii=False)}\n" for document in documents).encode()


def reject_document(rejection: Rejection, diagnostic: Diagnostic, language: str) -> dict[str, str | int | None]:
    """Return one fault of a rejected record as plain data. The message names no value."""
    place = diagnostic.location if isinstance(diagnostic.location, RecordLocation) else rejection.location
    return {
        "file": rejection.location.path,
        "line": place.line if place.line is not None else rejection.location.line,
        "cell": place.cell,
        "subject": rejection.subject,
        "code": diagnostic.code,
        "fact": place.fact,
        "column": place.column,
        "message": diagnostic.message(language),
    }
