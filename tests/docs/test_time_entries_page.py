"""The page about files of time entries says what the readers do."""

from __future__ import annotations

import io
import re

import pytest

from riskengine.derivations.working_hours.entries import KINDS
from riskengine.derivations.working_hours.reading import DateOrder, ReadingOptions, read_entries
from riskengine.derivations.working_hours.reading.agreements import _ROLES as AGREEMENT_ROLES
from riskengine.derivations.working_hours.reading.checking import LONGEST
from riskengine.derivations.working_hours.reading.forms import ENTRY_SUFFIXES
from riskengine.derivations.working_hours.reading.headings import ENTRY_HEADINGS
from riskengine.derivations.working_hours.reading.kinds import KIND_OF_WORD, kind_of
from tests.docs.markdown import code_words, fences, read, rows, sections

TEXT = read("docs/time-entries.md")
PAGE = sections(TEXT)


def test_every_ending_is_told() -> None:
    assert {word for row in rows(PAGE["Forms"]) for word in code_words(row[1])} == set(ENTRY_SUFFIXES)


def test_every_heading_is_told() -> None:
    told = {code_words(row[0])[0]: [*code_words(row[0]), *code_words(row[1])] for row in rows(PAGE["Columns"])}
    assert told == {role: list(names) for role, names in ENTRY_HEADINGS.roles.items()}


def test_every_heading_of_agreements_is_told() -> None:
    told = {code_words(row[0])[0]: [*code_words(row[0]), *code_words(row[1])] for row in rows(PAGE["Agreements"])}
    expected = {role: names.split() for role, names in AGREEMENT_ROLES.items()}
    assert told.pop("subject") == ["subject"]
    assert {role: names for role, names in expected.items() if role != "subject"} == told


def test_every_word_for_a_kind_is_told_and_no_other() -> None:
    told = {code_words(row[0])[0]: code_words(row[1]) for row in rows(PAGE["Kinds"])}
    assert set(told) == set(KINDS)
    for kind, words in told.items():
        assert {kind_of(word) for word in words} == {kind}
    every = {re.sub(r"[-_ ]", "", word.casefold()) for kind, words in told.items() for word in (kind, *words)}
    assert every == set(KIND_OF_WORD)


def test_the_longest_entries_are_told() -> None:
    words = {"24 hours": 1, "a week": 7, "a year": 366}
    told = {code_words(row[0])[0]: words[row[2].partition(";")[0]] for row in rows(PAGE["Kinds"])}
    assert told == {kind: length.days for kind, length in LONGEST.items()}


def test_the_example_is_read() -> None:
    [example] = [fence.text for fence in fences(TEXT) if fence.info[:1] == ("csv",)]
    read_example = read_entries(io.BytesIO(example.encode()), name="example")
    assert (read_example.entries.height, len(read_example.rejections), read_example.open_entries) == (3, 0, 1)


@pytest.mark.parametrize("row", list(rows(PAGE["Times"])), ids=lambda row: row[1])
def test_every_form_of_a_time_is_read(row: list[str]) -> None:
    for written in code_words(row[0]):
        order = DateOrder.MONTH_FIRST if written.startswith("11/") else DateOrder.DAY_FIRST
        content = f"subject;start;end\nA;{written};\n".encode()
        options = ReadingOptions(date_order=order)
        assert read_entries(io.BytesIO(content), name="x", options=options).entries.height == 1
