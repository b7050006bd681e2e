"""Findings, areas and suggestions as Arrow tables, by the columnar engine or by any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import pyarrow as pa

from riskengine.assessment import Assessment, Assessor
from riskengine.batch.columns import columns_of_profiles
from riskengine.batch.order import COLUMNAR, BatchOrder
from riskengine.engines import find_engine
from riskengine.profiles import Profile
from riskengine.tables import TableAssessor, TableOptions, TableReader
from riskengine.tables.reading import ReadBlock

TABLES = ("findings", "areas", "suggestions")

Tables = dict[str, pa.RecordBatch]
"""Each of the tables by its name."""


class TablesMaker(Protocol):
    """Makes the tables of records. ``takes_columns`` says whether ``of_block`` can be called."""

    takes_columns: bool
    schemas: dict[str, pa.Schema]

    def of_block(self, read: ReadBlock) -> Tables:
        """Return the tables of a block."""
        ...

    def of_profiles(self, profiles: Sequence[Profile]) -> Tables:
        """Return the tables of some profiles."""
        ...

    def nothing(self) -> Tables:
        """Return the tables of no record."""
        ...


def tables_maker(order: BatchOrder) -> TablesMaker:
    """Return what makes the tables for the engine of an order.

    Raises EngineError for an engine or an audience that does not exist.
    """
    engine = find_engine(order.engine, time_limit=order.time_limit)
    columns = TableAssessor(order.ruleset, audience=order.audience, threads=1)
    if order.engine == COLUMNAR:
        return _ByColumns(columns)
    return _ByRecord(Assessor(order.ruleset, audience=order.audience, engine=engine), columns.schemas)


class _Maker:
    def __init__(self, schemas: Mapping[str, pa.Schema]) -> None:
        self.schemas = {table: schemas[table] for table in TABLES}

    def nothing(self) -> Tables:
        return {table: pa.RecordBatch.from_pylist([], schema=self.schemas[table]) for table in TABLES}


class _ByColumns(_Maker):
    """Whole blocks at once."""

    takes_columns = True

    def __init__(self, assessor: TableAssessor) -> None:
        super().__init__(assessor.schemas)
        self._assessor = assessor

    def of_block(self, read: ReadBlock) -> Tables:
        return self._assessor.tables_of(read, TABLES)

    def of_profiles(self, profiles: Sequence[Profile]) -> Tables:
        ruleset = self._assessor.ruleset
        batch = columns_of_profiles(profiles, ruleset)
        read = TableReader(ruleset, batch.schema, TableOptions()).block(batch, 0)
        assert not read.faults, "a validated profile is read as it stands"
        return self.of_block(read)


class _ByRecord(_Maker):
    """One profile after the other, by the engine that was asked for."""

    takes_columns = False

    def __init__(self, assessor: Assessor, schemas: Mapping[str, pa.Schema]) -> None:
        super().__init__(schemas)
        self._assessor = assessor
        self._places = {action: place for place, action in enumerate(assessor.ruleset.actions)}

    def of_block(self, read: ReadBlock) -> Tables:
        raise NotImplementedError

    def of_profiles(self, profiles: Sequence[Profile]) -> Tables:
        rows: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
        for profile in profiles:
            for table, made in self._rows(self._assessor.assess(profile)).items():
                rows[table] += made
        return {table: pa.RecordBatch.from_pylist(rows[table], schema=self.schemas[table]) for table in TABLES}

    def _rows(self, assessment: Assessment) -> dict[str, list[dict[str, Any]]]:
        key = {"subject": assessment.subject, "as_of": assessment.as_of}
        rank = self._assessor.ruleset.level_order
        # Actions that are equally urgent stand as in the ruleset, as the columnar engine has them.
        suggestions = sorted(
            assessment.suggestions, key=lambda one: (-rank[one.level], one.due_on, self._places[one.action])
        )
        return {
            "findings": [
                {**key, "rule": one.rule, "area": one.area, "level": one.level, "outcome": one.outcome}
                for one in assessment.findings
                if one.outcome != "not_established"
            ],
            "areas": [
                {**key, "area": one.area, "at_least": one.at_least, "at_most": one.at_most} for one in assessment.areas
            ],
            "suggestions": [
                {
                    **key,
                    "action": one.action,
                    "role": one.role,
                    "level": one.level,
                    "due_on": one.due_on,
                    "check_first": bool(one.check_first),
                }
                for one in suggestions
            ],
        }
