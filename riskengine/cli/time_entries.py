"""Time entries on the command line: read, told of, and their facts put into profiles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from riskengine.cli.speech import tell, tell_diagnostics
from riskengine.derivations.entries_inside import EntriesInside
from riskengine.diagnostics import Diagnostic
from riskengine.profiles import Profile, Rejection
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet

if TYPE_CHECKING:
    import polars as pl

    from riskengine.cli.rejects import RejectsFile
    from riskengine.derivations.working_hours import Definitions, HoursTally, ProfileHours
    from riskengine.derivations.working_hours.reading import ReadingOptions

_SHOWN_REJECTIONS = 5


@dataclass(frozen=True, slots=True)
class HowToRead:
    """How entries are read and words are meant, by the options of a verb; and what is agreed with whom."""

    reading: ReadingOptions
    definitions: Definitions
    agreements: pl.DataFrame | None
    told: EntriesTold


class EntriesTold:
    """Says what became of the rows of entries and agreements, and sets aside what could not be read."""

    def __init__(self, language: str, rejects: RejectsFile | None = None) -> None:
        self.rejected = 0
        self._language = language
        self._rejects = rejects
        self._shown: list[Diagnostic] = []

    def set_aside(self, rejections: Iterable[Rejection]) -> None:
        """Write rejected rows to the rejects file; the faults of the first few are kept to be shown."""
        for rejection in rejections:
            self.rejected += 1
            if self._rejects is not None:
                self._rejects.add(rejection)
            if self.rejected <= _SHOWN_REJECTIONS:
                self._shown.extend(rejection.diagnostics)

    def warn(self, warnings: Iterable[Diagnostic]) -> None:
        """Keep what is to be said at once with the faults."""
        self._shown.extend(warnings)

    def say(self, *lines: str) -> None:
        """Say the faults of the first few rows, that there are more, and what else is to be said."""
        tell_diagnostics(self._shown, self._language)
        if self.rejected > _SHOWN_REJECTIONS and self._rejects is not None:
            words = Wording(self._language)
            tell(words.fill("more_rejects", count=self.rejected - _SHOWN_REJECTIONS, path=self._rejects.path))
        for line in lines:
            tell(line)


def how_to_read(chosen: Mapping[str, Any], told: EntriesTold) -> HowToRead:
    """Return what the options come to. Raises ProfileError, also where what is needed is not installed."""
    from riskengine.derivations.extras import require

    require(("polars", "pyarrow", "holidays", "narwhals"))
    from riskengine.derivations.working_hours import Definitions, Weeks
    from riskengine.derivations.working_hours.reading import DateOrder, ReadingOptions, check_zone, read_agreements

    check_zone(chosen["zone"])
    order = None if chosen["date_order"] is None else DateOrder(chosen["date_order"])
    agreements = None
    if (path := chosen["agreements"]) is not None:
        read = read_agreements(path)
        agreements = read.agreements
        told.warn(read.warnings)
        told.set_aside(read.rejections)
    definitions = Definitions(zone=chosen["zone"], weeks=Weeks(chosen["weeks"]))
    return HowToRead(ReadingOptions(zone=chosen["zone"], date_order=order), definitions, agreements, told)


class CompletedProfiles:
    """Puts facts from time entries into profiles: from a file of entries, and from those inside profiles.

    Nothing is imported for it before there are entries.
    """

    def __init__(self, ruleset: RuleSet, chosen: Mapping[str, Any], told: EntriesTold) -> None:
        self.inside = EntriesInside()
        self._ruleset = ruleset
        self._chosen = chosen
        self._told = told
        self._hours: ProfileHours | None = None
        if (path := chosen["entries"]) is not None:
            self._hours = self._with_entries_of(path)

    def completed(self, records: Iterable[Profile | Rejection]) -> Iterator[Profile | Rejection]:
        """Yield the records, profiles with the facts of their entries."""
        records = iter(records)
        for record in records:
            if self._hours is None and self.inside.has_some:
                self._hours = self._made(None)
            if self._hours is not None:
                yield from self._hours.completed(chain([record], records))
                self._told.set_aside(self._hours.tally.rejected_inside)
                self._hours.tally.rejected_inside.clear()
            else:
                yield record

    def lines(self, language: str) -> Iterator[str]:
        """Yield what is said at the end about entries and the profiles they were for."""
        if self._hours is None:
            return
        words = Wording(language)
        tally = self._hours.tally
        if tally.entries_inside:
            yield f"{words.count('hours_entries', tally.entries_inside)}: {words['hours_inside']}"
        yield from _counted(words, tally, self._hours.subjects_without_profile)

    def _with_entries_of(self, path: Path) -> ProfileHours:
        how = how_to_read(self._chosen, self._told)
        from riskengine.derivations.working_hours.reading import read_entries

        read = read_entries(path, options=how.reading)
        self._told.warn(read.warnings)
        self._told.set_aside(read.rejections)
        return self._made(read.entries, how)

    def _made(self, entries: pl.DataFrame | None, how: HowToRead | None = None) -> ProfileHours:
        how = how or how_to_read(self._chosen, self._told)
        from riskengine.derivations.working_hours import ProfileHours

        return ProfileHours(
            self._ruleset,
            entries,
            definitions=how.definitions,
            agreements=how.agreements,
            reading=how.reading,
            inside=self.inside,
        )


def _counted(words: Wording, tally: HoursTally, without_profile: int) -> Iterator[str]:
    counts = {
        "hours_without_entries": tally.without_entries,
        "hours_without_profile": without_profile,
        "hours_told_otherwise": tally.told_otherwise,
    }
    for name, count in counts.items():
        if count:
            yield words.count(name, count)
