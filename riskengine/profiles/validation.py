"""A record to a validated profile, or to everything that is wrong with it. No message holds a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation
from riskengine.diagnostics.phrases import phrase
from riskengine.language import ChoicesType, NumberType, Value
from riskengine.profiles.fact_problems import Arguments, is_unit, problem_of, unit_words
from riskengine.profiles.fact_schema import day_from, fact_schema, value_checker
from riskengine.profiles.flattening import FlatRecord, TooDeepError, flatten
from riskengine.profiles.names import RECORD_FIELDS, known_names, unknown_names
from riskengine.profiles.profile import LONGEST_SUBJECT, Profile
from riskengine.rulesets import Fact, RuleSet

if TYPE_CHECKING:
    from riskengine.profiles.mapping.model import ProfileMapping

_NOWHERE = RecordLocation("profile")
_LARGEST_SUBJECT_NUMBER = 10**LONGEST_SUBJECT


def profile_from(
    record: Mapping[str, Any],
    ruleset: RuleSet,
    *,
    as_of: date | None = None,
    location: RecordLocation = _NOWHERE,
    mapping: ProfileMapping | None = None,
    record_number: int = 1,
    today: date | None = None,
) -> Profile:
    """Return the validated profile of a record with nested or dotted names.

    ``as_of`` overrides the record's own date; with neither it is ``today``, the day it is unless said. A fact that
    is None, or whose observation is older than its ``max_age_days``, is unknown. With ``mapping`` the record has
    names and values of another system, and is the one of that number, from 1, where the mapping numbers records.
    Raises ProfileError with everything that is wrong.
    """
    if mapping is None:
        return _Validation(ruleset, location, today).profile(record, as_of)
    if mapping.digest != ruleset.digest:
        raise ValueError(f"the mapping was checked against another ruleset than this {ruleset.id}")
    if not isinstance(record, Mapping):
        raise ProfileError([Diagnostic("RE3102", {}, location)])
    from riskengine.profiles.mapping.applying import mapped_record

    content, diagnostics = mapped_record(mapping, record, record_number, location)
    try:
        profile = _Validation(ruleset, location, today).profile(content, as_of)
    except ProfileError as error:
        diagnostics += [_at_column(one, mapping) for one in error.diagnostics]
        raise ProfileError(diagnostics) from None
    if diagnostics:
        raise ProfileError(diagnostics)
    return profile


def _at_column(diagnostic: Diagnostic, mapping: ProfileMapping) -> Diagnostic:
    place = diagnostic.location
    if not isinstance(place, RecordLocation) or place.fact is None:
        return diagnostic
    return replace(diagnostic, location=replace(place, column=mapping.column_of(place.fact)))


def check_value(fact: Fact, value: Any) -> tuple[str, Arguments] | None:
    """Return what is wrong with one known value of a fact, as a code and its arguments, or None."""
    if isinstance(fact.type, ChoicesType) and isinstance(value, list):
        value = frozenset(value)
    try:
        value_checker(fact.type)(value)
    except ValidationError as error:
        kind = error.errors(include_url=False, include_context=False, include_input=False)[0]["type"]
        return problem_of(kind, fact, value)
    return None


def subject_from(subject: Any) -> str | None:
    """Return the pseudonym that a value is, or None. A whole number counts as its digits."""
    if type(subject) is int and abs(subject) < _LARGEST_SUBJECT_NUMBER:
        return str(subject)
    if isinstance(subject, str) and len(subject) <= LONGEST_SUBJECT and subject.isprintable() and subject.strip():
        return subject
    return None


class _Validation:
    """The validation of one record, gathering what is wrong."""

    def __init__(self, ruleset: RuleSet, location: RecordLocation, today: date | None = None) -> None:
        self.today = today
        self.ruleset = ruleset
        self.location = location
        self.diagnostics: list[Diagnostic] = []
        self.unknown: dict[str, None] = {}  # a set that keeps the order of the record

    def profile(self, record: Mapping[str, Any], as_of: date | None) -> Profile:
        """Return the profile, or raise ProfileError."""
        flat = self._flat(record)
        fields = [flat.value.pop(name, None) for name in RECORD_FIELDS]
        subject = self._subject(fields[0])
        kind = self._subject_kind(fields[1])
        own_day = self._day("as_of", fields[2])
        day = day_from(as_of) or own_day or self.today or date.today()  # noqa: DTZ011 - a calendar day where the user is
        values = self._values(flat.value, kind)
        observed_on = self._observed_on(flat, day) if flat.observed_on else {}
        if flat.unit:
            self._check_units(flat)
        if flat.repeated or flat.empty or self.unknown:
            self._report_names(flat, has_fields=any(field is not None for field in fields))
        if self.diagnostics:
            raise ProfileError(self.diagnostics)
        stale = self._stale(observed_on, day) if observed_on else frozenset[str]()
        for fact in stale:
            del values[fact]
        vocabulary = self.ruleset.vocabulary
        return Profile(subject, kind, day, values, observed_on, stale, vocabulary, tuple(map(values.get, vocabulary)))

    def _flat(self, record: Mapping[str, Any]) -> FlatRecord:
        if not isinstance(record, Mapping):
            raise ProfileError([Diagnostic("RE3102", {}, self.location)])
        try:
            return flatten(record, known_names(self.ruleset))
        except TooDeepError:
            raise ProfileError([Diagnostic("RE3106", {}, self.location)]) from None

    def _report(self, code: str, fact: str, arguments: Arguments | None = None) -> None:
        """Report what is wrong with a known fact or field of the record."""
        place = RecordLocation(self.location.path, self.location.line, self.location.cell, fact)
        self.diagnostics.append(Diagnostic(code, arguments or {}, place))

    # ------------------------------------------------ about the record

    def _subject(self, given: Any) -> str:
        subject = subject_from(given)
        if subject is not None:
            return subject
        if given is None or (isinstance(given, str) and not given.strip()):
            self._report("RE3008", "subject")
        else:
            self._report("RE3009", "subject", {"limit": str(LONGEST_SUBJECT)})
        return ""

    def _subject_kind(self, kind: Any) -> str:
        if kind is None:
            return self.ruleset.default_subject_kind
        if not isinstance(kind, str) or kind not in self.ruleset.subject_kinds:
            self._report("RE3012", "subject_kind", {"options": ", ".join(self.ruleset.subject_kinds)})
            return self.ruleset.default_subject_kind
        return kind

    def _day(self, name: str, value: Any) -> date | None:
        if value is None:
            return None
        day = day_from(value)
        if day is None:
            self._report("RE3002", name, {"expected": phrase("a date (year-month-day)")})
        return day

    # -------------------------------------------------- about the facts

    def _values(self, values: Mapping[str, Any], kind: str) -> dict[str, Value]:
        """Return the known values, each of the fact's type and within its bounds."""
        known = {name: value for name, value in values.items() if value is not None}
        if len(known) < len(values):
            self._note_unknown(values)
        schema = fact_schema(self.ruleset, kind)
        schema.bring_into_form(known)
        try:
            return schema.validate(known)
        except ValidationError as error:
            problems = error.errors(include_url=False, include_context=False, include_input=False)
        kinds: dict[str, str] = {}
        for problem in problems:  # several of one fact, for instance one for each option, are one mistake
            kinds.setdefault(str(problem["loc"][0]), problem["type"])
        for name, problem_kind in kinds.items():
            fact = self.ruleset.facts.get(name)
            if fact is None:
                self._note_unknown([name])
            elif fact.subject_kind != kind:
                self._report("RE3013", name, {"kind": fact.subject_kind})
            else:
                code, arguments = problem_of(problem_kind, fact, known[name])
                self._report(code, name, arguments)
        return {}

    def _observed_on(self, flat: FlatRecord, as_of: date) -> dict[str, date]:
        """Return when the known facts were observed."""
        observed: dict[str, date] = {}
        for fact, given in flat.observed_on.items():
            if not self._belongs_to_fact(fact, "observed_on", given, flat):
                continue
            day = self._day(fact, given)
            if day is not None and day > as_of:
                self._report("RE3007", fact)
            elif day is not None and flat.value[fact] is not None:
                observed[fact] = day
        return observed

    def _check_units(self, flat: FlatRecord) -> None:
        for name, given in flat.unit.items():
            if self._belongs_to_fact(name, "unit", given, flat):
                fact = self.ruleset.facts[name]
                expected = fact.type.unit if isinstance(fact.type, NumberType) else None
                if not is_unit(given, expected):
                    self._report("RE3005", name, {"expected": unit_words(expected)})

    def _belongs_to_fact(self, name: str, part: str, given: Any, flat: FlatRecord) -> bool:
        """Return whether there is something to check, reporting a date or unit that belongs to no value."""
        if name in RECORD_FIELDS:
            self._note_unknown([f"{name}.{part}"])
        elif name not in self.ruleset.facts:
            self._note_unknown([name])
        elif given is not None and name not in flat.value:
            self._report("RE3011", name, {"key": part})
        return given is not None and name in self.ruleset.facts and name in flat.value

    def _stale(self, observed_on: Mapping[str, date], as_of: date) -> frozenset[str]:
        return frozenset(
            fact
            for fact, day in observed_on.items()
            if (limit := self.ruleset.facts[fact].max_age_days) is not None and (as_of - day).days > limit
        )

    # ------------------------------------------------------------ names

    def _note_unknown(self, names: Iterable[str]) -> None:
        self.unknown.update(dict.fromkeys(name for name in names if name not in self.ruleset.facts))

    def _report_names(self, flat: FlatRecord, *, has_fields: bool) -> None:
        """Report what is said twice, and names that the vocabulary does not have."""
        facts = self.ruleset.facts
        for name in sorted(flat.repeated):
            if name in facts or name in RECORD_FIELDS:
                self._report("RE3006", name)
        self._note_unknown(name for name in flat.empty if not self._is_group(name))
        if self.unknown:
            has_known = has_fields or any(name in facts for name in flat.value)
            self.diagnostics += unknown_names(self.unknown, self.ruleset, self.location, shown=has_known)

    def _is_group(self, name: str) -> bool:
        """Return whether names of facts start so; an empty group says nothing, and that is allowed."""
        return name in RECORD_FIELDS or any(fact.startswith(f"{name}.") for fact in self.ruleset.facts)
