from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.derivations.working_hours.reading import DateOrder, csv_batches, read_entries
from riskengine.derivations.working_hours.reading.header import EntryHeader
from tests.derivations.working_hours.reading.conftest import faults, read_text, refused, rows

HEADER = "subject;start;end;break_minutes;kind\n"
SHIFT = "A-17;2026-11-16 08:00;2026-11-16 16:00;30;work\n"


def one(row: str, header: str = HEADER, **options):
    return faults(read_text(header + row + "\n", **options))


def test_a_row_is_an_entry_in_utc():
    assert rows(read_text(HEADER + SHIFT)) == [("A-17", "11-16 07:00", "11-16 15:00", 30, "work")]


@pytest.mark.parametrize("first", ["", "sep=;\n", "\n\n", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_same_file_comes_in_many_dresses(first, line_end):
    read = read_text((first + HEADER + SHIFT).replace("\n", line_end))
    assert rows(read) == [("A-17", "11-16 07:00", "11-16 15:00", 30, "work")]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("quoted", [False, True])
def test_cells_stand_between_semicolons_commas_or_tabs_with_quotes_or_without(delimiter, quoted):
    lines = [
        delimiter.join(f'"{cell}"' if quoted else cell for cell in line.split(";"))
        for line in (HEADER + SHIFT).splitlines()
    ]
    assert rows(read_text("\n".join(lines))) == [("A-17", "11-16 07:00", "11-16 15:00", 30, "work")]


@pytest.mark.parametrize(
    "header",
    [
        "Ansatt;Fra;Til;Pause (min);Type",
        "ANSATTNR;Start-tid;Slutt tid;pauseminutter;Kategori",
        "employee id;clock in;clock-out;Break_Minutes;KIND",
    ],
)
def test_headings_are_known_in_norwegian_and_english(header):
    assert rows(read_text(header + "\n" + SHIFT)) == [("A-17", "11-16 07:00", "11-16 15:00", 30, "work")]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("", "work"),
        ("Arbeid", "work"),
        ("overtid", "work"),
        ("hjemmekontor", "work"),
        ("on-call", "on_call"),
        ("Hjemmevakt", "on_call"),
        ("Reisetid", "travel"),
        ("FERIE", "leave"),
        ("sick leave", "leave"),
        ("e-post", "message"),
    ],
)
def test_kinds_are_known_in_norwegian_and_english(word, kind):
    assert rows(read_text(f"{HEADER}A;2026-11-16 08:00;2026-11-16 09:00;;{word}\n"))[0][4] == kind


def test_a_column_for_the_date_goes_with_times_of_day_and_an_end_before_the_start_is_the_next_day():
    read = read_text(
        "subject,dato,fra,til\nA,16.11.2026,22:00,06:00\nA,17.11.2026,08:00,24:00\nA,18.11.2026,8:00 PM,\n"
    )
    assert rows(read) == [
        ("A", "11-16 21:00", "11-17 05:00", None, "work"),
        ("A", "11-17 07:00", "11-17 23:00", None, "work"),
        ("A", "11-18 19:00", None, None, "work"),
    ]


def test_an_end_with_a_date_of_its_own_is_on_that_day_only():
    read = read_text(
        "subject;start_date;start;end_date;end\n"
        "A;2026-11-16;22:00;2026-11-17;06:00\n"
        "A;2026-11-16;22:00;2026-11-16;06:00\n"
        "A;2026-11-16;22:00;;06:00\n"
    )
    assert rows(read) == [("A", "11-16 21:00", "11-17 05:00", None, "work")] * 2
    assert faults(read) == [(3, "RE3811", "end")]


def test_a_row_without_a_date_has_its_dates_in_start_and_end():
    read = read_text(
        "subject;dato;start;end\nA;2026-11-16;08:00;09:00\nA;;2026-11-17 08:00;2026-11-17 09:00\nA;;08:00;09:00\n"
    )
    assert [row[1] for row in rows(read)] == ["11-16 07:00", "11-17 07:00"]
    assert faults(read) == [(4, "RE3803", "start"), (4, "RE3803", "end")]


