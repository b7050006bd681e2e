"""Entries come in from any frame, and what is impossible is refused with a code, never with a value."""

from datetime import UTC, date, datetime

import polars as pl
import pytest

from riskengine import DerivationError
from riskengine.derivations.working_hours import ENTRY_SCHEMA, Definitions, checked_entries, derive
from riskengine.derivations.working_hours.agreements import checked_agreements
from tests.derivations.working_hours.comparing import frame
from tests.derivations.working_hours.rosters import office_days
from tests.derivations.working_hours.test_facts import MONDAY

ENTRIES = frame(
    {"A-17": office_days("2026-11-01", "2026-11-22"), "B-2": office_days("2026-11-10", "2026-11-22", "09-18")}
)


def codes(refused):
    return [diagnostic.code for diagnostic in refused.value.diagnostics]


def as_pandas(entries):
    # pandas has no whole numbers with gaps, and writes kinds as text
    return entries.with_columns(pl.col("kind").cast(pl.String)).to_pandas()


def as_modin_like(entries):
    import narwhals as nw

    return nw.from_native(entries)


@pytest.mark.parametrize(
    "convert", [as_pandas, lambda entries: entries.to_arrow(), lambda entries: entries.lazy(), as_modin_like]
)
def test_any_frame_gives_the_same_facts(convert):
    wanted = derive(ENTRIES, as_of=MONDAY).facts
    assert derive(convert(ENTRIES), as_of=MONDAY).facts.equals(wanted)


def test_columns_that_may_be_left_out_have_their_meaning():
    taken = checked_entries(ENTRIES.select("end", "subject", "start"))
    assert taken.schema == pl.Schema(ENTRY_SCHEMA)
    assert taken["break_minutes"].null_count() == taken.height
    assert taken["kind"].unique().to_list() == ["work"]
    assert taken["record"].to_list() == list(range(1, taken.height + 1))


def test_instants_of_another_zone_and_precision_are_the_same_instants():
    other = ENTRIES.with_columns(
        pl.col("start", "end").dt.convert_time_zone("America/New_York").dt.cast_time_unit("ms")
    )
    assert checked_entries(other).equals(ENTRIES)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda entries: entries.drop("end"), "RE3901"),
        (lambda entries: [{"subject": "A-17"}], "RE3902"),
        (lambda entries: entries.with_columns(pl.col("start").dt.replace_time_zone(None)), "RE3903"),
        (lambda entries: entries.with_columns(kind=pl.lit("overtid")), "RE3904"),
        (lambda entries: entries.with_columns(break_minutes=pl.lit("half an hour")), "RE3904"),
        (lambda entries: entries.with_columns(subject=pl.lit(None, pl.String)), "RE3905"),
        (lambda entries: entries.with_columns(start="end", end="start"), "RE3906"),
        (lambda entries: entries.with_columns(end="start"), "RE3906"),
        (lambda entries: entries.with_columns(break_minutes=pl.lit(-5, pl.Int32)), "RE3907"),
    ],
)
def test_what_cannot_be_worked_with_is_refused(change, code):
    with pytest.raises(DerivationError) as refused:
        checked_entries(change(ENTRIES))
    assert codes(refused) == [code]
    assert "A-17" not in str(refused.value)


def test_a_message_may_have_no_length_and_no_end():
    sent = datetime(2026, 11, 18, 20, tzinfo=UTC)
    taken = checked_entries(
        pl.DataFrame({"subject": ["A-17"] * 2, "start": [sent] * 2, "end": [sent, None], "kind": ["message"] * 2})
    )
    assert taken.height == 2


def test_no_entries_at_all_are_no_facts():
    derived = derive(ENTRIES.clear(), as_of=MONDAY)
    assert derived.facts.is_empty()
    assert derived.evidence_table.is_empty()
    assert derived.facts.columns == derive(ENTRIES, as_of=MONDAY).facts.columns
    with pytest.raises(KeyError):
        derived.evidence("A-17")


def test_a_subject_without_entries_is_unknown_and_recorded_for_no_day():
    facts = derive(ENTRIES, as_of={"C-3": MONDAY}).facts
    assert facts["working_hours.recorded_share_4_weeks"].to_list() == [0]
    assert facts["working_hours.hours_24_hours"].to_list() == [None]
    assert facts["working_hours.open_entries"].to_list() == [None]


def test_entries_of_others_are_left_out_and_counted():
    derived = derive(ENTRIES, as_of={"B-2": MONDAY})
    assert derived.facts["subject"].to_list() == ["B-2"]
    assert derived.left_out == ENTRIES.filter(pl.col("subject") == "A-17").height


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 1, 1)])
def test_days_whose_holidays_nobody_knows_are_refused(day):
    with pytest.raises(DerivationError) as refused:
        derive(ENTRIES, as_of=day)
    assert codes(refused) == ["RE3913"]


@pytest.mark.parametrize(
    "setting",
    [
        {"zone": "Mars/Olympus"},
        {"on_call_share": 2},
        {"coverage_demanded": -0.1},
        {"ordinary_hours_24": float("nan")},
        {"trend_weeks": 1},
        {"most_sundays": -1},
    ],
)
def test_definitions_that_mean_nothing_are_refused(setting):
    with pytest.raises(DerivationError) as refused:
        Definitions(**setting)
    assert codes(refused) == ["RE3910"]


def test_agreements_need_a_subject_each_once_and_the_right_kinds():
    for wrong, code in [
        (pl.DataFrame({"agreed_hours_7_days": [37.5]}), "RE3908"),
        (pl.DataFrame({"subject": ["A-17"], "day_starts": ["eight"]}), "RE3908"),
        (pl.DataFrame({"subject": ["A-17", "A-17"]}), "RE3909"),
    ]:
        with pytest.raises(DerivationError) as refused:
            checked_agreements(wrong)
        assert codes(refused) == [code]
