"""A frame of any kind assessed: the door for developers."""

from __future__ import annotations

import warnings
from datetime import date
from typing import TYPE_CHECKING, Any

from riskengine.rulesets import RuleSet
from riskengine.tables.assessing import FrameAssessment, Rejects, TableAssessor
from riskengine.tables.frames import take_frame
from riskengine.tables.reading import TableOptions, TableReader

if TYPE_CHECKING:
    from riskengine.tables.spark import SparkAssessment


class UnknownFactsWarning(UserWarning):
    """Facts of the ruleset have no column in a table, and are unknown in every row."""


def assess_frame(
    frame: Any,
    ruleset: RuleSet,
    *,
    audience: str | None = None,
    as_of: date | None = None,
    rejects: Rejects = "raise",
) -> FrameAssessment | SparkAssessment:
    """Assess every row of a frame as a profile; see FrameAssessment for what comes out.

    The columns have the names of facts, beside ``subject``, ``subject_kind`` and ``as_of``; ``fact.observed_on``
    and ``fact.unit`` go with a fact, and a struct column stands for a group of names. Polars (also lazy),
    pandas, PyArrow and DuckDB frames are given back as their own kind, and anything else that speaks the Arrow
    PyCapsule interface as a PyArrow table; a PySpark frame is assessed by Spark's own
    workers. ``as_of`` overrides the rows' own dates. Rows with the same subject
    are each assessed for themselves.

    Raises ProfileError for columns that cannot be used, and for rows that cannot be assessed unless
    ``rejects`` is ``"keep"``; EngineError for an audience that does not exist. Warns once, with
    UnknownFactsWarning, when facts of the ruleset have no column.
    """
    if type(frame).__module__.startswith("pyspark."):
        return _spark(frame, ruleset, audience, as_of, rejects)
    assessor = TableAssessor(ruleset, audience=audience)
    taken = take_frame(frame)
    options = TableOptions(as_of=as_of, nan_is_unknown=taken.nan_is_unknown)
    reader = TableReader(ruleset, taken.schema, options, type(frame).__name__)
    _tell_missing(reader, ruleset)
    return FrameAssessment(assessor, reader, taken, rejects)


def _spark(frame: Any, ruleset: RuleSet, audience: str | None, as_of: date | None, rejects: Rejects) -> SparkAssessment:
    from riskengine.tables.spark import SparkAssessment, spark_schema

    TableAssessor(ruleset, audience=audience)  # an audience that does not exist is told here, not by a worker
    # The workers may pass midnight; today is the day on which the question was asked.
    options = TableOptions(as_of=as_of, today=date.today())  # noqa: DTZ011
    _tell_missing(TableReader(ruleset, spark_schema(frame), options, type(frame).__name__), ruleset)
    return SparkAssessment(frame, ruleset, audience, options, rejects)


def _tell_missing(reader: TableReader, ruleset: RuleSet) -> None:
    if reader.missing_facts:
        told = f"{len(reader.missing_facts)} of {len(ruleset.facts)} facts have no column and are unknown in every row"
        warnings.warn(told, UnknownFactsWarning, stacklevel=3)
