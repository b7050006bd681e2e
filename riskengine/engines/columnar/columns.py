"""The facts of many profiles as columns: values beside the bits that say where they are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from riskengine.engines.columnar.bits import Bits, Planes, ones, zeros

_EPOCH = date(1970, 1, 1)


def day_number(day: date) -> int:
    """Return a date as days since 1970-01-01, as Arrow's date32 has it."""
    return (day - _EPOCH).days


@dataclass(frozen=True, slots=True)
class TruthColumn:
    """A boolean fact."""

    planes: Planes

    @property
    def known(self) -> Bits:
        """Where the fact is known."""
        certain, possible = self.planes
        known: Bits = certain | ~possible
        return known


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """A number fact, a date as days since 1970-01-01, or a choice as its option's position in the fact's type.

    Where it is not known the value is anything.
    """

    values: NDArray[Any]
    known: Bits


@dataclass(frozen=True, slots=True)
class ChoicesColumn:
    """A fact of type choices: for each option the rows that include it."""

    included: Mapping[str, Bits]
    known: Bits


FactColumn = TruthColumn | NumberColumn | ChoicesColumn


@dataclass(frozen=True, slots=True)
class Block:
    """Some thousands of profiles. A fact without a column is unknown in every row.

    ``as_of`` and ``subject_kinds`` are one value for all rows, or one a row: days since 1970-01-01, and
    positions among the ruleset's kinds of subject.
    """

    length: int
    columns: Mapping[str, FactColumn]
    as_of: int | NDArray[np.int32]
    subject_kinds: int | NDArray[Any] = 0
    nothing: Bits = field(init=False, repr=False)
    everything: Bits = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "nothing", zeros(self.length))
        object.__setattr__(self, "everything", ones(self.length))
