"""The text of a condition and where each of its characters stands in the author's file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from riskengine.diagnostics import SourceText, Span


@dataclass(frozen=True, slots=True)
class ConditionText:
    """A condition as an author wrote it.

    ``offsets[i]`` is the offset in the file of ``text[i]``; one more entry gives the end. So an error
    points at the right column also where YAML folded lines or unescaped a quote.
    """

    text: str
    source: SourceText
    offsets: Sequence[int]

    @classmethod
    def of(cls, text: str, path: str = "<condition>") -> ConditionText:
        """Make a condition text that is a file of its own."""
        return cls(text, SourceText(path, text), range(len(text) + 1))

    def span(self, start: int, end: int) -> Span:
        """Return the span in the file of the characters from ``start`` to before ``end``."""
        first = self.offsets[start]
        last = self.offsets[end - 1] + 1 if end > start else first
        return Span(self.source, first, last)
