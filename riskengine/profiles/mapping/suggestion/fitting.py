"""Whether what a column holds can be the values of a fact, and which keys of a mapping that takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Unit
from riskengine.localisation import LocalisedText
from riskengine.profiles.cell_text import TRUTH_WORDS
from riskengine.profiles.fact_problems import unit_words
from riskengine.profiles.mapping.suggestion.evidence import ColumnEvidence
from riskengine.profiles.mapping.suggestion.reasons import reason
from riskengine.profiles.mapping.suggestion.units_in_names import units_named
from riskengine.profiles.mapping.texts import folded
from riskengine.profiles.mapping.unit_conversion import conversion_factor
from riskengine.rulesets import Fact

_SEPARATORS = ";|,/"

Keys = Mapping[str, str | Mapping[str, str]]
"""Keys of a mapping beside ``column``, with their values."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether every cell can be read as a value of the fact, by which keys, and why or why not."""

    fits: bool
    reasons: tuple[LocalisedText, ...]
    keys: Keys = field(default_factory=dict)


def fit_of(column: ColumnEvidence, fact: Fact) -> Fit:
    """Return how a column fits a fact. Only words that are known beforehand are put into keys."""
    if column.cells == 0:
        return Fit(False, (reason("empty"),))
    match fact.type:
        case BooleanType():
            fits = column.words is not None and column.words <= TRUTH_WORDS
            return Fit(fits, (reason("truth_words" if fits else "not_truth_words"),))
        case NumberType():
            return _number_fit(column, fact.type)
        case DateType():
            return _date_fit(column)
        case ChoiceType():
            return _options_fit(fact, column.words)
        case ChoicesType():
            return _list_fit(column, fact)


def _number_fit(column: ColumnEvidence, type_: NumberType) -> Fit:
    if column.smallest is None or column.largest is None:
        return Fit(False, (reason("not_numbers"),))
    keys: dict[str, str | Mapping[str, str]] = {}
    held_back: list[LocalisedText] = []
    factor, unit = _conversion(column, type_)
    if factor is None:
        factor = Fraction(1)
        held_back.append(reason("other_unit", unit=str(unit), needed=unit_words(type_.unit)))
    elif unit is not None:
        keys["unit"] = unit
    if column.decimal_signs == {","}:
        keys["decimal"] = "comma"
    elif len(column.decimal_signs) == 1 and "." in column.decimal_signs:
        keys["decimal"] = "point"
    if type_.integer and factor.denominator != 1:
        held_back.append(reason("rounding"))
        keys["round"] = "nearest"
    elif type_.integer and not column.are_whole:
        held_back.append(reason("not_whole"))
    if not type_.minimum <= column.smallest * factor <= column.largest * factor <= type_.maximum:
        bounds = LocalisedText({"en": type_.range_text, "nb": type_.range_text.replace(" to ", " til ")})
        held_back.append(reason("out_of_bounds", range=bounds, unit=unit or unit_words(type_.unit)))
    fits = reason("whole_numbers" if column.are_whole else "numbers")
    return Fit(not held_back, tuple(held_back) or (fits,), keys)


def _conversion(column: ColumnEvidence, type_: NumberType) -> tuple[Fraction | None, str | None]:
    """Return what the numbers are multiplied by and the unit in the heading; no factor where that is another."""
    for named in units_named(column.name):
        factor = None if type_.unit is None else conversion_factor(Unit.parse(named.unit), type_.unit)
        if factor is not None or named.in_brackets:
            return factor, named.unit
    return Fraction(1), None


def _date_fit(column: ColumnEvidence) -> Fit:
    if not column.are_dates:
        return Fit(False, (reason("not_dates"),))
    if not column.is_written:
        return Fit(True, (reason("dates"),))
    keys = {} if column.formats[0].text == "YYYY-MM-DD" else {"format": column.formats[0].text}
    if len({one.day_first for one in column.formats}) > 1 and column.formats[0].text[0] != "Y":
        return Fit(False, (reason("ambiguous_dates"),), keys)
    return Fit(True, (reason("dates"),), keys)


def _list_fit(column: ColumnEvidence, fact: Fact) -> Fit:
    whole = _options_fit(fact, column.words)
    if whole.fits or column.words is None:
        return whole
    for separator in _SEPARATORS:
        words = {part.strip() for word in column.words for part in word.split(separator) if part.strip()}
        fit = _options_fit(fact, words)
        if fit.fits and words != column.words:
            return Fit(True, fit.reasons, {"separator": separator, **fit.keys})
    return whole


def _options_fit(fact: Fact, words: set[str] | None) -> Fit:
    """Return a fit with a table of words, those that are an option's id or one of its titles."""
    named = _option_names(fact)
    if words is None or not words <= named.keys():
        return Fit(False, (reason("not_options"),))
    if all(named[word] == word for word in words):
        return Fit(True, (reason("options"),))
    table = {word: option for word, option in named.items() if word in words or word == option}
    return Fit(True, (reason("options"),), {"values": table})


def _option_names(fact: Fact) -> Mapping[str, str]:
    """Return the option that each folded word means: its id, or its title in some language, where it is but one."""
    named: dict[str, str] = {}
    taken: set[str] = set()
    for option, title in fact.option_titles.items():
        for word in dict.fromkeys(map(folded, title.values())):
            if word in named:
                taken.add(word)
            named[word] = option
    for word in taken:
        del named[word]
    options: Sequence[str] = fact.type.options if isinstance(fact.type, ChoiceType | ChoicesType) else ()
    return {**named, **{option: option for option in options}}
