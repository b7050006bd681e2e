"""One diagnostic: a code, its arguments, a place and, where there is one, the mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from riskengine.diagnostics.catalogue import CATALOGUE, CatalogueEntry
from riskengine.diagnostics.location import Location
from riskengine.localisation import LocalisedText


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops, a warning is shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong.

    ``arguments`` fill the message of the catalogue entry. They name facts, types, units, files and
    limits. INVARIANT: never a value from a profile (tests/privacy guards it).

    ``suggestion`` is the replacement for what the location covers, as data for editors.
    ``context`` says what the place belongs to, for instance ``rule HO-ISO-01``.
    """

    code: str
    arguments: Mapping[str, str | LocalisedText] = field(default_factory=dict)
    location: Location | None = None
    suggestion: str | None = None
    context: str | None = None

    def __post_init__(self) -> None:
        expected = self.entry.argument_names
        if expected != frozenset(self.arguments):
            raise TypeError(f"{self.code} takes the arguments {sorted(expected)}, not {sorted(self.arguments)}")

    @property
    def entry(self) -> CatalogueEntry:
        """What the catalogue says of this code."""
        return CATALOGUE[self.code]

    @property
    def severity(self) -> Severity:
        """Error or warning, as the catalogue sets it."""
        return Severity.WARNING if self.entry.warning else Severity.ERROR

    def message(self, language: str = "en") -> str:
        """Return the one-line message in ``language``."""
        return self._filled(self.entry.message, language)

    def advice(self, language: str = "en") -> str | None:
        """Return what to do about it in ``language``, or None where the message says enough."""
        return None if self.entry.advice is None else self._filled(self.entry.advice, language)

    def _filled(self, template: LocalisedText, language: str) -> str:
        words = {
            name: word.in_language(language) if isinstance(word, LocalisedText) else word
            for name, word in self.arguments.items()
        }
        return template.in_language(language).format(**words)
