"""How far a run has come, on standard error: a bar on a terminal, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from riskengine.cli.speech import may_colour, tell
from riskengine.reports.wording import Wording

if TYPE_CHECKING:
    from riskengine.batch import Progress

Watch = Callable[["Progress"], None]

_SECONDS_BETWEEN_LINES = 5


@contextmanager
def watched(language: str, *, asked: bool | None, quiet: bool) -> Iterator[Watch]:
    """Yield what a run tells its progress to. Shown on a terminal, or when asked for, and never when quiet."""
    is_terminal = sys.stderr.isatty()
    if quiet or asked is False or (asked is None and not is_terminal):
        yield lambda _: None
    elif is_terminal:
        with _bar(language) as watch:
            yield watch
    else:
        yield _Lines(language)


class _Pace:
    """The words for how far a run has come; what was done by earlier calls says nothing of how fast it goes."""

    def __init__(self, language: str) -> None:
        self._wording = Wording(language)
        self._begun = time.monotonic()

    def words(self, progress: Progress) -> str:
        """Return the count, the rate and, where it can be known, the time that is left."""
        elapsed = max(time.monotonic() - self._begun, 1e-3)
        rate = (progress.records - progress.resumed_at) / elapsed
        words = {"records": progress.records, "rate": round(rate)}
        if progress.total is None:
            return self._wording.fill("progress", **words)
        seconds = (progress.total - progress.records) / rate if rate else None
        left = "?" if seconds is None else str(timedelta(seconds=max(round(seconds), 0)))
        return self._wording.fill("progress_of", **words, total=progress.total, left=left)


class _Lines:
    """A line when some seconds have gone by, for logs."""

    def __init__(self, language: str) -> None:
        self._pace = _Pace(language)
        self._next = 0.0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now >= self._next or progress.records == progress.total:
            self._next = now + _SECONDS_BETWEEN_LINES
            tell(self._pace.words(progress))


@contextmanager
def _bar(language: str) -> Iterator[Watch]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    pace = _Pace(language)
    console = Console(stderr=True, no_color=not may_colour(sys.stderr))
    with Bar(BarColumn(), TextColumn("{task.description}"), console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def watch(progress: Progress) -> None:
            bar.update(task, description=pace.words(progress), completed=progress.records, total=progress.total)

        yield watch
