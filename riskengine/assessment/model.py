"""The whole answer about one profile: immutable, typed, and the same after a JSON round trip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from riskengine.localisation import LocalisedText

Outcome = Literal["established", "undetermined", "not_established"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of the profile.

    ``because`` is given for established rules, filled in with the facts it names. ``missing_facts``
    is given for undetermined ones: the unknown facts that the outcome still hangs on, as far as the
    audience may see them.
    """

    rule: str
    title: LocalisedText
    area: str
    level: str
    outcome: Outcome
    because: LocalisedText | None
    missing_facts: tuple[str, ...]
    sources: tuple[str, ...]
    not_a_ground_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaLevel:
    """The level of an area as an interval: surely at least, and possibly at most."""

    area: str
    title: LocalisedText
    at_least: str
    at_most: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that a suggestion follows from, with the reason in words."""

    rule: str
    because: LocalisedText


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A follow-up action proposed in an assessment. A person decides whether to follow it.

    ``level`` is the highest level among its reasons. ``check_first`` names unknown facts that could
    make the action unsuitable. ``replaces`` names suggested actions that this one makes superfluous.
    """

    action: str
    title: LocalisedText
    instruction: LocalisedText
    avoid: LocalisedText
    role: str
    level: str
    due_on: date
    reasons: tuple[Reason, ...]
    sources: tuple[str, ...]
    check_first: tuple[str, ...]
    replaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithheldAction:
    """An action that its own ``not_when`` condition rules out for this profile."""

    action: str
    title: LocalisedText


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An unknown fact that undetermined rules hang on.

    ``settles`` names the rules that this fact alone would decide; ``contributes_to`` those that need
    other facts as well. ``stale`` says that there is an answer, too old to use.
    """

    fact: str
    question: LocalisedText
    highest_level: str
    settles: tuple[str, ...]
    contributes_to: tuple[str, ...]
    stale: bool


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is needed to reproduce an assessment.

    ``ruleset_version`` is None for a ruleset that is not released. ``legal_from`` and ``legal_to``
    bound the period in which the law that was applied stood unchanged. ``input_digest`` is the
    SHA-256 of the facts the audience may see. ``audience`` None means the whole assessment.
    """

    ruleset: str
    ruleset_version: str | None
    ruleset_digest: str
    as_of: date
    legal_from: date | None
    legal_to: date | None
    engine: str
    input_digest: str
    library_version: str
    audience: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Findings, area levels, suggestions and open questions about one subject.

    ``findings`` stand in the order of the ruleset; suggestions with the most urgent first; open
    questions with the most useful first.
    """

    subject: str
    subject_kind: str
    as_of: date
    findings: tuple[Finding, ...]
    areas: tuple[AreaLevel, ...]
    suggestions: tuple[Suggestion, ...]
    withheld: tuple[WithheldAction, ...]
    open_questions: tuple[OpenQuestion, ...]
    provenance: Provenance
    schema: Literal["riskengine.assessment/1"] = "riskengine.assessment/1"

    @property
    def established(self) -> tuple[Finding, ...]:
        """The findings of the rules that hold."""
        return tuple(finding for finding in self.findings if finding.outcome == "established")

    @property
    def undetermined(self) -> tuple[Finding, ...]:
        """The findings of the rules that hang on unknown facts."""
        return tuple(finding for finding in self.findings if finding.outcome == "undetermined")
