"""What the columns of a table of time entries are called, in Norwegian and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation, nearest
from riskengine.profiles.flattening import UNSHOWN
from riskengine.profiles.mapping.texts import folded
from riskengine.profiles.names import shown_name

_ROLES: Final = {
    "subject": "subject subjekt pseudonym employee employee_id ansatt ansatt_id ansattnr ansattnummer",
    "date": "date dato dag start_date startdato fra_dato",
    "end_date": "end_date sluttdato til_dato",
    "start": "start start_time starttid starttidspunkt started_at start_at begin from fra inn clock_in clocked_in",
    "end": "end end_time slutt sluttid slutt_tid sluttidspunkt ended_at end_at stop to til ut clock_out clocked_out",
    "break_minutes": "break_minutes pause_minutter pauseminutter pause_min break_min minutter_pause",
    "kind": "kind type slag art kategori category",
}
"""Each role with its headings, the first one being its own name. ``pause`` alone does not tell its unit."""

ROLES: Final = tuple(_ROLES)
NEEDED: Final = ("subject", "start", "end")
"""What a table must have a column for. Without ends every entry would be open, by one misspelt heading."""


def plain_heading(heading: str) -> str:
    """Return a heading as it is compared: without capitals, spaces, hyphens, underscores and brackets."""
    return "".join(character for character in folded(heading) if character not in " -_().")


@dataclass(frozen=True, slots=True)
class KnownHeadings:
    """The headings that a kind of table may have: for each role its names, the first one being its own."""

    roles: Mapping[str, Sequence[str]]
    role_of: Mapping[str, str]

    @classmethod
    def of(cls, roles: Mapping[str, str]) -> KnownHeadings:
        """Make them of the names of each role, with spaces between."""
        names = {role: text.split() for role, text in roles.items()}
        return cls(names, {plain_heading(name): role for role, some in names.items() for name in some})


ENTRY_HEADINGS: Final = KnownHeadings.of(_ROLES)


@lru_cache(maxsize=4096)
def role_of(heading: str) -> str | None:
    """Return the role of a column by its heading, None for a column that is not read."""
    return ENTRY_HEADINGS.role_of.get(plain_heading(heading))


@dataclass(frozen=True, slots=True)
class Headings:
    """The header of a table: which column has which role, by position from 0, and how it is called there.

    ``warnings`` tell of columns left alone that are nearly called like one that would be read.
    """

    positions: Mapping[str, int]
    names: Mapping[str, str]
    width: int
    warnings: tuple[Diagnostic, ...]


def headings_of(
    cells: Sequence[str],
    location: RecordLocation,
    *,
    needed: Sequence[str] = NEEDED,
    known: KnownHeadings = ENTRY_HEADINGS,
) -> Headings:
    """Return the header that a row of cells is. Raises ProfileError with everything wrong in it."""
    positions: dict[str, int] = {}
    names: dict[str, str] = {}
    others: list[str] = []
    problems = []
    for position, cell in enumerate(cells):
        role = known.role_of.get(plain_heading(cell))
        if role is None:
            others.append(cell)
        elif role in positions:
            problems.append(Diagnostic("RE3204", {"name": names[role]}, _at(location, names[role])))
        else:
            positions[role], names[role] = position, " ".join(cell.split())
    if not positions:
        # Nothing known: it may be a record, so none of it is shown.
        raise ProfileError([_missing(needed[0], location, known, [])])
    problems += [_missing(role, location, known, others) for role in needed if role not in positions]
    if problems:
        raise ProfileError(problems)
    return Headings(positions, names, len(cells), tuple(_left_alone(others, positions, location, known)))


def unread_warnings(names: Iterable[str], read: Iterable[str], location: RecordLocation) -> tuple[Diagnostic, ...]:
    """Return a warning for each name that is nearly one of those that would be read, and is not."""
    return tuple(_left_alone(names, frozenset(read), location, ENTRY_HEADINGS))


def _missing(role: str, location: RecordLocation, known: KnownHeadings, others: Sequence[str]) -> Diagnostic:
    headings = [plain_heading(heading) for heading in known.roles[role]]
    shown = (other for other in others if shown_name(other) != UNSHOWN)
    near = next((other for other in shown if nearest(plain_heading(other), headings)), None)
    arguments = {"column": role, "headings": ", ".join(known.roles[role])}
    return Diagnostic("RE3801", arguments, _at(location, near), near and role)


def _left_alone(
    names: Iterable[str], read: Iterable[str], location: RecordLocation, known: KnownHeadings
) -> Iterable[Diagnostic]:
    free = {plain_heading(name): name for role, names in known.roles.items() if role not in read for name in names}
    for name in names:
        if shown_name(name) != UNSHOWN and (meant := nearest(plain_heading(name), free)) is not None:
            yield Diagnostic("RE3802", {"name": name}, _at(location, name), free[meant])


def _at(location: RecordLocation, column: str | None) -> RecordLocation:
    return RecordLocation(location.path, location.line, column=column)
