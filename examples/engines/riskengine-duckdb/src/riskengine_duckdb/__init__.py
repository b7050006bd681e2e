"""An engine for riskengine that asks DuckDB, for one profile or for a whole table of them.

riskengine writes the SQL; what is left for an engine is to bring profiles in and outcomes out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock

import duckdb

from riskengine.engines import Outcomes
from riskengine.language import Value
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet
from riskengine.sql import ruleset_sql

__all__ = ["DuckDBEngine", "PreparedDuckDB"]


class DuckDBEngine:
    """Evaluates in DuckDB; what riskengine finds by its entry point."""

    name = "duckdb"
    summary = "the ruleset as SQL, asked of DuckDB"

    def prepare(self, ruleset: RuleSet) -> PreparedDuckDB:
        """Make a ruleset ready; any ruleset that loads can be taken."""
        return PreparedDuckDB(ruleset)


class PreparedDuckDB:
    """One ruleset as a query over a table in memory, which is filled anew for each question."""

    def __init__(self, ruleset: RuleSet) -> None:
        self._rules = ruleset.evaluation_order
        self._query = ruleset_sql(ruleset, dialect="duckdb")
        self._connection = duckdb.connect(config={"threads": 1})
        self._connection.execute(ruleset_sql(ruleset, dialect="duckdb", output="table"))
        described = self._connection.execute("DESCRIBE profiles").fetchall()
        self._columns = {name: type_ for name, type_, *_ in described}
        # One connection serves one thread at a time.
        self._lock = Lock()

    def outcomes(self, profile: Profile) -> Outcomes:
        """Return how the rules come out for the profile."""
        return self.outcomes_of_profiles([profile])[0]

    def outcomes_of_profiles(self, profiles: Sequence[Profile]) -> list[Outcomes]:
        """Return how the rules come out for each profile, whatever days and kinds of subject they are about."""
        if not profiles:
            return []
        with self._lock:
            self._fill(profiles)
            answer = self._connection.execute(self._query)
            names = [column[0] for column in answer.description or ()]
            rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
        # A table has no order, so the rows bring their numbers along.
        return [self._outcomes(row) for row in sorted(rows, key=lambda row: int(row["subject"]))]

    def _fill(self, profiles: Sequence[Profile]) -> None:
        known = sorted({fact for profile in profiles for fact in profile.values if fact in self._columns})
        given: dict[str, list[object]] = {
            "subject": [str(number) for number in range(len(profiles))],
            "as_of": [profile.as_of for profile in profiles],
            "subject_kind": [profile.subject_kind for profile in profiles],
            # What is too old is gone from a profile already, so the days of observation stay empty.
            **{fact: [_plain(profile[fact]) for profile in profiles] for fact in known},
        }
        columns = ", ".join(f'"{name}"' for name in given)
        unnested = ", ".join(f"unnest(?::{self._columns[name]}[])" for name in given)
        self._connection.execute("TRUNCATE profiles")
        # The names are those of facts, the types DuckDB's own words, and every value is a parameter.
        statement = f"INSERT INTO profiles ({columns}) SELECT {unnested}"
        self._connection.execute(statement, [*given.values()])

    def _outcomes(self, row: Mapping[str, str]) -> Outcomes:
        established = [rule for rule in self._rules if row[rule] == "established"]
        return established, [rule for rule in self._rules if row[rule] == "undetermined"]


def _plain(value: Value | None) -> object:
    return sorted(value) if isinstance(value, frozenset) else value