def test_an_entry_without_an_end_is_open_and_counted():
    read = read_text(HEADER + "A;2026-11-16 08:00;;;\n")
    assert (rows(read), read.open_entries) == ([("A", "11-16 07:00", None, None, "work")], 1)


def test_a_message_without_an_end_takes_no_time():
    read = read_text(HEADER + "A;2026-11-16 21:00;;;melding\n")
    assert (rows(read), read.open_entries) == ([("A", "11-16 20:00", "11-16 20:00", None, "message")], 0)


def test_a_row_that_stands_twice_is_kept_and_counted():
    read = read_text(HEADER + SHIFT * 3)
    assert (read.entries.height, read.duplicates, list(read.entries["record"])) == (3, 2, [1, 2, 3])


def test_rows_out_of_order_stay_in_the_order_of_the_file():
    read = read_text("subject;start;end\nB;2026-11-17 08:00;\nA;2026-11-16 08:00;\n")
    assert list(read.entries["subject"]) == ["B", "A"]


# ------------------------------------------------------------------ what is wrong with a row


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (";2026-11-16 08:00;;;", ("RE3008", "subject")),
        (f"{'A' * 101};2026-11-16 08:00;;;", ("RE3009", "subject")),
        ("A\u200bB;2026-11-16 08:00;;;", ("RE3009", "subject")),
        ("A;;2026-11-16 08:00;;", ("RE3816", "start")),
        ("A;08:00;;;", ("RE3803", "start")),
        ("A;16.11.26 08:00;;;", ("RE3803", "start")),
        ("A;46342,333;;;", ("RE3804", "start")),
        ("A;2026-11-16 08:00;46342.667;;", ("RE3804", "end")),
        ("A;1900-11-16 08:00;;;", ("RE3810", "start")),
        ("A;2026-11-16 08:00;2199-11-16 16:00;;", ("RE3810", "end")),
        ("A;2026-11-16 08:00;2026-11-16 07:00;;", ("RE3811", "end")),
        ("A;2026-11-16 08:00;2026-11-16 08:00;;", ("RE3811", "end")),
        ("A;2026-11-16 08:00;2026-11-17 14:00;;", ("RE3812", "end")),
        ("A;2026-11-16 08:00;2026-11-17 08:01;;reise", ("RE3812", "end")),
        ("A;2026-11-16 08:00;2026-11-23 08:01;;on_call", ("RE3812", "end")),
        ("A;2026-11-16 08:00;2027-11-18 08:00;;ferie", ("RE3812", "end")),
        ("A;2026-11-16 08:00;2026-11-16 16:00;-30;", ("RE3813", "break_minutes")),
        ("A;2026-11-16 08:00;2026-11-16 16:00;0,5;", ("RE3813", "break_minutes")),
        ("A;2026-11-16 08:00;2026-11-16 16:00;1800000;", ("RE3813", "break_minutes")),
        ("A;2026-11-16 08:00;2026-11-16 16:00;480;", ("RE3814", "break_minutes")),
        ("A;2026-11-16 08:00;;1440;", ("RE3814", "break_minutes")),
        ("A;2026-11-16 08:00;2026-11-16 16:00;;vakt", ("RE3815", "kind")),
        ("A;2026-10-25 02:30;;;", ("RE3808", "start")),
        ("A;2026-10-25 00:30;2026-10-25 02:00;;", ("RE3808", "end")),
        ("A;2026-03-29 02:30;;;", ("RE3809", "start")),
        ("A;2026-11-16 08:00", ("RE3202", None)),
        ("A;2026-11-16 08:00;;;;;", ("RE3202", None)),
        ('A;"2026-11-16 08:00;;;', ("RE3201", None)),
        ("A;2026-11-16 08:00\r;;;", ("RE3207", None)),
        (f'A;"{"x" * 140_000}";;;', ("RE3205", None)),
        (f"A;{'x' * 1_100_000};;;", ("RE3105", None)),
    ],
)
def test_a_row_that_cannot_be_an_entry_says_what_and_where(row, fault):
    assert one(row) == [(2, *fault)]


