"""A mapping proposed from the columns of a file. Only what is plain is put in force; a person does the rest.

In force means: the name of the column says the same as that of one fact and no other, every cell can be
a value of it, and the fact is an ordinary one. Personal facts wait for a person even then. Facts of a
special category, as health is, are not proposed at all unless the column has their own name: whatever
else hints at them is a proxy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from riskengine.localisation import LocalisedText
from riskengine.profiles.mapping.suggestion.column_words import words_of
from riskengine.profiles.mapping.suggestion.evidence import ColumnEvidence, ColumnsSeen
from riskengine.profiles.mapping.suggestion.fitting import Keys, fit_of
from riskengine.profiles.mapping.suggestion.matching import FactNames, without_aside
from riskengine.profiles.mapping.suggestion.reasons import reason
from riskengine.rulesets import Fact, RuleSet, Sensitivity

Confidence = Literal["sure", "likely", "unsure"]

_THE_SAME = 0.999
_LIKELY = 0.75
_LEAST = {Sensitivity.ORDINARY: 0.45, Sensitivity.PERSONAL: 0.65, Sensitivity.SPECIAL: _THE_SAME}
_NEARLY_AS_LIKE = 0.15
_MOST_FOR_ONE_COLUMN = 2

_SUBJECT_NAMES = tuple(
    words_of(name)
    for name in (
        *("subject", "subjekt", "pseudonym", "employee number", "employee id", "employee code"),
        *("personnel number", "person id", "staff id", "user id", "id"),
    )
)
_DAY_NAMES = tuple(words_of(name) for name in ("export date", "report date"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A column for a fact, and why. It is put in force only where nothing is left to ask."""

    fact: Fact
    column: str
    likeness: float
    confidence: Confidence
    in_force: bool
    reasons: tuple[LocalisedText, ...]
    keys: Keys


@dataclass(frozen=True, slots=True)
class DayProposal:
    """The column that holds the day of assessment, and the form of its dates."""

    column: str
    format: str | None


@dataclass(frozen=True, slots=True)
class SuggestedMapping:
    """Everything that is proposed for one file. ``unread`` are the columns that are proposed for nothing."""

    ruleset: str
    records: int
    subject: str | None
    as_of: DayProposal | None
    unknown: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    unread: tuple[str, ...]


def suggested_mapping(seen: ColumnsSeen, ruleset: RuleSet) -> SuggestedMapping:
    """Return what can be proposed for a file whose columns were looked at. The same file gets the same."""
    columns = [column for column in seen.columns.values() if column.name not in seen.repeated]
    subject = _subject(columns)
    as_of = _day_of_file(columns)
    taken = {subject, None if as_of is None else as_of.column}
    facts = [fact for fact in ruleset.facts.values() if fact.subject_kind == ruleset.default_subject_kind]
    names = FactNames(facts)
    candidates = [one for column in columns if column.name not in taken for one in _candidates(column, facts, names)]
    proposals = _settled(candidates, [fact.id for fact in facts])
    proposed = {one.column for one in proposals} | taken
    missing = {word for column in columns for word in column.missing_words if column.name in proposed}
    return SuggestedMapping(
        ruleset=ruleset.id,
        records=seen.records,
        subject=subject,
        as_of=as_of,
        unknown=tuple(sorted(missing)),
        proposals=proposals,
        unread=tuple(column.name for column in columns if column.name not in proposed),
    )


def _candidates(column: ColumnEvidence, facts: Sequence[Fact], names: FactNames) -> list[Proposal]:
    """Return the facts that a column could be, the likeliest first."""
    likely = sorted(((-names.likeness(column.name, fact.id), fact.id, fact) for fact in facts), key=lambda one: one[:2])
    best = -likely[0][0] if likely else 0.0
    near = [(-negative, fact) for negative, _, fact in likely if -negative >= best - _NEARLY_AS_LIKE]
    enough = [(likeness, fact) for likeness, fact in near if likeness >= _LEAST[fact.sensitivity]]
    if enough and enough[0][0] >= _THE_SAME:
        enough = [one for one in enough if one[0] >= _THE_SAME]
    return [_candidate(column, fact, likeness) for likeness, fact in enough[:_MOST_FOR_ONE_COLUMN]]


def _candidate(column: ColumnEvidence, fact: Fact, likeness: float) -> Proposal:
    fit = fit_of(column, fact)
    is_same = likeness >= _THE_SAME
    name_reason = reason("same_name" if is_same else "like_name", title=fact.title)
    confidence: Confidence = (
        "sure" if is_same and fit.fits else "likely" if likeness >= _LIKELY and fit.fits else "unsure"
    )
    return Proposal(
        fact=fact,
        column=column.name,
        likeness=likeness,
        confidence=confidence,
        in_force=confidence == "sure" and fact.sensitivity is Sensitivity.ORDINARY,
        reasons=(name_reason, *fit.reasons, *_cautions(fact, confidence)),
        keys=fit.keys,
    )


def _cautions(fact: Fact, confidence: Confidence) -> Iterable[LocalisedText]:
    """Yield what a person should think of before the column is used."""
    if fact.sensitivity is not Sensitivity.ORDINARY:
        yield reason(fact.sensitivity.value)
    if "hr_system" not in fact.collected_from and confidence != "sure":
        yield reason("not_asked_of", sources=", ".join(fact.collected_from))


def _settled(candidates: list[Proposal], order: list[str]) -> tuple[Proposal, ...]:
    """Return the proposals in the order of the vocabulary, none in force beside another that it could be."""
    settled = []
    for one in candidates:
        rivals = [other for other in candidates if other is not one and other.likeness >= _THE_SAME]
        same_fact = any(other.fact.id == one.fact.id for other in rivals)
        same_column = any(other.column == one.column for other in rivals)
        if one.confidence == "sure" and (same_fact or same_column):
            doubt = reason("another_column" if same_fact else "another_fact")
            settled.append(
                Proposal(one.fact, one.column, one.likeness, "unsure", False, (*one.reasons, doubt), one.keys)
            )
        else:
            settled.append(one)
    return tuple(sorted(settled, key=lambda one: (order.index(one.fact.id), -one.likeness, one.column)))


# ----------------------------------------------------------- about the record


def _subject(columns: Iterable[ColumnEvidence]) -> str | None:
    """Return the column whose name is that of a pseudonym and in which no two cells are the same."""
    for name in _SUBJECT_NAMES:
        for column in columns:
            if words_of(without_aside(column.name)) == name and column.are_all_different and not column.may_tell_who:
                return column.name
    return None


def _day_of_file(columns: Iterable[ColumnEvidence]) -> DayProposal | None:
    for name in _DAY_NAMES:
        for column in columns:
            formats = column.formats
            is_plain = len({one.day_first for one in formats}) == 1 or (formats and formats[0].text[0] == "Y")
            if (
                words_of(without_aside(column.name)) == name
                and column.are_dates
                and (is_plain or not column.is_written)
            ):
                return DayProposal(column.name, formats[0].text if column.is_written else None)
    return None
