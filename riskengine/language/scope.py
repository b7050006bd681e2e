"""What a condition may name: the facts, parameters, definitions and rules of its ruleset."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from riskengine.language.types import NumberType, ValueType


@dataclass(frozen=True, slots=True)
class Scope:
    """The names a condition is checked against.

    ``parameters`` have the bounds of all their values over time.
    """

    facts: Mapping[str, ValueType]
    parameters: Mapping[str, NumberType] = field(default_factory=dict)
    definitions: AbstractSet[str] = frozenset()
    rules: AbstractSet[str] = frozenset()
