"""When: the situation is assessed."""

from __future__ import annotations

from riskengine.pytest_plugin.situation import Situation


def assess_situation(situation: Situation, audience: str | None = None) -> None:
    """Assess the situation, for one audience where it is named."""
    situation.assess(audience)
