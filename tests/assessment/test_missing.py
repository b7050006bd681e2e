"""The facts an undetermined condition hangs on, as a plain walk over the condition finds them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.assessment.missing import MissingFacts
from riskengine.engines import find_engine
from riskengine.engines.conformance.strategies import profiles_of
from riskengine.language import Surroundings
from tests.assessment import plain_missing
from tests.generated import rulesets


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_missing_facts_are_those_that_a_plain_walk_finds(data) -> None:
    ruleset = data.draw(rulesets(max_rules=5))
    found = MissingFacts(ruleset)
    engine = find_engine("reference").prepare(ruleset)
    for profile in data.draw(st.lists(profiles_of(ruleset), min_size=1, max_size=4)):
        established, undetermined = engine.outcomes(profile)
        truths = {**dict.fromkeys(established, True), **dict.fromkeys(undetermined)}
        state = ruleset.at(profile.as_of)
        surroundings = Surroundings(profile.values, state.parameters, ruleset.definitions, truths, profile.as_of)
        plainly = plain_missing.MissingFacts(ruleset, surroundings, {})
        for rule in ruleset.rules:
            if rule in state.rules:
                assert found.of_rule(rule, surroundings) == plainly.of_rule(rule)
