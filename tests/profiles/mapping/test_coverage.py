from __future__ import annotations

from riskengine.profiles.mapping.coverage import FactCoverage, coverage_of
from tests.profiles.mapping.conftest import ReadMapped, facts

MAPPING = facts(
    """
    home.days: {column: Dager}
    home.alone: {constant: true}
    health.score: {column: Poeng, observed_on: {column: Svart}}
    """
)


def test_every_record_is_usable_or_rejected_and_every_fact_is_known_unknown_or_too_old(read_mapped: ReadMapped) -> None:
    content = (
        "Nr;Dager;Poeng;Svart\n"
        "1;3;5;2026-11-01\n"
        "2;;5;2020-01-01\n"
        "3;88;99;2026-11-01\n"
        "4;x;5;2026-11-01\n"
        "5;99;5;\n"
        "6;3\n"
        ";3;5;\n"
    )
    coverage = coverage_of(MAPPING, read_mapped(content, MAPPING))
    assert (coverage.records, coverage.usable, coverage.rejected) == (7, 2, 5)
    assert coverage.facts == (
        FactCoverage("home.days", "Dager", known=1, unknown=1, stale=0),
        FactCoverage("home.alone", None, known=2, unknown=0, stale=0),
        FactCoverage("health.score", "Poeng", known=1, unknown=0, stale=1),
    )
    assert [(one.diagnostic.code, one.fact, one.column, one.count, one.lines) for one in coverage.reasons] == [
        ("RE3003", "home.days", "Dager", 2, [4, 6]),
        ("RE3003", "health.score", "Poeng", 1, [4]),
        ("RE3002", "home.days", "Dager", 1, [5]),
        ("RE3202", None, None, 1, [7]),
        ("RE3008", "subject", "Nr", 1, [8]),
    ]


def test_only_the_first_lines_of_a_reason_are_kept(read_mapped: ReadMapped) -> None:
    coverage = coverage_of(MAPPING, read_mapped("Nr;Dager;Poeng;Svart\n" + "1;99;1;\n" * 10, MAPPING))
    assert [(one.count, one.lines) for one in coverage.reasons] == [(10, [2, 3, 4])]
