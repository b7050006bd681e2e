"""An assessment in the words of one language: what every report for people shows, before its form.

A card holds text only. The table, the page and the workbook lay the same card out, each in its way,
so that none of them can leave out what another one says.
"""

from __future__ import annotations

from dataclasses import dataclass

_URGENT_SHADE = 4


def shade_of(rank: int, highest_rank: int) -> int:
    """Return the colour of a level, from 0 for the lowest to 4 for the highest. Words always say it too."""
    return 0 if rank <= 0 else max(1, round(rank / highest_rank * _URGENT_SHADE))


@dataclass(frozen=True, slots=True)
class LevelText:
    """A level interval in words, with the ranks of its ends; ``highest_rank`` is the scale's top."""

    text: str
    at_least: int
    at_most: int
    highest_rank: int

    @property
    def is_settled(self) -> bool:
        """Whether nothing unknown can change the level."""
        return self.at_least == self.at_most

    @property
    def shade(self) -> int:
        """The colour of what is sure, from 0, calm, to 4, urgent. What is only possible alarms nobody."""
        return shade_of(self.at_least, self.highest_rank)

    @property
    def marks(self) -> tuple[str, str, str]:
        """One mark for each level above the lowest: those that are sure, those possible, and those not."""
        return "●" * self.at_least, "◐" * (self.at_most - self.at_least), "○" * (self.highest_rank - self.at_most)


@dataclass(frozen=True, slots=True)
class AreaText:
    """An area with its level."""

    title: str
    level: LevelText

    @property
    def is_quiet(self) -> bool:
        """Whether it is certain that no rule of the area holds."""
        return self.level.at_most == 0


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source down to the place in it. ``note`` says why it should be read again, where it should."""

    text: str
    url: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ReasonText:
    """Why an action is suggested: the reason in words, and the rule it comes from."""

    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class SuggestionText:
    """A suggestion in words. It is urgent on the ruleset's highest level, or when due the same day."""

    title: str
    instruction: str
    avoid: str
    who: str
    due: str
    level: str
    shade: int
    is_urgent: bool
    reasons: tuple[ReasonText, ...]
    sources: tuple[SourceText, ...]
    check_first: tuple[str, ...]
    replaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionText:
    """An open question in words, whom to ask, and the titles of the rules that wait for the answer."""

    question: str
    fact: str
    ask: str
    settles: tuple[str, ...]
    contributes_to: tuple[str, ...]
    could_reach: str
    is_stale: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A whole assessment in words."""

    subject: str
    subject_kind: str
    as_of: str
    seen_by: str
    areas: tuple[AreaText, ...]
    overall: LevelText
    suggestions: tuple[SuggestionText, ...]
    other_findings: tuple[ReasonText, ...]
    withheld: tuple[str, ...]
    undetermined_count: int
    questions: tuple[QuestionText, ...]
    not_a_ground_for: tuple[str, ...]
    provenance: tuple[str, ...]

    @property
    def urgent(self) -> tuple[SuggestionText, ...]:
        """The suggestions to look at before all others."""
        return tuple(suggestion for suggestion in self.suggestions if suggestion.is_urgent)

    @property
    def less_urgent(self) -> tuple[SuggestionText, ...]:
        """The other suggestions, in order."""
        return tuple(suggestion for suggestion in self.suggestions if not suggestion.is_urgent)

    @property
    def sources(self) -> tuple[SourceText, ...]:
        """Every source behind the suggestions once, in the order in which they are first named."""
        in_order = (source for suggestion in (*self.urgent, *self.less_urgent) for source in suggestion.sources)
        return tuple(dict.fromkeys(in_order))

    @property
    def speaking_areas(self) -> tuple[AreaText, ...]:
        """The areas in which a rule holds or may hold."""
        return tuple(area for area in self.areas if not area.is_quiet)

    @property
    def quiet_areas(self) -> tuple[AreaText, ...]:
        """The areas in which it is certain that no rule holds."""
        return tuple(area for area in self.areas if area.is_quiet)

    @property
    def has_open_areas(self) -> bool:
        """Whether something unknown could still raise the level of an area."""
        return any(not area.level.is_settled for area in self.areas)

    @property
    def is_incomplete(self) -> bool:
        """Whether something unknown could still change the picture."""
        return self.undetermined_count > 0
