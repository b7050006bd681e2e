"""The file of a workforce model as pydantic models: its form, and what each key means.

What is invented stands under the key ``invented``; what a source says stands under ``targets``. Whether
it fits a ruleset's vocabulary is checked in ``assembly``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from riskengine.rulesets.declared_values import (
    ConditionName,
    ConditionSource,
    Day,
    FactIdentifier,
    Identifier,
    KebabIdentifier,
    Number,
    Texts,
    Version,
)


def _one_or_several(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


Percent = Annotated[Number, Field(ge=0, le=100)]
Correlation = Annotated[Number, Field(ge=-1, le=1)]
GoesWith = dict[Identifier, Correlation]
_GOES_WITH: Any = Field(
    default_factory=dict,
    description="The tendencies it is associated with, each with its weight; alone, a weight is a correlation. "
    "Association only: nothing in a model says what comes from what",
)


class _Declaration(BaseModel):
    """What all declarations share: unknown keys are errors, and nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceDeclaration(_Declaration):
    """Where a target comes from."""

    title: Texts = Field(description="What people call the source")
    reference: str = Field(min_length=1, description="Number, DOI, page: enough to find it")


class TendencyDeclaration(_Declaration):
    """Something that invented people have more or less of, and that no fact tells."""

    what: Texts = Field(description="What those who have much of it have in common")
    goes_with: GoesWith = _GOES_WITH


class OccasionDeclaration(_Declaration):
    """An occasion on which facts are asked for or kept. For those it does not reach, its facts are unknown."""

    what: Texts = Field(description="Who is asked, by whom")
    invented: Percent = Field(description="The percentage of people that it reaches")


class TraitDistribution(_Declaration):
    """How many have a trait."""

    percent: Percent = Field(description="The percentage; a target about the trait takes its place")
    goes_with: GoesWith = _GOES_WITH


class TraitDeclaration(_Declaration):
    """Something that is so or not so about an invented person, and that no fact of the ruleset tells."""

    what: Texts = Field(description="What is so of those who have it")
    invented: TraitDistribution = Field(description="How many have it")


class TargetDeclaration(_Declaration):
    """A figure that the invented people are made to show."""

    what: Texts = Field(description="The figure in words")
    among: ConditionSource | None = Field(None, description="Who is counted; everyone when left out")
    holds: ConditionSource = Field(description="What holds for the percentage of them; it reads one fact or trait")
    percent: Percent = Field(description="The figure")
    sources: tuple[KebabIdentifier, ...] = Field(min_length=1, description="Where it comes from; see sources")
    review: Literal["needed"] | None = Field(None, description="needed: the figure is a choice, not found in a source")


class DistributionDeclaration(_Declaration):
    """How a fact is distributed, before targets stretch it. One of percent, shares, each, percentiles, days_ago."""

    when: ConditionSource | None = Field(None, description="Whom it is for: the first that holds counts")
    percent: Percent | None = Field(None, description="For true or false: the percentage that is true")
    shares: dict[str, Percent] | None = Field(
        None,
        min_length=1,
        description="For choices of one and whole numbers: the percentage of each value, from low to high; 13..52 "
        "shares one evenly among whole numbers",
    )
    each: dict[Identifier, Percent] | None = Field(
        None, min_length=1, description="For choices of several: the percentage that has each option"
    )
    at_least_one: Literal["true"] | None = Field(None, description="With each: nobody has none of the options")
    percentiles: dict[str, Number] | None = Field(
        None, min_length=2, description="For numbers: the value below which that percentage lies, from 0 to 100"
    )
    days_ago: dict[str, Number] | None = Field(
        None, min_length=2, description="For dates: percentiles of the days since then; below zero is still to come"
    )
    step: Annotated[Number, Field(ge=0.001)] = Field(1, description="With percentiles: values are multiples of it")
    goes_with: GoesWith = _GOES_WITH


class FactDeclaration(_Declaration):
    """How a fact is invented."""

    asked: Identifier = Field(description="The occasion on which it becomes known")
    answered: Percent = Field(100, description="Invented too: the percentage of those asked who answer")
    only: ConditionSource | None = Field(
        None, description="Whom the fact makes sense for; for others it is unknown, as for those whose condition is"
    )
    not_below: FactIdentifier | None = Field(
        None, description="Another number or date; whoever would have less has as much, or the nearest there is"
    )
    not_above: FactIdentifier | None = Field(
        None, description="Another number or date; whoever would have more has as much, or the nearest there is"
    )
    invented: Annotated[tuple[DistributionDeclaration, ...], BeforeValidator(_one_or_several)] = Field(
        min_length=1, description="Its distribution, or several with when"
    )


class KindDeclaration(_Declaration):
    """How subjects of one kind are invented."""

    subject: KebabIdentifier = Field(description="How pseudonyms start; a number follows")
    tendencies: dict[Identifier, TendencyDeclaration] = Field(
        default_factory=dict, description="What facts have in common; each may go with those before it"
    )
    occasions: dict[Identifier, OccasionDeclaration] = Field(min_length=1, description="How facts become known")
    traits: dict[ConditionName, TraitDeclaration] = Field(default_factory=dict, description="What no fact tells")
    groups: dict[ConditionName, ConditionSource] = Field(
        default_factory=dict, description="Conditions with a name, over what is so whether or not it is known"
    )
    targets: dict[Identifier, TargetDeclaration] = Field(default_factory=dict, description="What sources say")
    facts: dict[FactIdentifier, FactDeclaration] = Field(min_length=1, description="How facts are invented")


class WorkforceFile(_Declaration):
    """A model of an invented workforce for a ruleset."""

    ruleset: KebabIdentifier = Field(description="The ruleset whose facts it invents")
    written_for: Version = Field(description="The version that has all its facts; older releases may lack some")
    as_of: Day = Field(description="The day of the profiles, unless another is asked for")
    about: Texts = Field(description="That all of it is invented, and what for")
    sources: dict[KebabIdentifier, SourceDeclaration] = Field(min_length=1, description="Where targets come from")
    kinds: dict[Identifier, KindDeclaration] = Field(min_length=1, description="The kinds of subjects")
