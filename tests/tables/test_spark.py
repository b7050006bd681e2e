"""A Spark frame is assessed by Spark's workers, with the same outcome."""

import os
import shutil
import sys
import warnings

import pytest
from hypothesis import given, settings
from pyspark.sql import SparkSession

from riskengine import ProfileError
from riskengine.engines import find_engine
from riskengine.engines.conformance.strategies import cases
from riskengine.tables import UnknownFactsWarning, assess_frame
from tests.shipped import no_home_office
from tests.tables.frame_engines import Frames
from tests.tables.rows import rows, table

RULESET = no_home_office()
TABLE = table(RULESET, rows(RULESET, 120, seed=11))

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # Spark's own, of other packages
    pytest.mark.skipif(shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="Spark needs Java"),
]


@pytest.fixture(scope="module")
def session():
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    made = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 50).getOrCreate()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def frame(session):
    return session.createDataFrame(TABLE).repartition(3)


@pytest.mark.parametrize("name", ["findings", "areas", "suggestions"])
@pytest.mark.parametrize("audience", [None, "leader"])
def test_spark_gives_what_arrow_gives(frame, name, audience):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wanted = getattr(assess_frame(TABLE, RULESET, audience=audience), name).to_pylist()
        made = [row.asDict() for row in getattr(assess_frame(frame, RULESET, audience=audience), name).collect()]
    assert sorted(map(str, made)) == sorted(map(str, wanted))


@settings(max_examples=3, deadline=None)
@given(case=cases())
def test_generated_rulesets_mean_on_spark_what_the_definition_of_meaning_says(session, case):
    class SparkFrames(Frames):
        of = staticmethod(lambda made: session.createDataFrame(made).repartition(2))

    reference = find_engine("reference").prepare(case.ruleset)
    assert SparkFrames().outcomes_of(case.ruleset, case.profiles) == [
        reference.outcomes(profile) for profile in case.profiles
    ]


def test_nothing_is_shuffled_and_partitions_stay(frame, tmp_path):
    findings = assess_frame(frame, RULESET).findings
    plan = findings._jdf.queryExecution().executedPlan().toString()
    assert plan.count("Exchange") == frame._jdf.queryExecution().executedPlan().toString().count("Exchange")
    findings.write.parquet(str(tmp_path / "findings"))
    assert len(list((tmp_path / "findings").glob("part-*.parquet"))) == frame.rdd.getNumPartitions()


def test_columns_are_checked_before_spark_runs_anything(session):
    misspelt = session.createDataFrame([("A", 1)], "subject string, `home_office.day_per_week` int")
    with pytest.raises(ProfileError):
        assess_frame(misspelt, RULESET)


def test_facts_without_a_column_are_told_once(session):
    with pytest.warns(UnknownFactsWarning):
        assess_frame(session.createDataFrame([("A", 5)], "subject string, `home_office.days_per_week` int"), RULESET)
