"""The files of a ruleset as pydantic models: their form, and the source of their JSON Schemas.

Descriptions are for authors: editors show them beside each key.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from riskengine.rulesets.declared_values import (
    Bound,
    ConditionName,
    ConditionSource,
    Day,
    Days,
    DemandIdentifier,
    FactIdentifier,
    Identifier,
    KebabIdentifier,
    Language,
    Number,
    RuleIdentifier,
    Texts,
    UnitText,
    Version,
)


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

    version: Version = Field(description="The version of the release, such as 1.2.0")
    released_on: Day = Field(description="The day of the release")
    changes: Texts = Field(description="What changed, naming the rules")


class RulesetFile(_Declaration):
    """ruleset.yaml: what the ruleset is, and the words it uses."""

    id: KebabIdentifier = Field(description="The name by which the ruleset is loaded; also the name of its directory")
    title: Texts = Field(description="What people call the ruleset")
    description: Texts = Field(description="What the ruleset is for, and what it is not for")
    licence: str = Field(min_length=1, description="An SPDX licence identifier, such as CC-BY-4.0")
    languages: tuple[Language, ...] = Field(min_length=1, description="Every text is written in each; first = default")
    levels: dict[Identifier, Texts] = Field(
        min_length=2, description="Levels of concern, from the lowest to the highest"
    )
    areas: dict[Identifier, Texts] = Field(min_length=1, description="The themes of the rules")
    audiences: dict[Identifier, Texts] = Field(min_length=1, description="Who may see a thing")
    roles: dict[Identifier, Texts] = Field(min_length=1, description="Who carries an action out")
    subject_kinds: dict[Identifier, Texts] = Field(min_length=1, description="Whom profiles are about; first = default")
    prohibited_uses: dict[Identifier, Texts] = Field(
        default_factory=dict, description="What a finding must never be used for"
    )
    default_audience: Identifier = Field(description="The audience an assessment is shown to when none is named")
    changelog: tuple[ChangelogDeclaration, ...] = Field((), description="What each release changed")


class FactDeclaration(_Declaration):
    """One typed, named piece of a situation."""

    type: Literal["boolean", "integer", "number", "choice", "choices", "date"] = Field(
        description="choice: one of the options; choices: any number of them"
    )
    minimum: Bound | None = Field(None, description="Least value, included; needed for integer and number")
    maximum: Bound | None = Field(None, description="Greatest value, included; needed for integer and number")
    unit: UnitText | None = Field(
        None, description="For integer and number: words joined by * and /, such as days/week"
    )
    options: dict[Identifier, Texts] | None = Field(
        None, min_length=1, description="For choice and choices: what can be chosen"
    )
    title: Texts = Field(description="What people call the fact")
    question: Texts = Field(description="As one would ask a person")
    purpose: Texts = Field(description="Why the fact is needed")
    visible_to: tuple[Identifier, ...] = Field(min_length=1, description="The audiences that may know the fact")
    sensitivity: Literal["ordinary", "personal", "special"] = Field(
        description="personal: personal data; special: a special category of it (GDPR article 9)"
    )
    collected_from: tuple[Identifier, ...] = Field(min_length=1, description="Where it comes from, such as self_report")
    max_age_days: Days | None = Field(None, description="An older observation counts as unknown")
    subject_kind: Identifier | None = Field(
        None, description="Whom it is about; the ruleset's first kind when left out"
    )
    releases: Identifier | None = Field(None, description="On a consent: the audience it opens rules for")


class FactsFile(_Declaration):
    """facts.yaml: the vocabulary."""

    facts: dict[FactIdentifier, FactDeclaration] = Field(min_length=1, description="The facts by their names")


class ParameterValue(_Dated):
    """A value and the time in which it applies."""

    value: Number = Field(description="The number, in the parameter's unit")
    sources: tuple[KebabIdentifier, ...] = Field(min_length=1, description="What sets it; see sources.yaml")


class ParameterDeclaration(_Declaration):
    """A number that the law or an instrument sets."""

    title: Texts = Field(description="What people call the parameter")
    unit: UnitText | None = Field(None, description="Words joined by * and /, such as hours/week")
    values: tuple[ParameterValue, ...] = Field(min_length=1, description="Its values over time, without overlap")
    review: Review = _REVIEW


class ParametersFile(_Declaration):
    """parameters.yaml: numbers with their dates."""

    parameters: dict[ConditionName, ParameterDeclaration] = Field(
        default_factory=dict, description="The parameters by name; a condition names one as param.name"
    )


class SourceDeclaration(_Dated):
    """A statute, regulation, guidance, study or instrument."""

    kind: Literal["statute", "regulation", "guidance", "study", "instrument"] = Field(description="What it is")
    title: Texts = Field(description="What people call the source")
    reference: str | None = Field(None, description="Number, DOI or journal reference")
    locator: str | None = Field(None, description="Section, paragraph or page")
    url: str | None = Field(None, description="Where it can be read")
    says: Texts | None = Field(None, description="What it says that the ruleset rests on, retold, with its numbers")
    verified_on: Day | None = Field(None, description="The day a person last read the source itself")
    review_by: Day = Field(description="When it should be read again")
    review: Review = _REVIEW


class SourcesFile(_Declaration):
    """sources.yaml: what the ruleset rests on."""

    sources: dict[KebabIdentifier, SourceDeclaration] = Field(min_length=1, description="The sources by their names")


class ActionDeclaration(_Declaration):
    """A follow-up from the catalogue."""

    title: Texts = Field(description="What people call the action")
    instruction: Texts = Field(description="What to do, and how")
    avoid: Texts = Field(description="What not to do")
    role: Identifier = Field(description="Who carries it out")
    due_within_days: Annotated[Days, Field(le=3650)] = Field(description="0: at once")
    audience: tuple[Identifier, ...] = Field(min_length=1, description="Who may see the suggestion")
    sources: tuple[KebabIdentifier, ...] = Field(min_length=1, description="What it rests on; see sources.yaml")
    not_when: ConditionSource | None = Field(
        None, description="A condition under which it is not suggested; its facts are visible to the whole audience"
    )
    supersedes: tuple[KebabIdentifier, ...] = Field(
        (), description="Actions that are left out when this one is suggested"
    )
    review: Review = _REVIEW


class ActionsFile(_Declaration):
    """actions.yaml: the catalogue of follow-up."""

    actions: dict[KebabIdentifier, ActionDeclaration] = Field(min_length=1, description="The actions by their names")


class RuleDeclaration(_Dated):
    """A condition and what follows when it holds."""

    title: Texts = Field(description="What people call the rule")
    level: Identifier = Field(description="The level of concern when it is established")
    when: ConditionSource = Field(
        description="The condition: and, or, not, comparisons of facts, param.name and numbers"
    )
    because: Texts = Field(description="The reason; {fact.name} and {param.name} are filled in")
    actions: tuple[KebabIdentifier, ...] = Field((), description="What it suggests; see actions.yaml")
    sources: tuple[KebabIdentifier, ...] = Field(min_length=1, description="What it rests on; see sources.yaml")
    audience: tuple[Identifier, ...] = Field(min_length=1, description="Who may see the finding")
    not_a_ground_for: tuple[Identifier, ...] = Field((), description="What the finding must never be used for")
    review: Review = _REVIEW


class RulesFile(_Declaration):
    """rules/<area>.yaml: the rules of one area."""

    area: Identifier = Field(description="The area of all rules in the file; see ruleset.yaml")
    define: dict[ConditionName, ConditionSource] = Field(
        default_factory=dict, description="Conditions with a name, for use in any condition of the ruleset"
    )
    rules: dict[RuleIdentifier, RuleDeclaration] = Field(min_length=1, description="The rules by their ids")


class OriginDeclaration(_Declaration):
    """Where demands on the ruleset come from."""

    title: Texts = Field(description="What people call it")
    description: Texts = Field(description="What it is, and how its demands are numbered")


class KeeperDeclaration(_Declaration):
    """Something besides rules and actions that keeps a demand."""

    text: Texts = Field(description="What it keeps, and how")
    test: str | None = Field(None, min_length=1, description="The test that holds it: path/of/test_file.py::test_name")


class KeptByDeclaration(_Declaration):
    """What keeps a demand; at least one of these."""

    rules: tuple[RuleIdentifier, ...] = Field((), description="Ids of rules, each of them written out")
    actions: tuple[KebabIdentifier, ...] = Field((), description="Ids of actions")
    calibration: tuple[KeeperDeclaration, ...] = Field((), description="Figures that an invented workforce is held to")
    promises: tuple[KeeperDeclaration, ...] = Field((), description="What holds whatever rules there are")


class DemandDeclaration(_Declaration):
    """Something that the ruleset is asked to do."""

    origin: Identifier = Field(description="Where it comes from")
    says: Texts = Field(description="The demand, retold")
    answer: Texts = Field(description="What the ruleset makes of it, and why")
    sources: tuple[KebabIdentifier, ...] = Field((), description="What it rests on; see sources.yaml")
    kept_by: KeptByDeclaration = Field(description="What keeps it")


class TraceabilityFile(_Declaration):
    """traceability.yaml: what the ruleset is asked to do, and what does it. It is no part of a release."""

    origins: dict[Identifier, OriginDeclaration] = Field(min_length=1, description="Where demands come from")
    demands: dict[DemandIdentifier, DemandDeclaration] = Field(min_length=1, description="The demands by their ids")


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
    "traceability": TraceabilityFile,
}
"""The kinds of files of a ruleset, by the name of their schema."""


def field_names(model: type[BaseModel]) -> Iterable[str]:
    """Return the keys that a declaration takes, as authors write them."""
    return [field.alias or name for name, field in model.model_fields.items()]
