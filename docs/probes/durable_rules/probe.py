"""Runs a probe in a process of its own, for a hang or a crash is what most of them show.

Each script here shows one limit of durable_rules 2.0.28 and says under PRINTS what it prints.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable

_INSIDE = "--inside"


def show(probe: Callable[[], None], *, seconds: float = 5.0, environment: dict[str, str] | None = None) -> None:
    """Print what a probe prints, then how its process ended. Past ``seconds`` it is killed."""
    if _INSIDE in sys.argv:
        probe()
        # The threads that durable_rules starts are of no interest here.
        sys.stdout.flush()
        os._exit(0)
    command = [sys.executable, "-u", "-W", "ignore", sys.argv[0], _INSIDE]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, **(environment or {})}
    ) as process:
        try:
            printed, _ = process.communicate(timeout=seconds)
            ending = _ending(process.returncode)
        except subprocess.TimeoutExpired:
            process.kill()
            printed, _ = process.communicate()
            ending = "hangs; it was killed"
    print(printed, end="")
    print(ending)


def _ending(exit_code: int) -> str:
    if exit_code == 0:
        return "ends by itself"
    return f"crashes with {signal.Signals(-exit_code).name}" if exit_code < 0 else f"fails with exit code {exit_code}"
