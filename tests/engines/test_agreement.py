"""Every engine gives what the definition of meaning gives."""

from datetime import date

import pytest
from hypothesis import given, settings

from riskengine.engines import find_engine
from riskengine.language import Established
from riskengine.profiles import Profile
from tests.engines.installed import engines
from tests.generated import make_rule, make_ruleset, parse, profiles, rulesets


@pytest.mark.parametrize("name", engines("reference"))
@settings(max_examples=150, deadline=None)
@given(ruleset=rulesets(), profile=profiles())
def test_an_engine_agrees_with_the_reference_on_any_ruleset_and_profile(name, ruleset, profile):
    expected = find_engine("reference").prepare(ruleset).outcomes(profile)
    assert find_engine(name).prepare(ruleset).outcomes(profile) == expected


@settings(max_examples=80, deadline=None)
@given(ruleset=rulesets(known=False), fuller=profiles())
def test_filling_in_unknown_facts_never_overturns_what_was_decided(ruleset, fuller):
    engine = find_engine("reference").prepare(ruleset)
    later = engine.outcomes(fuller)
    for forgotten in fuller.values:
        rest = {fact: value for fact, value in fuller.values.items() if fact != forgotten}
        earlier = engine.outcomes(Profile(fuller.subject, fuller.subject_kind, fuller.as_of, rest))
        assert set(earlier[0]) <= set(later[0])
        # What is undetermined with all facts was so with fewer: nothing decided becomes open again.
        assert set(later[1]) <= set(earlier[1])
        assert set(later[0]) <= set(earlier[0]) | set(earlier[1])


@pytest.mark.parametrize("name", engines())
def test_an_engine_takes_a_ruleset_of_a_thousand_rules_each_built_on_the_one_before(name):
    rules = [make_rule("GEN-000", parse("flag.a"))]
    rules += [make_rule(f"GEN-{number:03}", Established(f"GEN-{number - 1:03}")) for number in range(1, 1000)]
    engine = find_engine(name).prepare(make_ruleset(rules))
    profile = Profile("S-1", "employee", date(2026, 1, 1), {"flag.a": True})
    assert len(engine.outcomes(profile)[0]) == 1000
    assert len(engine.outcomes(Profile("S-1", "employee", date(2026, 1, 1), {}))[1]) == 1000


@pytest.mark.parametrize("name", engines())
def test_a_rule_that_is_not_in_force_counts_as_not_established_for_those_built_on_it(name):
    from tests.generated import BORDER, Period

    early = make_rule("GEN-000", parse("flag.a"), period=Period(BORDER, None))
    built = make_rule("GEN-001", parse('not established("GEN-000")'))
    engine = find_engine(name).prepare(make_ruleset([early, built]))
    before = engine.outcomes(Profile("S-1", "employee", date(2024, 6, 30), {"flag.a": True}))
    after = engine.outcomes(Profile("S-1", "employee", BORDER, {"flag.a": True}))
    assert before[0] == ["GEN-001"]
    assert after[0] == ["GEN-000"]
