"""PySpark frames: the same kernel in Spark's own workers, block by block, with nothing brought to the driver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import pyarrow as pa

from riskengine.rulesets import RuleSet
from riskengine.tables.assessing import Rejects, TableAssessor
from riskengine.tables.reading import TableOptions, TableReader

_NAME = "DataFrame"


@dataclass(frozen=True)
class SparkAssessment:
    """What assessing a Spark frame gives: each table as a Spark frame, worked out when Spark runs it.

    The columns are those of FrameAssessment. There is no shuffle: each partition is assessed where it is.
    ``rejected`` counts rows within their partition, since a Spark frame has no other order.
    """

    _frame: Any
    _ruleset: RuleSet
    _audience: str | None
    _options: TableOptions
    _rejects: Rejects

    def _table(self, name: str) -> Any:
        from pyspark.sql.pandas.types import from_arrow_schema

        schema = _plain(TableAssessor(self._ruleset, audience=self._audience).schemas[name])
        names = self._frame.columns
        work = _worker(self._ruleset, self._audience, self._options, self._rejects, _Table(name, tuple(names)))
        # mapInArrow looks columns up by name and takes the dot in "home_office.days_per_week" for a struct.
        undotted = self._frame.toDF(*(f"column_{position}" for position in range(len(names))))
        return undotted.mapInArrow(work, from_arrow_schema(schema))

    @cached_property
    def findings(self) -> Any:
        """Columns subject, as_of, rule, area, level, outcome.

        From Python to Spark each profile has a list of numbers; Spark makes the rows. That is a twentieth of the bytes.
        """
        from pyspark.sql import functions

        numbered = self._table("numbered_findings")
        rows = numbered.select("subject", "as_of", functions.explode("findings").alias("number"))
        columns = TableAssessor(self._ruleset, audience=self._audience).finding_columns
        # A list as one text, which Spark splits once while it plans; ids have no commas.
        named = [
            functions.get(functions.split(functions.lit(",".join(names)), ","), functions.col("number")).alias(name)
            for name, names in columns.items()
        ]
        return rows.select("subject", "as_of", *named)

    @cached_property
    def areas(self) -> Any:
        """Columns subject, as_of, area, at_least, at_most."""
        return self._table("areas")

    @cached_property
    def suggestions(self) -> Any:
        """Columns subject, as_of, action, role, level, due_on, check_first."""
        return self._table("suggestions")

    @cached_property
    def rejected(self) -> Any:
        """Columns row, column, code: the rows that cannot be assessed, without their values."""
        return self._table("rejected")


def spark_schema(frame: Any) -> pa.Schema:
    """Return the Arrow schema in which Spark hands over a frame."""
    from pyspark.sql.pandas.types import to_arrow_schema

    return to_arrow_schema(frame.schema)


class _Table(NamedTuple):
    """Which table to make, and the names of the columns it is made from."""

    name: str
    columns: tuple[str, ...]


def _worker(
    ruleset: RuleSet, audience: str | None, options: TableOptions, rejects: Rejects, table: _Table
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return the function that Spark runs in its workers. It is sent there with the ruleset."""

    def assess(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        assessor = _assessor(ruleset, audience)
        plain = _plain(assessor.schemas[table.name])
        reader: TableReader | None = None
        for batch in batches:
            named = batch.rename_columns(table.columns)
            reader = reader or TableReader(ruleset, named.schema, options, _NAME)
            for made in assessor.batches(reader, iter([named]), [table.name], rejects=rejects):
                yield made[table.name].cast(plain)

    return assess


@lru_cache(maxsize=4)
def _assessor(ruleset: RuleSet, audience: str | None) -> TableAssessor:
    """Return the assessor of a worker, made ready once for all its partitions; Spark has a worker for every core."""
    return TableAssessor(ruleset, audience=audience, threads=1)


def _plain(schema: pa.Schema) -> pa.Schema:
    """Return a schema with text where ours has dictionaries, which Spark does not take."""
    return pa.schema(
        [(field.name, pa.string() if pa.types.is_dictionary(field.type) else field.type) for field in schema]
    )
