from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riskengine.rulesets import declarations
from riskengine.rulesets.declarations import field_names
from tests.docs.markdown import first_column, read, rows, sections

if TYPE_CHECKING:
    from pydantic import BaseModel

PAGE = sections(read("docs/ruleset-format.md"))

# A section's tables list the keys of these models, in this order.
SECTIONS: dict[str, tuple[type[BaseModel], ...]] = {
    "ruleset.yaml": (declarations.RulesetFile, declarations.ChangelogDeclaration),
    "facts.yaml": (declarations.FactDeclaration,),
    "parameters.yaml": (declarations.ParameterDeclaration, declarations.ParameterValue),
    "sources.yaml": (declarations.SourceDeclaration,),
    "actions.yaml": (declarations.ActionDeclaration,),
    "rules/&lt;area&gt;.yaml": (declarations.RulesFile, declarations.RuleDeclaration),
    "traceability.yaml": (
        declarations.TraceabilityFile,
        declarations.OriginDeclaration,
        declarations.DemandDeclaration,
        declarations.KeptByDeclaration,
        declarations.KeeperDeclaration,
    ),
}


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_is_documented_and_no_other(section: str) -> None:
    documented = first_column(PAGE[section])
    expected = [name for model in SECTIONS[section] for name in field_names(model)]
    assert sorted(documented) == sorted(expected)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_key_is_called_needed_when_it_is(section: str) -> None:
    needed = sorted(
        row[0].strip("`") for row in rows(PAGE[section]) if row[2].startswith("needed") and " for " not in row[2]
    )
    expected = sorted(
        field.alias or name
        for model in SECTIONS[section]
        for name, field in model.model_fields.items()
        if field.is_required()
    )
    assert needed == expected


def test_no_file_of_a_ruleset_is_forgotten() -> None:
    described = {model for models in SECTIONS.values() for model in models}
    containers = {
        declarations.FactsFile,
        declarations.ParametersFile,
        declarations.SourcesFile,
        declarations.ActionsFile,
    }
    assert set(declarations.FILE_MODELS.values()) <= described | containers
