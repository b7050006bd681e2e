"""Worker processes in which networks run, so that a hang or a crash of the C library is an error here.

A worker serves one thread at a time and keeps the networks it was given. One that does not answer in
time is killed; the next call starts another.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Condition, Thread
from time import monotonic
from typing import Any

from riskengine.diagnostics import Diagnostic, EngineError
from riskengine.engines.durable import worker as worker_script
from riskengine.engines.durable.encoding import Encoding
from riskengine.engines.durable.worker import read_frame, write_frame

_MOST_WORKERS = 8
_MOST_LOADED = 16
"""Encodings that a worker keeps; a network takes about 60 kilobytes."""

_GRACE = 5.0
"""Seconds after its limit at which a worker ends by itself, should this process be gone."""


class Deadline:
    """A number of seconds that has begun to run."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds

    @property
    def remaining(self) -> float:
        """Seconds left, 0 when there are none."""
        return max(0.0, self._end - monotonic())


class Worker:
    """One worker process. Raises EngineError where it cannot be started or does not take the library."""

    def __init__(self, library: Path, deadline: Deadline) -> None:
        # Isolated and without site-packages: a start takes a few hundredths of a second, and nothing of the
        # environment gets in. What it would print is nobody's to read, for it may hold values.
        command = [sys.executable, "-I", "-S", worker_script.__file__]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this Python and a file of ours
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C in a terminal is for this process to handle
            )
        except OSError as error:
            raise EngineError([Diagnostic("RE5304", {"reason": type(error).__name__})]) from error
        self._loaded: OrderedDict[int, None] = OrderedDict()
        self._requests: SimpleQueue[list[Any] | None] = SimpleQueue()
        self._answers: SimpleQueue[list[Any] | None] = SimpleQueue()
        self.works = True
        # Reading and writing happen on a thread, for only a queue can be waited on with a limit everywhere.
        self._thread = Thread(target=self._exchange, name="riskengine-durable", daemon=True)
        self._thread.start()
        try:
            self.ask(deadline, "library", str(library))
        except BaseException:
            self.close()
            raise

    @property
    def process_id(self) -> int:
        """The number of the process, for whoever watches processes."""
        return self._process.pid

    def has(self, encoding: Encoding) -> bool:
        """Whether the networks of an encoding are loaded already."""
        return encoding.key in self._loaded

    def load(self, encoding: Encoding, deadline: Deadline) -> None:
        """Have the networks of an encoding ready. Raises EngineError."""
        if self.has(encoding):
            self._loaded.move_to_end(encoding.key)
            return
        forgotten = []
        while len(self._loaded) >= _MOST_LOADED:
            forgotten.append(self._loaded.popitem(last=False)[0])
        self.ask(deadline, "load", encoding.key, encoding.definitions, forgotten)
        self._loaded[encoding.key] = None

    def ask(self, deadline: Deadline, verb: str, *arguments: object) -> Any:
        """Return what the worker answers.

        Raises EngineError where it refuses, ends, or does not answer in time; then the process is gone and
        the worker works no more.
        """
        remaining = deadline.remaining
        self._requests.put([verb, remaining + _GRACE, *arguments])
        try:
            answer = self._answers.get(timeout=remaining)
        except Empty:
            self.close()
            raise EngineError([Diagnostic("RE5302", {"seconds": f"{deadline.seconds:g}"})]) from None
        except BaseException:
            # Interrupted: an answer that nobody waits for would be taken for that of the next question.
            self.close()
            raise
        if answer is None:
            reason = _ended(self.close())
            raise EngineError([Diagnostic("RE5303", {"reason": reason})])
        outcome, result = answer
        if outcome != "done":
            # What the library refuses it may have half done already.
            self.close()
            raise EngineError([Diagnostic("RE5305", {"reason": result})])
        return result

    def close(self) -> int:
        """Kill the process, wait for its end and return its exit code."""
        self.works = False
        died_by_itself = self._process.poll()
        self._process.kill()
        exit_code = self._process.wait()
        self._requests.put(None)
        self._thread.join()
        return exit_code if died_by_itself is None else died_by_itself

    def forget(self) -> None:
        """Let go of the pipes in a process that was forked off: the worker belongs to the parent."""
        for pipe in (self._process.stdin, self._process.stdout):
            # The buffer may have been locked when the fork came; the file below it has no lock.
            pipe.raw.close()  # type: ignore[union-attr]
        self._process.returncode = 0

    def _exchange(self) -> None:
        requests, answers = self._process.stdin, self._process.stdout
        assert requests is not None
        assert answers is not None
        while (request := self._requests.get()) is not None:
            answer = None
            with suppress(OSError):
                write_frame(requests, request)
                answer = read_frame(answers)
            self._answers.put(answer)
            if answer is None:
                break
        for pipe in (requests, answers):
            with suppress(OSError):
                pipe.close()


def _ended(exit_code: int) -> str:
    if exit_code < 0:
        with suppress(ValueError):
            return signal.Signals(-exit_code).name
    return f"exit code {exit_code}"


class WorkerPool:
    """Workers to borrow; safe for many threads. As many are started as are needed at once, up to a limit."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._workers: list[Worker] = []
        self._idle: list[Worker] = []
        self._starting = 0
        self._changed = Condition()

    @contextmanager
    def borrowed(self, library: Path, encoding: Encoding, deadline: Deadline) -> Iterator[Worker]:
        """Lend a worker, best one that has the networks of an encoding already. Raises EngineError."""
        worker = self._take(encoding) or self._start(library, deadline)
        try:
            yield worker
        finally:
            with self._changed:
                if worker.works:
                    self._idle.append(worker)
                elif worker in self._workers:
                    self._workers.remove(worker)
                self._changed.notify()

    def _take(self, encoding: Encoding) -> Worker | None:
        """Return an idle worker, or None where one may be started."""
        with self._changed:
            while True:
                if self._idle:
                    chosen = next((worker for worker in self._idle if worker.has(encoding)), self._idle[-1])
                    self._idle.remove(chosen)
                    return chosen
                if len(self._workers) + self._starting < self._most:
                    self._starting += 1
                    return None
                self._changed.wait()

    def _start(self, library: Path, deadline: Deadline) -> Worker:
        worker = None
        try:
            worker = Worker(library, deadline)
        finally:
            with self._changed:
                self._starting -= 1
                if worker is not None:
                    self._workers.append(worker)
                self._changed.notify()
        return worker

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The numbers of the processes that run now."""
        with self._changed:
            return tuple(worker.process_id for worker in self._workers)

    def close(self) -> None:
        """End all processes."""
        with self._changed:
            workers = [*self._workers]
            self._workers.clear()
            self._idle.clear()
        for worker in workers:
            worker.close()

    def forget(self) -> None:
        """Let go of all workers in a process that was forked off."""
        for worker in self._workers:
            worker.forget()


def _new_pool() -> WorkerPool:
    return WorkerPool(min(os.cpu_count() or 1, _MOST_WORKERS))


_pool = _new_pool()


def worker_pool() -> WorkerPool:
    """Return the workers of this process; they end with it."""
    return _pool


def _close_pool() -> None:
    _pool.close()


def _replace_pool_after_fork() -> None:
    global _pool  # noqa: PLW0603 - a fork is the one thing that changes whose the workers are
    _pool.forget()
    _pool = _new_pool()


atexit.register(_close_pool)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_replace_pool_after_fork)
