"""The nouns of a feature file: what an author wrote, in the order of the file, with tags gathered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Table = tuple[tuple[str, ...], ...]
"""The rows of a table, the heading first; each has the same number of cells."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its keyword as written (``Gitt``, ``And``), its text, and a table or a longer text below it."""

    keyword: str
    text: str
    table: Table = ()
    long_text: str | None = None


@dataclass(frozen=True, slots=True)
class Examples:
    """A table of examples of an outline; ``name`` and ``description`` are empty when not given."""

    keyword: str
    name: str
    description: str
    table: Table


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario or an outline.

    ``tags`` hold first the scenario's own, then those of its Rule block, then those of the feature, so
    that the nearest comes first; without the ``@``. ``rule_name`` is the headline of its Rule block.
    """

    keyword: str
    name: str
    description: str
    line: int
    tags: tuple[tuple[str, ...], ...]
    rule_name: str | None
    background: tuple[Step, ...]
    steps: tuple[Step, ...]
    examples: tuple[Examples, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature file. ``language`` is riskengine's code: ``nb`` for Gherkin's ``no``, else ``en``."""

    path: str
    language: str
    keyword: str
    name: str
    description: str
    background: tuple[Step, ...]
    scenarios: tuple[Scenario, ...]

    @property
    def steps(self) -> Iterator[Step]:
        """Every step of the file."""
        yield from self.background
        for scenario in self.scenarios:
            yield from scenario.background
            yield from scenario.steps
