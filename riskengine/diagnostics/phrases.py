"""Words that fill messages: what was expected and what was found, in both languages."""

from __future__ import annotations

from riskengine.localisation import LocalisedText

_PHRASES = {
    "a choice": "et valg",
    "a condition": "en betingelse",
    "a date": "en dato",
    "a date (year-month-day)": "en dato (år-måned-dag)",
    "a fact of type choices or a list": "et faktum av typen choices eller en liste",
    "a constant": "en konstant",
    "a fact that is a date": "et faktum som er en dato",
    "a fact that is a number": "et faktum som er et tall",
    "a fact that is true or false": "et faktum som er sant eller usant",
    "a fact with any of several options": "et faktum med ett eller flere alternativer",
    "a fact with one of several options": "et faktum med ett av flere alternativer",
    "a form of dates such as DD.MM.YYYY, the year with four digits": (
        "en form for datoer som DD.MM.YYYY, med fire sifre for året"
    ),
    "a list": "en liste",
    "a list with at least one entry": "en liste med minst ett element",
    "a mapping of keys and values": "nøkler med verdier",
    "a mapping with at least one entry": "minst én nøkkel med verdi",
    "a number": "et tall",
    "a number or a date (year-month-day)": "et tall eller en dato (år-måned-dag)",
    "a number that need not be whole": "et tall som ikke må være helt",
    "a number with a decimal comma": "et tall med desimalkomma",
    "a number with a decimal point": "et tall med desimalpunktum",
    "a plain number": "et rent tall",
    "a set of choices": "et sett av valg",
    "a subject that is one column": "et subjekt som er én kolonne",
    "a table of values": "en tabell med verdier",
    "a text": "en tekst",
    "a text that separates": "en tekst som skiller",
    "a text in each language": "en tekst på hvert språk",
    "a value": "en verdi",
    "a value of the fact, or a list of options": "en verdi av faktumet, eller en liste med alternativer",
    "a version such as 1.2.3": "en versjon som 1.2.3",
    "a language code such as nb or en": "en språkkode som nb eller en",
    "a whole number": "et heltall",
    "an option in quotes": "et alternativ i anførselstegn",
    "no part may be value, observed_on, unit or a word of the condition language": (
        "ingen del kan være value, observed_on, unit eller et ord i betingelsesspråket"
    ),
    "it is a word of the condition language": "det er et ord i betingelsesspråket",
    "something else": "noe annet",
    "the name of a column": "navnet på en kolonne",
    "true or false": "true eller false",
    "words in capital letters joined by hyphens, such as HO-ISO-01": (
        "ord med store bokstaver bundet sammen med bindestrek, som HO-ISO-01"
    ),
    "words in capital letters joined by hyphens, such as S1": (
        "ord med store bokstaver bundet sammen med bindestrek, som S1"
    ),
    "words in lower case joined by dots, such as home_office.days_per_week": (
        "ord med små bokstaver bundet sammen med punktum, som home_office.days_per_week"
    ),
    "words in lower case joined by hyphens": "ord med små bokstaver bundet sammen med bindestrek",
    "words in lower case joined by underscores": "ord med små bokstaver bundet sammen med understrek",
    "words in lower case, joined by * and /": "ord med små bokstaver, bundet sammen med * og /",
}


def phrase(english: str) -> LocalisedText | str:
    """Return a phrase in both languages, or the English one alone where it has no translation."""
    norwegian = _PHRASES.get(english)
    return english if norwegian is None else LocalisedText({"en": english, "nb": norwegian})
