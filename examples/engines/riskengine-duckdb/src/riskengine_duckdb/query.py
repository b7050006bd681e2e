"""The rules of one legal period, for one kind of subject, as queries that build on each other's answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from riskengine.language import Condition, Truth, Value, references
from riskengine.profiles import Profile
from riskengine.rulesets import LegalState, RuleSet
from riskengine_duckdb.sql import AS_OF, Columns, column_type


@dataclass(frozen=True)
class Query:
    """One query: what it asks, the facts and answers it is given, and the columns it answers with."""

    sql: str
    facts: tuple[str, ...]
    given: tuple[str, ...]
    answers: tuple[str, ...]

    def parameters(self, profiles: Sequence[Profile], known: Mapping[str, Sequence[Truth]]) -> list[list[object]]:
        """Return a list for each column that goes in: row numbers, days, facts, earlier answers."""
        return [
            [*range(len(profiles))],
            [profile.as_of for profile in profiles],
            *([_plain(profile[fact]) for profile in profiles] for fact in self.facts),
            *([*known[column]] for column in self.given),
        ]


@dataclass(frozen=True)
class Queries:
    """All queries, in order, and the column of each rule in evaluation order."""

    queries: tuple[Query, ...]
    rules: Mapping[str, str]


def queries_for(ruleset: RuleSet, state: LegalState, subject_kind: str) -> Queries:
    """Return the queries of the rules in force for a kind of subject."""
    applying = [
        rule
        for rule in ruleset.evaluation_order
        if rule in state.rules and ruleset.rules[rule].subject_kind == subject_kind
    ]
    rules = {rule: f"rule_{number}" for number, rule in enumerate(applying)}
    conditions = {rules[rule]: ruleset.rules[rule].when for rule in applying}
    definitions: dict[str, str] = {}
    # Only the definitions that are read: others may name a parameter that has no value in this period.
    unread = [*conditions.values()]
    while unread:
        for name in references(unread.pop()).definitions - definitions.keys():
            definitions[name] = f"definition_{len(definitions)}"
            conditions[definitions[name]] = ruleset.definitions[name]
            unread.append(ruleset.definitions[name])

    def builds_on(condition: Condition) -> list[str]:
        named = references(condition)
        columns = [definitions[name] for name in named.definitions]
        return sorted([*columns, *(rules[rule] for rule in named.rules if rule in rules)])

    facts = {fact: f"fact_{number}" for number, fact in enumerate(ruleset.vocabulary)}
    columns = Columns(facts.__getitem__, definitions.__getitem__, rules, state.parameters)
    queries: list[Query] = []
    waiting = conditions
    answered: set[str] = set()
    while waiting:
        ready = {column: when for column, when in waiting.items() if answered.issuperset(builds_on(when))}
        queries.append(
            _query(ruleset, ready, columns, sorted({one for when in ready.values() for one in builds_on(when)}))
        )
        answered |= ready.keys()
        waiting = {column: when for column, when in waiting.items() if column not in ready}
    return Queries(tuple(queries), rules)


def _query(ruleset: RuleSet, conditions: Mapping[str, Condition], columns: Columns, given: Sequence[str]) -> Query:
    named = sorted({fact for condition in conditions.values() for fact in references(condition).facts})
    incoming = [("row_number", "BIGINT"), (AS_OF, "DATE")]
    incoming += [(columns.fact(fact), column_type(ruleset.facts[fact].type)) for fact in named]
    incoming += [(column, "BOOLEAN") for column in given]
    unnested = ", ".join(
        f"unnest(${number}::{type_}[]) AS {name}" for number, (name, type_) in enumerate(incoming, start=1)
    )
    outgoing = ", ".join(f"{columns.condition(condition)} AS {column}" for column, condition in conditions.items())
    # Every name in it is one of ours, every value is written by written().
    sql = f"SELECT {outgoing} FROM (SELECT {unnested}) ORDER BY row_number"  # noqa: S608
    return Query(sql, tuple(named), tuple(given), tuple(conditions))


def _plain(value: Value | None) -> object:
    return sorted(value) if isinstance(value, frozenset) else value
