"""Quoted YAML text undone: the text that is meant, and where each of its characters stands."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_GAP = re.compile(r"[ \t\r\n\x85\u2028\u2029]+")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))")
_ESCAPED = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def undo_quotes(raw: str, start: int, end: int) -> tuple[str, list[int]]:
    """Return the text of ``raw[start:end]``, which is quoted, and the offset in ``raw`` of each character.

    One more offset gives the place of the closing quote. Folded line breaks stand where the gap
    between the lines starts, escapes where their backslash is.
    """
    quote, stop, position = raw[start], end - 1, start + 1
    text: list[str] = []
    offsets: list[int] = []
    while position < stop:
        pieces: list[tuple[int, str]]
        if (gap := _GAP.match(raw, position, stop)) is not None:
            pieces, after = _folded(raw, gap.start(), gap.end()), gap.end()
        elif quote == '"' and (escape := _ESCAPE.match(raw, position, stop)) is not None:
            pieces, after = _escaped(raw, escape, stop)
        else:
            # In single quotes, a quote is written twice.
            pieces, after = [(position, raw[position])], position + (2 if raw[position] == quote else 1)
        for offset, characters in pieces:
            text.append(characters)
            offsets.append(offset)
        position = after
    return "".join(text), [*offsets, max(stop, start)]


def _escaped(raw: str, escape: re.Match[str], stop: int) -> tuple[list[tuple[int, str]], int]:
    """Return what an escape stands for, and where the text goes on."""
    code = escape[1] or escape[2] or escape[3]
    if code is not None:
        return [(escape.start(), chr(int(code, 16)))], escape.end()
    if (line_end := _BREAK.match(raw, escape.start() + 1, stop)) is None:
        return [(escape.start(), _ESCAPED.get(escape[4], escape[4]))], escape.end()
    # A line break taken away together with the indentation after it; empty lines stay.
    gap = _GAP.match(raw, line_end.end(), stop)
    after = line_end.end() if gap is None else gap.end()
    return _breaks(raw, line_end.end(), after), after


def _folded(raw: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return what white space stands for: itself within a line; between lines one space, or the empty lines."""
    breaks = _breaks(raw, start, end)
    if not breaks:
        return [(position, raw[position]) for position in range(start, end)]
    if breaks[0][1] != "\n":
        return breaks
    return breaks[1:] or [(start, " ")]


def _breaks(raw: str, start: int, end: int) -> list[tuple[int, str]]:
    return [(found.start(), _plain_break(found[0])) for found in _BREAK.finditer(raw, start, end)]


def _plain_break(characters: str) -> str:
    return characters if characters in {"\u2028", "\u2029"} else "\n"
