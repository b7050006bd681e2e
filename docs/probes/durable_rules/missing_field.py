"""A rule that asks for a missing field (``$nex``) fires without end.

The session's own state has no such field either; it matches, and is written anew after each firing.
"""

from durable.lang import assert_fact, m, ruleset, when_all
from probe import show

PRINTS = """\
fired once
fired 1000 times
hangs; it was killed
"""


def probe() -> None:
    """Assert one fact without the field."""
    fired = 0
    with ruleset("people"):

        @when_all(-m.sick_days)
        def note(_context: object) -> None:
            nonlocal fired
            fired += 1
            if fired in (1, 1000):
                print("fired once" if fired == 1 else "fired 1000 times")

    assert_fact("people", {"name": "A"})
    print("asserted")


if __name__ == "__main__":
    show(probe, seconds=2)
