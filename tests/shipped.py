"""The rulesets that come with riskengine, as their files stand, read once for all tests of a process."""

from functools import cache
from pathlib import Path

from riskengine.rulesets import RuleSet, load_ruleset

ROOT = Path(__file__).parents[1]


@cache
def no_home_office() -> RuleSet:
    return load_ruleset(ROOT / "rulesets" / "no-home-office")


@cache
def workplace_noise() -> RuleSet:
    return load_ruleset(ROOT / "examples" / "rulesets" / "workplace-noise")
