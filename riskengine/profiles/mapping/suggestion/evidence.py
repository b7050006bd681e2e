"""What a column holds, seen as a whole: how it is written and how far it reaches, never whose it is.

Words are kept only as far as they are needed to tell what a column holds, and only those that are known
beforehand, such as yes and no, are ever written into a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from itertools import islice
from typing import Any

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation
from riskengine.profiles.cell_text import UNKNOWN_WORDS
from riskengine.profiles.columns import Column, Layout
from riskengine.profiles.mapping.date_formats import DateFormat
from riskengine.profiles.mapping.texts import column_name, folded
from riskengine.profiles.records import Record, Rejection, Repeated

MOST_RECORDS = 10_000
"""Records that are looked at; a column shows what it holds long before that."""

MISSING_WORDS = frozenset(
    {"-", "--", "?", ".", "nan", "#n/a", "n.a.", "none", "missing", "not answered", "not stated"}
    | {"mangler", "ikke besvart", "ikke oppgitt", "vet ikke", "ubesvart", "uoppgitt", "don't know"}
)
"""Words, folded, that files have where nothing is known, beyond those that are taken so anyway."""

FORMATS = tuple(
    DateFormat.parse(text)
    for text in (
        *("YYYY-MM-DD", "YYYY-MM-DD hh:mm:ss", "YYYY-MM-DDThh:mm:ss", "YYYY/MM/DD", "YYYYMMDD"),
        *("DD.MM.YYYY", "D.M.YYYY", "DD.MM.YYYY hh:mm", "DD/MM/YYYY", "D/M/YYYY", "DD-MM-YYYY"),
        *("MM/DD/YYYY", "M/D/YYYY", "MM-DD-YYYY"),
    )
)
"""Forms of dates that are tried, the strict ones before those that take single digits.

Where the month comes first, the numbers stand between slashes or hyphens, never between full stops.
"""

_NUMBER = re.compile(r"[+-]?[0-9]{1,16}(?:(?P<sign>[.,])[0-9]{1,16})?")
_NOT_A_NAME = re.compile(r"@|\d{5}|^(?!(?:19|20)\d\d$)[+-]?[0-9][0-9 .,:/-]*$")  # years do name columns
_TELLS_WHO = re.compile(r"[@ ]|\d{11}")
_MOST_WORDS = 200
_LONGEST_WORD = 60
_MOST_COLUMNS = 2_000
_LARGEST = 10**15


@dataclass(slots=True)
class ColumnEvidence:
    """One column, while it is looked at and afterwards. Cells that hold nothing are not counted.

    ``words`` are the folded texts of the cells, None where there are too many or too long ones to be words.
    ``formats`` are the forms that every cell could be a date in. ``smallest`` and ``largest`` are None
    where not every cell is a number. ``may_tell_who`` is whether some cell is like a name, an address or
    a national identity number, as no pseudonym is.
    """

    name: str
    cells: int = 0
    words: set[str] | None = field(default_factory=set, repr=False)
    are_numbers: bool = True
    are_whole: bool = True
    smallest: Fraction | None = field(default=None, repr=False)
    largest: Fraction | None = field(default=None, repr=False)
    decimal_signs: set[str] = field(default_factory=set)
    are_days: bool = True
    formats: tuple[DateFormat, ...] = FORMATS
    is_written: bool = False
    may_tell_who: bool = False
    missing_words: set[str] = field(default_factory=set)
    _distinct: set[int] = field(default_factory=set, repr=False)

    @property
    def are_all_different(self) -> bool:
        """Whether no two cells hold the same, as pseudonyms do not."""
        return self.cells > 0 and len(self._distinct) == self.cells

    @property
    def are_dates(self) -> bool:
        """Whether every cell is a day."""
        return self.cells > 0 and self.are_days and bool(self.formats or not self.is_written)

    def see(self, cell: Any) -> None:
        """Take one cell into account."""
        word = folded(_written(cell))
        if word in UNKNOWN_WORDS:
            return
        if word in MISSING_WORDS:
            self.missing_words.add(word)
            return
        self.cells += 1
        self._distinct.add(hash(word))
        self.may_tell_who = self.may_tell_who or _TELLS_WHO.search(word) is not None
        self._see_word(word)
        self._see_number(cell)
        self._see_day(cell)

    def _see_word(self, word: str) -> None:
        if self.words is not None:
            self.words.add(word)
            if len(word) > _LONGEST_WORD or len(self.words) > _MOST_WORDS:
                self.words = None

    def _see_number(self, cell: Any) -> None:
        if not self.are_numbers:
            return
        number: Fraction | None = None
        if isinstance(cell, str) and (spelled := _NUMBER.fullmatch(cell.strip())) is not None:
            number = Fraction(cell.strip().replace(",", "."))
            self.decimal_signs |= {spelled["sign"]} - {None}
        elif isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) < _LARGEST:
            number = Fraction(cell)
        if number is None:
            self.are_numbers, self.smallest, self.largest = False, None, None
            return
        self.smallest = number if self.smallest is None else min(self.smallest, number)
        self.largest = number if self.largest is None else max(self.largest, number)
        self.are_whole = self.are_whole and number.denominator == 1

    def _see_day(self, cell: Any) -> None:
        if isinstance(cell, str):
            self.is_written = True
            self.formats = tuple(one for one in self.formats if one.read(cell.strip()) is not None)
        self.are_days = self.are_days and (isinstance(cell, date) or (isinstance(cell, str) and bool(self.formats)))


def _written(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer() and abs(cell) < _LARGEST:
            return str(int(cell))
        case str() | int() | float() | datetime() | date():
            return str(cell)
        case _:
            return "…"


class ColumnsSeen:
    """The columns of a file, gathered while its records are read."""

    def __init__(self) -> None:
        self.columns: dict[str, ColumnEvidence] = {}
        self.repeated: set[str] = set()
        self.records = 0

    @property
    def layout(self) -> Layout:
        """The layout of a table all of whose columns are looked at. Raises ProfileError where there are no names."""
        return Layout(self._header, in_part=True)

    def _header(self, cells: Sequence[str], location: RecordLocation) -> tuple[Column, ...]:
        names = [column_name(cell) for cell in cells]
        if not any(names) or any(map(_NOT_A_NAME.search, names)):
            raise ProfileError([Diagnostic("RE3604", {}, location)])
        self.repeated = {name for name in names if names.count(name) > 1}
        for name in names:
            if name.isprintable() and name and name not in self.repeated:
                self.columns[name] = ColumnEvidence(name)
        return tuple(Column(name, None, is_read=name in self.columns) for name in names)

    def read(self, records: Iterable[Record | Rejection]) -> None:
        """Look at the first records; those that cannot be read are passed over."""
        for record in islice(records, MOST_RECORDS):
            if isinstance(record, Record):
                self.records += 1
                self._see(record.content, "")

    def _see(self, content: Mapping[str, Any], prefix: str) -> None:
        for key, cell in content.items():
            name = prefix + key
            if isinstance(cell, Mapping):
                self._see(cell, f"{name}.")
            elif isinstance(cell, Repeated):
                self.repeated.add(name)
            elif (column := self._column(name)) is not None:
                column.see(cell)

    def _column(self, name: str) -> ColumnEvidence | None:
        """Return a column; in JSON a new name may come with any record, and may be no name at all."""
        may_be_new = name.isprintable() and len(self.columns) < _MOST_COLUMNS and not _NOT_A_NAME.search(name)
        if may_be_new and name not in self.columns:
            self.columns[name] = ColumnEvidence(name)
        return self.columns.get(name)
