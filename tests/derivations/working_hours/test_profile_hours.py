"""Facts from time entries put into profiles: what a profile says stands, what entries do not cover stays unknown."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from riskengine.derivations.entries_inside import EntriesInside
from riskengine.derivations.working_hours import ProfileHours
from riskengine.derivations.working_hours import profile_hours as module
from riskengine.profiles import Rejection, profile_from, read_profiles
from riskengine.rulesets import load_ruleset
from tests.derivations.working_hours.comparing import frame
from tests.derivations.working_hours.rosters import office_days, shift

RULESET = load_ruleset("no-home-office")
MONDAY = date(2026, 11, 23)
REST = "working_hours.shortest_daily_rest"
LONG = "working_hours.average_8_weeks"

WEEKS = office_days("2026-09-01", "2026-11-22")
LATE = [*WEEKS, shift("2026-11-17", "20-23")]


def profile(subject="A-17", day=MONDAY, **facts):
    told = {name.replace("__", "."): value for name, value in facts.items()}
    return profile_from({"subject": subject, **told}, RULESET, as_of=day)


def completed(*profiles, entries, **keywords):
    hours = ProfileHours(RULESET, frame(entries), **keywords)
    return list(hours.completed(profiles)), hours


def test_a_profile_gets_the_facts_of_its_entries():
    (one,), hours = completed(profile(), entries={"A-17": LATE})
    assert one[REST] == 9
    assert one[LONG] == 37.5 + 3 / 8
    assert one.vector(RULESET.vocabulary)[RULESET.vocabulary.index(REST)] == 9
    assert hours.tally.without_entries == hours.subjects_without_profile == hours.tally.told_otherwise == 0


def test_the_origin_of_a_fact_tells_when_and_which_records():
    (one,), _ = completed(profile(), entries={"A-17": LATE})
    origin = one.origins[REST]
    assert (origin.first, origin.last) == (date(2026, 11, 16), date(2026, 11, 22))
    first = origin.stretches[0]
    assert (f"{first.start:%d %H:%M}", f"{first.end:%d %H:%M}", first.amount) == ("17 23:00", "18 08:00", 9)
    assert len(first.records) == 2
    assert origin.unknown_because is None


def test_a_fact_that_entries_do_not_cover_stays_unknown_and_says_why():
    hole = [entry for entry in WEEKS if entry.start.date() != date(2026, 11, 18)]
    (one,), _ = completed(profile(), entries={"A-17": hole})
    assert one[REST] is None
    assert one[LONG] is None
    assert one["working_hours.recorded_share_4_weeks"] == 95
    assert one.origins[REST].unknown_because["en"] == "not all days are recorded"
    assert (one.origins[REST].bound, one.origins[REST].measured) == ("at_most", 16)


def test_what_a_profile_says_itself_stands_and_is_counted():
    (one,), hours = completed(profile(working_hours__shortest_daily_rest=12), entries={"A-17": LATE})
    assert one[REST] == 12
    assert REST not in one.origins
    assert hours.tally.told_otherwise == 1


def test_a_profile_without_entries_goes_by_unchanged():
    before = profile("B-2")
    (one,), hours = completed(before, entries={"A-17": LATE})
    assert one is before
    assert hours.tally.without_entries == 1
    assert hours.subjects_without_profile == 1


def test_each_profile_is_completed_as_of_its_own_day():
    days = [MONDAY, date(2026, 11, 17)]
    found, _ = completed(*(profile(day=day) for day in days), entries={"A-17": LATE})
    assert [one[REST] for one in found] == [9, 16]


def test_facts_are_the_same_whatever_goes_by_together(monkeypatch):
    people = [profile(f"P-{number}") for number in range(7)]
    entries = {f"P-{number}": office_days("2026-09-01", "2026-11-22", "08-16", number * 5) for number in range(7)}
    together, _ = completed(*people, entries=entries)
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    apart, _ = completed(*people, entries=entries)
    assert [dict(one.values) for one in together] == [dict(one.values) for one in apart]
    assert [one.subject for one in apart] == [one.subject for one in people]


def test_an_organisation_has_no_hours():
    firm = profile_from({"subject": "A-17", "subject_kind": "organisation"}, RULESET, as_of=MONDAY)
    (one,), hours = completed(firm, entries={"A-17": LATE})
    assert one is firm
    assert hours.tally.without_entries == 0


def test_a_day_without_a_calendar_is_rejected_with_its_reason():
    (one,), _ = completed(profile(day=date(2500, 1, 1)), entries={"A-17": LATE})
    assert isinstance(one, Rejection)
    assert [problem.code for problem in one.diagnostics] == ["RE3913"]


# ------------------------------------------------------------ inside profiles


def written(entries):
    return [
        {"start": entry.start.isoformat(), "end": entry.end and entry.end.isoformat(), "break_minutes": 30}
        for entry in entries
    ]


def read(records, entries=None):
    inside = EntriesInside()
    hours = ProfileHours(RULESET, None if entries is None else frame(entries), inside=inside)
    stream = io.BytesIO("\n".join(json.dumps(record) for record in records).encode())
    profiles = read_profiles(
        stream, RULESET, name="p.jsonl", input_format="jsonl", as_of=MONDAY, prepare=inside.without
    )
    return list(hours.completed(profiles)), hours


def test_entries_inside_a_profile_are_read_and_stand_in_the_place_of_the_tables():
    records = [{"subject": "A-17", "time_entries": written(LATE)}, {"subject": "B-2"}, {"subject": "C-3"}]
    found, hours = read(records, {"A-17": WEEKS, "B-2": WEEKS})
    assert [one[REST] for one in found] == [9, 16, None]
    assert hours.tally.entries_inside == len(LATE)


def test_a_subject_that_comes_twice_keeps_its_entries_apart():
    records = [{"subject": "A-17", "time_entries": written(some)} for some in (LATE, WEEKS)]
    records.insert(1, {"subject": "A-17"})
    found, _ = read(records)
    assert [one[REST] for one in found] == [9, None, 16]


def test_rows_inside_that_cannot_be_read_are_set_aside_with_their_place():
    records = [
        {"subject": "A-17", "time_entries": [*written(LATE), {"start": "soon"}, 5]},
        {"subject": "B-2", "time_entries": {"start": "2026-11-16 08:00"}},
        {"subject": "C-3", "time_entries": [{"start": "01/02/2026 08:00", "end": "01/02/2026 16:00"}]},
    ]
    found, hours = read(records)
    assert [one[REST] for one in found] == [9, None, None]
    codes = [problem.code for one in hours.tally.rejected_inside for problem in one.diagnostics]
    assert codes == ["RE3803", "RE3823", "RE3823", "RE3805"]
    assert {one.location.line for one in hours.tally.rejected_inside} == {1, 2, 3}


@pytest.mark.parametrize("content", ['{"subject": ""}', '{"subject": "A-17", "nothing.known": 1, "time_entries": []}'])
def test_a_record_that_is_rejected_takes_its_entries_along(content):
    found, hours = read([json.loads(content), {"subject": "B-2"}])
    assert isinstance(found[0], Rejection)
    assert found[1].subject == "B-2"
    assert hours.tally.entries_inside == 0
