"""All that is documented of a ruleset, and how its parts hang together: what uses what, what changes when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from riskengine.living_docs.scenarios import ScenarioIndex
from riskengine.rulesets import Action, Rule, RuleSet, Source
from riskengine.rulesets.because_template import template_names
from riskengine.rulesets.history import Edition, RuleChange
from riskengine.rulesets.privacy import parameters_behind, rules_behind
from riskengine.rulesets.traceability import Demand, Traceability


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which something in the ruleset begins or ceases to be in force.

    ``numbers`` holds parameters with the value before and after; None where there is none.
    """

    day: date
    begins: tuple[str, ...]
    ceases: tuple[str, ...]
    numbers: tuple[tuple[str, float | None, float | None], ...]


@dataclass(frozen=True)
class Documented:
    """A ruleset with its scenarios, its releases and the demands on it."""

    ruleset: RuleSet
    scenarios: ScenarioIndex
    editions: tuple[Edition, ...]
    traceability: Traceability | None

    def rules_in(self, area: str) -> list[Rule]:
        """Return the rules of a theme, in the order of its file."""
        return [rule for rule in self.ruleset.rules.values() if rule.area == area]

    def actions_of(self, role: str) -> list[Action]:
        """Return the actions that a role carries out."""
        return [action for action in self.ruleset.actions.values() if action.role == role]

    def sources_of(self, kind: str) -> list[Source]:
        """Return the sources of a kind."""
        return [source for source in self.ruleset.sources.values() if source.kind == kind]

    # ------------------------------------------------------------ what uses what

    def rules_suggesting(self, action: str) -> list[str]:
        """Return the rules that suggest an action."""
        return [rule.id for rule in self.ruleset.rules.values() if action in rule.actions]

    def rules_reading(self, fact: str) -> list[str]:
        """Return the rules that depend on a fact, also through definitions and other rules."""
        return [rule.id for rule in self.ruleset.rules.values() if fact in rule.reads]

    def rules_using(self, parameter: str) -> list[str]:
        """Return the rules that use a parameter, in the condition, a definition or the reason."""
        return [rule.id for rule in self.ruleset.rules.values() if parameter in self._parameters[rule.id]]

    def rules_behind(self, rule: Rule) -> list[str]:
        """Return the rules that a rule builds on directly."""
        behind = rules_behind(rule.when, self.ruleset.definitions)
        return [name for name in self.ruleset.rules if name in behind]

    def rules_building_on(self, rule: str) -> list[str]:
        """Return the rules that build directly on a rule."""
        return [one.id for one in self.ruleset.rules.values() if rule in self.rules_behind(one)]

    def changing_parameters(self, rule: Rule) -> list[str]:
        """Return the parameters of a rule that have had more than one value."""
        parameters = self.ruleset.parameters
        return [name for name in parameters if name in self._parameters[rule.id] and len(parameters[name].versions) > 1]

    @cached_property
    def _parameters(self) -> dict[str, frozenset[str]]:
        return {rule.id: frozenset(self._parameters_of(rule)) for rule in self.ruleset.rules.values()}

    def _parameters_of(self, rule: Rule) -> Iterator[str]:
        yield from parameters_behind(rule.when, self.ruleset.definitions)
        for text in rule.because.values():
            for name in template_names(text):
                if name.startswith("param."):
                    yield name.removeprefix("param.")

    def uses_of_source(self, source: str) -> tuple[list[str], list[str], list[str]]:
        """Return the rules, the actions and the parameters that rest on a source."""
        return (
            [rule.id for rule in self.ruleset.rules.values() if source in rule.sources],
            [action.id for action in self.ruleset.actions.values() if source in action.sources],
            [one.id for one in self.ruleset.parameters.values() if any(source in v.sources for v in one.versions)],
        )

    # ------------------------------------------------------------ audiences and review

    def seen_by(self, audience: str) -> tuple[int, int]:
        """Return how many rules an audience may see, and how many of them by consent only."""
        seen = [rule for rule in self.ruleset.rules.values() if audience in rule.audience]
        return len(seen), sum(bool(rule.released_by[audience]) for rule in seen)

    @property
    def unverified_sources(self) -> list[Source]:
        """The sources that no person has read and confirmed."""
        return [source for source in self.ruleset.sources.values() if not is_verified(source)]

    # ------------------------------------------------------------ time

    def changes_of(self, rule: str) -> list[tuple[Edition, RuleChange]]:
        """Return the releases in which a rule came or changed, from the oldest."""
        return [(edition, change) for edition in self.editions for change in edition.rules if change.rule == rule]

    def demands_on(self, rule: str) -> tuple[Demand, ...]:
        """Return the demands that a rule answers to."""
        return () if self.traceability is None else self.traceability.demands_on(rule)

    @cached_property
    def timeline(self) -> tuple[Turn, ...]:
        """The days on which something changes, from the first."""
        states = self.ruleset.calendar.states
        turns = []
        for before, after in pairwise(states):
            begins = tuple(rule for rule in self.ruleset.rules if rule in after.rules - before.rules)
            ceases = tuple(rule for rule in self.ruleset.rules if rule in before.rules - after.rules)
            numbers = tuple(
                (name, before.parameters.get(name), after.parameters.get(name))
                for name in self.ruleset.parameters
                if before.parameters.get(name) != after.parameters.get(name)
            )
            if begins or ceases or numbers:
                turns.append(Turn(after.period.first_day, begins, ceases, numbers))
        return tuple(turns)


def is_verified(source: Source) -> bool:
    """Whether a person has said to have read the source, and its author has no doubt of it."""
    return source.verified_on is not None and not source.needs_review
