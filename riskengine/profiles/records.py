"""What readers give: records, and rejections of what is not one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from riskengine.diagnostics import Diagnostic, RecordLocation
from riskengine.localisation import LocalisedText


class Repeated:
    """Stands for what a record says twice, where only some of the record is read."""


REPEATED: Final = Repeated()


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it was read, not validated yet, with nested or dotted names."""

    location: RecordLocation
    content: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rejection:
    """A record, or what stands where one should, that cannot be assessed, and why.

    ``subject`` is the record's pseudonym where one could be read and is one.
    """

    location: RecordLocation
    subject: str | None
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def of(cls, code: str, location: RecordLocation, **arguments: str | LocalisedText) -> Rejection:
        """Make a rejection with one diagnostic."""
        return cls(location, None, (Diagnostic(code, arguments, location),))
