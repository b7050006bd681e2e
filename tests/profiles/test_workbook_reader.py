from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl.chart import BarChart
from openpyxl.worksheet.formula import ArrayFormula

from riskengine.diagnostics import ProfileError
from riskengine.profiles import Rejection
from riskengine.profiles.readers import workbook as workbook_reader
from tests.profiles.conftest import DAY, Read, codes, told, workbook

if TYPE_CHECKING:
    from openpyxl import Workbook

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def read_xlsx(read: Read) -> Read:
    return lambda content, **keywords: read(content, input_format="xlsx", **keywords)


@pytest.fixture
def refused(read_xlsx: Read):
    """Return what is wrong with a file as a whole, each with its place."""

    def refused(content: bytes, **keywords: Any) -> list[tuple[str, str | None, str]]:
        with pytest.raises(ProfileError) as caught:
            read_xlsx(content, **keywords)
        return [
            (*code, str(one.location)) for code, one in zip(codes(caught.value), caught.value.diagnostics, strict=True)
        ]

    return refused


def changed(content: bytes, change: Callable[[bytes], bytes], part: str = SHEET) -> bytes:
    """Return a workbook with one of its parts changed."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, change(before.read(name)) if name == part else before.read(name))
    return result.getvalue()


def test_cells_are_read_by_the_type_of_the_fact(read_xlsx: Read) -> None:
    names = ["subject", "home.days", "home.hours", "home.alone", "health.seen_on", "home.place", "health.signs"]
    rows = [
        ["A", 4, 37.5, True, date(2026, 1, 31), "kitchen", "sleep|mood"],
        [17, 4.0, 37, 1, datetime(2026, 1, 31, 8), "Office", "-"],
        ["C", "4", "37,5", "nei", "2026-01-31", "unknown", "pain"],
        ["D", None, "", "ukjent"],
    ]
    first, second, third, fourth = read_xlsx(workbook(names, *rows))
    day = date(2026, 1, 31)
    assert first.vector(tuple(names[1:])) == (4, 37.5, True, day, "kitchen", frozenset({"sleep", "mood"}))
    assert second.vector(tuple(names[1:])) == (4, 37.0, True, day, "office", frozenset())
    assert third.vector(tuple(names[1:])) == (4, 37.5, False, day, "unknown", frozenset({"pain"}))
    assert (second.subject, fourth.values) == ("17", {})


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("home.days", True, "RE3002"),
        ("home.days", 4.5, "RE3002"),
        ("home.days", 8, "RE3003"),
        ("home.days", date(2026, 1, 1), "RE3002"),
        ("home.alone", 2, "RE3002"),
        ("home.alone", date(2026, 1, 1), "RE3002"),
        ("health.seen_on", 46000, "RE3002"),
        ("health.seen_on", time(8, 30), "RE3002"),
        ("home.place", 1, "RE3004"),
        ("health.signs", 1, "RE3002"),
        ("subject", 1.5, "RE3009"),
    ],
)
def test_a_cell_of_another_type_is_refused(read_xlsx: Read, name: str, value: Any, code: str) -> None:
    row = {"subject": "A", name: value}
    (rejection,) = read_xlsx(workbook(row.keys(), row.values()))
    assert codes(rejection) == [(code, name)]


def test_days_units_and_dates_of_assessment_are_cells_too(read_xlsx: Read) -> None:
    names = ["subject", "as_of", "health.score [points]", "health.score.observed_on"]
    found = read_xlsx(
        workbook(names, ["A", date(2026, 1, 1), 7, date(2025, 12, 1)], ["B", "2026-01-01", None, date(2025, 12, 1)]),
        as_of=None,
    )
    assert [one.as_of for one in found] == [date(2026, 1, 1)] * 2
    assert [one["health.score"] for one in found] == [7, None]


def test_formulas_and_errors_are_told_with_their_cells_and_cost_only_their_row(read_xlsx: Read) -> None:
    def add_array_formula(book: Workbook) -> None:
        book.active["B5"] = ArrayFormula("B5", "=SUM(1,2)")

    rows = [["A", 1, 1], ["B", "=1+1", "#N/A"], ["C", 1, 1], ["D", None, 1], ["=A1", 1, 1]]
    results = read_xlsx(workbook(["subject", "home.days", "home.hours"], *rows, change=add_array_formula))
    rejections = [one for one in results if isinstance(one, Rejection)]
    assert [
        (one.subject, [(diagnostic.code, str(diagnostic.location)) for diagnostic in one.diagnostics])
        for one in rejections
    ] == [
        ("B", [("RE3301", "table:B3"), ("RE3304", "table:C3")]),
        ("D", [("RE3301", "table:B5")]),
        (None, [("RE3301", "table:A6")]),
    ]
    assert [one.subject for one in results] == ["A", "B", "C", "D", None]


def test_text_that_begins_like_a_formula_is_text(read_xlsx: Read) -> None:
    def write_as_text(book: Workbook) -> None:
        book.active["A2"].value = "=A"
        book.active["A2"].data_type = "s"

    assert told(read_xlsx(workbook(["subject"], ["x"], change=write_as_text))) == ["=A"]


@pytest.mark.filterwarnings("error")
def test_a_date_that_is_none_is_an_error_of_its_cell_and_nobody_is_warned(read_xlsx: Read) -> None:
    def make_date(book: Workbook) -> None:
        book.active["B2"].number_format = "yyyy-mm-dd"

    before = list(warnings.filters)
    results = read_xlsx(workbook(["subject", "home.days"], ["A", 4711471147], ["B", 1], change=make_date))
    assert told(results) == ["table:2 RE3304", "B"]
    assert warnings.filters == before


# ------------------------------------------------------------ header and rows


def test_empty_rows_before_and_between_are_passed_over(read_xlsx: Read) -> None:
    results = read_xlsx(workbook([], [None, None], ["subject", "home.days"], [None], ["A", 9], [], ["B", 1]))
    assert told(results) == ["table:5 RE3003", "B"]


def test_merged_headings_leave_columns_without_a_name(refused) -> None:
    def merge(book: Workbook) -> None:
        book.active.merge_cells("B1:C1")

    assert refused(workbook(["subject", "home.days", "home.hours", "home.alone"], ["A", 1, 1, 1], change=merge)) == [
        ("RE3203", None, "table:C1")
    ]


def test_empty_headings_after_the_last_name_are_nothing(read_xlsx: Read) -> None:
    assert told(read_xlsx(workbook(["subject", "home.days", " ", ""], ["A", 1], ["B", 1, None, 3]))) == [
        "A",
        "table:3 RE3202",
    ]


@pytest.mark.parametrize(("heading", "code"), [("=A1", "RE3301"), ("#REF!", "RE3304")])
def test_a_heading_is_neither_a_formula_nor_an_error(refused, heading: str, code: str) -> None:
    assert refused(workbook(["subject", heading], ["A", 1])) == [(code, None, "table:B1")]


def test_headings_that_are_not_text_are_unknown_names(refused) -> None:
    assert refused(workbook(["subject", 7, date(2026, 1, 1)])) == [
        ("RE3010", None, "table:B1"),
        ("RE3010", None, "table:C1"),
    ]


def test_an_unknown_column_is_told_once_with_the_nearest_name(read_xlsx: Read) -> None:
    with pytest.raises(ProfileError) as caught:
        read_xlsx(workbook(["subject", "home.dayz"], *[["A", 1]] * 3))
    assert [(one.code, one.suggestion, str(one.location)) for one in caught.value.diagnostics] == [
        ("RE3001", "home.days", "table:B1")
    ]


def test_a_wrong_size_in_the_file_hides_no_rows(read_xlsx: Read) -> None:
    content = workbook(["subject", "home.days"], *([str(number), 1] for number in range(600)))
    for size in (b"A1", b"A1:B2", b"A1:XFD1048576", b"B2:B3"):
        lying = changed(content, lambda xml, size=size: xml.replace(b'ref="A1:B601"', b'ref="' + size + b'"'))
        assert lying != content
        assert told(read_xlsx(lying)) == [str(number) for number in range(600)]


def test_rows_that_are_left_out_are_counted(read_xlsx: Read) -> None:
    def leave_rows_out(book: Workbook) -> None:
        book.active["A700"], book.active["B700"] = "Z", 9

    assert told(read_xlsx(workbook(["subject", "home.days"], ["A", 1], change=leave_rows_out))) == [
        "A",
        "table:700 RE3003",
    ]


# ------------------------------------------------------------ sheets


def with_sheets(book: Workbook) -> None:
    for title in ("People", "More"):
        sheet = book.create_sheet(title)
        sheet.append(["subject"])
        sheet.append([title])


def test_the_first_sheet_is_read_or_the_one_that_is_named(read_xlsx: Read) -> None:
    content = workbook(["subject"], ["first"], change=with_sheets)
    assert told(read_xlsx(content)) == ["first"]
    assert told(read_xlsx(content, sheet="More")) == ["More"]


def test_a_sheet_that_is_not_there_gets_a_suggestion(read_xlsx: Read) -> None:
    with pytest.raises(ProfileError) as caught:
        read_xlsx(workbook(["subject"], change=with_sheets), sheet="people")
    assert [(one.code, one.suggestion) for one in caught.value.diagnostics] == [("RE3303", "People")]


def test_a_sheet_that_holds_a_chart_is_not_read(read_xlsx: Read, refused) -> None:
    def chart_first(book: Workbook) -> None:
        book.create_chartsheet("Chart", 0).add_chart(BarChart())

    content = workbook(["subject"], ["A"], change=chart_first)
    assert told(read_xlsx(content)) == ["A"]
    assert refused(content, sheet="Chart") == [("RE3303", None, "table")]


def test_a_workbook_with_charts_alone_is_refused(refused) -> None:
    def only_a_chart(book: Workbook) -> None:
        book.create_chartsheet("Chart", 0).add_chart(BarChart())
        book.remove(book["Sheet"])

    assert refused(workbook(change=only_a_chart)) == [("RE3302", None, "table")]


def test_an_empty_sheet_is_an_empty_file(refused) -> None:
    assert refused(workbook()) == [("RE1004", None, "table")]


# ------------------------------------------------------------ what is no workbook


@pytest.mark.parametrize(
    "content",
    [
        b"subject;home.days\nA;1\n",
        b"PK\x03\x04 and nothing more",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old workbook",
        workbook(["subject"], ["A"])[:-40],
        workbook(["subject"], ["A"])[:300],
    ],
)
def test_what_is_no_workbook_is_refused(refused, content: bytes) -> None:
    assert refused(content) == [("RE3302", None, "table")]


def test_a_zip_of_something_else_is_refused(refused) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("readme.txt", "not a workbook")
    assert refused(content.getvalue()) == [("RE3302", None, "table")]


def test_nothing_is_an_empty_file(refused) -> None:
    assert refused(b"") == [("RE1004", None, "table")]


def test_rows_before_a_damaged_place_are_read(read_xlsx: Read) -> None:
    content = workbook(["subject", "home.days"], *([str(number), 1] for number in range(1000)))
    results = told(read_xlsx(changed(content, lambda xml: xml[: xml.index(b'<row r="602"')])))
    assert results == [*map(str, range(600)), "table:602 RE3305"]


def test_a_sheet_damaged_before_its_header_is_refused(refused) -> None:
    content = workbook(["subject"], ["A"])
    assert refused(changed(content, lambda xml: xml[:200])) == [("RE3302", None, "table")]


def test_a_row_number_that_no_sheet_has_ends_the_reading(read_xlsx: Read) -> None:
    content = workbook(["subject", "home.days"], ["A", 1], ["B", 1])
    far = changed(content, lambda xml: xml.replace(b'<row r="3"', b'<row r="999999999999"'))
    assert far != content
    results = told(read_xlsx(far))
    assert results[0] == "A"
    assert results[1].endswith("RE3305")
    assert len(results) == 2


def test_a_workbook_that_would_unpack_to_more_than_memory_should_hold_is_refused(refused) -> None:
    bomb = changed(workbook(["subject"], ["A"]), lambda xml: xml + b" " * (257 * 1024 * 1024))
    assert len(bomb) < 1024 * 1024
    assert refused(bomb) == [("RE1003", None, "table")]


def test_a_workbook_that_lies_of_what_it_unpacks_to_is_not_unpacked_further(refused) -> None:
    content = changed(workbook(["subject"], ["A"]), lambda xml: xml + b" " * 5_000_000)
    size = struct.pack("<I", zipfile.ZipFile(io.BytesIO(content)).getinfo(SHEET).file_size)
    assert refused(content.replace(size, struct.pack("<I", 150))) == [("RE3302", None, "table")]


def test_a_large_file_is_refused_before_it_is_looked_into(refused, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_reader, "LARGEST_CONTENT", 1000)
    assert refused(workbook(["subject"], ["A"])) == [("RE1003", None, "table")]


def test_the_day_that_is_asked_for_holds_for_workbooks(read_xlsx: Read) -> None:
    assert read_xlsx(workbook(["subject", "as_of"], ["A", date(2020, 1, 1)]))[0].as_of == DAY
