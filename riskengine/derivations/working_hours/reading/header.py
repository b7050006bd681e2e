"""The header of a table as the readers of profiles take it: a layout that remembers what it has read."""

from __future__ import annotations

from collections.abc import Sequence

from riskengine.derivations.working_hours.reading.headings import Headings, headings_of
from riskengine.diagnostics import RecordLocation
from riskengine.profiles.columns import Column, Layout


class EntryHeader:
    """Reads the first row of a table. ``headings`` and ``line`` are there once that has been done."""

    def __init__(self) -> None:
        self.headings = Headings({}, {}, 0, ())
        self.line = 0

    @property
    def layout(self) -> Layout:
        """The layout of a table of entries; columns without a role are never looked at."""
        return Layout(self._read, in_part=True)

    def _read(self, cells: Sequence[str], location: RecordLocation) -> tuple[Column, ...]:
        self.headings = headings_of(cells, location)
        self.line = location.line or 0
        roles = {position: role for role, position in self.headings.positions.items()}
        return tuple(Column(roles.get(position, ""), None, is_read=position in roles) for position in range(len(cells)))
