"""A cell to the value it stands for, by the translation of its fact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any, NamedTuple, assert_never

from riskengine.diagnostics.phrases import phrase
from riskengine.language import BooleanType, ChoicesType, ChoiceType
from riskengine.localisation import LocalisedText
from riskengine.profiles.cell_text import value_from_text
from riskengine.profiles.fact_problems import Arguments
from riskengine.profiles.fact_schema import day_from
from riskengine.profiles.mapping.date_formats import DateFormat
from riskengine.profiles.mapping.model import (
    DateText,
    Decimal,
    FactSource,
    NumberText,
    OptionList,
    Part,
    PlainText,
    Rounding,
    ValueTable,
)
from riskengine.profiles.mapping.texts import folded
from riskengine.rulesets import Fact

_DIGITS = r"[0-9]{1,16}"
_IN_THREES = "[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,4}"  # Excel's spaces between thousands do not break lines
_NUMBERS: Mapping[Decimal | None, re.Pattern[str]] = {
    None: re.compile(rf"[+-]?{_DIGITS}(?:[.,]{_DIGITS})?"),
    "comma": re.compile(rf"[+-]?(?:{_DIGITS}|{_IN_THREES})(?:,{_DIGITS})?"),
    "point": re.compile(rf"[+-]?(?:{_DIGITS}|{_IN_THREES})(?:\.{_DIGITS})?"),
}
_SPACES = str.maketrans({",": ".", " ": None, "\u00a0": None, "\u202f": None})
_EXPECTED_NUMBER: Mapping[Decimal | None, str] = {
    None: "a number",
    "comma": "a number with a decimal comma",
    "point": "a number with a decimal point",
}
_LARGEST = 10**18


class Translated(NamedTuple):
    """A value, or None for unknown, to be validated still; or why there is none, as a code with arguments."""

    value: Any = None
    problem: tuple[str, Arguments] | None = None


UNKNOWN = Translated()
_NOT_COVERED = Translated(None, ("RE3602", {}))


def translated(cell: Any, source: FactSource) -> Translated:
    """Return what a cell tells of a fact. Text and typed cells, from Excel or JSON, tell the same."""
    translation = source.translation
    if isinstance(cell, str):
        cell = cell.strip()
        if _is_unknown(cell, source):
            return UNKNOWN
    elif cell is None:
        return UNKNOWN
    if source.part is not None:
        cell = _part_of(cell, source.part)
        if cell is None:
            return Translated(None, ("RE3603", {"count": str(source.part.count), "separator": source.part.separator}))
        if _is_unknown(cell, source):
            return UNKNOWN
    match translation:
        case PlainText():
            return Translated(_plain(cell, source.fact))
        case ValueTable(values=values):
            word = _word(cell)
            return Translated(values[word]) if word is not None and word in values else _NOT_COVERED
        case NumberText():
            return _number(cell, translation)
        case DateText(formats=formats):
            return _day(cell, formats)
        case OptionList():
            return _options(cell, translation)
        case _:
            assert_never(translation)


def day_told(cell: Any, formats: tuple[DateFormat, ...], unknown: frozenset[str]) -> Translated:
    """Return the day that a cell tells, None where it tells none."""
    if cell is None or (isinstance(cell, str) and folded(cell) in unknown):
        return UNKNOWN
    return _day(cell.strip() if isinstance(cell, str) else cell, formats)


def _is_unknown(text: str, source: FactSource) -> bool:
    """Whether a text leaves the fact unknown: a word that the mapping or the vocabulary has is that word."""
    word = folded(text)
    if word not in source.unknown:
        return False
    match source.translation, source.fact.type:
        case ValueTable(values=values), _:
            return word not in values
        case OptionList(options=options), _ if options is not None:
            return word not in options
        case _, ChoiceType(options=options) | ChoicesType(options=options):
            return word not in options
        case _:
            return True


def _part_of(cell: Any, part: Part) -> str | None:
    """Return one part of a text, None where there are fewer or more of them than the mapping says."""
    if not isinstance(cell, str):
        return None
    parts = cell.split(part.separator)
    return parts[part.number - 1].strip() if len(parts) == part.count else None


def _plain(cell: Any, fact: Fact) -> Any:
    """Return a value as profiles' own cells have it; numbers stand for truth values in foreign files too."""
    if isinstance(cell, str):
        return value_from_text(fact, cell)
    if isinstance(fact.type, BooleanType) and not isinstance(cell, bool) and cell in (0, 1):
        return bool(cell)
    return cell


def _word(cell: Any) -> str | None:
    """Return a cell as a word of a table. Excel and JSON keep numbers and truth values that CSV writes out."""
    match cell:
        case str():
            return folded(cell)
        case bool():
            return "true" if cell else "false"
        case int():
            return str(cell) if abs(cell) < _LARGEST else None
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < _LARGEST else repr(cell)
        case date():
            day = day_from(cell)
            return None if day is None else day.isoformat()
        case _:
            return None


# -------------------------------------------------------------------- numbers


def _number(cell: Any, translation: NumberText) -> Translated:
    stays = translation.factor == 1 and translation.rounding is None
    if isinstance(cell, str):
        if _NUMBERS[translation.decimal].fullmatch(cell) is None:
            return Translated(None, ("RE3002", {"expected": phrase(_EXPECTED_NUMBER[translation.decimal])}))
        written = cell.translate(_SPACES)
        if stays:
            number = float(written)
            return Translated(int(written) if "." not in written else int(number) if number.is_integer() else number)
        exact = Fraction(written)
    elif stays or isinstance(cell, bool) or not isinstance(cell, int | float) or not abs(cell) < _LARGEST:
        return Translated(cell)  # what is no number is refused by validation, which says why
    else:
        exact = Fraction(repr(cell))  # 0.1 is meant as a tenth
    return Translated(_plain_number(_rounded(exact * translation.factor, translation.rounding)))


def _rounded(number: Fraction, rounding: Rounding | None) -> Fraction | int:
    match rounding:
        case None:
            return number
        case "up":
            return ceil(number)
        case "down":
            return floor(number)
        case "nearest":
            return floor(number + Fraction(1, 2))


def _plain_number(number: Fraction | int) -> int | float:
    return int(number) if number.denominator == 1 else float(number)


# ----------------------------------------------------------- dates and options


def _day(cell: Any, formats: tuple[DateFormat, ...]) -> Translated:
    if isinstance(cell, str):
        for one in formats:
            if (day := one.read(cell)) is not None:
                return Translated(day)
        written = ", ".join(map(str, formats))
        expected = LocalisedText({"en": f"a date written {written}", "nb": f"en dato skrevet {written}"})
        return Translated(None, ("RE3002", {"expected": expected}))
    day = day_from(cell)
    return Translated(cell if day is None else day)


def _options(cell: Any, translation: OptionList) -> Translated:
    """Return the options of a list; a word that stands for the whole cell is looked for first."""
    known = translation.options
    if known is None and cell == "-":
        return Translated(frozenset())
    if isinstance(cell, str):
        if known is not None and (whole := folded(cell)) in known:
            return Translated(known[whole])
        words = [folded(part) for part in cell.split(translation.separator) if part.strip()]
    elif isinstance(cell, list | tuple):
        words = [_word(one) or "" for one in cell]
    else:
        return _NOT_COVERED
    if known is None:
        return Translated(words)
    chosen: frozenset[str] = frozenset()
    for word in words:
        if word not in known:
            return _NOT_COVERED
        chosen |= known[word]
    return Translated(chosen)
