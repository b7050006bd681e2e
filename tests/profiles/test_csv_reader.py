from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.diagnostics import ProfileError
from riskengine.profiles import Profile, read_profiles
from tests.profiles.conftest import DAY, Read, codes, make_ruleset, told


@pytest.fixture
def read_csv(read: Read) -> Read:
    return lambda content: read(content, input_format="csv")


@pytest.fixture
def refused(read_csv: Read):
    """Return what is wrong with a file as a whole, each with its place."""

    def refused(content: bytes | str) -> list[tuple[str, str | None, str]]:
        with pytest.raises(ProfileError) as caught:
            read_csv(content)
        return [
            (*code, str(one.location)) for code, one in zip(codes(caught.value), caught.value.diagnostics, strict=True)
        ]

    return refused


HEADER = "subject;home.hours;home.alone;health.signs\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("first", ["", "sep={0}\n", "\n\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_told_by_the_header(
    read_csv: Read, mark: str, line_end: str, first: str, delimiter: str
) -> None:
    rows = [HEADER, 'A;"37,5";ja;sleep|mood\n', "B;37.5;;-\n"]
    content = mark + first.format(delimiter) + "".join(rows).replace(";", delimiter)
    first_row, second_row = read_csv(content.replace("\n", line_end))
    assert first_row.values == {"home.hours": 37.5, "home.alone": True, "health.signs": frozenset({"sleep", "mood"})}
    assert second_row.values == {"home.hours": 37.5, "health.signs": frozenset()}


def test_delimiters_within_quotes_do_not_count(refused) -> None:
    assert refused('subject,"home.days;;;;"\n') == [("RE3001", None, "table:B1")]


def test_a_decimal_comma_needs_no_quotes_between_semicolons(read_csv: Read) -> None:
    assert read_csv(HEADER + "A;37,5;;\n")[0]["home.hours"] == 37.5


def test_days_and_units_have_columns_of_their_own(read_csv: Read) -> None:
    header = "subject,as_of,health.score.value,health.score.observed_on,health.score.unit\n"
    rows = "A,2026-01-01,7,2026-11-01,points\nB,,,2026-11-01,points\nC,,7,,\nD,,7,2026-01-01,points\nE,,7,soon,meters\n"
    known, unanswered, plain, stale, wrong = read_csv(header + rows)
    assert (known["health.score"], list(known.observed_on), known.as_of) == (7, ["health.score"], DAY)
    assert (unanswered["health.score"], unanswered.observed_on) == (None, {})
    assert (plain["health.score"], plain.observed_on) == (7, {})
    assert (stale["health.score"], stale.stale) == (None, {"health.score"})
    assert codes(wrong) == [("RE3002", "health.score"), ("RE3005", "health.score")]


def test_a_heading_may_name_the_unit(read_csv: Read, refused) -> None:
    assert read_csv("subject,home.hours [hours/week]\nA,4\n")[0]["home.hours"] == 4
    assert read_csv("subject,home.hours.value[hour/week]\nA,4\n")[0]["home.hours"] == 4
    for heading in ("home.hours [minutes]", "home.hours []", "home.hours.value [days]", "home.hours [Hours per week]"):
        assert refused(f"subject,{heading}\nA,4\n") == [("RE3005", "home.hours", "table:B1")]
    assert refused("subject,home.alone [points]\nA,1\n") == [("RE3005", "home.alone", "table:B1")]
    assert refused("subject [points],home.days\nA,4\n") == [("RE3005", "subject", "table:A1")]


# ------------------------------------------------------------ headers


def test_an_unknown_column_is_told_once_for_the_file(read_csv: Read) -> None:
    with pytest.raises(ProfileError) as caught:
        read_csv("subject;home.dayz;Avdeling;Kari Nordmann\n" + "A;1;2;3\n" * 100)
    assert [(one.code, one.suggestion, str(one.location)) for one in caught.value.diagnostics] == [
        ("RE3001", "home.days", "table:B1"),
        ("RE3010", None, "table:C1"),
        ("RE3010", None, "table:D1"),
    ]
    assert "Avdeling" in str(caught.value)
    assert "Kari" not in str(caught.value)


def test_everything_wrong_with_a_header_is_told_at_once(refused) -> None:
    assert refused("home.days,,home.days,home.alone.unit,health.score.observed_on,x\n") == [
        ("RE3203", None, "table:B1"),
        ("RE3204", "home.days", "table:C1"),
        ("RE3010", "x", "table:F1"),
        ("RE3008", "subject", "table:1"),
        ("RE3011", "home.alone", "table:1"),
        ("RE3011", "health.score", "table:1"),
    ]


def test_a_value_has_one_column(refused) -> None:
    assert refused("subject,home.days,home.days.value\n") == [("RE3204", "home.days", "table:C1")]


def test_a_table_without_a_header_shows_nobody(refused) -> None:
    assert refused("Kari;3;ja\nOla;4;nei\n") == [("RE3206", None, "table:1")]


