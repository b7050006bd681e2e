"""Dates, numbers, units and values of facts in the words of a language."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from riskengine.assessment import value_in_words
from riskengine.language import NumberType, Value
from riskengine.rulesets import Fact

_UNITS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "nb": {
        "minute": ("minutt", "minutter"),
        "hour": ("time", "timer"),
        "day": ("dag", "dager"),
        "night": ("natt", "netter"),
        "evening": ("kveld", "kvelder"),
        "weekend": ("helg", "helger"),
        "week": ("uke", "uker"),
        "month": ("måned", "måneder"),
        "year": ("år", "år"),
        "point": ("poeng", "poeng"),
        "time": ("gang", "ganger"),
        "message": ("melding", "meldinger"),
        "entry": ("føring", "føringer"),
        "meeting": ("møte", "møter"),
        "person": ("person", "personer"),
        "employee": ("ansatt", "ansatte"),
        "percent": ("prosent", "prosent"),
        "degree": ("grad", "grader"),
        "sunday": ("søndag", "søndager"),
        "unit": ("enhet", "enheter"),
    },
    "en": {},
}
"""What units are called where the language is not English, by their English singular: one, several."""


_SHORT_DAYS: Mapping[str, str] = {"nb": "%d.%m", "en": "%d %b"}
_DASH = "\u2013"


def date_text(day: date, language: str) -> str:
    """Return a day in words: ``23. november 2026``, ``23 November 2026``."""
    return value_in_words(day, None, language)


def stretch_text(start: datetime, end: datetime, language: str) -> str:
    """Return a time in words, the days alone where it begins and ends at midnight: ``17.11 23:00-18.11 07:30``.

    What ends as it begins is a moment: an entry that nobody has closed.
    """
    if start == end:
        return f"{start:{_SHORT_DAYS[language]} %H:%M}"
    if start.time() == end.time() == time():
        return days_text(start.date(), (end - timedelta(days=1)).date(), language)
    first, last = (f"{moment:{_SHORT_DAYS[language]} %H:%M}" for moment in (start, end))
    return f"{first}{_DASH}{end:%H:%M}" if start.date() == end.date() else f"{first}{_DASH}{last}"


def days_text(first: date, last: date, language: str) -> str:
    """Return days from one to another without their year, as ``16.11-22.11``; one day alone."""
    days = _SHORT_DAYS[language]
    return f"{first:{days}}" if last <= first else f"{first:{days}}{_DASH}{last:{days}}"


def quantity_text(number: float, unit: str | None, language: str) -> str:
    """Return a number with its unit in words: ``46,5 timer``, ``3 days per week``."""
    text = value_in_words(number, None, language)
    return text if unit is None else f"{text} {unit_text(unit, number, language)}"


def unit_text(unit: str, number: float, language: str) -> str:
    """Return a unit in words, in the number that goes with ``number``."""
    numerators, *denominators = unit.split("/")
    above = "*".join(_unit_word(name, language, plural=abs(number) != 1) for name in numerators.split("*"))
    return " per ".join([above, *(_unit_word(name, language, plural=False) for name in denominators)])


def _unit_word(name: str, language: str, *, plural: bool) -> str:
    singular = f"{name[:-3]}y" if name.endswith("ies") else name[:-1] if name.endswith("s") and len(name) > 2 else name
    forms = _UNITS.get(language, {}).get(singular)
    if forms is not None:
        return forms[plural]
    if singular == name:
        return name  # not a plural as written ("db", "percent"), so neither is it made one
    return name if plural else singular


def value_text(value: Value | None, fact: Fact | None, language: str) -> str:
    """Return the value of a fact in words, with the titles of its options or with its unit."""
    if isinstance(value, int | float) and not isinstance(value, bool) and fact is not None:
        unit = fact.type.unit if isinstance(fact.type, NumberType) else None
        return quantity_text(value, None if unit is None else str(unit), language)
    return value_in_words(value, fact, language)


def lower_first(text: str) -> str:
    """Return a title as it stands inside a sentence; abbreviations and ``Akan-kontakten`` keep their capital."""
    first_word = text.partition(" ")[0]
    keeps_capital = "-" in first_word or first_word[1:2].isupper()
    return text if keeps_capital else text[:1].lower() + text[1:]


def printable(text: str) -> str:
    """Return a text without characters that could steer a terminal; line breaks stay."""
    return "".join(
        character if character == "\n" or unicodedata.category(character) not in {"Cc", "Cf"} else "\ufffd"
        for character in text
    )
