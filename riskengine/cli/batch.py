"""A run over files of profiles: bad records are set aside, and the counts add up."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from riskengine.assessment import Assessment, Assessor
from riskengine.cli.rejects import RejectsFile
from riskengine.diagnostics import Diagnostic, ProfileError
from riskengine.profiles import InputFormat, Profile, Rejection, read_profiles
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet

if TYPE_CHECKING:
    from riskengine.profiles.mapping.model import ProfileMapping

_SHOWN_REJECTIONS = 5


def source_named(file: str) -> tuple[Path | BinaryIO, str]:
    """Return what an argument names, with the name by which errors call it; ``-`` is standard input."""
    return (sys.stdin.buffer, "<stdin>") if file == "-" else (Path(file), file)


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read files of profiles against a ruleset."""

    ruleset: RuleSet
    input_format: InputFormat | None = None
    sheet: str | None = None
    as_of: date | None = None
    mapping: ProfileMapping | None = None

    def records(self, file: str) -> Iterator[Profile | Rejection]:
        """Yield the records of a file as they are read; ``-`` is standard input.

        Raises ProfileError where the file cannot be read, or not to its end.
        """
        source, name = source_named(file)
        yield from read_profiles(
            source,
            self.ruleset,
            name=name,
            input_format=self.input_format,
            as_of=self.as_of,
            sheet=self.sheet,
            mapping=self.mapping,
        )


@dataclass(slots=True)
class Tally:
    """What became of the records so far, and the faults to show to people."""

    assessed: int = 0
    left_aside: int = 0
    rejected: int = 0
    unread_files: int = 0
    unread: list[Diagnostic] = field(default_factory=list)
    shown: list[Diagnostic] = field(default_factory=list)

    @property
    def has_faults(self) -> bool:
        """Whether some record was rejected or some file was not read to its end."""
        return self.rejected > 0 or self.unread_files > 0

    def reject(self, rejection: Rejection) -> None:
        """Count a rejected record; the faults of the first few are kept to be shown."""
        self.rejected += 1
        if self.rejected <= _SHOWN_REJECTIONS:
            self.shown.extend(rejection.diagnostics)

    def leave(self, error: ProfileError) -> None:
        """Count a file that could not be read to its end."""
        self.unread_files += 1
        self.unread.extend(error.diagnostics)

    def closing_lines(self, rejects: Path, language: str) -> Iterator[str]:
        """Yield what is said at the end. Every record is assessed, left aside or rejected."""
        wording = Wording(language)
        if self.rejected > _SHOWN_REJECTIONS:
            yield wording.fill("more_rejects", count=self.rejected - _SHOWN_REJECTIONS, path=rejects)
        parts = [wording.fill("assessed", count=self.assessed)]
        if self.left_aside:
            parts.append(wording.fill("left_aside", count=self.left_aside))
        if self.rejected:
            parts.append(
                f"{wording.fill('rejected', count=self.rejected)} ({wording.fill('rejects_file', path=rejects)})"
            )
        line = f"{wording.count('records', self.assessed + self.left_aside + self.rejected)}: {', '.join(parts)}"
        yield f"{line}; {wording.count('unread', self.unread_files)}" if self.unread_files else line


def assessments(
    files: tuple[str, ...],
    read: Callable[[str], Iterator[Profile | Rejection]],
    assessor: Assessor,
    rejects: RejectsFile,
    tally: Tally,
    *,
    subjects: Collection[str] = (),
) -> Iterator[Assessment]:
    """Yield the assessments of all good records of all files, one at a time.

    With ``subjects`` other records are left aside; one that does not say whom it is about is not.

    A file that cannot be read, or not to its end, does not keep the next one from being read.
    """
    for file in files:
        try:
            for record in read(file):
                if subjects and record.subject is not None and record.subject not in subjects:
                    tally.left_aside += 1
                    continue
                if isinstance(record, Rejection):
                    rejects.add(record)
                    tally.reject(record)
                    continue
                assessment = assessor.assess(record)
                tally.assessed += 1
                yield assessment
        except ProfileError as error:
            tally.leave(error)
