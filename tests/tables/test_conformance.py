"""Every kind of frame passes the conformance suite."""

import pytest

from tests.engines.conformance.suite import run_suite

KINDS = [
    "ArrowTables",
    "PolarsFrames",
    "LazyPolarsFrames",
    "PandasFrames",
    "NullablePandasFrames",
    "ArrowPandasFrames",
    "DuckDBRelations",
]

# Scenarios go one row at a time, as many frames as there are scenarios; the engine itself has passed them already. And a
# row that tells a fact about another kind of subject than its own is refused, as it is where profiles are read.
LEFT_OUT = "test_features or test_rules_about_another_kind_of_subject"


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_of_frame_passes_the_suite(kind):
    result = run_suite(f"tests.tables.frame_engines:{kind}", "-k", f"not ({LEFT_OUT})", examples=5)
    assert result.returncode == 0, result.stdout
    assert "failed" not in result.stdout
    assert "skipped" not in result.stdout
