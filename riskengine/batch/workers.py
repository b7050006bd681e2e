"""Shares of a run in processes of their own."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from datetime import date
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

from riskengine.batch.manifest import PartRecord
from riskengine.diagnostics import Diagnostic, DiagnosticsError

if TYPE_CHECKING:
    from riskengine.batch.running import Job, Share


def work_in_processes(job: Job, day: date, shares: Sequence[Share]) -> Iterator[PartRecord]:
    """Do all shares at the same time, yielding each part when it is done, in whatever order.

    Raises what a worker raised, and DiagnosticsError where one was stopped from outside; the others are stopped then.
    """
    context = multiprocessing.get_context("spawn")  # the same everywhere, and safe beside threads
    running: dict[Connection, BaseProcess] = {}
    try:
        for share in shares:
            ours, theirs = context.Pipe(duplex=False)
            process: BaseProcess = context.Process(
                target=_work, args=(job, day, share, theirs, os.getpid()), daemon=True
            )
            process.start()
            theirs.close()
            running[ours] = process
        while running:
            for connection in wait(list(running)):
                assert isinstance(connection, Connection)
                try:
                    said: PartRecord | DiagnosticsError | None = connection.recv()
                except EOFError:
                    raise DiagnosticsError([Diagnostic("RE8105")]) from None
                if said is None:
                    running.pop(connection).join()
                elif isinstance(said, PartRecord):
                    yield said
                else:
                    raise said
    finally:
        for process in running.values():
            process.terminate()
            process.join()


def _work(job: Job, day: date, share: Share, connection: Connection, parent: int) -> None:
    """Do a share, telling of each part, and None at the end. Stops where the one who asked is gone."""
    from riskengine.batch.running import work

    try:
        for part in work(job, day, share, threads=1):
            if os.getppid() != parent:
                return
            connection.send(part)
        connection.send(None)
    except DiagnosticsError as error:
        connection.send(error)
