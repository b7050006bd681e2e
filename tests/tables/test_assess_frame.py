"""A frame is assessed as its rows are, one by one, whatever kind of frame it is."""

import math
import warnings
from collections import defaultdict
from datetime import UTC, date, datetime

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from riskengine import Assessor, ProfileError, profile_from
from riskengine.tables import UnknownFactsWarning, assess_frame, even_parts, frames, reading
from tests.shipped import no_home_office
from tests.tables.rows import rows, table

RULESET = no_home_office()
ROWS = rows(RULESET, 250, seed=7)
TABLE = table(RULESET, ROWS)
AUDIENCES = [None, *RULESET.audiences]


def expected(audience, made=ROWS):
    assessor = Assessor(RULESET, audience=audience)
    findings, areas, suggestions = [], [], []
    for row in made:
        found = assessor.assess(
            profile_from({name: value for name, value in row.items() if value is not None}, RULESET)
        )
        key = (found.subject, found.as_of)
        findings += [
            (*key, finding.rule, finding.area, finding.level, finding.outcome)
            for finding in found.findings
            if finding.outcome != "not_established"
        ]
        areas += [(*key, area.area, area.at_least, area.at_most) for area in found.areas]
        suggestions += [
            (*key, item.action, item.role, item.level, item.due_on, bool(item.check_first))
            for item in found.suggestions
        ]
    return {"findings": findings, "areas": areas, "suggestions": suggestions}


def tuples(frame):
    if hasattr(frame, "to_arrow"):
        frame = frame.to_arrow()
    if isinstance(frame, pd.DataFrame):
        frame = pa.Table.from_pandas(frame, preserve_index=False)
    return [tuple(row.values()) for row in frame.to_pylist()]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_findings_areas_and_suggestions_are_those_of_each_row_by_itself(audience):
    wanted = expected(audience)
    assessed = assess_frame(TABLE, RULESET, audience=audience)
    assert tuples(assessed.findings) == wanted["findings"]
    assert tuples(assessed.areas) == wanted["areas"]
    assert sorted(tuples(assessed.suggestions)) == sorted(wanted["suggestions"])


def test_a_suggestion_is_due_by_the_last_day_there_is():
    made = [row | {"as_of": date(9999, 12, 30)} for row in rows(RULESET, 25, seed=3)]
    made = [{name: value for name, value in row.items() if "observed_on" not in name} for row in made]
    found = tuples(assess_frame(table(RULESET, made), RULESET).suggestions)
    assert sorted(found) == sorted(expected(None, made)["suggestions"])
    assert date.max in {due_on for *_, due_on, _ in found}


def test_the_most_urgent_suggestion_of_a_profile_stands_first():
    rank = RULESET.level_order
    by_subject = defaultdict(list)
    for subject, _, _, _, level, due_on, _ in tuples(assess_frame(TABLE, RULESET).suggestions):
        by_subject[subject].append((-rank[level], due_on))
    assert by_subject
    assert all(order == sorted(order) for order in by_subject.values())


def duckdb_frame():
    connection = duckdb.connect()
    connection.register("profiles", TABLE)
    return connection.table("profiles")


FRAMES = {
    "polars": (lambda: pl.from_arrow(TABLE), pl.DataFrame),
    "polars lazy": (lambda: pl.from_arrow(TABLE).lazy(), pl.LazyFrame),
    "pandas with Arrow types": (lambda: TABLE.to_pandas(types_mapper=pd.ArrowDtype), pd.DataFrame),
    "pandas with its own types": (TABLE.to_pandas, pd.DataFrame),
    "pandas with nullable types": (lambda: TABLE.to_pandas().convert_dtypes(), pd.DataFrame),
    "a record batch": (lambda: TABLE.combine_chunks().to_batches()[0], pa.Table),
    "a reader of batches": (lambda: TABLE.to_reader(max_chunksize=17), pa.RecordBatchReader),
    "DuckDB": (duckdb_frame, duckdb.DuckDBPyRelation),
    "a table in uneven pieces": (
        lambda: pa.concat_tables([TABLE.slice(0, 3), TABLE.slice(3, 1), TABLE.slice(4, 200), TABLE.slice(204)]),
        pa.Table,
    ),
}


