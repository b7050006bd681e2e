"""Nested and dotted names to one flat form: what a record says of each fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

MAXIMUM_DEPTH = 8
"""Levels of nesting in one record."""

RESERVED_PARTS = ("value", "observed_on", "unit")
"""Last parts of a name that say something about a fact."""


class TooDeepError(Exception):
    """The record is nested deeper than names of facts are long."""


@dataclass(slots=True)
class FlatRecord:
    """What a record says, by name of fact. ``repeated`` names what it says twice."""

    value: dict[str, Any]
    observed_on: dict[str, Any]
    unit: dict[str, Any]
    repeated: set[str]


def flatten(record: Mapping[str, Any]) -> FlatRecord:
    """Return a record with flat names. ``{"a": {"b": 1}}`` and ``{"a.b": 1}`` are the same.

    The last parts ``value``, ``observed_on`` and ``unit`` belong to the fact before them. Raises
    TooDeepError where the record is nested too deep.
    """
    flat = FlatRecord({}, {}, {}, set())
    for name, value in _leaves(record, "", 0):
        fact, _, last = name.rpartition(".")
        if last in RESERVED_PARTS and fact:
            target = getattr(flat, last)
        else:
            fact, target = name, flat.value
        if fact in target:
            flat.repeated.add(fact)
        target[fact] = value
    return flat


def _leaves(record: Mapping[str, Any], prefix: str, depth: int) -> Iterator[tuple[str, Any]]:
    if depth > MAXIMUM_DEPTH:
        raise TooDeepError
    for key, value in record.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{name}.", depth + 1)
        else:
            yield name, value
