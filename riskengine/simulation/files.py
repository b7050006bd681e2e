"""Files of invented profiles: CSV, JSON Lines and Parquet, written block by block.

Whatever can carry a note says that the data is invented: Parquet in its metadata, the others in every
pseudonym. Records hold nothing but what a profile holds, so that they can be read back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from riskengine.rulesets import RuleSet
from riskengine.simulation.columns import HEADER, ColumnMaker, arrow_type, cell_text, json_text
from riskengine.simulation.impact_model import Draw
from riskengine.simulation.model import KindModel, WorkforceModel
from riskengine.simulation.mosaic import Mosaic
from riskengine.simulation.workforce import Block

Write = Callable[[Iterable[Block], BinaryIO], None]


class WorkforceWriter:
    """Writes the people of one kind."""

    def __init__(self, model: WorkforceModel, kind: KindModel, ruleset: RuleSet, draw: Draw) -> None:
        self._as_of = model.as_of
        self._kind = kind
        self._metadata = {
            "riskengine.invented": "true",
            **{f"riskengine.about.{language}": text for language, text in model.about.items()},
            "riskengine.ruleset": ruleset.id,
            "riskengine.ruleset_version": ruleset.version or "",
            "riskengine.ruleset_digest": ruleset.digest,
            "riskengine.model_digest": model.digest,
            "riskengine.seed": str(draw.seed),
        }

    def csv(self, blocks: Iterable[Block], output: BinaryIO) -> None:
        """Write a header and a row a person; an empty cell is unknown."""
        names = [*HEADER, *(variable.name for variable in self._kind.columns)]
        output.write(f"{','.join(names)}\n".encode())
        pieces = {
            variable.name: [*(f",{cell_text(value)}" for value in variable.values), ","]
            for variable in self._kind.columns
        }
        mosaic = Mosaic("", f",{self._kind.kind},{self._as_of}", pieces, "\n")
        for block in blocks:
            output.writelines(mosaic.lines(block))

    def json_lines(self, blocks: Iterable[Block], output: BinaryIO) -> None:
        """Write an object a person, each on a line of its own; what is unknown is left out."""
        pieces = {
            variable.name: [*(f',"{variable.name}":{json_text(value)}' for value in variable.values), ""]
            for variable in self._kind.columns
        }
        about = f'","subject_kind":"{self._kind.kind}","as_of":"{self._as_of}"'
        mosaic = Mosaic('{"subject":"', about, pieces, "}\n")
        for block in blocks:
            output.writelines(mosaic.lines(block))

    def parquet(self, blocks: Iterable[Block], output: BinaryIO) -> None:
        """Write columns with types, and in the metadata that the data is invented; null is unknown."""
        maker = ColumnMaker(
            self._kind, lambda _, value: sorted(value) if isinstance(value, frozenset) else value, arrow_type
        )
        fields = [("subject", pa.string()), ("subject_kind", pa.string()), ("as_of", pa.date32())]
        fields += [(variable.name, arrow_type(variable)) for variable in self._kind.columns]
        schema = pa.schema(fields, metadata=self._metadata)
        with pq.ParquetWriter(output, schema, compression="zstd") as writer:
            for block in blocks:
                same = [pa.array([value] * block.rows) for value in (self._kind.kind, self._as_of)]
                arrays = [pa.array(block.subjects), *same, *maker.columns(block)]
                writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
