"""What a run was asked for, and what of it must be the same for a run to go on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from riskengine.diagnostics import Diagnostic, DiagnosticsError
from riskengine.profiles import InputFormat
from riskengine.rulesets import RuleSet

if TYPE_CHECKING:
    from riskengine.profiles.mapping.model import ProfileMapping

TableFormat = Literal["parquet", "csv", "xlsx", "jsonl"]
TABLE_FORMATS: tuple[TableFormat, ...] = get_args(TableFormat)

COLUMNAR = "columnar"
"""The engine that assesses whole blocks of records."""

RECORDS_PER_PART = 32_768
RECORDS_PER_WORKBOOK = 5_000
ROWS_OF_A_SHEET = 1_048_576


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOrder:
    """What to assess, how, and in which form to write it.

    ``mapping_digest`` is the SHA-256 of the mapping's file. Without ``records_per_part`` it is as many as the
    format bears well. ``subjects`` leaves every other record aside, where it is not empty.
    """

    files: tuple[Path, ...]
    ruleset: RuleSet
    audience: str | None = None
    as_of: date | None = None
    mapping: ProfileMapping | None = None
    mapping_digest: str | None = None
    input_format: InputFormat | None = None
    sheet: str | None = None
    subjects: frozenset[str] = frozenset()
    engine: str = COLUMNAR
    time_limit: float | None = None
    output_format: TableFormat = "parquet"
    records_per_part: int | None = None
    language: str = "en"

    @property
    def part_size(self) -> int:
        """How many records, or lines of text, make a part. Raises DiagnosticsError where a sheet is too small."""
        if self.output_format != "xlsx":
            return self.records_per_part or RECORDS_PER_PART
        ruleset = self.ruleset
        limit = (ROWS_OF_A_SHEET - 1) // max(len(ruleset.rules), len(ruleset.areas), len(ruleset.actions), 1)
        if self.records_per_part is not None and self.records_per_part > limit:
            arguments = {"asked": str(self.records_per_part), "limit": str(limit)}
            raise DiagnosticsError([Diagnostic("RE8112", arguments)])
        return self.records_per_part or min(RECORDS_PER_WORKBOOK, limit)

    def options(self) -> dict[str, Any]:
        """Return, as plain data, every option that the results hang on; how many work at it is none."""
        return {
            "audience": self.audience,
            "as_of": None if self.as_of is None else self.as_of.isoformat(),
            "mapping": self.mapping_digest,
            "input_format": self.input_format,
            "sheet": self.sheet,
            "subjects": sorted(self.subjects),
            "engine": self.engine,
            "format": self.output_format,
            "records_per_part": self.part_size,
            "language": self.language,
        }

    def ruleset_identity(self) -> dict[str, Any]:
        """Return which ruleset it is."""
        return {"id": self.ruleset.id, "version": self.ruleset.version, "digest": self.ruleset.digest}
