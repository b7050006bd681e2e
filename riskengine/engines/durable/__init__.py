"""The engine ``durable``: rulesets on the Rete networks of durable_rules.

Loaded only when it is chosen, and only where durable_rules is installed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

from riskengine.diagnostics import Diagnostic, EngineError
from riskengine.engines.durable.encoding import Encoding
from riskengine.engines.durable.network import LIBRARY, NetworkError, Networks, library_path
from riskengine.engines.durable.prepared import Fire, PreparedDurable
from riskengine.engines.durable.sandbox import Deadline, worker_pool
from riskengine.rulesets import RuleSet

__all__ = ["DEFAULT_TIME_LIMIT", "LONGEST_TIME_LIMIT", "DurableEngine"]

DEFAULT_TIME_LIMIT = 30.0
"""Seconds for one profile; a thousand rules take a fraction of one."""

LONGEST_TIME_LIMIT = 86_400.0
"""Seconds: a day."""


class DurableEngine:
    """Evaluates on Rete networks, in worker processes that are killed past ``time_limit`` seconds a profile.

    With ``in_process`` the networks run in this process: a little faster, but nothing can end a hang,
    and a crash of the C library ends the program.

    Raises EngineError where durable_rules is not installed, ValueError for a limit that is not between
    0 and a day.
    """

    name = "durable"
    summary = "the Rete networks of durable_rules, in processes that are stopped when they hang"

    def __init__(self, *, time_limit: float = DEFAULT_TIME_LIMIT, in_process: bool = False) -> None:
        if not 0 < time_limit <= LONGEST_TIME_LIMIT:
            raise ValueError(f"a time limit is above 0 and at most {LONGEST_TIME_LIMIT:g} seconds")
        self.time_limit = time_limit
        self.in_process = in_process
        self._library = _installed_library()

    def with_time_limit(self, seconds: float) -> DurableEngine:
        """Return this engine with another limit for one profile."""
        return DurableEngine(time_limit=seconds, in_process=self.in_process)

    def prepare(self, ruleset: RuleSet) -> PreparedDurable:
        """Make a ruleset ready; any ruleset that loads can be taken."""
        return PreparedDurable(ruleset, _InProcess().run if self.in_process else self._run_in_worker)

    @contextmanager
    def _run_in_worker(self, encoding: Encoding) -> Iterator[Fire]:
        deadline = Deadline(self.time_limit)
        with worker_pool().borrowed(self._library, encoding, deadline) as worker:
            worker.load(encoding, deadline)

            def fire(session: str, first: int, messages: Sequence[str]) -> list[list[str]]:
                fired: list[list[str]] = worker.ask(deadline, "fire", encoding.key, session, first, messages)
                return fired

            yield fire


class _InProcess:
    """Networks in this process, one profile at a time."""

    def __init__(self) -> None:
        self._library: Any = import_module(LIBRARY)
        self._loaded: dict[int, Networks] = {}
        self._lock = Lock()

    @contextmanager
    def run(self, encoding: Encoding) -> Iterator[Fire]:
        """Make the networks of an encoding ready, and keep them for the next profile."""
        with self._lock:
            try:
                networks = self._loaded.get(encoding.key)
                if networks is None:
                    networks = self._loaded[encoding.key] = Networks(self._library, encoding.definitions)

                def fire(session: str, first: int, messages: Sequence[str]) -> list[list[str]]:
                    return [networks.fire(number, message, session) for number, message in enumerate(messages, first)]

                yield fire
            except NetworkError as error:
                if failed := self._loaded.pop(encoding.key, None):
                    failed.abandon()
                raise EngineError([Diagnostic("RE5305", {"reason": str(error)})]) from None


def _installed_library() -> Path:
    path = library_path()
    if path is None:
        raise EngineError([Diagnostic("RE5301", {})])
    return path
