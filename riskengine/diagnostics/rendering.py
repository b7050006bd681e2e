"""Diagnostics as text: path, position, message, the line with a caret, and the mend."""

from __future__ import annotations

from collections.abc import Iterable

from riskengine.diagnostics.diagnostic import Diagnostic
from riskengine.diagnostics.location import RecordLocation, Span
from riskengine.localisation import LocalisedText

_WORDS = {
    "error": LocalisedText({"en": "error", "nb": "feil"}),
    "warning": LocalisedText({"en": "warning", "nb": "advarsel"}),
    "suggestion": LocalisedText({"en": 'did you mean "{0}"?', "nb": "mente du «{0}»?"}),
    "context": LocalisedText({"en": "in {0}", "nb": "i {0}"}),
    "fact": LocalisedText({"en": "fact {0}", "nb": "faktum {0}"}),
    "column": LocalisedText({"en": 'column "{0}"', "nb": "kolonnen «{0}»"}),
}


def _word(name: str, language: str) -> str:
    return _WORDS[name].in_language(language)


_WIDEST_LINE = 120
_BEFORE_CARET = 60
_CUT = "..."


def _caret_lines(span: Span) -> list[str]:
    """Return the author's line and a line of carets under the span, up to the end of its first line.

    Of a line too wide for a screen the part around the span is shown.
    """
    line_text = span.source.line_text(span.line)
    column = span.column
    width = max(1, min(span.end - span.start, len(line_text) - column + 1))
    if len(line_text) > _WIDEST_LINE:
        first = max(0, column - 1 - _BEFORE_CARET)
        head = _CUT if first else ""
        tail = _CUT if first + _WIDEST_LINE < len(line_text) else ""
        line_text = f"{head}{line_text[first : first + _WIDEST_LINE]}{tail}"
        column -= first - len(head)
        width = min(width, len(line_text) - column + 1)
    # Tabs are kept so that the carets stand under the same characters in any terminal.
    margin = "".join("\t" if character == "\t" else " " for character in line_text[: column - 1])
    return [f"{span.line:>5} | {line_text}", f"      | {margin}{'^' * width}"]


def render_diagnostic(diagnostic: Diagnostic, language: str = "en") -> str:
    """Return a diagnostic as lines of text, for people. No value of a profile is in it."""
    location = diagnostic.location
    prefix = "" if location is None else f"{location}: "
    severity = _word(diagnostic.severity.value, language)
    lines = [f"{prefix}{severity}[{diagnostic.code}]: {diagnostic.message(language)}"]
    if isinstance(location, Span):
        lines.extend(_caret_lines(location))
    if diagnostic.suggestion is not None:
        lines.append("   " + _word("suggestion", language).format(diagnostic.suggestion))
    if (advice := diagnostic.advice(language)) is not None:
        lines.append(f"   {advice}")
    context = diagnostic.context
    if context is None and isinstance(location, RecordLocation):
        context = _record_context(location, language)
    if context is not None:
        lines.append("   " + _word("context", language).format(context))
    return "\n".join(lines)


def _record_context(location: RecordLocation, language: str) -> str | None:
    """Return the fact and the column that a place in a file of profiles belongs to, or None."""
    named = (("fact", location.fact), ("column", location.column))
    return ", ".join(_word(kind, language).format(name) for kind, name in named if name is not None) or None


def render_diagnostics(diagnostics: Iterable[Diagnostic], language: str = "en") -> str:
    """Return several diagnostics as text, one after the other."""
    return "\n".join(render_diagnostic(diagnostic, language) for diagnostic in diagnostics)
