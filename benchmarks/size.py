"""Cost and memory from ten thousand profiles to ten million, streamed."""

from __future__ import annotations

import json
import subprocess
import sys

from benchmarks.section import Section, figure

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)

_STREAMED = """
import json, re, sys, time
from pathlib import Path
import pyarrow as pa
from benchmarks.many_profiles import arrow, batches, frame, reader
from benchmarks.sixty_rules import ruleset
from riskengine.tables import ROWS_AT_ONCE, TableAssessor
size = int(sys.argv[1])
of = ruleset()
table = arrow(frame(min(size, ROWS_AT_ONCE)))
(part,) = batches(table)
reads, assessor = reader(of, table), TableAssessor(of)
def stream():
    left = size
    while left > 0:
        yield part.slice(0, min(left, part.num_rows))
        left -= part.num_rows
def made():
    for tables in assessor.batches(reads, stream(), ["findings", "areas"]):
        assert tables["areas"].num_rows
if size < 1_000_000:
    made()
start = time.perf_counter()
made()
took = time.perf_counter() - start
# Of this process alone: what getrusage tells begins with the memory of the process that started it.
most = int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
print(json.dumps({"seconds": took, "memory": most / 1024}))
"""


def run() -> Section:
    """Measure each size in a process of its own."""
    found = {size: json.loads(subprocess.check_output([sys.executable, "-c", _STREAMED, str(size)])) for size in SIZES}
    rows = [
        (f"{size:,}".replace(",", " "), figure(one["seconds"] / size * 1e6), figure(one["memory"]))
        for size, one in found.items()
    ]
    first, last = found[SIZES[0]], found[SIZES[-1]]
    per_profile = (last["seconds"] / SIZES[-1]) / (first["seconds"] / SIZES[0])
    before = found[SIZES[1]]
    return Section(
        "Ten thousand to ten million",
        "Findings and areas, in batches that come one after the other and are let go.",
        ("profiles", "microseconds a profile", "most memory, MiB"),
        rows,
        [
            f"a profile among {SIZES[-1]:,} costs {per_profile:.2f} times one among {SIZES[0]:,}".replace(",", " "),
            f"{SIZES[-1] // SIZES[1]} times the profiles take {last['memory'] / before['memory']:.2f} times the memory",
        ],
    )
