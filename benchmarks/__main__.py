"""Run all benchmarks, or those named: ``python -m benchmarks [one_profile] [start_up]``."""

from __future__ import annotations

import sys
from importlib import import_module

PARTS = ("one_profile", "start_up", "working_hours")

chosen = sys.argv[1:] or PARTS
if unknown := set(chosen) - set(PARTS):
    sys.exit(f"unknown: {', '.join(sorted(unknown))}; there are: {', '.join(PARTS)}")
for part in chosen:
    import_module(f"benchmarks.{part}").run()
