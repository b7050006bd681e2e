"""run.json: what a run is, how far it has come, and what it has written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from riskengine.batch.inputs import InputFile
from riskengine.batch.order import BatchOrder

SCHEMA = "riskengine.batch/1"

_PATH = re.compile(r"rejects\.jsonl|(\w+|\.unfinished)/(part|rejects)-[0-9]{5,}\.\w+")
"""What an account may point at: nothing outside its own directory."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


class UnreadableManifestError(Exception):
    """A run.json is not one, or not one of this version."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file that is in place: its path within the directory, with slashes, and what it holds."""

    path: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PartEntry:
    """What one chunk of an input became; ``input`` counts the inputs from 0. Counts are of records."""

    input: int
    assessed: int
    rejected: int
    left_aside: int
    files: tuple[FileEntry, ...]

    @property
    def records(self) -> int:
        """How many records there were. Each is assessed, rejected or left aside."""
        return self.assessed + self.rejected + self.left_aside


@dataclass(frozen=True, slots=True)
class Manifest:
    """The account of a run. ``identity`` is what must be the same for it to go on.

    ``today`` is the day on which it began, by which records are assessed that say none. ``rejects`` is given
    when all is done.
    """

    identity: Mapping[str, Any]
    today: date
    parts: tuple[PartEntry, ...] = ()
    rejects: FileEntry | None = None
    is_completed: bool = False

    def with_part(self, part: PartEntry) -> Manifest:
        """Return the account with one part more."""
        return replace(self, parts=(*self.parts, part))

    @property
    def files(self) -> list[FileEntry]:
        """Every file that is in place."""
        return [file for part in self.parts for file in part.files] + ([] if self.rejects is None else [self.rejects])

    def differences(self, identity: Mapping[str, Any]) -> list[str]:
        """Return the names of what is not the same in another identity; of options, each by its own name."""
        found = [name for name in ("inputs", "ruleset", "library_version") if self.identity[name] != identity[name]]
        mine, other = self.identity["options"], identity["options"]
        return found + [name for name in {**mine, **other} if mine.get(name) != other.get(name)]

    def to_json(self) -> str:
        """Return the account as it stands in the file."""
        parts = self.parts
        counts = {
            "records": sum(part.records for part in parts),
            "assessed": sum(part.assessed for part in parts),
            "rejected": sum(part.rejected for part in parts),
            "left_aside": sum(part.left_aside for part in parts),
        }
        document = {
            "schema": SCHEMA,
            "completed": self.is_completed,
            "today": self.today.isoformat(),
            **self.identity,
            "counts": counts,
            "rejects": None if self.rejects is None else asdict(self.rejects),
            "parts": [asdict(part) for part in parts],
        }
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Manifest:
        """Read an account. Raises UnreadableManifestError."""
        try:
            document = json.loads(text)
            if document["schema"] != SCHEMA:
                raise UnreadableManifestError
            identity = {name: document[name] for name in ("library_version", "ruleset", "inputs", "options")}
            if not isinstance(identity["options"], dict):
                raise UnreadableManifestError
            return cls(
                identity,
                date.fromisoformat(document["today"]),
                tuple(_part(part) for part in document["parts"]),
                None if document["rejects"] is None else _file(document["rejects"]),
                bool(document["completed"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise UnreadableManifestError from None


def _part(document: dict[str, Any]) -> PartEntry:
    part = PartEntry(**{**document, "files": tuple(_file(file) for file in document["files"])})
    _check_counts(part.input, part.assessed, part.rejected, part.left_aside)
    return part


def _file(document: dict[str, Any]) -> FileEntry:
    entry = FileEntry(**document)
    _check_counts(entry.rows, entry.size)
    if not (_PATH.fullmatch(entry.path) and _DIGEST.fullmatch(entry.sha256)):  # TypeError for what is no text
        raise UnreadableManifestError
    return entry


def _check_counts(*counts: Any) -> None:
    if any(type(count) is not int or count < 0 for count in counts):
        raise UnreadableManifestError


def identity_of(order: BatchOrder, inputs: Sequence[InputFile], library_version: str) -> dict[str, Any]:
    """Return what makes a run this one and no other."""
    return {
        "library_version": library_version,
        "ruleset": order.ruleset_identity(),
        "inputs": [file.identity() for file in inputs],
        "options": order.options(),
    }
