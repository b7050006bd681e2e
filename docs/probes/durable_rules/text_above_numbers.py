"""A text is greater than any number, and 1 is as good as true."""

from durable.engine import MessageNotHandledException
from durable.lang import assert_fact, m, ruleset, when_all
from probe import show

PRINTS = """\
"5" > 100: fired
5 > 100: did not fire
1 == true: fired
2 == true: did not fire
ends by itself
"""


def probe() -> None:
    """Assert values of other types than the rules mean."""
    with ruleset("people"):

        @when_all(m.hours > 100)
        def long(_context: object) -> None: ...

        @when_all(m.alone == True)  # noqa: E712 - the library's way to write it
        def alone(_context: object) -> None: ...

    facts = [
        ('"5" > 100', {"hours": "5"}),
        ("5 > 100", {"hours": 5}),
        ("1 == true", {"alone": 1}),
        ("2 == true", {"alone": 2}),
    ]
    for what, fact in facts:
        try:
            assert_fact("people", {**fact, "sid": what})
            print(f"{what}: fired")
        except MessageNotHandledException:
            print(f"{what}: did not fire")


if __name__ == "__main__":
    show(probe)
