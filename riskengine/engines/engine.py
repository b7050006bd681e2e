"""What an engine is: something that says how each rule comes out for a profile."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet

Outcomes = tuple[list[str], list[str]]
"""The ids of the rules that are established, and of those that are undetermined.

Both stand in the ruleset's evaluation order. Rules in neither are not established, or do not apply to
the profile: they are about another kind of subject, or not in force on its date.
"""


@runtime_checkable
class PreparedEngine(Protocol):
    """An engine with one ruleset made ready. Safe to use from many threads at once."""

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how the rules come out for the profile."""
        ...


@runtime_checkable
class Engine(Protocol):
    """A way of evaluating rulesets, found by the entry-point group ``riskengine.engines``."""

    @property
    def name(self) -> str:
        """The name by which ``--engine`` chooses it."""
        ...

    @property
    def summary(self) -> str:
        """One line that says what the engine is for."""
        ...

    def prepare(self, ruleset: RuleSet) -> PreparedEngine:
        """Make a ruleset ready. Raises EngineError where the engine cannot take it."""
        ...


@runtime_checkable
class TimeLimited(Protocol):
    """An engine that stops and raises EngineError when one profile takes it too long."""

    def with_time_limit(self, seconds: float) -> Engine:
        """Return the same engine with another limit for one profile."""
        ...
