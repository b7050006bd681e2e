"""Which scenarios show which rule, in which language."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from riskengine.features.document import Feature, Scenario
from riskengine.living_docs.markdown_text import slug
from riskengine.living_docs.places import rule_anchor
from riskengine.rulesets import RuleSet

_NAMES_A_RULESET = re.compile(r'(?:regelsettet|the ruleset) "([^"]*)"')
_LOOKS_LIKE_A_RULE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)+")
_NAMES_A_RULE = re.compile(r'(?:regelen|the rule) "([^"]*)"')


@dataclass(frozen=True, slots=True)
class ShownScenario:
    """A scenario with its feature and its anchor, which is unique among all scenarios of its language."""

    scenario: Scenario
    feature: Feature
    anchor: str

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.feature.language


@dataclass(frozen=True, slots=True)
class Telling:
    """The scenarios to show in one language.

    Where there are none in that language, those of another are shown, and ``instead_of_own`` is True.
    ``more_in`` counts the scenarios in each other language that has more of them.
    """

    scenarios: tuple[ShownScenario, ...]
    instead_of_own: bool
    more_in: dict[str, int]


class ScenarioIndex:
    """The scenarios about one ruleset, by the rule they show, and those about a whole theme by its area.

    A scenario shows the rule of its nearest tag, otherwise the rules that its steps name. One whose tags
    name only rules that the ruleset lacks is left out: features follow the working copy, and an older
    release has fewer rules.
    """

    def __init__(self, features: Iterable[Feature], ruleset: RuleSet) -> None:
        self._ruleset = ruleset
        self._of_rule: defaultdict[str, list[ShownScenario]] = defaultdict(list)
        self._of_area: defaultdict[str | None, list[ShownScenario]] = defaultdict(list)
        self._features: defaultdict[str | None, list[Feature]] = defaultdict(list)
        self.count = 0
        taken: set[tuple[str, str]] = set()
        for feature in features:
            if names_ruleset(feature, ruleset.id):
                self._add(feature, taken)

    def of_rule(self, rule: str, language: str) -> Telling:
        """Return the scenarios that show a rule."""
        return self._told(self._of_rule[rule], language)

    def of_area(self, area: str | None, language: str) -> Telling:
        """Return the scenarios about a theme as a whole; None is for those that belong to no theme."""
        return self._told(self._of_area[area], language)

    def features_of(self, area: str, language: str) -> list[Feature]:
        """Return the features about a theme in a language, or where there are none those in another."""
        features = self._features[area]
        return [feature for feature in features if feature.language == language] or features

    def _add(self, feature: Feature, taken: set[tuple[str, str]]) -> None:
        area = self._area_of(feature)
        self._features[area].append(feature)
        for scenario in feature.scenarios:
            rules = list(self._rules_shown(scenario))
            if not rules and _only_strangers(scenario, self._ruleset):
                continue
            self.count += 1
            for rule in rules:
                self._of_rule[rule].append(_shown(scenario, feature, rule_anchor(rule), taken))
            if not rules:
                self._of_area[area].append(_shown(scenario, feature, slug(area or ""), taken))

    def _rules_shown(self, scenario: Scenario) -> Iterator[str]:
        for tags in scenario.tags:
            named = [tag for tag in tags if tag in self._ruleset.rules]
            if named:
                yield named[0]
                return
        steps = " ".join(step.text for step in scenario.steps)
        yield from dict.fromkeys(rule for rule in _NAMES_A_RULE.findall(steps) if rule in self._ruleset.rules)

    def _area_of(self, feature: Feature) -> str | None:
        """Return the theme of a feature: the one its file is named after, else that of most of its rules."""
        stem = PurePosixPath(feature.path).name.partition(".")[0]
        if stem in self._ruleset.areas:
            return stem
        areas = Counter(
            self._ruleset.rules[rule].area for scenario in feature.scenarios for rule in self._rules_shown(scenario)
        )
        return areas.most_common(1)[0][0] if areas else None

    def _told(self, shown: list[ShownScenario], language: str) -> Telling:
        counts = Counter(one.language for one in shown)
        if counts[language] or not shown:
            told = tuple(one for one in shown if one.language == language)
            more = {other: count for other, count in sorted(counts.items()) if count > len(told)}
            return Telling(told, instead_of_own=False, more_in=more)
        # The ruleset's first language before any other.
        other = min(counts, key=lambda one: (one != self._ruleset.languages[0], one))
        return Telling(tuple(one for one in shown if one.language == other), instead_of_own=True, more_in={})


def names_ruleset(feature: Feature, ruleset_id: str) -> bool:
    """Whether a feature is about a ruleset: by its id, with a version, or by a path that ends in it."""
    for step in feature.steps:
        for reference in _NAMES_A_RULESET.findall(step.text):
            name = PurePosixPath(reference.replace("\\", "/")).name.partition("@")[0]
            if name == ruleset_id:
                return True
    return False


def _only_strangers(scenario: Scenario, ruleset: RuleSet) -> bool:
    tags = [tag for group in scenario.tags for tag in group if _LOOKS_LIKE_A_RULE.fullmatch(tag)]
    return bool(tags) and not any(tag in ruleset.rules for tag in tags)


def _shown(scenario: Scenario, feature: Feature, about: str, taken: set[tuple[str, str]]) -> ShownScenario:
    name = "-".join(part for part in ("scenario", about, slug(scenario.name)) if part)
    anchor, number = name, 1
    while (feature.language, anchor) in taken:
        number += 1
        anchor = f"{name}-{number}"
    taken.add((feature.language, anchor))
    return ShownScenario(scenario, feature, anchor)
