"""Our own whole answer, beside peers that give bare outcomes: a record validated, then assessed with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from benchmarks.peers.peer import Form, Record, Task
from benchmarks.sixty_rules import ruleset


def forms(task: Task) -> Iterator[Form]:
    """Give the forms: from a record that is still to be validated, and from a validated profile."""
    from riskengine.assessment import Assessment, Assessor
    from riskengine.engines.compiled import CompiledEngine
    from riskengine.profiles import Profile, profile_from

    of = ruleset()
    assert list(of.rules) == task.ids
    assessor = Assessor(of, engine=CompiledEngine())

    def validated(record: Record) -> Profile:
        return profile_from({"subject": "S", **record}, of, as_of=date(2026, 1, 1))

    def established(assessment: Assessment) -> list[str]:
        return [finding.rule for finding in assessment.established]

    yield Form("assess of a validated profile", validated, lambda case: established(assessor.assess(case)))
    yield Form("validation and assess", dict, lambda record: established(assessor.assess(validated(record))))
