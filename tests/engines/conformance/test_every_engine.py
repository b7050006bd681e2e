"""Every engine of riskengine passes the whole suite."""

import pytest

from tests.engines.conformance.suite import run_suite
from tests.engines.installed import engines


@pytest.mark.parametrize("name", engines())
def test_the_engine_passes_the_conformance_suite(name):
    result = run_suite(name)
    assert result.returncode == 0, result.stdout
    assert "failed" not in result.stdout
    assert "skipped" not in result.stdout
