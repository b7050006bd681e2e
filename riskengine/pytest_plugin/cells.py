"""Texts that a step gives, in quotes or in a table: where they stand, and the day that one of them is."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from riskengine.features.places import span_at
from riskengine.localisation import LocalisedText

if TYPE_CHECKING:
    from pytest_bdd.gherkin_parser import Cell

    from riskengine.diagnostics import Span
    from riskengine.pytest_plugin.situation import Situation

_A_DATE: Final = LocalisedText({"en": "a date as 2026-11-23", "nb": "en dato som 2026-11-23"})


def span_of_cell(situation: Situation, cell: Cell) -> Span:
    """Return where the text of a cell stands in the feature."""
    source = situation.run.source(situation.feature_path)
    return span_at(source, cell.location.line, cell.location.column, cell.value)


def day_in(situation: Situation, text: str, span: Span) -> date:
    """Return the day that a text is. Raises DiagnosticsError where it is none."""
    try:
        # fromisoformat alone also takes week dates and dates without hyphens.
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise situation.error("RE6012", {"text": text, "expected": _A_DATE}, span)
