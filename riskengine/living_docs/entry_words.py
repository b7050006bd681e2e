"""What stands in the catalogues, in Markdown: facts, actions, numbers, sources, and the demands on a ruleset."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType
from riskengine.living_docs.condition_words import ConditionWords, Line
from riskengine.living_docs.documented import is_verified
from riskengine.living_docs.fragments import Fragments
from riskengine.living_docs.markdown_text import Markdown, code, escaped, joined, outside_link
from riskengine.living_docs.places import Place
from riskengine.living_docs.scenarios import Telling
from riskengine.reports.phrasing import lower_first, quantity_text
from riskengine.reports.titles import title_of
from riskengine.rulesets import Action, Fact, Source
from riskengine.rulesets.traceability import Demand, Keeper


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Puts the entries of one ruleset's catalogues into words for one page."""

    fragments: Fragments

    # ----------------------------------------------------------------- facts

    def fact_type(self, fact: Fact) -> Markdown:
        """Return what values a fact can have."""
        fragments = self.fragments
        match fact.type:
            case BooleanType():
                return fragments.fill("type_boolean")
            case NumberType(minimum=minimum, maximum=maximum, unit=unit, integer=integer):
                name = "type_integer" if integer else "type_number"
                lowest = quantity_text(minimum, None, fragments.language)
                highest = quantity_text(maximum, None if unit is None else str(unit), fragments.language)
                return fragments.fill(name, minimum=lowest, maximum=highest)
            case DateType():
                return fragments.fill("type_date")
            case ChoiceType():
                return fragments.fill("type_choice")
            case ChoicesType():
                return fragments.fill("type_choices")
            case _:
                assert_never(fact.type)

    def options(self, fact: Fact) -> Markdown:
        """Return the options of a choice, with their ids."""
        text = self.fragments.text
        return joined(
            Markdown("{} <small>{}</small>").format(text(title), code(name))
            for name, title in fact.option_titles.items()
        )

    def collected_from(self, fact: Fact) -> Markdown:
        """Return where a fact comes from: roles of the ruleset, and the common systems."""
        return joined(escaped(self._collected(name)) for name in fact.collected_from)

    def _collected(self, name: str) -> str:
        roles = self.fragments.ruleset.roles
        if name in roles:
            return lower_first(title_of(roles, name, self.fragments.language))
        return self.fragments.wording.get(f"collected_{name}") or name.replace("_", " ")

    # --------------------------------------------------------------- actions

    def not_when(self, action: Action) -> Line | None:
        """Return when an action is not suggested, or None where it always may be."""
        return None if action.not_when is None else ConditionWords(self.fragments).line(action.not_when)

    # --------------------------------------------------------------- numbers

    def number_change(self, name: str, before: float | None, after: float | None) -> Markdown:
        """Return what happens to a parameter on a day."""
        fragments = self.fragments
        unit = fragments.ruleset.parameters[name].unit
        parameter = fragments.parameter_link(name)
        if after is None:
            return fragments.fill("number_ceases", parameter=parameter)
        value = fragments.quantity(after, unit)
        if before is None:
            return fragments.fill("number_begins", parameter=parameter, value=value)
        told = fragments.quantity(before, unit)
        return fragments.fill("number_changes", parameter=parameter, value=value, before=told)

    # --------------------------------------------------------------- sources

    def source_note(self, source: Source) -> Markdown:
        """Return what kind of source it is, and whether a person has confirmed it, in short."""
        fragments = self.fragments
        if source.verified_on is not None and is_verified(source):
            note = fragments.fill("verified_short", day=fragments.day(source.verified_on))
        else:
            note = fragments.fill("not_verified_short")
        return joined([fragments.fill(f"one_{source.kind}"), note])

    def verification(self, source: Source) -> Markdown:
        """Return whether a person has confirmed a source, and by when it is to be read again."""
        fragments = self.fragments
        by = fragments.day(source.review_by)
        if source.verified_on is not None and is_verified(source):
            return fragments.fill("verified", day=fragments.day(source.verified_on), by=by)
        return fragments.fill("not_verified", by=by)

    def read_it(self, source: Source) -> Markdown:
        """Return a link to where a source can be read, empty where its author gives no address."""
        return Markdown() if source.url is None else outside_link(source.url, source.url)

    # --------------------------------------------------------------- demands

    def demands(self, demands: Iterable[Demand], prefix: str = "") -> Markdown:
        """Return links to demands, by their ids; on a page with several languages anchors have a prefix."""
        return joined(self._demand(demand, prefix) for demand in demands)

    def _demand(self, demand: Demand, prefix: str) -> Markdown:
        place = self.fragments.places.thing("traceability", demand.id)
        if prefix:
            place = Place(self.fragments.here, prefix + place.anchor)
        return self.fragments.link_to(place, demand.id)

    def scenario_links(self, telling: Telling, rule: str) -> Markdown:
        """Return links to the scenarios that show a rule, by their names."""
        page = self.fragments.places.rule(rule).page
        links = [self.fragments.link_to(Place(page, shown.anchor), shown.scenario.name) for shown in telling.scenarios]
        return joined(links, "<br>") if links else self.fragments.fill("no_scenarios")

    def keepers(self, keepers: Iterable[Keeper]) -> Markdown:
        """Return what else keeps a demand, with the tests that hold it."""
        return joined((self._keeper(keeper) for keeper in keepers), "<br>")

    def _keeper(self, keeper: Keeper) -> Markdown:
        text = self.fragments.text(keeper.text)
        return text if keeper.test is None else Markdown("{} ({})").format(text, code(keeper.test))
