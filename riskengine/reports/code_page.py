"""The page of an error or warning code: what it says, why, what to do, and an example."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill, indent
from typing import Any

from riskengine.diagnostics import CatalogueEntry
from riskengine.reports.wording import Wording

_WIDTH = 92


def code_page(entry: CatalogueEntry, language: str) -> str:
    """Return the page as text. The places that a message fills in stay in braces."""
    return "".join(f"{line}\n" for line in _lines(entry, Wording(language)))


def _lines(entry: CatalogueEntry, wording: Wording) -> Iterator[str]:
    severity = wording["code_warning" if entry.warning else "code_error"]
    yield f"{severity}[{entry.code}]: {entry.message.in_language(wording.language)}"
    sections = [("code_why", fill(entry.why, _WIDTH))]
    if entry.advice is not None:
        sections.append(("code_advice", fill(entry.advice.in_language(wording.language), _WIDTH)))
    if entry.bad:
        sections.append(("code_bad", entry.bad))
    if entry.good:
        sections.append(("code_good", entry.good))
    for name, text in sections:
        yield ""
        yield wording[name]
        yield indent(text, "  ")


def code_document(entry: CatalogueEntry) -> dict[str, Any]:
    """Return the page as plain data, in every language there is."""
    return {
        "code": entry.code,
        "severity": "warning" if entry.warning else "error",
        "message": dict(entry.message),
        "advice": None if entry.advice is None else dict(entry.advice),
        "why": entry.why,
        "bad": entry.bad or None,
        "good": entry.good or None,
    }
