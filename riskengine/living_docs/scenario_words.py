"""Scenarios as Markdown: the words of the feature file, with names linked and told by their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from riskengine.features.document import Examples, Scenario, Step, Table
from riskengine.language import ChoicesType, ChoiceType
from riskengine.living_docs.fragments import Fragments
from riskengine.living_docs.markdown_text import Markdown, code, escaped, stretch

_QUOTED = re.compile(r'"([^"]*)"')
_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_FACT_HEADINGS = ("faktum", "fact")
_BETWEEN_OPTIONS = re.compile(r"(\s*[,|]\s*)")


class ScenarioWords:
    """Writes scenarios of one ruleset for one page."""

    def __init__(self, fragments: Fragments) -> None:
        self._fragments = fragments
        self._ruleset = fragments.ruleset

    def scenario(self, scenario: Scenario) -> Markdown:
        """Return the steps of a scenario with their tables, and its examples."""
        facts = _facts_of_placeholders(scenario)
        blocks = [escaped(scenario.description)] if scenario.description else []
        for step in (*scenario.background, *scenario.steps):
            blocks.extend(self._step(step))
        for examples in scenario.examples:
            blocks.extend(self._examples(examples, facts))
        return Markdown("\n\n").join(blocks)

    def steps(self, steps: Sequence[Step]) -> Markdown:
        """Return steps alone, such as those of a background."""
        return Markdown("\n\n").join(block for step in steps for block in self._step(step))

    def _step(self, step: Step) -> Iterator[Markdown]:
        yield Markdown("**{}** {}").format(escaped(step.keyword), self._text(step.text))
        if step.table:
            yield self._table(step.table)
        if step.long_text is not None:
            yield Markdown("<pre>{}</pre>").format(step.long_text)  # formatting escapes it, line by line

    def _examples(self, examples: Examples, facts: dict[str, str]) -> Iterator[Markdown]:
        name = Markdown(": {}").format(escaped(examples.name)) if examples.name else ""
        yield Markdown("**{}{}**").format(escaped(examples.keyword), name)
        if examples.description:
            yield escaped(examples.description)
        if examples.table:
            heading, *rows = examples.table
            columns = [facts.get(name) for name in heading]
            cells = [[self._value(cell, fact) for cell, fact in zip(row, columns, strict=True)] for row in rows]
            yield _drawn([self._placeholder(name) for name in heading], cells)

    def _table(self, table: Table) -> Markdown:
        heading, *rows = table
        if heading[0].casefold() not in _FACT_HEADINGS:
            return _drawn([escaped(cell) for cell in heading], [[self._text(cell) for cell in row] for row in rows])
        cells = [[self._fact(row[0]), *(self._value(cell, row[0]) for cell in row[1:])] for row in rows]
        return _drawn([escaped(cell) for cell in heading], cells)

    # ------------------------------------------------------------ names and values

    def _text(self, text: str) -> Markdown:
        """Return the text of a step; what stands in quotes and is a name of the ruleset leads to it."""
        words = Markdown()
        for position, part in enumerate(_QUOTED.split(text)):
            words += self._name(part) if position % 2 else self._plain(part)
        return words

    def _plain(self, text: str) -> Markdown:
        """Return a stretch of text, with the places that examples fill in set apart."""
        words = Markdown()
        for position, part in enumerate(_PLACEHOLDER.split(text)):
            words += self._placeholder(part) if position % 2 else stretch(part)
        return words

    def _placeholder(self, name: str) -> Markdown:
        return Markdown("<em>{}</em>").format(escaped(f"<{name.strip()}>"))

    def _name(self, name: str) -> Markdown:
        """Return a name in quotes, told by the title of what it names and linked to it, with the name as written."""
        told = self._linked(name) or self._titled(name)
        if told is None:
            return Markdown('"{}"').format(self._plain(name))
        return Markdown('"{}" <small>{}</small>').format(told, code(name))

    def _linked(self, name: str) -> Markdown | None:
        fragments, ruleset = self._fragments, self._ruleset
        if name in ruleset.rules:
            return fragments.link_to(fragments.places.rule(name), fragments.text(ruleset.rules[name].title))
        if name in ruleset.actions:
            return fragments.action_link(name)
        return fragments.fact_link(name) if name in ruleset.facts else None

    def _titled(self, name: str) -> Markdown | None:
        ruleset = self._ruleset
        levels = {level.id: level for level in ruleset.levels}
        for names in (ruleset.areas, ruleset.audiences, ruleset.roles, ruleset.subject_kinds, levels):
            if name in names:
                return self._fragments.text(names[name].title)
        return None

    def _fact(self, name: str) -> Markdown:
        if name not in self._ruleset.facts:
            return self._plain(name)
        return Markdown("{} <small>{}</small>").format(self._fragments.fact_link(name), code(name))

    def _value(self, value: str, fact: str | None) -> Markdown:
        """Return a value; options of a choice by their titles, with their ids."""
        known = self._ruleset.facts.get(fact or "")
        if known is None or not isinstance(known.type, ChoiceType | ChoicesType):
            return self._plain(value)
        words = Markdown()
        for position, part in enumerate(_BETWEEN_OPTIONS.split(value)):
            title = known.option_titles.get(part)
            if position % 2:
                words += escaped(part.strip()) + Markdown(" ")
            elif title is None:
                words += self._plain(part)
            else:
                words += Markdown("{} <small>{}</small>").format(self._fragments.text(title), code(part))
        return words


def _facts_of_placeholders(scenario: Scenario) -> dict[str, str]:
    """Return for each place that examples fill in the fact whose value it is, where it is one."""
    facts: dict[str, str] = {}
    for step in scenario.steps:
        for row in step.table:
            if len(row) > 1 and (found := _PLACEHOLDER.fullmatch(row[1].strip())):
                facts[found[1]] = row[0]
    return facts


def _drawn(heading: Sequence[Markdown], rows: Sequence[Sequence[Markdown]]) -> Markdown:
    """Return a table."""
    ruler = [Markdown("---")] * len(heading)
    bar = Markdown(" | ")
    return Markdown("\n").join(Markdown("| {} |").format(bar.join(cells)) for cells in (heading, ruler, *rows))
