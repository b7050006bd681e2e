"""A message that no rule matches is raised as an exception with all its values."""

from durable.engine import MessageNotHandledException
from durable.lang import assert_fact, m, ruleset, when_all
from probe import show

PRINTS = """\
Could not handle message: {"diagnosis": "a secret"}
ends by itself
"""


def probe() -> None:
    """Assert a fact that no rule asks for."""
    with ruleset("people"):

        @when_all(m.alone == 1)
        def alone(_context: object) -> None: ...

    try:
        assert_fact("people", {"diagnosis": "a secret"})
    except MessageNotHandledException as error:
        print(error.message)


if __name__ == "__main__":
    show(probe)
