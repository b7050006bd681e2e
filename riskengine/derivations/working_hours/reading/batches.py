"""What every reader gives: records as columns of cells, and records that have none."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from riskengine.derivations.working_hours.reading.faults import FaultyRecord


@dataclass(frozen=True, slots=True)
class CellBatch:
    """Some records of a file. ``cells`` has a column for each role that the file tells, beside ``record``.

    ``record`` counts from 1 over the whole file and ``line`` says where it stands, where the form has lines.
    Cells are text, or in Parquet what the file says they are. ``faulty`` are records of the same stretch that
    could not be taken apart; their numbers are missing from ``cells``.
    """

    cells: pl.DataFrame
    faulty: tuple[FaultyRecord, ...] = ()
