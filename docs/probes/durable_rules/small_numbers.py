"""A number that JSON writes with an exponent is refused with error 204."""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
0.0001 as Python writes it: fired
1e-07 as Python writes it: error code: 204
1e+22 as Python writes it: error code: 204
0.0000001 written out: fired
ends by itself
"""


def probe() -> None:
    """Assert numbers, the last one without an exponent."""
    network = durable_rules_engine.create_ruleset(
        "people", json.dumps({"above": {"all": [{"m": {"$gt": {"hours": 0}}}]}})
    )
    numbers = [(str(number), "as Python writes it") for number in (0.0001, 1e-07, 1e22)]
    for session, (number, how) in enumerate([*numbers, ("0.0000001", "written out")]):
        try:
            result, _ = durable_rules_engine.assert_fact(network, f'{{"sid":"{session}","hours":{number}}}')
            print(f"{number} {how}: {'fired' if result == 0 else 'did not fire'}")
        except durable_rules_engine.error as error:
            print(f"{number} {how}: error code: {str(error).split()[-1]}")


if __name__ == "__main__":
    show(probe)