@pytest.mark.parametrize("kind", FRAMES)
def test_every_kind_of_frame_gives_the_same_and_its_own_kind(kind):
    make, type_ = FRAMES[kind]
    findings = assess_frame(make(), RULESET, audience="leader").findings
    assert isinstance(findings, type_)
    if isinstance(findings, pl.LazyFrame):
        findings = findings.collect()
    if isinstance(findings, pa.RecordBatchReader):
        findings = findings.read_all()
    if isinstance(findings, duckdb.DuckDBPyRelation):
        findings = findings.to_arrow_table() if hasattr(findings, "to_arrow_table") else findings.arrow()
        findings = findings.read_all() if isinstance(findings, pa.RecordBatchReader) else findings
    assert tuples(findings) == expected("leader")["findings"]


@pytest.mark.parametrize("count", [0, 1, 39, 40, 41, 80, 81, 250])
def test_a_batch_is_parted_evenly_and_whole(count, monkeypatch):
    monkeypatch.setattr(reading, "ROWS_AT_ONCE", 40)
    batch = pa.record_batch({"row": list(range(count))})
    parts = list(even_parts(batch))
    assert [row for part in parts for row in part["row"].to_pylist()] == list(range(count))
    assert len(parts) == math.ceil(count / 40)
    lengths = {part.num_rows for part in parts}
    assert not lengths or (max(lengths) <= 40 and max(lengths) - min(lengths) <= 1)


def test_the_blocks_of_a_table_are_one_table_and_their_rejected_rows_are_its_rows(monkeypatch):
    monkeypatch.setattr(reading, "ROWS_AT_ONCE", 40)
    broken = [3, 39, 40, 117, 249]
    made = [{**row, "isolation.ucla3": 99} if number in broken else row for number, row in enumerate(ROWS)]
    kept = assess_frame(table(RULESET, made), RULESET, audience="leader", rejects="keep")
    assert tuples(kept.rejected) == [(row, "isolation.ucla3", "RE3003") for row in broken]
    usable = [row for number, row in enumerate(ROWS) if number not in broken]
    assert tuples(kept.findings) == expected("leader", usable)["findings"]


def test_a_lazy_frame_is_assessed_when_its_results_are_asked_for_and_piece_by_piece(tmp_path, monkeypatch):
    """Neither rows nor results are ever all there at once."""
    monkeypatch.setattr(frames, "ROWS_AT_ONCE", 40)
    seen = []

    def noted(piece):
        seen.append(piece.height)
        return piece

    source = pl.from_arrow(TABLE).lazy().map_batches(noted, streamable=True, schema=pl.from_arrow(TABLE).schema)
    assessed = assess_frame(source, RULESET, audience="leader")
    findings = assessed.findings
    assert seen == []
    findings.sink_parquet(tmp_path / "findings.parquet")
    assert seen
    wanted = expected("leader")["findings"]
    assert tuples(pl.read_parquet(tmp_path / "findings.parquet")) == wanted
    # The query that follows is worked into the reading: columns, filters and a first few rows.
    established = findings.filter(pl.col("outcome") == "established").select("subject", "rule")
    assert tuples(established.collect()) == [(row[0], row[2]) for row in wanted if row[5] == "established"]
    assert tuples(findings.head(3).collect()) == wanted[:3]
    assert findings.select(pl.len()).collect().item() == len(wanted)


def test_a_lazy_frame_with_a_wrong_value_fails_when_it_is_collected():
    broken = pl.from_arrow(TABLE).lazy().with_columns(pl.lit(99).alias("isolation.ucla3"))
    findings = assess_frame(broken, RULESET).findings
    with pytest.raises(Exception, match="RE3"):
        findings.collect()


