"""What a report writer is: something that writes assessments in one format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO, Protocol, runtime_checkable

from riskengine.assessment import Assessment
from riskengine.rulesets import RuleSet


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStyle:
    """How a report is to look.

    ``language`` is that of the texts. ``summary_only`` asks for an overview without the single
    assessments, in formats that have one. ``width`` is in characters, for formats drawn with them.
    """

    language: str
    summary_only: bool = False
    width: int = 100
    colour: bool = False


@runtime_checkable
class Writer(Protocol):
    """A way of writing assessments, found by the entry-point group ``riskengine.writers``."""

    @property
    def name(self) -> str:
        """The name by which ``--format`` chooses it."""
        ...

    @property
    def is_binary(self) -> bool:
        """Whether the output is no text, and so not for a terminal."""
        ...

    def write(
        self, assessments: Iterable[Assessment], output: BinaryIO, ruleset: RuleSet, style: ReportStyle, /
    ) -> None:
        """Write the assessments, in their order, as they arrive where the format allows it.

        Text is written as UTF-8. ``assessments`` is read once; ``output`` stays open.
        """
        ...
