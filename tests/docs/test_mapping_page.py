"""docs/mapping.md: every key of a mapping, and an example that loads."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from riskengine.profiles.mapping import declarations
from riskengine.profiles.mapping.compiling import allowed_keys
from riskengine.profiles.mapping.loading import mapping_from_text
from riskengine.profiles.mapping.suggestion.proposing import Confidence
from tests.docs.markdown import fences, first_column, read, rows, sections
from tests.shipped import no_home_office

if TYPE_CHECKING:
    from pydantic import BaseModel

TEXT = read("docs/mapping.md")
PAGE = sections(TEXT)
RULESET = no_home_office()

SECTIONS: dict[str, tuple[type[BaseModel], ...]] = {
    "The file": (declarations.MappingFile,),
    "The subject": (declarations.SubjectDeclaration,),
    "Days": (declarations.DayDeclaration,),
    "A fact": (declarations.FactSourceDeclaration, declarations.PartDeclaration),
}


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_is_documented_and_no_other(section: str) -> None:
    expected = [name for model in SECTIONS[section] for name in model.model_fields]
    assert sorted(first_column(PAGE[section])) == sorted(expected)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_key_is_called_needed_when_it_is(section: str) -> None:
    needed = sorted(row[0].strip("`") for row in rows(PAGE[section]) if row[2] == "needed")
    models = SECTIONS[section]
    assert needed == sorted(
        name for model in models for name, field in model.model_fields.items() if field.is_required()
    )


def test_the_keys_go_with_the_types_that_the_page_says() -> None:
    types = {
        "boolean": "home_office.temporary",
        "integer": "home_office.days_per_week",
        "number": "working_hours.average_8_weeks",
        "choice": "contact.with_colleagues",
        "choices": "home_office_agreement.contents",
        "date": "sick_leave.started_on",
    }
    for row in rows(PAGE["A fact"]):
        key, goes_with = row[0].strip("`"), row[2].split(", ")
        if goes_with[0] in types:
            having = [name for name, fact in types.items() if key in allowed_keys(RULESET.facts[fact].type)]
            # that a number need be whole is checked beside its type
            assert goes_with == [name for name in having if (key, name) != ("round", "number")], key


def test_the_example_is_a_mapping() -> None:
    example = next(fence.text for fence in fences(TEXT) if fence.info == ("yaml",))
    mapping = mapping_from_text(example, RULESET)
    assert (len(mapping.facts), mapping.warnings) == (5, ())


def test_a_confidence_is_explained_as_it_is_used() -> None:
    assert first_column(PAGE["Suggested mappings"]) == list(get_args(Confidence))
