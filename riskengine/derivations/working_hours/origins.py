"""Where derived facts of a profile come from, told when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final, Literal

from riskengine.derivations.working_hours.derive import Derived
from riskengine.derivations.working_hours.evidence import FactEvidence, SubjectEvidence
from riskengine.derivations.working_hours.facts import Bound
from riskengine.derivations.working_hours.table import Reason
from riskengine.localisation import LocalisedText
from riskengine.profiles.origin import FactOrigin, OriginStretch

DERIVATION: Final = "working_hours"

REASON_WORDS: Final[Mapping[Reason, LocalisedText]] = {
    Reason.NO_ENTRIES: LocalisedText({"nb": "ingen føringer på 52 uker", "en": "no entries in 52 weeks"}),
    Reason.DAYS_NOT_COVERED: LocalisedText({"nb": "ikke alle dagene er ført", "en": "not all days are recorded"}),
    Reason.OPEN_ENTRY: LocalisedText({"nb": "en føring er ikke avsluttet", "en": "an entry has no end yet"}),
    Reason.NO_AGREEMENT: LocalisedText({"nb": "avtalt arbeidstid er ikke oppgitt", "en": "agreed hours are not given"}),
    Reason.BREAKS_NOT_TOLD: LocalisedText({"nb": "pausene er ikke ført", "en": "breaks are not recorded"}),
    Reason.NO_MESSAGES: LocalisedText({"nb": "meldinger er ikke tatt med", "en": "messages are not included"}),
    Reason.NOTHING_EXPECTED: LocalisedText(
        {"nb": "ingen arbeidsdager i perioden", "en": "no working days in the time"}
    ),
}
"""Why a fact is unknown."""


_BOUNDS: Final[Mapping[Bound, Literal["at_least", "at_most"] | None]] = {
    Bound.AT_LEAST: "at_least",
    Bound.AT_MOST: "at_most",
    Bound.NONE: None,
}


class Origins(Mapping[str, FactOrigin]):
    """The origins of some facts of one subject as of a day. The first that is asked for works all of them out."""

    def __init__(self, derived: Derived, subject: str, as_of: date, facts: tuple[str, ...]) -> None:
        self._derived = derived
        self._subject = subject
        self._as_of = as_of
        self._facts = facts

    def __getitem__(self, fact: str) -> FactOrigin:
        if fact not in self._facts:
            raise KeyError(fact)
        return origin_of(self._evidence.of(fact))

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    @cached_property
    def _evidence(self) -> SubjectEvidence:
        return self._derived.evidence(self._subject, self._as_of)


def origin_of(evidence: FactEvidence) -> FactOrigin:
    """Return evidence in the words of profiles."""
    return FactOrigin(
        DERIVATION,
        evidence.first,
        evidence.last,
        evidence.covered,
        evidence.expected,
        # A rest may lie in the 24 hours after two periods of work; it is one rest.
        tuple(
            dict.fromkeys(
                OriginStretch(place.start, place.end, place.amount, place.records) for place in evidence.places
            )
        ),
        None if evidence.reason is None else REASON_WORDS[evidence.reason],
        None if evidence.reason is None else evidence.measured,
        _BOUNDS[evidence.definition.bound],
    )
