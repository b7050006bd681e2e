"""The hours that the steps of one scenario give, and the facts worked out from them."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from riskengine.derivations.extras import require
from riskengine.diagnostics import Diagnostic, DiagnosticsError, RecordLocation, Span

if TYPE_CHECKING:
    import polars as pl

    from riskengine.derivations.working_hours.reading import ReadEntries
    from riskengine.language import Value
    from riskengine.rulesets import RuleSet

SUBJECT: Final = "scenario"
"""The pseudonym of the subject of every scenario."""

_PACKAGES: Final = ("polars", "holidays")
_WITHOUT_EFFECT: Final = "message"
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class GivenEntry:
    """One entry as a step gave it: its day, the texts of its other cells, and where they stand.

    ``cells`` and ``places`` are by the names that a file's columns have. Without a start and an end it says that
    nothing is recorded on that day.
    """

    day: date
    cells: Mapping[str, str]
    places: Mapping[str, Span]
    place: Span

    @property
    def is_empty(self) -> bool:
        """Whether it names a day and nothing more."""
        return not any(self.cells.values())

    @property
    def is_message(self) -> bool:
        """Whether it is a message, which says nothing of the hours of its day."""
        from riskengine.derivations.working_hours.reading.kinds import kind_of

        return kind_of(self.cells.get("kind", "")) == _WITHOUT_EFFECT


@dataclass(frozen=True, slots=True)
class OfficeDays:
    """The same hours from Monday to Friday, from a day on; the entry is that of each day."""

    first: date
    entry: GivenEntry


@dataclass(frozen=True, slots=True)
class GivenHours:
    """What the steps of one scenario have said of hours so far. ``place`` is where they last did."""

    entries: tuple[GivenEntry, ...] = ()
    office_days: tuple[OfficeDays, ...] = ()
    agreements: pl.DataFrame | None = field(default=None, repr=False)
    place: Span | None = None

    def with_more(self, more: GivenHours) -> GivenHours:
        """Return what was said before and what is said now; a new agreement takes the place of an earlier one."""
        return GivenHours(
            self.entries + more.entries,
            self.office_days + more.office_days,
            self.agreements if more.agreements is None else more.agreements,
            more.place,
        )

    def facts(self, ruleset: RuleSet, kind: str, as_of: date) -> dict[str, Value]:
        """Return the known facts about a subject of a kind that the ruleset has; the others are unknown.

        Raises DiagnosticsError where entries cannot be read.
        """
        if self.place is None:
            return {}
        from riskengine.derivations.working_hours import Definitions, definitions_of, derive

        wanted = {fact.id for fact in ruleset.facts.values() if fact.subject_kind == kind}
        read = read_entries([*self.entries, *self._filled(as_of)])
        try:
            derived = derive(
                read.entries,
                as_of={SUBJECT: as_of},
                definitions=definitions_of(ruleset, as_of, Definitions()),
                agreements=self.agreements,
            )
        except DiagnosticsError as error:
            raise placed(error, self.place) from None
        row = derived.facts.row(0, named=True)
        return {fact: value for fact, value in row.items() if fact in wanted and value is not None}

    def _filled(self, as_of: date) -> list[GivenEntry]:
        """Return the entries of office days up to the eve of a day; days that have entries are left to them."""
        named = {entry.day for entry in self.entries if not entry.is_message}
        # Office days that begin later take over from earlier ones.
        days = {
            day: replace(one.entry, day=day)
            for one in sorted(self.office_days, key=lambda one: one.first)
            for day in working_days(one.first, as_of)
        }
        return [entry for day, entry in days.items() if day not in named]


def working_days(first: date, after: date) -> list[date]:
    """Return the days from Monday to Friday, without public holidays, from a day up to the eve of another."""
    from riskengine.derivations.working_hours.calendar import public_holidays

    if after <= first:
        return []
    public = public_holidays(first, after)
    days = (first + timedelta(days=number) for number in range((after - first).days))
    return [day for day in days if day.weekday() < _SATURDAY and day not in public]


def require_hours(place: Span) -> None:
    """Raise DiagnosticsError, placed in the feature, where what works facts out is not installed."""
    try:
        require(_PACKAGES)
    except DiagnosticsError as error:
        raise placed(error, place) from None


def read_entries(entries: Sequence[GivenEntry]) -> ReadEntries:
    """Return entries as a file of them is read. Raises DiagnosticsError, placed in the feature."""
    told = [entry for entry in entries if not entry.is_empty]
    read = _read_once(tuple((("date", entry.day.isoformat()), *entry.cells.items()) for entry in told))
    problems = {
        (diagnostic.code, place): replace(diagnostic, location=place)
        for rejection in read.rejections
        for diagnostic in rejection.diagnostics
        for place in [_place_of(diagnostic, told)]
    }
    if problems:
        raise DiagnosticsError(problems.values())
    return read


@lru_cache(maxsize=64)
def _read_once(entries: tuple[tuple[tuple[str, str], ...], ...]) -> ReadEntries:
    """Return entries, told by columns and texts, as a file of them is read.

    Scenarios give the same office days again and again, and what a step has read is asked for again at the end.
    """
    from riskengine.derivations.working_hours.reading import EntriesOfProfile, read_profile_entries

    # The number of an entry stands where a file has the line, and leads back to the cell.
    records = (
        EntriesOfProfile(SUBJECT, RecordLocation("", number), [{"end": None, **dict(cells)}])
        for number, cells in enumerate(entries)
    )
    return read_profile_entries(records, "")


def _place_of(diagnostic: Diagnostic, entries: Sequence[GivenEntry]) -> Span:
    location = diagnostic.location
    assert isinstance(location, RecordLocation)
    assert location.line is not None
    entry = entries[location.line]
    return entry.places.get(location.column or "", entry.place)


def read_agreement(cells: Mapping[str, str], places: Mapping[str, Span]) -> pl.DataFrame:
    """Return an agreement as a file of them is read. Raises DiagnosticsError, placed in the feature."""
    from riskengine.derivations.working_hours.reading import read_agreements

    content = json.dumps([{"subject": SUBJECT, **cells}]).encode()
    read = read_agreements(io.BytesIO(content), input_format="json")
    problems = [
        replace(diagnostic, location=places[diagnostic.location.column])
        for rejection in read.rejections
        for diagnostic in rejection.diagnostics
        if isinstance(diagnostic.location, RecordLocation) and diagnostic.location.column is not None
    ]
    if problems:
        raise DiagnosticsError(problems)
    return read.agreements


def placed(error: DiagnosticsError, place: Span) -> DiagnosticsError:
    """Return an error with a place in the feature for each of its diagnostics."""
    return DiagnosticsError(replace(diagnostic, location=place) for diagnostic in error.diagnostics)
