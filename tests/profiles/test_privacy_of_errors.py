"""No error tells a value: neither its text, nor its traceback, nor what a rejection carries."""

from __future__ import annotations

import io
import json
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskengine.diagnostics import ProfileError, render_diagnostics
from riskengine.profiles import Profile, Rejection, profile_from, read_profiles
from riskengine.profiles.names import shown_name
from riskengine.profiles.sources import InputFormat
from riskengine.rulesets import RuleSet
from tests.profiles.conftest import FACTS, make_ruleset, workbook

RULESET = make_ruleset()
SECRET = "zqx8317"
SECRET_NUMBER = 8317421

NAMES = [
    *RULESET.facts, "subject", "as_of", "subject_kind", "home", "days", "value", "unit", "observed_on", "",
    "home.days.value", "home.days.unit", "health.score.observed_on", ".", "home.", "value.unit", "home.dayz",
]  # fmt: skip
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(
        [SECRET, SECRET_NUMBER, float(SECRET_NUMBER), f"2026-01-01 {SECRET}", f"{SECRET}\n", "A", "2026-01-01"]
    ),
)
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), inner, max_size=5)
    ),
    max_leaves=20,
)
RECORDS = st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), JSON, max_size=8)


def everything_told(error: ProfileError) -> str:
    return "".join(
        [
            *traceback.format_exception(error),
            repr(error),
            repr(error.diagnostics),
            render_diagnostics(error.diagnostics, "nb"),
            render_diagnostics(error.diagnostics, "en"),
        ]
    )


@given(RECORDS)
def test_any_json_object_is_a_profile_or_refused_without_a_word_of_it(record: dict[str, Any]) -> None:
    try:
        profile = profile_from(record, RULESET)
    except ProfileError as error:
        told = everything_told(error)
        assert SECRET not in told
        assert str(SECRET_NUMBER) not in told
    else:
        assert set(profile.values) <= set(RULESET.facts)


@pytest.mark.parametrize("fact", [fact.id for fact in FACTS])
@pytest.mark.parametrize(
    "secret", [SECRET, SECRET_NUMBER, SECRET_NUMBER + 0.5, [SECRET], f"{SECRET}\x1b[31m", -SECRET_NUMBER]
)
@pytest.mark.parametrize("part", ["value", "observed_on", "unit"])
def test_no_value_day_or_unit_is_told(fact: str, secret: Any, part: str) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", "subject_kind": "employee", fact: {"value": None, part: secret}}, RULESET)
    told = everything_told(caught.value)
    assert SECRET not in told
    assert str(SECRET_NUMBER) not in told


@pytest.mark.parametrize("field", ["subject", "as_of", "subject_kind"])
def test_no_field_of_a_record_is_told(field: str) -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", field: SECRET * 20}, RULESET)
    assert SECRET not in everything_told(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        "Kari Nordmann",
        "01019012345",
        "kari@example.org",
        "id01019012345",
        "x" * 101,
        "a\x1b[31mb",
        "\ud800",
        "",
        "=1+1",
        "a..b",
        "7",
    ],
)
def test_a_name_that_is_not_like_one_of_a_field_is_not_shown(name: str) -> None:
    assert shown_name(name) == "…"


def test_a_name_that_is_not_shown_stands_nowhere_in_the_error() -> None:
    with pytest.raises(ProfileError) as caught:
        profile_from({"subject": "A", "home": {f"{SECRET} a": 3}, f"{SECRET} b": {"days": 3}}, RULESET)
    assert SECRET not in everything_told(caught.value)


@pytest.mark.parametrize("name", ["home.dayz", "Avdeling", "år", "høyde_over_havet", "days-per-week", "fact1.part2"])
def test_a_name_like_one_of_a_field_is_shown(name: str) -> None:
    assert shown_name(name) == name


def test_a_file_with_people_for_keys_tells_none_of_them() -> None:
    record = {"Kari": {"home": {"days": 3}}, "Ola": {"home": {"days": 4}}}
    with pytest.raises(ProfileError) as caught:
        profile_from(record, RULESET)
    told = render_diagnostics(caught.value.diagnostics) + repr(caught.value.diagnostics) + str(caught.value)
    assert "RE3001" in told
    assert "Kari" not in told
    assert "Ola" not in told


