"""What a mapping makes of a file, as a table for people or as JSON. No value stands in either."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich import box
from rich.table import Table
from rich.text import Text

from riskengine.diagnostics import Diagnostic
from riskengine.profiles.mapping.coverage import FactCoverage, MappingCoverage, RejectionReason
from riskengine.reports.canvas import QUIET, drawn, heading
from riskengine.reports.check_result import diagnostic_document
from riskengine.reports.phrasing import printable
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle

if TYPE_CHECKING:
    from rich.console import RenderableType


def coverage_table(coverage: MappingCoverage, style: ReportStyle) -> bytes:
    """Return the coverage as tables: the facts, and the reasons why records are rejected."""
    return drawn(_tables(coverage, Wording(style.language)), style)


def coverage_json(
    coverage: MappingCoverage | None, diagnostics: Sequence[Diagnostic], language: str, *, holds: bool
) -> bytes:
    """Return the check as a JSON object; ``coverage`` is None where no file was read."""
    document: dict[str, Any] = {
        "schema": "riskengine.mapping_check/1",
        "holds": holds,
        "diagnostics": [diagnostic_document(diagnostic, language) for diagnostic in diagnostics],
        "coverage": None if coverage is None else _document(coverage, language),
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def coverage_summary(coverage: MappingCoverage, language: str) -> str:
    """Return the counts as one line for people."""
    wording = Wording(language)
    parts = [wording.fill("usable", count=coverage.usable)]
    if coverage.rejected:
        parts.append(wording.fill("rejected", count=coverage.rejected))
    return f"{wording.count('records', coverage.records)}: {', '.join(parts)}"


def _document(coverage: MappingCoverage, language: str) -> dict[str, Any]:
    return {
        "records": coverage.records,
        "usable": coverage.usable,
        "rejected": coverage.rejected,
        "facts": [
            {"fact": one.fact, "column": one.column, "known": one.known, "unknown": one.unknown, "stale": one.stale}
            for one in coverage.facts
        ],
        "reasons": [
            {
                "code": one.diagnostic.code,
                "message": one.diagnostic.message(language),
                "fact": one.fact,
                "column": one.column,
                "count": one.count,
                "first_lines": list(one.lines),
            }
            for one in coverage.reasons
        ],
    }


def _tables(coverage: MappingCoverage, wording: Wording) -> Iterator[RenderableType]:
    if coverage.facts:
        yield _facts(coverage.facts, wording)
    if coverage.reasons:
        yield heading(wording["why_rejected"])
        yield _reasons(coverage.reasons, wording)
    yield Text(coverage_summary(coverage, wording.language), style=QUIET)


def _facts(facts: Sequence[FactCoverage], wording: Wording) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("fact", "column"):
        table.add_column(wording[name])
    for name in ("known_count", "unknown_count", "stale_count"):
        table.add_column(wording[name], justify="right")
    for one in facts:
        column = Text(wording["constant"], style=QUIET) if one.column is None else Text(printable(one.column))
        known = Text(str(one.known), style="" if one.known else "yellow")
        table.add_row(Text(one.fact), column, known, str(one.unknown), str(one.stale))
    return table


def _reasons(reasons: Sequence[RejectionReason], wording: Wording) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(wording["records_column"], justify="right")
    for name in ("fact", "column", "why", "lines_column"):
        table.add_column(wording[name])
    for one in reasons:
        message = f"{one.diagnostic.message(wording.language)} [{one.diagnostic.code}]"
        shown = [str(line) for line in one.lines]
        lines = ", ".join([*shown, "…"] if one.count > len(shown) else shown)
        named = [Text("" if name is None else printable(name)) for name in (one.fact, one.column)]
        table.add_row(str(one.count), *named, Text(printable(message)), lines)
    return table
