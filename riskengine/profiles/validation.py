"""A record to a validated profile, or to everything that is wrong with it. No message holds a value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from riskengine.diagnostics import Diagnostic, ProfileError, RecordLocation, nearest
from riskengine.diagnostics.phrases import phrase
from riskengine.language import ChoicesType, ChoiceType, DateType, NumberType, Unit, Value
from riskengine.localisation import LocalisedText
from riskengine.profiles.fact_schema import fact_adapter
from riskengine.profiles.flattening import FlatRecord, TooDeepError, flatten
from riskengine.profiles.profile import Profile
from riskengine.rulesets import Fact, RuleSet

LONGEST_SUBJECT = 100
"""Characters in a pseudonym."""

RECORD_FIELDS = ("subject", "subject_kind", "as_of")
"""What a record says besides facts."""

_NOTHING = RecordLocation("profile")


def profile_from(
    record: Mapping[str, Any],
    ruleset: RuleSet,
    *,
    as_of: date | None = None,
    location: RecordLocation = _NOTHING,
) -> Profile:
    """Return the validated profile of a record with nested or dotted names.

    ``as_of`` overrides the record's own date; with neither it is today. A fact that is None, or whose
    observation is older than its ``max_age_days``, is unknown. Raises ProfileError with everything
    that is wrong.
    """
    return _Validation(record, ruleset, location).profile(as_of)


class _Validation:
    """The validation of one record."""

    def __init__(self, record: Mapping[str, Any], ruleset: RuleSet, location: RecordLocation) -> None:
        self.record = record
        self.ruleset = ruleset
        self.location = location
        self.diagnostics: list[Diagnostic] = []

    def profile(self, as_of: date | None) -> Profile:
        """Return the profile, or raise ProfileError."""
        try:
            flat = flatten(self.record)
        except TooDeepError:
            raise ProfileError([Diagnostic("RE3106", {}, self.location)]) from None
        for fact in sorted(flat.repeated):
            self._report("RE3006", fact)
        subject = self._subject(flat.value.pop("subject", None))
        kind = self._subject_kind(flat.value.pop("subject_kind", None))
        own_date = flat.value.pop("as_of", None)
        day = as_of or self._day("as_of", own_date) or date.today()  # noqa: DTZ011 - a calendar day where the user is
        observed_on = self._observations(flat, day)
        values = self._values(flat, kind)
        stale = self._stale(observed_on, values, day)
        if self.diagnostics:
            raise ProfileError(self.diagnostics)
        for fact in stale:
            del values[fact]
        vocabulary = self.ruleset.vocabulary
        vector = tuple(map(values.get, vocabulary))
        return Profile(subject, kind, day, values, observed_on, stale, vocabulary, vector)

    def _report(
        self,
        code: str,
        fact: str | None,
        arguments: Mapping[str, str | LocalisedText] | None = None,
        suggestion: str | None = None,
    ) -> None:
        place = RecordLocation(self.location.path, self.location.line, self.location.cell, fact)
        self.diagnostics.append(Diagnostic(code, arguments or {}, place, suggestion))

    # ------------------------------------------------ about the record

    def _subject(self, subject: Any) -> str:
        if isinstance(subject, int) and not isinstance(subject, bool):
            subject = str(subject)
        if subject is None or subject == "":
            self._report("RE3008", "subject")
            return ""
        if not isinstance(subject, str) or len(subject) > LONGEST_SUBJECT or not subject.isprintable():
            self._report("RE3009", "subject", {"limit": str(LONGEST_SUBJECT)})
            return ""
        return subject

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

    def _observations(self, flat: FlatRecord, as_of: date) -> dict[str, date]:
        """Return when facts were observed, reporting dates and units that do not fit."""
        observed: dict[str, date] = {}
        for fact, value in flat.observed_on.items():
            day = self._day(fact, value) if fact in self.ruleset.facts else None
            self._check_belongs(fact, flat, "observed_on", value)
            if day is not None and day > as_of:
                self._report("RE3007", fact)
            elif day is not None:
                observed[fact] = day
        for fact, unit in flat.unit.items():
            self._check_belongs(fact, flat, "unit", unit)
            if fact in self.ruleset.facts and unit is not None:
                self._check_unit(self.ruleset.facts[fact], unit)
        return observed

    def _check_belongs(self, fact: str, flat: FlatRecord, key: str, value: Any) -> None:
        """Report an unknown fact, and a date or unit that is given without a value."""
        if fact not in self.ruleset.facts and fact not in flat.value:
            self._unknown(fact)
        elif value is not None and fact not in flat.value:
            self._report("RE3011", fact, {"key": key})

    def _check_unit(self, fact: Fact, unit: Any) -> None:
        expected = fact.type.unit if isinstance(fact.type, NumberType) else None
        try:
            given = Unit.parse(unit) if isinstance(unit, str) else None
        except ValueError:
            given = None
        if given is None or given != expected:
            self._report("RE3005", fact.id, {"expected": unit_words(expected)})

    def _stale(self, observed: Mapping[str, date], values: Mapping[str, Value], as_of: date) -> frozenset[str]:
        stale: set[str] = set()
        for fact, day in observed.items():
            limit = self.ruleset.facts[fact].max_age_days
            if fact in values and limit is not None and (as_of - day).days > limit:
                stale.add(fact)
        return frozenset(stale)

    # -------------------------------------------------- about the facts

    def _values(self, flat: FlatRecord, kind: str) -> dict[str, Value]:
        """Return the known values, each of the fact's type and within its bounds."""
        facts = self.ruleset.facts
        known: dict[str, Any] = {}
        for name, value in flat.value.items():
            fact = facts.get(name)
            if fact is None:
                self._unknown(name)
            elif fact.subject_kind != kind:
                self._report("RE3013", name, {"kind": fact.subject_kind})
            elif value is not None:
                known[name] = _prepared(fact, value)
        try:
            return fact_adapter(self.ruleset, kind).validate_python(known)
        except ValidationError as error:
            for fact_id, code_and_arguments in _problems(error, facts).items():
                self._report(code_and_arguments[0], fact_id, code_and_arguments[1])
            return {}

    def _unknown(self, name: str) -> None:
        candidates = [*self.ruleset.facts, *RECORD_FIELDS]
        suggestion = nearest(name, candidates)
        code, key = ("RE3001", "name") if "." in name else ("RE3010", "key")
        self._report(code, name, {key: shown_name(name)}, suggestion)


