"""There is room for 1,024 sessions; those that are not deleted stay."""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
session 1025: MemoryError
with each session deleted: 5000 sessions
ends by itself
"""


def probe() -> None:
    """Open sessions without deleting them, then again with."""
    definition = json.dumps({"alone": {"all": [{"m": {"alone": 1}}]}})
    network = durable_rules_engine.create_ruleset("people", definition)
    for number in range(1, 5001):
        try:
            durable_rules_engine.assert_fact(network, json.dumps({"sid": str(number), "alone": 1}))
        except MemoryError:
            print(f"session {number}: MemoryError")
            break
    network = durable_rules_engine.create_ruleset("people", definition)
    for number in range(1, 5001):
        durable_rules_engine.assert_fact(network, json.dumps({"sid": str(number), "alone": 1}))
        durable_rules_engine.delete_state(network, str(number))
    print(f"with each session deleted: {number} sessions")


if __name__ == "__main__":
    show(probe)
