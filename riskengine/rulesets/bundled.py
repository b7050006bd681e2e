"""The rulesets that come with riskengine."""

from __future__ import annotations

from pathlib import Path


def bundled_directory() -> Path:
    """Return the directory of the rulesets that come with riskengine.

    An installed package carries them inside; in a checkout they stand at the top, where authors work.
    """
    inside = Path(__file__).parent / "bundled_rulesets"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rulesets"


def no_home_office() -> Path:
    """Return the directory of the ruleset on home offices in Norway."""
    return bundled_directory() / "no-home-office"
