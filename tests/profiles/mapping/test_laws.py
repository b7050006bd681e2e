"""What holds for any file: the mapping to itself is plain reading, order is nothing, and the rest is not read."""

from __future__ import annotations

import csv
import io
import json
import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from riskengine.diagnostics import ProfileError
from riskengine.profiles import Profile, Rejection, profile_from, read_profiles
from riskengine.profiles.mapping.loading import mapping_from_text
from riskengine.profiles.mapping.model import ProfileMapping
from riskengine.profiles.mapping.translating import translated
from riskengine.profiles.validation import subject_from
from tests.profiles.conftest import FACTS
from tests.profiles.mapping.conftest import RULESET, facts

NAMES = [fact.id for fact in FACTS if fact.subject_kind == "employee"]
IDENTITY = mapping_from_text(
    "ruleset: by-hand\nsubject: {column: subject}\nas_of: {column: as_of}\nfacts:\n"
    + "".join(f"  {name}: {{column: {name}, observed_on: {{column: {name}.observed_on}}}}\n" for name in NAMES),
    RULESET,
)
CELLS = st.one_of(
    st.sampled_from(
        ["", " ", "0", "1", "3", "37,5", "37.5", "-1", "99", "ja", "NEI", "true", "kitchen", "unknown", "n/a", "-"]
        + ["sleep|mood", "sleep, pain", "2026-11-01", "2026-02-30", "2031-01-01", "1e3", "٣", "x", "Ukjent "]
    ),
    st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=("Cs",)), max_size=6),
)
HEADER = ["subject", "as_of", *(column for name in NAMES for column in (name, f"{name}.observed_on"))]
AS_OF = st.sampled_from(["2026-11-23", "2026-12-31", "2026-02-29", "x"])
# A mapping leaves the day out where the fact is unknown; plain reading refuses one that cannot be.
OBSERVED_ON = st.sampled_from(["", "2026-11-01", "2026-11-23", "2026-01-01"])
ROW = st.tuples(
    *(AS_OF if name == "as_of" else OBSERVED_ON if name.endswith("observed_on") else CELLS for name in HEADER)
)


def table(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def read(rows: list[list[str]], mapping: ProfileMapping | None) -> list[Any]:
    stream = io.BytesIO(table(rows))
    found = list(read_profiles(stream, RULESET, name="t", input_format="csv", as_of=None, mapping=mapping))
    return [one if isinstance(one, Profile) else _told(one) for one in found]


def _told(one: Rejection) -> Any:
    return one.subject, {(fault.code, getattr(fault.location, "fact", None)) for fault in one.diagnostics}


@given(st.lists(ROW.map(list), max_size=4))
@settings(max_examples=200)
def test_the_mapping_of_facts_to_themselves_is_plain_reading(rows: list[list[str]]) -> None:
    assert read([HEADER, *rows], IDENTITY) == read([HEADER, *rows], None)


MAPPING = facts(
    """
    home.days: {column: Dager, unit: days/month, round: down}
    home.hours: {column: Timer, decimal: comma}
    home.alone: {column: Alene, values: {Ja: true, Nei: false}}
    home.place: {column: Alene, values: {Nei: office}, unknown: [Ja]}
    health.signs: {column: Tegn, separator: ";", observed_on: {column: Svart, format: D.M.YYYY}}
    health.score: {constant: 3}
    """,
    "as_of: {constant: 2026-11-23}\n",
)
COLUMNS = sorted(MAPPING.columns)
MAPPED_CELLS = st.one_of(st.sampled_from(["", "1", "12", "1,5", "Ja", "nei", "sleep;mood", "1.11.2026", "7"]), CELLS)
MAPPED_ROWS = st.lists(st.lists(MAPPED_CELLS, min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=4)


@given(MAPPED_ROWS, st.randoms(use_true_random=False))
def test_the_order_of_columns_makes_no_difference(rows: list[list[str]], chance: random.Random) -> None:
    order = list(range(len(COLUMNS)))
    chance.shuffle(order)
    shuffled = [[row[position] for position in order] for row in [COLUMNS, *rows]]
    assert read(shuffled, MAPPING) == read([COLUMNS, *rows], MAPPING)


@given(MAPPED_ROWS, st.data())
def test_what_columns_that_are_not_named_hold_never_changes_anything(
    rows: list[list[str]], data: st.DataObject
) -> None:
    rows = [[*row[:-1], row[-1] or "x"] for row in rows]  # so that no row is blank without the others
    others = st.lists(CELLS, min_size=2, max_size=2)
    names = data.draw(st.lists(CELLS.filter(lambda name: name.strip() not in MAPPING.columns), min_size=2, max_size=2))
    wider = [[*row, *data.draw(others)] for row in rows]
    assert read([[*COLUMNS, *names], *wider], MAPPING) == read([COLUMNS, *rows], MAPPING)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(COLUMNS), JSON), st.dictionaries(st.text(max_size=6), JSON, max_size=4))
def test_any_record_is_a_profile_or_refused_whatever_else_it_holds(
    record: dict[str, Any], other: dict[str, Any]
) -> None:
    other = {key: value for key, value in other.items() if key not in MAPPING.columns}
    assert _outcome({**other, **record}) == _outcome(record)
    line = json.dumps({**other, **record}).encode()
    [read_back] = read_profiles(io.BytesIO(line), RULESET, input_format="jsonl", mapping=MAPPING)
    assert isinstance(read_back, Profile) == isinstance(_outcome(record), Profile)


def _outcome(record: dict[str, Any]) -> Any:
    try:
        return profile_from(record, RULESET, mapping=MAPPING)
    except ProfileError as error:
        return [(one.code, getattr(one.location, "column", None)) for one in error.diagnostics]


@given(st.sampled_from(MAPPING.facts), JSON)
def test_a_translation_ends_in_a_value_or_a_reason_for_any_cell(source: Any, cell: Any) -> None:
    found = translated(cell, source)
    assert found.problem is None or found.value is None


@given(JSON)
def test_a_subject_is_a_pseudonym_or_none(cell: Any) -> None:
    outcome = _outcome({"Nr": cell, "Dager": None})
    if isinstance(outcome, Profile):
        assert subject_from(outcome.subject) == outcome.subject
