from __future__ import annotations

import json

from tests.cli.conftest import NOISY_HALL, Run

HALL = ("--ruleset", str(NOISY_HALL))


def listed(run: Run, *arguments: str) -> list[str]:
    return [rule["id"] for rule in json.loads(run("rules", "list", *HALL, "--format", "json", *arguments).stdout)]


def test_all_rules_are_listed_in_the_order_of_the_ruleset(run: Run) -> None:
    assert listed(run) == ["NH-01", "NH-02", "NH-03"]
    assert "3 rules" in run("rules", "list", *HALL).stdout


def test_the_list_can_be_narrowed(run: Run) -> None:
    assert listed(run, "--for", "leader") == ["NH-01", "NH-03"]
    assert listed(run, "--needs-review") == ["NH-03"]
    assert listed(run, "--as-of", "2009-12-31") == []


def test_a_rule_is_shown_whole(run: Run) -> None:
    stdout = run("rules", "show", "NH-01", *HALL, "--lang", "nb").stdout
    for text in (
        "Lenge i støy",
        "noise.hours_per_day >= param.long_exposure",
        "Legg inn pauser",
        "En studie",
        "oppsigelse",
    ):
        assert text in stdout


def test_a_rule_as_json_has_what_it_rests_on(run: Run) -> None:
    rule = json.loads(run("rules", "show", "NH-03", *HALL, "--format", "json").stdout)
    assert rule["reads"] == ["consent.share_with_leader", "hearing.rings"]
    assert rule["released_by"] == {"leader": ["consent.share_with_leader"]}
    assert (rule["from"], rule["to"], rule["needs_review"]) == ("2010-01-01", None, True)


def test_an_unknown_rule_has_a_did_you_mean(run: Run) -> None:
    result = run("rules", "show", "NH-1", *HALL)
    assert (result.exit_code, 'did you mean "NH-01"?' in result.stderr) == (2, True)
