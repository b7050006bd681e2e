"""Invented people as profiles, for engines. They need no validation: a model holds no value that it would refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import repeat

from riskengine.language import Value
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet
from riskengine.simulation.workforce import Block


def profiles_of(block: Block, ruleset: RuleSet, as_of: date) -> Iterator[Profile]:
    """Yield the profile of each person of a block, for the ruleset that the block's model was fitted to."""
    vocabulary = ruleset.vocabulary
    values = {variable.name: (*variable.values, None) for variable in block.model.columns}
    columns: list[Iterable[Value | None]] = [
        # NOWHERE is -1 and finds the None at the end.
        [values[fact][position] for position in block.known[fact].tolist()] if fact in values else repeat(None)
        for fact in vocabulary
    ]
    for subject, vector in zip(block.subjects, zip(*columns, strict=False), strict=True):
        known = {fact: value for fact, value in zip(vocabulary, vector, strict=True) if value is not None}
        yield Profile(subject, block.model.kind, as_of, known, {}, frozenset(), vocabulary, vector)
