"""``python -m benchmarks peers``: other engines on the same rules, each installed and run apart from ours."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from benchmarks.page import ROOT
from benchmarks.peers.definitely_true import formulas
from benchmarks.peers.peer import Task
from benchmarks.section import Section, figure
from benchmarks.sixty_rules import FACTS, kind, name, profiles, ruleset
from benchmarks.timing import interleaved
from riskengine.engines import find_engine

_PLACE = ROOT / ".benchmarks" / "peers"
_OURS = "riskengine, compiled (three-valued)"


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer: what people call it, the module that asks it, what to install, and how many answers to compare."""

    name: str
    module: str
    requirements: tuple[str, ...]
    compared: int = 500


PEERS = (
    Peer("datalogic-py", "datalogic", ("datalogic-py>=5",)),
    Peer("zen-engine", "zen", ("zen-engine>=2",)),
    Peer("CEL in Rust", "cel_rust", ("common-expression-language>=0.10",)),
    Peer("CLIPS", "clips", ("clipspy>=1",)),
    Peer("regorus", "regorus", ("celine-regorus",)),
    Peer("cedarpy", "cedar", ("cedarpy>=4",)),
    Peer("durable_rules", "durable", ("durable-rules>=2.0.28",)),
    Peer("json-logic", "json_logic", ("json-logic-qubit",)),
    Peer("business-rules", "business_rules", ("business-rules",)),
    Peer("rule-engine", "rule_engine", ("rule-engine>=4",)),
    Peer("experta", "experta", ("experta",), compared=100),
    Peer("cel-python", "cel_python", ("cel-python", "google-re2"), compared=20),
)


def run() -> Section:
    """Ask every peer, and our own engine in between."""
    of = ruleset()
    cases = profiles(of)
    compiled = find_engine("compiled").prepare(of)
    expected = [compiled.outcomes(case)[0] for case in cases]
    task = Task(formulas(of), {name(fact): kind(fact) for fact in range(FACTS)})
    records = [dict(case.values) for case in cases]
    times: dict[str, float] = {}
    words: list[str] = []
    own: list[float] = []
    for peer in PEERS:
        own += interleaved({"own": lambda: [compiled.outcomes(case) for case in cases]}, rounds=9)["own"]
        found = _asked(peer, pickle.dumps((task, records, expected, peer.compared)))
        if isinstance(found, str):
            words.append(f"{peer.name}: skipped, {found}")
            continue
        for form, time in found.items():
            if isinstance(time, str):
                words.append(f"{peer.name}, {form}: {time}")
            else:
                times[f"{peer.name}, {form}"] = time
    times[_OURS] = median(own) / len(cases) * 1e6
    ordered = dict(sorted(times.items(), key=lambda entry: entry[1]))
    return Section(
        "One profile, beside other engines",
        "Sixty rules, thirty facts, one in five unknown; outcomes only. Each peer gives the established rules, "
        "by conditions that hold nowhere where a fact is unknown; ours also tells which are undetermined. What a peer "
        "takes as its input is made ready before, as our profiles are validated before. Answers are compared first.",
        ("engine", "microseconds a profile", "times ours"),
        [(way, figure(time), figure(time / times[_OURS])) for way, time in ordered.items()],
        words,
        ordered,
        "microseconds a profile",
    )


def _asked(peer: Peer, question: bytes) -> Mapping[str, Any] | str:
    """Return the time of each form of a peer, or in a word why there is none."""
    python = _PLACE / "bin" / "python"
    if not python.exists():
        venv.create(_PLACE, with_pip=True)
    # pydantic is what the rules' own types rest on.
    installing = [python, "-m", "pip", "install", "--quiet", "pydantic>=2.9", "typing-extensions", *peer.requirements]
    if subprocess.run(installing, capture_output=True, check=False).returncode:
        return "it does not install here"
    try:
        done = subprocess.run(
            [python, "-m", "benchmarks.peers.ask", peer.module],
            input=question,
            capture_output=True,
            check=False,
            timeout=600,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    except subprocess.TimeoutExpired:
        return "it did not end in ten minutes"
    if done.returncode:
        return f"it stopped with {done.stderr.decode().strip().splitlines()[-1] if done.stderr else done.returncode}"
    answer: Mapping[str, Any] = json.loads(done.stdout.decode().strip().splitlines()[-1])
    return answer


if __name__ == "__main__":
    sys.exit("run it by python -m benchmarks peers")
