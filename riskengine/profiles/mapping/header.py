"""The first row of a foreign table: where the columns of a mapping stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation, nearest
from riskengine.profiles.columns import Column, Layout
from riskengine.profiles.mapping.model import ProfileMapping
from riskengine.profiles.mapping.texts import column_name

_LONGEST_SHOWN = 60
_ABOUT_A_PERSON = re.compile(r"\d{5}|@")


def mapped_layout(mapping: ProfileMapping) -> Layout:
    """Return the layout of a table that a mapping reads: its columns, in any order, among others."""
    return Layout(lambda cells, location: _columns(cells, mapping, location), in_part=True)


def _columns(cells: Sequence[str], mapping: ProfileMapping, location: RecordLocation) -> tuple[Column, ...]:
    """Return the columns. Raises ProfileError where one that is read is missing, or stands twice."""
    names = [column_name(cell) for cell in cells]
    diagnostics = []
    for column in sorted(mapping.columns):
        place = RecordLocation(location.path, location.line, column=column)
        if column not in names:
            suggestion = _meant(column, names, mapping)
            diagnostics.append(Diagnostic("RE3601", {"column": column}, place, suggestion))
        elif names.count(column) > 1:
            diagnostics.append(Diagnostic("RE3204", {"name": column}, place))
    if diagnostics:
        raise ProfileError(diagnostics)
    return tuple(Column(name, None, is_read=name in mapping.columns) for name in names)


def _meant(column: str, names: Sequence[str], mapping: ProfileMapping) -> str | None:
    """Return the column of the file that is nearest to one that is missing.

    Only where another column is found, so that this is a row of names and not a record.
    """
    if mapping.columns.isdisjoint(names):
        return None
    others = [
        name
        for name in names
        if name and name not in mapping.columns and len(name) <= _LONGEST_SHOWN and not _ABOUT_A_PERSON.search(name)
    ]
    return nearest(column, others)
