"""What is told of employees' hours, from derived facts and from what the rules say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import polars as pl

from riskengine.assessment import Assessor, Finding
from riskengine.derivations.working_hours import Definitions, is_day_off
from riskengine.engines import find_engine
from riskengine.profiles import Profile
from riskengine.profiles.origin import FactOrigin
from riskengine.reports.hours.clock_rows import Span, day_rows
from riskengine.reports.hours.model import EmployeeHours, FactLine, Mark, Section, Stretch
from riskengine.rulesets import Rule, RuleSet

DAYS_SHOWN: Final = 28
_STATUTES: Final = {"statute", "regulation"}


class HoursTelling:
    """Tells of employees by one ruleset, for one audience."""

    def __init__(self, ruleset: RuleSet, audience: str | None, definitions: Definitions) -> None:
        self._ruleset = ruleset
        self._audience = audience
        self._definitions = definitions
        self._assessor = Assessor(ruleset, audience=audience)
        self._engine = find_engine("compiled").prepare(ruleset)

    def employee(self, profile: Profile, entries: pl.DataFrame) -> EmployeeHours:
        """Return what is told of one employee, from a profile with derived facts and all entries of that employee."""
        origins = {fact: origin for fact, origin in profile.origins.items() if self._may_be_seen(fact)}
        return EmployeeHours(
            profile.subject,
            profile.as_of,
            tuple(self._line(fact, origin, profile) for fact, origin in origins.items()),
            tuple(self._marks(profile, origins)),
            day_rows(
                list(_spans(entries)),
                profile.as_of - timedelta(days=DAYS_SHOWN),
                profile.as_of - timedelta(days=1),
                ZoneInfo(self._definitions.zone),
                is_day_off,
            ),
        )

    def _may_be_seen(self, fact: str) -> bool:
        return self._audience is None or self._audience in self._ruleset.facts[fact].visible_to

    def _line(self, fact: str, origin: FactOrigin, profile: Profile) -> FactLine:
        return FactLine(
            fact,
            self._ruleset.facts[fact].title,
            profile[fact],
            origin.first,
            origin.last,
            _stretches(origin),
            origin.covered,
            origin.expected,
            origin.unknown_because,
            origin.measured,
            origin.bound,
        )

    # --------------------------------------------------------------- marks

    def _marks(self, profile: Profile, origins: dict[str, FactOrigin]) -> Iterator[Mark]:
        """Yield what the rules say that read known facts; not those that only wait for facts from the entries.

        A rule that reads anything of somebody's health or habits has no place in a list of hours.
        """
        known = {fact: origin for fact, origin in origins.items() if profile[fact] is not None}
        for finding in self._assessor.assess(profile).findings:
            rule = self._ruleset.rules[finding.rule]
            read = [fact for fact in known if fact in rule.reads]
            if finding.outcome == "not_established" or not read or not self._is_about_hours(rule):
                continue
            waits = any(fact in origins for fact in finding.missing_facts)
            if not waits and self._is_decided_by(read, rule, profile):
                yield self._mark(finding, rule, profile, {fact: known[fact] for fact in read})

    def _is_about_hours(self, rule: Rule) -> bool:
        return all(self._ruleset.facts[fact].sensitivity == "ordinary" for fact in rule.reads)

    def _is_decided_by(self, facts: Iterable[str], rule: Rule, profile: Profile) -> bool:
        """Whether the rule would hang on these facts, were they not known."""
        unknown = {fact: value for fact, value in profile.values.items() if fact not in facts}
        missing = replace(profile, values=unknown, vocabulary=())
        without = next((one for one in self._assessor.assess(missing).findings if one.rule == rule.id), None)
        return without is not None and any(fact in without.missing_facts for fact in facts)

    def _mark(self, finding: Finding, rule: Rule, profile: Profile, read: dict[str, FactOrigin]) -> Mark:
        assert finding.outcome != "not_established"
        return Mark(
            rule.id,
            rule.title,
            finding.outcome,
            all(self._ruleset.sources[name].kind in _STATUTES for name in rule.sources),
            finding.because,
            self._section(rule),
            tuple(read),
            tuple(self._ruleset.facts[fact].title for fact in finding.missing_facts),
            tuple(self._deciding(finding.outcome, rule, profile, read)),
        )

    def _deciding(self, outcome: str, rule: Rule, profile: Profile, read: dict[str, FactOrigin]) -> Iterator[Stretch]:
        """Yield the times that alone would bring the rule out so; where none does, all that the facts are made of."""
        alone = [
            stretch
            for fact, origin in read.items()
            for stretch in _stretches(origin)
            if self._outcome(rule, profile, fact, stretch.amount) == outcome
        ]
        yield from alone or (stretch for origin in read.values() for stretch in _stretches(origin))

    def _outcome(self, rule: Rule, profile: Profile, fact: str, amount: float) -> str:
        """Return how a rule would come out if a fact were what one stretch amounts to."""
        imagined = replace(profile, values={**profile.values, fact: amount}, vocabulary=())
        established, undetermined = self._engine.outcomes(imagined)
        if rule.id in established:
            return "established"
        return "undetermined" if rule.id in undetermined else "not_established"

    def _section(self, rule: Rule) -> Section | None:
        for name in rule.sources:
            source = self._ruleset.sources[name]
            if source.kind in _STATUTES and source.locator is not None:
                return Section(name, source.locator, source.title, source.url)
        return None


def entries_by_subject(entries: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Return the entries of each subject."""
    return {str(key[0]): part for key, part in entries.partition_by("subject", as_dict=True).items()}


def _stretches(origin: FactOrigin) -> tuple[Stretch, ...]:
    return tuple(Stretch(one.start, one.end, one.amount, one.records) for one in origin.stretches)


def _spans(entries: pl.DataFrame) -> Iterator[Span]:
    """Yield the entries that have ended."""
    rows: Iterable[tuple[Any, ...]] = entries.select("start", "end", "kind").drop_nulls("end").iter_rows()
    return (Span(start, end, kind) for start, end, kind in rows)
