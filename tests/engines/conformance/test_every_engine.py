"""Every engine of riskengine passes the whole suite."""

import pytest

from riskengine.engines import find_engine
from riskengine.engines.conformance.adapter import as_engine
from riskengine.engines.conformance.vocabulary import profile
from tests.engines.conformance.broken import TakesUnknownForFalse
from tests.engines.conformance.suite import SUITE, run_suite
from tests.engines.conformance.together import Together
from tests.engines.installed import engines
from tests.generated import make_rule, make_ruleset, parse


@pytest.mark.parametrize("name", engines())
def test_the_engine_passes_the_conformance_suite(name):
    # What takes time in scenarios is all the rest of them, so they run once for all engines, below.
    held(run_suite(name, "-k", "not test_features"))


def test_the_engines_agree_on_every_scenario_and_the_scenarios_hold():
    held(run_suite("tests.engines.conformance.together:EveryEngine", tests=f"{SUITE}.test_features"))


def test_engines_that_do_not_agree_are_named():
    ruleset = make_ruleset([make_rule("GEN-000", parse("flag.a"))])
    engines = {"reference": find_engine("reference"), "broken": as_engine(TakesUnknownForFalse())}
    with pytest.raises(AssertionError, match="broken and reference do not agree"):
        Together(engines).prepare(ruleset).outcomes(profile({}))


def held(result):
    assert result.returncode == 0, result.stdout
    assert "failed" not in result.stdout
    assert "skipped" not in result.stdout
