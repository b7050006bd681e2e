"""What a rule says and is, in Markdown: its reason, its condition, its audience, its history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from riskengine.language import condition_text
from riskengine.living_docs.condition_words import ConditionWords, Line
from riskengine.living_docs.fragments import Fragments
from riskengine.living_docs.markdown_text import Markdown, code, escaped, joined, stretch
from riskengine.reports.phrasing import lower_first, quantity_text
from riskengine.reports.titles import title_of
from riskengine.rulesets import Rule
from riskengine.rulesets.because_template import template_parts
from riskengine.rulesets.history import Edition, RuleChange
from riskengine.rulesets.privacy import definitions_behind


@dataclass(frozen=True, slots=True)
class RuleWords:
    """Puts the rules of one ruleset into words for one page."""

    fragments: Fragments

    def because(self, rule: Rule) -> Markdown:
        """Return the reason that a rule gives, with facts by their titles and numbers as they are."""
        words = Markdown()
        for plain, name in template_parts(rule.because.in_language(self.fragments.language)):
            words += stretch(plain)
            if name is not None:
                words += Markdown('<span class="slot">{}</span>').format(self._slot(name, rule))
        return words

    def _slot(self, name: str, rule: Rule) -> Markdown:
        fragments, language = self.fragments, self.fragments.language
        if name.startswith("param."):
            parameter = name.removeprefix("param.")
            number = quantity_text(self._number(parameter, rule.in_force.end), None, language)
            return fragments.link_to(fragments.places.thing("parameters", parameter), number)
        title = fragments.ruleset.facts[name].title.in_language(language)
        return fragments.link_to(fragments.places.thing("facts", name), lower_first(title))

    def _number(self, name: str, last_day: date | None) -> float:
        parameter = self.fragments.ruleset.parameters[name]
        value = None if last_day is None else parameter.at(last_day)
        return parameter.versions[-1].value if value is None else value

    def condition(self, rule: Rule) -> Line:
        """Return when a rule is established."""
        return ConditionWords(self.fragments, rule.in_force.end).line(rule.when)

    def condition_source(self, rule: Rule) -> Markdown:
        """Return a rule's condition in the condition language, with the definitions behind it, for a block of code."""
        declared = self.fragments.ruleset.definitions
        behind = definitions_behind(rule.when, declared)
        blocks = [_broken(condition_text(rule.when))]
        blocks += [
            f"{name}:\n    " + _broken(condition_text(declared[name]), "    ") for name in declared if name in behind
        ]
        return Markdown("\n\n".join(blocks))

    def audience(self, rule: Rule) -> Markdown:
        """Return who may see what a rule says, and who by consent only."""
        return joined(self._audience(name, rule) for name in self.fragments.ruleset.audiences if name in rule.audience)

    def _audience(self, name: str, rule: Rule) -> Markdown:
        title = self.fragments.text(self.fragments.ruleset.audiences[name].title)
        consents = rule.released_by[name]
        if not consents:
            return title
        return self.fragments.fill("by_consent", audience=title, facts=self.fragments.facts_in_a_row(consents))

    def prohibited_uses(self, rule: Rule) -> Markdown:
        """Return what a rule must never be a ground for."""
        fragments = self.fragments
        uses = fragments.ruleset.prohibited_uses
        titles = (lower_first(title_of(uses, use, fragments.language)) for use in rule.not_a_ground_for)
        return joined((escaped(title) for title in titles), "; ")

    def history(self, changes: Iterable[tuple[Edition, RuleChange]]) -> Markdown:
        """Return the releases in which a rule came and changed."""
        return joined((self._change(edition, change) for edition, change in changes), "; ")

    def _change(self, edition: Edition, change: RuleChange) -> Markdown:
        name = f"{change.kind}_{'unreleased' if edition.version is None else 'in'}"
        place = self.fragments.places.thing("releases", edition.version or "unreleased")
        version = self.fragments.link_to(place, edition.version or "")
        return self.fragments.fill(name, version=version, parts=self._parts(change))

    def _parts(self, change: RuleChange) -> str:
        return self.fragments.wording.join([self.fragments.wording[f"part_{part}"] for part in change.parts])

    def changed_rule(self, change: RuleChange) -> Markdown:
        """Return a rule that a release brought, changed or took away, with what changed."""
        fragments = self.fragments
        if change.rule in fragments.ruleset.rules:
            rule = fragments.rule_link(change.rule)
        else:
            rule = Markdown("{} {}").format(fragments.text(change.title), code(change.rule))
        return Markdown("{}: {}").format(rule, escaped(self._parts(change))) if change.parts else rule


def _broken(text: str, indent: str = "") -> str:
    """Return a condition with a line for each part, where it has parts outside parentheses."""
    lines, depth, line = [], 0, ""
    for word in text.split(" "):
        if depth == 0 and word in {"and", "or"}:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
        depth += word.count("(") - word.count(")")
    return f"\n{indent}".join([*lines, line])
