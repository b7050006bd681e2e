"""A rule with ``$or`` fires once for each branch that holds; nested, once for each way through."""

from durable.lang import assert_fact, m, ruleset, when_all
from probe import show

PRINTS = """\
one or the other, both hold: fired 2 times
two of them joined by $and: fired 4 times
ends by itself
"""


def probe() -> None:
    """Assert one fact for which every branch holds."""
    fired: list[str] = []
    with ruleset("people"):

        @when_all((m.alone == 1) | (m.tired == 1))
        def either(_context: object) -> None:
            fired.append("either")

        @when_all(((m.alone == 1) | (m.tired == 1)) & ((m.late == 1) | (m.absent == 1)))
        def both(_context: object) -> None:
            fired.append("both")

    assert_fact("people", {"alone": 1, "tired": 1, "late": 1, "absent": 1})
    print(f"one or the other, both hold: fired {fired.count('either')} times")
    print(f"two of them joined by $and: fired {fired.count('both')} times")


if __name__ == "__main__":
    show(probe)
