"""A ruleset small enough to see whole, whose files a test changes one place at a time."""

from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "ruleset.yaml": """\
id: small-house
title: {nb: Det lille huset, en: The small house}
description: {nb: Et lite regelsett for tester., en: A small ruleset for tests.}
licence: CC-BY-4.0
languages: [nb, en]
levels:
  none: {nb: ingenting, en: nothing}
  watch: {nb: følg med, en: watch}
areas:
  isolation: {nb: Ensomhet, en: Loneliness}
audiences:
  employee: {nb: Den ansatte, en: The employee}
  leader: {nb: Lederen, en: The leader}
roles:
  leader: {nb: Lederen, en: The leader}
subject_kinds:
  employee: {nb: Ansatt, en: Employee}
default_audience: employee
changelog:
  - {version: 0.1.0, released_on: 2026-11-01, changes: {nb: Første utgave., en: First release.}}
""",
    "facts.yaml": """\
facts:
  isolation.ucla3:
    type: integer
    minimum: 3
    maximum: 9
    unit: points
    title: {nb: UCLA-3, en: UCLA-3}
    question: {nb: "Hvor ofte savner du noen?", en: "How often do you miss someone?"}
    purpose: {nb: Tegn på ensomhet., en: A sign of loneliness.}
    visible_to: [employee]
    sensitivity: special
    collected_from: [self_report]
    max_age_days: 90
  living.situation:
    type: choice
    options:
      no: {nb: nei, en: "no"}
      on: {nb: på, en: "on"}
    title: {nb: Bor sammen med noen, en: Lives with someone}
    question: {nb: "Bor du sammen med noen?", en: "Do you live with someone?"}
    purpose: {nb: For å spørre riktig., en: To ask the right thing.}
    visible_to: [employee, leader]
    sensitivity: personal
    collected_from: [self_report]
""",
    "parameters.yaml": """\
parameters:
  lonely:
    title: {nb: Ensom fra, en: Lonely from}
    unit: points
    values:
      - {to: 2025-12-31, value: 6, sources: [ucla-3]}
      - {from: 2026-01-01, value: 6.5, sources: [ucla-3]}
""",
    "sources.yaml": """\
sources:
  ucla-3:
    kind: instrument
    title: {nb: Ensomhetsskala, en: Loneliness scale}
    reference: "2004"
    review_by: 2035-01-01
""",
    "actions.yaml": """\
actions:
  have-a-talk:
    title: {nb: Ta en prat, en: Have a talk}
    instruction: {nb: Spør hvordan det går., en: Ask how it goes.}
    avoid: {nb: Ikke still diagnoser., en: Make no diagnoses.}
    role: leader
    due_within_days: 7
    audience: [employee]
    sources: [ucla-3]
    not_when: 'living.situation == "on"'
""",
    "rules/isolation.yaml": """\
area: isolation
define:
  lonely: isolation.ucla3 >= param.lonely
rules:
  SH-ISO-01:
    title: {nb: Ensom, en: Lonely}
    level: watch
    when: >
      lonely  # from the instrument
      and living.situation == "no"
    because: {nb: "{isolation.ucla3} poeng.", en: "{isolation.ucla3} points."}
    actions: [have-a-talk]
    sources: [ucla-3]
    audience: [employee]
    from: 2020-01-01
""",
}


def write_ruleset(directory: Path, changed: Mapping[str, str | None] | None = None) -> Path:
    """Write the ruleset with some files changed, added or (None) left out. Returns its directory."""
    for name, text in {**FILES, **(changed or {})}.items():
        if text is not None:
            path = directory / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
    return directory


def edited(file: str, old: str, new: str) -> dict[str, str]:
    """Return the change of one place in a file."""
    assert FILES[file].count(old) == 1, f"{old!r} does not stand once in {file}"
    return {file: FILES[file].replace(old, new)}
