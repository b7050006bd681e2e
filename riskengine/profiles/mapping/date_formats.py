"""Forms of written dates, such as ``DD.MM.YYYY``: each says which number is the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_TOKENS: dict[str, tuple[str, str]] = {
    "YYYY": ("year", r"[0-9]{4}"),
    "MM": ("month", r"[0-9]{2}"),
    "M": ("month", r"[0-9]{1,2}"),
    "DD": ("day", r"[0-9]{2}"),
    "D": ("day", r"[0-9]{1,2}"),
    "hh": ("hour", r"(?:[01][0-9]|2[0-3])"),
    "mm": ("minute", r"[0-5][0-9]"),
    "ss": ("second", r"[0-5][0-9](?:[.,][0-9]{1,9})?"),
}
_TOKEN = re.compile(r"YYYY|MM?|DD?|hh|mm|ss|T|[^A-Za-z0-9]")
_NO_FIXED_LENGTH = ("M", "D")


@dataclass(frozen=True, slots=True)
class DateFormat:
    """One form of a date. A time of day may be part of it, and is left out of what is read.

    ``day_first`` is whether the day stands before the month.
    """

    text: str
    pattern: re.Pattern[str]
    day_first: bool

    @classmethod
    def parse(cls, text: str) -> DateFormat:
        """Read ``DD.MM.YYYY``, ``D/M/YYYY``, ``YYYYMMDD`` or ``YYYY-MM-DD hh:mm``.

        Raises ValueError where year, month and day do not stand there once each, the year has less
        than four digits, or it cannot be told where one number ends.
        """
        tokens = _TOKEN.findall(text)
        names = [_TOKENS[token][0] for token in tokens if token in _TOKENS]
        has_every_part = {"year", "month", "day"} <= set(names) and len(names) == len(set(names))
        if "".join(tokens) != text or not has_every_part or _runs_together(tokens):
            raise ValueError(f"not a form of dates: {text!r}")
        pattern = "".join(
            f"(?P<{_TOKENS[one][0]}>{_TOKENS[one][1]})" if one in _TOKENS else re.escape(one) for one in tokens
        )
        return cls(text, re.compile(pattern), names.index("day") < names.index("month"))

    def read(self, text: str) -> date | None:
        """Return the day that a text spells in this form, or None."""
        found = self.pattern.fullmatch(text)
        if found is None:
            return None
        try:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:  # a thirtieth of February
            return None

    def __str__(self) -> str:
        return self.text


def _runs_together(tokens: list[str]) -> bool:
    """Whether a number of one or two digits stands right beside another number: 1112026 has two readings."""
    return any(
        first in _TOKENS and second in _TOKENS and (first in _NO_FIXED_LENGTH or second in _NO_FIXED_LENGTH)
        for first, second in pairwise(tokens)
    )


PLAIN = DateFormat.parse("YYYY-MM-DD")
"""The form in which the project itself writes dates."""
