"""Engines asked together, so that scenarios need to run only once for all of them."""

from __future__ import annotations

from collections.abc import Mapping

from riskengine.engines import Engine, Outcomes, PreparedEngine, find_engine
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet
from tests.engines.installed import installed_engines


class Together:
    """Takes the answer of its engines, which must be one."""

    name = "together"
    summary = "several engines that must agree"

    def __init__(self, engines: Mapping[str, Engine]) -> None:
        self._engines = engines

    def prepare(self, ruleset: RuleSet) -> _Prepared:
        return _Prepared({name: engine.prepare(ruleset) for name, engine in self._engines.items()})


class _Prepared:
    def __init__(self, engines: Mapping[str, PreparedEngine]) -> None:
        self._engines = engines

    def outcomes(self, profile: Profile) -> Outcomes:
        answers = {name: prepared.outcomes(profile) for name, prepared in self._engines.items()}
        first, *others = answers
        differing = [name for name in others if _plain(answers[name]) != _plain(answers[first])]
        assert not differing, f"{' and '.join(differing)} and {first} do not agree"
        return answers[first]


def _plain(outcomes: Outcomes) -> tuple[list[str], list[str]]:
    established, undetermined = outcomes
    return list(established), list(undetermined)


class EveryEngine(Together):
    """All engines of riskengine that can be tried here."""

    def __init__(self) -> None:
        super().__init__({name: find_engine(name) for name in installed_engines()})
