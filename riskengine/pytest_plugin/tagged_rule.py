"""The rule that a step means when it does not name one: that of the nearest tag."""

from __future__ import annotations

import re

from riskengine.diagnostics import Span, nearest
from riskengine.features.places import span_on_line
from riskengine.pytest_plugin.situation import Situation

_LOOKS_LIKE_A_RULE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)+")


def tagged_rule(situation: Situation) -> str:
    """Return the rule that tags the scenario, otherwise its Rule block, otherwise the feature.

    Other tags are free, but one that is almost a rule's id is taken for a misspelt one. Raises
    DiagnosticsError where the tags name no rule, a misspelt one or several.
    """
    scenario = situation.current.scenario
    rule_tags = scenario.rule.tags if scenario.rule is not None else set()
    rules = situation.ruleset.rules
    strangers: list[str] = []
    for tags in (scenario.tags, rule_tags, scenario.feature.tags):
        named = sorted(tag for tag in tags if tag in rules)
        if len(named) > 1:
            raise situation.error("RE6011", {"rules": ", ".join(named)}, situation.span_of())
        if named:
            return named[0]
        looks_alike = sorted(tag for tag in tags if _LOOKS_LIKE_A_RULE.fullmatch(tag.upper()))
        for tag in looks_alike:
            if nearest(tag, rules) is not None:
                raise situation.unknown_name("rule", tag, rules, _span_of_tag(situation, tag))
        strangers += looks_alike
    if strangers:
        raise situation.unknown_name("rule", strangers[0], rules, _span_of_tag(situation, strangers[0]))
    raise situation.error("RE6002", {}, situation.span_of())


def _span_of_tag(situation: Situation, tag: str) -> Span:
    """Return where a tag stands, the last place above the step."""
    source = situation.run.source(situation.feature_path)
    written = re.compile(rf"(?<!\S)@{re.escape(tag)}(?!\S)")
    above = source.text.split("\n")[: situation.current.step.line_number]
    lines = [number for number, line in enumerate(above, start=1) if written.search(line)]
    return span_on_line(source, lines[-1], f"@{tag}") if lines else situation.span_of()
