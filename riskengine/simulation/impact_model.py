"""What a ruleset would set off for an invented workforce: counts, each with the range that chance gives it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Literal

from riskengine.localisation import LocalisedText

_DEVIATIONS = 1.96
"""Standard deviations on either side of the middle that hold 95 percent."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Whom to invent: how many of which kind, from which seed."""

    subject_kind: str
    count: int
    seed: int


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the people something is so for."""

    subjects: int
    of: int

    @property
    def per_1000(self) -> float:
        """The rate per thousand people."""
        return 1000 * self.subjects / self.of

    @property
    def range_per_1000(self) -> tuple[float, float]:
        """The 95 percent interval of a binomial share (Wilson 1927), per thousand.

        It tells how much another draw of as many people could differ, not whether the model is right.
        """
        share, square = self.subjects / self.of, _DEVIATIONS**2
        middle = (share + square / (2 * self.of)) / (1 + square / self.of)
        half = _DEVIATIONS * sqrt(share * (1 - share) / self.of + square / (4 * self.of**2)) / (1 + square / self.of)
        # Rounding must not leave the share itself outside.
        return 1000 * max(0.0, min(share, middle - half)), 1000 * min(1.0, max(share, middle + half))


@dataclass(frozen=True, slots=True)
class LevelImpact:
    """Those whose highest established level in an area is this one."""

    level: str
    title: LocalisedText
    rate: Rate


@dataclass(frozen=True, slots=True)
class AreaImpact:
    """An area: everyone is counted once, at the highest established level.

    ``undetermined`` are those for whom nothing is established in the area, and something could still be.
    """

    area: str
    title: LocalisedText
    levels: tuple[LevelImpact, ...]
    undetermined: Rate

    @property
    def established(self) -> int:
        """People for whom something is established."""
        return sum(level.rate.subjects for level in self.levels)


@dataclass(frozen=True, slots=True)
class RuleImpact:
    """A rule: for how many it is established, and for how many undetermined."""

    rule: str
    title: LocalisedText
    area: str
    level: str
    established: Rate
    undetermined: Rate


@dataclass(frozen=True, slots=True)
class ActionImpact:
    """An action: to how many it is suggested."""

    action: str
    title: LocalisedText
    role: str
    suggested: Rate


@dataclass(frozen=True, slots=True)
class RoleImpact:
    """Someone responsible: for how many people there is something to do, and how many things in all."""

    role: str
    title: LocalisedText
    people: Rate
    suggestions_per_1000: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """What a ruleset would set off. All of it is about people who do not exist.

    ``someone`` counts those to whom anything is suggested. Areas, rules and roles stand in the ruleset's
    order, those of the subject kind only; actions with the most frequent first.
    """

    ruleset: str
    ruleset_version: str | None
    ruleset_digest: str
    ruleset_title: LocalisedText
    model_digest: str
    subject_kind: str
    subject_kind_title: LocalisedText
    as_of: date
    seed: int
    count: int
    engine: str
    someone: Rate
    areas: tuple[AreaImpact, ...]
    rules: tuple[RuleImpact, ...]
    actions: tuple[ActionImpact, ...]
    roles: tuple[RoleImpact, ...]
    schema: Literal["riskengine.impact/1"] = "riskengine.impact/1"


@dataclass(frozen=True, slots=True)
class Change:
    """A rule or an action that comes out otherwise: for how many it is new, and for how many no more."""

    id: str
    title: LocalisedText
    gained: Rate
    lost: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactDifference:
    """The same invented people by two rulesets.

    ``changed`` counts those for whom a rule is established, or an action suggested, by one and not by the
    other. ``rules`` and ``actions`` hold those that differ, the largest difference first.
    """

    before: Impact
    after: Impact
    changed: Rate
    rules: tuple[Change, ...]
    actions: tuple[Change, ...]
    schema: Literal["riskengine.impact_difference/1"] = "riskengine.impact_difference/1"
