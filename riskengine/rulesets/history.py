"""What each release of a ruleset changed, told by comparing it with the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from riskengine.language import condition_text
from riskengine.localisation import LocalisedText
from riskengine.rulesets.loading import load_ruleset
from riskengine.rulesets.model import Rule, RuleSet
from riskengine.rulesets.privacy import definitions_behind, parameters_behind
from riskengine.rulesets.releases import parse_version, released_versions

ChangedPart = Literal[
    "title",
    "area",
    "level",
    "condition",
    "parameters",
    "reason",
    "actions",
    "sources",
    "audience",
    "in_force",
    "not_a_ground_for",
    "review",
]
"""What of a rule can change from one release to the next."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that came, changed or went. ``parts`` says what changed, and is empty for one that came or went."""

    rule: str
    title: LocalisedText
    kind: Literal["added", "changed", "removed"]
    parts: tuple[ChangedPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """A release and what it changed; ``version`` None is the working copy, which is not released.

    ``changes`` is what its author says of it in the changelog.
    """

    version: str | None
    released_on: date | None
    changes: LocalisedText | None
    rules: tuple[RuleChange, ...]


def editions(ruleset: RuleSet, directory: Path) -> tuple[Edition, ...]:
    """Return what each release in a ruleset's directory changed, from the oldest, up to ``ruleset`` itself.

    The working copy comes last where its rules differ from those of the newest release. Raises
    ReleaseError where a release cannot be read.
    """
    earlier = [
        load_ruleset(directory / "releases" / f"{version}.json")
        for version in released_versions(directory)
        if ruleset.version is None or parse_version(version) < parse_version(ruleset.version)
    ]
    states = [*earlier, ruleset]
    found = [
        _edition(after, tuple(_changes(before, after)), ruleset)
        for before, after in zip([None, *earlier], states, strict=True)
    ]
    return tuple(one for one in found if one.version is not None or one.rules)


def first_edition(ruleset: RuleSet) -> Edition:
    """Return a ruleset as if it were the first: all its rules came with it."""
    return _edition(ruleset, tuple(_changes(None, ruleset)), ruleset)


def _edition(state: RuleSet, rules: tuple[RuleChange, ...], newest: RuleSet) -> Edition:
    entry = next((entry for entry in newest.changelog if entry.version == state.version), None)
    return Edition(
        version=state.version,
        released_on=None if entry is None else entry.released_on,
        changes=None if entry is None else entry.changes,
        rules=rules,
    )


def _changes(before: RuleSet | None, after: RuleSet) -> Iterator[RuleChange]:
    """Yield the rules that came or changed, in the order of the ruleset, and then those that went."""
    known: Mapping[str, Rule] = {} if before is None else before.rules
    for rule in after.rules.values():
        if before is None or rule.id not in known:
            yield RuleChange(rule.id, rule.title, "added")
            continue
        old, new = _content(known[rule.id], before), _content(rule, after)
        if parts := tuple(part for part in new if new[part] != old[part]):
            yield RuleChange(rule.id, rule.title, "changed", parts)
    for name, rule in known.items():
        if name not in after.rules:
            yield RuleChange(name, rule.title, "removed")


def _content(rule: Rule, ruleset: RuleSet) -> dict[ChangedPart, object]:
    """Return what a rule says, part by part: the condition with its definitions, the parameters with their values."""
    named = parameters_behind(rule.when, ruleset.definitions)
    definitions = sorted(definitions_behind(rule.when, ruleset.definitions))
    return {
        "title": rule.title,
        "area": rule.area,
        "level": rule.level,
        "condition": [condition_text(rule.when), *(condition_text(ruleset.definitions[name]) for name in definitions)],
        "parameters": {
            name: [(version.value, version.period) for version in ruleset.parameters[name].versions] for name in named
        },
        "reason": rule.because,
        "actions": rule.actions,
        "sources": rule.sources,
        "audience": rule.released_by,
        "in_force": rule.in_force,
        "not_a_ground_for": rule.not_a_ground_for,
        "review": rule.needs_review,
    }
