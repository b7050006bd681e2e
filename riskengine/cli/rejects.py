"""The rejects file: each fault of each rejected record, as JSON Lines, without any value of it."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from riskengine.cli.output import refuse_existing, whole_file
from riskengine.profiles import Rejection
from riskengine.reports.reject_lines import reject_lines


class RejectsFile(AbstractContextManager["RejectsFile"]):
    """Written when the first record is rejected; where it was asked for by name, in any case.

    Raises DiagnosticsError on entering where the file asked for exists already, unless by ``force``.
    A file that nobody named gets a name that is free.
    """

    def __init__(self, named: Path | None, default: Path, language: str, *, force: bool) -> None:
        self.path = named or _free_name(default)
        self._is_named = named is not None
        self._language = language
        self._force = force
        self._stack = ExitStack()
        self._output: BinaryIO | None = None

    def __enter__(self) -> Self:
        if self._is_named:
            refuse_existing(self.path, force=self._force)
            self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, traceback)

    def add(self, rejection: Rejection) -> None:
        """Write the faults of a record, a line for each."""
        output = self._output or self._open()
        output.write(reject_lines(rejection, self._language))

    def _open(self) -> BinaryIO:
        self._output = self._stack.enter_context(whole_file(self.path, force=self._force))
        return self._output


def default_rejects_path(files: tuple[str, ...], out: Path | None) -> Path:
    """Return where rejects go when nobody says: beside the output, else in the current directory."""
    if out is not None:
        return out.with_name(f"{out.name}.rejects.jsonl")
    name = "records" if len(files) > 1 else "stdin" if files[0] == "-" else Path(files[0]).name
    return Path(f"{name}.rejects.jsonl")


def _free_name(path: Path) -> Path:
    free, number = path, 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name.removesuffix('.jsonl')}-{number}.jsonl")
    return free
