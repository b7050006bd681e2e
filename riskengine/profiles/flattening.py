"""Nested and dotted names to one flat form: what a record says of each fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

MAXIMUM_DEPTH = 8
"""Levels of nesting in one record."""

LONGEST_NAME = 500
"""Characters in a name; no vocabulary has longer ones."""

RESERVED_PARTS = ("value", "observed_on", "unit")
"""Last parts of a name that say something about a fact."""

UNSHOWN = "…"
"""Stands for a name that is not like a name: it may be what somebody wrote about a person."""

_RESERVED_ENDINGS = tuple(f".{part}" for part in RESERVED_PARTS)
_NEVER_MAPPINGS = frozenset({bool, int, float, str, list, tuple, set, frozenset, date, datetime, type(None)})


class TooDeepError(Exception):
    """The record is nested deeper than names of facts are long."""


@dataclass(slots=True)
class FlatRecord:
    """What a record says, by name of fact.

    ``repeated`` holds what it says twice, ``empty`` the names under which it says nothing at all.
    """

    value: dict[str, Any] = field(default_factory=dict)
    observed_on: dict[str, Any] = field(default_factory=dict)
    unit: dict[str, Any] = field(default_factory=dict)
    repeated: set[str] = field(default_factory=set)
    empty: set[str] = field(default_factory=set)


def flatten(record: Mapping[str, Any], known_names: frozenset[str]) -> FlatRecord:
    """Return a record with flat names. ``{"a": {"b": 1}}`` and ``{"a.b": 1}`` are the same.

    The last parts ``value``, ``observed_on`` and ``unit`` belong to the fact before them.
    ``known_names`` are the names without those parts that a record may use; others are kept for
    validation to refuse. Raises TooDeepError where the record is nested too deep.
    """
    if record.keys() <= known_names and _NEVER_MAPPINGS.issuperset(map(type, record.values())):
        return FlatRecord(dict(record))  # flat as it stands, as most are that come from tables
    flat = FlatRecord()
    _collect(record, "", 0, flat)
    return flat


def _collect(record: Mapping[str, Any], prefix: str, depth: int, flat: FlatRecord) -> None:
    if depth > MAXIMUM_DEPTH:
        raise TooDeepError
    values = flat.value
    for key, value in record.items():
        try:
            name = prefix + key
        except TypeError:  # a key that is not text, in a mapping that was not JSON
            name = UNSHOWN
        # The set answers for nearly every value; asking the abstract class takes ten times as long.
        if type(value) not in _NEVER_MAPPINGS and isinstance(value, Mapping):
            if not value:
                flat.empty.add(name)
            elif len(name) > LONGEST_NAME:
                # Not gone into: a long name in front of many short ones would fill the memory.
                values[UNSHOWN] = None
            else:
                _collect(value, f"{name}.", depth + 1, flat)
            continue
        target = values
        if name.endswith(_RESERVED_ENDINGS):
            name, _, last = name.rpartition(".")
            target = getattr(flat, last)
        if name in target:
            flat.repeated.add(name)
        else:
            target[name] = value
