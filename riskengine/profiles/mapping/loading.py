"""A mapping file to a mapping, and the JSON Schema of such files."""

from __future__ import annotations

from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from riskengine.diagnostics import Diagnostic, MappingError
from riskengine.profiles.mapping.compiling import compile_mapping
from riskengine.profiles.mapping.declarations import MappingFile
from riskengine.profiles.mapping.model import ProfileMapping
from riskengine.profiles.mapping.problems import MappingProblems
from riskengine.rulesets import RuleSet
from riskengine.rulesets.form_errors import form_diagnostics
from riskengine.rulesets.reading import plain
from riskengine.rulesets.schemas import authors_schema
from riskengine.rulesets.yaml_document import MAXIMUM_PROBLEMS, Node, read_document, read_text


def load_mapping(path: str | PathLike[str], ruleset: RuleSet, *, name: str | None = None) -> ProfileMapping:
    """Return the mapping in a YAML file, checked against a ruleset's vocabulary.

    ``name`` is what errors call the file. What is doubtful but allowed stands in ``warnings``. Raises
    MappingError with everything that is wrong.
    """
    return _mapping(*read_document(Path(path), name or str(path)), ruleset)


def mapping_from_text(text: str, ruleset: RuleSet, *, name: str = "<mapping>") -> ProfileMapping:
    """Return the mapping that YAML text says, as ``load_mapping`` does."""
    return _mapping(*read_text(text, name), ruleset)


def mapping_schema(ruleset: RuleSet) -> dict[str, Any]:
    """Return the JSON Schema of mapping files for a ruleset, for editors to complete and check."""
    schema = authors_schema("mapping", MappingFile)
    schema["properties"]["ruleset"] = {"description": "The ruleset whose facts are told", "const": ruleset.id}
    schema["properties"]["facts"]["propertyNames"] = {"enum": list(ruleset.facts)}
    return schema


def _mapping(node: Node | None, problems: list[Diagnostic], ruleset: RuleSet) -> ProfileMapping:
    if node is None:
        raise MappingError(problems)
    try:
        file = MappingFile.model_validate(plain(node))
    except ValidationError as error:
        # Where something that is no value stands, an alias say, its form is no second mistake.
        places = {problem.location for problem in problems}
        found = islice(form_diagnostics(error, MappingFile, node), MAXIMUM_PROBLEMS)
        problems = [*problems, *(problem for problem in found if problem.location not in places)]
        raise MappingError(problems) from None
    if problems:
        raise MappingError(problems)
    return compile_mapping(file, ruleset, MappingProblems(node))
