"""docs/rules and docs/traceability.md are what the ruleset and its scenarios say, and account for every rule."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

from riskengine.living_docs import Subject, stale_pages
from tests.docs.markdown import ROOT
from tests.docs.write_rule_pages import PAGES, TRACEABILITY, subject, traceability

MEND = "run: python -m tests.docs.write_rule_pages"


@pytest.fixture(scope="module")
def documented() -> Subject:
    return subject()


def test_the_pages_are_what_the_ruleset_and_its_scenarios_say(documented: Subject) -> None:
    stale = [str(diagnostic.location) for diagnostic in stale_pages(documented, PAGES)]
    assert stale == [], MEND


def test_the_page_on_traceability_is_too(documented: Subject) -> None:
    assert TRACEABILITY.read_text(encoding="utf-8") == traceability(documented), MEND


def test_every_sentence_of_the_statement_is_a_demand(documented: Subject) -> None:
    account = documented.documented.traceability
    assert account is not None
    of_statement = [demand.id for demand in account.demands.values() if demand.origin == "statement"]
    assert of_statement == [f"S{number}" for number in range(1, 18)]


def test_no_cell_is_empty(documented: Subject) -> None:
    found = documented.documented
    assert found.traceability is not None
    for demand in found.traceability.demands.values():
        assert demand.is_kept, demand.id
        for rule in demand.rules:
            for language in found.ruleset.languages:
                assert found.scenarios.of_rule(rule, language).scenarios, (demand.id, rule)
    for rule in found.ruleset.rules:
        assert found.demands_on(rule), rule


def test_every_promise_names_a_test_that_exists(documented: Subject) -> None:
    account = documented.documented.traceability
    assert account is not None
    named = [
        keeper.test
        for demand in account.demands.values()
        for keeper in (*demand.promises, *demand.calibration)
        if keeper.test is not None
    ]
    assert len(named) > 5
    for test in named:
        path, _, name = test.partition("::")
        assert name in functions_of(ROOT / path), test


def functions_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_promise_and_every_figure_is_kept_by_a_test(documented: Subject) -> None:
    account = documented.documented.traceability
    assert account is not None
    for demand in account.demands.values():
        assert all(keeper.test is not None for keeper in (*demand.promises, *demand.calibration)), demand.id


def test_every_figure_is_one_that_the_invented_workforce_is_held_to(documented: Subject) -> None:
    account = documented.documented.traceability
    assert account is not None
    model = yaml.safe_load((ROOT / "riskengine/simulation/models/no-home-office.yaml").read_text(encoding="utf-8"))
    targets = {float(target["percent"]) for kind in model["kinds"].values() for target in kind["targets"].values()}
    figures = [
        float(number.replace(",", "."))
        for demand in account.demands.values()
        for keeper in demand.calibration
        for text in keeper.text.values()
        for number in re.findall(r"\d+(?:[.,]\d+)?", text)
    ]
    assert len(figures) >= 12
    assert set(figures) <= targets
