"""Whole tables of profiles: any Arrow-speaking frame in, findings and suggestions out. Needs the extra ``tables``."""

from riskengine.tables.any_frame import UnknownFactsWarning, assess_frame
from riskengine.tables.assessing import FrameAssessment, TableAssessor
from riskengine.tables.reading import TableOptions, TableReader

__all__ = [
    "FrameAssessment",
    "TableAssessor",
    "TableOptions",
    "TableReader",
    "UnknownFactsWarning",
    "assess_frame",
]
