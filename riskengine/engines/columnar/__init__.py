"""Many profiles at once: columns in, packed bits out. Needs numpy, the extra ``tables``."""

from riskengine.engines.columnar.bits import Bits, pack, rows_of, unpack, where_known
from riskengine.engines.columnar.columns import (
    Block,
    ChoicesColumn,
    FactColumn,
    NumberColumn,
    TruthColumn,
    day_number,
)
from riskengine.engines.columnar.engine import BlockOutcomes, ColumnarEngine, PreparedColumnar, RuleOutcomes
from riskengine.engines.columnar.from_profiles import block_of_profiles
from riskengine.engines.columnar.native import set_places

__all__ = [
    "Bits",
    "Block",
    "BlockOutcomes",
    "ChoicesColumn",
    "ColumnarEngine",
    "FactColumn",
    "NumberColumn",
    "PreparedColumnar",
    "RuleOutcomes",
    "TruthColumn",
    "block_of_profiles",
    "day_number",
    "pack",
    "rows_of",
    "set_places",
    "unpack",
    "where_known",
]
