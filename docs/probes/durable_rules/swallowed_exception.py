"""An exception in an action does not reach the caller; it becomes a text in the session's state."""

from durable.lang import assert_fact, m, ruleset, when_all
from probe import show

PRINTS = """\
nothing was raised
state has an exception: True
ends by itself
"""


def probe() -> None:
    """Fire a rule whose action fails."""
    with ruleset("people"):

        @when_all(m.alone == 1)
        def fail(_context: object) -> None:
            raise ValueError("the action failed")

    state = assert_fact("people", {"alone": 1})
    print("nothing was raised")
    print(f"state has an exception: {'the action failed' in state.get('exception', '')}")


if __name__ == "__main__":
    show(probe)
