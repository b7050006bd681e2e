"""What docs/engines.md shows in Python runs."""

from __future__ import annotations

from riskengine.engines.conformance.adapter import TableEngine
from riskengine.engines.conformance.comparison import first_disagreement
from riskengine.engines.conformance.vocabulary import profile, rules_of
from tests.docs.markdown import ROOT, fences, read
from tests.engines.installed import needs_durable_rules


@needs_durable_rules
def test_the_snippets_run_one_after_the_other(monkeypatch):
    monkeypatch.chdir(ROOT)
    namespace: dict[str, object] = {}
    for fence in fences(read("docs/engines.md")):
        if fence.info[:1] == ("python",):
            exec(compile(fence.text, "docs/engines.md", "exec"), namespace)
    adapter = namespace["MyTables"]()
    assert isinstance(adapter, TableEngine)
    assert (
        first_disagreement(adapter, rules_of("flag.a", "hours.week > 8"), [profile(), profile({"flag.a": True})])
        is None
    )
