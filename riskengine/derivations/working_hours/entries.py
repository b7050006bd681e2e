"""Time entries as a table, and the one door that any frame comes in by."""

from __future__ import annotations

from typing import Any, Final

import polars as pl

from riskengine.diagnostics import DerivationError, Diagnostic

KINDS: Final = ("work", "on_call", "travel", "leave", "message")
"""What an entry may be. A message is a point in time; leave is time off that somebody told of."""

ENTRY_SCHEMA: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "subject": pl.String,
    "start": pl.Datetime("us", "UTC"),
    "end": pl.Datetime("us", "UTC"),
    "break_minutes": pl.Int32,
    "kind": pl.Enum(KINDS),
    "record": pl.Int64,
}
"""The columns of entries. A null end is an entry that is not closed; null break minutes are not told."""

_NEEDED: Final = ("subject", "start", "end")


def checked_entries(frame: Any) -> pl.DataFrame:
    """Return a frame of any library that narwhals knows as entries with the columns of ENTRY_SCHEMA.

    Without ``break_minutes`` no break is told of, without ``kind`` all is work, and without ``record`` rows are
    numbered from 1. Instants need a zone: a local time is for the readers to place. Raises DerivationError.
    """
    found = _as_polars(frame)
    missing = [name for name in _NEEDED if name not in found.columns]
    if missing:
        raise DerivationError([Diagnostic("RE3901", {"columns": ", ".join(missing)})])
    checked = found if found.schema == ENTRY_SCHEMA else _cast(_completed(found))
    _refuse_impossible(checked)
    return checked


def _as_polars(frame: Any) -> pl.DataFrame:
    """Return the frame as Polars, through Arrow where it is another library's."""
    if isinstance(frame, pl.DataFrame):
        return frame
    import narwhals.stable.v2 as nw

    try:
        taken = nw.from_native(frame)
    except TypeError as error:
        found = f"{type(frame).__module__}.{type(frame).__name__}"
        raise DerivationError([Diagnostic("RE3902", {"found": found})]) from error
    eager = taken.collect() if isinstance(taken, nw.LazyFrame) else taken
    made = pl.from_arrow(eager.to_arrow())
    assert isinstance(made, pl.DataFrame)
    return made


def _completed(found: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with the columns that may be left out, in order."""
    if "break_minutes" not in found.columns:
        found = found.with_columns(break_minutes=pl.lit(None, pl.Int32))
    if "kind" not in found.columns:
        found = found.with_columns(kind=pl.lit("work"))
    if "record" not in found.columns:
        found = found.with_row_index("record", offset=1)
    return found.select(*ENTRY_SCHEMA)


def _cast(found: pl.DataFrame) -> pl.DataFrame:
    for name in ("start", "end"):
        kind: pl.DataType = found.schema[name]
        if not (isinstance(kind, pl.Datetime) and kind.time_zone is not None) and kind != pl.Null:
            raise DerivationError([Diagnostic("RE3903", {"column": name, "found": str(kind)})])
        if isinstance(kind, pl.Datetime):
            found = found.with_columns(pl.col(name).dt.convert_time_zone("UTC"))
    for name in ("subject", "kind"):
        if found.schema[name] != pl.String:
            found = found.with_columns(pl.col(name).cast(pl.String))
    for name, wanted in ENTRY_SCHEMA.items():
        try:
            found = found.with_columns(pl.col(name).cast(wanted))
        except (pl.exceptions.InvalidOperationError, pl.exceptions.ComputeError) as error:
            raise DerivationError([Diagnostic("RE3904", {"column": name})]) from error
    return found.with_columns(pl.col("kind").fill_null("work"))


def _refuse_impossible(entries: pl.DataFrame) -> None:
    """Raise DerivationError for entries that no reader lets through, saying how many and never which values."""
    is_message = pl.col("kind") == "message"
    backward = (pl.col("end") < pl.col("start")) | ((pl.col("end") == pl.col("start")) & ~is_message)
    counts = entries.select(
        RE3905=pl.any_horizontal(pl.col("subject", "start", "kind", "record").is_null()).sum(),
        RE3906=backward.sum(),
        RE3907=(pl.col("break_minutes") < 0).sum(),
    ).row(0, named=True)
    problems = [Diagnostic(code, {"count": str(count)}) for code, count in counts.items() if count]
    if problems:
        raise DerivationError(problems)