def shown_name(name: str) -> str:
    """Return a name that a record uses, short enough to show; what is not like a name is not shown."""
    return name if len(name) <= LONGEST_SUBJECT and name.isprintable() else "..."


def day_from(value: Any) -> date | None:
    """Return the date that a value is or spells as year-month-day, or None."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if isinstance(value, str) and len(value) == 10 and value[4] == "-":
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return None


def _prepared(fact: Fact, value: Any) -> Any:
    """Bring what JSON spells another way into the fact's type; anything else is left to the check."""
    match fact.type:
        case DateType():
            day = day_from(value)
            return value if day is None else day
        case ChoicesType() if isinstance(value, list | tuple | set | frozenset):
            try:
                return frozenset(value)
            except TypeError:  # something unhashable inside
                return value
        case NumberType(integer=True) if isinstance(value, float) and value.is_integer():
            return int(value)
        case _:
            return value


def _problems(
    error: ValidationError, facts: Mapping[str, Fact]
) -> dict[str, tuple[str, dict[str, str | LocalisedText]]]:
    """Return one diagnostic for each fact that pydantic refused."""
    problems: dict[str, tuple[str, dict[str, str | LocalisedText]]] = {}
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        fact = facts[str(problem["loc"][0])]
        problems.setdefault(fact.id, _problem(problem["type"], fact))
    return problems


def _problem(kind: str, fact: Fact) -> tuple[str, dict[str, str | LocalisedText]]:
    match kind, fact.type:
        case "finite_number", _:
            return "RE3104", {}
        case "greater_than_equal" | "less_than_equal", NumberType(unit=unit) as type_:
            return "RE3003", {"range": type_.range_text, "unit": unit_words(unit)}
        case "greater_than_equal" | "less_than_equal", DateType(minimum=first, maximum=last):
            return "RE3003", {"range": f"{first} to {last}", "unit": phrase("a date")}
        case "literal_error", ChoiceType(options=options) | ChoicesType(options=options):
            return "RE3004", {"options": ", ".join(options)}
        case _:
            return "RE3002", {"expected": expected_words(fact)}


def expected_words(fact: Fact) -> str | LocalisedText:
    """Return what a fact takes, in words."""
    match fact.type:
        case NumberType(integer=integer):
            return phrase("a whole number" if integer else "a number")
        case DateType():
            return phrase("a date (year-month-day)")
        case ChoiceType(options=options) | ChoicesType(options=options):
            return LocalisedText(
                {"en": f"one of {', '.join(options)}", "nb": f"et av alternativene {', '.join(options)}"}
            )
        case _:
            return phrase("true or false")


def unit_words(unit: Unit | None) -> str | LocalisedText:
    """Return a unit in words; plain numbers have none."""
    return str(unit) if unit is not None else phrase("a plain number")
