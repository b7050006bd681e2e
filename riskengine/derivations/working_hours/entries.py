"""Time entries as a table."""

from __future__ import annotations

from typing import Final

import polars as pl

ENTRY_SCHEMA: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "subject": pl.String,
    "start": pl.Datetime("us", "UTC"),
    "end": pl.Datetime("us", "UTC"),
    "break_minutes": pl.Int32,
    "kind": pl.Enum(["work", "on_call", "travel", "leave", "message"]),
    "record": pl.Int64,
}
