"""Validated profiles to a block of columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_never

import numpy as np

from riskengine.engines.columnar.bits import pack, where_known
from riskengine.engines.columnar.columns import (
    Block,
    ChoicesColumn,
    FactColumn,
    NumberColumn,
    TruthColumn,
    day_number,
)
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, ValueType
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet


def block_of_profiles(profiles: Sequence[Profile], ruleset: RuleSet) -> Block:
    """Return profiles as a block. A fact that none of them knows has no column."""
    columns: dict[str, FactColumn] = {}
    for fact in ruleset.facts.values():
        values = [profile.values.get(fact.id) for profile in profiles]
        if any(value is not None for value in values):
            columns[fact.id] = _column(fact.type, values)
    kinds = {kind: position for position, kind in enumerate(ruleset.subject_kinds)}
    return Block(
        len(profiles),
        columns,
        np.array([day_number(profile.as_of) for profile in profiles], dtype=np.int32),
        np.array([kinds[profile.subject_kind] for profile in profiles], dtype=np.int32),
    )


def _column(type_: ValueType, values: list[Any]) -> FactColumn:
    known = pack(np.array([value is not None for value in values]))
    match type_:
        case BooleanType():
            true = pack(np.array([value is True for value in values]))
            return TruthColumn(where_known(true, known))
        case NumberType(integer=True):
            return NumberColumn(np.array([value or 0 for value in values], dtype=np.int64), known)
        case NumberType():
            return NumberColumn(np.array([value or 0 for value in values], dtype=np.float64), known)
        case DateType():
            days = [0 if value is None else day_number(value) for value in values]
            return NumberColumn(np.array(days, dtype=np.int32), known)
        case ChoiceType(options=options):
            codes = [0 if value is None else options.index(value) for value in values]
            return NumberColumn(np.array(codes, dtype=np.int32), known)
        case ChoicesType(options=options):
            included = {option: pack(np.array([option in (value or ()) for value in values])) for option in options}
            return ChoicesColumn(included, known)
        case _:
            assert_never(type_)
