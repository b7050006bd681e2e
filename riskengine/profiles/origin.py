"""Where a derived fact comes from: its window, the times that make it up, and why it is unknown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from riskengine.localisation import LocalisedText


@dataclass(frozen=True, slots=True)
class OriginStretch:
    """A time that adds to a fact, with how much in the fact's unit, and the numbers of the records in it."""

    start: datetime
    end: datetime
    amount: float
    records: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FactOrigin:
    """What a derivation says of one fact.

    ``first`` and ``last`` are the days of its window, both in it; ``covered`` of its ``expected`` days have
    records. ``stretches`` has the time that decides first, where one does. ``unknown_because`` is None where the
    fact is known; otherwise ``measured`` is what the records that are there come to, and ``bound`` whether more of
    them could only make it more (``at_least``) or less (``at_most``); None where neither is sure.
    """

    derivation: str
    first: date
    last: date
    covered: int
    expected: int
    stretches: tuple[OriginStretch, ...] = field(default=(), repr=False)
    unknown_because: LocalisedText | None = None
    measured: float | str | None = field(default=None, repr=False)
    bound: Literal["at_least", "at_most"] | None = None
