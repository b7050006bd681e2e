"""A JSON document: one record, or a list of them, decoded one at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.localisation import LocalisedText
from riskengine.profiles.readers.json_decoding import JsonDecoder, problem_words, words_after_the_end
from riskengine.profiles.records import Record, Rejection

LARGEST_DOCUMENT = 256 * 1024 * 1024
"""Bytes in one JSON document, which is held in memory; JSON Lines has no such limit."""

_WHITE_SPACE = re.compile(r"[ \t\n\r]*")
_BRACKET_OR_TEXT = re.compile(r'[\[\]{}]|"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_CUT_CHARACTER = "\ufffd"


def read_json(stream: BinaryIO, name: str, *, in_part: bool = False) -> Iterator[Record | Rejection]:
    """Yield the records of a JSON document; where it breaks off, those before that place.

    ``in_part``: see JsonDecoder. Raises ProfileError where it is empty, too large or not UTF-8.
    """
    content = stream.read(LARGEST_DOCUMENT + 1)
    if len(content) > LARGEST_DOCUMENT:
        raise ProfileError([Diagnostic("RE1003", {"limit": "256 MiB"}, FileLocation(name))])
    document = _Document(_text(content, name), name, JsonDecoder(in_part=in_part))
    del content  # so that what stays in memory while records are assessed is the text alone
    if document.is_blank():
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])
    yield from document.records()


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.end < len(content) or error.reason != "unexpected end of data":
            raise ProfileError([Diagnostic("RE1002", {"offset": str(error.start)}, FileLocation(name))]) from None
        # Cut off within a character: the records before it are whole, and the last one is not JSON.
        return content[: error.start].decode("utf-8-sig") + _CUT_CHARACTER


class _Document:
    def __init__(self, text: str, name: str, decoder: JsonDecoder) -> None:
        self.text = text
        self.name = name
        self.decoder = decoder
        self.position = 0
        self._counted = 0
        self._line = 1

    def is_blank(self) -> bool:
        """Return whether there is nothing but white space."""
        self._skip_white_space()
        return self.position == len(self.text)

    def records(self) -> Iterator[Record | Rejection]:
        """Yield each record; anything that is not JSON ends the document with a rejection."""
        try:
            self._skip_white_space()
            if self.text.startswith("[", self.position):
                yield from self._list()
            else:
                yield self._record()
            self._skip_white_space()
            if self.position < len(self.text):
                yield self._broken(words_after_the_end())
        except json.JSONDecodeError as error:
            self.position = max(self.position, error.pos)
            yield self._broken(problem_words(error))

    def _list(self) -> Iterator[Record | Rejection]:
        self.position += 1
        self._skip_white_space()
        if self.text.startswith("]", self.position):
            self.position += 1
            return
        while True:
            yield self._record()
            self._skip_white_space()
            separator = self.text[self.position : self.position + 1]
            if separator not in {",", "]"}:
                raise json.JSONDecodeError("Expecting ',' delimiter", self.text, self.position)
            self.position += 1
            if separator == "]":
                return
            self._skip_white_space()

    def _record(self) -> Record | Rejection:
        location = self._location()
        try:
            value, self.position = self.decoder.decode(self.text, self.position)
        except RecursionError:
            self._skip_value()
            return Rejection.of("RE3106", location)
        return self.decoder.record(value, location)

    def _skip_value(self) -> None:
        """Go past a value that is nested too deep to decode, by its brackets, so that the next one is read."""
        depth = 0
        for token in _BRACKET_OR_TEXT.finditer(self.text, self.position):
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
            if depth == 0:
                self.position = token.end()
                return
        raise json.JSONDecodeError("Expecting value", self.text, len(self.text))

    def _skip_white_space(self) -> None:
        space = _WHITE_SPACE.match(self.text, self.position)
        assert space is not None
        self.position = space.end()

    def _location(self) -> RecordLocation:
        """Return where the reader stands. Lines are counted once, as it goes forward."""
        self._line += self.text.count("\n", self._counted, self.position)
        self._counted = max(self._counted, self.position)
        return RecordLocation(self.name, self._line)

    def _broken(self, problem: LocalisedText) -> Rejection:
        return Rejection.of("RE3101", self._location(), problem=problem)
