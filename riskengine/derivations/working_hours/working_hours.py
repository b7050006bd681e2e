"""The derivation of working hours, as one that the registry can hand out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

import polars as pl

from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.derive import Derived, derive
from riskengine.derivations.working_hours.facts import FACTS
from riskengine.derivations.working_hours.subjects import AsOf


@dataclass(frozen=True)
class WorkingHours:
    """Facts about working hours from time entries, by given definitions and agreements."""

    definitions: Definitions = field(default_factory=Definitions)
    agreements: pl.DataFrame | None = field(default=None, repr=False)
    name: ClassVar[str] = "working_hours"
    facts: ClassVar[tuple[str, ...]] = tuple(fact.id for fact in FACTS)

    def derive(self, records: Any, *, as_of: AsOf) -> Derived:
        """Return the facts of all subjects of time entries. Raises DerivationError for what cannot be worked with."""
        return derive(records, as_of=as_of, definitions=self.definitions, agreements=self.agreements)