def test_text_is_read_as_the_cells_of_a_table_are():
    made = [
        {"subject": "A", "as_of": "2026-11-23", "home_office.days_per_week": "4", "isolation.ucla3": "7", "household.lives_alone": "ja",
         "distress.hscl5": "2,4", "contact.with_colleagues": "Rarely", "substance_use.acknowledged_kinds": "alcohol|drugs"},
        {"subject": "B", "as_of": "2026-11-23", "home_office.days_per_week": "", "isolation.ucla3": None, "household.lives_alone": "ukjent",
         "distress.hscl5": "1.2", "contact.with_colleagues": "weekly", "substance_use.acknowledged_kinds": "-"},
    ]  # fmt: skip
    typed = [
        {"subject": "A", "as_of": date(2026, 11, 23), "home_office.days_per_week": 4, "isolation.ucla3": 7, "household.lives_alone": True,
         "distress.hscl5": 2.4, "contact.with_colleagues": "rarely", "substance_use.acknowledged_kinds": ["alcohol", "drugs"]},
        {"subject": "B", "as_of": date(2026, 11, 23), "distress.hscl5": 1.2, "contact.with_colleagues": "weekly",
         "substance_use.acknowledged_kinds": []},
    ]  # fmt: skip
    with pytest.warns(UnknownFactsWarning):
        findings = assess_frame(pa.Table.from_pylist(made), RULESET).findings
    assert tuples(findings) == expected(None, typed)["findings"]


def test_categories_structs_units_and_times_without_a_zone_are_read():
    frame = pa.table(
        {
            "subject": pa.array([1, 2]),
            "as_of": pa.array([datetime(2026, 11, 23, 8), datetime(2026, 11, 23)]),
            "home_office": pa.array([{"days_per_week": 5, "weeks_so_far": 30}, {"days_per_week": None, "weeks_so_far": 3}]),
            "isolation.ucla3": pa.array([{"value": 7, "observed_on": date(2026, 11, 1)}, {"value": 7, "observed_on": date(2020, 1, 1)}]),
            "contact.with_colleagues": pa.array(["rarely", None]).dictionary_encode(),
            "working_hours.overtime_7_days": pa.array([14.0, 0.0]),
            "working_hours.overtime_7_days.unit": pa.array(["hours", None]),
        }
    )  # fmt: skip
    with pytest.warns(UnknownFactsWarning, match="have no column"):
        established = {
            (subject, rule)
            for subject, _, rule, _, _, outcome in tuples(assess_frame(frame, RULESET).findings)
            if outcome == "established"
        }
    assert ("1", "HO-ISO-01") in established
    assert ("1", "HO-ISO-02") in established
    # The other answer is too old to use.
    assert ("2", "HO-ISO-01") not in established


def small(**columns):
    rows_ = len(next(iter(columns.values())))
    return pa.table({"subject": [f"S-{row}" for row in range(rows_)], "as_of": [date(2026, 11, 23)] * rows_, **columns})


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"isolation.ucla3": [4, 12]}, "RE3003"),
        ({"isolation.ucla3": [4.0, 5.5]}, "RE3002"),
        ({"distress.hscl5": [2.0, math.inf]}, "RE3104"),
        ({"distress.hscl5": [2.0, math.nan]}, "RE3104"),
        ({"contact.with_colleagues": ["weekly", "sometimes"]}, "RE3004"),
        ({"household.lives_alone": ["ja", "kanskje"]}, "RE3002"),
        ({"substance_use.acknowledged_kinds": [["alcohol"], ["alcohol", "coffee"]]}, "RE3004"),
        ({"sick_leave.started_on": [date(2026, 1, 1), date(1850, 1, 1)]}, "RE3015"),
        ({"sick_leave.started_on": ["2026-01-01", "01.02.2026"]}, "RE3002"),
        ({"isolation.ucla3": [4, 5], "isolation.ucla3.observed_on": [date(2026, 1, 1), date(2027, 1, 1)]}, "RE3007"),
        ({"isolation.ucla3": [4, 5], "isolation.ucla3.unit": ["points", "days"]}, "RE3005"),
        ({"organisation.uses_home_office": [None, True]}, "RE3013"),
        ({"subject_kind": ["employee", "person"]}, "RE3012"),
        ({"subject": ["S-0", " "]}, "RE3008"),
        ({"subject": ["S-0", "x" * 101]}, "RE3009"),
    ],
)
def test_a_row_that_cannot_be_assessed_is_refused_or_set_aside_as_asked(columns, code):
    frame = small(**{"home_office.days_per_week": [5, 5]} | columns) if "subject" not in columns else pa.table(
        {**columns, "as_of": [date(2026, 11, 23)] * 2, "home_office.days_per_week": [5, 5]}
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnknownFactsWarning)
        with pytest.raises(ProfileError) as caught:
            assess_frame(frame, RULESET).findings  # noqa: B018
        assert [found.code for found in caught.value.diagnostics] == [code, "RE3702"]
        kept = assess_frame(frame, RULESET, rejects="keep")
    assert [(row, told) for row, _, told in tuples(kept.rejected)] == [(1, code)]
    assert {subject for subject, *_ in tuples(kept.areas)} == {"S-0"}


