"""Titles of what a ruleset declares, and its sources, in the words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from riskengine.localisation import LocalisedText
from riskengine.reports.card import SourceText
from riskengine.reports.phrasing import date_text, printable
from riskengine.reports.wording import Wording
from riskengine.rulesets import Source


class Titled(Protocol):
    """Something that the ruleset declares with a title."""

    @property
    def title(self) -> LocalisedText:
        """The title in every language of the ruleset."""
        ...


def title_of(names: Mapping[str, Titled], name: str, language: str) -> str:
    """Return the title of something that the ruleset declares, or its id where it does not."""
    return names[name].title.in_language(language) if name in names else name


def source_text(source: Source, as_of: date, wording: Wording) -> SourceText:
    """Put a source into words, with a note where no person has read it, or not lately enough."""
    note = None
    if source.verified_on is None or source.needs_review:
        note = wording["unverified"]
    elif source.review_by < as_of:
        note = wording.fill("review_due", day=date_text(source.review_by, wording.language))
    parts = [source.title.in_language(wording.language), source.locator]
    url = source.url if source.url is not None and source.url.startswith(("https://", "http://")) else None
    return SourceText(printable(", ".join(part for part in parts if part)), url, note)
