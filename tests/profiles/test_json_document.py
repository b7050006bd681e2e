from __future__ import annotations

import json
from typing import Any

import pytest

from riskengine.diagnostics import ProfileError
from riskengine.profiles import Rejection
from riskengine.profiles.readers import json_document
from tests.profiles.conftest import Read, codes, told


@pytest.fixture
def read_json(read: Read) -> Read:
    return lambda content, **keywords: read(content, input_format="json", **keywords)


def test_one_object_is_one_record(read_json: Read) -> None:
    (profile,) = read_json('{"subject": "A", "home": {"days": 4}}')
    assert (profile.subject, profile["home.days"]) == ("A", 4)


def test_a_list_holds_a_record_an_element_and_a_bad_one_stops_nothing(read_json: Read) -> None:
    content = """\ufeff[
      {"subject": "A"},
      {"subject": "B",
       "home.days": 9}, 17,
      null,

      {"subject": "C"}
    ]
    """
    assert told(read_json(content)) == ["A", "table:3 RE3003", "table:4 RE3102", "table:5 RE3102", "C"]


def test_an_empty_list_holds_no_records(read_json: Read) -> None:
    assert read_json(" [ ] ") == []


WHOLE = '[{"subject": "A", "home": {"days": 4}},\n {"subject": "Bård", "health.signs": ["sleep"]}]'


@pytest.mark.parametrize("length", range(1, len(WHOLE.encode())))
def test_wherever_a_file_breaks_off_the_records_before_that_place_are_read(read_json: Read, length: int) -> None:
    results = told(read_json(WHOLE.encode()[:length]))
    complete = [subject for subject, end in (("A", 38), ("Bård", len(WHOLE.encode()) - 1)) if length >= end]
    assert results[:-1] == complete
    assert results[-1] in {"table:1 RE3101", "table:2 RE3101"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('[{"subject": "A"}', "the text ends too early"),
        ('[{"subject": "A"},', "the text ends too early"),
        ('[{"subject": "A"}, {"subj', "a text is never closed"),
        ('[{"subject": "A"} {"subject": "B"}]', "a comma is missing"),
        ('[{"subject": "A"}, {"subject" "B"}]', "a colon is missing"),
        ('[{"subject": "A"}, {subject: "B"}]', "a name in double quotes is missing"),
        ('[{"subject": "A"}, {"subject": B}]', "a value is missing"),
        ('[{"subject": "A"}, {"subject": "B\n"}]', "a control character stands in a text"),
        ('[{"subject": "A"}, {"subject": "\\q"}]', "a text holds a malformed escape"),
        ('[{"subject": "A"}, {"subject": "\\u12"}]', "a text holds a malformed escape"),
        ('[{"subject": "A"}] x', "something stands after the end"),
        ('{"subject": "A"} {"subject": "B"}', "something stands after the end"),
    ],
)
def test_what_is_wrong_is_told_in_our_own_words(read_json: Read, content: str, problem: str) -> None:
    *good, bad = read_json(content)
    assert told(good) == ["A"]
    assert isinstance(bad, Rejection)
    assert problem in bad.diagnostics[0].message("en")
    assert problem not in bad.diagnostics[0].message("nb")


def test_a_trailing_comma_is_refused(read_json: Read) -> None:
    assert told(read_json('[{"subject": "A"},\n]')) == ["A", "table:2 RE3101"]


def test_a_key_that_stands_twice_is_refused(read_json: Read) -> None:
    results = read_json('[{"subject": "A", "home": {"days": 1, "days": 2}}, {"subject": "B"}]')
    assert told(results) == ["table:1 RE3103", "B"]
    assert results[0].diagnostics[0].arguments == {"key": "days"}


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_constants_that_json_does_not_have_are_refused(read_json: Read, constant: str) -> None:
    assert told(read_json(f'[{{"subject": "A", "home.hours": {constant}}}, {{"subject": "B"}}]')) == [
        "table:1 RE3104",
        "B",
    ]


@pytest.mark.parametrize(
    ("number", "code"),
    [("1e999", "RE3104"), ("9" * 100_000, "RE3104"), ("9" * 30, "RE3003"), ("-" + "9" * 18, "RE3003")],
)
def test_a_number_of_any_length_is_read_in_no_time(read_json: Read, number: str, code: str) -> None:
    assert told(read_json(f'{{"subject": "A", "home.hours": {number}}}')) == [f"table:1 {code}"]


def deep(opening: str, closing: str) -> str:
    return opening * 100_000 + '"]} \\" "' + closing * 100_000


@pytest.mark.parametrize("value", [deep("[", "]"), deep('{"a":', "}"), f'{{"subject": {deep("[", "]")}}}'])
def test_a_record_that_is_nested_without_end_costs_only_itself(read_json: Read, value: str) -> None:
    assert told(read_json(f'[{{"subject": "A"}},\n{value},\n{{"subject": "B"}}]')) == ["A", "table:2 RE3106", "B"]


def test_nesting_that_never_ends_ends_the_document(read_json: Read) -> None:
    assert told(read_json('[{"subject": "A"},' + "[" * 100_000)) == ["A", "table:1 RE3101"]


@pytest.mark.parametrize("content", ["", " \n\t ", "\ufeff", "\ufeff\n"])
def test_an_empty_document_is_refused_as_a_whole(read_json: Read, content: str) -> None:
    with pytest.raises(ProfileError) as caught:
        read_json(content)
    assert codes(caught.value) == [("RE1004", None)]


def test_a_document_larger_than_memory_should_hold_is_refused(read_json: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_document, "LARGEST_DOCUMENT", 40)
    assert told(read_json('{"subject": "A"}'.ljust(40))) == ["A"]
    with pytest.raises(ProfileError, match="RE1003"):
        read_json('{"subject": "A"}'.ljust(41))


def test_lines_are_counted_through_long_documents(read_json: Read) -> None:
    records: list[Any] = [
        {"subject": str(number), "home.days": 9 if number % 500 == 0 else 1} for number in range(2000)
    ]
    results = read_json(json.dumps(records, indent=1))
    assert [str(one.location) for one in results if isinstance(one, Rejection)] == [
        f"table:{number * 4 + 2}" for number in (0, 500, 1000, 1500)
    ]
