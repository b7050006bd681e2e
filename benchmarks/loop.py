"""A million profiles: the kernel on the table, against engines that are asked about one after the other."""

from __future__ import annotations

from statistics import median
from time import process_time

from benchmarks.many_profiles import arrow, batches, frame, reader
from benchmarks.peers.definitely_true import formulas
from benchmarks.peers.environment import PeerSkippedError, answer, install
from benchmarks.peers.peer import Record, Task
from benchmarks.peers.run import PEERS
from benchmarks.section import Section, figure
from benchmarks.sixty_rules import FACTS, kind, name, ruleset
from riskengine.engines import find_engine
from riskengine.engines.columnar import PreparedColumnar
from riskengine.profiles import profile_from
from riskengine.rulesets import RuleSet

SIZE = 1_000_000
_DIFFERENT = 20_000
"""Profiles that the loops are given, over and over."""

_COMPARED = 200

_LOOPS = (
    ("datalogic", "a dictionary", SIZE),
    ("zen", "compiled expression", SIZE),
    ("zen", "JDM graph of a table", SIZE // 20),
    ("durable_library", "C library", SIZE // 20),
    ("durable", "a fact and a session a profile", SIZE // 20),
)
"""The module that asks a peer, its form, and how many profiles it is really asked about."""


def run() -> Section:
    """Time the kernel at a million profiles, and each loop at so many that it takes minutes at most."""
    of = ruleset()
    records = _records()
    prepared = find_engine("compiled").prepare(of)
    expected = [prepared.outcomes(profile_from({"subject": "S", **one}, of))[0] for one in records[:_COMPARED]]
    task = Task(formulas(of), {name(fact): kind(fact) for fact in range(FACTS)})
    own = _own_seconds(of)
    rows = [("riskengine, columnar (three-valued)", f"{SIZE:,}", figure(own), "1")]
    words = ["Ours takes Arrow with every value checked; a loop's share is making a record the peer's own, and asking."]
    bars = {"riskengine, columnar (three-valued)": own}
    for module, form, asked in _LOOPS:
        peer = next(peer for peer in PEERS if peer.module == module)
        way = f"{peer.name}, {form}"
        try:
            install(peer)
            given = (task, records, expected, asked // len(records))
            seconds = answer("benchmarks.peers.ask_in_loop", [module, form], given) * SIZE / asked
        except PeerSkippedError as reason:
            words.append(f"{way}: skipped, {reason}")
            continue
        bars[way] = seconds
        rows.append((way, f"{asked:,}", figure(seconds), figure(seconds / own)))
    return Section(
        "A million profiles, beside engines in a loop",
        "Sixty rules, thirty facts, one in five unknown; outcomes only, in seconds of processor time. "
        "Where fewer profiles were asked about, the "
        f"seconds are worked out from those. The loops meet the same {_DIFFERENT:,} profiles over and over.",
        ("way", "profiles asked about", "seconds a million", "times ours"),
        [tuple(cell.replace(",", " ") if place else cell for place, cell in enumerate(row)) for row in rows],
        words,
        bars,
        "seconds a million profiles",
    )


def _records() -> list[Record]:
    return [
        {fact: value for fact, value in row.items() if value is not None and fact != "subject"}
        for row in frame(_DIFFERENT).iter_rows(named=True)
    ]


def _own_seconds(of: RuleSet) -> float:
    table = arrow(frame(SIZE))
    reads, parts = reader(of, table), batches(table)
    engine = PreparedColumnar(of)

    rounds = []
    for _ in range(5):
        start = process_time()
        for part in parts:
            engine.outcomes_of_block(reads.block(part).block)
        rounds.append(process_time() - start)
    return median(rounds)