def broken(kind: InputFormat) -> Iterator[bytes]:
    """Yield files that cannot be read well, full of secrets."""
    names = ["subject", *RULESET.facts]
    row = [SECRET * 20, *[SECRET] * len(FACTS)]
    match kind:
        case "csv":
            good = ";".join(names)
            yield f"{good}\n{';'.join(row)}\n".encode()
            yield f'{good}\n"{SECRET};{SECRET}\n{SECRET}";"{SECRET}\n'.encode()
            yield f"{';'.join(row)}\n{SECRET};1\n".encode()  # no header
            yield f"{SECRET};{SECRET_NUMBER};{SECRET} [points]\n".encode()
            yield f"{good}\n{SECRET};æøå\n".encode("latin-1")
            yield f"{good}\n{SECRET}\n".encode("utf-16")
        case "json":
            for content in (
                f'[{{"subject": "{SECRET}',
                f'[{{"subject": {SECRET}}}]',
                f'{{"subject": "{SECRET}\\q"}}',
                f'{{"{SECRET} x": 1, "{SECRET} x": 2}}',
                f'[{{"subject": "A"}} "{SECRET}"]',
                f'{{"subject": "A"}} {SECRET}',
                f'["{SECRET}", {SECRET_NUMBER}]',
                json.dumps({"subject": SECRET * 20, "home.days": SECRET, "home": {f"{SECRET} {SECRET}": 1}}),
            ):
                yield content.encode()
        case "jsonl":
            yield from (content.replace(b"\n", b" ") + b"\n" for content in broken("json"))
        case "xlsx":
            yield workbook(names, row, [f"={SECRET}", *row[1:]])
            yield workbook(row, row)
            yield workbook([*names, f'="{SECRET}"'], row)
            yield SECRET.encode()
            yield workbook(names, row)[:-100]

            def make_dates(book: Any) -> None:
                book.active["B2"].number_format = "yyyy-mm-dd"

            yield workbook(names, ["A", SECRET_NUMBER * 1000], change=make_dates)


CASES = [(kind, content) for kind in ("csv", "json", "jsonl", "xlsx") for content in broken(kind)]


@pytest.mark.parametrize(("kind", "content"), CASES)
@pytest.mark.filterwarnings("default")
def test_no_broken_file_has_a_value_told(
    kind: InputFormat, content: bytes, capfd: pytest.CaptureFixture[str], recwarn: pytest.WarningsRecorder
) -> None:
    told: list[str] = []
    found: list[Profile | Rejection] = []
    try:
        found = list(read_profiles(io.BytesIO(content), RULESET, name="file", input_format=kind))
    except ProfileError as error:
        told.append(everything_told(error))
    rejections = [one for one in found if isinstance(one, Rejection)]
    assert rejections or told, "each of these is refused"
    told += [repr(one) + everything_told(ProfileError(one.diagnostics)) for one in rejections if one.subject is None]
    told += [render_diagnostics(one.diagnostics) for one in rejections]
    captured = capfd.readouterr()
    told += [captured.out, captured.err, *(str(warning.message) for warning in recwarn)]
    for words in told:
        assert SECRET not in words
        assert str(SECRET_NUMBER) not in words


def test_a_rejection_names_the_subject_only_where_it_is_a_pseudonym(ruleset: RuleSet) -> None:
    def subjects(*given: Any) -> list[str | None]:
        lines = "".join(json.dumps({"subject": subject, "home.days": 9}) + "\n" for subject in given)
        found = read_profiles(io.BytesIO(lines.encode()), ruleset, name="file", input_format="jsonl")
        return [one.subject for one in found]

    assert subjects("A-17", 17, None, "x" * 101, "\ud800", ["A"], "a\nb") == [
        "A-17",
        "17",
        None,
        None,
        None,
        None,
        None,
    ]
