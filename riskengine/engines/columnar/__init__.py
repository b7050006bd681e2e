"""Many profiles at once: columns in, packed bits out. Needs numpy, the extra ``tables``."""

from riskengine.engines.columnar.bits import Bits, Planes, pack, rows_of, unpack
from riskengine.engines.columnar.columns import (
    Block,
    ChoiceColumn,
    ChoicesColumn,
    FactColumn,
    NumberColumn,
    TruthColumn,
    day_number,
)
from riskengine.engines.columnar.engine import BlockOutcomes, ColumnarEngine, PreparedColumnar, RuleOutcomes

__all__ = [
    "Bits",
    "Block",
    "BlockOutcomes",
    "ChoiceColumn",
    "ChoicesColumn",
    "ColumnarEngine",
    "FactColumn",
    "NumberColumn",
    "Planes",
    "PreparedColumnar",
    "RuleOutcomes",
    "TruthColumn",
    "day_number",
    "pack",
    "rows_of",
    "unpack",
]
