"""Why a fact about working hours has its value: where it is attained, which entries, how well days are covered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from riskengine.derivations.working_hours.facts import FactDefinition
from riskengine.derivations.working_hours.table import Reason

FactValue = float | int | str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of time with what it adds to a fact, in the fact's unit: a night, a week, a rest.

    Instants are in the zone of the definitions. ``records`` are the numbers of the entries that lie in it or
    meet its edges.
    """

    start: datetime
    end: datetime
    amount: float
    records: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FactEvidence:
    """Where a fact comes from.

    ``value`` is None where the fact is unknown, and ``reason`` says why; ``measured`` is then what the entries
    that are there give, a bound as ``definition.bound`` says. ``first`` and ``last`` are the days of the window,
    ``places`` those that make up the fact, the one that decides first where one does. ``uncovered`` are the
    expected days with no entry, or with an open one.
    """

    definition: FactDefinition
    value: FactValue | None
    measured: FactValue | None
    reason: Reason | None
    first: date
    last: date
    covered: int
    expected: int
    uncovered: tuple[date, ...]
    places: tuple[Place, ...] = field(repr=False)

    @property
    def fact(self) -> str:
        """The fact's id in vocabularies."""
        return self.definition.id

    @property
    def is_known(self) -> bool:
        """Whether the fact has a value."""
        return self.reason is None


@dataclass(frozen=True, slots=True)
class SubjectEvidence:
    """The evidence of all facts of one subject as of a day.

    ``weeks`` tells how weeks were counted. ``duplicates`` are entries that were said again, ``open_records``
    those without an end within the last 52 weeks.
    """

    subject: str
    as_of: date
    weeks: str
    facts: tuple[FactEvidence, ...]
    duplicates: int
    open_records: tuple[int, ...]

    def of(self, fact: str) -> FactEvidence:
        """Return the evidence of a fact by its id or its name. Raises KeyError where there is none."""
        for evidence in self.facts:
            if fact in {evidence.definition.name, evidence.definition.id}:
                return evidence
        raise KeyError(fact)
