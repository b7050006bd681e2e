"""What a ruleset would set off, in the words that the table, the chart and the page share."""

from __future__ import annotations

from collections.abc import Iterator

from riskengine.reports.phrasing import date_text, printable
from riskengine.reports.wording import Wording
from riskengine.simulation.impact_model import Impact, Rate


def rate_text(per_1000: float, language: str) -> str:
    """Return a rate per thousand as people read it: whole from ten on, with a decimal below."""
    text = f"{per_1000:.0f}" if per_1000 >= 9.95 or per_1000 == 0 else f"{per_1000:.1f}"
    return text.replace(".", ",") if language == "nb" else text


def range_text(rate: Rate, language: str) -> str:
    """Return the 95 percent interval of a rate: from, dash, to."""
    return "\u2013".join(rate_text(bound, language) for bound in rate.range_per_1000)


def rate_sentence(name: str, rate: Rate, wording: Wording) -> str:
    """Return a sentence with a rate and its interval."""
    low, high = rate.range_per_1000
    words = {"rate": rate.per_1000, "low": low, "high": high}
    return wording.fill(name, **{word: rate_text(number, wording.language) for word, number in words.items()})


def ruleset_text(impact: Impact, wording: Wording) -> str:
    """Return the ruleset with its version, or that it is a draft."""
    title = printable(impact.ruleset_title.in_language(wording.language))
    name = "release" if impact.ruleset_version else "draft"
    return wording.fill(name, title=title, id=impact.ruleset, version=impact.ruleset_version)


def about_lines(impact: Impact, wording: Wording) -> Iterator[str]:
    """Yield who was invented, by which model, and that none of them exists."""
    count = f"{impact.count:,}".replace(",", "\u202f" if wording.language == "nb" else ",")
    kind = printable(impact.subject_kind_title.in_language(wording.language)).lower()
    people = wording.fill("impact_people", count=count, kind=kind, seed=impact.seed)
    day = wording.fill("as_of", day=date_text(impact.as_of, wording.language))
    yield f"{people} · {day}"
    yield wording["impact_invented"]
