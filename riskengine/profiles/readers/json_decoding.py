"""JSON text to plain values, noting what Python's own decoder lets through."""

from __future__ import annotations

import json
import math
from typing import Any

from riskengine.diagnostics import RecordLocation
from riskengine.localisation import LocalisedText
from riskengine.profiles.names import shown_name
from riskengine.profiles.records import REPEATED, Record, Rejection

_LONGEST_WHOLE_NUMBER = 20

_PROBLEMS = {
    "Expecting value": ("a value is missing", "en verdi mangler"),
    "Expecting ',' delimiter": ("a comma is missing", "et komma mangler"),
    "Expecting ':' delimiter": ("a colon is missing", "et kolon mangler"),
    "Expecting property name": ("a name in double quotes is missing", "et navn i doble anførselstegn mangler"),
    "Illegal trailing comma": ("a comma stands before the end", "et komma står foran slutten"),
    "Unterminated string": ("a text is never closed", "en tekst blir aldri lukket"),
    "Invalid control character": ("a control character stands in a text", "et styretegn står i en tekst"),
    "Invalid \\": ("a text holds a malformed escape", "en tekst har en feilformet skiftesekvens"),
}
"""What the decoder says, by how it starts. Its own words are never passed on: some quote the text."""

_OTHER_PROBLEM = ("something does not follow the grammar", "noe følger ikke grammatikken")
_TOO_SHORT = ("the text ends too early", "teksten slutter for tidlig")
_TOO_LONG = ("something stands after the end", "noe står etter slutten")


class JsonDecoder:
    """Decodes one value at a time. After each, ``repeated_key`` and ``has_constants`` tell what was in it.

    ``in_part`` is for records of which only some is read: what is wrong stays in its place, as REPEATED
    or as NaN, and does not cost the record.
    """

    def __init__(self, *, in_part: bool = False) -> None:
        self.in_part = in_part
        self.repeated_key: str | None = None
        self.has_constants = False
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=self._constant, parse_int=_whole_number
        )

    def decode(self, text: str, position: int) -> tuple[Any, int]:
        """Return the value that starts at a position and the position after it.

        Raises json.JSONDecodeError where there is none, RecursionError where it is nested too deep.
        """
        self.repeated_key = None
        self.has_constants = False
        return self._decoder.raw_decode(text, position)

    def record(self, value: Any, location: RecordLocation) -> Record | Rejection:
        """Return the value just decoded as a record, or why it is not one."""
        if not isinstance(value, dict):
            return Rejection.of("RE3102", location)
        if self.repeated_key is not None and not self.in_part:
            return Rejection.of("RE3103", location, key=shown_name(self.repeated_key))
        if self.has_constants and not self.in_part:
            return Rejection.of("RE3104", location)
        return Record(location, value)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    self.repeated_key = key
                    result[key] = REPEATED
                seen.add(key)
        return result

    def _constant(self, _name: str) -> float:
        self.has_constants = True
        return math.nan


def problem_words(error: json.JSONDecodeError) -> LocalisedText:
    """Return what is wrong with a JSON text, without quoting any of it."""
    if error.pos >= len(error.doc) and not error.msg.startswith("Unterminated"):
        return _in_both_languages(_TOO_SHORT)
    known = (words for start, words in _PROBLEMS.items() if error.msg.startswith(start))
    return _in_both_languages(next(known, _OTHER_PROBLEM))


def words_after_the_end() -> LocalisedText:
    """Return what is wrong where a value is followed by something else."""
    return _in_both_languages(_TOO_LONG)


def _in_both_languages(words: tuple[str, str]) -> LocalisedText:
    english, norwegian = words
    return LocalisedText({"en": english, "nb": norwegian})


def _whole_number(text: str) -> int | float:
    # Thousands of digits would take long to read, and no bounds reach that far.
    return int(text) if len(text) <= _LONGEST_WHOLE_NUMBER else float(text)
