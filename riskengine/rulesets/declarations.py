"""The files of a ruleset as pydantic models: their form, and the source of their JSON Schemas.

The models take both text from YAML, where every scalar is text, and typed JSON from releases.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from riskengine.language import Unit
from riskengine.localisation import LocalisedText

_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)\Z")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?\Z")
_RESERVED_PARTS = frozenset({"value", "observed_on", "unit"})


def _truth(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("truth", "write true or false")


def _whole_number(value: Any) -> Any:
    if isinstance(value, str) and _WHOLE_NUMBER.match(value) and len(value) < 20:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("expected", "a whole number")


def _number(value: Any) -> Any:
    if isinstance(value, str) and _NUMBER.match(value) and len(value) < 40:
        return float(value) if "." in value else int(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("expected", "a number")


def _day(value: Any) -> Any:
    try:
        if isinstance(value, date):
            return value
        if isinstance(value, str) and len(value) == 10 and value[4] == "-":
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("expected", "a date (year-month-day)")


def _bound(value: Any) -> Any:
    for read in (_number, _day):
        try:
            return read(value)
        except PydanticCustomError:
            continue
    raise PydanticCustomError("expected", "a number or a date (year-month-day)")


def _unit(value: Any) -> Any:
    try:
        Unit.parse(value)
    except (ValueError, TypeError):
        raise PydanticCustomError("name", "words in lower case, joined by * and /", {"name": str(value)}) from None
    return value


def _named(pattern: str, form: str) -> BeforeValidator:
    """Return a check that a name has a form; the form is said in words when it has not."""
    compiled = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and compiled.fullmatch(value):
            return value
        raise PydanticCustomError("name", form, {"name": str(value)})  # type: ignore[arg-type]

    return BeforeValidator(check)


def _fact_id(value: Any) -> Any:
    parts = value.split(".") if isinstance(value, str) else []
    if len(parts) < 2 or not all(re.fullmatch(r"[a-z][a-z0-9_]*", part) for part in parts):
        form = "words in lower case joined by dots, such as home_office.days_per_week"
        raise PydanticCustomError("name", form, {"name": str(value)})
    for part in parts:
        if keyword.iskeyword(part) or part in _RESERVED_PARTS or parts[0] == "param":
            form = "no part may be value, observed_on, unit or a word of the condition language"
            raise PydanticCustomError("name", form, {"name": str(value)})
    return value


Truth = Annotated[bool, BeforeValidator(_truth)]
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Number = Annotated[int | float, BeforeValidator(_number)]
Day = Annotated[date, BeforeValidator(_day)]
Bound = Annotated[int | float | date, BeforeValidator(_bound)]
UnitText = Annotated[str, BeforeValidator(_unit)]
Identifier = Annotated[str, _named(r"[a-z][a-z0-9_]*", "words in lower case joined by underscores")]
KebabIdentifier = Annotated[str, _named(r"[a-z0-9]+(-[a-z0-9]+)*", "words in lower case joined by hyphens")]
RuleIdentifier = Annotated[
    str, _named(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)+", "words in capital letters joined by hyphens, such as HO-ISO-01")
]
FactIdentifier = Annotated[str, BeforeValidator(_fact_id)]
Version = Annotated[str, _named(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", "a version such as 1.2.3")]
Language = Annotated[str, _named(r"[a-z]{2,3}", "a language code such as nb or en")]
ConditionSource = Annotated[str, Field(min_length=1, description="A condition in the condition language")]


class _Declaration(BaseModel):
    """What all declarations share: unknown keys are errors, and nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, protected_namespaces=())


class _Dated(_Declaration):
    """Something with a time in which it is in force; both days included."""

    start: Day | None = Field(None, alias="from", description="The first day in force; open when left out")
    end: Day | None = Field(None, alias="to", description="The last day in force; open when left out")


Review = Literal["needed"] | None
_REVIEW: Any = Field(None, description="needed: its author was not sure; a person with the knowledge should look")


class ChangelogDeclaration(_Declaration):
    """What a release changed."""

    version: Version
    released_on: Day
    changes: LocalisedText = Field(description="What changed, naming the rules")


class RulesetFile(_Declaration):
    """ruleset.yaml: what the ruleset is, and the words it uses."""

    id: KebabIdentifier
    title: LocalisedText
    description: LocalisedText
    licence: str = Field(min_length=1, description="An SPDX licence identifier")
    languages: tuple[Language, ...] = Field(min_length=1, description="Every text is written in each; first = default")
    levels: dict[Identifier, LocalisedText] = Field(min_length=2, description="From the lowest to the highest")
    areas: dict[Identifier, LocalisedText] = Field(min_length=1)
    audiences: dict[Identifier, LocalisedText] = Field(min_length=1, description="Who may see a thing")
    roles: dict[Identifier, LocalisedText] = Field(min_length=1, description="Who carries an action out")
    subject_kinds: dict[Identifier, LocalisedText] = Field(min_length=1, description="First = default")
    prohibited_uses: dict[Identifier, LocalisedText] = Field(
        default_factory=dict, description="What a finding must never be used for"
    )
    default_audience: Identifier
    changelog: tuple[ChangelogDeclaration, ...] = ()


