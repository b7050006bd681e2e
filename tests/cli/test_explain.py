from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import NOISY_HALL, Run

if TYPE_CHECKING:
    from click.testing import Result


@pytest.fixture
def explain(run: Run, records: Path) -> Run:
    def explain(subject: str, *arguments: str) -> Result:
        return run("explain", "records.csv", "--subject", subject, "--ruleset", str(NOISY_HALL), *arguments)

    return explain


def test_a_near_miss_is_told_in_numbers(explain: Run) -> None:
    assert "3.5 hours per day, from 4: short by 0.5" in explain("H-2", "--rule", "NH-01").stdout
    assert "3,5 timer per dag, fra 4: mangler 0,5" in explain("H-2", "--rule", "NH-01", "--lang", "nb").stdout


def test_without_a_rule_every_rule_that_speaks_is_explained(explain: Run) -> None:
    stdout = explain("H-1").stdout
    assert all(rule in stdout for rule in ("NH-01", "NH-02", "NH-03"))


def test_a_rule_seen_by_consent_shows_how_it_came_out_but_not_its_parts(explain: Run) -> None:
    result = explain("H-3", "--for", "leader", "--rule", "NH-03")
    assert result.exit_code == 0
    assert "The rule is established." in result.stdout
    assert "hearing" not in result.stdout
    document = json.loads(explain("H-3", "--for", "leader", "--format", "json").stdout)
    parts = {rule["rule"]: rule["condition"] for rule in document["rules"]}
    assert parts["NH-03"] is None
    assert parts["NH-01"] is not None


@pytest.mark.parametrize("subject", ["H-1", "H-2"])
def test_a_missing_consent_cannot_be_told_from_a_hidden_rule(explain: Run, subject: str) -> None:
    by_consent = explain(subject, "--for", "leader", "--rule", "NH-03")
    hidden = explain(subject, "--for", "leader", "--rule", "NH-02")
    assert by_consent.exit_code == hidden.exit_code == 2
    assert by_consent.stderr.replace("NH-03", "NH-02") == hidden.stderr


def test_a_rule_outside_its_time_is_said_not_to_apply(explain: Run) -> None:
    assert "not in force on this date" in explain("H-1", "--rule", "NH-01", "--as-of", "2009-01-01").stdout


def test_json_holds_values_and_shortfalls(explain: Run) -> None:
    document = json.loads(explain("H-2", "--rule", "NH-01", "--format", "json").stdout)
    condition = document["rules"][0]["condition"]
    assert document["schema"] == "riskengine.explanation/1"
    assert condition["values"] == {"noise.hours_per_day": 3.5, "param.long_exposure": 4}
    assert condition["shortfall"]["distance"] == 0.5


def test_a_subject_or_rule_that_is_not_there_is_wrong_use(explain: Run) -> None:
    nobody = explain("H-77")
    assert (nobody.exit_code, "RE8006" in nobody.stderr, "H-77" in nobody.stderr) == (2, True, False)
    nothing = explain("H-1", "--rule", "NH-1")
    assert (nothing.exit_code, 'did you mean "NH-01"?' in nothing.stderr) == (2, True)


def test_a_rejected_record_is_told_of(run: Run, mixed: Path) -> None:
    result = run("explain", "mixed.csv", "--subject", "H-9", "--ruleset", str(NOISY_HALL))
    assert (result.exit_code, "mixed.csv:3: error[RE3003]" in result.stderr) == (2, True)
