"""What the suite asks of an engine: the outcomes of many profiles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from riskengine.engines.engine import Engine, Outcomes, PreparedEngine
from riskengine.engines.registry import engine_from
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet


@runtime_checkable
class TableEngine(Protocol):
    """An engine, or an adapter around one, that takes many profiles at once."""

    @property
    def name(self) -> str:
        """The name that messages use."""
        ...

    def outcomes_of(self, ruleset: RuleSet, profiles: Sequence[Profile]) -> Sequence[Outcomes]:
        """Return the outcomes of each profile, in the order given; none for no profiles.

        The profiles may be as of different dates and about different kinds of subjects.
        """
        ...


@runtime_checkable
class PreparedForMany(Protocol):
    """What an engine for one profile may offer besides: many profiles at once."""

    def outcomes_of_profiles(self, profiles: Sequence[Profile]) -> Sequence[Outcomes]:
        """Return the outcomes of each profile, in the order given."""
        ...


class EngineAsked:
    """A table engine made of an engine for one profile at a time; prepares each ruleset once.

    Where the engine takes many profiles at once too, several are given to it together and one alone.
    """

    def __init__(self, engine: Engine) -> None:
        self.name = engine.name
        self._engine = engine
        self._prepared: dict[RuleSet, PreparedEngine] = {}

    def outcomes_of(self, ruleset: RuleSet, profiles: Sequence[Profile]) -> Sequence[Outcomes]:
        """Return the outcomes of each profile."""
        prepared = self._prepared.get(ruleset)
        if prepared is None:
            # Generated rulesets are many, and each is used for a moment only.
            self._prepared = dict([*self._prepared.items()][-8:])
            prepared = self._prepared[ruleset] = self._engine.prepare(ruleset)
        if isinstance(prepared, PreparedForMany) and len(profiles) != 1:
            return prepared.outcomes_of_profiles(profiles)
        return [prepared.outcomes(profile) for profile in profiles]


class _SmallTables:
    """An engine for one profile made of a table engine: each profile is a table of its own."""

    summary = "a table engine, one profile at a time"

    def __init__(self, table_engine: TableEngine) -> None:
        self.name = table_engine.name
        self._table_engine = table_engine

    def prepare(self, ruleset: RuleSet) -> _SmallTable:
        return _SmallTable(self._table_engine, ruleset)


class _SmallTable:
    def __init__(self, table_engine: TableEngine, ruleset: RuleSet) -> None:
        self._table_engine = table_engine
        self._ruleset = ruleset

    def outcomes(self, profile: Profile) -> Outcomes:
        (outcomes,) = self._table_engine.outcomes_of(self._ruleset, [profile])
        return outcomes


def as_engine(table_engine: TableEngine) -> Engine:
    """Return a table engine as an engine for one profile at a time, as assessments need it."""
    return _SmallTables(table_engine)


def table_engine_from(reference: str) -> TableEngine:
    """Return the engine of a name, or of ``package.module:Class``. Raises EngineError where there is none."""
    found = engine_from(reference)
    return found if isinstance(found, TableEngine) else EngineAsked(found)
