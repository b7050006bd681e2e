"""A small model over a vocabulary with every type of fact, and the one that comes with riskengine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from riskengine.rulesets import RuleSet, load_ruleset
from riskengine.simulation.loading import load_workforce_model
from riskengine.simulation.model import WorkforceModel
from tests.generated import make_ruleset

HOME_OFFICE = Path(__file__).parents[2] / "rulesets" / "no-home-office"

SMALL = """\
ruleset: generated
written_for: 1.0.0
as_of: 2026-11-23
about: {nb: Oppdiktet., en: Invented.}
sources:
  a-study: {title: {nb: En studie, en: A study}, reference: page 7}
kinds:
  employee:
    subject: invented
    tendencies:
      strain: {what: {nb: strev, en: strain}}
      load: {what: {nb: mye, en: much}, goes_with: {strain: 0.5}}
    occasions:
      everyone: {what: {nb: alle, en: everyone}, invented: 100}
      some: {what: {nb: noen, en: some}, invented: 60}
    traits:
      hidden: {what: {nb: skjult, en: hidden}, invented: {percent: 10, goes_with: {strain: 0.9}}}
    groups:
      small: count.small <= 2
      small_and_flagged: small and flag.a
    targets:
      flagged: {what: {nb: flagget, en: flagged}, holds: flag.a, percent: 30, sources: [a-study]}
      busy_when_flagged:
        what: {nb: travle, en: busy}
        among: flag.a
        holds: hours.week > param.limit_hours
        percent: 75
        sources: [a-study]
        review: needed
    facts:
      flag.a:
        asked: everyone
        invented: {percent: 50, goes_with: {strain: 0.6}}
      flag.b:
        asked: some
        answered: 50
        only: flag.a
        invented: {percent: 20}
      count.small:
        asked: everyone
        invented: {shares: {0: 40, 1: 20, 2..5: 40}}
      hours.week:
        asked: everyone
        invented:
          percentiles: {0: 10, 50: 37.5, 100: 60}
          step: 0.5
          goes_with: {load: 0.8}
      living.situation:
        asked: some
        invented:
          - {when: small, shares: {alone: 90, family: 10}}
          - {shares: {family: 70, shared: 30}}
      signs.seen:
        asked: everyone
        only: small_and_flagged
        invented: {each: {late: 20, tired: 10}, at_least_one: true}
      dates.first:
        asked: everyone
        only: hidden
        invented: {days_ago: {0: -10, 50: 0, 100: 20}}
"""

Load = Callable[..., WorkforceModel]


@pytest.fixture(scope="session")
def generated() -> RuleSet:
    """A ruleset without rules."""
    return make_ruleset([])


@pytest.fixture
def load(tmp_path: Path, generated: RuleSet) -> Load:
    """Load the small model with some of its text replaced, for the ruleset or a release of it."""

    def load(*replacements: tuple[str, str], version: str | None = None, as_of: date | None = None) -> WorkforceModel:
        text = SMALL
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "model.yaml"
        path.write_text(text, encoding="utf-8")
        return load_workforce_model(replace(generated, version=version), path, as_of=as_of)

    return load


@pytest.fixture(scope="session")
def home_office() -> RuleSet:
    return load_ruleset(HOME_OFFICE)


@pytest.fixture(scope="session")
def model(home_office: RuleSet) -> WorkforceModel:
    return load_workforce_model(home_office)
