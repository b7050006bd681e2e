"""The text of a cell to a value, by the type of its fact."""

from __future__ import annotations

import re
from typing import Any, Final

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType
from riskengine.profiles.fact_schema import day_from
from riskengine.rulesets import Fact

_TRUE = frozenset({"true", "ja", "yes", "sann", "1"})
_FALSE = frozenset({"false", "nei", "no", "usann", "0"})
TRUTH_WORDS = _TRUE | _FALSE
"""Words, folded, that are read as true or false."""

UNKNOWN_WORDS = frozenset({"", "ukjent", "unknown", "null", "na", "n/a"})
"""Words, folded, that leave a fact unknown unless it has an option of that name."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,16}([.,][0-9]{1,16})?")
_NONE_CHOSEN = "-"


class Unreadable:
    """Stands for a text that does not spell a value of its fact."""


UNREADABLE: Final = Unreadable()
"""Passed on to validation, which refuses it without showing the text."""


def value_from_text(fact: Fact, text: str) -> Any:
    """Return the value that a text spells, None for unknown, or UNREADABLE.

    True and false in Norwegian, English and Excel's words for them; numbers with a comma or a point
    and no separators between thousands; dates as year-month-day; several options between ``|`` or
    commas, a lone ``-`` for none of them. An option named ``unknown`` is that option.
    """
    text = text.strip()
    folded = text.casefold()
    match fact.type:
        case ChoiceType(options=options) | ChoicesType(options=options) if folded in options:
            return folded if isinstance(fact.type, ChoiceType) else [folded]
        case _ if folded in UNKNOWN_WORDS:
            return None
        case BooleanType():
            return True if folded in _TRUE else False if folded in _FALSE else UNREADABLE
        case NumberType():
            return _number(text)
        case DateType():
            day = day_from(text)
            return UNREADABLE if day is None else day
        case ChoicesType():
            return [] if text == _NONE_CHOSEN else [option.strip() for option in re.split(r"[|,]", folded)]
        case ChoiceType():
            return folded


def _number(text: str) -> int | float | Unreadable:
    spelled = _NUMBER.fullmatch(text)
    if spelled is None:
        return UNREADABLE
    if spelled[1] is None:
        return int(text)
    number = float(text.replace(",", "."))
    return int(number) if number.is_integer() else number
