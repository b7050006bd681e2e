"""A mapping file as pydantic models: its form, and the source of its JSON Schema.

Descriptions are for those who write one: editors show them beside each key. What must fit a ruleset's
vocabulary is checked in ``compiling``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from riskengine.profiles.mapping.date_formats import DateFormat
from riskengine.profiles.mapping.texts import column_name
from riskengine.rulesets.declared_values import Day, FactIdentifier, Identifier, KebabIdentifier, UnitText, WholeNumber


def _word(value: Any) -> Any:
    if isinstance(value, str):
        return value
    raise PydanticCustomError("expected", "a text")


def _column(value: Any) -> Any:
    if isinstance(value, str) and (name := column_name(value)):
        return name
    raise PydanticCustomError("expected", "the name of a column")


def _separator(value: Any) -> Any:
    if isinstance(value, str) and value:
        return value
    raise PydanticCustomError("expected", "a text that separates")


def _meaning(value: Any) -> Any:
    match value:
        case str():
            return value
        case list() | tuple() if all(isinstance(one, str) for one in value):
            return tuple(value)
        case _:
            raise PydanticCustomError("expected", "a value of the fact, or a list of options")


def _formats(value: Any) -> Any:
    listed = [value] if isinstance(value, str) else value
    try:
        formats = tuple(DateFormat.parse(text) for text in listed)
    except (TypeError, ValueError):
        formats = ()
    if not formats:
        raise PydanticCustomError("expected", "a form of dates such as DD.MM.YYYY, the year with four digits")
    return formats


def _nothing_yet(value: Any) -> Any:
    # A suggested mapping may have nothing but comments below the key, for a person to choose from.
    return {} if value is None else value


# Editors read plain scalars as YAML does: 0 is a number to them and true a truth value.
_WORD_SCHEMA = {"type": ["string", "number", "boolean"]}

Word = Annotated[str, BeforeValidator(_word), WithJsonSchema(_WORD_SCHEMA)]
ColumnName = Annotated[str, BeforeValidator(_column), WithJsonSchema(_WORD_SCHEMA)]
Separator = Annotated[str, BeforeValidator(_separator), WithJsonSchema({**_WORD_SCHEMA, "minLength": 1})]
Meaning = Annotated[
    str | tuple[str, ...],
    BeforeValidator(_meaning),
    WithJsonSchema({"anyOf": [_WORD_SCHEMA, {"type": "array", "items": {"type": "string"}}]}),
]
DateFormats = Annotated[
    tuple[Any, ...],
    BeforeValidator(_formats),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}),
]
Count = Annotated[WholeNumber, Field(ge=1, le=100)]


class MappingDeclaration(BaseModel):
    """What all parts of a mapping share: unknown keys are errors, and nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class DayDeclaration(MappingDeclaration):
    """Where a day comes from."""

    column: ColumnName | None = Field(None, description="The column that holds the day")
    format: DateFormats | None = Field(
        None, description="How the day is written: DD.MM.YYYY, D/M/YYYY, YYYYMMDD ...; YYYY-MM-DD when left out"
    )
    constant: Day | None = Field(None, description="The same day for every record, as 2026-11-23")


class SubjectDeclaration(MappingDeclaration):
    """Where the pseudonym of a record comes from. It is never a name or a national identity number."""

    column: ColumnName | None = Field(None, description="The column that holds the pseudonym")
    columns: tuple[ColumnName, ...] | None = Field(
        None, min_length=2, description="Columns that make up the pseudonym together"
    )
    separator: Separator | None = Field(None, description="With columns: what stands between them; - when left out")
    numbered: Word | None = Field(
        None, description="For a file without pseudonyms: this text and the number of the record in the file, from 1"
    )


class PartDeclaration(MappingDeclaration):
    """One part of a cell that holds several."""

    separator: Separator = Field(description="What stands between the parts")
    number: Count = Field(description="Which part is meant, counted from 1")
    of: Count = Field(description="How many parts each cell has; a cell with another number is refused")


class FactSourceDeclaration(MappingDeclaration):
    """How a fact is told: by a column, or the same for every record."""

    column: ColumnName | None = Field(None, description="The column that tells the fact")
    constant: Meaning | None = Field(
        None, description="What the file does not say, but you know to hold for every record in it"
    )
    values: dict[Word, Meaning] | None = Field(
        None,
        min_length=1,
        description="The words of the column, each with the value it stands for; no others are taken",
    )
    unknown: tuple[Word, ...] | None = Field(
        None, description="Words of the column that leave this fact unknown, besides those for the whole file"
    )
    unit: UnitText | None = Field(
        None, description="The unit of the column, such as minutes/month; that of the fact when left out"
    )
    round: Literal["nearest", "up", "down"] | None = Field(
        None, description="How a conversion is rounded for a fact that is a whole number"
    )
    decimal: Literal["comma", "point"] | None = Field(
        None, description="The decimal sign of the column; that of the whole file when left out"
    )
    format: DateFormats | None = Field(
        None, description="How dates are written: DD.MM.YYYY, D/M/YYYY, YYYYMMDD ...; YYYY-MM-DD when left out"
    )
    separator: Separator | None = Field(None, description="For choices: what stands between the options in a cell")
    part: PartDeclaration | None = Field(None, description="The part of the cell that tells this fact")
    observed_on: DayDeclaration | None = Field(None, description="When the fact was observed")


class MappingFile(MappingDeclaration):
    """How the columns of a foreign file become profiles."""

    ruleset: KebabIdentifier = Field(description="The ruleset whose facts are told")
    subject: SubjectDeclaration = Field(description="Where the pseudonym of a record comes from")
    subject_kind: Identifier | None = Field(
        None, description="Whom the records are about; the ruleset's first kind when left out"
    )
    as_of: DayDeclaration | None = Field(None, description="The day of assessment; today when left out")
    observed_on: DayDeclaration | None = Field(
        None, description="When what the columns tell was observed; a fact may have its own"
    )
    unknown: tuple[Word, ...] | None = Field(
        None,
        description="Words that leave a fact unknown, in any column, besides an empty cell, unknown, ukjent, null, "
        "na and n/a",
    )
    decimal: Literal["comma", "point"] | None = Field(
        None, description="The decimal sign in the file; either is taken when left out"
    )
    facts: Annotated[dict[FactIdentifier, FactSourceDeclaration], BeforeValidator(_nothing_yet)] = Field(
        description="The facts that the file tells, by their names; all others are unknown"
    )
