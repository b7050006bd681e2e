"""Reading time entries: every form to one table, and what cannot be read set aside with its reason."""

from riskengine.derivations.working_hours.reading.reading import (
    DATE_ORDERS,
    DEFAULT_ZONE,
    ReadingOptions,
    read_entries,
)

__all__ = ["DATE_ORDERS", "DEFAULT_ZONE", "ReadingOptions", "read_entries"]
