"""How fast one profile is evaluated, against hand-written Python of the same conditions."""

from __future__ import annotations

from statistics import median

from benchmarks.hand_written import styles
from benchmarks.sixty_rules import conjunctions, profiles, ruleset
from benchmarks.timing import interleaved, ratio
from riskengine.assessment import Assessor
from riskengine.engines import find_engine


def run() -> None:
    """Print the times and the ratio to the best hand-written function."""
    of = ruleset()
    cases = profiles(of)
    compiled = find_engine("compiled").prepare(of)
    reference = find_engine("reference").prepare(of)
    assessor = Assessor(of)
    tuples = [case.vector(of.vocabulary) for case in cases]
    mappings = [dict(case.values) for case in cases]
    work = {"compiled": lambda: [compiled.outcomes(case) for case in cases]}
    for style, (function, takes_tuple) in styles(conjunctions()).items():
        given = tuples if takes_tuple else mappings
        for case, argument in zip(cases, given, strict=True):
            assert function(argument) == compiled.outcomes(case) == reference.outcomes(case), style
        work[f"hand: {style}"] = lambda function=function, given=given: [function(one) for one in given]  # type: ignore[misc]
    seconds = interleaved(work)
    seconds |= interleaved(
        {
            "reference": lambda: [reference.outcomes(case) for case in cases],
            "assess (whole answer)": lambda: [assessor.assess(case) for case in cases],
        },
        rounds=5,
    )
    print("One profile, 60 rules, 30 facts, 20 % unknown; microseconds a profile (median)")
    for name, rounds in seconds.items():
        print(f"  {name:32} {median(rounds) / len(cases) * 1e6:9.2f}")
    best = min((name for name in work if name.startswith("hand")), key=lambda name: median(seconds[name]))
    found = ratio(seconds["compiled"], seconds[best])
    print(f"  compiled / best hand-written ({best}): {found:.2f} (aim: at most 1.25)")
