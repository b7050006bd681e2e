"""When more than 64 rules match one fact, error 303 comes and none of them fires."""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
64 rules match: 64 fired
65 rules match: 0 fired, error code: 303
ends by itself
"""


def firings(rule_count: int) -> int:
    """Return how many rules fire for a fact that is above all their limits."""
    rules = {f"above-{limit}": {"all": [{"m": {"$gt": {"hours": limit}}}]} for limit in range(rule_count)}
    network = durable_rules_engine.create_ruleset(f"people-{rule_count}", json.dumps(rules))
    _, state = durable_rules_engine.assert_fact(network, '{"sid":"A","hours":1000}')
    fired = 1
    durable_rules_engine.start_action_for_state(network, state)
    while durable_rules_engine.complete_and_start_action(network, state):
        fired += 1
    return fired


def probe() -> None:
    """Try as many rules as go in, then one more."""
    for rule_count in (64, 65):
        try:
            print(f"{rule_count} rules match: {firings(rule_count)} fired")
        except durable_rules_engine.error as error:
            print(f"{rule_count} rules match: 0 fired, error code: {str(error).split()[-1]}")


if __name__ == "__main__":
    show(probe)
