"""What the steps of one scenario have said so far: the ruleset, the day, the facts, the assessment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from riskengine.diagnostics import Diagnostic, DiagnosticsError, Span, nearest
from riskengine.features.places import message_language, span_on_line
from riskengine.localisation import LocalisedText
from riskengine.pytest_plugin.given_hours import SUBJECT, GivenHours

if TYPE_CHECKING:
    from pytest_bdd.parser import Feature, Scenario, Step

    from riskengine.assessment import Assessment, Outcome
    from riskengine.language import Value
    from riskengine.profiles import Profile
    from riskengine.pytest_plugin.feature_run import FeatureRun
    from riskengine.rulesets import RuleSet

_KINDS = {
    "fact": LocalisedText({"en": "fact", "nb": "faktumet"}),
    "rule": LocalisedText({"en": "rule", "nb": "regelen"}),
    "action": LocalisedText({"en": "action", "nb": "tiltaket"}),
    "role": LocalisedText({"en": "role", "nb": "rollen"}),
    "area": LocalisedText({"en": "area", "nb": "området"}),
    "level": LocalisedText({"en": "level", "nb": "nivået"}),
    "audience": LocalisedText({"en": "audience", "nb": "mottakeren"}),
    "subject_kind": LocalisedText({"en": "kind of subject", "nb": "subjekttypen"}),
}
_NAME_THE_DAY = LocalisedText({"en": 'Given the date "…"', "nb": 'Gitt datoen "…"'})
_NAME_THE_RULESET = LocalisedText({"en": 'Given the ruleset "…"', "nb": 'Gitt regelsettet "…"'})
_ASSESS_THE_SITUATION = LocalisedText({"en": "When the situation is assessed", "nb": "Når situasjonen vurderes"})


class CurrentStep(NamedTuple):
    """The step that runs now, and where it stands."""

    feature: Feature
    scenario: Scenario
    step: Step


@dataclass(frozen=True, slots=True)
class GivenFact:
    """A fact as a step gave it, and where; value None is unknown."""

    value: Value | None
    observed_on: date | None
    span: Span


class Situation:
    """What the steps of one scenario have said so far.

    ``shown`` holds, for each ruleset by its reference, the outcomes of rules that a Then step states and
    that came out so.
    """

    def __init__(self, run: FeatureRun, current: CurrentStep) -> None:
        self.run = run
        self.current = current
        self.as_of: date | None = None
        self.subject_kind: str | None = None
        self.facts: dict[str, GivenFact] = {}
        self.hours = GivenHours()
        self.shown: dict[str, list[tuple[str, Outcome]]] = {}
        self._reference: str | None = None
        self._profile: Profile | None = None
        self._assessment: Assessment | None = None

    # ------------------------------------------------------------ where we are

    @property
    def feature_path(self) -> Path:
        """The feature file."""
        return Path(self.current.feature.filename)

    @property
    def language(self) -> str:
        """The language of the feature, as a code of riskengine's own."""
        return message_language(self.current.feature.language)

    def span_of(self, text: str = "", *, line: int | None = None) -> Span:
        """Return where a text stands on a line, the step's own by default; the whole line when it is not found.

        It is not found where an outline fills it in.
        """
        return span_on_line(
            self.run.source(self.feature_path), self.current.step.line_number if line is None else line, text
        )

    def error(
        self, code: str, arguments: Mapping[str, str | LocalisedText], span: Span, suggestion: str | None = None
    ) -> Exception:
        """Return the error to raise for something the author wrote."""
        return DiagnosticsError([Diagnostic(code, arguments, span, suggestion)])

    def unknown_name(self, kind: str, name: str, known: Iterable[str], span: Span | None = None) -> Exception:
        """Return the error to raise for a name that the ruleset does not have."""
        arguments: dict[str, str | LocalisedText] = {"kind": _KINDS[kind], "name": name}
        return self.error("RE6003", arguments, span or self.span_of(name), nearest(name, known))

    def require_known(self, kind: str, name: str, known: Iterable[str]) -> None:
        """Raise unless the ruleset has that name."""
        names = tuple(known)
        if name not in names:
            raise self.unknown_name(kind, name, names)

    # ------------------------------------------------------------ given

    def use_ruleset(self, reference: str) -> None:
        """Take the ruleset that the scenario is about. Raises DiagnosticsError where it cannot be read."""
        try:
            self.run.ruleset(reference, self.feature_path)
        except DiagnosticsError as error:
            span = self.span_of(reference)
            placed = (replace(one, location=span) if one.location is None else one for one in error.diagnostics)
            raise DiagnosticsError(placed) from None
        self._reference = reference
        self.shown.setdefault(reference, [])
        self._changed()

    @property
    def ruleset(self) -> RuleSet:
        """The ruleset that the scenario is about."""
        if self._reference is None:
            raise self._missing_step(_NAME_THE_RULESET)
        return self.run.ruleset(self._reference, self.feature_path)

    def set_date(self, day: date) -> None:
        """Set the day as of which the situation is assessed."""
        self.as_of = day
        self._changed()

    def set_subject_kind(self, kind: str) -> None:
        """Say what kind of subject the profile is about."""
        self.require_known("subject_kind", kind, self.ruleset.subject_kinds)
        self.subject_kind = kind
        self._changed()

    def set_fact(self, fact: str, given: GivenFact) -> None:
        """Add a fact, or put it in the place of what was said before."""
        self.facts[fact] = given
        self._changed()

    def add_hours(self, hours: GivenHours) -> None:
        """Add what a step says of hours to what was said before."""
        self.hours = self.hours.with_more(hours)
        self._changed()

    def _changed(self) -> None:
        self._profile = self._assessment = None

    # ------------------------------------------------------------ when

    def assess(self, audience: str | None) -> None:
        """Assess the situation, for an audience or the whole of it."""
        if audience is not None:
            self.require_known("audience", audience, self.ruleset.audiences)
        self._profile = self._validated_profile()
        self._assessment = self.assessment_for(audience)

    def assessment_for(self, audience: str | None) -> Assessment:
        """Return the assessment as an audience sees it."""
        return self.run.assess(self.profile, self.ruleset, audience)

    def _validated_profile(self) -> Profile:
        from riskengine.profiles import profile_from

        facts = {**self._facts_from_hours(), **self.facts}
        record: dict[str, Any] = {"subject": SUBJECT, "subject_kind": self.kind_of_subject}
        for fact, given in facts.items():
            if given.value is not None:
                record[fact] = {"value": given.value}
                if given.observed_on is not None:
                    record[fact]["observed_on"] = given.observed_on
        try:
            return profile_from(record, self.ruleset, as_of=self.as_of)
        except DiagnosticsError as error:
            raise DiagnosticsError(_placed(diagnostic, facts) for diagnostic in error.diagnostics) from None

    def _facts_from_hours(self) -> dict[str, GivenFact]:
        """Return the facts that entries make known. A fact that a step gives itself goes before them."""
        place = self.hours.place
        if place is None:
            return {}
        if self.as_of is None:
            raise self._missing_step(_NAME_THE_DAY)
        known = self.hours.facts(self.ruleset, self.kind_of_subject, self.as_of)
        return {fact: GivenFact(value, None, place) for fact, value in known.items()}

    # ------------------------------------------------------------ then

    def show(self, rule: str, outcome: Outcome) -> None:
        """Remember that this scenario shows an outcome of a rule."""
        assert self._reference is not None
        self.shown[self._reference].append((rule, outcome))

    @property
    def kind_of_subject(self) -> str:
        """The kind of subject that the profile is about."""
        return self.subject_kind or self.ruleset.default_subject_kind

    @property
    def profile(self) -> Profile:
        """The profile that was assessed."""
        if self._profile is None:
            raise self._missing_assessment()
        return self._profile

    @property
    def assessment(self) -> Assessment:
        """The assessment that the Then steps are about."""
        if self._assessment is None:
            raise self._missing_assessment()
        return self._assessment

    def _missing_assessment(self) -> Exception:
        return self._missing_step(_ASSESS_THE_SITUATION)

    def _missing_step(self, step: LocalisedText) -> Exception:
        return self.error("RE6009", {"step": step}, self.span_of())


def _placed(diagnostic: Diagnostic, facts: Mapping[str, GivenFact]) -> Diagnostic:
    """Return a diagnostic about a fact with the place in the feature where the fact was given."""
    fact = getattr(diagnostic.location, "fact", None)
    given = facts.get(fact) if isinstance(fact, str) else None
    return diagnostic if given is None else replace(diagnostic, location=given.span)


SITUATION = pytest.StashKey[Situation]()
"""Where a test keeps what its steps have said."""
