"""How much the name of a column says the same as the names of a fact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from math import log

from riskengine.profiles.mapping.suggestion.column_words import words_of
from riskengine.rulesets import Fact

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SHORTEST_MISSPELT = 5
_SPELLED_ALIKE = 0.85


class FactNames:
    """The names of all facts, as words; a word that many facts share says little about which is meant."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._names = {fact.id: _names(fact) for fact in facts}
        counted = Counter(word for names in self._names.values() for word in frozenset().union(*names))
        count = len(self._names)
        self._weights: Mapping[str, float] = {word: log(1 + count / often) for word, often in counted.items()}
        self._rare = log(1 + count)

    def likeness(self, column: str, fact: str) -> float:
        """Return from 0 to 1 how much a column's name and a fact's say the same; 1 means the very same words."""
        words = words_of(without_aside(column))
        return max((self._likeness(words, name) for name in self._names[fact]), default=0.0)

    def _likeness(self, first: frozenset[str], second: frozenset[str]) -> float:
        if not first or not second:
            return 0.0
        shared = 2 * self._weight(first & second)
        left, right = first - second, second - first
        for word in sorted(left):
            near = max(sorted(right), key=lambda other: _alike(word, other), default=None)
            if near is not None and (alike := _alike(word, near)) >= _SPELLED_ALIKE:
                shared += alike * (self._weight({word}) + self._weight({near}))
                right -= {near}
        return min(shared / (self._weight(first) + self._weight(second)), 1.0)

    def _weight(self, words: Iterable[str]) -> float:
        # In sorted order: sums of floats hang on it, and sets have another order in each process.
        return sum(self._weights.get(word, self._rare) for word in sorted(words))


def without_aside(name: str) -> str:
    """Return a name without what stands in brackets: units, abbreviations, explanations."""
    return _ASIDE.sub(" ", name).strip() or name


def _names(fact: Fact) -> tuple[frozenset[str], ...]:
    texts = [fact.id, fact.id.rpartition(".")[2], *fact.title.values(), *map(without_aside, fact.title.values())]
    return tuple(dict.fromkeys(words for text in texts if (words := words_of(text))))


@lru_cache(maxsize=4096)
def _alike(first: str, second: str) -> float:
    """Return how alike two words are spelled; short words are different words."""
    if min(len(first), len(second)) < _SHORTEST_MISSPELT:
        return 0.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
