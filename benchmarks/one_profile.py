"""How fast one profile is evaluated, against hand-written Python of the same conditions."""

from __future__ import annotations

from statistics import median

from benchmarks.hand_written import styles
from benchmarks.section import Section, figure
from benchmarks.sixty_rules import conjunctions, profiles, ruleset
from benchmarks.timing import interleaved, ratio
from riskengine.assessment import Assessor
from riskengine.engines import find_engine


def run() -> Section:
    """Compare with the best hand-written function."""
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
    best = min((name for name in work if name.startswith("hand")), key=lambda name: median(seconds[name]))
    found = ratio(seconds["compiled"], seconds[best])
    times = {name: median(rounds) / len(cases) * 1e6 for name, rounds in seconds.items()}
    return Section(
        "One profile",
        "Sixty rules, thirty facts, one in five unknown; three-valued outcomes of a validated profile, and the whole "
        "answer of `assess`.",
        ("way", "microseconds a profile"),
        [(name, figure(time)) for name, time in times.items()],
        [f"compiled takes {found:.2f} times the best hand-written function ({best}); the aim is at most 1.25"],
    )
