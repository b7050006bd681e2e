from __future__ import annotations

import io
import json
import os
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.diagnostics import ProfileError
from riskengine.profiles import Profile, Rejection, read_profiles
from riskengine.rulesets import RuleSet
from tests.profiles.conftest import DAY, Read, codes, json_lines, make_ruleset, told, workbook

RULESET = make_ruleset()


@pytest.fixture
def refused(ruleset: RuleSet):
    """Return what is wrong with a file as a whole."""

    def refused(path: Any, **keywords: Any) -> list[tuple[str, str | None]]:
        with pytest.raises(ProfileError) as caught:
            next(read_profiles(path, ruleset, **keywords))
        return codes(caught.value)

    return refused


# ------------------------------------------------------------ every form says the same

RECORDS = st.fixed_dictionaries(
    {"subject": st.from_regex(r"[A-Z]-[0-9]{1,4}", fullmatch=True)},
    optional={
        "as_of": st.dates(date(2020, 1, 1), date(2026, 1, 1)),
        "home.days": st.integers(0, 7),
        "home.hours": st.integers(0, 16800).map(lambda hundredths: hundredths / 100),
        "home.alone": st.booleans(),
        "home.place": st.sampled_from(["office", "kitchen", "unknown"]),
        "health.signs": st.lists(st.sampled_from(["sleep", "mood", "pain"]), unique=True),
        "health.seen_on": st.dates(date(2000, 1, 1), date(2030, 12, 31)),
        "health.score": st.integers(0, 10),
    },
)


def as_json(records: list[dict[str, Any]]) -> bytes:
    return json.dumps(records, default=str).encode()


def as_json_lines(records: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(record, default=str).encode() + b"\n" for record in records)


def table(records: list[dict[str, Any]]) -> Iterator[list[Any]]:
    names = ["subject", "as_of", *RULESET.facts]
    yield names
    for record in records:
        cells = [record.get(name) for name in names]
        yield [("|".join(cell) or "-") if isinstance(cell, list) else cell for cell in cells]


def as_csv(records: list[dict[str, Any]], delimiter: str = ";", decimal: str = ",") -> bytes:
    def cell(value: Any) -> str:
        return "" if value is None else str(value).replace(".", decimal) if isinstance(value, float) else str(value)

    return "".join(delimiter.join(map(cell, row)) + "\r\n" for row in table(records)).encode("utf-8-sig")


def as_comma_csv(records: list[dict[str, Any]]) -> bytes:
    return as_csv(records, ",", ".")


def as_workbook(records: list[dict[str, Any]]) -> bytes:
    return workbook(*table(records))


@given(st.lists(RECORDS, min_size=1, max_size=4), st.booleans())
def test_the_same_records_are_the_same_profiles_in_every_form(records: list[dict[str, Any]], is_named: bool) -> None:
    forms: dict[str, Callable[[list[dict[str, Any]]], bytes]] = {
        "json": as_json,
        "jsonl": as_json_lines,
        "csv": as_csv,
        "comma": as_comma_csv,
        "xlsx": as_workbook,
    }
    found: dict[str, list[Profile | Rejection]] = {}
    for form, written in forms.items():
        input_format: Any = {"comma": "csv"}.get(form, form) if is_named else None
        stream: Any = io.BytesIO(written(records))
        found[form] = list(read_profiles(stream, RULESET, name="file", input_format=input_format))
    for record, profile in zip(records, found["json"], strict=True):
        assert isinstance(profile, Profile)
        assert set(profile.values) == set(record) - {"subject", "as_of"}
        assert profile["home.hours"] == record.get("home.hours")
    assert all(other == found["json"] for other in found.values())


# ------------------------------------------------------------ files


