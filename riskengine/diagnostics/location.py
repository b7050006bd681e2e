"""Where a diagnostic points: into an author's text, at a record, or at a whole file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class SourceText:
    """The text of a file an author wrote, with the path to show for it."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        starts.extend(position + 1 for position, character in enumerate(self.text) if character == "\n")
        return starts

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a character offset, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_start(self, line: int) -> int:
        """Return the character offset at which line ``line`` (counted from 1) begins."""
        return self._line_starts[line - 1]

    def line_text(self, line: int) -> str:
        """Return line ``line`` (counted from 1) without its line break."""
        start = self.line_start(line)
        end = self._line_starts[line] - 1 if line < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an author's text, as character offsets; ``end`` is exclusive."""

    source: SourceText = field(repr=False)
    start: int
    end: int

    @property
    def line(self) -> int:
        """The line on which the span starts, from 1."""
        return self.source.line_and_column(self.start)[0]

    @property
    def column(self) -> int:
        """The column at which the span starts, from 1."""
        return self.source.line_and_column(self.start)[1]

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class RecordLocation:
    """A place in a file of profiles. It names places and fields, never what stands there.

    ``line`` counts from 1. ``cell`` is a spreadsheet address such as ``D3``. ``fact`` is the name
    of the fact concerned, or of the column where the columns have the names of facts. ``column`` is the
    column of a foreign file that a mapping reads.
    """

    path: str
    line: int | None = None
    cell: str | None = None
    fact: str | None = None
    column: str | None = None

    def __str__(self) -> str:
        place = self.path
        if self.cell is not None:
            return f"{place}:{self.cell}"
        if self.line is not None:
            place += f":{self.line}"
        return place


@dataclass(frozen=True, slots=True)
class FileLocation:
    """A file or directory as a whole."""

    path: str

    def __str__(self) -> str:
        return self.path


Location = Span | RecordLocation | FileLocation
