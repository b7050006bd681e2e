"""JSON Lines: one record a line, so that nothing but the line is ever held in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError, RecordLocation
from riskengine.profiles.readers.bounded_lines import LIMIT_WORDS, bounded_lines
from riskengine.profiles.readers.json_decoding import JsonDecoder, problem_words, words_after_the_end
from riskengine.profiles.records import Record, Rejection

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_json_lines(stream: BinaryIO, name: str, *, in_part: bool = False) -> Iterator[Record | Rejection]:
    """Yield a record or a rejection for each line that is not blank. Raises ProfileError where all are.

    ``in_part``: see JsonDecoder.
    """
    decoder = JsonDecoder(in_part=in_part)
    is_blank = True
    for number, line in bounded_lines(stream):
        location = RecordLocation(name, number)
        if line is not None and not line.removeprefix(_BYTE_ORDER_MARK).strip(b" \t\r\n"):
            continue
        is_blank = False
        if line is None:
            yield Rejection.of("RE3105", location, limit=LIMIT_WORDS)
        else:
            yield _record(line, decoder, location)
    if is_blank:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])


def _record(line: bytes, decoder: JsonDecoder, location: RecordLocation) -> Record | Rejection:
    try:
        text = line.decode("utf-8-sig").strip(" \t\r\n")
        value, end = decoder.decode(text, 0)
    except UnicodeDecodeError as error:
        return Rejection.of("RE1002", location, offset=str(error.start))
    except json.JSONDecodeError as error:
        return Rejection.of("RE3101", location, problem=problem_words(error))
    except RecursionError:
        return Rejection.of("RE3106", location)
    if end < len(text):
        return Rejection.of("RE3101", location, problem=words_after_the_end())
    return decoder.record(value, location)
