"""An event is used up by the first rule that it fires; a fact is not."""

from collections.abc import Callable

from durable.lang import assert_fact, m, post, ruleset, when_all
from probe import show

PRINTS = """\
event: 1 of 2 rules fired
fact: 2 of 2 rules fired
ends by itself
"""


def firings(kind: str, give: Callable[[str, dict[str, int]], object]) -> int:
    """Return how often two rules fire that both match."""
    fired: list[str] = []
    with ruleset(kind):

        @when_all(m.alone == 1)
        def one(_context: object) -> None:
            fired.append("one")

        @when_all(m.alone > 0)
        def other(_context: object) -> None:
            fired.append("other")

    give(kind, {"alone": 1})
    return len(fired)


def probe() -> None:
    """Give the same content as an event and as a fact."""
    for kind, give in (("event", post), ("fact", assert_fact)):
        print(f"{kind}: {firings(kind, give)} of 2 rules fired")


if __name__ == "__main__":
    show(probe)
