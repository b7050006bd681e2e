"""Facts and marks in words, for every form in which hours are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from riskengine.reports.hours.model import EmployeeHours, FactLine, HoursHead, Mark, Stretch
from riskengine.reports.phrasing import date_text, printable, stretch_text, value_text
from riskengine.reports.wording import Wording
from riskengine.rulesets import RuleSet

_WORDS: Final = {
    ("established", True): "hours_is_broken",
    ("established", False): "hours_to_see",
    ("undetermined", True): "hours_to_check",
    ("undetermined", False): "hours_to_check",
}


class HoursWords:
    """A ruleset and a language at hand, so that every line can reach both."""

    def __init__(self, ruleset: RuleSet, wording: Wording) -> None:
        self.wording = wording
        self._ruleset = ruleset
        self._language = wording.language

    def value(self, line: FactLine) -> str:
        """Return the value of a fact; of one that is unknown what the entries that are there come to."""
        if line.value is not None:
            return self._quantity(line.fact, line.value)
        unknown = self.wording["hours_unknown"]
        if line.bound is None or not isinstance(line.measured, int | float) or not line.covered:
            return unknown
        if line.bound == "at_least" and not line.measured:
            return unknown  # at least nothing is no news
        name = "hours_at_least" if line.bound == "at_least" else "hours_at_most"
        return f"{unknown}, {self.wording.fill(name, value=self._quantity(line.fact, line.measured))}"

    def found(self, line: FactLine, employee: EmployeeHours) -> str:
        """Return where a fact comes from: the times that decide, or why it is unknown."""
        if line.unknown_because is not None:
            reason = line.unknown_because.in_language(self._language)
            if not line.expected or line.covered == line.expected:
                return reason
            covered = self.wording.fill("hours_covered", covered=line.covered, expected=line.expected)
            return f"{reason}: {covered}"
        marked = [one for mark in employee.marks_of(line.fact) for one in mark.stretches if one in line.stretches]
        return self._times(list(dict.fromkeys(marked)) or list(line.stretches[:1]))

    def limits(self, line: FactLine, employee: EmployeeHours) -> str:
        """Return the sections that a fact breaks, or may break."""
        names: dict[str, dict[str, None]] = {}
        for mark in employee.marks_of(line.fact):
            names.setdefault(_WORDS[mark.outcome, mark.is_limit], {})[mark.name] = None
        return "; ".join(self.wording.fill(word, sections=", ".join(names[word])) for word in sorted(names))

    def reason(self, mark: Mark) -> str:
        """Return why a rule is established, or what else it hangs on."""
        if mark.because is not None:
            return printable(mark.because.in_language(self._language))
        titles = (self.wording.quoted(printable(title.in_language(self._language))) for title in mark.missing)
        return self.wording.fill("hours_depends", facts=self.wording.join(titles))

    def verdict(self, employee: EmployeeHours) -> Iterator[str]:
        """Yield how many limits are broken, and how many matters the hours alone cannot settle."""
        found = Counter((mark.outcome, mark.is_limit) for mark in employee.marks)
        counts = {
            "hours_broken": found["established", True],
            "hours_worth": found["established", False],
            "hours_hangs": found["undetermined", True] + found["undetermined", False],
        }
        if not counts["hours_broken"]:
            yield self.wording["hours_within"]
        yield from (self.wording.count(name, count) for name, count in counts.items() if count)

    def about(self, head: HoursHead) -> Iterator[str]:
        """Yield how the entries were read, and by what they are judged."""
        parts = [self.wording.count("hours_employees", head.employees)]
        parts.append(self.wording.count("hours_entries", head.entries))
        counts = {
            "hours_rejected": head.rejected,
            "hours_open": head.open_entries,
            "hours_duplicates": head.duplicates,
        }
        parts += [self.wording.count(name, count) for name, count in counts.items() if count]
        yield ", ".join(parts)
        title = printable(head.ruleset_title.in_language(self._language))
        day = self.wording.fill("as_of", day=date_text(head.as_of, self._language))
        version = f"{head.ruleset} {head.ruleset_version or ''}".strip()
        yield f"{title} ({version}) · {day} · {self.wording.fill('hours_zone', zone=head.zone)}"

    def _times(self, stretches: list[Stretch]) -> str:
        shown = [stretch_text(one.start, one.end, self._language) for one in stretches[:3]]
        if more := len(stretches) - len(shown):
            shown.append(self.wording.fill("hours_more_places", count=more))
        return ", ".join(shown)

    def _quantity(self, fact: str, value: object) -> str:
        rounded = round(value, 2) if isinstance(value, float) else value
        return value_text(rounded, self._ruleset.facts.get(fact), self._language)  # type: ignore[arg-type]
