"""Outcomes to assessments: findings, levels, suggestions, questions and provenance, for an audience."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from riskengine.assessment.because import BecauseWriter
from riskengine.assessment.levels import area_levels
from riskengine.assessment.missing import MissingFacts
from riskengine.assessment.model import Assessment, Finding, Outcome, Provenance
from riskengine.assessment.provenance import input_digest, library_version
from riskengine.assessment.questions import open_questions
from riskengine.assessment.suggestions import propose
from riskengine.diagnostics import Diagnostic, EngineError, nearest
from riskengine.engines import Engine, Outcomes, find_engine
from riskengine.language import Surroundings
from riskengine.localisation import LocalisedText
from riskengine.profiles import Profile, profile_from
from riskengine.rulesets import LegalState, Rule, RuleSet

_UNDETERMINED_KEPT = 4_096
"""Undetermined findings kept ready by an assessor: the same few facts are unknown in profile after profile."""


class _VisibleRule(NamedTuple):
    """A rule that the audience may see, with the finding to give while it is not established."""

    rule: Rule
    consents: frozenset[str]
    not_established: Finding


class Assessor:
    """Assesses profiles against one ruleset for one audience. Immutable in use; safe for many threads.

    With an audience everything is worked out from the rules that it may see, never from the whole
    and cut down afterwards: so a fact hidden from the audience cannot change what it is shown.
    Without one, the assessment is whole, for those who may see all of it.

    Raises EngineError for an engine or an audience that does not exist.
    """

    def __init__(self, ruleset: RuleSet, *, audience: str | None = None, engine: str | Engine = "compiled") -> None:
        if audience is not None and audience not in ruleset.audiences:
            arguments = {"name": audience, "known": ", ".join(ruleset.audiences)}
            raise EngineError([Diagnostic("RE5101", arguments, suggestion=nearest(audience, ruleset.audiences))])
        chosen = find_engine(engine) if isinstance(engine, str) else engine
        self.ruleset = ruleset
        self.audience = audience
        self._engine_name = chosen.name
        self._engine = chosen.prepare(ruleset)
        self._because = BecauseWriter(ruleset)
        self._missing = MissingFacts(ruleset)
        self._applying: dict[tuple[str, str], tuple[_VisibleRule, ...]] = {}
        self._undetermined = lru_cache(maxsize=_UNDETERMINED_KEPT)(self._undetermined_finding)
        self._visible = tuple(
            _VisibleRule(rule, _consents(rule, audience), _not_established(rule))
            for rule in ruleset.rules.values()
            if audience is None or audience in rule.released_by
        )

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how all rules come out, without regard to the audience. For engines' users and tests."""
        return self._engine.outcomes(profile)

    def assess(self, profile: Profile) -> Assessment:
        """Return the assessment of a profile that was validated against the same ruleset."""
        ruleset = self.ruleset
        state = ruleset.at(profile.as_of)
        outcomes = self._engine.outcomes(profile)
        surroundings = self._surroundings(profile, state, outcomes)
        findings, partly_hidden = self._findings(profile, state, outcomes, surroundings)
        established = [finding for finding in findings if finding.outcome == "established"]
        undetermined = [finding for finding in findings if finding.outcome == "undetermined"]
        proposals = propose(
            ruleset, established, surroundings, self._missing, as_of=profile.as_of, audience=self.audience
        )
        return Assessment(
            subject=profile.subject,
            subject_kind=profile.subject_kind,
            as_of=profile.as_of,
            findings=findings,
            areas=area_levels(ruleset, findings),
            suggestions=proposals.suggestions,
            withheld=proposals.withheld,
            open_questions=open_questions(ruleset, undetermined, profile, partly_hidden),
            provenance=self._provenance(profile, state),
        )

    def _surroundings(self, profile: Profile, state: LegalState, outcomes: Outcomes) -> Surroundings:
        established, undetermined = outcomes
        truths: dict[str, bool | None] = dict.fromkeys(established, True)
        truths.update(dict.fromkeys(undetermined))
        return Surroundings(profile.values, state.parameters, self.ruleset.definitions, truths, profile.as_of)

    def _findings(
        self, profile: Profile, state: LegalState, outcomes: Outcomes, surroundings: Surroundings
    ) -> tuple[tuple[Finding, ...], frozenset[str]]:
        """Return a finding for each visible rule that applies, and the rules with hidden missing facts."""
        partly_hidden: set[str] = set()
        established, undetermined = map(frozenset, outcomes)
        findings: list[Finding] = []
        for rule, consents, not_established in self._visible_rules(state, profile.subject_kind):
            # A consent that is unknown is not given.
            if consents and not all(profile.values.get(consent) is True for consent in consents):
                continue
            if rule.id in established:
                because = self._because.because(rule.id, profile.values, state.parameters)
                findings.append(_finding(rule, "established", because=because))
            elif rule.id in undetermined:
                hangs_on = self._missing.of_rule(rule.id, surroundings)
                askable = hangs_on
                if self.audience is not None:
                    askable = tuple([fact for fact in hangs_on if self._may_see(fact)])
                    if len(askable) < len(hangs_on):
                        partly_hidden.add(rule.id)
                findings.append(self._undetermined(rule.id, askable))
            else:
                findings.append(not_established)
        return tuple(findings), frozenset(partly_hidden)

    def _visible_rules(self, state: LegalState, subject_kind: str) -> tuple[_VisibleRule, ...]:
        """Return the visible rules that are in force and about this kind of subject, worked out when first met."""
        key = (str(state.period.start), subject_kind)
        found = self._applying.get(key)
        if found is None:
            found = self._applying[key] = tuple(
                visible
                for visible in self._visible
                if visible.rule.id in state.rules and visible.rule.subject_kind == subject_kind
            )
        return found

    def _undetermined_finding(self, rule: str, missing: tuple[str, ...]) -> Finding:
        return _finding(self.ruleset.rules[rule], "undetermined", missing=missing)

    def _may_see(self, fact: str) -> bool:
        """Whether the audience may be asked about a fact; a consent opens findings, not questions."""
        return self.audience is None or self.audience in self.ruleset.facts[fact].visible_to

    def _provenance(self, profile: Profile, state: LegalState) -> Provenance:
        return Provenance(
            ruleset=self.ruleset.id,
            ruleset_version=self.ruleset.version,
            ruleset_digest=self.ruleset.digest,
            as_of=profile.as_of,
            legal_from=state.period.start,
            legal_to=state.period.end,
            engine=self._engine_name,
            input_digest=input_digest(profile, self.ruleset, self.audience),
            library_version=library_version(),
            audience=self.audience,
        )


