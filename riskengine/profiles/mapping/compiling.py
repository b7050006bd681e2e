"""A mapping file against a ruleset's vocabulary, before a single record is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from riskengine.diagnostics.phrases import phrase
from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Unit, Value, ValueType
from riskengine.localisation import LocalisedText
from riskengine.profiles.cell_text import UNKNOWN_WORDS
from riskengine.profiles.fact_problems import unit_words
from riskengine.profiles.mapping.date_formats import PLAIN, DateFormat
from riskengine.profiles.mapping.declarations import (
    DayDeclaration,
    FactSourceDeclaration,
    MappingFile,
    PartDeclaration,
    SubjectDeclaration,
)
from riskengine.profiles.mapping.meaning import value_meant
from riskengine.profiles.mapping.model import (
    DateText,
    DaySource,
    FactSource,
    NumberText,
    OptionList,
    Part,
    PlainText,
    ProfileMapping,
    SubjectSource,
    Translation,
    ValueTable,
)
from riskengine.profiles.mapping.problems import MappingProblems, Path
from riskengine.profiles.mapping.texts import folded
from riskengine.profiles.mapping.unit_conversion import conversion_factor
from riskengine.rulesets import Fact, RuleSet

_GO_WITH_A_CONSTANT = ("observed_on",)
_GO_WITH_ANY_COLUMN = ("unknown", "part", "observed_on")
_ABOUT_NUMBERS = ("unit", "round", "decimal")


def compile_mapping(file: MappingFile, ruleset: RuleSet, problems: MappingProblems) -> ProfileMapping:
    """Return the mapping, checked whole. Raises MappingError with everything that is wrong with it."""
    return _Compilation(file, ruleset, problems).mapping()


class _Compilation:
    """The checking of one mapping against one ruleset."""

    def __init__(self, file: MappingFile, ruleset: RuleSet, problems: MappingProblems) -> None:
        self.file = file
        self.ruleset = ruleset
        self.problems = problems
        self.unknown = UNKNOWN_WORDS | self._words(file.unknown or (), ("unknown",))
        self.subject_kind = file.subject_kind or ruleset.default_subject_kind

    def mapping(self) -> ProfileMapping:
        """Return the mapping, or raise MappingError."""
        file, ruleset = self.file, self.ruleset
        if file.ruleset != ruleset.id:
            self.problems.report("RE3501", {"mapping": file.ruleset, "ruleset": ruleset.id}, ("ruleset",))
            self.problems.raise_if_failed()  # a vocabulary that it was not written for would refuse all the rest
        self._check_subject_kind()
        subject = self._subject(file.subject)
        as_of = self._day(file.as_of, ("as_of",))
        observed_on = self._day(file.observed_on, ("observed_on",))
        facts = [self._fact(name, declared, observed_on) for name, declared in file.facts.items()]
        if not facts:
            self.problems.report("RE3509", {}, ("facts",), at_key=True)
        self.problems.raise_if_failed()
        return ProfileMapping(
            ruleset=ruleset.id,
            digest=ruleset.digest,
            subject=subject,
            subject_kind=self.subject_kind,
            as_of=as_of,
            unknown=self.unknown,
            facts=tuple(fact for fact in facts if fact is not None),
            warnings=tuple(self.problems.diagnostics),
        )

    # ---------------------------------------------------------- about the record

    def _check_subject_kind(self) -> None:
        kinds = self.ruleset.subject_kinds
        if self.subject_kind not in kinds:
            self.problems.report("RE3012", {"options": ", ".join(kinds)}, ("subject_kind",))

    def _subject(self, declared: SubjectDeclaration) -> SubjectSource:
        columns = declared.columns or (() if declared.column is None else (declared.column,))
        self._exactly_one(("column", "columns", "numbered"), declared, ("subject",))
        if declared.separator is not None and declared.columns is None:
            self._does_not_go("separator", phrase("a subject that is one column"), ("subject",))
        return SubjectSource(columns, declared.separator or "-", declared.numbered or "")

    def _day(self, declared: DayDeclaration | None, path: Path) -> DaySource | None:
        if declared is None:
            return None
        self._exactly_one(("column", "constant"), declared, path)
        if declared.format is not None and declared.column is None:
            self._does_not_go("format", phrase("a constant"), path)
        return DaySource(declared.column, self._formats(declared.format, path), declared.constant)

    def _formats(self, formats: tuple[DateFormat, ...] | None, path: Path) -> tuple[DateFormat, ...]:
        if formats is None:
            return (PLAIN,)
        if len({one.day_first for one in formats}) > 1:
            self.problems.report("RE3507", {"formats": ", ".join(map(str, formats))}, (*path, "format"))
        return formats

    # ------------------------------------------------------------ about one fact

    def _fact(self, name: str, declared: FactSourceDeclaration, observed_on: DaySource | None) -> FactSource | None:
        path: Path = ("facts", name)
        fact = self.ruleset.facts.get(name)
        if fact is None:
            self.problems.unknown_fact(name, self.ruleset.facts, path)
            return None
        if fact.subject_kind != self.subject_kind and self.subject_kind in self.ruleset.subject_kinds:
            self.problems.report("RE3013", {"kind": fact.subject_kind}, path, at_key=True)
        if not self._exactly_one(("column", "constant"), declared, path):
            return None
        own = self._day(declared.observed_on, (*path, "observed_on"))
        if declared.column is None:
            self._check_keys(declared, _GO_WITH_A_CONSTANT, phrase("a constant"), path)
            constant = self._meant(fact, declared.constant, (*path, "constant"))
            return FactSource(fact, None, constant, PlainText(), None, frozenset(), own)
        self._check_keys(declared, (*_GO_WITH_ANY_COLUMN, *allowed_keys(fact.type)), _kind(fact.type), path)
        unknown = self.unknown | self._words(declared.unknown or (), (*path, "unknown"))
        part = self._part(declared.part, path)
        translation = self._translation(fact, declared, path)
        return FactSource(fact, declared.column, None, translation, part, unknown, own or observed_on)

    def _translation(self, fact: Fact, declared: FactSourceDeclaration, path: Path) -> Translation:
        match fact.type:
            case DateType():
                return DateText(self._formats(declared.format, path))
            case ChoicesType() if declared.separator is not None:
                return OptionList(declared.separator, self._option_sets(fact, declared, path))
            case NumberType() if declared.values is None:
                return self._number(fact.type, declared, path)
            case _ if declared.values is not None:
                for key in _ABOUT_NUMBERS:
                    if getattr(declared, key) is not None:
                        self._does_not_go(key, phrase("a table of values"), path)
                return ValueTable(self._table(fact, declared, path))
            case _:
                return PlainText()

    def _number(self, type_: NumberType, declared: FactSourceDeclaration, path: Path) -> NumberText:
        factor = Fraction(1)
        if declared.unit is not None:
            needed = type_.unit
            found = None if needed is None else conversion_factor(Unit.parse(declared.unit), needed)
            if found is None:
                arguments = {"unit": declared.unit, "expected": unit_words(needed)}
                self.problems.report("RE3505", arguments, (*path, "unit"))
            factor = found or factor
        if declared.round is not None and not type_.integer:
            self._does_not_go("round", phrase("a number that need not be whole"), path)
        if type_.integer and factor.denominator != 1 and declared.round is None:
            self.problems.report(
                "RE3506", {"unit": str(declared.unit), "expected": unit_words(type_.unit)}, path, at_key=True
            )
        return NumberText(declared.decimal or self.file.decimal, factor, declared.round)

    def _part(self, declared: PartDeclaration | None, path: Path) -> Part | None:
        if declared is None:
            return None
        if declared.number > declared.of:
            expected = LocalisedText({"en": f"at most {declared.of}", "nb": f"høyst {declared.of}"})
            self.problems.report("RE1203", {"expected": expected}, (*path, "part", "number"))
        return Part(declared.separator, declared.number, declared.of)

    # -------------------------------------------------------- words and values

    def _table(self, fact: Fact, declared: FactSourceDeclaration, path: Path) -> Mapping[str, Value]:
        """Return what each word stands for, in the folded form in which it is looked up."""
        values: dict[str, Value] = {}
        taken = self._words(declared.unknown or (), None)
        for word, meaning in (declared.values or {}).items():
            place = (*path, "values", word)
            if folded(word) in taken:
                self.problems.report("RE3504", {"text": word}, place, at_key=True)
            taken |= {folded(word)}
            value = self._meant(fact, meaning, place)
            if value is not None:
                values[folded(word)] = value
        if len(values) == len(declared.values or ()):
            self._check_every_option(fact, declared, values, path)
        return values

    def _option_sets(
        self, fact: Fact, declared: FactSourceDeclaration, path: Path
    ) -> Mapping[str, frozenset[str]] | None:
        if declared.values is None:
            return None
        return {
            word: value for word, value in self._table(fact, declared, path).items() if isinstance(value, frozenset)
        }

    def _check_every_option(
        self, fact: Fact, declared: FactSourceDeclaration, values: Mapping[str, Value], path: Path
    ) -> None:
        """Warn of options that no word stands for, unless the author has thought of words that tell nothing."""
        told = set().union(*({value} if not isinstance(value, frozenset) else value for value in values.values()))
        match fact.type:
            case BooleanType():
                untold = [word for word, value in (("true", True), ("false", False)) if value not in told]
            case ChoiceType(options=options) | ChoicesType(options=options):
                untold = [option for option in options if option not in told]
            case _:
                untold = []
        if untold and declared.unknown is None:
            self.problems.report("RE3508", {"options": ", ".join(untold)}, (*path, "values"), at_key=True)

    def _meant(self, fact: Fact, meaning: str | tuple[str, ...] | None, path: Path) -> Value | None:
        meant = value_meant(fact, meaning)
        if meant.problem is None:
            return meant.value
        self.problems.report(*meant.problem, path, suggestion=meant.suggestion)
        return None

    def _words(self, words: Iterable[str], path: Path | None) -> frozenset[str]:
        """Return words in the form in which they are looked up, reporting those that stand twice."""
        seen: set[str] = set()
        for position, word in enumerate(words):
            if folded(word) in seen and path is not None:
                self.problems.report("RE3504", {"text": word}, (*path, position))
            seen.add(folded(word))
        return frozenset(seen)

    # ---------------------------------------------------------- which keys go

    def _exactly_one(self, keys: tuple[str, ...], declared: object, path: Path) -> bool:
        given = [key for key in keys if getattr(declared, key) is not None]
        if len(given) != 1:
            place, at_key = ((*path, given[1]), True) if given else (path, True)
            self.problems.report("RE3502", {"keys": ", ".join(keys)}, place, at_key=at_key)
        return len(given) == 1

    def _check_keys(
        self, declared: FactSourceDeclaration, allowed: tuple[str, ...], kind: str | LocalisedText, path: Path
    ) -> None:
        for key in FactSourceDeclaration.model_fields:
            if key not in {"column", "constant", *allowed} and getattr(declared, key) is not None:
                self._does_not_go(key, kind, path)

    def _does_not_go(self, key: str, kind: str | LocalisedText, path: Path) -> None:
        self.problems.report("RE3503", {"key": key, "kind": kind}, (*path, key), at_key=True)


def allowed_keys(type_: ValueType) -> tuple[str, ...]:
    """Return the keys that go with a column for a fact of this type, besides those that go with any."""
    match type_:
        case DateType():
            return ("format",)
        case NumberType():
            return ("values", *_ABOUT_NUMBERS)
        case ChoicesType():
            return ("values", "separator")
        case BooleanType() | ChoiceType():
            return ("values",)


def _kind(type_: ValueType) -> str | LocalisedText:
    match type_:
        case BooleanType():
            return phrase("a fact that is true or false")
        case NumberType():
            return phrase("a fact that is a number")
        case DateType():
            return phrase("a fact that is a date")
        case ChoiceType():
            return phrase("a fact with one of several options")
        case ChoicesType():
            return phrase("a fact with any of several options")
