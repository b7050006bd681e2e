"""Frames of every kind as engines, so that the conformance suite can hold them to the definition of meaning."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa

from riskengine.engines import Outcomes
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet
from riskengine.tables import UnknownFactsWarning, assess_frame
from tests.tables.rows import arrow_type


class Frames:
    """Takes tables: hands them over as frames of one kind, and reads the findings from the frame that comes back."""

    name: str
    of: Callable[[pa.Table], Any]

    def outcomes_of(self, ruleset: RuleSet, profiles: Sequence[Profile]) -> list[Outcomes]:
        found: list[Outcomes] = [([], []) for _ in profiles]
        if not ruleset.rules or not profiles:
            return found
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UnknownFactsWarning)
            findings = assess_frame(type(self).of(_table(ruleset, profiles)), ruleset).findings
            rows = _rows(findings)
        # The rows of a profile come in the order of the ruleset; outcomes are told in that of evaluation.
        order = {rule: position for position, rule in enumerate(ruleset.evaluation_order)}
        for subject, rule, outcome in sorted(rows, key=lambda row: order[row[1]]):
            found[int(subject)][outcome == "undetermined"].append(rule)
        return found


def _table(ruleset: RuleSet, profiles: Sequence[Profile]) -> pa.Table:
    columns: dict[str, pa.Array] = {
        "subject": pa.array([str(number) for number in range(len(profiles))]),
        "as_of": pa.array([profile.as_of for profile in profiles], pa.date32()),
        "subject_kind": pa.array([profile.subject_kind for profile in profiles]),
    }
    for fact in ruleset.facts.values():
        values = [profile[fact.id] for profile in profiles]
        listed = [sorted(value) if isinstance(value, frozenset) else value for value in values]
        columns[fact.id] = pa.array(listed, arrow_type(fact.type))
    return pa.table(columns)


def _rows(findings: Any) -> list[tuple[str, str, str]]:
    if isinstance(findings, pl.LazyFrame):
        findings = findings.collect()
    if isinstance(findings, pl.DataFrame):
        findings = findings.to_arrow()
    if isinstance(findings, pd.DataFrame):
        findings = pa.Table.from_pandas(findings, preserve_index=False)
    if isinstance(findings, duckdb.DuckDBPyRelation):
        return findings.select("subject, rule, outcome").fetchall()
    if hasattr(findings, "collect"):
        return [(row.subject, row.rule, row.outcome) for row in findings.collect()]
    told = [findings.column(name).to_pylist() for name in ("subject", "rule", "outcome")]
    return list(zip(*told, strict=True))


class ArrowTables(Frames):
    name = "PyArrow"

    @staticmethod
    def of(table: pa.Table) -> pa.Table:
        return table


class PolarsFrames(Frames):
    name = "Polars"

    @staticmethod
    def of(table: pa.Table) -> pl.DataFrame:
        return pl.from_arrow(table)


class LazyPolarsFrames(Frames):
    name = "lazy Polars"

    @staticmethod
    def of(table: pa.Table) -> pl.LazyFrame:
        return pl.from_arrow(table).lazy()


class PandasFrames(Frames):
    name = "pandas"

    @staticmethod
    def of(table: pa.Table) -> pd.DataFrame:
        return table.to_pandas()


class NullablePandasFrames(Frames):
    name = "pandas with nullable types"

    @staticmethod
    def of(table: pa.Table) -> pd.DataFrame:
        return table.to_pandas().convert_dtypes()


class ArrowPandasFrames(Frames):
    name = "pandas with Arrow types"

    @staticmethod
    def of(table: pa.Table) -> pd.DataFrame:
        return table.to_pandas(types_mapper=pd.ArrowDtype)


class DuckDBRelations(Frames):
    name = "DuckDB"
    _one_at_a_time = Lock()  # results are on DuckDB's default connection, which serves one thread at a time

    def outcomes_of(self, ruleset: RuleSet, profiles: Sequence[Profile]) -> list[Outcomes]:
        with self._one_at_a_time:
            return super().outcomes_of(ruleset, profiles)

    @staticmethod
    def of(table: pa.Table) -> duckdb.DuckDBPyRelation:
        return duckdb.connect().from_arrow(table)
