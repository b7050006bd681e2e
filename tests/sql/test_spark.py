"""Spark runs its SQL and finds what the definition of meaning says."""

import os
import shutil
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.engines import find_engine
from riskengine.engines.conformance.strategies import conditions, profiles
from riskengine.engines.conformance.vocabulary import BORDER, make_rule, make_ruleset
from riskengine.rulesets import Period
from tests.shipped import no_home_office, workplace_noise
from tests.sql.asking import answer
from tests.sql.databases import Spark
from tests.sql.engines import SqlEngine
from tests.sql.test_dialects import EVERYTHING
from tests.sql.test_meaning import by_subject, expected_matrix
from tests.tables.rows import rows

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # Spark's own, of other packages
    pytest.mark.skipif(shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="Spark needs Java"),
]


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    database = Spark(tmp_path_factory.mktemp("warehouse"))
    yield database
    database.session.stop()


@pytest.mark.parametrize("audience", [None, "worker"])
def test_rows_come_out_as_the_reference_assesses_them(spark, audience):
    ruleset = workplace_noise()
    records = rows(ruleset, 60, seed=9)
    expected = [expected_matrix(record, ruleset, audience) for record in by_subject(records)]
    assert answer(spark, ruleset, records, audience=audience) == expected


def test_findings_are_the_established_and_undetermined_of_the_matrix(spark):
    ruleset = workplace_noise()
    records = rows(ruleset, 60, seed=9)
    told = {(row["subject"], row["rule"], row["outcome"]) for row in answer(spark, ruleset, records, output="findings")}
    matrix = [expected_matrix(record, ruleset) for record in records]
    found = {(row["subject"], rule, row[rule]) for row in matrix for rule in ruleset.rules}
    assert told == {one for one in found if one[2] in ("established", "undetermined")}


def test_the_whole_shipped_ruleset_comes_out_as_the_reference_assesses_it(spark):
    ruleset = no_home_office()
    records = rows(ruleset, 60, seed=5)
    assert answer(spark, ruleset, records) == [expected_matrix(record) for record in by_subject(records)]


@pytest.mark.parametrize("choices", ["arrays", "text"])
def test_everything_the_language_has_means_the_same(spark, choices):
    people = some(profiles(), 60)
    assert SqlEngine(spark, choices).outcomes_of(EVERYTHING, people) == expected(EVERYTHING, people)


def test_generated_rules_mean_the_same(spark):
    """One ruleset of many rules, since Spark takes longer to plan a query than to run it."""
    periods = [Period(), Period(BORDER, None), Period(None, BORDER - timedelta(days=1))]
    generated = some(conditions(), 60)
    ruleset = make_ruleset(
        make_rule(f"GEN-{number:03}", condition, period=periods[number % 3])
        for number, condition in enumerate(generated)
    )
    people = some(profiles(st.sampled_from([date.min, date.max, BORDER, BORDER - timedelta(days=1)])), 60)
    assert SqlEngine(spark).outcomes_of(ruleset, people) == expected(ruleset, people)


def expected(ruleset, people):
    reference = find_engine("reference").prepare(ruleset)
    return [reference.outcomes(one) for one in people]


def some(strategy, count):
    """As many examples of a strategy, the same in every run."""
    examples = []

    @settings(derandomize=True, database=None, deadline=None, max_examples=count)
    @given(strategy)
    def gather(example):
        examples.append(example)

    gather()
    return examples
