"""Without a session id the facts of two people meet in one session and are joined."""

from durable.lang import assert_fact, c, m, ruleset, when_all
from probe import show

PRINTS = """\
joined the hours of A with the situation of B
ends by itself
"""


def probe() -> None:
    """Assert one fact about each of two people."""
    with ruleset("people"):

        @when_all(c.long << (m.hours > 40), c.alone << (m.alone == 1))
        def overworked(context: object) -> None:
            print(f"joined the hours of {context.long.name} with the situation of {context.alone.name}")

    for fact in ({"name": "A", "hours": 50}, {"name": "B", "alone": 1}):
        try:
            assert_fact("people", fact)
        except Exception as error:
            print(type(error).__name__)


if __name__ == "__main__":
    show(probe)
