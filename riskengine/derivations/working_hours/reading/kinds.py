"""The words for the kinds of entries, in Norwegian and English, and what none of them was meant to be."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from riskengine.diagnostics import nearest
from riskengine.profiles.mapping.texts import folded

WITHOUT_A_WORD: Final = "work"
"""What an entry is that says nothing of its kind."""

_WORDS: Final = {
    "work": "arbeid arbeidstid jobb working|time ordinary ordinær overtid overtime hjemmekontor home|office",
    "on_call": "oncall on|call|duty beredskap beredskapsvakt hjemmevakt bakvakt standby",
    "travel": "reise reisetid tjenestereise arbeidsreise travel|time business|trip",
    "leave": "fravær permisjon ferie feriedag avspasering fri sykefravær sykmelding egenmelding absence vacation "
    "annual|leave sick|leave time|off day|off",
    "message": "melding beskjed e|post epost email e|mail mail",
}
# «vakt» is left out: it is a shift at work to some, and time on call at home to others.


def _plain(word: str) -> str:
    """Return a word without capitals, hyphens, underscores and spaces, none of which tells kinds apart."""
    return folded(word).replace("-", "").replace("_", "").replace(" ", "")


KIND_OF_WORD: Final = {
    _plain(word.replace("|", " ")): kind for kind, words in _WORDS.items() for word in (kind, *words.split())
}


def kind_of(word: str) -> str | None:
    """Return the kind that a word names; empty names work. None for a word that names none."""
    plain = _plain(word)
    return KIND_OF_WORD.get(plain) if plain else WITHOUT_A_WORD


@lru_cache(maxsize=1024)
def kind_meant(word: str) -> str | None:
    """Return the kind that a word which names none was probably meant to name. Never the word itself."""
    found = nearest(_plain(word), KIND_OF_WORD)
    return None if found is None else KIND_OF_WORD[found]
