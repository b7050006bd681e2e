"""Time entries to facts: for one and for a hundred thousand the same pass."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Final

import polars as pl

from riskengine.derivations.working_hours.agreements import checked_agreements
from riskengine.derivations.working_hours.batches import Batch, batches, with_persons
from riskengine.derivations.working_hours.calendar import LocalDays
from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.entries import checked_entries
from riskengine.derivations.working_hours.evidence import SubjectEvidence
from riskengine.derivations.working_hours.evidence_making import subject_evidence
from riskengine.derivations.working_hours.evidence_table import evidence_table
from riskengine.derivations.working_hours.facts import FACTS
from riskengine.derivations.working_hours.measuring import Measuring
from riskengine.derivations.working_hours.settling import TimeAxis, settle
from riskengine.derivations.working_hours.subjects import AsOf, assessed, days_needed, subject_table
from riskengine.derivations.working_hours.table import measured_table, value

_DEFAULT: Final = Definitions()
_BATCHES_AT_A_TIME: Final = 4


@dataclass(frozen=True)
class Derived:
    """The facts of some subjects, and where they come from.

    ``facts`` has ``subject``, ``as_of`` and one column a fact under its id; null is unknown. ``duplicates`` are
    entries that were said again, ``left_out`` entries of subjects that were not asked for.
    """

    facts: pl.DataFrame
    duplicates: int
    left_out: int
    _measured: pl.DataFrame = field(repr=False)
    _subjects: pl.DataFrame = field(repr=False)
    _entries: pl.DataFrame = field(repr=False)
    _days: LocalDays = field(repr=False)
    _definitions: Definitions = field(repr=False)

    @cached_property
    def evidence_table(self) -> pl.DataFrame:
        """One row for each subject, day of assessment and fact; see ``evidence_table.EVIDENCE_SCHEMA``."""
        return evidence_table(self._subjects, self._measured, self._definitions)

    def without_rows(self, left_out: int) -> Derived:
        """Return the same columns for nobody, as where no subject is asked for."""
        measured, subjects = self._measured.clear(), self._subjects.clear()
        return replace(self, facts=self.facts.clear(), left_out=left_out, _measured=measured, _subjects=subjects)

    def evidence(self, subject: str, as_of: date | None = None) -> SubjectEvidence:
        """Return the evidence of one subject, as of a day where there are several. Raises KeyError if not there."""
        row = self._subjects.with_row_index("row").filter(pl.col("subject") == subject)
        if as_of is not None:
            row = row.filter(pl.col("as_of") == as_of)
        if row.is_empty():
            raise KeyError(subject)
        person = int(row["row"][0])
        entries = self._entries.filter(pl.col("subject") == subject)
        one = self._subjects.slice(person, 1)
        timeline = settle(with_persons(entries, one), one, self._days, self._definitions)
        return subject_evidence(timeline, entries, self._measured.slice(person, 1))


def derive(
    entries: Any,
    *,
    as_of: AsOf,
    definitions: Definitions = _DEFAULT,
    agreements: pl.DataFrame | None = None,
) -> Derived:
    """Return the facts about working hours of all subjects.

    ``entries`` is any frame that ``checked_entries`` takes. ``as_of`` is the day of assessment, for all or for
    each subject; entries of that day and later are not looked at. Raises DerivationError for input that cannot be
    worked with.
    """
    taken = checked_entries(entries)
    agreed = checked_agreements(agreements)
    people = assessed(taken, agreed, as_of)
    if people.is_empty():
        return _of_nobody(taken, definitions)
    days = days_needed(people, definitions)
    subjects = subject_table(people, agreed, definitions, days)

    def work(batch: Batch) -> _Part:
        return _derived(batch, subjects.slice(batch.first, batch.after - batch.first), days, definitions)

    # Polars keeps all cores busy only within large operations; a batch beside another fills the gaps.
    with ThreadPoolExecutor(min(pl.thread_pool_size(), _BATCHES_AT_A_TIME)) as pool:
        parts = list(pool.map(work, batches(taken, subjects, TimeAxis.of(subjects).most_persons)))
    left_out = 0 if isinstance(as_of, date) else int((~taken["subject"].is_in(people["subject"].implode())).sum())
    return Derived(
        pl.concat([part.facts for part in parts]),
        sum(part.duplicates for part in parts),
        left_out,
        pl.concat([part.measured for part in parts]),
        subjects,
        taken,
        days,
        definitions,
    )


@dataclass(frozen=True)
class _Part:
    facts: pl.DataFrame
    measured: pl.DataFrame
    duplicates: int


def _derived(batch: Batch, subjects: pl.DataFrame, days: LocalDays, definitions: Definitions) -> _Part:
    """Return the facts and measures of one batch."""
    timeline = settle(batch.entries, subjects, days, definitions)
    table = measured_table(Measuring(timeline))
    values = table.select(value(fact, definitions).alias(fact.id) for fact in FACTS)
    facts = subjects.select("subject", "as_of").hstack(values)
    return _Part(facts, table.drop("person"), int(timeline.duplicates["duplicates"].sum()))


def _of_nobody(entries: pl.DataFrame, definitions: Definitions) -> Derived:
    """Return the facts of no subject, with the columns of those of any."""
    anybody = derive(entries.clear(), as_of={"": date(2026, 1, 1)}, definitions=definitions)
    return anybody.without_rows(left_out=entries.height)
