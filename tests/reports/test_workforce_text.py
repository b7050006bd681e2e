from __future__ import annotations

import json
from pathlib import Path

import pytest

from riskengine.reports import ReportStyle
from riskengine.reports.workforce_text import model_json, model_table
from riskengine.rulesets import RuleSet, load_ruleset
from riskengine.simulation.loading import MODELS, load_workforce_model
from riskengine.simulation.model import WorkforceModel
from tests.simulation.conftest import HOME_OFFICE


@pytest.fixture(scope="module")
def home_office() -> RuleSet:
    return load_ruleset(HOME_OFFICE)


@pytest.fixture(scope="module")
def model(home_office: RuleSet) -> WorkforceModel:
    return load_workforce_model(home_office)


def told(model: WorkforceModel, kind: str, ruleset: RuleSet, language: str = "en") -> str:
    style = ReportStyle(language=language, width=104)
    return " ".join(model_table(model, model.kinds[kind], ruleset, style).decode().split())


def test_every_target_is_told_with_its_figure_and_source(model: WorkforceModel, home_office: RuleSet) -> None:
    text = told(model, "employee", home_office)
    assert "None of them exists" in text
    assert "SIFO (2020)" in text
    assert "waits for professional review" in text
    assert "11" in text


def test_every_fact_is_told_or_named_as_always_unknown(model: WorkforceModel, home_office: RuleSet) -> None:
    for kind in model.kinds.values():
        document = json.loads(model_json(model, kind, "en"))
        of_kind = {fact.id for fact in home_office.facts.values() if fact.subject_kind == kind.kind}
        told_facts = {fact["fact"] for fact in document["facts"]}
        assert told_facts | set(document["always_unknown"]) == of_kind
        assert not told_facts & set(document["always_unknown"])


def test_distributions_are_told_in_words(model: WorkforceModel, home_office: RuleSet) -> None:
    facts = {fact["fact"]: fact for fact in json.loads(model_json(model, model.kinds["employee"], "en"))["facts"]}
    assert facts["household.lives_alone"]["distributions"] == ["21 yes (goes with strain +0.15)"]
    assert facts["home_office.days_per_week"]["distributions"] == ["0: 50, 1: 9, 2: 16, 3: 11, 4: 6, 5: 8"]
    assert facts["home_office.weeks_so_far"]["only"] == "at_home"
    assert facts["home_office.weeks_so_far"]["distributions"][0].startswith("the middle ")
    assert facts["contact.with_colleagues"]["distributions"][0].startswith("at_home: daily: 58")
    norwegian = json.loads(model_json(model, model.kinds["employee"], "nb"))["facts"]
    assert norwegian[[fact["fact"] for fact in norwegian].index("household.lives_alone")]["distributions"] == [
        "21 ja (går sammen med strain +0,15)"
    ]


def test_facts_that_an_older_release_lacks_are_named() -> None:
    first = load_ruleset("no-home-office@0.1.0")
    text = told(load_workforce_model(first), "employee", first)
    assert "Facts of the model that this release of the ruleset does not have" in text
    assert "sick_leave.situation" in text


def test_limits_that_facts_set_each_other_are_told(tmp_path: Path, home_office: RuleSet) -> None:
    text = (MODELS / "no-home-office.yaml").read_text("utf-8")
    path = tmp_path / "model.yaml"
    bounded = "      sleep.bergen_5_to_6:\n        not_above: sleep.bergen_1_to_4\n        not_below: home_office.days_per_week\n"
    path.write_text(text.replace("      sleep.bergen_5_to_6:\n", bounded), encoding="utf-8")
    model = load_workforce_model(home_office, path)
    english, norwegian = (told(model, "employee", home_office, language) for language in ("en", "nb"))
    assert "not above sleep.bergen_1_to_4" in english
    assert "ikke under home_office.days_per_week" in norwegian


def test_facts_that_the_model_does_not_speak_of_are_named(home_office: RuleSet) -> None:
    from dataclasses import replace

    model = load_workforce_model(home_office)
    kind = replace(model.kinds["organisation"], silent=("organisation.something_new",))
    text = " ".join(model_table(model, kind, home_office, ReportStyle(language="nb")).decode().split())
    assert "de er alltid ukjente organisation.something_new" in text
