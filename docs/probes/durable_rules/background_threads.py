"""The Python layer starts threads that fire rules behind the caller's back."""

import threading
import time

from durable.lang import get_host, m, ruleset, when_all
from probe import show

PRINTS = """\
nobody asked, yet a rule fired on another thread: True
ends by itself
"""


def probe() -> None:
    """Put a fact on the agenda without running actions, and wait."""
    threads: list[threading.Thread] = []
    with ruleset("people"):

        @when_all(m.alone == 1)
        def alone(_context: object) -> None:
            threads.append(threading.current_thread())

    get_host().get_ruleset("people").assert_fact({"alone": 1})
    waited = 0.0
    while not threads and waited < 3:
        time.sleep(0.1)
        waited += 0.1
    print(f"nobody asked, yet a rule fired on another thread: {threads != [] and threads != [threading.main_thread()]}")


if __name__ == "__main__":
    show(probe)
