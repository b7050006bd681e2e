"""An engine for riskengine that asks DuckDB, for one profile or for a whole table of them."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

import duckdb

from riskengine.engines import Outcomes
from riskengine.language import Truth
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet
from riskengine_duckdb.query import Queries, queries_for

__all__ = ["DuckDBEngine", "PreparedDuckDB"]


class DuckDBEngine:
    """Evaluates in DuckDB; what riskengine finds by its entry point."""

    name = "duckdb"
    summary = "the ruleset as SQL, asked of DuckDB"

    def __init__(self) -> None:
        self._connection = duckdb.connect(config={"threads": 1})

    def prepare(self, ruleset: RuleSet) -> PreparedDuckDB:
        """Make a ruleset ready; any ruleset that loads can be taken."""
        return PreparedDuckDB(ruleset, self._connection.cursor())


class PreparedDuckDB:
    """The queries of one ruleset, written for each legal period and kind of subject when first met."""

    def __init__(self, ruleset: RuleSet, connection: duckdb.DuckDBPyConnection) -> None:
        self._ruleset = ruleset
        self._connection = connection
        self._queries: dict[tuple[int, str], Queries] = {}
        # One connection serves one thread at a time.
        self._lock = Lock()

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how the rules come out for the profile."""
        return self.outcomes_of_profiles([profile])[0]

    def outcomes_of_profiles(self, profiles: Sequence[Profile]) -> list[Outcomes]:
        """Return how the rules come out for each profile, whatever days and kinds of subject they are about."""
        places: dict[tuple[int, str], list[int]] = {}
        for place, profile in enumerate(profiles):
            position = self._ruleset.calendar.position(profile.as_of)
            places.setdefault((position, profile.subject_kind), []).append(place)
        found: dict[int, Outcomes] = {}
        with self._lock:
            for key, alike in places.items():
                outcomes = self._ask(self._queries_of(key), [profiles[place] for place in alike])
                found.update(zip(alike, outcomes, strict=True))
        return [found[place] for place in range(len(profiles))]

    def _queries_of(self, key: tuple[int, str]) -> Queries:
        if key not in self._queries:
            position, subject_kind = key
            self._queries[key] = queries_for(self._ruleset, self._ruleset.calendar.states[position], subject_kind)
        return self._queries[key]

    def _ask(self, queries: Queries, profiles: Sequence[Profile]) -> list[Outcomes]:
        """Return the outcomes of profiles that share a legal period and a kind of subject."""
        known: dict[str, Sequence[Truth]] = {}
        for query in queries.queries:
            rows = self._connection.execute(query.sql, query.parameters(profiles, known)).fetchall()
            known.update(zip(query.answers, zip(*rows, strict=True), strict=True))
        return [_outcomes(queries, known, place) for place in range(len(profiles))]


def _outcomes(queries: Queries, known: dict[str, Sequence[Truth]], place: int) -> Outcomes:
    truths = {rule: known[column][place] for rule, column in queries.rules.items()}
    established = [rule for rule, truth in truths.items() if truth is True]
    return established, [rule for rule, truth in truths.items() if truth is None]
