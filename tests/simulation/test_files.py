from __future__ import annotations

import io
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from riskengine.profiles import Profile, profile_from, read_profiles
from riskengine.rulesets import RuleSet, load_ruleset
from riskengine.simulation.draws import BLOCK_ROWS
from riskengine.simulation.files import WorkforceWriter
from riskengine.simulation.impact_model import Draw
from riskengine.simulation.loading import load_workforce_model
from riskengine.simulation.model import WorkforceModel
from riskengine.simulation.profiles import profiles_of
from riskengine.simulation.workforce import draw_workforce
from tests.simulation.conftest import HOME_OFFICE, Load

KINDS = ("employee", "organisation")


def written(ruleset: RuleSet, model: WorkforceModel, form: str, draw: Draw) -> bytes:
    output = io.BytesIO()
    kind = model.kinds[draw.subject_kind]
    writer = WorkforceWriter(model, kind, ruleset, draw)
    write = {"csv": writer.csv, "jsonl": writer.json_lines, "parquet": writer.parquet}[form]
    write(draw_workforce(kind, draw.count, draw.seed), output)
    return output.getvalue()


@cache
def home_office_profiles(kind: str, count: int) -> list[Profile]:
    """The profiles that engines are given, of which files are to say the same."""
    ruleset = load_ruleset(HOME_OFFICE)
    model = load_workforce_model(ruleset)
    [block] = draw_workforce(model.kinds[kind], count, 1)
    return list(profiles_of(block, ruleset, model.as_of))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_every_profile_is_read_back_as_it_was(
    home_office: RuleSet, model: WorkforceModel, form: Any, kind: str
) -> None:
    content = written(home_office, model, form, Draw(kind, 1500, 1))
    read = list(read_profiles(io.BytesIO(content), home_office, name="invented", input_format=form))
    assert read == home_office_profiles(kind, 1500)


def test_every_profile_is_one_that_validation_accepts(home_office: RuleSet) -> None:
    for profile in home_office_profiles("employee", 300):
        record = {"subject": profile.subject, "as_of": profile.as_of, **profile.values}
        validated = profile_from(record, home_office)
        assert validated == profile
        assert validated.vector(home_office.vocabulary) == profile.vector(home_office.vocabulary)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_fewer_people_are_the_beginning_of_the_file_of_more(
    home_office: RuleSet, model: WorkforceModel, form: str
) -> None:
    few, many = (written(home_office, model, form, Draw("employee", count, 3)) for count in (40, 90))
    assert many.startswith(few)
    assert few == written(home_office, model, form, Draw("employee", 40, 3))
    assert not written(home_office, model, form, Draw("employee", 90, 4)).startswith(few)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_lines_go_on_from_block_to_block(load: Load, generated: RuleSet, form: str) -> None:
    content = written(generated, load(), form, Draw("employee", BLOCK_ROWS + 2000, 1)).decode()
    lines = content.splitlines()[form == "csv" :]
    assert len(lines) == BLOCK_ROWS + 2000
    for number in (1, 999, 1000, BLOCK_ROWS, BLOCK_ROWS + 1, BLOCK_ROWS + 2000):
        assert f"invented-{number:07}" in lines[number - 1]


def test_a_line_of_json_holds_what_is_known_and_nothing_else(load: Load, generated: RuleSet) -> None:
    records = [json.loads(line) for line in written(generated, load(), "jsonl", Draw("employee", 500, 1)).splitlines()]
    assert records[0]["subject"] == "invented-0000001"
    assert {record["as_of"] for record in records} == {"2026-11-23"}
    assert all(None not in record.values() for record in records)
    assert {len(record["signs.seen"]) for record in records if "signs.seen" in record} == {1, 2}


def test_cells_say_what_the_reader_of_tables_takes(load: Load, generated: RuleSet) -> None:
    content = written(generated, load(), "csv", Draw("employee", 2000, 1))
    header, *rows = [line.split(",") for line in content.decode().splitlines()]
    assert header[:3] == ["subject", "subject_kind", "as_of"]
    cells = {name: {row[column] for row in rows} for column, name in enumerate(header)}
    assert cells["flag.a"] == {"true", "false"}
    assert cells["flag.b"] == {"true", "false", ""}
    assert cells["signs.seen"] == {"", "late", "tired", "late|tired"}
    assert "2026-11-23" in cells["dates.first"]
    assert {"37.5", "38.0"} < cells["hours.week"]


@pytest.mark.parametrize("kind", KINDS)
def test_parquet_holds_the_same_people_with_types(home_office: RuleSet, model: WorkforceModel, kind: str) -> None:
    table = pq.read_table(io.BytesIO(written(home_office, model, "parquet", Draw(kind, 700, 1))))
    profiles = home_office_profiles(kind, 700)
    assert table.num_rows == len(profiles)
    for record, profile in zip(table.to_pylist(), profiles, strict=True):
        assert (record.pop("subject"), record.pop("subject_kind")) == (profile.subject, profile.subject_kind)
        assert record.pop("as_of") == profile.as_of
        known = {fact: frozenset(value) if isinstance(value, list) else value for fact, value in record.items()}
        assert {fact: value for fact, value in known.items() if value is not None} == profile.values


def test_columns_of_parquet_have_the_types_of_the_facts(home_office: RuleSet, model: WorkforceModel) -> None:
    schema = pq.read_schema(io.BytesIO(written(home_office, model, "parquet", Draw("employee", 10, 1))))
    assert schema.field("as_of").type == pa.date32()
    assert schema.field("household.lives_alone").type == pa.bool_()
    assert schema.field("isolation.ucla3").type == pa.int64()
    assert schema.field("distress.hscl5").type == pa.float64()
    assert schema.field("contact.with_colleagues").type == pa.string()
    assert schema.field("sick_leave.started_on").type == pa.date32()
    assert pa.types.is_list(schema.field("substance_use.acknowledged_kinds").type)


def test_parquet_says_that_it_is_invented(home_office: RuleSet, model: WorkforceModel) -> None:
    schema = pq.read_schema(io.BytesIO(written(home_office, model, "parquet", Draw("employee", 10, 6))))
    said = {key.decode(): text.decode() for key, text in schema.metadata.items()}
    assert said["riskengine.invented"] == "true"
    assert said["riskengine.about.en"].startswith("Invented")
    assert (said["riskengine.ruleset"], said["riskengine.seed"]) == ("no-home-office", "6")
    assert said["riskengine.model_digest"] == model.digest


def test_every_pseudonym_says_that_it_is_invented(home_office: RuleSet, model: WorkforceModel) -> None:
    for kind in model.kinds.values():
        assert kind.subject.startswith("invented-")


def test_a_model_without_facts_left_still_writes_people(load: Load, generated: RuleSet, tmp_path: Path) -> None:
    # A release that is older than all facts of a model.
    names = ("flag.a", "flag.b", "count.small", "hours.week", "living.situation", "signs.seen", "dates.first")
    model = load(*((f"      {name}:\n", f"      {name}x:\n") for name in names), version="0.1.0")
    assert model.kinds["employee"].columns == ()
    content = written(generated, model, "csv", Draw("employee", 2, 1)).decode()
    assert content.splitlines()[1] == f"invented-0000001,employee,{date(2026, 11, 23)}"
    assert json.loads(written(generated, model, "jsonl", Draw("employee", 1, 1)))["subject"] == "invented-0000001"
