"""Deleting a session in which nothing matched reads memory that was never written.

Often that goes well. With the allocator of glibc told to fill memory with a pattern, it crashes.
"""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
session with a match: deleted
crashes with SIGSEGV
"""


def probe() -> None:
    """Delete a session with a match, then one without."""
    definition = json.dumps({"both": {"all": [{"m": {"$and": [{"alone": 1}, {"tired": 1}]}}]}})
    for name, fact in (("with a match", {"alone": 1, "tired": 1}), ("without a match", {"alone": 1})):
        network = durable_rules_engine.create_ruleset("people", definition)
        result, state = durable_rules_engine.assert_fact(network, json.dumps({"sid": "A", **fact}))
        if result == 0:
            durable_rules_engine.start_action_for_state(network, state)
            durable_rules_engine.complete_and_start_action(network, state)
        durable_rules_engine.delete_state(network, "A")
        print(f"session {name}: deleted")


if __name__ == "__main__":
    show(probe, environment={"MALLOC_PERTURB_": "165"})
