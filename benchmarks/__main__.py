"""Run all benchmarks, or those named: ``python -m benchmarks [peers] [one_profile] ... [--write]``."""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks.page import write

PARTS = {
    "peers": "benchmarks.peers.run",
    "one_profile": "benchmarks.one_profile",
    "loop": "benchmarks.loop",
    "matrix": "benchmarks.matrix",
    "findings": "benchmarks.findings",
    "size": "benchmarks.size",
    "spark": "benchmarks.spark",
    "rules": "benchmarks.rules",
    "start_up": "benchmarks.start_up",
}

asked = [argument for argument in sys.argv[1:] if argument != "--write"]
if unknown := set(asked) - set(PARTS):
    sys.exit(f"unknown: {', '.join(sorted(unknown))}; there are: {', '.join(PARTS)}")
for part in asked or PARTS:
    section = import_module(PARTS[part]).run()
    print(section.text(), flush=True)
    if "--write" in sys.argv:
        write(part, section)
