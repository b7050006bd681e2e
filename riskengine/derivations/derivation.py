"""What a derivation is: records in, facts with their evidence out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol, runtime_checkable


class DerivedFacts(Protocol):
    """What a derivation gives back."""

    @property
    def facts(self) -> Any:
        """A frame with ``subject``, ``as_of`` and one column a fact under its id; null where it is unknown."""
        ...

    def evidence(self, subject: str, as_of: date | None = None) -> Any:
        """Return where the facts of one subject come from. Raises KeyError for a subject that is not there."""
        ...


@runtime_checkable
class Derivation(Protocol):
    """Facts worked out from records of one kind, such as time entries.

    A plug-in names a class that is made without arguments in the entry-point group ``riskengine.derivations``.
    A fact that the records do not cover is unknown, never guessed. Limits are no part of a derivation: the
    ruleset judges.
    """

    @property
    def name(self) -> str:
        """The name that it is found by."""
        ...

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that it can work out."""
        ...

    def derive(self, records: Any, *, as_of: date | Mapping[str, date]) -> DerivedFacts:
        """Return the facts of all subjects of the records, as of a day for all or for each.

        Raises DerivationError for records that cannot be worked with.
        """
        ...
