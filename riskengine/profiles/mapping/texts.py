"""When two texts of a foreign file count as the same: names of columns, and words in cells."""

from __future__ import annotations

from unicodedata import normalize


def column_name(text: str) -> str:
    """Return the name of a column as it is compared: composed characters, single spaces, capitals kept.

    Some systems write å as two characters, and headings in workbooks go over several lines.
    """
    return " ".join((text if text.isascii() else normalize("NFC", text)).split())


def folded(text: str) -> str:
    """Return a word of a cell as it is compared: composed characters, single spaces, no capitals."""
    return column_name(text).casefold()
