"""What pydantic says is wrong with a fact, in our own words. None of them holds the value."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

from riskengine.diagnostics.phrases import phrase
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Unit
from riskengine.localisation import LocalisedText
from riskengine.rulesets import Fact

Arguments = Mapping[str, str | LocalisedText]
"""What fills the message of a diagnostic."""


def problem_of(kind: str, fact: Fact, value: Any) -> tuple[str, Arguments]:
    """Return the code and its arguments for an error of pydantic of this kind."""
    if isinstance(value, float) and not isfinite(value):
        return "RE3104", {}
    match kind, fact.type:
        case "greater_than_equal" | "less_than_equal", NumberType(unit=unit) as type_:
            return "RE3003", {"range": _bounds(type_.range_text), "unit": unit_words(unit)}
        case "greater_than_equal" | "less_than_equal", DateType(minimum=first, maximum=last):
            return "RE3015", {"first": str(first), "last": str(last)}
        case "literal_error", ChoiceType(options=options) | ChoicesType(options=options):
            return "RE3004", {"options": ", ".join(options)}
        case _:
            return "RE3002", {"expected": expected_words(fact)}


def expected_words(fact: Fact) -> str | LocalisedText:
    """Return what a fact holds, in words."""
    match fact.type:
        case NumberType(integer=integer):
            return phrase("a whole number" if integer else "a number")
        case DateType():
            return phrase("a date (year-month-day)")
        case ChoiceType(options=options) | ChoicesType(options=options):
            listed = ", ".join(options)
            return LocalisedText({"en": f"a list with any of {listed}", "nb": f"en liste med noen av {listed}"})
        case BooleanType():
            return phrase("true or false")


def _bounds(range_text: str) -> LocalisedText:
    return LocalisedText({"en": range_text, "nb": range_text.replace(" to ", " til ")})


def unit_words(unit: Unit | None) -> str | LocalisedText:
    """Return a unit in words; plain numbers have none."""
    return str(unit) if unit is not None else phrase("a plain number")


def is_unit(text: Any, expected: Unit | None) -> bool:
    """Return whether a text spells the unit that is expected. A fact without a unit takes none."""
    try:
        return isinstance(text, str) and Unit.parse(text.strip()) == expected
    except ValueError:
        return False
