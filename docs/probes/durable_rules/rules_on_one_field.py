"""A network with 513 rules that compare one field with different numbers is never made."""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
511 rules: made
hangs; it was killed
"""


def probe() -> None:
    """Make two networks."""
    for limits in (511, 513):
        rules = {f"above-{limit}": {"all": [{"m": {"$gt": {"hours": limit}}}]} for limit in range(limits)}
        durable_rules_engine.create_ruleset(f"people-{limits}", json.dumps(rules))
        print(f"{limits} rules: made")


if __name__ == "__main__":
    show(probe, seconds=2)
