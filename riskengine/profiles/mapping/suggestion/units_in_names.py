"""The unit that a heading names: ``Arbeidstid (min/mnd)``, ``hours per week``, ``Timer pr. uke``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from riskengine.profiles.mapping.texts import folded

_WORDS: Mapping[str, str] = {
    **dict.fromkeys("s sek sekund sekunder sec secs second seconds".split(), "seconds"),
    **dict.fromkeys("min mins minutt minutter minute minutes".split(), "minutes"),
    **dict.fromkeys("t h hr hrs time timer hour hours".split(), "hours"),
    **dict.fromkeys("d dag dager day days".split(), "days"),
    **dict.fromkeys("u uke uker uken wk week weeks".split(), "weeks"),
    **dict.fromkeys("mnd mth måned måneder måneden month months".split(), "months"),
    **dict.fromkeys("kvartal kvartaler quarter quarters".split(), "quarters"),
    **dict.fromkeys("år yr yrs year years".split(), "years"),
    **dict.fromkeys("poeng p point points".split(), "points"),
}
_SINGULAR = {"weeks": "week", "months": "month", "days": "day", "years": "year", "quarters": "quarter", "hours": "hour"}
_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_RATIO = re.compile(r"([a-zæøå]+)(?:\s*/\s*|\s+(?:per|pr\.?|i|a)\s+)([a-zæøå]+)")
_SHORTEST_OUTSIDE = 3


class NamedUnit(NamedTuple):
    """A unit in the words of rulesets, and whether it stands in brackets, as units do and other words do not."""

    unit: str
    in_brackets: bool


def units_named(column: str) -> tuple[NamedUnit, ...]:
    """Return the units that a heading may name, the clearest first.

    In brackets any spelling counts. Elsewhere short ones do not, and ``time`` is English as often as not.
    """
    inside = [_unit(text) for text in _IN_BRACKETS.findall(folded(column))]
    text = folded(_IN_BRACKETS.sub(" ", column)).replace("_", " ")
    ratios = [_unit(found[0]) for found in _RATIO.finditer(text) if len(found[1]) >= _SHORTEST_OUTSIDE]
    words = [_WORDS.get(word) for word in text.split() if len(word) >= _SHORTEST_OUTSIDE and word != "time"]
    found = [*((unit, True) for unit in inside), *((unit, False) for unit in (*ratios, *words))]
    return tuple(dict.fromkeys(NamedUnit(unit, bracketed) for unit, bracketed in found if unit is not None))


def _unit(text: str) -> str | None:
    if (ratio := _RATIO.fullmatch(text)) is not None:
        above, below = _WORDS.get(ratio[1]), _WORDS.get(ratio[2])
        return None if above is None or below is None else f"{above}/{_SINGULAR.get(below, below)}"
    return _WORDS.get(text)
