"""Why rules came out as they did, as a tree for people or as JSON.

It shows the profile's values. For an audience, a rule that it sees by consent only shows how it came
out, since the parts below rest on facts that the audience may not see.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from riskengine.assessment import ConditionExplanation, RuleExplanation, Shortfall, value_in_words
from riskengine.language import Truth, Value
from riskengine.profiles import Profile
from riskengine.profiles.origin import FactOrigin, OriginStretch
from riskengine.reports.canvas import QUIET, drawn
from riskengine.reports.phrasing import (
    date_text,
    days_text,
    lower_first,
    printable,
    quantity_text,
    stretch_text,
    value_text,
)
from riskengine.reports.titles import title_of
from riskengine.reports.wording import Wording
from riskengine.reports.writer import ReportStyle
from riskengine.rulesets import RuleSet

_MARKS: dict[Truth, tuple[str, str]] = {True: ("✓", "green"), False: ("✗", "dim"), None: ("?", "yellow")}
_STRETCHES = 3
"""Times of a derived fact that are named; the first decides."""
_OUTCOME_ORDER = ("established", "undetermined", "not_established")


@dataclass(frozen=True, slots=True)
class ExplainedRule:
    """A rule's explanation, and whether the audience may see its parts and values."""

    explanation: RuleExplanation
    with_parts: bool = True


def explanation_tree(
    rules: Iterable[ExplainedRule], profile: Profile, ruleset: RuleSet, audience: str | None, style: ReportStyle
) -> bytes:
    """Return the explanations as text: established rules first, then undetermined ones, then the others."""
    return drawn(_Explainer(ruleset, Wording(style.language), audience).lines(list(rules), profile), style)


