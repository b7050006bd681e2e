"""A network with more than 256 rules of one and the same condition is refused with error 108."""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
255 rules: made
257 rules: error code: 108
ends by itself
"""


def probe() -> None:
    """Make two networks."""
    for count in (255, 257):
        rules = {f"rule-{number}": {"all": [{"m": {"alone": True}}]} for number in range(count)}
        try:
            durable_rules_engine.create_ruleset(f"people-{count}", json.dumps(rules))
            print(f"{count} rules: made")
        except durable_rules_engine.error as error:
            print(f"{count} rules: error code: {str(error).split()[-1]}")


if __name__ == "__main__":
    show(probe)
