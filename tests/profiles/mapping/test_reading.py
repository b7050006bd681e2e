"""What cells of foreign files tell, in every form of file, and what is refused."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

import riskengine
from riskengine.diagnostics import ProfileError, render_diagnostic
from riskengine.profiles import Profile, Rejection
from riskengine.profiles.mapping.loading import mapping_from_text
from tests.profiles.conftest import json_lines, workbook
from tests.profiles.mapping.conftest import RULESET, ReadMapped, facts, values

if TYPE_CHECKING:
    from openpyxl import Workbook


def told(cell: Any, source: str, head: str = "") -> Any:
    """Return the value that one cell tells of the only fact, or the codes of what is wrong."""
    mapping = facts(source, head)
    try:
        profile = riskengine.profile_from({"Nr": "A-1", "A": cell}, RULESET, mapping=mapping)
    except ProfileError as error:
        return [one.code for one in error.diagnostics]
    return next(iter(profile.values.values()), None)


# -------------------------------------------------------------- what cells tell


@pytest.mark.parametrize(
    ("source", "cell", "value"),
    [
        # without a table: as profiles themselves are read
        ("home.alone: {column: A}", "JA", True),
        ("home.alone: {column: A}", 0, False),
        ("home.alone: {column: A}", 1.0, True),
        ("home.alone: {column: A}", 2, ["RE3002"]),
        ("home.alone: {column: A}", "kanskje", ["RE3002"]),
        ("home.place: {column: A}", "Kitchen", "kitchen"),
        ("home.place: {column: A}", "unknown", "unknown"),
        ("home.place: {column: A}", "cellar", ["RE3004"]),
        ("health.signs: {column: A}", "sleep|mood", frozenset({"sleep", "mood"})),
        ("health.signs: {column: A}", "-", frozenset()),
        ("health.signs: {column: A}", ["sleep"], frozenset({"sleep"})),
        # words
        ("home.alone: {column: A, values: {X: true, '': false}}", " x ", True),
        ("home.alone: {column: A, values: {X: true, '': false}}", "", False),
        ("home.alone: {column: A, values: {X: true, '': false}}", None, None),
        ("home.alone: {column: A, values: {X: true, O: false}}", "y", ["RE3602"]),
        ("home.alone: {column: A, values: {X: true}, unknown: [Y]}", "y", None),
        ("home.alone: {column: A, values: {'1': true, '2': false}}", 2, False),
        ("home.alone: {column: A, values: {'1': true, '2': false}}", 2.0, False),
        ("home.alone: {column: A, values: {'1': true, '2': false}}", 2.5, ["RE3602"]),
        ("home.alone: {column: A, values: {true: false, false: true}}", True, False),
        ("home.days: {column: A, values: {No: 0}, unknown: [Yes]}", "no", 0),
        ("home.days: {column: A, values: {No: 0}, unknown: [Yes]}", "YES", None),
        ("home.days: {column: A, values: {No: 0}, unknown: [Yes]}", "3", ["RE3602"]),
        ("home.place: {column: A, values: {Kjøkken: kitchen}}", "Kjo\u0308kken".replace("o\u0308", "ø"), "kitchen"),
        ("home.place: {column: A, values: {På kjøkkenet: kitchen}}", "Pa\u030a  kjøkkenet", "kitchen"),
        ("home.place: {column: A, values: {n/a: unknown, K: kitchen}}", "N/A", "unknown"),
        ("home.place: {column: A, values: {2026-01-02: office}}", datetime(2026, 1, 2), "office"),
        ("home.place: {column: A, values: {a: office}}", {"a": 1}, ["RE3602"]),
        # lists
        ("health.signs: {column: A, separator: ';'}", "sleep; MOOD;", frozenset({"sleep", "mood"})),
        ("health.signs: {column: A, separator: ';'}", "-", frozenset()),
        ("health.signs: {column: A, separator: ';'}", "sleep, mood", ["RE3004"]),
        ("health.signs: {column: A, separator: '+', values: {S: sleep, SH: [mood, pain]}}", "s+sh", frozenset({"sleep", "mood", "pain"})),
        ("health.signs: {column: A, separator: '+', values: {S: sleep, Ingen: []}}", "ingen", frozenset()),
        ("health.signs: {column: A, separator: '+', values: {S: sleep, M: mood}}", "s+x", ["RE3602"]),
        ("health.signs: {column: A, separator: '+', values: {S: sleep, M: mood}}", ["S", "m"], frozenset({"sleep", "mood"})),
        ("health.signs: {column: A, separator: '+', values: {S: sleep, M: mood}}", 3, ["RE3602"]),
        ("health.signs: {column: A, separator: '+', values: {'a+b': pain, a: sleep}}", "A+B", frozenset({"pain"})),
        ("health.signs: {column: A, values: {Alt: [sleep, pain]}}", "alt", frozenset({"sleep", "pain"})),
        # numbers
        ("home.hours: {column: A}", "37,5", 37.5),
        ("home.hours: {column: A}", "37.5", 37.5),
        ("home.hours: {column: A, decimal: comma}", "37,5", 37.5),
        ("home.hours: {column: A, decimal: comma}", "37.5", ["RE3002"]),
        ("home.hours: {column: A, decimal: point}", "37,5", ["RE3002"]),
        ("home.hours: {column: A, decimal: comma}", 37.5, 37.5),
        ("home.hours: {column: A, unit: minutes/week}", "2250", 37.5),
        ("home.hours: {column: A, unit: minutes/week, decimal: comma}", "2\u00a0250,0", 37.5),
        ("home.hours: {column: A, unit: minutes/week}", "2 250", ["RE3002"]),
        ("home.hours: {column: A, unit: minutes/week, decimal: comma}", "22 50", ["RE3002"]),
        ("home.hours: {column: A, unit: minutes/week}", 6.0, 0.1),
        ("home.hours: {column: A, unit: minutes/week}", 100_000, ["RE3003"]),
        ("home.hours: {column: A, unit: hours/year}", 3652.425, 70),
        ("home.days: {column: A, unit: days/month, round: nearest}", 10, 2),
        ("home.days: {column: A, unit: days/month, round: up}", 10, 3),
        ("home.days: {column: A, unit: days/month, round: down}", 13, 2),
        ("home.days: {column: A, round: nearest}", 2.5, 3),
        ("home.days: {column: A}", 2.5, ["RE3002"]),
        ("home.days: {column: A}", "3 dager", ["RE3002"]),
        ("home.days: {column: A}", True, ["RE3002"]),
        ("home.days: {column: A}", [3], ["RE3002"]),
        ("home.days: {column: A, unit: days/month, round: up}", 10**400, ["RE3003"]),
        ("home.hours: {column: A, unit: minutes/week}", float("nan"), ["RE3104"]),
        ("home.hours: {column: A}", float("inf"), ["RE3104"]),
        # dates
        ("health.seen_on: {column: A, format: DD.MM.YYYY}", "03.04.2026", date(2026, 4, 3)),
        ("health.seen_on: {column: A, format: [DD.MM.YYYY, D.M.YYYY]}", "3.4.2026", date(2026, 4, 3)),
        ("health.seen_on: {column: A, format: MM/DD/YYYY}", "03/04/2026", date(2026, 3, 4)),
        ("health.seen_on: {column: A, format: DD.MM.YYYY}", "13/04/2026", ["RE3002"]),
        ("health.seen_on: {column: A, format: DD.MM.YYYY}", datetime(2026, 4, 3, 23, 59), date(2026, 4, 3)),
        ("health.seen_on: {column: A, format: DD.MM.YYYY}", 46115, ["RE3002"]),
        ("health.seen_on: {column: A}", "2026-04-03", date(2026, 4, 3)),
        ("health.seen_on: {column: A}", "1999-12-31", ["RE3015"]),
        # parts
        ("home.days: {column: A, part: {separator: '/', number: 2, of: 3}}", "1 / 4 / x", 4),
        ("home.days: {column: A, part: {separator: '/', number: 2, of: 3}}", "1/4", ["RE3603"]),
        ("home.days: {column: A, part: {separator: '/', number: 2, of: 2}}", "1/", None),
        ("home.days: {column: A, part: {separator: '/', number: 2, of: 2}}", "ukjent", None),
        ("home.days: {column: A, part: {separator: '/', number: 2, of: 2}}", 4, ["RE3603"]),
        # unknown
        ("home.days: {column: A}", "  ", None),
        ("home.days: {column: A}", "N/A", None),
        ("home.days: {column: A}", "ikke oppgitt", ["RE3002"]),
        ("home.days: {column: A, unknown: [Ikke  oppgitt]}", "ikke oppgitt", None),
        ("health.signs: {column: A, unknown: ['-']}", "-", None),
    ],
)  # fmt: skip
def test_a_cell_tells(source: str, cell: Any, value: Any) -> None:
    found = told(cell, source)
    assert found == value
    assert type(found) is type(value) or isinstance(value, int | float)


def test_words_of_the_whole_file_leave_any_fact_unknown() -> None:
    for source in ("home.days: {column: A}", "home.alone: {column: A}", "health.seen_on: {column: A}"):
        assert told("Mangler", source, "unknown: [mangler]\n") is None


def test_the_decimal_sign_of_the_file_is_that_of_every_column_without_its_own() -> None:
    assert told("1.5", "home.hours: {column: A}", "decimal: comma\n") == ["RE3002"]
    assert told("1.5", "home.hours: {column: A, decimal: point}", "decimal: comma\n") == 1.5


def test_one_column_may_tell_several_facts() -> None:
    mapping = facts(
        """
        home.days: {column: A, part: {separator: "/", number: 1, of: 2}}
        home.hours: {column: A, part: {separator: "/", number: 2, of: 2}}
        home.alone: {column: B, values: {Alene: true, Kontor: false}}
        home.place: {column: B, values: {Kontor: office}, unknown: [Alene]}
        """
    )
    profile = riskengine.profile_from({"Nr": 7, "A": "3/20", "B": "alene"}, RULESET, mapping=mapping)
    assert (profile.subject, profile.values) == ("7", {"home.days": 3, "home.hours": 20.0, "home.alone": True})


def test_a_constant_holds_for_every_record(read_mapped: ReadMapped) -> None:
    mapping = facts("home.alone: {constant: false, observed_on: {constant: 2026-11-01}}\nhome.days: {column: A}")
    results = read_mapped("Nr,A\n1,2\n2,\n", mapping)
    assert values(results) == [{"home.alone": False, "home.days": 2}, {"home.alone": False}]
    assert [dict(one.observed_on) for one in results if isinstance(one, Profile)] == [
        {"home.alone": date(2026, 11, 1)}
    ] * 2


# ----------------------------------------------------- the subject and the days


def mapping_with(head: str, source: str = "home.days: {column: A}") -> Any:
    return mapping_from_text(f"ruleset: by-hand\n{head}\nfacts:\n  {source}\n", RULESET)


def subjects(results: list[Profile | Rejection]) -> list[str | None]:
    return [one.subject for one in results]


def test_a_subject_may_be_made_up_of_columns(read_mapped: ReadMapped) -> None:
    mapping = mapping_with("subject: {columns: [Firma, Nr], separator: ':'}")
    results = read_mapped("Nr;A;Firma\n1;2;X\n2;3;\n;3;Y\n", mapping)
    assert subjects(results) == ["X:1", None, None]
    assert values(results)[1:] == [[("RE3008", "subject", "Firma")]] * 2


def test_records_without_pseudonyms_are_numbered_also_over_those_that_are_rejected(read_mapped: ReadMapped) -> None:
    mapping = mapping_with('subject: {numbered: "R-"}')
    results = read_mapped("A\n1\n\n99\n1,2\n4\n", mapping)
    assert subjects(results) == ["R-1", "R-2", None, "R-4"]


def test_a_number_in_a_workbook_is_a_pseudonym_like_its_digits(read_mapped: ReadMapped) -> None:
    mapping = mapping_with("subject: {column: Nr}")
    results = read_mapped(workbook(["Nr", "A"], [1001, 3], [1002.0, 3], ["x", 3], [1.5, 3]), mapping)
    assert subjects(results) == ["1001", "1002", "x", None]


def test_the_days_come_from_columns(read_mapped: ReadMapped) -> None:
    mapping = mapping_with(
        "subject: {column: Nr}\nas_of: {column: Uttrekk, format: DD.MM.YYYY}\n"
        "observed_on: {column: Svart, format: DD.MM.YYYY}",
        "health.score: {column: A}",
    )
    content = "Nr;Uttrekk;Svart;A\n1;23.11.2026;01.11.2026;3\n2;23.11.2026;01.01.2026;3\n3;23.11.2026;;3\n4;2026-11-23;;3\n5;23.11.2026;24.11.2026;3\n"
    results = read_mapped(content, mapping, as_of=None)
    assert values(results) == [
        {"health.score": 3},
        {},  # too old
        {"health.score": 3},
        [("RE3002", "as_of", "Uttrekk")],
        [("RE3007", "health.score", "A")],
    ]
    assert [one.as_of for one in results if isinstance(one, Profile)] == [date(2026, 11, 23)] * 3


def test_a_day_that_is_asked_for_overrides_that_of_the_mapping(read_mapped: ReadMapped) -> None:
    mapping = mapping_with("subject: {column: Nr}\nas_of: {constant: 2026-01-01}")
    [theirs] = read_mapped("Nr,A\n1,2\n", mapping, as_of=None)
    [ours] = read_mapped("Nr,A\n1,2\n", mapping, as_of=date(2025, 1, 1))
    assert isinstance(theirs, Profile)
    assert isinstance(ours, Profile)
    assert (theirs.as_of, ours.as_of) == (date(2026, 1, 1), date(2025, 1, 1))


def test_a_mapping_may_be_about_another_kind_of_subject() -> None:
    mapping = mapping_with("subject: {column: Nr}\nsubject_kind: organisation", "company.has_plan: {column: A}")
    assert riskengine.profile_from({"Nr": "O", "A": "ja"}, RULESET, mapping=mapping).subject_kind == "organisation"


# -------------------------------------------------------------- forms of files

SIMPLE = facts("home.days: {column: Dager}\nhome.alone: {column: Bor alene}")
EXPECTED = [{"home.days": 3, "home.alone": True}, {"home.alone": False}]


@pytest.mark.parametrize(
    "content",
    [
        "Nr;Dager;Bor alene\n1;3;Ja\n2;;Nei\n",
        "\ufeffNr;Dager;Bor alene\r\n1;3;Ja\r\n2;;Nei\r\n",
        '"Nr",Navn," Dager ",Bor  alene,Navn,\n1,K,3,ja,L,x\n2,O,,nei,M,\n',
        "sep=;\nBor alene;Nr;Dager\nJa;1;3\nNei;2;\n",
        json_lines({"Nr": 1, "Dager": 3, "Bor alene": True}, {"Nr": 2, "Bor alene": "nei", "x": {"y": [{}]}}),
        '[{"Nr": 1, "Dager": "3", "Bor alene": 1}, {"Nr": "2", "Dager": null, "Bor alene": 0}]',
        workbook(["Nr", "Dager", "Bor alene"], [1, 3, True], [2, None, 0]),
        workbook(["Bor\nalene", None, "Nr", "Dager"], ["Ja", "x", 1, 3.0], ["Nei", None, 2, "N/A"]),
    ],
    ids=["csv", "bom", "among-others", "any-order", "jsonl", "json", "xlsx", "xlsx-gaps"],
)
def test_every_form_of_file_tells_the_same(content: str | bytes, read_mapped: ReadMapped) -> None:
    assert values(read_mapped(content, SIMPLE)) == EXPECTED


def test_dates_in_a_workbook_are_days_however_they_are_shown(read_mapped: ReadMapped) -> None:
    def show_otherwise(book: Workbook) -> None:
        book.active["B2"].number_format = "dd/mm/yy"

    mapping = facts("health.seen_on: {column: Dato, format: D.M.YYYY}")
    content = workbook(
        ["Nr", "Dato"], [1, date(2026, 4, 3)], [2, datetime(2026, 4, 3, 8)], [3, "3.4.2026"], change=show_otherwise
    )
    assert values(read_mapped(content, mapping)) == [{"health.seen_on": date(2026, 4, 3)}] * 3


def test_dots_lead_into_objects(read_mapped: ReadMapped) -> None:
    mapping = mapping_from_text(
        "ruleset: by-hand\nsubject: {column: ansatt.nr}\nfacts:\n  home.days: {column: ansatt.hjemme.dager}\n", RULESET
    )
    content = json_lines(
        {"ansatt": {"nr": 1, "hjemme": {"dager": 3}}},
        {"ansatt.nr": 2, "ansatt.hjemme": {"dager": 4}},
        {"ansatt": {"nr": 3, "hjemme.dager": 5}},
        {"ansatt": {"nr": 4, "hjemme": 7}},
        {"ansatt": {"nr": 5, "hjemme": {"dager": 1}}, "ansatt.hjemme.dager": 2},
    )
    results = read_mapped(content, mapping)
    assert values(results) == [
        {"home.days": 3},
        {"home.days": 4},
        {"home.days": 5},
        {},
        [("RE3103", "home.days", "ansatt.hjemme.dager")],
    ]
    assert subjects(results) == ["1", "2", "3", "4", "5"]


# --------------------------------------------------- files that do not fit it


def refused(content: str | bytes, read_mapped: ReadMapped) -> list[tuple[str, str | None, str | None]]:
    with pytest.raises(ProfileError) as caught:
        read_mapped(content, SIMPLE)
    return [(one.code, one.location.column, one.suggestion) for one in caught.value.diagnostics]  # type: ignore[union-attr]


def test_a_column_that_is_missing_stops_the_file_with_the_nearest_that_is_there(read_mapped: ReadMapped) -> None:
    assert refused("Nr;dager;Bor alene\n1;3;Ja\n", read_mapped) == [("RE3601", "Dager", "dager")]


def test_a_first_row_without_any_of_the_columns_is_not_quoted(read_mapped: ReadMapped) -> None:
    assert refused("Nora;Dagny;Bor i Oslo\n1;3;Ja\n", read_mapped) == [
        ("RE3601", "Bor alene", None),
        ("RE3601", "Dager", None),
        ("RE3601", "Nr", None),
    ]


def test_a_column_that_is_read_may_not_stand_twice(read_mapped: ReadMapped) -> None:
    assert refused("Nr;Dager;Bor alene; Dager\n1;3;Ja;4\n", read_mapped) == [("RE3204", "Dager", None)]


def test_a_rejection_tells_line_column_fact_and_reason_and_the_subject(read_mapped: ReadMapped) -> None:
    [_, rejection] = read_mapped("Nr;Dager;Bor alene\n1;3;Ja\nA-2;88;hemmelig\n", SIMPLE)
    assert isinstance(rejection, Rejection)
    assert (rejection.subject, rejection.location.line) == ("A-2", 3)
    assert values([rejection]) == [[("RE3003", "home.days", "Dager"), ("RE3002", "home.alone", "Bor alene")]]
    assert render_diagnostic(rejection.diagnostics[1]).splitlines() == [
        "export:3: error[RE3002]: true or false is needed",
        '   in fact home.alone, column "Bor alene"',
    ]


def test_what_mapping_and_validation_find_is_told_together(read_mapped: ReadMapped) -> None:
    mapping = facts("home.alone: {column: B, values: {X: true, O: false}}\nhome.days: {column: A}")
    assert values(read_mapped("Nr,A,B\n1,99,Z\n", mapping)) == [
        [("RE3602", "home.alone", "B"), ("RE3003", "home.days", "A")]
    ]


# ---------------------------------------------- what is not named is not read


def test_a_formula_an_error_or_a_note_beside_the_columns_costs_nothing(read_mapped: ReadMapped) -> None:
    def disturb(book: Workbook) -> None:
        sheet = book.active
        sheet["D1"], sheet["D2"], sheet["D3"] = "=A1", "=1/0", "#REF!"
        sheet["H3"] = "a note"

    content = workbook(["Nr", "Dager", "Bor alene"], [1, 3, True], [2, None, False], change=disturb)
    assert values(read_mapped(content, SIMPLE)) == EXPECTED


def test_a_formula_in_a_column_that_is_read_costs_its_row(read_mapped: ReadMapped) -> None:
    content = workbook(["Nr", "Dager", "Bor alene"], [1, "=1+2", True], [2, 3, False])
    first, second = read_mapped(content, SIMPLE)
    assert isinstance(first, Rejection)
    assert [one.code for one in first.diagnostics] == ["RE3301"]
    assert isinstance(second, Profile)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ('{"Nr": 1, "x": 1, "x": 2, "Dager": 3}', {"home.days": 3}),
        ('{"Nr": 1, "x": {"Dager": 1, "Dager": 2}, "Dager": 3}', {"home.days": 3}),
        ('{"Nr": 1, "x": NaN, "Dager": 3}', {"home.days": 3}),
        ('{"Nr": 1, "Dager": 2, "Dager": 3}', [("RE3103", "home.days", "Dager")]),
        ('{"Nr": 1, "Dager": NaN}', [("RE3104", "home.days", "Dager")]),
        ('{"Nr": 1, "Dager": -Infinity}', [("RE3104", "home.days", "Dager")]),
        ('{"Nr": 1, "Nr": 2, "Dager": 3}', [("RE3103", "subject", "Nr"), ("RE3008", "subject", "Nr")]),
        ('{"Nr": 1, "__proto__": {"a": [[[[[[[[[[1]]]]]]]]]]}, "Dager": 3}', {"home.days": 3}),
        ("[1, 2]", [("RE3102", None, None)]),
        ("{", [("RE3101", None, None)]),
    ],
)
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_is_read_in_part(record: str, expected: Any, form: Any, read_mapped: ReadMapped) -> None:
    if form == "json" and record == "[1, 2]":
        record = "[[1, 2]]"  # a list at the top is a list of records
    assert values(read_mapped(record + "\n", SIMPLE, input_format=form)) == [expected]


def test_a_row_of_another_length_is_rejected_since_its_cells_have_no_columns(read_mapped: ReadMapped) -> None:
    results = read_mapped("Nr;Dager;Bor alene;Notat\n1;3;Ja\n2;;Nei;x\n", SIMPLE)
    assert values(results) == [[("RE3202", None, None)], {"home.alone": False}]


def test_a_subject_column_of_theirs_is_not_ours(read_mapped: ReadMapped) -> None:
    content = workbook(["subject", "Nr", "Dager", "Bor alene"], ["Kari Nordmann", 1, "=1", True])
    [rejection] = read_mapped(content, SIMPLE)
    assert isinstance(rejection, Rejection)
    assert rejection.subject is None


def test_reading_streams(read_mapped: ReadMapped) -> None:
    class Endless(io.RawIOBase):
        """Rows without end."""

        def __init__(self) -> None:
            self.left = b"Nr;Dager;Bor alene\n"

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            self.left = self.left or b"1;3;Ja\n" * 100
            size = min(len(buffer), len(self.left))
            buffer[:size], self.left = self.left[:size], self.left[size:]
            return size

    profiles = riskengine.read_profiles(io.BufferedReader(Endless()), RULESET, mapping=SIMPLE)
    assert [next(profiles).subject for _ in range(1000)] == ["1"] * 1000
