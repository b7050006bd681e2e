"""What a mapping makes of a file: which facts get values, and how many records it cannot make sense of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.profiles.mapping.model import ProfileMapping
from riskengine.profiles.profile import Profile
from riskengine.profiles.records import Rejection

_FIRST_LINES = 3


@dataclass(frozen=True, slots=True)
class FactCoverage:
    """In how many of the usable records a fact is known, unknown, or too old to use.

    ``column`` is None for a constant.
    """

    fact: str
    column: str | None
    known: int
    unknown: int
    stale: int


@dataclass(slots=True)
class RejectionReason:
    """One thing that is wrong, in how many records, and the first lines where it is. Never a value."""

    diagnostic: Diagnostic
    fact: str | None
    column: str | None
    count: int = 0
    lines: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MappingCoverage:
    """The counts of one file. Records are usable or rejected; one may be rejected for several reasons."""

    usable: int
    rejected: int
    facts: tuple[FactCoverage, ...]
    reasons: tuple[RejectionReason, ...]

    @property
    def records(self) -> int:
        """How many records there are."""
        return self.usable + self.rejected


def coverage_of(mapping: ProfileMapping, records: Iterable[Profile | Rejection]) -> MappingCoverage:
    """Return what a mapping made of the records of a file, holding on to none of them."""
    known: Counter[str] = Counter()
    stale: Counter[str] = Counter()
    reasons: dict[tuple[str, str | None, str | None], RejectionReason] = {}
    usable = rejected = 0
    for record in records:
        if isinstance(record, Profile):
            usable += 1
            known.update(record.values.keys())
            stale.update(record.stale)
        else:
            rejected += 1
            _count(record, reasons)
    facts = tuple(
        FactCoverage(
            source.fact.id,
            source.column,
            known=known[source.fact.id],
            unknown=usable - known[source.fact.id] - stale[source.fact.id],
            stale=stale[source.fact.id],
        )
        for source in mapping.facts
    )
    ordered = sorted(reasons.values(), key=lambda one: -one.count)
    return MappingCoverage(usable, rejected, facts, tuple(ordered))


def _count(rejection: Rejection, reasons: dict[tuple[str, str | None, str | None], RejectionReason]) -> None:
    """Count each of the reasons of a rejection, once even where the record has it several times."""
    found: dict[tuple[str, str | None, str | None], tuple[Diagnostic, int | None]] = {}
    for diagnostic in rejection.diagnostics:
        place = diagnostic.location if isinstance(diagnostic.location, RecordLocation) else rejection.location
        found.setdefault((diagnostic.code, place.fact, place.column), (diagnostic, place.line))
    for key, (diagnostic, line) in found.items():
        reason = reasons.setdefault(key, RejectionReason(diagnostic, key[1], key[2]))
        reason.count += 1
        if line is not None and len(reason.lines) < _FIRST_LINES:
            reason.lines.append(line)