@pytest.mark.parametrize("suffix", [".csv", ".CSV", ".tsv", ".txt"])
def test_the_form_is_told_by_the_ending_of_the_file(ruleset: RuleSet, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"people{suffix}"
    path.write_text("subject\thome.days\nA\t1\n", encoding="utf-8")
    assert told(read_profiles(path, ruleset, name="people")) == ["A"]


def test_the_form_that_is_named_goes_before_the_ending(ruleset: RuleSet, tmp_path: Path) -> None:
    path = tmp_path / "people.dat"
    path.write_text(json_lines({"subject": "A"}, {"subject": "B"}), encoding="utf-8")
    assert told(read_profiles(path, ruleset, input_format="jsonl")) == ["A", "B"]


def test_a_file_is_called_by_its_path_unless_it_has_a_name(ruleset: RuleSet, tmp_path: Path) -> None:
    path = tmp_path / "people.ndjson"
    path.write_text("{}", encoding="utf-8")
    assert told(read_profiles(str(path), ruleset)) == [f"{path}:1 RE3008"]
    assert told(read_profiles(path, ruleset, name="people")) == ["people:1 RE3008"]


def test_a_file_that_cannot_be_used_is_refused_before_any_record(refused, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").touch()
    (tmp_path / "people.docx").write_text("subject\nA\n", encoding="utf-8")
    (tmp_path / "people").write_text("subject\nA\n", encoding="utf-8")
    for name, code in {
        "missing.csv": "RE1001",
        "missing.docx": "RE1001",
        "null\0.csv": "RE1001",
        "empty.csv": "RE1004",
        "": "RE1005",
        "people.docx": "RE3401",
        "people": "RE3401",
    }.items():
        assert refused(tmp_path / name) == [(code, None)], name


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_refused(refused, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("subject\nA\n", encoding="utf-8")
    path.chmod(0)
    assert refused(path) == [("RE1001", None)]


def test_a_file_is_closed_at_the_end_and_when_nobody_reads_on(ruleset: RuleSet, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    path.write_text(json_lines(*[{"subject": "A"}] * 10), encoding="utf-8")
    before = len(list(Path("/dev/fd").iterdir()))
    list(read_profiles(path, ruleset))
    results = read_profiles(path, ruleset)
    next(results)
    results.close()
    assert len(list(Path("/dev/fd").iterdir())) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["people.jsonl", "people.csv", "63"])
def test_a_pipe_is_read_like_a_file(ruleset: RuleSet, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    os.mkfifo(path)
    content = "subject\nA\n" if name.endswith("csv") else json_lines({"subject": "A"})
    writer = threading.Thread(target=path.write_text, args=(content,), kwargs={"encoding": "utf-8"})
    writer.start()
    assert told(read_profiles(path, ruleset)) == ["A"]
    writer.join()


# ------------------------------------------------------------ streams


PRETTY = json.dumps({"home": {"days": 1}, "subject": "A"}, indent=1)


@pytest.mark.parametrize(
    ("content", "results"),
    [
        (b'{"subject": "A"}', ["A"]),
        (b'{"subject": "A"}\n{"subject": "B"}\n', ["A", "B"]),
        (b'\xef\xbb\xbf\n\n {"subject": "A"}\n{"subject": "B"}\n', ["A", "B"]),
        (b'{"subject": "A",}\n{"subject": "B"}\n', ["table:1 RE3101", "B"]),
        (b'{"subject": "A"' + b" " * 10_000 + b'}\n{"subject": "B"}\n', ["A", "B"]),
        (PRETTY.encode(), ["A"]),
        (b'{"home": {},\n "subject": "A"}', ["A"]),
        (b'{ "home": {}\n, "subject": "A"}', ["A"]),
        (b"  [\n" + PRETTY.encode() + b"]", ["A"]),
        (b"subject;home.days\nA;1\n", ["A"]),
        (b"\n\xef\xbb\xbfsubject\nA\n", ["A"]),
        (b"\xef\xbb\xbfsubject\nA\n", ["A"]),
        (workbook(["subject"], ["A"]), ["A"]),
    ],
)
def test_the_form_of_a_stream_is_told_by_its_start(read: Read, content: bytes, results: list[str]) -> None:
    assert told(read(content)) == results


@pytest.mark.parametrize(
    "content", [b"", b"\n", b" \t\r\n" * 1000, (b" " * 18 + b"\n") * 60_000, b"\xef\xbb\xbf"], ids=len
)
@pytest.mark.parametrize("input_format", [None, "json", "jsonl", "csv"])
def test_a_stream_without_anything_in_it_is_empty(read: Read, content: bytes, input_format: str | None) -> None:
    with pytest.raises(ProfileError, match="RE1004"):
        read(content, input_format=input_format)


def test_utf_16_is_refused_in_every_form(read: Read) -> None:
    for content in ('{"subject": "A"}\n', '[{"subject": "A"}]', "subject\nA\n"):
        for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
            with pytest.raises(ProfileError, match="RE1002"):
                read(content.encode(encoding))


def test_a_stream_is_left_open_for_whoever_opened_it(ruleset: RuleSet) -> None:
    stream = io.BytesIO(b"header of somebody else\nsubject\nA\n")
    stream.readline()
    assert told(read_profiles(stream, ruleset, input_format="csv")) == ["A"]
    assert not stream.closed


class Slow(io.RawIOBase):
    """A pipe whose writer waits until each line has been dealt with."""

    def __init__(self, lines: list[bytes]) -> None:
        self.lines = lines

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self.lines:
            return 0
        line = self.lines.pop(0)
        if line == b"broken":
            raise OSError(5, "Input/output error")
        buffer[: len(line)] = line
        return len(line)


@pytest.mark.parametrize("input_format", [None, "jsonl"])
def test_a_record_is_given_before_the_next_one_is_written(ruleset: RuleSet, input_format: Any) -> None:
    pipe = Slow([json_lines({"subject": subject}).encode() for subject in "ABC"])
    results = read_profiles(io.BufferedReader(pipe), ruleset, input_format=input_format, as_of=DAY)
    for subject, left in (("A", 2), ("B", 1), ("C", 0)):
        assert told([next(results)]) == [subject]
        assert len(pipe.lines) == left
    assert list(results) == []


def test_a_source_that_fails_is_told_of_after_the_records_before(ruleset: RuleSet) -> None:
    line = json_lines({"subject": "A"}).encode()
    results = read_profiles(io.BufferedReader(Slow([line, b"broken"])), ruleset, name="pipe", as_of=DAY)
    assert told(results) == ["A", "pipe RE1001"]
    with pytest.raises(ProfileError, match=r"pipe: error\[RE1001\].*Input/output error"):
        list(read_profiles(io.BufferedReader(Slow([b"broken"])), ruleset, name="pipe"))


def test_a_programmers_misspelt_form_is_an_error_at_once(read: Read) -> None:
    with pytest.raises(AssertionError):
        read(b"subject\nA\n", input_format="excel")


def test_every_record_is_counted_once(read: Read) -> None:
    lines = [{"subject": str(n), "home.days": n % 9} for n in range(90)]
    results = read(json_lines(*lines))
    assert (len(results), sum(isinstance(one, Rejection) for one in results)) == (90, 10)
