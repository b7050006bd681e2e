"""A small ruleset with everything that pages can show, whose texts a test may make hostile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "rulesets/quiet-house/ruleset.yaml": """\
id: quiet-house
title: {nb: Det stille huset, en: The quiet house}
description: {nb: Et lite regelsett., en: A small ruleset.}
licence: CC-BY-4.0
languages: [nb, en]
levels:
  none: {nb: ingenting, en: nothing}
  watch: {nb: følg med, en: watch}
  acute: {nb: handle nå, en: act now}
areas:
  isolation: {nb: Ensomhet, en: Loneliness}
  garden_work: {nb: Hagearbeid, en: Garden work}
audiences:
  employee: {nb: Den ansatte, en: The employee}
  leader: {nb: Lederen, en: The leader}
roles:
  leader: {nb: Lederen, en: The leader}
  employee: {nb: Den ansatte, en: The employee}
subject_kinds:
  employee: {nb: Ansatt, en: Employee}
prohibited_uses:
  dismissal: {nb: Oppsigelse, en: Dismissal}
default_audience: employee
changelog:
  - {version: 0.1.0, released_on: 2026-11-01, changes: {nb: Første utgave., en: First release.}}
  - {version: 0.2.0, released_on: 2026-11-20, changes: {nb: QH-ISO-01 fra fem poeng., en: QH-ISO-01 from five points.}}
""",
    "rulesets/quiet-house/facts.yaml": """\
facts:
  isolation.score:
    type: integer
    minimum: 0
    maximum: 9
    unit: points
    title: {nb: Poeng, en: Score}
    question: {nb: Hvor mange poeng?, en: How many points?}
    purpose: {nb: For å vite det., en: To know it.}
    visible_to: [employee]
    sensitivity: special
    collected_from: [self_report, leader]
    max_age_days: 90
  contact.how:
    type: choice
    options:
      daily: {nb: hver dag, en: every day}
      rarely: {nb: sjelden, en: rarely indeed}
    title: {nb: Kontakt, en: Contact}
    question: {nb: Hvor ofte?, en: How often?}
    purpose: {nb: For å vite det., en: To know it.}
    visible_to: [employee, leader]
    sensitivity: personal
    collected_from: [self_report]
  consent.share:
    type: boolean
    title: {nb: Samtykke, en: Consent}
    question: {nb: Vil du dele?, en: Will you share?}
    purpose: {nb: For å spørre først., en: To ask first.}
    visible_to: [employee, leader]
    sensitivity: personal
    collected_from: [self_report]
    releases: leader
""",
    "rulesets/quiet-house/parameters.yaml": """\
parameters:
  lonely:
    title: {nb: Ensom fra, en: Lonely from}
    unit: points
    values:
      - {to: 2025-12-31, value: 6, sources: [scale]}
      - {from: 2026-01-01, value: 5, sources: [scale, act]}
    review: needed
""",
    "rulesets/quiet-house/sources.yaml": """\
sources:
  scale:
    kind: instrument
    title: {nb: Ensomhetsskala, en: Loneliness scale}
    reference: "2004"
    url: https://example.org/scale(1)
    says: {nb: Fra 6 poeng., en: From 6 points.}
    verified_on: 2026-11-01
    review_by: 2035-01-01
  act:
    kind: statute
    title: {nb: Loven, en: The Act}
    locator: § 1
    from: 2026-01-01
    review_by: 2035-01-01
""",
    "rulesets/quiet-house/actions.yaml": """\
actions:
  have-a-talk:
    title: {nb: Ta en prat, en: Have a talk}
    instruction: {nb: Spør hvordan det går., en: Ask how it goes.}
    avoid: {nb: Ikke still diagnoser., en: Make no diagnoses.}
    role: leader
    due_within_days: 7
    audience: [employee, leader]
    sources: [act]
    not_when: contact.how == "daily"
  call-now:
    title: {nb: Ring nå, en: Call now}
    instruction: {nb: Ring., en: Call.}
    avoid: {nb: Ikke vent., en: Do not wait.}
    role: employee
    due_within_days: 0
    audience: [employee]
    sources: [act]
    supersedes: [have-a-talk]
