"""The page on invented workforces, and the model that it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from riskengine.reports.impact_data import COLUMNS, DIFFERENCE_COLUMNS
from riskengine.simulation import declarations
from riskengine.simulation.draws import BLOCK_ROWS
from riskengine.simulation.loading import load_workforce_model
from tests.docs.markdown import ROOT, code_words, fences, first_column, read, rows, sections
from tests.shipped import no_home_office

if TYPE_CHECKING:
    from pydantic import BaseModel

TEXT = read("docs/simulation.md")
PAGE = sections(TEXT)
MODEL = load_workforce_model(no_home_office())

# The tables under "The model's file", in their order.
KEYS: list[type[BaseModel]] = [
    declarations.WorkforceFile,
    declarations.KindDeclaration,
    declarations.TargetDeclaration,
    declarations.FactDeclaration,
    declarations.DistributionDeclaration,
]


def test_every_target_stands_on_the_page_with_its_figure_and_sources() -> None:
    told = [
        (code_words(target)[0], kind, float(percent), source)
        for target, kind, percent, source in rows(PAGE["What it is calibrated to"])
    ]
    expected = [
        (
            target.id,
            kind.kind,
            round(100 * target.share, 6),
            "; ".join(MODEL.sources[one].title["en"] for one in target.sources),
        )
        for kind in MODEL.kinds.values()
        for target in kind.targets.values()
    ]
    assert told == expected


def test_every_key_of_a_model_is_documented_and_no_other() -> None:
    documented = first_column(PAGE["The model's file"])
    expected = [name for model in KEYS for name in model.model_fields]
    assert documented == expected


def test_a_key_is_called_needed_when_it_is() -> None:
    needed = [code_words(row[0])[0] for row in rows(PAGE["The model's file"]) if row[1] == "needed"]
    expected = [name for model in KEYS for name, field in model.model_fields.items() if field.is_required()]
    assert needed == expected


@pytest.mark.parametrize(("columns", "at"), [(COLUMNS, 0), (DIFFERENCE_COLUMNS, len(COLUMNS))])
def test_every_column_of_the_csv_is_documented(columns: dict[str, str], at: int) -> None:
    documented = [(code_words(row[0])[0], row[1]) for row in rows(PAGE["Impact"])]
    assert documented[at : at + len(columns)] == list(columns.items())


def test_the_size_of_a_block_is_what_the_page_says() -> None:
    for page in (TEXT, read("docs/decisions/0009-simulation.md")):
        assert f"{BLOCK_ROWS:,}" in page


def test_the_example_of_a_fact_is_that_of_the_model() -> None:
    [example] = [yaml.safe_load(fence.text) for fence in fences(TEXT) if fence.info == ("yaml",)]
    model = yaml.safe_load((ROOT / "riskengine/simulation/models/no-home-office.yaml").read_text("utf-8"))
    [name] = example
    in_model = model["kinds"]["employee"]["facts"][name]
    assert example[name]["invented"] == in_model["invented"]
    assert example[name]["asked"] == in_model["asked"]


def test_the_page_says_that_everything_is_invented() -> None:
    assert "**All of them are invented.**" in TEXT
    assert "association" in PAGE["What goes together"]
