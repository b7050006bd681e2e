from __future__ import annotations

import io
from datetime import time

import pytest

from riskengine.derivations.working_hours.reading import read_agreements
from riskengine.diagnostics import ProfileError

HEADER = "subject;agreed_hours_7_days;day_starts;day_ends;working_days\n"


def read(text: str, form: str = "csv"):
    found = read_agreements(io.BytesIO(text.encode()), name="agreements", input_format=form)
    assert found.records == found.agreements.height + len(found.rejections)
    return found


def test_an_agreement_tells_the_hours_of_a_week_and_when_days_start_and_end():
    found = read(HEADER + "A-17;37,5;08:00;16:00;5\nB;;;;\n")
    assert found.agreements.rows() == [("A-17", 37.5, time(8), time(16), 5, None, None), ("B", *[None] * 6)]


def test_headings_are_known_in_norwegian_and_columns_may_be_missing():
    assert read("Ansatt;Avtalte timer\nA-17;35.5\n").agreements.rows() == [("A-17", 35.5, *[None] * 5)]


def test_json_tells_the_same():
    found = read('{"subject": "A", "agreed_hours_7_days": 40, "day_starts": "08:00", "working_days": 4}', "jsonl")
    assert found.agreements.rows() == [("A", 40.0, time(8), None, 4, None, None)]


def test_other_ordinary_hours_of_a_day_and_a_week_are_read():
    found = read("Ansatt;Alminnelige timer 24;Alminnelige timer 7 dager\nA-17;10,5;45\n")
    assert found.agreements.row(0, named=True) == {
        "subject": "A-17",
        "agreed_hours_7_days": None,
        "day_starts": None,
        "day_ends": None,
        "working_days_per_week": None,
        "ordinary_hours_24": 10.5,
        "ordinary_hours_7_days": 45.0,
    }


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (";37,5;;;", "RE3008", "subject"),
        (f"{'A' * 101};37,5;;;", "RE3009", "subject"),
        ("A;37,5 t;;;", "RE3826", "agreed_hours_7_days"),
        ("A;169;;;", "RE3826", "agreed_hours_7_days"),
        ("A;;8;;", "RE3826", "day_starts"),
        ("A;;;25:00;", "RE3826", "day_ends"),
        ("A;;;;8", "RE3826", "working_days_per_week"),
        ("A;;;;2,5", "RE3826", "working_days_per_week"),
    ],
)
def test_a_row_that_is_no_agreement_says_what_and_where(row, code, column):
    [rejection] = read(HEADER + row + "\n").rejections
    assert [(one.code, one.location.column) for one in rejection.diagnostics] == [(code, column)]


@pytest.mark.parametrize(("column", "cell"), [("ordinary_hours_24", "24,5"), ("ordinary_hours_7_days", "169")])
def test_ordinary_hours_are_not_more_than_there_are(column, cell):
    [rejection] = read(f"subject;{column}\nA;{cell}\n").rejections
    assert [(one.code, one.location.column) for one in rejection.diagnostics] == [("RE3826", column)]


def test_only_one_agreement_is_in_force_for_a_person():
    found = read(HEADER + "A;37,5;;;\nA;40;;;\n")
    assert found.agreements.height == 1
    assert [one.code for one in found.rejections[0].diagnostics] == ["RE3825"]
    assert found.rejections[0].diagnostics[0].arguments["first_line"] == "2"


def test_a_file_without_subjects_is_refused():
    with pytest.raises(ProfileError) as caught:
        read("agreed_hours_7_days\n37,5\n")
    assert [one.code for one in caught.value.diagnostics] == ["RE3801"]