""",
    "rulesets/quiet-house/rules/isolation.yaml": """\
area: isolation
define:
  lonely: isolation.score >= param.lonely
rules:
  QH-ISO-01:
    title: {nb: Ensom, en: Lonely}
    level: watch
    when: lonely and contact.how == "rarely"
    because: {nb: "{isolation.score} poeng, fra {param.lonely}.", en: "{isolation.score} points, from {param.lonely}."}
    actions: [have-a-talk]
    sources: [scale]
    audience: [employee]
    not_a_ground_for: [dismissal]
  QH-ISO-02:
    title: {nb: Deler, en: Shares}
    level: acute
    when: consent.share and established("QH-ISO-01")
    because: {nb: Vil dele., en: Wants to share.}
    actions: [call-now, have-a-talk]
    sources: [act]
    audience: [employee, leader]
    from: 2026-01-01
    review: needed
""",
    "rulesets/quiet-house/traceability.yaml": """\
origins:
  letter:
    title: {nb: Brevet, en: The letter}
    description: {nb: Et brev., en: A letter.}
demands:
  S1:
    origin: letter
    says: {nb: Se de ensomme., en: See the lonely.}
    answer: {nb: To regler., en: Two rules.}
    sources: [act]
    kept_by:
      rules: [QH-ISO-01, QH-ISO-02]
      actions: [have-a-talk]
  S2:
    origin: letter
    says: {nb: Vær varsom., en: Take care.}
    answer: {nb: Et løfte., en: A promise.}
    kept_by:
      promises:
        - text: {nb: Ingen blir rangert., en: Nobody is ranked.}
          test: tests/test_promises.py::test_nobody_is_ranked
      calibration:
        - text: {nb: Halvparten., en: Half.}
""",
    "features/quiet-house/isolation.feature": """\
# language: no
Egenskap: Ensomhet
  Noen savner folk.

  Bakgrunn:
    Gitt regelsettet "quiet-house"
    Og datoen "2026-11-23"

  Scenario: Et hus uten noen
    Gitt en ansatt med
      | faktum      | verdi |
      | contact.how | daily |
    Når situasjonen vurderes
    Så foreslås ingenting

  @QH-ISO-01
  Regel: Fra fem poeng

    Scenariomal: Begge sider av grensen
      Gitt en ansatt med
        | faktum          | verdi   |
        | isolation.score | <poeng> |
        | contact.how     | <prat>  |
      Når situasjonen vurderes for "leader"
      Så er regelen <utfall>

      Eksempler: Rundt fem
        | poeng | prat   | utfall         |
        | 5     | rarely | fastslått      |
        | 4     | rarely | ikke fastslått |

    Scenario: Praten kommer
      Gitt at "isolation.score" er "7"
      Når situasjonen vurderes
      Så foreslås "have-a-talk" innen "7" dager av "leader"

  @QH-ISO-02
  Scenario: Deler
    Gitt at "consent.share" er "ja"
    Når situasjonen vurderes
    Så er regelen "QH-ISO-02" uavklart
""",
    "features/quiet-house/isolation.en.feature": """\
Feature: Loneliness

  Background:
    Given the ruleset "quiet-house"

  @QH-ISO-01
  Scenario: Seven points
    Given that "isolation.score" is "7"
    When the situation is assessed
    Then the rule is undetermined
""",
    "features/quiet-house/other.feature": """\
Feature: Of another ruleset

  Background:
    Given the ruleset "noisy-hall"

  Scenario: It is noisy
    When the situation is assessed
    Then nothing is suggested
""",
}


def write_house(directory: Path, changed: Mapping[str, str | None] | None = None) -> Path:
    """Write the ruleset and its features, some files changed, added or (None) left out. Returns the ruleset's folder."""
    for name, text in {**FILES, **(changed or {})}.items():
        path = directory / name
        if text is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return directory / "rulesets" / "quiet-house"


def edited(file: str, old: str, new: str) -> dict[str, str]:
    """Return the change of one place in a file; the file is named from the ruleset's folder."""
    name = f"rulesets/quiet-house/{file}"
    assert FILES[name].count(old) == 1, f"{old!r} does not stand once in {file}"
    return {name: FILES[name].replace(old, new)}
