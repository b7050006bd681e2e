"""JSON text to plain values, noting what Python's own decoder lets through."""

from __future__ import annotations

import json
from typing import Any

from riskengine.diagnostics import RecordLocation
from riskengine.profiles.records import Record, Rejection
from riskengine.profiles.validation import shown_name


class JsonDecoder:
    """Decodes one value at a time. After each, ``repeated_keys`` and ``constants`` tell what was in it."""

    def __init__(self) -> None:
        self.repeated_keys: list[str] = []
        self.constants = False
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=self._constant, parse_int=_whole_number
        )

    def decode(self, text: str, position: int) -> tuple[Any, int]:
        """Return the value that starts at a position and the position after it.

        Raises json.JSONDecodeError where there is none, RecursionError where it is nested too deep.
        """
        self.repeated_keys = []
        self.constants = False
        return self._decoder.raw_decode(text, position)

    def record(self, value: Any, location: RecordLocation) -> Record | Rejection:
        """Return the value just decoded as a record, or why it is not one."""
        if not isinstance(value, dict):
            return Rejection.of("RE3102", location)
        if self.repeated_keys:
            return Rejection.of("RE3103", location, key=shown_name(self.repeated_keys[0]))
        if self.constants:
            return Rejection.of("RE3104", location)
        return Record(location, value)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    self.repeated_keys.append(key)
                seen.add(key)
        return result

    def _constant(self, _name: str) -> None:
        self.constants = True


def _whole_number(text: str) -> int | float:
    # Thousands of digits would take long to read, and no bounds reach that far.
    return int(text) if len(text) <= 20 else float(text)
