"""The small pieces of which pages are made: links, badges, lists of titles, periods, reasons, as Markdown.

Everything is said in one language and as seen from one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from riskengine.living_docs.markdown_text import Markdown, code, escaped, html_text, joined, link
from riskengine.living_docs.places import PageName, Place, Places, target
from riskengine.living_docs.wording import PageWording
from riskengine.localisation import LocalisedText
from riskengine.reports.phrasing import date_text, quantity_text
from riskengine.reports.titles import Titled, title_of
from riskengine.rulesets import Action, Period, RuleSet, Source

_SHADES = 5


@dataclass(frozen=True)
class Fragments:
    """The pieces for one page in one language. ``here`` is its path, ``root`` that of the folder of all pages."""

    ruleset: RuleSet
    language: str
    here: str
    root: str = ""

    @property
    def wording(self) -> PageWording:
        """The fixed texts of pages in this language."""
        return PageWording(self.language)

    @property
    def places(self) -> Places:
        """Where everything stands."""
        return Places(self.ruleset, self.language, self.root)

    # --------------------------------------------------------------- texts

    def text(self, text: LocalisedText) -> Markdown:
        """Return an author's text in this language."""
        return escaped(text.in_language(self.language))

    def html(self, text: LocalisedText | str) -> Markdown:
        """Return an author's text for a place where Markdown is not read."""
        return html_text(text if isinstance(text, str) else text.in_language(self.language))

    def fill(self, name: str, **words: Markdown | str | int) -> Markdown:
        """Return a fixed text with its places filled in."""
        filled = {key: word if isinstance(word, Markdown) else escaped(str(word)) for key, word in words.items()}
        return Markdown(self.wording[name]).format(**filled)

    def count(self, name: str, count: int) -> Markdown:
        """Return the form of a fixed text for one or for several."""
        return self.fill(f"{name}_one" if count == 1 else f"{name}_other", count=count)

    def day(self, day: date) -> Markdown:
        """Return a day in words, for a place within a line: at its beginning a day would make it a list."""
        return Markdown(date_text(day, self.language))

    def period(self, period: Period) -> Markdown:
        """Return a time in force in words."""
        if period.start is not None and period.end is not None:
            return self.fill("period", start=self.day(period.start), end=self.day(period.end))
        if period.start is not None:
            return self.fill("period_from", start=self.day(period.start))
        return self.fill("in_force_always") if period.end is None else self.fill("period_to", end=self.day(period.end))

    # --------------------------------------------------------------- links

    def link_to(self, place: Place, label: Markdown | str) -> Markdown:
        """Return a link to a place."""
        return link(label, target(place, self.here))

    def page_link(self, name: PageName) -> Markdown:
        """Return a link to a page, by its name."""
        return self.link_to(self.places.page(name), self.wording[f"page_{name}"])

    def area_link(self, name: str) -> Markdown:
        """Return a link to a theme."""
        return self.link_to(self.places.area(name), self.text(self.ruleset.areas[name].title))

    def rule_link(self, name: str) -> Markdown:
        """Return a link to a rule, by its title, with its id."""
        return self.rule_link_in(name, self.language)

    def rule_link_in(self, name: str, language: str) -> Markdown:
        """Return a link to a rule as documented in a language, by its title in that language, with its id."""
        title = escaped(self.ruleset.rules[name].title.in_language(language))
        place = Places(self.ruleset, language, self.root).rule(name)
        return Markdown("{} {}").format(self.link_to(place, title), code(name))

    def action_link(self, name: str) -> Markdown:
        """Return a link to an action, by its title."""
        return self._thing("actions", name, self.ruleset.actions)

    def fact_link(self, name: str) -> Markdown:
        """Return a link to a fact, by its title."""
        return self._thing("facts", name, self.ruleset.facts)

    def parameter_link(self, name: str) -> Markdown:
        """Return a link to a parameter, by its title."""
        return self._thing("parameters", name, self.ruleset.parameters)

    def source_link(self, name: str) -> Markdown:
        """Return a link to a source, by its title and place in it."""
        return self.link_to(self.places.thing("sources", name), self.source_title(self.ruleset.sources[name]))

    def source_title(self, source: Source) -> Markdown:
        """Return what people call a source, with the place in it."""
        parts = [source.title.in_language(self.language), source.locator]
        return escaped(", ".join(part for part in parts if part))

    def parameter_value_link(self, name: str, last_day: date | None) -> Markdown:
        """Return the value of a parameter on a day, None for the latest, linked to all its values."""
        parameter = self.ruleset.parameters[name]
        value = None if last_day is None else parameter.at(last_day)
        if value is None:
            value = parameter.versions[-1].value
        return self.link_to(self.places.thing("parameters", name), quantity_text(value, parameter.unit, self.language))

    def _thing(self, page: PageName, name: str, known: Mapping[str, Titled]) -> Markdown:
        return self.link_to(self.places.thing(page, name), self.text(known[name].title))

    # ------------------------------------------------------ badges and lists

    def level(self, name: str) -> Markdown:
        """Return a level as a badge; its shade goes from calm to urgent whatever the number of levels."""
        ranks = self.ruleset.level_order
        shade = round(ranks[name] * (_SHADES - 1) / max(1, len(ranks) - 1))
        title = next(level.title for level in self.ruleset.levels if level.id == name)
        return Markdown('<span class="level shade-{}">{}</span>').format(shade, self.text(title))

    def review_badge(self) -> Markdown:
        """Return the badge of what waits for professional review."""
        return Markdown('<span class="review">{}</span>').format(self.fill("needs_review"))

    def titles(self, names: Iterable[str], known: Mapping[str, Titled]) -> Markdown:
        """Return titles in a row, in the order in which the ruleset declares them."""
        chosen = frozenset(names)
        return joined(escaped(title_of(known, name, self.language)) for name in known if name in chosen)

    def due(self, action: Action) -> Markdown:
        """Return by when an action is to be done."""
        days = action.due_within_days
        return self.fill("due_at_once") if days == 0 else self.count("due_days", days)

    def actions_in_a_row(self, names: Iterable[str]) -> Markdown:
        """Return links to actions."""
        return joined(self.action_link(name) for name in names)

    def facts_in_a_row(self, names: Iterable[str]) -> Markdown:
        """Return links to facts, in the order of the vocabulary."""
        chosen = frozenset(names)
        return joined(self.fact_link(name) for name in self.ruleset.facts if name in chosen)

    def parameters_in_a_row(self, names: Iterable[str]) -> Markdown:
        """Return links to parameters."""
        return joined(self.parameter_link(name) for name in names)

    def sources_in_a_row(self, names: Iterable[str]) -> Markdown:
        """Return links to sources."""
        return joined(self.source_link(name) for name in names)

    def quantity(self, number: float, unit: str | None) -> Markdown:
        """Return a number with its unit."""
        return escaped(quantity_text(number, unit, self.language))
