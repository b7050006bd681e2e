"""Time entries that stand inside profiles: a list under the one name ``time_entries``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from riskengine.derivations.entries_inside import TIME_ENTRIES
from riskengine.derivations.working_hours.reading.entry_reading import EntryReading, ReadEntries
from riskengine.derivations.working_hours.reading.headings import role_of, unread_warnings
from riskengine.derivations.working_hours.reading.reading import ReadingOptions
from riskengine.derivations.working_hours.reading.record_batches import RecordNames, record_batches
from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.profiles.records import Record, Rejection


class EntriesOfProfile(NamedTuple):
    """What stands under ``time_entries`` in a profile, with the profile's subject and place."""

    subject: str | None
    location: RecordLocation
    content: Any


def read_profile_entries(
    profiles: Iterable[EntriesOfProfile], name: str, options: ReadingOptions | None = None
) -> ReadEntries:
    """Return the entries of profiles as one table, numbered from 1 over all of them.

    An entry has the names that a record of JSON has, and the subject of its profile. Raises ProfileError where
    the order of day and month cannot be told.
    """
    options = options or ReadingOptions()
    reading = EntryReading(name, options.zone, options.date_order)
    names = RecordNames()
    for batch in record_batches(_records(profiles), names):
        reading.add(batch)
    return reading.result(warnings=unread_warnings(names.unread, names.read, RecordLocation(name)))


def _records(profiles: Iterable[EntriesOfProfile]) -> Iterator[Record | Rejection]:
    for profile in profiles:
        if profile.content is None:
            continue
        if not isinstance(profile.content, list):
            yield _rejected(profile, "RE3823")
            continue
        for entry in profile.content:
            if not isinstance(entry, dict):
                yield _rejected(profile, "RE3823")
            elif any(role_of(name) == "subject" for name in entry):
                yield _rejected(profile, "RE3204", name="subject")
            else:
                yield Record(profile.location, {"subject": profile.subject, **entry})


def _rejected(profile: EntriesOfProfile, code: str, **arguments: str) -> Rejection:
    location = RecordLocation(profile.location.path, profile.location.line, column=TIME_ENTRIES)
    return Rejection(profile.location, profile.subject, (Diagnostic(code, arguments, location),))
