"""What is agreed with each subject about hours: a week's hours, the day's times, working days."""

from __future__ import annotations

from typing import Final

import polars as pl

from riskengine.diagnostics import DerivationError, Diagnostic

AGREEMENT_SCHEMA: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "subject": pl.String,
    "agreed_hours_7_days": pl.Float64,
    "day_starts": pl.Time,
    "day_ends": pl.Time,
    "working_days_per_week": pl.Int8,
    "ordinary_hours_24": pl.Float64,
    "ordinary_hours_7_days": pl.Float64,
}
"""One row a subject. Every column but the subject may be null, or left out.

The last two are the hours beyond which work is overtime, where they are not the general ones: 38 or 36 hours a
week for some shift work (§ 10-4), or what an agreement on averaging sets (§ 10-5).
"""


def checked_agreements(frame: pl.DataFrame | None) -> pl.DataFrame:
    """Return agreements with the columns of AGREEMENT_SCHEMA, none where there are none. Raises DerivationError."""
    if frame is None:
        return pl.DataFrame(schema=AGREEMENT_SCHEMA)
    if "subject" not in frame.columns:
        raise DerivationError([Diagnostic("RE3908", {"columns": "subject"})])
    columns, wrong = [], []
    for name, kind in AGREEMENT_SCHEMA.items():
        column = frame[name] if name in frame.columns else pl.Series([None]).new_from_index(0, frame.height)
        try:
            columns.append(column.cast(kind).alias(name))
        except (pl.exceptions.InvalidOperationError, pl.exceptions.ComputeError):
            wrong.append(name)
    if wrong:
        raise DerivationError([Diagnostic("RE3908", {"columns": ", ".join(wrong)})])
    agreements = pl.DataFrame(columns)
    if again := agreements.height - agreements["subject"].n_unique():
        raise DerivationError([Diagnostic("RE3909", {"count": str(again)})])
    return agreements
