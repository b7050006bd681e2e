"""Places in a feature file, for messages that point at them."""

from __future__ import annotations

from pathlib import Path

from riskengine.diagnostics import SourceText, Span

FEATURE_ENCODING = "utf-8-sig"
"""Feature files are UTF-8; some Windows editors put a byte order mark in front, which is no part of the text."""


def feature_source(feature_path: Path, base_directory: Path, *, errors: str = "strict") -> SourceText:
    """Read a feature file. Its path is shown as seen from ``base_directory`` where it lies below it."""
    shown = feature_path.relative_to(base_directory) if feature_path.is_relative_to(base_directory) else feature_path
    return SourceText(shown.as_posix(), feature_path.read_text(FEATURE_ENCODING, errors))


def message_language(gherkin_language: str) -> str:
    """Return the language of messages for a feature in one of Gherkin's languages."""
    return "nb" if gherkin_language == "no" else "en"


def span_on_line(source: SourceText, line: int, text: str = "") -> Span:
    """Return where a text stands on a line (counted from 1), or all that stands on the line where it does not."""
    row = source.line_text(line)
    column = row.find(text) + 1 if text else 0
    return span_at(source, line, column, text)


def span_at(source: SourceText, line: int, column: int, text: str) -> Span:
    """Return a text that stands at a column (from 1), or all that stands on the line where it does not."""
    row = source.line_text(line)
    line_start = source.line_start(line)
    if not text or column < 1 or not row.startswith(text, column - 1):
        return Span(source, line_start + len(row) - len(row.lstrip()), line_start + len(row.rstrip()))
    return Span(source, line_start + column - 1, line_start + column - 1 + len(text))