@pytest.mark.parametrize("of_views", [pa.list_, pa.large_list])
def test_text_as_polars_keeps_it_is_refused_row_by_row_as_other_text(of_views):
    viewed = pa.array(["S-0", "S-1"]).cast(pa.string_view())
    told = pa.array(["ja", "a kanskje longer than fits a view"]).cast(pa.string_view())
    kinds = pa.array([["alcohol"], None], pa.list_(pa.string())).cast(of_views(pa.string_view()))
    frame = pa.table(
        {
            "subject": viewed,
            "as_of": [date(2026, 11, 23)] * 2,
            "household.lives_alone": told,
            "substance_use.acknowledged_kinds": kinds,
        }
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnknownFactsWarning)
        kept = assess_frame(frame, RULESET, rejects="keep")
    assert tuples(kept.rejected) == [(1, "household.lives_alone", "RE3002")]
    assert {subject for subject, *_ in tuples(kept.areas)} == {"S-0"}


@pytest.mark.parametrize(
    "column",
    [
        {"household.lives_alone": pa.array([1, 0])},
        {"isolation.ucla3": pa.array([True, False])},
        {"contact.with_colleagues": pa.array([1, 2])},
        {"substance_use.acknowledged_kinds": pa.array([[1], [2]])},
        {"sick_leave.started_on": pa.array([1, 2])},
        {"sick_leave.started_on": pa.array([datetime(2026, 1, 1, tzinfo=UTC)] * 2)},
        {"as_of": pa.array([1.5, 2.5])},
        {"subject": pa.array([1.5, 2.5])},
        {"subject_kind": pa.array([1, 2])},
    ],
)
def test_a_column_of_the_wrong_type_is_named_and_never_guessed_at(column):
    frame = pa.table({"subject": ["A", "B"], "as_of": [date(2026, 11, 23)] * 2} | column)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnknownFactsWarning)
        with pytest.raises(ProfileError) as caught:
            assess_frame(frame, RULESET).findings  # noqa: B018
    assert [found.code for found in caught.value.diagnostics] == ["RE3701"]
    assert caught.value.diagnostics[0].location.fact == next(iter(column))


def test_a_misspelt_column_is_an_error_with_the_one_that_was_meant():
    with pytest.raises(ProfileError) as caught:
        assess_frame(small(**{"home_office.day_per_week": [1]}), RULESET)
    assert caught.value.diagnostics[0].suggestion == "home_office.days_per_week"


def test_what_is_no_frame_is_refused():
    with pytest.raises(ProfileError) as caught:
        assess_frame([{"subject": "A"}], RULESET)
    assert caught.value.diagnostics[0].code == "RE3703"


def test_a_column_of_nulls_is_a_fact_that_nobody_knows():
    frame = small(**{"isolation.ucla3": pa.nulls(2), "home_office.days_per_week": pa.array([None, 5])})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnknownFactsWarning)
        outcomes = {
            (subject, rule): outcome
            for subject, _, rule, _, _, outcome in tuples(assess_frame(frame, RULESET).findings)
        }
    assert outcomes["S-0", "HO-ISO-01"] == "undetermined"


def test_an_empty_frame_gives_empty_tables():
    assessed = assess_frame(TABLE.slice(0, 0), RULESET)
    assert [assessed.findings.num_rows, assessed.areas.num_rows, assessed.suggestions.num_rows] == [0, 0, 0]


def test_one_date_for_all_overrides_the_rows_own():
    days = {
        as_of for _, as_of, *_ in tuples(assess_frame(TABLE, RULESET, as_of=date(2026, 2, 1), rejects="keep").areas)
    }
    assert days == {date(2026, 2, 1)}
