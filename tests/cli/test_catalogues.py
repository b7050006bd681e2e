"""The verbs that tell what there is: engines, codes and schemas."""

from __future__ import annotations

import json

import pytest

from riskengine.diagnostics import CATALOGUE
from tests.cli.conftest import NOISY_HALL, Run


def test_the_engines_are_listed(run: Run) -> None:
    assert run("engines").stdout.startswith("reference")
    assert {engine["name"] for engine in json.loads(run("engines", "--format", "json").stdout)} >= {
        "reference",
        "compiled",
    }


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_code_can_be_explained(run: Run, language: str) -> None:
    for code, entry in CATALOGUE.items():
        stdout = run("explain-code", code, "--lang", language).stdout
        assert f"[{code}]: {entry.message[language]}" in stdout


def test_a_code_in_small_letters_is_found(run: Run) -> None:
    assert "RE2103" in run("explain-code", "re2103").stdout


def test_an_unknown_code_has_a_did_you_mean(run: Run) -> None:
    result = run("explain-code", "RE21033")
    assert (result.exit_code, 'did you mean "RE2103"?' in result.stderr) == (2, True)


def test_the_schemas_of_a_ruleset_come_together_or_one_by_one(run: Run) -> None:
    together = json.loads(run("schema", "ruleset").stdout)
    assert list(together) == ["ruleset", "facts", "parameters", "sources", "actions", "rules", "traceability"]
    assert json.loads(run("schema", "ruleset", "--file", "facts").stdout) == together["facts"]


def test_the_schema_of_a_profile_knows_the_facts(run: Run) -> None:
    assert "noise" in run("schema", "profile", "--ruleset", str(NOISY_HALL)).stdout


def test_the_schema_of_an_assessment_names_itself(run: Run) -> None:
    assert "riskengine.assessment/1" in run("schema", "assessment").stdout


def test_file_goes_with_ruleset_only(run: Run) -> None:
    assert run("schema", "assessment", "--file", "facts").exit_code == 2
