from __future__ import annotations

import io
import tracemalloc

import pytest

from riskengine.diagnostics import ProfileError
from riskengine.profiles import read_profiles
from riskengine.profiles.readers.bounded_lines import LONGEST_LINE
from riskengine.rulesets import RuleSet
from tests.profiles.conftest import DAY, Read, json_lines, told

MEBIBYTE = 1024 * 1024


class Endless(io.RawIOBase):
    """A stream that makes its content as it is read: a record, one line of ``length`` bytes, a record."""

    def __init__(self, length: int, head: bytes, tail: bytes) -> None:
        self.parts = [head, length, tail]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while self.parts:
            part = self.parts[0]
            size = min(len(buffer), part if isinstance(part, int) else len(part))
            if size == 0:
                self.parts.pop(0)
                continue
            buffer[:size] = b"x" * size if isinstance(part, int) else part[:size]
            self.parts[0] = part - size if isinstance(part, int) else part[size:]
            return size
        return 0


@pytest.fixture
def read_lines(read: Read) -> Read:
    return lambda content: read(content, input_format="jsonl")


def test_each_line_is_a_record_and_blank_lines_are_nothing(read_lines: Read) -> None:
    content = "\ufeff" + json_lines({"subject": "A"}) + "\n   \r\n" + json_lines({"subject": "B"}).strip()
    assert told(read_lines(content)) == ["A", "B"]


def test_a_bad_line_costs_only_itself(read_lines: Read) -> None:
    lines = [
        b'{"subject": "A"}',
        b'{"subject": "B"',
        b'{"subject": "C"} {}',
        b"[]",
        b'{"subject": "\xe6"}',
        b'{"subject": "D", "subject": "D"}',
        b'{"subject": "E", "home.hours": NaN}',
        b"[" * 100_000,
        b'{"subject": "F", "home.days": "4"}',
        b"\x00",
        b'\xef\xbb\xbf{"subject": "G"}',
        b'{"subject": "H"',
    ]
    assert told(read_lines(b"\r\n".join(lines))) == [
        "A",
        "table:2 RE3101",
        "table:3 RE3101",
        "table:4 RE3102",
        "table:5 RE1002",
        "table:6 RE3103",
        "table:7 RE3104",
        "table:8 RE3106",
        "table:9 RE3002",
        "table:10 RE3101",
        "G",
        "table:12 RE3101",
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf \r\n"])
def test_a_file_of_blank_lines_is_empty(read_lines: Read, content: bytes) -> None:
    with pytest.raises(ProfileError, match="RE1004"):
        read_lines(content)


def test_a_line_may_be_as_long_as_the_limit_and_no_longer(read_lines: Read) -> None:
    def line(length: int) -> bytes:
        return b'{"subject": "A"}'.ljust(length)

    content = b"\n".join([line(LONGEST_LINE), line(LONGEST_LINE + 1), line(20), line(LONGEST_LINE + 1)])
    assert told(read_lines(content)) == ["A", "table:2 RE3105", "A", "table:4 RE3105"]


@pytest.mark.parametrize(
    ("input_format", "head", "tail"),
    [
        ("jsonl", b'{"subject": "A"}\n', b'\n{"subject": "B"}\n'),
        ("csv", b"subject\nA\n", b"\nB\n"),
        ("csv", b'subject\nA\n"', b"\nB\n"),
        (None, b'{"subject": "A"}\n', b'\n{"subject": "B"}\n'),
        (None, b"subject\nA\n", b"\nB\n"),
    ],
)
def test_a_line_without_end_is_passed_over_without_being_held(
    ruleset: RuleSet, input_format: str | None, head: bytes, tail: bytes
) -> None:
    stream = io.BufferedReader(Endless(50 * MEBIBYTE, head, tail))
    tracemalloc.start()
    try:
        results = told(read_profiles(stream, ruleset, name="table", input_format=input_format, as_of=DAY))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    number = head.count(b"\n") + 1
    assert results == ["A", f"table:{number} RE3105", "B"]
    assert most < 10 * MEBIBYTE


def test_records_are_given_as_they_come(ruleset: RuleSet) -> None:
    source = Endless(0, json_lines(*({"subject": str(n)} for n in range(50_000))).encode(), b"")
    results = read_profiles(io.BufferedReader(source), ruleset, input_format="jsonl", as_of=DAY)
    assert told([next(results), next(results)]) == ["0", "1"]
    assert len(source.parts[0]) > 800_000, "what was not asked for is not read"
