"""Parts made one after the other, or by several processes at once, and always handed over in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import wait
from pathlib import Path

from riskengine.batch.chunks import Chunk
from riskengine.batch.order import BatchOrder
from riskengine.batch.parts import PartWriter, WrittenPart
from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation


@dataclass(frozen=True, slots=True)
class Task:
    """A chunk, the number of its part, and the input it is from."""

    chunk: Chunk
    number: int
    input: int


Made = Iterator[tuple[Task, WrittenPart]]


def made_parts(tasks: Iterator[Task], order: BatchOrder, today: date, folder: Path, workers: int) -> Made:
    """Yield each task with its part. At most one chunk more than there are workers is in memory."""
    if workers == 1:
        writer = PartWriter(order, today, folder)
        for task in tasks:
            yield task, writer.write(task.chunk, task.number)
        return
    ahead: deque[tuple[Task, Future[WrittenPart]]] = deque()
    with _pool(order, today, folder, workers) as pool:
        try:
            for task in tasks:
                ahead.append((task, pool.submit(_write, task.chunk, task.number)))
                if len(ahead) > workers:
                    yield _finished(*ahead.popleft())
            while ahead:
                yield _finished(*ahead.popleft())
        except BrokenProcessPool:
            raise DiagnosticsError([Diagnostic("RE8109", {}, FileLocation(str(folder.parent)))]) from None


def _finished(task: Task, future: Future[WrittenPart]) -> tuple[Task, WrittenPart]:
    return task, future.result()


@contextmanager
def _pool(order: BatchOrder, today: date, folder: Path, workers: int) -> Iterator[ProcessPoolExecutor]:
    """Open a pool of processes that start afresh, since a copy of this one would share its threads' locks."""
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(order, today, folder)
    )
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


# ------------------------------------------------------------- within a worker process

_writer: PartWriter | None = None


def _begin(order: BatchOrder, today: date, folder: Path) -> None:
    """Make a worker ready. It leaves Ctrl-C to the process that started it, and ends when that one does."""
    global _writer  # noqa: PLW0603 - what a worker process is there for
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _writer = PartWriter(order, today, folder)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _write(chunk: Chunk, number: int) -> WrittenPart:
    assert _writer is not None, "the pool makes its workers ready"
    return _writer.write(chunk, number)
