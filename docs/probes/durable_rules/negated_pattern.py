"""Whether a rule with a negated pattern (``$not``) fires depends on the order of facts, and on names.

The rule asks for a person and an hour, and no absence of that person.
"""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
person, absence, hour arrive: fires although the absence is there
absence, person, hour arrive: does not fire
person, absence, hour arrive, patterns with other names: does not fire
person and hour arrive, no absence, $not in front: does not fire
ends by itself
"""


def verdict(names: str, order: str, arriving: list[str]) -> str:
    """Say whether the rule is on the agenda, with patterns of these names in this order, once facts are there."""
    person, absence, hour = names.split()
    patterns = {
        "person": {person: {"kind": "person"}},
        "no absence": {f"{absence}$not": {"$and": [{"kind": "absence"}, {"name": {person: "name"}}]}},
        "hour": {hour: {"kind": "hour"}},
    }
    rule = {"all": [patterns[name] for name in order.split(", ")]}
    network = durable_rules_engine.create_ruleset("people", json.dumps({"rule": rule}))
    state = 0
    for kind in arriving:
        _, state = durable_rules_engine.assert_fact(network, json.dumps({"sid": "A", "kind": kind, "name": "A"}))
    if durable_rules_engine.start_action_for_state(network, state) is None:
        return "does not fire"
    return "fires although the absence is there" if "absence" in arriving else "fires"


def probe() -> None:
    """Let the same facts arrive in two orders, and write the same rule with other names."""
    middle, front = "person, no absence, hour", "no absence, person, hour"
    late, early = ["person", "absence", "hour"], ["absence", "person", "hour"]
    print(f"person, absence, hour arrive: {verdict('a b c', middle, late)}")
    print(f"absence, person, hour arrive: {verdict('a b c', middle, early)}")
    print(f"person, absence, hour arrive, patterns with other names: {verdict('person absence hour', middle, late)}")
    print(f"person and hour arrive, no absence, $not in front: {verdict('a b c', front, ['person', 'hour'])}")


if __name__ == "__main__":
    show(probe)
