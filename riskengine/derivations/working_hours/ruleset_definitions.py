"""Definitions from the parameters of a ruleset, by the law of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any, Final

from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.rulesets import RuleSet

_PARAMETERS: Final = {
    "ordinary_hours_24": ("ordinary_hours_24_hours", "planned_hours_24_hours"),
    "ordinary_hours_7_days": ("ordinary_hours_7_days", "planned_hours_7_days"),
    "on_call_share": ("on_call_share",),
    "night_hours_at_least": ("night_hours_at_least",),
}
"""For each setting the parameters that have it. What may be planned is what is ordinary (§ 10-4)."""


def definitions_of(ruleset: RuleSet, day: date, given: Definitions) -> Definitions:
    """Return definitions with the values of a ruleset's parameters on a day, and what is given elsewhere."""
    found: dict[str, Any] = {}
    for setting, names in _PARAMETERS.items():
        values = [ruleset.parameters[name].at(day) for name in names if name in ruleset.parameters]
        value = next((value for value in values if value is not None), None)
        if value is not None:
            found[setting] = Fraction(value).limit_denominator(1000) if setting == "on_call_share" else float(value)
    return replace(given, **found)
