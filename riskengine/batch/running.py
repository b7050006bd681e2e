"""A run from its files to its directory, from wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from riskengine.assessment.provenance import library_version
from riskengine.batch.chunks import Chunk, RecordsChunk, Source, missing_facts, open_source
from riskengine.batch.directory import RunDirectory, opened_directory
from riskengine.batch.inputs import InputFile, look_at_files
from riskengine.batch.manifest import PartEntry, identity_of
from riskengine.batch.order import BatchOrder
from riskengine.batch.tables import tables_maker
from riskengine.batch.workers import MadePart, Task, made_parts
from riskengine.diagnostics import Diagnostic
from riskengine.profiles.sources import unreadable


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come. ``total`` is None while nobody knows how many records there are."""

    records: int
    total: int | None
    resumed_at: int


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """What became of the records: each is assessed, rejected or left aside.

    ``resumed_parts`` were in place already, and where the run ``was_complete`` nothing was left to do. ``warnings``,
    and in ``shown`` the faults of the first records that this call rejected, are for people.
    """

    assessed: int
    rejected: int
    left_aside: int
    parts: int
    resumed_parts: int
    was_complete: bool
    warnings: tuple[Diagnostic, ...]
    shown: tuple[Diagnostic, ...]

    @property
    def records(self) -> int:
        """How many records there were."""
        return self.assessed + self.rejected + self.left_aside


_SHOWN_DIAGNOSTICS = 5


def run_batch(
    order: BatchOrder,
    directory: Path,
    *,
    force: bool = False,
    workers: int = 1,
    watch: Callable[[Progress], None] = lambda _: None,
) -> BatchSummary:
    """Assess files into a directory, going on where an earlier run of the same order stopped.

    ``force`` starts over. ``watch`` is told after every part how far it has come.

    Raises DiagnosticsError where the inputs cannot be read, the directory is not for this run, or nothing can be
    written. What is in place by then stays, and the same order goes on from it.
    """
    inputs = look_at_files(order.files, order.input_format)
    sources = [open_source(file, order) for file in inputs]
    tables_maker(order)  # an engine or audience that does not exist is told before anything is written
    found = (missing_facts(source, file, order) for source, file in zip(sources, inputs, strict=True))
    warnings = tuple(warning for warning in found if warning is not None)
    identity = identity_of(order, inputs, library_version())
    with opened_directory(directory, identity, force=force) as place:
        resumed_parts = len(place.manifest.parts)
        shown: tuple[Diagnostic, ...] = ()
        was_complete = place.manifest.is_completed
        if not was_complete:
            shown = _Run(order, inputs, sources, place, watch).finish(workers)
        parts = place.manifest.parts
    return BatchSummary(
        sum(part.assessed for part in parts),
        sum(part.rejected for part in parts),
        sum(part.left_aside for part in parts),
        len(parts),
        resumed_parts,
        was_complete,
        warnings,
        shown,
    )


class _Run:
    """A run that is not finished yet."""

    def __init__(
        self,
        order: BatchOrder,
        inputs: Sequence[InputFile],
        sources: Sequence[Source],
        place: RunDirectory,
        watch: Callable[[Progress], None],
    ) -> None:
        self._order = order
        self._inputs = inputs
        self._sources = sources
        self._place = place
        self._watch = watch
        self._resumed_at = sum(part.records for part in place.manifest.parts)
        totals = [source.total for source in sources]
        self._total = None if None in totals else sum(total for total in totals if total is not None)

    def finish(self, workers: int) -> tuple[Diagnostic, ...]:
        """Make every part that is not in place, and then say that all is done. Returns some faults to show."""
        shown: list[Diagnostic] = []
        records = self._resumed_at
        self._watch(Progress(records, self._total, self._resumed_at))
        place = self._place
        # A second chunk tells that there is something for another process to do.
        tasks = self._tasks()
        first = list(islice(tasks, 2))
        made = made_parts(
            _chained(first, tasks),
            self._order,
            place.manifest.today,
            place.unfinished,
            workers if len(first) > 1 else 1,
        )
        with place.tidied_after_errors(), closing(made):
            for found in made:
                self._inputs[found.input].refuse_change()
                entry = self._commit(found)
                records += entry.records
                shown += found.part.shown[: _SHOWN_DIAGNOSTICS - len(shown)]
                self._watch(Progress(records, self._total, self._resumed_at))
            for file in self._inputs:
                file.refuse_change()
            place.complete()
        return tuple(shown)

    def _commit(self, made: MadePart) -> PartEntry:
        part = made.part
        files = tuple(file for file, _ in part.files)
        entry = PartEntry(made.input, part.assessed, part.rejected, part.left_aside, files)
        self._place.commit(entry, {file.path: temporary for file, temporary in part.files})
        return entry

    def _tasks(self) -> Iterator[Task]:
        """Yield what is left to do. A run over no record at all has one part with nothing in it."""
        done = [part.input for part in self._place.manifest.parts]
        number = len(done)
        for position, source in enumerate(self._sources):
            if done and position < done[-1]:
                continue
            for chunk in self._chunks(source, self._inputs[position], done.count(position)):
                yield Task(chunk, number, position)
                number += 1
        if not number:
            yield Task(RecordsChunk(self._inputs[0], 1, ()), 0, 0)

    def _chunks(self, source: Source, file: InputFile, skip: int) -> Iterator[Chunk]:
        try:
            yield from source.chunks(skip)
        except OSError as error:
            raise unreadable(file.name, error) from None


def _chained(first: list[Task], rest: Iterator[Task]) -> Iterator[Task]:
    while first:
        yield first.pop(0)  # not kept: a chunk is large
    yield from rest
