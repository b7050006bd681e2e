"""Reading time entries: every form to one table, and what cannot be read set aside with its reason."""

from riskengine.derivations.working_hours.reading.agreements import (
    AGREEMENT_SCHEMA,
    ReadAgreements,
    read_agreements,
)
from riskengine.derivations.working_hours.reading.date_order import DateOrder
from riskengine.derivations.working_hours.reading.entry_reading import ReadEntries
from riskengine.derivations.working_hours.reading.faults import Rejections
from riskengine.derivations.working_hours.reading.profile_entries import (
    TIME_ENTRIES,
    EntriesOfProfile,
    read_profile_entries,
    without_time_entries,
)
from riskengine.derivations.working_hours.reading.reading import (
    DEFAULT_ZONE,
    ReadingOptions,
    read_entries,
)

__all__ = [
    "AGREEMENT_SCHEMA",
    "DEFAULT_ZONE",
    "TIME_ENTRIES",
    "DateOrder",
    "EntriesOfProfile",
    "ReadAgreements",
    "ReadEntries",
    "ReadingOptions",
    "Rejections",
    "read_agreements",
    "read_entries",
    "read_profile_entries",
    "without_time_entries",
]
