"""Patterns nest at most 15 levels deep; one more is refused with error 113."""

import json

import durable_rules_engine
from probe import show

PRINTS = """\
15 levels: made
16 levels: error code: 113
ends by itself
"""


def nested(levels: int) -> dict[str, object]:
    """Return a pattern of $and and $or in turns."""
    pattern: dict[str, object] = {"alone": 1}
    for level in range(levels):
        pattern = {("$and", "$or")[level % 2]: [{f"field-{level}": 1}, pattern]}
    return pattern


def probe() -> None:
    """Make two networks."""
    for levels in (15, 16):
        try:
            durable_rules_engine.create_ruleset(f"p-{levels}", json.dumps({"deep": {"all": [{"m": nested(levels)}]}}))
            print(f"{levels} levels: made")
        except durable_rules_engine.error as error:
            print(f"{levels} levels: error code: {str(error).split()[-1]}")


if __name__ == "__main__":
    show(probe)