@lru_cache(maxsize=16)
def _assessor(ruleset: RuleSet, audience: str | None, engine: str) -> Assessor:
    return Assessor(ruleset, audience=audience, engine=engine)


def assess(
    profile: Profile | Mapping[str, Any],
    ruleset: RuleSet,
    *,
    audience: str | None = None,
    engine: str | Engine = "compiled",
) -> Assessment:
    """Return the assessment of a profile for an audience, or the whole of it without one.

    A mapping with nested or dotted names is validated first. The last few rulesets are kept ready, so
    calling this again and again costs little more than an Assessor of one's own.

    Raises ProfileError for a mapping that is not a profile, EngineError for an engine or an audience
    that does not exist.
    """
    validated = profile if isinstance(profile, Profile) else profile_from(profile, ruleset)
    if isinstance(engine, str):
        return _assessor(ruleset, audience, engine).assess(validated)
    return Assessor(ruleset, audience=audience, engine=engine).assess(validated)


def _consents(rule: Rule, audience: str | None) -> frozenset[str]:
    return frozenset() if audience is None else rule.released_by[audience]


def _not_established(rule: Rule) -> Finding:
    return _finding(rule, "not_established")


def _finding(
    rule: Rule, outcome: Outcome, *, because: LocalisedText | None = None, missing: tuple[str, ...] = ()
) -> Finding:
    return Finding(
        rule=rule.id,
        title=rule.title,
        area=rule.area,
        level=rule.level,
        outcome=outcome,
        because=because,
        missing_facts=missing,
        sources=rule.sources,
        not_a_ground_for=rule.not_a_ground_for,
    )
