"""Where each thing is documented: its page and the anchor on it. They are the same in every language.

Addresses hold ids alone, so that a link to a rule keeps working when its title changes.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Literal

from riskengine.rulesets import RuleSet

PageName = Literal["index", "actions", "facts", "parameters", "sources", "releases", "traceability"]


@dataclass(frozen=True, slots=True)
class Place:
    """A page, by its path, and an anchor on it; an empty anchor is its top."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of everything in a ruleset, in one language.

    ``root`` is where the pages are, as seen from the page that leads to them: ``rules/``, or empty.
    """

    ruleset: RuleSet
    language: str
    root: str = ""

    def page(self, name: PageName) -> Place:
        """Return the place of a page that every ruleset has one of."""
        return Place(f"{self.root}{self.language}/{name}.md")

    def area(self, name: str) -> Place:
        """Return the page of a theme."""
        return Place(f"{self.root}{self.language}/themes/{name.replace('_', '-')}.md")

    def rule(self, name: str) -> Place:
        """Return where a rule stands, on the page of its theme."""
        return Place(self.area(self.ruleset.rules[name].area).page, rule_anchor(name))

    def thing(self, page: PageName, name: str) -> Place:
        """Return where an action, a fact, a parameter, a source, a release or a demand stands."""
        return Place(self.page(page).page, name.lower())


def rule_anchor(rule: str) -> str:
    """Return the anchor of a rule: ``ho-iso-01``."""
    return rule.lower()


def target(place: Place, here: str) -> str:
    """Return the target of a link to a place from the page ``here``."""
    anchor = f"#{place.anchor}" if place.anchor else ""
    if place.page == here and anchor:
        return anchor
    return posixpath.relpath(place.page, posixpath.dirname(here) or ".") + anchor