@pytest.mark.parametrize(
    "row",
    [
        "A;2026-11-16 08:00;2026-11-17 08:00;;",
        "A;2026-10-24 08:00;2026-10-25 08:00;;",  # twenty-five hours pass while the clock shows twenty-four
        "A;2026-11-16 08:00;2026-11-23 08:00;;beredskapsvakt",
        "A;2026-07-06 00:00;2026-08-03 00:00;;ferie",
        "A;2026-11-16 21:00;2026-11-16 21:00;;melding",
        "A;2026-10-25 02:30+01:00;2026-10-25 02:30Z;;",
        "A;2026-03-29 02:30Z;2026-03-29 06:00;;",
        "A;2026-11-16 08:00;2026-11-16 16:00;479;",
        "A;2026-11-16 08:00;2026-11-16 16:00;30,0;",
    ],
)
def test_these_are_entries(row):
    assert one(row) == []


def test_everything_that_is_wrong_with_a_row_is_told_at_once_and_with_its_subject():
    read = read_text(HEADER + "A-17;1900-01-01 08:00;x;-1;reize\n")
    [rejection] = read.rejections
    assert rejection.subject == "A-17"
    assert [one.code for one in rejection.diagnostics] == ["RE3803", "RE3810", "RE3815", "RE3813"]
    assert [one.suggestion for one in rejection.diagnostics] == [None, None, "travel", None]
    assert len(read.rejections) == 1
    assert read.rejections.counts() == {"RE3803": 1, "RE3810": 1, "RE3813": 1, "RE3815": 1}


def test_lines_are_those_of_the_file_where_some_are_blank_or_broken():
    read = read_text(HEADER + "\n;;;;\n" + SHIFT + "x\n" + "A;y;;;\n" + '"q;\n' + SHIFT)
    assert faults(read) == [(5, "RE3202", None), (6, "RE3803", "start"), (7, "RE3201", None)]
    assert (read.records, list(read.entries["record"])) == (5, [1, 5])


def test_bytes_that_are_not_utf8_refuse_a_file_and_cost_a_stream_one_line():
    content = HEADER.encode() + SHIFT.encode() + b"\xe6;2026-11-16 08:00;;;\n" + SHIFT.encode()
    assert refused(content) == ["RE1002"]
    read = read_entries(io.BytesIO(content), name="hours")
    assert (faults(read), read.entries.height, read.records) == ([(3, "RE1002", None)], 2, 3)


# ------------------------------------------------------------------ what is wrong with a file


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_an_empty_file_is_refused(content):
    assert refused(content) == ["RE1004"]


def test_a_file_with_nothing_but_a_header_has_no_entries():
    assert read_text(HEADER).records == 0


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("subject;kind", ["RE3801", "RE3801"]),
        ("start;end", ["RE3801"]),
        ("A-17;2026-11-16 08:00", ["RE3801"]),
        ("subject;start;fra;end", ["RE3204"]),
        ("subject;subjekt;start", ["RE3204", "RE3801"]),
    ],
)
def test_a_header_that_does_not_tell_who_and_when_is_refused(header, codes):
    assert refused(f"{header}\n{SHIFT}") == codes


def test_a_column_nearly_called_like_one_that_is_read_is_warned_of():
    [warning] = read_text("subject;start;end;brek_minutes;prosjekt\nA;2026-11-16 08:00;;30;x\n").warnings
    assert (warning.code, warning.suggestion, warning.arguments["name"]) == ("RE3802", "break_minutes", "brek_minutes")


