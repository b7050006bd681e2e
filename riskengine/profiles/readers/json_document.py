"""A JSON document: one record, or a list of them, decoded one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.profiles.readers.json_decoding import JsonDecoder
from riskengine.profiles.records import Record, Rejection

LARGEST_DOCUMENT = 256 * 1024 * 1024
"""Bytes in one JSON document, which is held in memory; JSON Lines has no such limit."""

_WHITE_SPACE = " \t\n\r"


def read_json(stream: BinaryIO, name: str) -> Iterator[Record | Rejection]:
    """Yield the records of a JSON document; where it breaks off, those before that place."""
    content = stream.read(LARGEST_DOCUMENT + 1)
    if len(content) > LARGEST_DOCUMENT:
        raise ProfileError([Diagnostic("RE1003", {"limit": "256 MiB"}, FileLocation(name))])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProfileError([Diagnostic("RE1002", {"offset": str(error.start)}, FileLocation(name))]) from None
    return _Document(text, name).records()


class _Document:
    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.decoder = JsonDecoder()
        self.position = 0
        self._counted = 0
        self._line = 1

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
                yield self._broken("something stands after the end")
        except json.JSONDecodeError as error:
            self.position = error.pos
            yield self._broken(error.msg)
        except RecursionError:
            yield Rejection.of("RE3106", self._location())

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
        value, self.position = self.decoder.decode(self.text, self.position)
        return self.decoder.record(value, location)

    def _skip_white_space(self) -> None:
        while self.position < len(self.text) and self.text[self.position] in _WHITE_SPACE:
            self.position += 1

    def _location(self) -> RecordLocation:
        """Return where the reader stands. Lines are counted once, as it goes forward."""
        self._line += self.text.count("\n", self._counted, self.position)
        self._counted = max(self._counted, self.position)
        return RecordLocation(self.name, self._line)

    def _broken(self, problem: str) -> Rejection:
        return Rejection.of("RE3101", self._location(), problem=problem)
