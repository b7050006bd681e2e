"""Runs Rete networks in durable_rules' own C library.

The Python layer of durable_rules is left out: it keeps exceptions to itself, puts whole messages into
those it raises, starts threads that fire rules behind the caller's back, and writes numbers with exponents.

This module imports nothing but the standard library, for a worker process knows nothing else.
"""

from __future__ import annotations

import json
import re
from importlib.machinery import ExtensionFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from itertools import count
from pathlib import Path
from typing import Any
from weakref import finalize

LIBRARY = "durable_rules_engine"
"""The C library by its name as a module."""

_MATCHED = 0
_ERROR_CODE = re.compile(r"error code: \d+")
_numbers = count()


class NetworkError(Exception):
    """durable_rules refused something. The text names the step and the library's own code, no value."""


def library_path() -> Path | None:
    """Return the file of the C library, or None where it is not installed."""
    spec = find_spec(LIBRARY)
    return None if spec is None or spec.origin is None else Path(spec.origin)


def load_library(path: Path) -> Any:
    """Return the C library of a file, wherever that stands. Raises ImportError where it does not fit this Python."""
    loader = ExtensionFileLoader(LIBRARY, str(path))
    spec = spec_from_file_location(LIBRARY, path, loader=loader)
    if spec is None:
        raise ImportError(f"{path.name} is no extension module")
    library = module_from_spec(spec)
    loader.exec_module(library)
    return library


class Networks:
    """Networks made ready, to be fired one at a time. Not safe for several threads at once.

    Raises NetworkError where durable_rules refuses a definition.
    """

    def __init__(self, library: Any, definitions: list[str]) -> None:
        self._library = library
        self._handles: list[int] = []
        self.close = finalize(self, _delete, library, self._handles)
        """Give the memory of the networks back, at the latest when this object goes."""
        for definition in definitions:
            name = f"network-{next(_numbers)}"
            self._handles.append(self._called("create_ruleset", name, definition))

    def fire(self, number: int, message: str, session: str) -> list[str]:
        """Assert a message in a session of its own and return the rules that fire, each once.

        ``message`` is a JSON object whose ``sid`` is the session. INVARIANT: some rule of the network
        matches it, for to delete a session in which nothing ever matched reads memory that was never
        written (docs/probes/durable_rules/delete_unmatched_session.py shows it).

        Raises NetworkError, after which these networks are not to be used again.
        """
        handle = self._handles[number]
        result, state = self._called("assert_fact", handle, message)
        if result != _MATCHED:
            raise NetworkError(f"assert_fact: result {result}")
        fired = self._fired(handle, state)
        # Left behind, sessions fill the library's table of 1,024.
        self._called("delete_state", handle, session)
        return fired

    def _fired(self, handle: int, state: int) -> list[str]:
        """Return the names of the rules on the agenda; a rule stands there once for each way to it."""
        fired: dict[str, None] = {}
        started = self._called("start_action_for_state", handle, state)
        action = None if started is None else started[1]
        while action:
            fired.update(dict.fromkeys(json.loads(action)))
            action = self._called("complete_and_start_action", handle, state)
        return list(fired)

    def abandon(self) -> None:
        """Leave the memory of networks that failed as it is: it may not be what the library takes it for."""
        self.close.detach()

    def _called(self, step: str, *arguments: Any) -> Any:
        try:
            return getattr(self._library, step)(*arguments)
        except Exception as error:
            code = _ERROR_CODE.search(str(error))
            raise NetworkError(f"{step}: {code.group() if code else type(error).__name__}") from None


def _delete(library: Any, handles: list[int]) -> None:
    while handles:
        library.delete_ruleset(handles.pop())
