"""Rejected records as JSON Lines: each fault of each, without any value."""

from __future__ import annotations

import json
from collections.abc import Iterator

from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.profiles import Rejection


def reject_lines(rejection: Rejection, language: str) -> Iterator[bytes]:
    """Yield a line for each fault of a record."""
    for diagnostic in rejection.diagnostics:
        yield json.dumps(reject_document(rejection, diagnostic, language), ensure_ascii=False).encode() + b"\n"


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