def test_a_zone_that_does_not_exist_is_refused_with_the_nearest_that_does():
    assert refused(HEADER + SHIFT, zone="Europe/Olso") == ["RE3817"]


def test_clocks_elsewhere_show_another_time():
    assert rows(read_text(HEADER + SHIFT, zone="America/New_York"))[0][1] == "11-16 13:00"


# ------------------------------------------------------------------ day and month

DAYS = "subject;start;end\n"


def days(read) -> list[str]:
    return [row[1][:5] for row in rows(read)]


def test_the_order_of_day_and_month_is_inferred_where_the_whole_file_has_one():
    assert days(read_text(DAYS + "A;02/01/2026 12:00;\nA;16/01/2026 12:00;\n")) == ["01-02", "01-16"]
    assert days(read_text(DAYS + "A;02/01/2026 12:00;\nA;01/16/2026 12:00;\n")) == ["02-01", "01-16"]


def test_it_is_asked_for_where_both_could_be_meant():
    assert refused(DAYS + "A;02/01/2026 12:00;\nA;03/01/2026 12:00;\n") == ["RE3805"]
    assert days(read_text(DAYS + "A;02/01/2026 12:00;\n", date_order=DateOrder.MONTH_FIRST)) == ["02-01"]


def test_it_does_not_matter_where_day_and_month_are_the_same_number():
    assert days(read_text(DAYS + "A;02/02/2026 12:00;\n")) == ["02-02"]


def test_it_is_asked_for_where_both_are_meant_and_then_contradicting_rows_are_rejected():
    mixed = DAYS + "A;02/01/2026 12:00;\nA;16/01/2026 12:00;\nA;01/16/2026 12:00;\n"
    assert refused(mixed) == ["RE3806"]
    read = read_text(mixed, date_order=DateOrder.DAY_FIRST)
    assert (days(read), faults(read)) == (["01-02", "01-16"], [(4, "RE3807", "start")])


def test_the_end_can_settle_it_for_the_start():
    read = read_text("subject;start;end\nA;12/11/2026 22:00;13/11/2026 06:00\n")
    assert rows(read)[0][1:3] == ("11-12 21:00", "11-13 05:00")


# ------------------------------------------------------------------ chunks

cell = st.sampled_from(
    ["A-17", "2026-11-16 08:00", "16/11/2026 08:00", "", '"x;y"', '"a""b"', '"', "æøå", " ", "\r", "30"]
)
lines = st.lists(st.lists(cell, min_size=1, max_size=6).map(";".join), max_size=12)


@given(lines, st.integers(1, 80), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_where_a_chunk_ends_makes_no_difference(tmp_path_factory, some, size, line_end, ends):
    content = (line_end.join([HEADER.strip(), *some]) + (line_end if ends else "")).encode()

    def read(chunk: int):
        header = EntryHeader()
        batches = list(csv_batches.csv_batches(io.BytesIO(content), "hours", header, chunk))
        cells = [row for batch in batches for row in batch.cells.sort("record").iter_rows()]
        return cells, [(one.record, one.line, one.fault.code) for batch in batches for one in batch.faulty]

    assert read(size) == read(1 << 20)


def test_a_line_longer_than_any_may_be_costs_only_itself(tmp_path: Path):
    path = tmp_path / "hours.csv"
    path.write_text(HEADER + SHIFT + "A;" + "x" * 3_000_000 + "\n" + SHIFT, encoding="utf-8")
    header = EntryHeader()
    with path.open("rb") as stream:
        batches = list(csv_batches.csv_batches(stream, "hours", header, 64))
    assert sum(batch.cells.height for batch in batches) == 2
    assert [(one.line, one.fault.code) for batch in batches for one in batch.faulty] == [(3, "RE3105")]


def test_a_million_entries_of_one_person_are_read():
    content = HEADER + SHIFT * 1_000_000
    read = read_text(content)
    assert (read.records, len(read.rejections), read.duplicates) == (1_000_000, 0, 999_999)
