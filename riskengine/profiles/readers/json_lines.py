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
_BLANK = " \t\r\n"


def read_json_lines(stream: BinaryIO, name: str, *, in_part: bool = False) -> Iterator[Record | Rejection]:
    """Yield a record or a rejection for each line that is not blank. Raises ProfileError where all are.

    ``in_part``: see JsonDecoder.
    """
    decoder = JsonDecoder(in_part=in_part)
    for number, line in lines_of_records(stream, name):
        yield record_of_line(number, line, name, decoder)


def lines_of_records(stream: BinaryIO, name: str) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line that is not blank with its number; None in place of one that is too long.

    Raises ProfileError where all are blank.
    """
    is_blank = True
    for number, line in bounded_lines(stream):
        if line is not None and not line.removeprefix(_BYTE_ORDER_MARK).strip(_BLANK.encode()):
            continue
        is_blank = False
        yield number, line
    if is_blank:
        raise ProfileError([Diagnostic("RE1004", {}, FileLocation(name))])


def record_of_line(number: int, line: bytes | None, name: str, decoder: JsonDecoder) -> Record | Rejection:
    """Return a line as a record, or why it is not one."""
    location = RecordLocation(name, number)
    if line is None:
        return Rejection.of("RE3105", location, limit=LIMIT_WORDS)
    return _record(line, decoder, location)


def text_of_line(line: bytes) -> str:
    """Return a line without the blank around it. Raises UnicodeDecodeError where it is not UTF-8."""
    return line.decode("utf-8-sig").strip(_BLANK)


def _record(line: bytes, decoder: JsonDecoder, location: RecordLocation) -> Record | Rejection:
    try:
        text = text_of_line(line)
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
