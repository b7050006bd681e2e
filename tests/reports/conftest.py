"""A small ruleset, built by hand, and assessments against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from riskengine.assessment import Assessment, assess
from riskengine.language import (
    AllOf,
    BooleanType,
    ChoiceType,
    Comparison,
    Condition,
    Constant,
    FactHolds,
    FactValue,
    NumberType,
    ParameterValue,
    Unit,
    Value,
    ValueType,
    references,
)
from riskengine.localisation import LocalisedText
from riskengine.profiles import Profile
from riskengine.rulesets import Action, Fact, Named, Parameter, ParameterVersion, Period, Rule, RuleSet, Source
from riskengine.rulesets.model import Sensitivity

DAY = date(2026, 11, 23)
EVERYONE = frozenset({"employee", "leader", "occupational_health"})
HEALTH = frozenset({"employee", "occupational_health"})
POINTS = NumberType(3, 9, Unit.parse("points"), integer=True)
LIVING = ChoiceType(("alone", "with_others"))
HOURS = NumberType(0, 168, Unit.parse("hours"))


def both(nb: str, en: str) -> LocalisedText:
    return LocalisedText({"nb": nb, "en": en})


def named(*entries: tuple[str, str, str]) -> dict[str, Named]:
    return {name: Named(name, both(nb, en)) for name, nb, en in entries}


def fact(
    id: str, type: ValueType, title: tuple[str, str], visible_to: frozenset[str], *, options: tuple[str, ...] = ()
) -> Fact:
    nb, en = title
    return Fact(
        id=id,
        type=type,
        title=both(nb, en),
        question=both(f"Hva er {nb.lower()}?", f"What is {en.lower()}?"),
        purpose=both("Til prøve.", "For a test."),
        option_titles={option: both(f"{option} på norsk", f"{option} in English") for option in options},
        visible_to=visible_to,
        sensitivity=Sensitivity.PERSONAL,
        collected_from=("self_report",),
        max_age_days=None,
        subject_kind="employee",
        releases=None,
    )


def source(id: str, nb: str, en: str, locator: str, verified_on: date | None) -> Source:
    return Source(
        id=id,
        kind="statute",
        title=both(nb, en),
        locator=locator,
        reference=None,
        url=f"https://example.org/{id}",
        says=None,
        in_force=Period(),
        verified_on=verified_on,
        review_by=date(2027, 11, 23),
        needs_review=False,
    )


def action(id: str, nb: str, en: str, *, role: str, days: int, audience: frozenset[str]) -> Action:
    return Action(
        id=id,
        title=both(nb, en),
        instruction=both(
            "Sett av god tid, og begynn med det du har sett.", "Take your time, and begin with what you saw."
        ),
        avoid=both("Ikke still diagnoser.", "Make no diagnosis."),
        role=role,
        due_within_days=days,
        audience=audience,
        sources=("law",),
        not_when=None,
        supersedes=(),
        needs_review=False,
    )


def rule(
    id: str,
    title: LocalisedText,
    *,
    area: str,
    level: str,
    when: Condition,
    because: LocalisedText,
    actions: tuple[str, ...],
    audience: frozenset[str],
) -> Rule:
    return Rule(
        id=id,
        title=title,
        area=area,
        level=level,
        when=when,
        because=because,
        actions=actions,
        sources=("scale",),
        released_by={name: frozenset() for name in sorted(audience)},
        reads=references(when).facts,
        subject_kind="employee",
        in_force=Period(date(2026, 1, 1), None),
        not_a_ground_for=("dismissal", "pay"),
        needs_review=False,
    )


def at_least(fact_id: str, parameter: str, type: ValueType) -> Comparison:
    return Comparison(">=", FactValue(fact_id, type), ParameterValue(parameter, type))


@pytest.fixture(scope="session")
def ruleset() -> RuleSet:
    facts = [
        fact("isolation.ucla3", POINTS, ("Ensomhet", "Loneliness"), HEALTH),
        fact("hours.last_week", HOURS, ("Timer siste uke", "Hours last week"), EVERYONE),
        fact("safety.acute", BooleanType(), ("Akutt fare", "Acute danger"), HEALTH),
        fact(
            "living.situation",
            LIVING,
            ("Bosituasjon", "Living situation"),
            HEALTH,
            options=("alone", "with_others"),
        ),
    ]
    lonely = at_least("isolation.ucla3", "lonely", POINTS)
    alone = Comparison("==", FactValue("living.situation", LIVING), Constant("alone", LIVING))
    rules = [
        rule(
            "ISO-01",
            both("Ensom i hverdagen", "Lonely in everyday life"),
            area="isolation",
            level="elevated",
            when=lonely,
            because=both(
                "Svaret på ensomhet er {isolation.ucla3} poeng, og grensen er {param.lonely}.",
                "Loneliness is at {isolation.ucla3} points, the limit is {param.lonely}.",
            ),
            actions=("talk", "health"),
            audience=HEALTH,
        ),
        rule(
            "ISO-02",
            both("Bor alene og er ensom", "Lives alone and is lonely"),
            area="isolation",
            level="high",
            when=AllOf((lonely, alone)),
            because=both("Bor alene.", "Lives alone."),
            actions=("health",),
            audience=HEALTH,
        ),
        rule(
            "HRS-01",
            both("Lange uker", "Long weeks"),
            area="hours",
            level="watch",
            when=at_least("hours.last_week", "long_week", HOURS),
            because=both("Siste uke var på {hours.last_week} timer.", "Last week had {hours.last_week} hours."),
            actions=("talk",),
            audience=EVERYONE,
        ),
        rule(
            "SAFE-01",
            both("Akutt fare", "Acute danger"),
            area="safety",
            level="acute",
            when=FactHolds("safety.acute"),
            because=both("Det er meldt om akutt fare.", "Acute danger was reported."),
            actions=("call",),
            audience=HEALTH,
        ),
    ]
    return RuleSet(
        id="small",
        version=None,
        digest="0123456789abcdef" * 4,
        title=both("Lite regelsett", "Small ruleset"),
        description=both("Til prøve.", "For tests."),
        licence="CC-BY-4.0",
        languages=("nb", "en"),
        levels=tuple(
            named(
                ("none", "Ingenting nå", "Nothing now"),
                ("watch", "Følg med", "Watch"),
                ("elevated", "Forhøyet", "Elevated"),
                ("high", "Høyt", "High"),
                ("acute", "Akutt", "Acute"),
            ).values()
        ),
        areas=named(
            ("isolation", "Kontakt og ensomhet", "Contact and loneliness"),
            ("hours", "Arbeidstid", "Working hours"),
            ("safety", "Akutt sikkerhet", "Acute safety"),
        ),
        audiences=named(
            ("employee", "Den ansatte", "The employee"),
            ("leader", "Nærmeste leder", "The nearest leader"),
            ("occupational_health", "Bedriftshelsetjenesten", "Occupational health"),
        ),
        roles=named(
            ("leader", "Nærmeste leder", "The nearest leader"),
            ("occupational_health", "Bedriftshelsetjenesten", "Occupational health"),
            ("anyone", "Den som er til stede", "Whoever is present"),
        ),
        subject_kinds=named(("employee", "Ansatt", "Employee")),
        prohibited_uses=named(("dismissal", "oppsigelse", "dismissal"), ("pay", "lønnsfastsettelse", "setting pay")),
        default_audience="occupational_health",
        changelog=(),
        facts={entry.id: entry for entry in facts},
        parameters={
            "lonely": Parameter(
                "lonely", both("Grense", "Limit"), "points", (ParameterVersion(6, Period(), ("scale",)),), False
            ),
            "long_week": Parameter(
                "long_week", both("Lang uke", "Long week"), "hours", (ParameterVersion(48, Period(), ("law",)),), False
            ),
        },
        sources={
            "law": source("law", "Arbeidsmiljøloven", "Working Environment Act", "§ 10-6", date(2026, 6, 1)),
            "scale": source("scale", "En skala for ensomhet", "A scale of loneliness", "s. 655", None),
        },
        actions={
            entry.id: entry
            for entry in (
                action(
                    "talk",
                    "Ta en omsorgssamtale",
                    "Have a caring conversation",
                    role="leader",
                    days=7,
                    audience=EVERYONE,
                ),
                action(
                    "health",
                    "Tilby time hos bedriftshelsetjenesten",
                    "Offer a consultation",
                    role="occupational_health",
                    days=14,
                    audience=HEALTH,
                ),
                action(
                    "call",
                    "Ring 113 og bli hos personen",
                    "Call 113 and stay with the person",
                    role="anyone",
                    days=0,
                    audience=HEALTH,
                ),
            )
        },
        definitions={},
        rules={entry.id: entry for entry in rules},
        evaluation_order=tuple(entry.id for entry in rules),
    )


AssessValues = Callable[..., Assessment]


@pytest.fixture(scope="session")
def assess_values(ruleset: RuleSet) -> AssessValues:
    """Assess a profile with these values."""

    def assess_values(
        values: Mapping[str, Value], *, subject: str = "A-17", audience: str | None = "occupational_health"
    ) -> Assessment:
        return assess(Profile(subject, "employee", DAY, values), ruleset, audience=audience, engine="reference")

    return assess_values
