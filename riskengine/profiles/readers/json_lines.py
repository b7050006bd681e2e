"""JSON Lines: one record a line, so that nothing but the line is ever held in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from riskengine.diagnostics import RecordLocation
from riskengine.profiles.readers.bounded_lines import LIMIT_WORDS, bounded_lines
from riskengine.profiles.readers.json_decoding import JsonDecoder
from riskengine.profiles.records import Record, Rejection


def read_json_lines(stream: BinaryIO, name: str) -> Iterator[Record | Rejection]:
    """Yield a record or a rejection for each line that is not blank."""
    decoder = JsonDecoder()
    for number, line in bounded_lines(stream):
        location = RecordLocation(name, number)
        if line is None:
            yield Rejection.of("RE3105", location, limit=LIMIT_WORDS)
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield _record(line, decoder, location)


def _record(line: bytes, decoder: JsonDecoder, location: RecordLocation) -> Record | Rejection:
    try:
        text = line.decode("utf-8-sig").strip()
        value, end = decoder.decode(text, 0)
    except UnicodeDecodeError as error:
        return Rejection.of("RE1002", location, offset=str(error.start))
    except json.JSONDecodeError as error:
        return Rejection.of("RE3101", location, problem=error.msg)
    except RecursionError:
        return Rejection.of("RE3106", location)
    if end < len(text):
        return Rejection.of("RE3101", location, problem="something stands after the end")
    return decoder.record(value, location)
