"""What the tests of the suite share: the engine under test, and the comparison with the definition."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from riskengine.diagnostics import EngineError
from riskengine.engines.conformance.adapter import TableEngine, table_engine_from
from riskengine.engines.conformance.comparison import first_disagreement
from riskengine.profiles import Profile
from riskengine.rulesets import RuleSet

collect_ignore = ["shipped"]
"""The features there are run by test_features, on the engine under test and with the rulesets they are about."""

_FEW = 5

Agree = Callable[[RuleSet, Sequence[Profile]], None]
"""Fails, with the smallest case that shows it, unless the engine says what the definition says."""


@pytest.fixture(scope="session")
def table_engine(request: pytest.FixtureRequest) -> TableEngine:
    """The engine that ``--riskengine-engine`` names."""
    try:
        return table_engine_from(request.config.getoption("riskengine_engine"))
    except EngineError as error:
        raise pytest.UsageError(str(error)) from None


@pytest.fixture(scope="session")
def agree(table_engine: TableEngine) -> Agree:
    """The comparison with the definition."""

    def agree_on(ruleset: RuleSet, profiles: Sequence[Profile]) -> None:
        # Many engines answer one profile by another way than several; a few are tried both ways.
        tables = [profiles, *([profile] for profile in profiles)] if 1 < len(profiles) <= _FEW else [profiles]
        for table in tables:
            disagreement = first_disagreement(table_engine, ruleset, table)
            if disagreement is not None:
                pytest.fail(str(disagreement), pytrace=False)

    return agree_on


def pytest_report_header(config: pytest.Config) -> str:
    """Say which engine is under test."""
    return f"riskengine conformance: engine {config.getoption('riskengine_engine')}"
