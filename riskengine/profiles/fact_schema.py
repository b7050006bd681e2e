"""The pydantic schema of a profile's facts, made from a ruleset's vocabulary."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import ceil, floor
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, TypeAdapter, with_config
from typing_extensions import TypedDict  # pydantic takes typing.TypedDict only from Python 3.12 on

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Value, ValueType
from riskengine.rulesets import RuleSet

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def annotation_of(type_: ValueType) -> Any:
    """Return the annotation by which pydantic checks a value of this type."""
    match type_:
        case BooleanType():
            return bool
        case NumberType(minimum=minimum, maximum=maximum, integer=True):
            return Annotated[int, Field(ge=ceil(minimum), le=floor(maximum))]
        case NumberType(minimum=minimum, maximum=maximum):
            return Annotated[float, Field(ge=minimum, le=maximum, allow_inf_nan=False)]
        case ChoiceType(options=options):
            return Literal[options]
        case ChoicesType(options=options):
            return frozenset[Literal[options]]  # type: ignore[valid-type]
        case DateType(minimum=first, maximum=last):
            return Annotated[date, Field(ge=first, le=last)]


@dataclass(frozen=True, slots=True)
class FactSchema:
    """Checks the facts about one kind of subject.

    ``validate`` takes known facts by id and returns them, each of its type. It is strict: text is not a
    number, true is not 1, and a name that the vocabulary does not have is an error. So what JSON spells
    another way is brought into form first; ``integers``, ``choices`` and ``dates`` are the facts
    concerned.
    """

    validate: Callable[[dict[str, Any]], dict[str, Value]]
    integers: tuple[str, ...]
    choices: tuple[str, ...]
    dates: tuple[str, ...]

    def bring_into_form(self, facts: dict[str, Any]) -> None:
        """Change, in place, 3.0 to 3, lists of options to sets, and text to dates, each where it can be."""
        for name in self.integers:
            value = facts.get(name)
            if type(value) is float and value.is_integer():
                facts[name] = int(value)
        for name in self.choices:
            value = facts.get(name)
            if isinstance(value, list | tuple | set):
                try:
                    facts[name] = frozenset(value)
                except TypeError:  # something that no option is, for instance a list within the list
                    continue
        for name in self.dates:
            if (day := day_from(facts.get(name))) is not None:
                facts[name] = day


@lru_cache(maxsize=32)
def fact_schema(ruleset: RuleSet, subject_kind: str) -> FactSchema:
    """Return the schema of the facts about one kind of subject; made once, as rulesets never change."""
    facts = [fact for fact in ruleset.facts.values() if fact.subject_kind == subject_kind]
    # A TypedDict, since ids of facts have dots: what it returns is the profile's mapping already.
    make_typed_dict: Any = TypedDict  # which fields it has is known only now
    typed = make_typed_dict("Facts", {fact.id: annotation_of(fact.type) for fact in facts}, total=False)
    strict = with_config(ConfigDict(strict=True, extra="forbid"))(typed)
    adapter: TypeAdapter[dict[str, Value]] = TypeAdapter(strict)
    return FactSchema(
        adapter.validate_python,
        tuple(fact.id for fact in facts if isinstance(fact.type, NumberType) and fact.type.integer),
        tuple(fact.id for fact in facts if isinstance(fact.type, ChoicesType)),
        tuple(fact.id for fact in facts if isinstance(fact.type, DateType)),
    )


def day_from(value: Any) -> date | None:
    """Return the day that a date is, or that a text spells as year-month-day, or None."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)  # the day of a date with a time
    # fromisoformat alone also takes week dates and dates without hyphens.
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return None


@lru_cache(maxsize=1_000)
def value_checker(type_: ValueType) -> Callable[[Any], Value]:
    """Return what checks one value of a type, strictly; it raises pydantic's ValidationError."""
    adapter: TypeAdapter[Value] = TypeAdapter(annotation_of(type_), config=ConfigDict(strict=True))
    return adapter.validate_python
