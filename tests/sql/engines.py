"""Databases as engines, so that the conformance suite can hold the SQL to the definition of meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any

from riskengine.engines import Outcomes
from riskengine.language import Value
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet
from riskengine.sql import ChoicesForm, ruleset_sql
from tests.sql.databases import Database, DuckDB, Postgres


class SqlEngine:
    """Takes tables: asks a database by the query that riskengine writes for it."""

    def __init__(self, database: Database, choices: ChoicesForm = "arrays") -> None:
        self.name = f"{database.dialect}-{choices}"
        self._database = database
        self._choices = choices
        self._written: dict[RuleSet, tuple[str, str]] = {}
        self._lock = Lock()

    def outcomes_of(self, ruleset: RuleSet, profiles: Sequence[Profile]) -> list[Outcomes]:
        with self._lock:
            return self._asked(ruleset, profiles)

    def _asked(self, ruleset: RuleSet, profiles: Sequence[Profile]) -> list[Outcomes]:
        statement, query = self._sql(ruleset)
        facts = [fact for fact in ruleset.facts if f'"{fact}"' in statement or f"`{fact}`" in statement]
        rows = [
            [str(number), one.as_of, one.subject_kind, *(self._cell(one[fact]) for fact in facts)]
            for number, one in enumerate(profiles)
        ]
        self._database.fill("profiles", statement, ["subject", "as_of", "subject_kind", *facts], rows)
        found = sorted(self._database.ask(query), key=lambda row: int(row["subject"]))
        return [outcomes_in(row, ruleset) for row in found]

    def _sql(self, ruleset: RuleSet) -> tuple[str, str]:
        if ruleset not in self._written:
            self._written = dict([*self._written.items()][-4:])
            options: Mapping[str, Any] = {"dialect": self._database.dialect, "choices": self._choices}
            self._written[ruleset] = (
                ruleset_sql(ruleset, output="table", **options),
                ruleset_sql(ruleset, output="matrix", **options),
            )
        return self._written[ruleset]

    def _cell(self, value: Value | None) -> Any:
        if not isinstance(value, frozenset):
            return value
        return sorted(value) if self._choices == "arrays" else "|".join(sorted(value)) or "-"


def outcomes_in(row: Mapping[str, Any], ruleset: RuleSet) -> Outcomes:
    """Return the outcomes that a row of the matrix tells."""
    established = [rule for rule in ruleset.evaluation_order if row[rule] == "established"]
    return established, [rule for rule in ruleset.evaluation_order if row[rule] == "undetermined"]


class DuckDBWithText(SqlEngine):
    def __init__(self) -> None:
        super().__init__(DuckDB(), "text")


class PostgresWithArrays(SqlEngine):
    def __init__(self) -> None:
        super().__init__(Postgres())


class PostgresWithText(SqlEngine):
    def __init__(self) -> None:
        super().__init__(Postgres(), "text")
