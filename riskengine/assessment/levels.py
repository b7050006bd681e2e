"""The level of each area as an interval: surely at least, and possibly at most."""

from __future__ import annotations

from collections.abc import Sequence

from riskengine.assessment.model import AreaLevel, Finding
from riskengine.rulesets import RuleSet


def area_levels(ruleset: RuleSet, findings: Sequence[Finding]) -> tuple[AreaLevel, ...]:
    """Return the interval of every area that has a finding, in the ruleset's order of areas.

    At least the highest established level; at most the highest level that is not excluded.
    """
    rank = ruleset.level_order
    least: dict[str, int] = {}
    most: dict[str, int] = {}
    for finding in findings:
        area, outcome = finding.area, finding.outcome
        if area not in most:
            least[area] = most[area] = 0
        if outcome == "not_established":
            continue
        level = rank[finding.level]
        most[area] = max(most[area], level)
        if outcome == "established" and level > least[area]:
            least[area] = level
    levels = ruleset.levels
    return tuple(
        AreaLevel(area.id, area.title, levels[least[area.id]].id, levels[most[area.id]].id)
        for area in ruleset.areas.values()
        if area.id in least
    )
