"""Run all benchmarks, or those named: ``python -m benchmarks [one_profile] [start_up] ... [--write]``."""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks.page import write

PARTS = ("one_profile", "start_up", "matrix", "findings", "size", "spark")

asked = [argument for argument in sys.argv[1:] if argument != "--write"]
if unknown := set(asked) - set(PARTS):
    sys.exit(f"unknown: {', '.join(sorted(unknown))}; there are: {', '.join(PARTS)}")
for part in asked or PARTS:
    section = import_module(f"benchmarks.{part}").run()
    print(section.text(), flush=True)
    if "--write" in sys.argv:
        write(part, section)