def explanation_json(rules: Iterable[ExplainedRule], profile: Profile, ruleset: RuleSet, audience: str | None) -> bytes:
    """Return the explanations as a JSON object."""
    rules = list(rules)
    document = {
        "schema": "riskengine.explanation/1",
        "subject": profile.subject,
        "subject_kind": profile.subject_kind,
        "as_of": profile.as_of.isoformat(),
        "ruleset": ruleset.id,
        "ruleset_version": ruleset.version,
        "ruleset_digest": ruleset.digest,
        "audience": audience,
        "rules": [_rule_document(rule, ruleset) for rule in rules],
        "origins": _origin_documents(rules, profile),
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _rule_document(rule: ExplainedRule, ruleset: RuleSet) -> dict[str, Any]:
    explanation = rule.explanation
    return {
        "rule": explanation.rule,
        "title": dict(ruleset.rules[explanation.rule].title),
        "outcome": explanation.outcome,
        "applies": explanation.applies,
        "not_applying": explanation.not_applying,
        "condition": _condition_document(explanation.condition) if rule.with_parts else None,
    }


def _condition_document(condition: ConditionExplanation) -> dict[str, Any]:
    shortfall = condition.shortfall
    return {
        "text": condition.text,
        "truth": condition.truth,
        "values": {name: _plain(value) for name, value in condition.values},
        "shortfall": None
        if shortfall is None
        else {name: getattr(shortfall, name) for name in ("name", "operator", "value", "needed", "distance", "unit")},
        "parts": [_condition_document(part) for part in condition.parts],
    }


def _origin_documents(rules: Iterable[ExplainedRule], profile: Profile) -> dict[str, Any]:
    """Return where the derived facts come from that are shown in the rules."""
    shown = {name for rule in rules if rule.with_parts for name in _names_in(rule.explanation.condition)}
    return {fact: _origin_document(origin) for fact, origin in profile.origins.items() if fact in shown}


def _names_in(condition: ConditionExplanation) -> Iterator[str]:
    yield from (name for name, _ in condition.values)
    for part in condition.parts:
        yield from _names_in(part)


def _origin_document(origin: FactOrigin) -> dict[str, Any]:
    reason = origin.unknown_because
    return {
        "derivation": origin.derivation,
        "first": origin.first.isoformat(),
        "last": origin.last.isoformat(),
        "covered": origin.covered,
        "expected": origin.expected,
        "stretches": [
            {
                "start": stretch.start.isoformat(),
                "end": stretch.end.isoformat(),
                "amount": stretch.amount,
                "records": list(stretch.records),
            }
            for stretch in origin.stretches
        ],
        "unknown_because": None if reason is None else dict(reason),
        "measured": origin.measured,
        "bound": origin.bound,
    }


def _plain(value: Value | None) -> object:
    match value:
        case frozenset():
            return sorted(value)
        case date():
            return value.isoformat()
        case _:
            return value


class _Explainer:
    """The ruleset and the wording at hand, so that every line can reach both."""

    def __init__(self, ruleset: RuleSet, wording: Wording, audience: str | None) -> None:
        self._ruleset = ruleset
        self._wording = wording
        self._language = wording.language
        self._audience = audience
        self._origins: Mapping[str, FactOrigin] = {}
        self._told_origins: set[str] = set()

    def lines(self, rules: list[ExplainedRule], profile: Profile) -> Iterator[RenderableType]:
        self._origins = profile.origins
        kind = title_of(self._ruleset.subject_kinds, profile.subject_kind, self._language)
        day = self._wording.fill("as_of", day=date_text(profile.as_of, self._language))
        yield Text.assemble((printable(profile.subject), "bold"), f"  {kind} · {day}")
        yield Text(self._wording["truth_legend"], style=QUIET)
        yield Text()
        rules.sort(key=lambda rule: _OUTCOME_ORDER.index(rule.explanation.outcome))
        for rule in rules:
            yield self._rule(rule)
            yield Text()

    def _rule(self, rule: ExplainedRule) -> RenderableType:
        explanation = rule.explanation
        self._told_origins = set()
        title = printable(self._ruleset.rules[explanation.rule].title.in_language(self._language))
        head = Text.assemble((explanation.rule, "bold"), "  ", (title, "bold"))
        if explanation.not_applying is not None:
            reason = self._wording[f"not_applying_{explanation.not_applying}"]
            return Group(head, Padding(Text(reason), (0, 0, 0, 2)))
        outcome = Padding(Text(self._wording[f"explain_{explanation.outcome}"]), (0, 0, 0, 2))
        if not rule.with_parts:
            audience = title_of(self._ruleset.audiences, self._audience or "", self._language)
            text = self._wording.fill("explain_withheld", audience=lower_first(audience))
            return Group(head, outcome, Padding(Text(text, style=QUIET), (0, 0, 0, 2)))
        return Group(head, outcome, Padding(self._tree(explanation.condition), (0, 0, 0, 2)))

    def _tree(self, condition: ConditionExplanation) -> Tree:
        tree = Tree(self._line(condition), guide_style=QUIET)
        self._add_parts(tree, condition)
        return tree

    def _add_parts(self, tree: Tree, condition: ConditionExplanation) -> None:
        for part in condition.parts:
            self._add_parts(tree.add(self._line(part)), part)

    def _line(self, condition: ConditionExplanation) -> Text:
        mark, style = _MARKS[condition.truth]
        line = Text.assemble((mark, f"bold {style}"), " ")
        if condition.parts:
            return line.append(self._connective(condition))
        told = self._values(condition)
        if not told:
            return line.append(condition.text)
        line.append(told).append(f"\n  {condition.text}", style=QUIET)
        for name in dict(condition.values).keys() - self._told_origins:
            if (origin := self._origins.get(name)) is not None:
                line.append(f"\n  {self._origin(name, origin)}", style=QUIET)
                self._told_origins.add(name)
        return line

    def _origin(self, name: str, origin: FactOrigin) -> str:
        """Return where a derived fact comes from, in words."""
        language = self._language
        days = days_text(origin.first, origin.last, language)
        if origin.unknown_because is not None:
            reason = origin.unknown_because.in_language(language)
            counts = {"covered": origin.covered, "expected": origin.expected}
            return self._wording.fill("hours_origin_unknown", reason=reason, days=days, **counts)
        places = [self._stretch(name, stretch) for stretch in origin.stretches[:_STRETCHES]]
        if more := len(origin.stretches) - len(places):
            places.append(self._wording.fill("hours_more_places", count=more))
        text = "; ".join(places) or self._wording["hours_origin_nowhere"]
        return self._wording.fill("hours_origin", places=text, days=days)

    def _stretch(self, name: str, stretch: OriginStretch) -> str:
        amount = value_text(round(stretch.amount, 2), self._ruleset.facts.get(name), self._language)
        return f"{stretch_text(stretch.start, stretch.end, self._language)} ({amount})"

    def _connective(self, condition: ConditionExplanation) -> str:
        """Return what joins the parts, in words; a name or a single part stands for itself."""
        first, text = condition.parts[0].text, condition.text
        if text.startswith("count("):
            return self._wording.fill("count_of", limit=text.rpartition(")")[2].strip())
        rest = text.removeprefix("(").removeprefix(first).removeprefix(")")
        if len(condition.parts) > 1 and rest.startswith(" and "):
            return self._wording["all_of"]
        if len(condition.parts) > 1 and rest.startswith(" or "):
            return self._wording["any_of"]
        return text

    def _values(self, condition: ConditionExplanation) -> str:
        if condition.shortfall is not None:
            return self._shortfall(condition.shortfall)
        return " · ".join(f"{self._title(name)}: {self._value(name, value)}" for name, value in condition.values)

    def _shortfall(self, shortfall: Shortfall) -> str:
        needed = self._wording.fill(
            f"needed_{shortfall.operator}",
            value=quantity_text(shortfall.value, shortfall.unit, self._language),
            needed=value_in_words(shortfall.needed, None, self._language),
        )
        text = f"{self._title(shortfall.name)}: {needed}"
        if shortfall.distance == 0:
            return text
        name = "short_by" if shortfall.operator.startswith(">") else "over_by"
        return self._wording.fill(name, needed=text, distance=value_in_words(shortfall.distance, None, self._language))

    def _title(self, name: str) -> str:
        known = self._ruleset.facts.get(name) or self._ruleset.parameters.get(name.removeprefix("param."))
        return name if known is None else printable(known.title.in_language(self._language))

    def _value(self, name: str, value: Value | None) -> str:
        parameter = self._ruleset.parameters.get(name.removeprefix("param."))
        if name not in self._ruleset.facts and parameter is not None and isinstance(value, int | float):
            return quantity_text(value, parameter.unit, self._language)
        return value_text(value, self._ruleset.facts.get(name), self._language)
