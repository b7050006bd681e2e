"""Files of any size into a directory of tables, part by part, so that a run can be taken up where it stopped."""

from riskengine.batch.manifest import Manifest, PartRecord
from riskengine.batch.running import Job, run_batch
from riskengine.batch.tables_out import TABLES, TableFormat

__all__ = ["TABLES", "Job", "Manifest", "PartRecord", "TableFormat", "run_batch"]
