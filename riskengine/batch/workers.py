"""Parts made one after the other, or by several processes at once, and always handed over in order.

The processes and their pipes are our own: a pool of the standard library waits for ever when a worker is killed
while a large chunk is on its way to it.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
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


@dataclass(frozen=True, slots=True)
class MadePart:
    """A part that can be put in place, with its number and the input it is from."""

    number: int
    input: int
    part: WrittenPart


def made_parts(
    tasks: Iterator[Task], order: BatchOrder, today: date, folder: Path, workers: int
) -> Generator[MadePart, None, None]:
    """Yield the parts of tasks, in the order of the tasks. There is one chunk in memory for each worker.

    Raises DiagnosticsError where a part cannot be written, or a worker is killed. What is unfinished by then is
    left in the folder. Close the generator to end the workers.
    """
    if workers == 1:
        writer = PartWriter(order, today, folder)
        for task in tasks:
            yield MadePart(task.number, task.input, writer.write(task.chunk, task.number))
        return
    with _crew(order, today, folder, workers) as crew:
        try:
            yield from _by_crew(tasks, crew)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise DiagnosticsError([Diagnostic("RE8109", {}, FileLocation(str(folder.parent)))]) from None


_Pipe = Connection  # of what goes to a worker and what comes from it


def _by_crew(tasks: Iterator[Task], crew: list[_Pipe]) -> Iterator[MadePart]:
    idle = list(crew)
    busy: dict[_Pipe, tuple[int, int]] = {}
    done: dict[int, MadePart] = {}
    due: list[int] = []
    task: Task | None = None
    while True:
        # A worker that is ahead waits when others are far behind, so that little is lost by a kill.
        while idle and len(done) <= len(crew) and (task := next(tasks, None)) is not None:
            pipe = idle.pop()
            pipe.send((task.chunk, task.number))
            busy[pipe] = task.number, task.input
            due.append(task.number)
            task = None  # a chunk is large
        if not due:
            return
        for pipe in _ready(busy):
            number, input_ = busy.pop(pipe)
            done[number] = MadePart(number, input_, _result(pipe))
            idle.append(pipe)
        while due and due[0] in done:
            yield done.pop(due.pop(0))


def _ready(busy: dict[_Pipe, tuple[int, int]]) -> list[_Pipe]:
    return [pipe for pipe in wait(list(busy)) if isinstance(pipe, Connection)]


def _result(pipe: _Pipe) -> WrittenPart:
    result = pipe.recv()
    if isinstance(result, BaseException):
        raise result
    assert isinstance(result, WrittenPart)
    return result


@contextmanager
def _crew(order: BatchOrder, today: date, folder: Path, workers: int) -> Iterator[list[_Pipe]]:
    """Start processes afresh, since copies of this one would share the locks of its threads; end them in any case."""
    context = multiprocessing.get_context("spawn")
    processes: list[SpawnProcess] = []
    pipes: list[_Pipe] = []
    try:
        for _ in range(workers):
            ours, theirs = context.Pipe()
            pipes.append(ours)
            process = context.Process(target=_work, args=(theirs, order, today, folder), daemon=True)
            with _ctrl_c_held_back():
                process.start()
            processes.append(process)
            theirs.close()
        yield pipes
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()
        for pipe in pipes:
            pipe.close()


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Start a process that leaves Ctrl-C to this one: it inherits that the signal is held back."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    resource_tracker.ensure_running()  # which lets the signal through again, but only when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# ------------------------------------------------------------- within a worker process


def _work(pipe: _Pipe, order: BatchOrder, today: date, folder: Path) -> None:
    """Write the parts of chunks until no more come, or the process that sends them ends."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    writer = PartWriter(order, today, folder)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            chunk, number = pipe.recv()
            try:
                pipe.send(writer.write(chunk, number))
            except Exception as error:
                _send_failure(pipe, error)


def _send_failure(pipe: _Pipe, error: Exception) -> None:
    try:
        pipe.send(error)
    except (pickle.PicklingError, TypeError, AttributeError):  # some cannot be sent; they are told by their kind
        pipe.send(RuntimeError(type(error).__name__))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
