"""Columns of a block as Arrow arrays: each value is made once, and people refer to it by its position."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Value
from riskengine.simulation.model import KindModel, Variable
from riskengine.simulation.workforce import NOWHERE, Block, Positions

HEADER = ("subject", "subject_kind", "as_of")
"""What each record says besides facts."""


def cell_text(value: Value) -> str:
    """Return a value as a cell of a table: true, 37.5, 2026-11-23, ``a|b``, or ``-`` for none of the options."""
    match value:
        case bool():
            return "true" if value else "false"
        case frozenset():
            return "|".join(sorted(value)) or "-"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def json_text(value: Value) -> str:
    """Return a value as JSON."""
    match value:
        case frozenset():
            return json.dumps(sorted(value))
        case date():
            return json.dumps(value.isoformat())
        case _:
            return json.dumps(value)


def arrow_value(value: Value) -> object:
    """Return a value as it stands in a column with a type: a set of options as a sorted list."""
    return sorted(value) if isinstance(value, frozenset) else value


def arrow_type(variable: Variable) -> pa.DataType:
    """Return the type of a fact's column where columns have types."""
    assert variable.fact is not None
    match variable.fact.type:
        case BooleanType():
            return pa.bool_()
        case NumberType(integer=integer):
            return pa.int64() if integer else pa.float64()
        case ChoiceType():
            return pa.string()
        case ChoicesType():
            return pa.list_(pa.string())
        case DateType():
            return pa.date32()


class ColumnMaker:
    """Makes the columns of a model's facts in one form, keeping what their values look like in it.

    ``form`` turns a value of a fact into what stands in the column; it is text where ``type_of`` says no
    other type.
    """

    def __init__(
        self,
        model: KindModel,
        form: Callable[[str, Value], Any],
        type_of: Callable[[Variable], pa.DataType] = lambda _: pa.string(),
    ) -> None:
        self._tables = {
            variable.name: pa.array([form(variable.name, value) for value in variable.values], type_of(variable))
            for variable in model.columns
        }

    def columns(self, block: Block) -> list[pa.Array]:
        """Return the columns of a block's facts; what is not known is null."""
        return [pc.take(table, _indices(block.known[name])) for name, table in self._tables.items()]


def _indices(positions: Positions) -> pa.Array:
    return pa.array(positions, mask=np.equal(positions, NOWHERE))
