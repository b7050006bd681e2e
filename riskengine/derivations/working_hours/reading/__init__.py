"""Reading time entries: every form to one table, and what cannot be read set aside with its reason."""

from riskengine.derivations.working_hours.reading.agreements import (
    ReadAgreements,
    read_agreements,
)
from riskengine.derivations.working_hours.reading.date_order import DateOrder
from riskengine.derivations.working_hours.reading.entry_reading import ReadEntries
from riskengine.derivations.working_hours.reading.faults import Rejections
from riskengine.derivations.working_hours.reading.local_time import check_zone
from riskengine.derivations.working_hours.reading.profile_entries import (
    EntriesOfProfile,
    read_profile_entries,
)
from riskengine.derivations.working_hours.reading.reading import (
    DEFAULT_ZONE,
    ReadingOptions,
    read_entries,
)

__all__ = [
    "DEFAULT_ZONE",
    "DateOrder",
    "EntriesOfProfile",
    "ReadAgreements",
    "ReadEntries",
    "ReadingOptions",
    "Rejections",
    "check_zone",
    "read_agreements",
    "read_entries",
    "read_profile_entries",
]
