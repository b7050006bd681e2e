"""A validated profile: the known facts about one subject as of a date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from riskengine.language import Value


@dataclass(frozen=True, slots=True)
class Profile:
    """The facts about one subject as of a date, validated against a ruleset's vocabulary.

    ``values`` holds known facts only; a fact that is absent is unknown. A fact whose observation is
    older than its ``max_age_days`` is absent too, and named in ``stale``. ``subject`` is a pseudonym.

    INVARIANT: the representation shows no value (tests/privacy guards it).
    """

    subject: str
    subject_kind: str
    as_of: date
    values: Mapping[str, Value] = field(repr=False)
    observed_on: Mapping[str, date] = field(default_factory=dict, repr=False)
    stale: frozenset[str] = frozenset()

    def __getitem__(self, fact: str) -> Value | None:
        """Return the value of a fact, or None while it is unknown."""
        return self.values.get(fact)
