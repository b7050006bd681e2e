"""A run: parts are read, assessed and written one after the other, in one process or in several.

INVARIANT: the content of a part depends on the job alone, never on what was done before or by whom. So a run that is
killed and taken up again, or done by more workers, ends with the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from riskengine.assessment.provenance import library_version
from riskengine.batch.files import write_whole
from riskengine.batch.inputs import InputFile
from riskengine.batch.manifest import REJECTS, Manifest, PartFile, PartRecord, make_folders, take_up
from riskengine.batch.parts import Part, Reading
from riskengine.batch.tables_out import TABLES, TableFormat, table_bytes
from riskengine.reports.reject_lines import reject_lines
from riskengine.rulesets import RuleSet
from riskengine.tables import ROWS_AT_ONCE, TableAssessor

if TYPE_CHECKING:
    from riskengine.profiles.mapping.model import ProfileMapping

_ROWS_OF_A_SHEET = 1_000_000

OnPart = Callable[[PartRecord], None]


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done: which files, by which ruleset, for whom, and to which directory.

    ``mapping_sha256`` is the digest of the mapping's file. ``language`` is that of the messages of rejects.
    """

    inputs: tuple[InputFile, ...]
    directory: Path
    ruleset: RuleSet
    audience: str | None
    as_of: date | None
    form: TableFormat
    language: str
    sheet: str | None = None
    mapping: ProfileMapping | None = None
    mapping_sha256: str | None = None

    @property
    def records_a_part(self) -> int:
        """How many records a part has at most: a block of columns, or as many as are sure to fit a sheet."""
        if self.form != "xlsx":
            return ROWS_AT_ONCE
        rows_of_one = max(len(self.ruleset.rules), len(self.ruleset.actions), len(self.ruleset.areas), 1)
        return max(min(_ROWS_OF_A_SHEET // rows_of_one, ROWS_AT_ONCE), 1)

    @property
    def identity(self) -> dict[str, Any]:
        """Everything that decides what the result is."""
        return {
            "riskengine": library_version(),
            "ruleset": {"id": self.ruleset.id, "version": self.ruleset.version, "digest": self.ruleset.digest},
            "audience": self.audience,
            "as_of": None if self.as_of is None else self.as_of.isoformat(),
            "format": self.form,
            "language": self.language,
            "sheet": self.sheet,
            "mapping": self.mapping_sha256,
            "inputs": [
                {"name": file.name, "form": file.form, "bytes": file.size, "sha256": file.sha256}
                for file in self.inputs
            ],
        }


@dataclass(frozen=True, slots=True)
class Share:
    """The parts that one worker does: those whose number leaves ``worker`` over, and that are not done yet."""

    worker: int
    workers: int
    done: frozenset[str]

    def has(self, name: str, number: int) -> bool:
        """Whether a part is to be done here."""
        return number % self.workers == self.worker and name not in self.done


def run_batch(job: Job, *, day: date, workers: int, force: bool, on_part: OnPart) -> Manifest:
    """Do a job, or what is left of it, and return what was done.

    ``on_part`` is told of each part, those done earlier first. ``force`` starts over in the directory of
    another run.

    Raises DiagnosticsError where the directory is not to be used or cannot be written to, and ProfileError where a
    file cannot be used. What is done by then stays done.
    """
    manifest = take_up(job.directory, job.identity, day, force=force)
    for part in manifest.parts.values():
        on_part(part)
    if manifest.is_complete:
        return manifest
    make_folders(job.directory)
    manifest.save(job.directory)
    for part in _done(job, manifest, workers):
        manifest.parts[part.part] = part
        manifest.save(job.directory)
        on_part(part)
    manifest.is_complete = True
    manifest.save(job.directory)
    return manifest


def work(job: Job, day: date, share: Share, *, threads: int | None = None) -> Iterator[PartRecord]:
    """Do a share of a job, yielding each part when its files are in place. Raises as ``run_batch`` does."""
    assessor = TableAssessor(job.ruleset, audience=job.audience, threads=threads)
    reading = Reading(job.ruleset, job.records_a_part, day, job.as_of, job.sheet, job.mapping)
    for position, file in enumerate(job.inputs):
        for part in reading.parts(file, position, share.has):
            yield _write(job, part, assessor)


def _done(job: Job, manifest: Manifest, workers: int) -> Iterator[PartRecord]:
    finished = frozenset(manifest.parts)
    if workers == 1:
        return work(job, manifest.day, Share(0, 1, finished))
    from riskengine.batch.workers import work_in_processes

    return work_in_processes(job, manifest.day, [Share(number, workers, finished) for number in range(workers)])


def _write(job: Job, part: Part, assessor: TableAssessor) -> PartRecord:
    files: list[PartFile] = []

    def write(folder: str, suffix: str, rows: int, content: bytes) -> None:
        path = f"{folder}/{part.name}.{suffix}"
        write_whole(job.directory / path, content)
        files.append(PartFile(path, rows, len(content), hashlib.sha256(content).hexdigest()))

    for table, batch in assessor.tables(part.profiles, TABLES).items():
        write(table, job.form, batch.num_rows, table_bytes(batch, job.form))
    if part.rejections:
        lines = b"".join(reject_lines(rejection, job.language) for rejection in part.rejections)
        write(REJECTS, "jsonl", lines.count(b"\n"), lines)
    assessed = part.profiles.block.length
    return PartRecord(part.name, part.first_record, assessed, len(part.rejections), tuple(files))
