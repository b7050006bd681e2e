"""What a peer is to the benchmark: a translation of the rules, and forms of asking it about a profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.peers.definitely_true import Formula, Value

Record = Mapping[str, Value]
"""The known facts of a profile by their id; an unknown fact is absent."""

BEYOND = 1_000_000
"""Beyond the bounds of every number fact; its negative lies below them."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked of every peer.

    ``rules`` gives the formula of each rule; ``facts`` the type of each fact: ``boolean``, ``integer``,
    ``number`` or ``choice``.
    """

    rules: Mapping[str, Formula]
    facts: Mapping[str, str]

    @property
    def ids(self) -> list[str]:
        """The ids of the rules."""
        return list(self.rules)


@dataclass(frozen=True, slots=True)
class Form:
    """One way of using a peer.

    ``ready`` turns a record into what the peer takes, and is not timed: our profiles are validated
    before they are timed, too. ``fired`` gives the ids of the rules that hold, and is. ``unsorted``
    says that it gives them in no order.
    """

    name: str
    ready: Callable[[Record], Any]
    fired: Callable[[Any], list[str]]
    unsorted: bool = False


def plain(fact: str) -> str:
    """Return a fact's id as a name that any language takes."""
    return fact.replace(".", "_")


def plainly(record: Record) -> dict[str, Value]:
    """Return a record under plain names."""
    return {plain(fact): value for fact, value in record.items()}
