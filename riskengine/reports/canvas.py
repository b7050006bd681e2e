"""Drawing with rich: the palette, and renderables as UTF-8 text for a terminal or a file.

Everything is put into ``Text`` objects, never into markup, so that a square bracket in a ruleset or
in a pseudonym stays a square bracket.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from riskengine.reports.writer import ReportStyle

HEADING = "bold"
QUIET = "dim"
LABEL = "dim"

SHADES = ("dim", "cyan", "yellow", "bold yellow", "bold red")
"""The styles of the shades of levels, from calm to urgent."""

_WIDEST = 104


def drawn(renderables: Iterable[RenderableType], style: ReportStyle) -> bytes:
    """Return renderables as UTF-8 text, no wider than is good to read."""
    paper = io.StringIO()
    console = Console(
        file=paper,
        width=max(40, min(style.width, _WIDEST)),
        force_terminal=style.colour,
        color_system="standard" if style.colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for renderable in renderables:
        console.print(renderable)
    # Lines filled up with blanks are a nuisance when copied.
    return "".join(f"{line.rstrip()}\n" for line in paper.getvalue().splitlines()).encode()


def labelled(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Return rows of a label and what belongs to it, the labels in a column of their own."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=LABEL, no_wrap=True)
    grid.add_column(ratio=1)
    for label, content in rows:
        grid.add_row(label, content)
    return grid


def heading(text: str) -> Text:
    """Return the heading of a section."""
    return Text(text, style=HEADING)
