"""Generated rulesets and profiles: whatever anybody writes comes out as the definition says.

A hundred for each test, or as many as the environment variable RISKENGINE_CONFORMANCE_EXAMPLES says.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, given, settings

from riskengine.engines.conformance.conftest import Agree
from riskengine.engines.conformance.strategies import Case, cases

# What goes wrong is told by the comparison; hypothesis' own explanation would be pages long.
SETTINGS = settings(
    max_examples=int(os.environ.get("RISKENGINE_CONFORMANCE_EXAMPLES", "100")),
    deadline=None,
    print_blob=False,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@SETTINGS
@given(case=cases())
def test_any_ruleset_and_profiles(agree: Agree, case: Case) -> None:
    agree(case.ruleset, case.profiles)


@SETTINGS
@given(case=cases(max_rules=12, max_profiles=2))
def test_many_generated_rules_at_once(agree: Agree, case: Case) -> None:
    agree(case.ruleset, case.profiles)


@SETTINGS
@given(case=cases(max_rules=3, max_profiles=6))
def test_a_table_in_which_every_profile_comes_many_times(agree: Agree, case: Case) -> None:
    # Whole tables are worked on in blocks of 64 or more; the order is mixed so that blocks differ.
    profiles = [case.profiles[number * number % len(case.profiles)] for number in range(70)]
    agree(case.ruleset, profiles)
