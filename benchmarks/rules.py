"""From sixty rules to a thousand: what one more rule costs."""

from __future__ import annotations

from statistics import median

from benchmarks.section import Section, figure
from benchmarks.sixty_rules import profiles, ruleset
from benchmarks.timing import interleaved
from riskengine.assessment import Assessor
from riskengine.engines import find_engine

COUNTS = (60, 250, 1_000)


def run() -> Section:
    """Measure each number of rules over the same thirty facts."""
    rows, each = [], {}
    for count in COUNTS:
        of = ruleset(count)
        cases = profiles(of, 100)
        compiled, assessor = find_engine("compiled").prepare(of), Assessor(of)
        assert [compiled.outcomes(case) for case in cases[:20]] == [
            find_engine("reference").prepare(of).outcomes(case) for case in cases[:20]
        ]
        seconds = interleaved(
            {
                "compiled": lambda compiled=compiled, cases=cases: [compiled.outcomes(case) for case in cases],  # type: ignore[misc]
                "assess": lambda assessor=assessor, cases=cases: [assessor.assess(case) for case in cases],  # type: ignore[misc]
            },
            rounds=7,
        )
        times = {way: median(rounds) / len(cases) / count * 1e9 for way, rounds in seconds.items()}
        rows.append((str(count), figure(times["compiled"]), figure(times["assess"])))
        each[count] = times
    first, last = each[COUNTS[0]], each[COUNTS[-1]]
    return Section(
        "More rules",
        "One profile, thirty facts; the cost of one rule among many, by `compiled` for the outcomes and by `assess` "
        "for the whole answer.",
        ("rules", "compiled, nanoseconds a rule", "assess, nanoseconds a rule"),
        rows,
        [
            f"a rule among {COUNTS[-1]} costs {last[way] / first[way]:.2f} times one among {COUNTS[0]} by `{way}`"
            for way in first
        ],
    )
