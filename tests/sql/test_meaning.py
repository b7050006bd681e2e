"""Rows of a table come out as ``assess`` and ``assess_frame`` have them, with days, ages, consents and audiences."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from riskengine import assess, load_ruleset
from riskengine.engines import find_engine
from riskengine.profiles import profile_from
from riskengine.simulation.loading import load_workforce_model
from riskengine.simulation.profiles import profiles_of
from riskengine.simulation.workforce import draw_workforce
from riskengine.sql import ruleset_sql
from tests.shipped import no_home_office, workplace_noise
from tests.sql.asking import answer
from tests.sql.databases import DuckDB
from tests.sql.engines import SqlEngine
from tests.tables.rows import rows

ROOT = Path(__file__).parents[2]
RULESET = no_home_office()
RECORDS = rows(RULESET, 150, seed=5)
AUDIENCES = [None, *RULESET.audiences]


def expected_matrix(record, ruleset=RULESET, audience=None, as_of=None):
    """The outcomes that an assessment by the definition of meaning has, under the names of the matrix."""
    profile = profile_from(record, ruleset, as_of=as_of)
    assessment = assess(profile, ruleset, audience=audience, engine="reference")
    visible = [rule.id for rule in ruleset.rules.values() if audience is None or audience in rule.audience]
    outcomes = {finding.rule: str(finding.outcome) for finding in assessment.findings}
    told = {rule: outcomes.get(rule, "not_applicable") for rule in visible}
    return {"subject": profile.subject, "as_of": profile.as_of, **told}


def by_subject(records):
    return sorted(records, key=lambda record: record["subject"])


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_row_comes_out_as_the_reference_assesses_it(database, audience):
    expected = [expected_matrix(record, audience=audience) for record in by_subject(RECORDS)]
    assert answer(database, RULESET, RECORDS, audience=audience) == expected


@pytest.mark.parametrize("audience", [None, "leader"])
def test_findings_are_those_of_the_assessments(database, audience):
    expected = []
    for record in RECORDS:
        assessment = assess(profile_from(record, RULESET), RULESET, audience=audience, engine="reference")
        for finding in assessment.findings:
            if finding.outcome in ("established", "undetermined"):
                told = {"rule": finding.rule, "area": finding.area, "level": finding.level}
                row = {"subject": record["subject"], "as_of": record["as_of"], **told, "outcome": str(finding.outcome)}
                expected.append(row)
    expected.sort(key=lambda row: (row["subject"], row["rule"]))
    assert {row["outcome"] for row in expected} == {"established", "undetermined"}
    assert answer(database, RULESET, RECORDS, output="findings", audience=audience) == expected


@pytest.mark.parametrize("day", [date(2021, 5, 1), date(2026, 11, 23)])
def test_a_day_asked_for_overrides_those_of_the_table(database, day):
    # Observations may not lie after the day asked for.
    records = [{name: value for name, value in record.items() if "observed_on" not in name} for record in RECORDS]
    expected = [expected_matrix(record, as_of=day) for record in by_subject(records)]
    assert answer(database, RULESET, records, as_of=day) == expected


def test_a_fact_counts_until_it_is_too_old_and_no_longer(database):
    fact = RULESET.facts["isolation.ucla3"]
    day = date(2026, 11, 23)
    ages = {"a": None, "b": 0, "c": fact.max_age_days, "d": fact.max_age_days + 1}
    records = [
        {
            "subject": subject,
            "as_of": day,
            "isolation.ucla3": 9,
            "isolation.ucla3.observed_on": None if age is None else day - timedelta(days=age),
        }
        for subject, age in ages.items()
    ]
    found = answer(database, RULESET, records)
    assert found == [expected_matrix(record) for record in records]
    settled = [{rule for rule, outcome in row.items() if outcome == "established"} for row in found]
    assert settled[0] == settled[1] == settled[2] != settled[3]


def test_a_row_without_a_day_or_a_kind_is_about_today_and_the_first_kind(database):
    found = answer(database, RULESET, [{"subject": "a", "as_of": None, "subject_kind": None, "isolation.ucla3": 9}])
    assert found == [expected_matrix({"subject": "a", "isolation.ucla3": 9}, as_of=found[0]["as_of"])]
    assert abs(found[0]["as_of"] - date.today()) <= timedelta(days=1)


RETYPED = {
    "duckdb": """CREATE OR REPLACE TABLE profiles AS
        SELECT * REPLACE (as_of::TIMESTAMP AS as_of, "isolation.ucla3"::DECIMAL(9, 3) AS "isolation.ucla3") FROM profiles""",
    "postgres": """ALTER TABLE profiles ALTER as_of TYPE timestamp, ALTER "isolation.ucla3" TYPE numeric""",
}


def test_days_may_be_kept_as_times_and_numbers_as_decimals(database):
    expected = answer(database, RULESET, RECORDS)
    database.run(RETYPED[database.dialect])
    found = database.ask(ruleset_sql(RULESET, dialect=database.dialect))
    assert sorted(found, key=lambda row: row["subject"]) == expected


@pytest.mark.parametrize("kind", ["employee", "organisation"])
def test_an_invented_workforce_comes_out_as_the_reference_has_it(database, kind):
    model = load_workforce_model(RULESET)
    [block] = draw_workforce(model.kinds[kind], 300, 1)
    people = list(profiles_of(block, RULESET, model.as_of))
    reference = find_engine("reference").prepare(RULESET)
    assert SqlEngine(database).outcomes_of(RULESET, people) == [reference.outcomes(one) for one in people]


def test_the_example_ruleset_comes_out_the_same(database):
    ruleset = workplace_noise()
    records = rows(ruleset, 100, seed=7)
    assert answer(database, ruleset, records) == [expected_matrix(record, ruleset) for record in by_subject(records)]


@pytest.mark.parametrize("version", ["0.1.0", "1.0.0", "1.1.0", "1.2.0", "1.3.0"])
def test_every_release_comes_out_the_same(version):
    ruleset = load_ruleset(ROOT / "rulesets" / "no-home-office" / "releases" / f"{version}.json")
    records = rows(ruleset, 40, seed=3)
    expected = [expected_matrix(record, ruleset) for record in by_subject(records)]
    assert answer(DuckDB(), ruleset, records) == expected
