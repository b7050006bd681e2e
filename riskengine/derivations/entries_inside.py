"""Time entries taken out of the records of profiles before these are validated."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final

from riskengine.diagnostics import RecordLocation
from riskengine.profiles.records import Record

TIME_ENTRIES: Final = "time_entries"
"""The name that a profile has its entries under. No fact can have it: facts have a point in their names."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """What stood under ``time_entries`` in a record, whatever it is, and where the record stands."""

    location: RecordLocation
    content: Any = field(repr=False)


class EntriesInside:
    """Keeps the entries of the record that was read last until they are taken.

    ``without`` is for ``read_profiles(prepare=)``.
    """

    def __init__(self) -> None:
        self._latest: SetAside | None = None

    @property
    def has_some(self) -> bool:
        """Whether the record that was read last has entries that nobody has taken."""
        return self._latest is not None

    def without(self, record: Record) -> Record:
        """Return a record without its entries, and keep them."""
        if TIME_ENTRIES not in record.content:
            self._latest = None
            return record
        content = dict(record.content)
        self._latest = SetAside(record.location, content.pop(TIME_ENTRIES))
        return replace(record, content=content)

    def take(self) -> SetAside | None:
        """Return the entries of the record that was read last, once."""
        latest, self._latest = self._latest, None
        return latest
