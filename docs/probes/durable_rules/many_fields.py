"""A fact has at most 253 fields, its session id among them; one more is error 302."""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
253 fields: fired
254 fields: error code: 302
ends by itself
"""


def probe() -> None:
    """Assert wide facts."""
    network = durable_rules_engine.create_ruleset("people", json.dumps({"alone": {"all": [{"m": {"field-0": 1}}]}}))
    for count in (253, 254):
        fields = {f"field-{number}": 1 for number in range(count - 1)}
        try:
            durable_rules_engine.assert_fact(network, json.dumps({"sid": str(count), **fields}))
            print(f"{count} fields: fired")
        except durable_rules_engine.error as error:
            print(f"{count} fields: error code: {str(error).split()[-1]}")


if __name__ == "__main__":
    show(probe)