class FactDeclaration(_Declaration):
    """One typed, named piece of a situation."""

    type: Literal["boolean", "integer", "number", "choice", "choices", "date"]
    minimum: Bound | None = Field(None, description="Least value, included; needed for integer and number")
    maximum: Bound | None = Field(None, description="Greatest value, included; needed for integer and number")
    unit: UnitText | None = None
    options: dict[Identifier, LocalisedText] | None = None
    title: LocalisedText
    question: LocalisedText = Field(description="As one would ask a person")
    purpose: LocalisedText = Field(description="Why the fact is needed")
    visible_to: tuple[Identifier, ...] = Field(min_length=1)
    sensitivity: Literal["ordinary", "personal", "special"] = Field(description="special: GDPR article 9")
    collected_from: tuple[Identifier, ...] = Field(min_length=1)
    max_age_days: Annotated[WholeNumber, Field(ge=0)] | None = Field(
        None, description="An older observation counts as unknown"
    )
    subject_kind: Identifier | None = None
    releases: Identifier | None = Field(None, description="On a consent: the audience it opens rules for")


class FactsFile(_Declaration):
    """facts.yaml: the vocabulary."""

    facts: dict[FactIdentifier, FactDeclaration] = Field(min_length=1)


class ParameterValue(_Dated):
    """A value and the time in which it applies."""

    value: Number
    sources: tuple[KebabIdentifier, ...] = Field(min_length=1)


class ParameterDeclaration(_Declaration):
    """A number that the law or an instrument sets."""

    title: LocalisedText
    unit: UnitText | None = None
    values: tuple[ParameterValue, ...] = Field(min_length=1)
    review: Review = _REVIEW


class ParametersFile(_Declaration):
    """parameters.yaml: numbers with their dates."""

    parameters: dict[Identifier, ParameterDeclaration] = Field(default_factory=dict)


class SourceDeclaration(_Dated):
    """A statute, regulation, guidance, study or instrument."""

    kind: Literal["statute", "regulation", "guidance", "study", "instrument"]
    title: LocalisedText
    reference: str | None = Field(None, description="Number, DOI or journal reference")
    locator: str | None = Field(None, description="Section, paragraph or page")
    url: str | None = None
    verified_on: Day | None = Field(None, description="The day a person last read the source itself")
    review_by: Day = Field(description="When it should be read again")
    review: Review = _REVIEW


class SourcesFile(_Declaration):
    """sources.yaml: what the ruleset rests on."""

    sources: dict[KebabIdentifier, SourceDeclaration] = Field(min_length=1)


class ActionDeclaration(_Declaration):
    """A follow-up from the catalogue."""

    title: LocalisedText
    instruction: LocalisedText = Field(description="What to do, and how")
    avoid: LocalisedText = Field(description="What not to do")
    role: Identifier
    due_within_days: Annotated[WholeNumber, Field(ge=0, le=3650)]
    audience: tuple[Identifier, ...] = Field(min_length=1)
    sources: tuple[KebabIdentifier, ...] = Field(min_length=1)
    not_when: ConditionSource | None = None
    supersedes: tuple[KebabIdentifier, ...] = ()
    review: Review = _REVIEW


class ActionsFile(_Declaration):
    """actions.yaml: the catalogue of follow-up."""

    actions: dict[KebabIdentifier, ActionDeclaration] = Field(min_length=1)


class RuleDeclaration(_Dated):
    """A condition and what follows when it holds."""

    title: LocalisedText
    level: Identifier
    when: ConditionSource
    because: LocalisedText = Field(description="The reason; {fact.name} and {param.name} are filled in")
    actions: tuple[KebabIdentifier, ...] = ()
    sources: tuple[KebabIdentifier, ...] = Field(min_length=1)
    audience: tuple[Identifier, ...] = Field(min_length=1)
    not_a_ground_for: tuple[Identifier, ...] = ()
    review: Review = _REVIEW


class RulesFile(_Declaration):
    """rules/<area>.yaml: the rules of one area."""

    area: Identifier
    define: dict[Identifier, ConditionSource] = Field(default_factory=dict, description="Conditions with a name")
    rules: dict[RuleIdentifier, RuleDeclaration] = Field(min_length=1)


class RulesetContent(_Declaration):
    """The whole content of a ruleset, as a release keeps it. ``rules`` has one entry for each area file."""

    ruleset: RulesetFile
    facts: FactsFile
    parameters: ParametersFile
    sources: SourcesFile
    actions: ActionsFile
    rules: tuple[RulesFile, ...] = Field(min_length=1)


FILE_MODELS: dict[str, type[_Declaration]] = {
    "ruleset": RulesetFile,
    "facts": FactsFile,
    "parameters": ParametersFile,
    "sources": SourcesFile,
    "actions": ActionsFile,
    "rules": RulesFile,
}
"""The kinds of files of a ruleset, by the name of their schema."""


def field_names(model: type[BaseModel]) -> Iterable[str]:
    """Return the keys that a declaration takes, as authors write them."""
    return [field.alias or name for name, field in model.model_fields.items()]
