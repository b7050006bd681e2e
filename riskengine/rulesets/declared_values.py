"""The values and names that stand in the files of a ruleset: how each is read and what its JSON Schema says.

Each takes both text from YAML, where every scalar is text, and typed JSON from releases.
"""

from __future__ import annotations

import keyword
import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from riskengine.language import Unit
from riskengine.localisation import LocalisedText

_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)\Z")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")

_PART = "[a-z][a-z0-9_]*"
_RESERVED_PARTS = frozenset({"value", "observed_on", "unit"})
_RESERVED_NAMES = frozenset({"param", "as_of"})
_RESERVED_WORDS = frozenset({*keyword.kwlist, "true", "false", "param", "as_of"})

# ------------------------------------------------------------------ values


def _whole_number(value: Any) -> Any:
    if isinstance(value, str) and _WHOLE_NUMBER.match(value) and len(value) < 20:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("expected", "a whole number")


def _number(value: Any) -> Any:
    if isinstance(value, str) and _NUMBER.match(value) and len(value) < 40:
        return float(value) if "." in value else int(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return value
    raise PydanticCustomError("expected", "a number")


def _day(value: Any) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.match(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass  # A thirtieth of February.
    raise PydanticCustomError("expected", "a date (year-month-day)")


def _bound(value: Any) -> Any:
    for read in (_number, _day):
        try:
            return read(value)
        except PydanticCustomError:
            continue
    raise PydanticCustomError("expected", "a number or a date (year-month-day)")


def _texts(value: Any) -> Any:
    # The languages that must be there are those of the ruleset; the reader of its files checks them.
    if isinstance(value, Mapping) and value:
        return value
    raise PydanticCustomError("expected", "a text in each language")


def _condition(value: Any) -> Any:
    if isinstance(value, str) and value.strip():
        return value
    raise PydanticCustomError("expected", "a condition")


# ------------------------------------------------------------------- names


def _wrong_name(value: Any, form: str) -> PydanticCustomError:
    return PydanticCustomError("name", form, {"name": str(value)})


def _unit(value: Any) -> Any:
    try:
        Unit.parse(value)
    except (ValueError, TypeError):
        raise _wrong_name(value, "words in lower case, joined by * and /") from None
    return value


def _fact_id(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(rf"{_PART}(\.{_PART})+", value):
        raise _wrong_name(value, "words in lower case joined by dots, such as home_office.days_per_week")
    parts = value.split(".")
    if parts[0] in _RESERVED_NAMES or any(keyword.iskeyword(part) or part in _RESERVED_PARTS for part in parts):
        raise _wrong_name(value, "no part may be value, observed_on, unit or a word of the condition language")
    return value


def _condition_name(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(_PART, value):
        raise _wrong_name(value, "words in lower case joined by underscores")
    if value in _RESERVED_WORDS:
        raise _wrong_name(value, "it is a word of the condition language")
    return value


def _named(pattern: str, form: str) -> tuple[BeforeValidator, WithJsonSchema]:
    """Return the check that a name has a form, said in words when it has not, and its JSON Schema."""
    compiled = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and compiled.fullmatch(value):
            return value
        raise _wrong_name(value, form)

    return BeforeValidator(check), _pattern(pattern)


def _pattern(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$"})


# Most programs that read a schema take the format as a comment, so the pattern says it again.
_DAY_SCHEMA = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}

Days = Annotated[int, Field(ge=0, le=36_500), BeforeValidator(_whole_number)]
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Number = Annotated[int | float, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
Bound = Annotated[
    int | float | date,
    BeforeValidator(_bound),
    WithJsonSchema({"anyOf": [{"type": "number"}, _DAY_SCHEMA]}),
]
Texts = Annotated[LocalisedText, BeforeValidator(_texts)]
ConditionSource = Annotated[str, BeforeValidator(_condition), WithJsonSchema({"type": "string", "minLength": 1})]

_words = _named(_PART, "words in lower case joined by underscores")
_kebab = _named("[a-z0-9]+(-[a-z0-9]+)*", "words in lower case joined by hyphens")
_rule = _named("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+", "words in capital letters joined by hyphens, such as HO-ISO-01")
_demand = _named("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*", "words in capital letters joined by hyphens, such as S1")
_number_part = "(0|[1-9][0-9]{0,8})"
_version = _named(rf"{_number_part}\.{_number_part}\.{_number_part}", "a version such as 1.2.3")
_language = _named("[a-z]{2,3}", "a language code such as nb or en")

Identifier = Annotated[str, *_words]
KebabIdentifier = Annotated[str, *_kebab]
RuleIdentifier = Annotated[str, *_rule]
DemandIdentifier = Annotated[str, *_demand]
Version = Annotated[str, *_version]
Language = Annotated[str, *_language]
FactIdentifier = Annotated[str, BeforeValidator(_fact_id), _pattern(rf"{_PART}(\.{_PART})+")]
ConditionName = Annotated[str, BeforeValidator(_condition_name), _pattern(_PART)]
UnitText = Annotated[str, BeforeValidator(_unit), _pattern(r"[a-z%]+(\*[a-z%]+)*(/[a-z%]+)*")]
