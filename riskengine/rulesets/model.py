"""The nouns of a ruleset, typed, checked and immutable. No stage after loading checks them again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Literal

from riskengine.diagnostics import Diagnostic
from riskengine.language import Condition, ValueType
from riskengine.localisation import LocalisedText
from riskengine.rulesets.legal_time import LegalCalendar, LegalState, Period


class Sensitivity(StrEnum):
    """How personal a fact is; SPECIAL means a special category under GDPR article 9."""

    ORDINARY = "ordinary"
    PERSONAL = "personal"
    SPECIAL = "special"


@dataclass(frozen=True, slots=True)
class Named:
    """An id with its title: a level, area, audience, role, kind of subject or prohibited use."""

    id: str
    title: LocalisedText


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed, named piece of a situation, as the vocabulary declares it.

    ``releases`` names the audience that this fact, a consent, opens rules for. ``max_age_days``
    None means that an observation does not grow old.
    """

    id: str
    type: ValueType
    title: LocalisedText
    question: LocalisedText
    purpose: LocalisedText
    option_titles: Mapping[str, LocalisedText]
    visible_to: frozenset[str]
    sensitivity: Sensitivity
    collected_from: tuple[str, ...]
    max_age_days: int | None
    subject_kind: str
    releases: str | None


@dataclass(frozen=True, slots=True)
class ParameterVersion:
    """A value of a parameter and the time in which it applies."""

    value: int | float
    period: Period
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that the law or an instrument sets, with its values over time."""

    id: str
    title: LocalisedText
    unit: str | None
    versions: tuple[ParameterVersion, ...]
    needs_review: bool

    def at(self, day: date) -> int | float | None:
        """Return the value in force on a day, or None where there was none."""
        return next((version.value for version in self.versions if version.period.contains(day)), None)


SourceKind = Literal["statute", "regulation", "guidance", "study", "instrument"]


@dataclass(frozen=True, slots=True)
class Source:
    """A statute, regulation, guidance, study or instrument, down to the place in it.

    ``says`` retells what the ruleset takes from the source, with the numbers it sets. ``verified_on`` is the
    day a person last read the source itself; None means nobody has said so.
    """

    id: str
    kind: SourceKind
    title: LocalisedText
    locator: str | None
    reference: str | None
    url: str | None
    says: LocalisedText | None
    in_force: Period
    verified_on: date | None
    review_by: date
    needs_review: bool


@dataclass(frozen=True, slots=True)
class Action:
    """A follow-up from the catalogue.

    ``due_within_days`` counts from the day of assessment. ``not_when`` is the condition under which
    the action must not be suggested. ``supersedes`` names actions that this one makes superfluous.
    """

    id: str
    title: LocalisedText
    instruction: LocalisedText
    avoid: LocalisedText
    role: str
    due_within_days: int
    audience: frozenset[str]
    sources: tuple[str, ...]
    not_when: Condition | None
    supersedes: tuple[str, ...]
    needs_review: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition and what follows when it holds.

    ``released_by`` gives, for each audience, the consent facts that must be known to be given
    before that audience sees the rule; most are empty. Its keys are the rule's audience.
    ``reads`` holds every fact that the outcome or the reason depends on, also through other rules.
    """

    id: str
    title: LocalisedText
    area: str
    level: str
    when: Condition
    because: LocalisedText
    actions: tuple[str, ...]
    sources: tuple[str, ...]
    released_by: Mapping[str, frozenset[str]]
    reads: frozenset[str]
    subject_kind: str
    in_force: Period
    not_a_ground_for: tuple[str, ...]
    needs_review: bool

    @property
    def audience(self) -> frozenset[str]:
        """Who may see what the rule says."""
        return frozenset(self.released_by)


@dataclass(frozen=True, slots=True)
class ChangelogEntry:
    """What a release changed, naming the rules."""

    version: str
    released_on: date
    changes: LocalisedText


@dataclass(frozen=True, eq=False)
class RuleSet:
    """A whole ruleset: vocabulary, dated parameters, sources, actions and rules.

    ``version`` is None while it is not released. ``digest`` is the SHA-256, in hexadecimal, of the
    canonical JSON of the content. ``levels`` run from the lowest to the highest. ``rules`` stand in
    the order of the files; ``evaluation_order`` puts each rule after those it builds on. ``warnings``
    are what loading found worth saying but not worth refusing. Two rulesets are equal when their
    id, version and digest are.
    """

    id: str
    version: str | None
    digest: str
    title: LocalisedText
    description: LocalisedText
    licence: str
    languages: tuple[str, ...]
    levels: tuple[Named, ...]
    areas: Mapping[str, Named]
    audiences: Mapping[str, Named]
    roles: Mapping[str, Named]
    subject_kinds: Mapping[str, Named]
    prohibited_uses: Mapping[str, Named]
    default_audience: str
    changelog: tuple[ChangelogEntry, ...]
    facts: Mapping[str, Fact]
    parameters: Mapping[str, Parameter]
    sources: Mapping[str, Source]
    actions: Mapping[str, Action]
    definitions: Mapping[str, Condition]
    rules: Mapping[str, Rule]
    evaluation_order: tuple[str, ...]
    warnings: tuple[Diagnostic, ...] = field(default=(), repr=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RuleSet):
            return NotImplemented
        return (self.id, self.version, self.digest) == (other.id, other.version, other.digest)

    def __hash__(self) -> int:
        return hash((self.id, self.version, self.digest))

    def __repr__(self) -> str:
        return f"RuleSet(id={self.id!r}, version={self.version!r}, rules={len(self.rules)}, facts={len(self.facts)})"

    @cached_property
    def level_order(self) -> Mapping[str, int]:
        """Each level with its rank; 0 is the lowest."""
        return {level.id: rank for rank, level in enumerate(self.levels)}

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """The ids of all facts, in the order of facts.yaml."""
        return tuple(self.facts)

    @cached_property
    def default_subject_kind(self) -> str:
        """The kind of subject of a profile that does not say: the first one declared."""
        return next(iter(self.subject_kinds))

    @cached_property
    def calendar(self) -> LegalCalendar:
        """The rules and parameter values in force, period by period."""
        return LegalCalendar(
            {rule.id: rule.in_force for rule in self.rules.values()},
            {
                parameter.id: [(version.period, version.value) for version in parameter.versions]
                for parameter in self.parameters.values()
            },
        )

    def at(self, day: date) -> LegalState:
        """Return the rules and parameter values in force on a day."""
        return self.calendar.at(day)
