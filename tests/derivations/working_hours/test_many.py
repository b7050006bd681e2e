"""One and many: the same facts whatever the order, the batch, and the number of entries."""

from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest

from riskengine.derivations.working_hours import Definitions, batches, derive
from tests.derivations.working_hours.comparing import frame
from tests.derivations.working_hours.rosters import office_days, shift
from tests.derivations.working_hours.test_facts import MONDAY


def workplace():
    made = {}
    for number in range(40):
        last = "2026-11-22" if number % 7 else "2026-11-11"
        entries = office_days(
            "2026-09-01", last, ("08-16", "07:30-16:15", "22-06", "09-19")[number % 4], number % 3 * 15
        )
        if number % 5 == 0:
            entries.append(shift("2026-11-14", "10-", None))
        if number % 6 == 0:
            entries.append(shift("2026-11-15", "00-24", None, "on_call"))
        made[f"E-{number:02}"] = entries
    return made


MADE = workplace()
ENTRIES = frame(MADE)
FACTS = derive(ENTRIES, as_of=MONDAY).facts


def test_each_subject_by_itself_has_the_facts_it_has_among_many():
    for number in (0, 6, 13, 39):
        subject = f"E-{number:02}"
        alone = derive(frame({subject: MADE[subject]}), as_of=MONDAY).facts
        assert alone.equals(FACTS.filter(pl.col("subject") == subject))


def test_the_order_of_entries_does_not_matter():
    shuffled = ENTRIES.sample(fraction=1, shuffle=True, seed=3)
    assert derive(shuffled, as_of=MONDAY).facts.equals(FACTS)


@pytest.mark.parametrize("most", [1, 100, 1000])
def test_the_size_of_batches_does_not_matter(monkeypatch, most):
    monkeypatch.setattr(batches, "ENTRIES_IN_A_BATCH", most)
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 4)  # batches beside each other, on however few cores
    derived = derive(ENTRIES, as_of=MONDAY)
    assert derived.facts.equals(FACTS)
    assert derived.evidence("E-39").of("hours_24_hours").value == FACTS["working_hours.hours_24_hours"][39]


def test_subjects_may_be_assessed_on_days_of_their_own_and_on_several():
    days = pl.DataFrame({"subject": ["E-01", "E-02", "E-01"], "as_of": [MONDAY, date(2026, 11, 2), date(2026, 10, 5)]})
    derived = derive(ENTRIES, as_of=days)
    assert derived.facts.select("subject", "as_of").equals(days)
    for row, (subject, as_of) in enumerate(days.rows()):
        alone = derive(ENTRIES, as_of={subject: as_of}).facts
        assert alone.equals(derived.facts.slice(row, 1))
        assert derived.evidence(subject, as_of).as_of == as_of


def test_days_of_assessment_a_century_apart_do_not_meet():
    early = shift("1955-06-06", "08-18")
    made = {"A-1": [early], "B-2": MADE["E-01"], "C-3": [shift("2090-01-04", "06-18")]}
    as_of = {"A-1": date(1955, 6, 7), "B-2": MONDAY, "C-3": date(2090, 1, 5)}
    derived = derive(frame(made), as_of=as_of)
    assert [derived.evidence(subject).of("hours_24_hours").measured for subject in made] == [10, 8.5, 12]
    assert derived.facts.row(1)[2:] == FACTS.row(1)[2:]


def test_the_evidence_table_and_the_evidence_of_one_say_the_same():
    derived = derive(ENTRIES, as_of=MONDAY)
    rows = derived.evidence_table.filter(pl.col("subject") == "E-35").to_dicts()
    for row, evidence in zip(rows, derived.evidence("E-35").facts, strict=True):
        assert (row["fact"], row["reason"]) == (evidence.fact, evidence.reason)
        assert (row["first"], row["last"]) == (evidence.first, evidence.last)
        assert (row["covered"], row["expected"]) == (evidence.covered, evidence.expected)
        if evidence.definition.unit != "direction":
            assert (row["value"], row["measured"]) == (evidence.value, evidence.measured)
        if evidence.is_known and evidence.definition.unit == "hours" and evidence.places:
            attained = [place for place in evidence.places if (place.start, place.end) == (row["start"], row["end"])]
            assert attained or row["fact"].endswith(("_4_weeks", "_52_weeks"))


def test_a_million_entries_of_one_employee_are_worked_out():
    # A quarter of a minute of work in each of a million half-minutes. On 25 October there is an hour more of them.
    count = 1_000_000
    until = datetime(2026, 11, 22, 23, tzinfo=UTC)
    start = pl.datetime_range(
        until - timedelta(seconds=30 * count), until, "30s", time_unit="us", time_zone="UTC", closed="left", eager=True
    )
    entries = pl.DataFrame({"start": start}).with_columns(
        subject=pl.lit("A-17"), end=pl.col("start") + timedelta(seconds=15), break_minutes=pl.lit(0)
    )
    facts = derive(entries, as_of=MONDAY, definitions=Definitions(coverage_demanded=0.9)).facts.row(0, named=True)
    assert facts["working_hours.hours_24_hours"] == 12
    assert facts["working_hours.average_8_weeks"] == 84 + 0.5 / 8
    assert facts["working_hours.shortest_daily_rest"] == round(15 / 3600, 4)
    assert facts["working_hours.consecutive_work_days"] == 28
    assert facts["working_hours.sundays_in_a_row"] is not None
