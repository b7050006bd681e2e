"""Whether the day or the month stands first in dates such as 01/02/2026: told, or inferred from the whole file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from riskengine.diagnostics import Diagnostic, FileLocation, ProfileError

_STROKED = r"^(\d{1,2})([/-])(\d{1,2})[/-]\d{4}(?:\D|$)"
_LAST_MONTH = 12


class DateOrder(StrEnum):
    """The order of day and month where strokes or hyphens stand between them and the year comes last."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"

    @property
    def other(self) -> DateOrder:
        """The other order."""
        return DateOrder.MONTH_FIRST if self is DateOrder.DAY_FIRST else DateOrder.DAY_FIRST


@dataclass(slots=True)
class OrderEvidence:
    """How many dates of a file can only have the day first, only the month first, or either.

    A date whose day and month are the same number says nothing, and is read alike in both orders.
    """

    day_first: int = 0
    month_first: int = 0
    either: int = 0

    def see(self, texts: pl.Series) -> bool:
        """Count the dates of a column. Return whether any needs an order."""
        stroked = texts.filter(texts.str.contains(_STROKED))
        if not len(stroked):
            return False
        parts = (
            stroked.alias("text")
            .to_frame()
            .select(
                first=pl.col("text").str.extract(_STROKED, 1).cast(pl.Int64),
                second=pl.col("text").str.extract(_STROKED, 3).cast(pl.Int64),
            )
        )
        first, second = parts["first"], parts["second"]
        self.day_first += int(((first > _LAST_MONTH) & (second <= _LAST_MONTH)).sum())
        self.month_first += int(((first <= _LAST_MONTH) & (second > _LAST_MONTH)).sum())
        self.either += int(((first <= _LAST_MONTH) & (second <= _LAST_MONTH) & (first != second)).sum())
        return True

    def decide(self, name: str) -> DateOrder:
        """Return the one order that the whole file has. Raises ProfileError where it has both, or could."""
        if self.day_first and self.month_first:
            counts = {"day_first": str(self.day_first), "month_first": str(self.month_first)}
            raise ProfileError([Diagnostic("RE3806", counts, FileLocation(name))])
        if self.either and not (self.day_first or self.month_first):
            raise ProfileError([Diagnostic("RE3805", {}, FileLocation(name))])
        return DateOrder.MONTH_FIRST if self.month_first else DateOrder.DAY_FIRST
