"""``python -m benchmarks peers``: other engines on the same rules, each installed and run apart from ours."""

from __future__ import annotations

import sys

from benchmarks.peers.definitely_true import formulas
from benchmarks.peers.environment import Peer, PeerSkippedError, answer, install
from benchmarks.peers.peer import Task
from benchmarks.section import Section, figure
from benchmarks.sixty_rules import FACTS, kind, name, ruleset

PEERS = (
    Peer("datalogic-py", "datalogic", ("datalogic-py>=5",)),
    Peer("zen-engine", "zen", ("zen-engine>=2",)),
    Peer("CEL in Rust", "cel_rust", ("common-expression-language>=0.10",)),
    Peer("CLIPS", "clips", ("clipspy>=1",)),
    Peer("regorus", "regorus", ("celine-regorus",)),
    Peer("cedarpy", "cedar", ("cedarpy>=4",)),
    Peer("durable_rules", "durable", ("durable-rules>=2.0.28",)),
    Peer("durable_rules", "durable_library", ("durable-rules>=2.0.28",)),
    Peer("json-logic", "json_logic", ("json-logic-qubit",)),
    Peer("business-rules", "business_rules", ("business-rules",)),
    Peer("rule-engine", "rule_engine", ("rule-engine>=4",)),
    Peer("experta", "experta", ("experta",), compared=100),
    Peer("arta", "arta", ("arta",), compared=100),
    Peer("cel-python", "cel_python", ("cel-python", "google-re2"), compared=20),
    Peer("riskengine", "whole_answer", ()),
)


def run() -> Section:
    """Ask every peer, each beside our own engine."""
    task = Task(formulas(ruleset()), {name(fact): kind(fact) for fact in range(FACTS)})
    found: dict[str, dict[str, float]] = {}
    words: list[str] = []
    for peer in PEERS:
        try:
            install(peer)
            for form, figures in answer("benchmarks.peers.ask", [peer.module], (task, peer.compared)).items():
                if isinstance(figures, str):
                    words.append(f"{peer.name}, {form}: {figures}")
                else:
                    found[f"{peer.name}, {form}"] = figures
        except PeerSkippedError as reason:
            words.append(f"{peer.name}: skipped, {reason}")
    ordered = sorted(found, key=lambda way: found[way]["ratio"])
    return Section(
        "One profile, beside other engines",
        "Sixty rules, thirty facts, one in five unknown; outcomes only. Each peer gives the established rules, "
        "by conditions that hold nowhere where a fact is unknown; ours, `compiled`, also tells which are undetermined. "
        "What a peer takes as its input is made ready before, as our profiles are validated before. Answers are "
        "compared first. Each peer and ours are timed by turns, in microseconds of processor time a profile.",
        ("engine", "microseconds", "ours beside it", "times ours"),
        [(way, *(figure(found[way][column]) for column in ("theirs", "ours", "ratio"))) for way in ordered],
        words,
        {"riskengine, compiled": 1.0} | {way: found[way]["ratio"] for way in ordered},
        "times what compiled takes for the same profile",
    )


if __name__ == "__main__":
    sys.exit("run it by python -m benchmarks peers")
