"""Whole tables of profiles: any Arrow-speaking frame in, findings and suggestions out. Needs the extra ``tables``."""

from riskengine.tables.any_frame import UnknownFactsWarning, assess_frame
from riskengine.tables.assessing import FrameAssessment, TableAssessor
from riskengine.tables.reading import ROWS_AT_ONCE, ReadBlock, TableOptions, TableReader, even_parts

__all__ = [
    "ROWS_AT_ONCE",
    "FrameAssessment",
    "ReadBlock",
    "TableAssessor",
    "TableOptions",
    "TableReader",
    "UnknownFactsWarning",
    "assess_frame",
    "even_parts",
]