def test_a_header_of_misspelt_names_gets_suggestions_and_shows_none_of_them(read_csv: Read) -> None:
    with pytest.raises(ProfileError) as caught:
        read_csv("subjekt,homedays,Nordmann\n")
    assert [(one.code, one.suggestion) for one in caught.value.diagnostics] == [
        ("RE3206", None),
        ("RE3010", "subject"),
        ("RE3010", "home.days"),
    ]
    assert "subjekt" not in str(caught.value)
    assert "Nordmann" not in str(caught.value)


def test_columns_past_the_twenty_sixth_have_two_letters(refused) -> None:
    names = ["subject", *["home.days"] * 27]
    assert {place for _, _, place in refused(",".join(names))} >= {"table:C1", "table:Z1", "table:AA1", "table:AB1"}


def test_a_header_without_end_is_refused(refused) -> None:
    assert refused("subject;" + "x" * (1024 * 1024) + "\nA\n") == [("RE3105", None, "table:1")]


def test_a_header_with_a_quote_that_never_closes_is_refused(refused) -> None:
    assert refused('subject;"home.days\nA;1\n') == [("RE3201", None, "table:1")]


def test_a_header_alone_is_a_table_of_nobody(read_csv: Read) -> None:
    assert read_csv(HEADER) == []


# ------------------------------------------------------------ rows


def test_a_bad_row_costs_only_itself(read_csv: Read) -> None:
    rows = [
        "A;1;1;-",
        "B;1;1",
        "C;1;1;-;",
        'D;"1;1;-',
        'E;"1"x;1;-',
        "",
        ";;;",
        "F;tusen;1;-",
        ";1;1;-",
        'G;"1";"1";"-"',
        'H;1;1;"-',
    ]
    assert told(read_csv(HEADER + "\n".join(rows))) == [
        "A",
        "table:3 RE3202",
        "table:4 RE3202",
        "table:5 RE3201",
        "table:6 RE3201",
        "table:9 RE3002",
        "table:10 RE3008",
        "G",
        "table:12 RE3201",
    ]


def test_a_row_with_too_many_cells_says_how_many(read_csv: Read) -> None:
    (rejection,) = read_csv("subject,home.hours\nA,37,5\n")
    assert rejection.diagnostics[0].arguments == {"found": "3", "expected": "2"}


def test_a_cell_has_a_limit(read_csv: Read) -> None:
    assert told(read_csv(f"subject,home.days\nA,{'1' * (csv.field_size_limit() + 1)}\nB,1\n")) == [
        "table:2 RE3205",
        "B",
    ]


def test_the_same_subject_may_come_again(read_csv: Read) -> None:
    assert told(read_csv("subject,home.days\nA,1\nA,1\n")) == ["A", "A"]


# ------------------------------------------------------------ encodings


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_refused_before_any_record(refused, encoding: str) -> None:
    content = HEADER + "A;1;1;-\n" * 50_000 + "Bård;1;1;-\n"
    ((code, _, place),) = refused(content.encode(encoding))
    assert (code, place) == ("RE1002", "table")


@pytest.mark.parametrize("before", [0, 1, 1024 * 1024 - 1, 1024 * 1024])
def test_the_first_byte_that_is_wrong_is_named(read_csv: Read, before: int) -> None:
    with pytest.raises(ProfileError) as caught:
        read_csv(b"x" * before + b"\xe6\xf8\n")
    assert caught.value.diagnostics[0].arguments == {"offset": str(before)}


def test_a_character_in_two_chunks_is_one_character(read_csv: Read) -> None:
    content = (HEADER + "A;1;1;-\n").encode()
    content += b"\n".rjust(1024 * 1024 - 1 - len(content)) + "å;1;1;-\n".encode()
    assert content.index("å".encode()) == 1024 * 1024 - 1
    assert told(read_csv(content))[-1] == "å"


def test_a_file_that_breaks_off_within_a_character_loses_one_record(read_csv: Read) -> None:
    assert told(read_csv((HEADER + "A;1;1;-\nB;1;1;å").encode()[:-1])) == ["A", "table:3 RE1002"]


def test_line_ends_of_old_macs_are_told_of(refused) -> None:
    assert refused("subject;home.days\rA;1\rB;2\r") == [("RE3207", None, "table:1")]


@pytest.mark.parametrize("content", ["\n\n", " \n", "sep=;\n", "\ufeff"])
def test_a_table_without_any_line_is_empty(refused, content: str) -> None:
    assert refused(content) == [("RE1004", None, "table")]


# ------------------------------------------------------------ anything at all

RULESET = make_ruleset()


@given(st.binary(max_size=200), st.sampled_from([b"", b"subject,home.days\n", b"subject;health.signs\nA;-\n"]))
def test_any_bytes_are_read_or_refused(content: bytes, start: bytes) -> None:
    for input_format in ("csv", "json", "jsonl", "xlsx", None):
        stream: Any = io.BytesIO(start + content)
        try:
            found = list(read_profiles(stream, RULESET, name="file", input_format=input_format))
        except ProfileError:
            continue
        assert all(isinstance(one, Profile) or one.diagnostics for one in found)
