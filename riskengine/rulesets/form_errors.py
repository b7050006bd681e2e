"""Pydantic's complaints about a ruleset file, in our words and at the author's lines."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from riskengine.diagnostics import Diagnostic, nearest, shortened
from riskengine.diagnostics.phrases import phrase
from riskengine.localisation import LocalisedText
from riskengine.rulesets.declarations import field_names
from riskengine.rulesets.yaml_document import Node, ScalarNode, find_node

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_EXPECTED: Mapping[str, str] = {
    "string_type": "a text",
    "string_too_short": "a text",
    "dict_type": "a mapping of keys and values",
    "model_type": "a mapping of keys and values",
    "model_attributes_type": "a mapping of keys and values",
    "tuple_type": "a list",
}


def form_diagnostics(error: ValidationError, model: type[BaseModel], root: Node) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each problem of form that pydantic found in a file.

    A required key that is only misspelt is reported once, at the misspelling.
    """
    problems = error.errors(include_url=False)
    meant = {(*problem["loc"][:-1], _meant_key(problem, model)) for problem in problems if _is_unknown_key(problem)}
    for problem in problems:
        if problem["type"] != "missing" or problem["loc"] not in meant:
            yield _diagnostic(problem, model, root)


def _is_unknown_key(problem: ErrorDetails) -> bool:
    return problem["type"] == "extra_forbidden"


def _meant_key(problem: ErrorDetails, model: type[BaseModel]) -> str | None:
    """Return the key that an unknown one is nearest to, among those that may stand there."""
    parent = _model_at(model, problem["loc"][:-1])
    return None if parent is None else nearest(str(problem["loc"][-1]), field_names(parent))


def _diagnostic(problem: ErrorDetails, model: type[BaseModel], root: Node) -> Diagnostic:
    path = tuple(step for step in problem["loc"] if step != "[key]")
    node, entry = find_node(root, path)
    around = node.span if entry is None else entry.key_span
    value = node.span if isinstance(node, ScalarNode) and node.text else around
    name = shortened(str(path[-1])) if path else ""
    context: dict[str, Any] = problem.get("ctx") or {}
    match problem["type"]:
        case "extra_forbidden":
            return Diagnostic("RE1201", {"key": name}, around, _meant_key(problem, model))
        case "missing":
            return Diagnostic("RE1202", {"key": name}, around)
        case "literal_error":
            options = [option.strip("' ") for option in str(context["expected"]).replace(" or ", ",").split(",")]
            found = node.text if isinstance(node, ScalarNode) else ""
            arguments = {"value": shortened(found), "options": ", ".join(options)}
            return Diagnostic("RE1205", arguments, value, nearest(found, options))
        case "name":
            place = around if "[key]" in problem["loc"] else value
            arguments_: dict[str, str | LocalisedText] = {
                "name": shortened(context.get("name", name)),
                "form": phrase(problem["msg"]),
            }
            return Diagnostic("RE1206", arguments_, place)
        case "string_pattern_mismatch":
            form = phrase("a language code such as nb or en")
            return Diagnostic("RE1206", {"name": name, "form": form}, around)
        case _:
            return Diagnostic("RE1203", {"expected": _expected(problem, context)}, value)


def _expected(problem: ErrorDetails, context: Mapping[str, Any]) -> str | LocalisedText:
    match problem["type"]:
        case "expected":
            return phrase(problem["msg"])
        case "too_short":
            dictionary = context["field_type"] == "Dictionary"
            return phrase("a mapping with at least one entry" if dictionary else "a list with at least one entry")
        case "greater_than_equal":
            return LocalisedText({"en": f"at least {context['ge']}", "nb": f"minst {context['ge']}"})
        case "less_than_equal":
            return LocalisedText({"en": f"at most {context['le']}", "nb": f"høyst {context['le']}"})
        case other:
            return phrase(_EXPECTED.get(other, problem["msg"]))


def _model_at(annotation: Any, path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """Return the model that describes the mapping at a path, following fields, dicts and lists."""
    annotation = _bare(annotation)
    if not path:
        return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
    step, rest = path[0], path[1:]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, info in annotation.model_fields.items():
            if step in (name, info.alias):
                return _model_at(info.annotation, rest)
        return None
    arguments = get_args(annotation)
    if get_origin(annotation) is dict:
        return _model_at(arguments[1], rest)
    if get_origin(annotation) is tuple:
        return _model_at(arguments[0], rest)
    return None


def _bare(annotation: Any) -> Any:
    """Return an annotation without Annotated and without ``| None``."""
    while get_origin(annotation) in (Annotated, Union, types.UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    return annotation
