"""What a benchmark gives: a table of one run, what it means, and a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Section:
    """A table with a heading. ``notes`` say what was found, in ratios within the run.

    ``bars`` are drawn, the longest on top; ``unit`` is what they measure.
    """

    title: str
    about: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()
    bars: Mapping[str, float] = field(default_factory=dict)
    unit: str = ""

    def text(self) -> str:
        """Return it for a terminal."""
        widths = [max(len(row[place]) for row in (self.columns, *self.rows)) for place in range(len(self.columns))]
        lines = [
            "  "
            + "  ".join(
                cell.ljust(width) if not place else cell.rjust(width)
                for place, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            for row in (self.columns, *self.rows)
        ]
        return "\n".join([self.title, *lines, *(f"  {note}" for note in self.notes), ""])

    def markdown(self, chart: str | None) -> str:
        """Return it for the page, with the chart under this address."""
        head = [f"## {self.title}", "", self.about, ""]
        table = [
            f"| {' | '.join(self.columns)} |",
            f"| --- |{' ---: |' * (len(self.columns) - 1)}",
            *(f"| {' | '.join(row)} |" for row in self.rows),
        ]
        notes = ["", *(f"- {note}" for note in self.notes)] if self.notes else []
        picture = ["", f"![{self.title}]({chart})"] if chart else []
        return "\n".join([*head, *table, *notes, *picture, ""])


def figure(number: float) -> str:
    """Return a number with three digits that count."""
    if number >= 100:
        return f"{number:,.0f}".replace(",", " ")
    return f"{number:.3g}"
