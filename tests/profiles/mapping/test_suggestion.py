"""Only what is plain is put in force; health is never told by a proxy; the same file gets the same."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import riskengine
from riskengine.diagnostics import ProfileError
from riskengine.profiles.mapping.loading import mapping_from_text
from riskengine.profiles.mapping.suggestion.column_words import words_of
from riskengine.profiles.mapping.suggestion.evidence import ColumnsSeen
from riskengine.profiles.mapping.suggestion.proposing import SuggestedMapping, suggested_mapping
from riskengine.profiles.mapping.suggestion.units_in_names import units_named
from riskengine.profiles.reading import read_records
from riskengine.reports.mapping_text import mapping_text
from riskengine.rulesets import Sensitivity
from tests.profiles.conftest import workbook
from tests.shipped import no_home_office

ROOT = Path(__file__).parents[3]
RULESET = no_home_office()


def suggested(content: str | bytes, **keywords: Any) -> SuggestedMapping:
    stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
    seen = ColumnsSeen()
    seen.read(read_records(stream, seen.layout, name="t", **keywords))
    return suggested_mapping(seen, RULESET)


def column(name: str, *cells: str) -> str:
    return "\n".join([f"{name};Annet", *(f"{cell};x{position}" for position, cell in enumerate(cells))]) + "\n"


def told(content: str | bytes) -> dict[str, tuple[str, bool]]:
    """Return what is proposed: the confidence of each fact, and whether it is in force."""
    return {one.fact.id: (one.confidence, one.in_force) for one in suggested(content).proposals}


def keys(content: str | bytes) -> dict[str, Any]:
    return {one.fact.id: dict(one.keys) for one in suggested(content).proposals}


# ----------------------------------------------------------------- names


@pytest.mark.parametrize(
    "name",
    [
        "home_office.days_per_week",
        "days_per_week home office",
        "HomeOfficeDaysPerWeek",
        "Dager på hjemmekontor i uken",
        "HJEMMEKONTOR DAGER PR UKE".replace("PR ", "per "),
        "Hjemmekontordager per uke",
        "Days in home office a week",
        "home-office days / week",
        "Remote days per week",
    ],
)
def test_the_same_name_in_any_writing_and_either_language_is_the_fact(name: str) -> None:
    assert told(column(name, "3", "5", "")) == {"home_office.days_per_week": ("sure", True)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("OverTime", "overtid"),
        ("OvertimeHours", "overtidstimer"),
        ("SickLeaveStart", "sykefraværsstart"),
        ("EmployeeNumber", "Ansattnr"),
        ("employee_id", "EmployeeID"),
        ("HTTPServerName", "http server name"),
    ],
)
def test_names_come_to_the_same_words(first: str, second: str) -> None:
    assert words_of(first) == words_of(second)


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Arbeidstid (timer/uke)", "hours/week"),
        ("Arbeidstid [t/u]", "hours/week"),
        ("Overtid (min)", "minutes"),
        ("Minutter per måned", "minutes/month"),
        ("hours per week", "hours/week"),
        ("Overtime", None),
        ("Lead time", None),
        ("Age", None),
    ],
)
def test_a_heading_may_name_a_unit(name: str, unit: str | None) -> None:
    assert next((one.unit for one in units_named(name)), None) == unit


# ------------------------------------------------------- what is put in force


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (column("Hjemmekontordager per uke", "3", "8"), ("unsure", False)),  # out of bounds
        (column("Hjemmekontordager per uke", "3", "2,5"), ("unsure", False)),  # not whole
        (column("Hjemmekontordager per uke", "3", "mange"), ("unsure", False)),  # not numbers
        (column("Hjemmekontordager per uke", "", "n/a"), ("unsure", False)),  # empty
        (column("Hjemmekontordager", "3", "5"), ("likely", False)),  # not quite the name
        (column("Hjemmekontordager per uke", "3", "-"), ("sure", True)),  # words for nothing do no harm
    ],
)
def test_a_name_alone_or_values_alone_are_not_enough(content: str, expected: tuple[str, bool]) -> None:
    assert told(content)["home_office.days_per_week"] == expected


def test_two_columns_that_could_be_one_fact_both_wait_for_a_person() -> None:
    content = "Hjemmekontordager per uke;Home office days per week\n3;4\n"
    proposals = suggested(content).proposals
    assert [(one.column, one.confidence, one.in_force) for one in proposals] == [
        ("Hjemmekontordager per uke", "unsure", False),
        ("Home office days per week", "unsure", False),
    ]


@pytest.mark.parametrize("name", ["Bor alene", "UCLA-3", "First day of the sick leave", "HSCL5", "WHO-5"])
def test_facts_about_the_person_wait_for_a_person_even_under_their_own_name(name: str) -> None:
    proposals = suggested(column(name, "3")).proposals + suggested(column(name, "ja")).proposals
    assert proposals
    assert not any(one.in_force for one in proposals)


PROXIES = [
    "WorkLifeBalance", "JobSatisfaction", "EnvironmentSatisfaction", "RelationshipSatisfaction", "JobInvolvement",
    "MaritalStatus", "Sivilstand", "Gender", "Age", "Attrition", "DistanceFromHome", "Stressnivå", "Stress level",
    "Loneliness survey", "Well-being", "Trivsel", "Mood", "Depresjon", "Søvn", "Sleep hours", "Burnout", "Alcohol units",
    "Alkohol", "Health", "Helse", "Pain", "Absence days", "BMI", "Medication", "Diagnose", "Insomnia", "Gambling",
]  # fmt: skip


@pytest.mark.parametrize("name", PROXIES)
def test_no_fact_of_a_special_category_is_proposed_for_a_proxy(name: str) -> None:
    for cells in (["1", "4"], ["ja", "nei"], ["alcohol"]):
        for one in suggested(column(name, *cells)).proposals:
            assert one.fact.sensitivity is not Sensitivity.SPECIAL
            assert not one.in_force


@given(st.text(max_size=20), st.lists(st.sampled_from(["1", "7", "ja", "nei", "", "daglig", "01.02.2026"]), max_size=4))
def test_whatever_a_column_is_called_nothing_about_the_person_is_put_in_force(name: str, cells: list[str]) -> None:
    try:
        found = suggested(column(name.replace(";", "").replace('"', ""), *cells), input_format="csv")
    except ProfileError:
        return
    assert all(one.fact.sensitivity is Sensitivity.ORDINARY for one in found.proposals if one.in_force)
    mapping_from_text(mapping_text(found, "nb"), RULESET)


# --------------------------------------------------------------- which keys


def test_units_decimal_signs_lists_and_words_become_keys() -> None:
    found = keys(
        "Mest overtid på sju sammenhengende dager (min);Samlet arbeidstid i uken i snitt over åtte uker [timer/mnd];"
        "Punktene i avtalen om hjemmekontor;Vanlig prat med kolleger\n"
        "600;162,5;omfanget av hjemmearbeidet / prøvetid;daglig\n"
    )
    assert found["working_hours.overtime_7_days"] == {"unit": "minutes"}
    assert found["working_hours.average_8_weeks"] == {"unit": "hours/month", "decimal": "comma"}
    contents = found["home_office_agreement.contents"]
    assert contents["separator"] == "/"
    assert contents["values"]["prøvetid"] == "trial_period"
    assert found["contact.with_colleagues"]["values"]["daglig"] == "daily"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["23.11.2026", "01.02.2026"], "DD.MM.YYYY"),
        (["3.1.2026"], "D.M.YYYY"),
        (["2026-11-23"], None),
        (["20261123"], "YYYYMMDD"),
        (["11/23/2026"], "MM/DD/YYYY"),
        (["23/11/2026"], "DD/MM/YYYY"),
    ],
)
def test_the_form_of_dates_is_told(cells: list[str], expected: str | None) -> None:
    found = keys(column("Første dag av sykefraværet", *cells))["sick_leave.started_on"]
    assert found.get("format") == expected


def test_dates_that_can_be_read_two_ways_are_not_decided() -> None:
    [one] = suggested(column("Første dag av sykefraværet", "01/02/2026")).proposals
    assert one.confidence == "unsure"


def test_the_subject_is_a_column_of_numbers_that_nobody_shares() -> None:
    assert suggested("Navn;Ansattnr\nA B;1\nC D;2\n").subject == "Ansattnr"
    assert suggested("Navn;Ansattnr\nA B;1\nC D;1\n").subject is None
    assert suggested("Id;x\n01029912345;1\n").subject is None
    assert suggested("Employee ID;x\na@b.no;1\n").subject is None
    assert suggested("Employee ID;x\nKari Nordmann;1\n").subject is None


def test_the_day_of_the_file_is_told_where_its_form_is_plain() -> None:
    day = suggested(column("Uttrekksdato", "23.11.2026")).as_of
    assert day is not None
    assert (day.column, day.format) == ("Uttrekksdato", "DD.MM.YYYY")
    assert suggested(column("Export date", "01/02/2026")).as_of is None


def test_a_unit_in_brackets_that_is_another_holds_back() -> None:
    [one] = suggested(column("Dager på hjemmekontor i uken (poeng)", "3")).proposals
    assert (one.confidence, "points" in one.reasons[1].in_language("en")) == ("unsure", True)


def test_a_conversion_that_needs_rounding_waits_for_a_person() -> None:
    [one] = suggested(column("Uker på hjemmekontor hittil (mnd)", "3")).proposals
    assert (one.confidence, dict(one.keys)) == ("unsure", {"unit": "months", "round": "nearest"})


def test_cells_of_a_workbook_are_looked_at_as_what_they_are() -> None:
    content = workbook(
        ["Skriftlig avtale om hjemmekontor", "Første dag av sykefraværet", "Hjemmekontordager per uke"],
        [True, date(2026, 11, 23), 3.0],
        [False, None, 2.5],
    )
    assert told(content) == {
        "home_office_agreement.written": ("sure", True),
        "sick_leave.started_on": ("sure", False),
        "home_office.days_per_week": ("unsure", False),
    }
    assert keys(content)["sick_leave.started_on"] == {}


def test_options_that_are_not_known_hold_back_and_are_not_written() -> None:
    content = column("Vanlig prat med kolleger", "daglig", "hemmelig")
    assert told(content)["contact.with_colleagues"] == ("unsure", False)
    assert "hemmelig" not in mapping_text(suggested(content), "nb")
    prose = column("Punktene i avtalen om hjemmekontor", *(f"prosa {number}" for number in range(300)))
    assert told(prose)["home_office_agreement.contents"] == ("unsure", False)
    ids = column("Vanlig prat med kolleger", "daily", "weekly")
    assert keys(ids)["contact.with_colleagues"] == {}


# -------------------------------------------------------------- the result


def test_the_day_of_the_file_is_written() -> None:
    text = mapping_text(suggested(column("Uttrekksdato", "23.11.2026")), "en")
    as_of = mapping_from_text(text, RULESET).as_of
    assert as_of is not None
    assert (as_of.column, [one.text for one in as_of.formats]) == ("Uttrekksdato", ["DD.MM.YYYY"])


def test_names_in_json_that_may_be_data_or_stand_twice_are_passed_over() -> None:
    content = '{"a": {"b": 1}, "12345": 1, "c": 1, "c": 2, "d": [1]}\n{"e": 3}\n'
    assert suggested(content).unread == ("a.b", "d", "e")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_result_loads_and_reads_its_own_file(language: str) -> None:
    content = (
        'Ansattnr;"Hjemmekontordager ""per"" uke";Skriftlig avtale om hjemmekontor;Mest overtid på 7 sammenhengende '
        "dager (min);Prat: #med kolleger;'\n1;3;Ja;600;daglig;-\n2;-;Nei;0;hver uke;x\n"
    )
    text = mapping_text(suggested(content), language)
    mapping = mapping_from_text(text, RULESET)
    assert [source.fact.id for source in mapping.facts] == [
        "home_office.days_per_week",
        "home_office_agreement.written",
        "working_hours.overtime_7_days",
    ]
    profiles = list(riskengine.read_profiles(io.BytesIO(content.encode()), RULESET, mapping=mapping))
    assert [dict(one.values) for one in profiles if isinstance(one, riskengine.Profile)] == [
        {"home_office.days_per_week": 3, "home_office_agreement.written": True, "working_hours.overtime_7_days": 10.0},
        {"home_office_agreement.written": False, "working_hours.overtime_7_days": 0.0},
    ]


def test_what_stands_in_comments_loads_when_they_are_taken_away() -> None:
    content = "Bor alene;Prat med kolleger;Første dag av sykefraværet\nja;daglig;23.11.2026\n"
    lines = mapping_text(suggested(content), "en").splitlines()
    freed = [line.replace("  # ", "  ", 1) for line in lines if "No fact is in force" not in line]
    names = {source.fact.id for source in mapping_from_text("\n".join(freed) + "\n", RULESET).facts}
    assert names == {"household.lives_alone", "contact.with_colleagues", "sick_leave.started_on"}


def test_all_forms_of_a_file_get_the_same() -> None:
    table = "Ansattnr;Hjemmekontordager per uke\n1;3\n2;5\n"
    book = workbook(["Ansattnr", "Hjemmekontordager per uke"], [1, 3], [2, 5])
    lines = '{"Ansattnr": 1, "Hjemmekontordager per uke": 3}\n{"Ansattnr": 2, "Hjemmekontordager per uke": 5}\n'
    assert suggested(table) == suggested(book) == suggested(lines)


def test_the_result_does_not_hang_on_the_process() -> None:
    program = (
        "import sys; from riskengine.cli import main; "
        "main(['map', 'suggest', 'examples/profiles.xlsx', '--ruleset', 'rulesets/no-home-office'])"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LANG": "nb_NO.UTF-8"},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_columns_without_a_usable_name_are_passed_over() -> None:
    found = suggested("Nr;;Dager;Dager;2024;2025\n1;x;3;4;5;6\n")
    assert found.unread == ("Nr", "2024", "2025")


def test_only_the_first_records_are_looked_at() -> None:
    content = "Hjemmekontordager per uke\n" + "3\n" * 10_000 + "mange\n"
    found = suggested(content)
    assert found.records == 10_000
    assert [one.in_force for one in found.proposals] == [True]
