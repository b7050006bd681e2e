"""The rules of a ruleset: a list of them, and one of them whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from riskengine.language import condition_text
from riskengine.reports.canvas import QUIET, drawn, labelled
from riskengine.reports.phrasing import date_text, printable
from riskengine.reports.titles import Titled, source_text, title_of
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import Period, Rule, RuleSet

if TYPE_CHECKING:
    from rich.console import RenderableType


def rules_table(rules: Sequence[Rule], ruleset: RuleSet, style: ReportStyle) -> bytes:
    """Return rules as a table, area by area as they stand in the ruleset."""
    return drawn(_table(rules, ruleset, Wording(style.language)), style)


def rule_card(rule: Rule, ruleset: RuleSet, as_of: date, style: ReportStyle) -> bytes:
    """Return everything about one rule, for people. Sources are judged as of a day."""
    return drawn(_card(rule, ruleset, as_of, Wording(style.language)), style)


def rules_json(rules: Iterable[Rule]) -> bytes:
    """Return rules as a JSON array."""
    return _json([rule_document(rule) for rule in rules])


def rule_json(rule: Rule) -> bytes:
    """Return one rule as a JSON object."""
    return _json(rule_document(rule))


def rule_document(rule: Rule) -> dict[str, Any]:
    """Return a rule as plain data, its condition in canonical text."""
    return {
        "id": rule.id,
        "title": dict(rule.title),
        "area": rule.area,
        "level": rule.level,
        "when": condition_text(rule.when),
        "because": dict(rule.because),
        "actions": list(rule.actions),
        "sources": list(rule.sources),
        "audience": sorted(rule.audience),
        "released_by": {audience: sorted(facts) for audience, facts in rule.released_by.items() if facts},
        "reads": sorted(rule.reads),
        "subject_kind": rule.subject_kind,
        "from": None if rule.in_force.start is None else rule.in_force.start.isoformat(),
        "to": None if rule.in_force.end is None else rule.in_force.end.isoformat(),
        "not_a_ground_for": list(rule.not_a_ground_for),
        "needs_review": rule.needs_review,
    }


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _table(rules: Sequence[Rule], ruleset: RuleSet, wording: Wording) -> Iterator[RenderableType]:
    language = wording.language
    levels = {level.id: level for level in ruleset.levels}
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("rule", "rule_title", "area", "level"):
        table.add_column(wording[name], no_wrap=name == "rule")
    for rule in rules:
        title = Text(printable(rule.title.in_language(language)))
        if rule.needs_review:
            title.append(f"  {wording['needs_review']}", style="yellow")
        area = title_of(ruleset.areas, rule.area, language)
        table.add_row(Text(rule.id, style="bold"), title, area, title_of(levels, rule.level, language))
    if rules:
        yield table
    yield Text(wording.count("rules_count", len(rules)), style=QUIET)


def _card(rule: Rule, ruleset: RuleSet, as_of: date, wording: Wording) -> Iterator[RenderableType]:
    language = wording.language
    levels = {level.id: level for level in ruleset.levels}

    def titles(names: Iterable[str], known: Mapping[str, Titled]) -> Text:
        return Text("; ".join(printable(title_of(known, name, language)) for name in names))

    rows: list[tuple[str, RenderableType]] = [
        (wording["area"], titles([rule.area], ruleset.areas)),
        (wording["level"], titles([rule.level], levels)),
        (wording["condition"], Text(condition_text(rule.when))),
        (wording["because"], Text(printable(rule.because.in_language(language)))),
        (wording["actions"], titles(rule.actions, ruleset.actions)),
        (wording["sources"], _sources(rule, ruleset, as_of, wording)),
        (wording["audience"], titles([name for name in ruleset.audiences if name in rule.audience], ruleset.audiences)),
        (wording["reads"], Text(", ".join(sorted(rule.reads)))),
        (wording["in_force"], Text(_period(rule.in_force, wording))),
    ]
    if rule.not_a_ground_for:
        rows.append((wording["not_ground_column"], titles(rule.not_a_ground_for, ruleset.prohibited_uses)))
    if rule.needs_review:
        rows.append((wording["review"], Text(wording["needs_review"], style="yellow")))
    yield Text.assemble((rule.id, "bold"), "  ", (printable(rule.title.in_language(language)), "bold"))
    yield Padding(labelled(rows), (0, 0, 0, 2))


def _sources(rule: Rule, ruleset: RuleSet, as_of: date, wording: Wording) -> Text:
    lines = Text()
    for position, name in enumerate(rule.sources):
        source = source_text(ruleset.sources[name], as_of, wording)
        lines.append("\n" if position else "").append(source.text)
        if source.note is not None:
            lines.append(f" ({source.note})", style="yellow")
        if source.url is not None:
            lines.append(f"\n  {source.url}", style=QUIET)
    return lines


def _period(period: Period, wording: Wording) -> str:
    start = None if period.start is None else date_text(period.start, wording.language)
    end = None if period.end is None else date_text(period.end, wording.language)
    if start is not None and end is not None:
        return wording.fill("period", start=start, end=end)
    if start is not None:
        return wording.fill("period_from", start=start)
    return wording["in_force_always"] if end is None else wording.fill("period_to", end=end)
