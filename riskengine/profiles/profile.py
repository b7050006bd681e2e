"""A validated profile: the known facts about one subject as of a date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from riskengine.language import Value
from riskengine.profiles.origin import FactOrigin

LONGEST_SUBJECT = 100
"""Characters in a pseudonym."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The facts about one subject as of a date, validated against a ruleset's vocabulary.

    ``values`` holds known facts only; a fact that is absent is unknown. A fact whose observation is
    older than its ``max_age_days`` is absent too, and named in ``stale``. ``subject`` is a pseudonym.
    ``origins`` tells of facts that were derived from records, also of those that stayed unknown.

    ``vocabulary`` is the ruleset's own tuple of fact ids that the profile was validated against, with
    the values in that order beside it, so that an engine need not look each of them up by name.

    INVARIANT: the representation shows no value (tests/assessment/test_views.py guards it).
    """

    subject: str
    subject_kind: str
    as_of: date
    values: Mapping[str, Value] = field(repr=False)
    observed_on: Mapping[str, date] = field(default_factory=dict, repr=False)
    stale: frozenset[str] = frozenset()
    vocabulary: tuple[str, ...] = field(default=(), repr=False, compare=False)
    _vector: tuple[Value | None, ...] = field(default=(), repr=False, compare=False)
    origins: Mapping[str, FactOrigin] = field(default_factory=dict, repr=False, compare=False)

    def vector(self, vocabulary: tuple[str, ...]) -> tuple[Value | None, ...]:
        """Return the values in the order of a vocabulary, None for each unknown fact."""
        if vocabulary is self.vocabulary:
            return self._vector
        return tuple(map(self.values.get, vocabulary))

    def with_derived(self, values: Mapping[str, Value], origins: Mapping[str, FactOrigin]) -> Profile:
        """Return the profile with facts that were derived. What it says itself stays as it is."""
        told = self.values
        every = {**values, **told}
        return replace(
            self,
            values=every,
            stale=self.stale - values.keys(),
            origins=origins,
            _vector=tuple(map(every.get, self.vocabulary)),
        )

    def __getitem__(self, fact: str) -> Value | None:
        """Return the value of a fact, or None while it is unknown."""
        return self.values.get(fact)
