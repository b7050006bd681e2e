"""Runs over many records into a directory, which go on where they were stopped. Needs the extra ``tables``."""

from riskengine.batch.order import TABLE_FORMATS, BatchOrder, TableFormat
from riskengine.batch.running import BatchSummary, Progress, run_batch

__all__ = ["TABLE_FORMATS", "BatchOrder", "BatchSummary", "Progress", "TableFormat", "run_batch"]
