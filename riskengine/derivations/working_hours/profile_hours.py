"""Facts about working hours put into profiles as these go by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from riskengine.derivations.entries_inside import EntriesInside, SetAside
from riskengine.derivations.working_hours.definitions import Definitions
from riskengine.derivations.working_hours.derive import Derived, derive
from riskengine.derivations.working_hours.entries import ENTRY_SCHEMA, checked_entries
from riskengine.derivations.working_hours.facts import FACTS
from riskengine.derivations.working_hours.origins import Origins
from riskengine.derivations.working_hours.reading import (
    EntriesOfProfile,
    ReadingOptions,
    read_profile_entries,
)
from riskengine.derivations.working_hours.ruleset_definitions import definitions_of
from riskengine.derivations.working_hours.subjects import FIRST_DAY, LAST_DAY
from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation
from riskengine.profiles import Profile, Rejection, check_value
from riskengine.rulesets import RuleSet

_AT_ONCE: Final = 5_000
"""Profiles whose facts are worked out together."""
_DEFAULT: Final = Definitions()
_READING: Final = ReadingOptions()


@dataclass(slots=True)
class HoursTally:
    """What was come across while facts were put into profiles.

    ``without_entries`` are profiles that nothing was worked out for. ``told_otherwise`` are those that
    say themselves what their entries say otherwise; what they say was kept. ``entries_inside`` were read inside
    profiles, and ``rejected_inside`` set aside there. ``subjects`` are those with entries and a profile.
    """

    without_entries: int = 0
    told_otherwise: int = 0
    entries_inside: int = 0
    rejected_inside: list[Rejection] = field(default_factory=list, repr=False)
    subjects: set[str] = field(default_factory=set, repr=False)


@dataclass(slots=True)
class _Item:
    """A record that goes by, and the time entries inside it, if any."""

    record: Profile | Rejection
    entries: SetAside | None


class ProfileHours:
    """Puts the facts that a ruleset's vocabulary has into profiles, from a table of entries and from those inside.

    ``definitions`` say what words mean where the ruleset has no parameter for it. ``agreements`` are a table by
    subject. ``inside`` keeps the entries of the profile that was read last, where profiles are read with
    ``prepare=hours.inside.without``. Raises DerivationError for entries or agreements that cannot be worked with.
    """

    def __init__(
        self,
        ruleset: RuleSet,
        entries: Any = None,
        *,
        definitions: Definitions = _DEFAULT,
        agreements: pl.DataFrame | None = None,
        reading: ReadingOptions = _READING,
        inside: EntriesInside | None = None,
    ) -> None:
        self.tally = HoursTally()
        self.inside = inside or EntriesInside()
        self._ruleset = ruleset
        self._entries = pl.DataFrame(schema=ENTRY_SCHEMA) if entries is None else checked_entries(entries)
        self._subjects = frozenset(self._entries["subject"].unique())
        self._definitions = definitions
        self._agreements = agreements
        self._reading = reading
        self._by_day: dict[date, Definitions] = {}
        self._facts = tuple(fact.id for fact in FACTS if fact.id in ruleset.facts)
        self._kinds = frozenset(ruleset.facts[fact].subject_kind for fact in self._facts)

    @property
    def subjects_without_profile(self) -> int:
        """How many subjects of the table have had no profile so far."""
        return len(self._subjects - self.tally.subjects)

    def completed(self, records: Iterable[Profile | Rejection]) -> Iterator[Profile | Rejection]:
        """Yield the records, profiles with the facts of their entries. What a profile says itself is kept.

        A fact that entries do not cover stays unknown, and its origin says why. Entries inside a profile stand in
        the place of those of the table. Profiles without entries go by unchanged.
        """
        for together in self._together(records):
            yield from self._completed(together)

    def _together(self, records: Iterable[Profile | Rejection]) -> Iterator[list[_Item]]:
        """Yield records in lots, in each of which a subject has the same entries throughout."""
        lot: list[_Item] = []
        has_own: dict[str | None, bool] = {}
        for record in records:
            content = self.inside.take()
            is_own = content is not None and not isinstance(record, Rejection)
            if len(lot) >= _AT_ONCE or (record.subject in has_own and (is_own or has_own[record.subject])):
                yield lot
                lot, has_own = [], {}
            lot.append(_Item(record, content if is_own else None))
            has_own[record.subject] = is_own
        if lot:
            yield lot

    def _completed(self, lot: list[_Item]) -> Iterator[Profile | Rejection]:
        derived = self._derived(lot)
        for item in lot:
            record = item.record
            if isinstance(record, Rejection) or record.subject_kind not in self._kinds:
                yield record
            elif not FIRST_DAY <= record.as_of <= LAST_DAY:
                yield _outside_the_calendar(record)
            elif (found := derived.get((record.subject, record.as_of))) is None:
                self.tally.without_entries += 1
                yield record
            else:
                yield self._with_facts(record, *found)

    # ----------------------------------------------------------- deriving

    def _derived(self, lot: list[_Item]) -> dict[tuple[str, date], tuple[Derived, Sequence[Any]]]:
        """Return for each subject and day what was derived, and the values of the facts in order."""
        entries = self._entries_of(lot)
        known = set(entries["subject"].unique())
        self.tally.subjects |= known
        by_definitions: dict[Definitions, set[tuple[str, date]]] = defaultdict(set)
        for profile in _profiles(lot):
            if profile.subject in known and FIRST_DAY <= profile.as_of <= LAST_DAY:
                definitions = self._definitions_on(profile.as_of)
                by_definitions[definitions].add((profile.subject, profile.as_of))
        found: dict[tuple[str, date], tuple[Derived, Sequence[Any]]] = {}
        for definitions, people in by_definitions.items():
            as_of = pl.DataFrame(sorted(people), schema={"subject": pl.String, "as_of": pl.Date}, orient="row")
            derived = derive(entries, as_of=as_of, definitions=definitions, agreements=self._agreements)
            for subject, day, *values in derived.facts.select("subject", "as_of", *self._facts).iter_rows():
                found[subject, day] = (derived, values)
        return found

    def _definitions_on(self, day: date) -> Definitions:
        if day not in self._by_day:
            self._by_day[day] = definitions_of(self._ruleset, day, self._definitions)
        return self._by_day[day]

    def _entries_of(self, lot: list[_Item]) -> pl.DataFrame:
        """Return the entries of the subjects of a lot: their own, else those of the table."""
        inside = [
            EntriesOfProfile(item.record.subject, item.entries.location, item.entries.content)
            for item in lot
            if item.entries is not None
        ]
        subjects = {profile.subject for profile in _profiles(lot)} & self._subjects
        subjects -= {one.subject for one in inside if one.subject is not None}
        of_table = self._entries.filter(pl.col("subject").is_in(list(subjects)))
        return pl.concat([of_table, *(self._read(some) for some in [inside] if some)])

    def _read(self, inside: list[EntriesOfProfile]) -> pl.DataFrame:
        """Return the entries inside profiles. Those whose order of day and month nobody can tell are set aside."""
        try:
            read = read_profile_entries(inside, inside[0].location.path, self._reading)
        except ProfileError as error:
            if len(inside) > 1:
                return pl.concat([self._read([one]) for one in inside])
            self.tally.rejected_inside.append(Rejection(inside[0].location, inside[0].subject, error.diagnostics))
            return pl.DataFrame(schema=ENTRY_SCHEMA)
        self.tally.entries_inside += read.entries.height
        self.tally.rejected_inside.extend(read.rejections)
        return read.entries

    # --------------------------------------------------------- into profiles

    def _with_facts(self, profile: Profile, derived: Derived, values: Sequence[Any]) -> Profile | Rejection:
        told = profile.values
        worked_out = {fact: value for fact, value in zip(self._facts, values, strict=True) if value is not None}
        if any(fact in told and told[fact] != value for fact, value in worked_out.items()):
            self.tally.told_otherwise += 1
        entering = {fact: value for fact, value in worked_out.items() if fact not in told}
        problems = [
            Diagnostic(*problem, RecordLocation(profile.subject, fact=fact))
            for fact, value in entering.items()
            if (problem := check_value(self._ruleset.facts[fact], value)) is not None
        ]
        if problems:
            return Rejection(RecordLocation("time entries"), profile.subject, tuple(problems))
        facts = tuple(fact for fact in self._facts if fact not in told)
        return profile.with_derived(entering, Origins(derived, profile.subject, profile.as_of, facts))


def _profiles(lot: Iterable[_Item]) -> Iterator[Profile]:
    return (item.record for item in lot if isinstance(item.record, Profile))


def _outside_the_calendar(profile: Profile) -> Rejection:
    """Return the rejection of a profile whose day of assessment has no public holidays."""
    location = RecordLocation("profile", fact="as_of")
    arguments = {"first": FIRST_DAY.isoformat(), "last": LAST_DAY.isoformat()}
    return Rejection(location, profile.subject, (Diagnostic("RE3913", arguments, location),))
