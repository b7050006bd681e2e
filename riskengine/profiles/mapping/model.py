"""A mapping as the engine of every reader sees it: plain, immutable data, checked against a vocabulary.

Nothing in here reads a record. Readers of records, and one over columns of a table, interpret it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Literal

from riskengine.diagnostics import Diagnostic
from riskengine.language import Value
from riskengine.profiles.mapping.date_formats import DateFormat
from riskengine.rulesets import Fact

Decimal = Literal["comma", "point"]
Rounding = Literal["nearest", "up", "down"]

# ------------------------------------------------------- from a cell to a value


@dataclass(frozen=True, slots=True)
class PlainText:
    """The cell is read as a profile's own cells are: see ``value_from_text``."""


@dataclass(frozen=True, slots=True)
class ValueTable:
    """The cell holds one of these words, folded; each stands for a value of the fact's type."""

    values: Mapping[str, Value] = field(hash=False)


@dataclass(frozen=True, slots=True)
class NumberText:
    """The cell holds a number, to be multiplied by ``factor`` and then rounded to a whole number.

    ``decimal`` None means that both signs are taken; ``rounding`` None that nothing is rounded.
    """

    decimal: Decimal | None
    factor: Fraction
    rounding: Rounding | None


@dataclass(frozen=True, slots=True)
class DateText:
    """The cell holds a date in one of these forms; they agree on whether the day comes first."""

    formats: tuple[DateFormat, ...]


@dataclass(frozen=True, slots=True)
class OptionList:
    """The cell holds words between separators; without ``options`` each is the id of an option.

    ``options`` gives the options that a folded word stands for: one, several or none.
    """

    separator: str
    options: Mapping[str, frozenset[str]] | None = field(hash=False)


Translation = PlainText | ValueTable | NumberText | DateText | OptionList


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a cell that holds several, ``count`` of them; ``number`` counts from 1."""

    separator: str
    number: int
    count: int


# ------------------------------------------------------------ where things come from


@dataclass(frozen=True, slots=True)
class DaySource:
    """A day: from a column, or the same for all. Exactly one of ``column`` and ``constant`` is not None."""

    column: str | None
    formats: tuple[DateFormat, ...]
    constant: date | None


@dataclass(frozen=True, slots=True)
class SubjectSource:
    """The pseudonym: the cells of ``columns`` joined, or, without columns, a prefix and the record's number."""

    columns: tuple[str, ...]
    separator: str
    prefix: str


@dataclass(frozen=True, slots=True)
class FactSource:
    """How one fact is told: by a column, or, where ``column`` is None, by ``constant`` for every record.

    ``unknown`` are the folded words of a cell, beside an empty one, that leave the fact unknown; they
    are looked for in the whole cell and then in its part.
    """

    fact: Fact
    column: str | None
    constant: Value | None
    translation: Translation
    part: Part | None
    unknown: frozenset[str]
    observed_on: DaySource | None


@dataclass(frozen=True)
class ProfileMapping:
    """How the columns of a foreign table become profiles of one ruleset.

    ``digest`` is that of the ruleset that it was checked against. INVARIANT: no fact has two sources, and
    every value that a table or a constant gives is one of its fact (tests/profiles/mapping guards it).
    """

    ruleset: str
    digest: str
    subject: SubjectSource
    subject_kind: str
    as_of: DaySource | None
    unknown: frozenset[str]
    facts: tuple[FactSource, ...]
    warnings: tuple[Diagnostic, ...] = field(default=(), repr=False, compare=False)

    @cached_property
    def columns(self) -> frozenset[str]:
        """Every column that is read. Whatever else the file holds is nobody's business."""
        sources = [self.as_of, *self.facts, *(source.observed_on for source in self.facts)]
        named = {source.column for source in sources if source is not None and source.column is not None}
        return frozenset({*named, *self.subject.columns})

    def column_of(self, name: str) -> str | None:
        """Return the column that a fact, or the field ``subject`` or ``as_of``, comes from, or None."""
        return self._column_by_name.get(name)

    @cached_property
    def _column_by_name(self) -> Mapping[str, str | None]:
        by_fact = {source.fact.id: source.column for source in self.facts}
        as_of = None if self.as_of is None else self.as_of.column
        return {**by_fact, "subject": next(iter(self.subject.columns), None), "as_of": as_of}
