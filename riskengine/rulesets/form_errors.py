"""Pydantic's complaints about a ruleset file, in our words and at the author's lines."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from riskengine.diagnostics import Diagnostic, Span, nearest
from riskengine.diagnostics.phrases import phrase
from riskengine.rulesets.declarations import field_names
from riskengine.rulesets.yaml_document import Entry, MappingNode, Node, ScalarNode, SequenceNode

Path = tuple[str | int, ...]

_EXPECTED: Mapping[str, str] = {
    "string_type": "a text",
    "string_too_short": "a text",
    "dict_type": "a mapping of keys and values",
    "model_type": "a mapping of keys and values",
    "model_attributes_type": "a mapping of keys and values",
    "tuple_type": "a list",
}


def form_diagnostics(error: ValidationError, model: type[BaseModel], root: Node) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each problem of form that pydantic found in a file."""
    for problem in error.errors(include_url=False):
        path = tuple(step for step in problem["loc"] if step != "[key]")
        yield _diagnostic(problem, path, model, _Walk(root, path))


class _Walk:
    """A path followed through a document as far as it goes."""

    def __init__(self, root: Node, path: Path) -> None:
        self.node, self.entry = root, None
        for step in path:
            entry, node = _step(self.node, step)
            if node is None:
                break
            self.entry, self.node = entry, node

    entry: Entry | None
    node: Node

    @property
    def around(self) -> Span:
        """The key of the thing reached, or the thing itself where it has none."""
        return self.node.span if self.entry is None else self.entry.key_span

    @property
    def value(self) -> Span:
        """The value reached."""
        return self.node.span if isinstance(self.node, ScalarNode) and self.node.text else self.around


def _step(node: Node, step: str | int) -> tuple[Entry | None, Node | None]:
    if isinstance(node, MappingNode):
        found = next((entry for entry in node.entries if entry.key == step), None)
        return found, None if found is None else found.value
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
        return None, node.items[step]
    return None, None


def _diagnostic(problem: ErrorDetails, path: Path, model: type[BaseModel], walk: _Walk) -> Diagnostic:
    context: dict[str, Any] = problem.get("ctx") or {}
    match problem["type"]:
        case "extra_forbidden":
            key = str(path[-1])
            parent = _model_at(model, path[:-1])
            suggestion = None if parent is None else nearest(key, field_names(parent))
            return Diagnostic("RE1201", {"key": key}, walk.around, suggestion)
        case "missing":
            return Diagnostic("RE1202", {"key": str(path[-1])}, walk.around)
        case "truth":
            return Diagnostic("RE1204", {}, walk.value)
        case "literal_error":
            options = [option.strip("' ") for option in str(context["expected"]).replace(" or ", ",").split(",")]
            value = walk.node.text if isinstance(walk.node, ScalarNode) else ""
            arguments = {"value": value, "options": ", ".join(options)}
            return Diagnostic("RE1205", arguments, walk.value, nearest(value, options))
        case "name":
            name = context.get("name", str(path[-1]))
            place = walk.around if "[key]" in problem["loc"] else walk.value
            return Diagnostic("RE1206", {"name": name, "form": phrase(problem["msg"])}, place)
        case "string_pattern_mismatch":
            form = phrase("a language code such as nb or en")
            return Diagnostic("RE1206", {"name": str(path[-1]), "form": form}, walk.around)
        case _:
            return Diagnostic("RE1203", {"expected": phrase(_expected(problem, context))}, walk.value)


def _expected(problem: ErrorDetails, context: Mapping[str, Any]) -> str:
    match problem["type"]:
        case "expected":
            return problem["msg"]
        case "too_short":
            return (
                "a mapping with at least one entry"
                if context["field_type"] == "Dictionary"
                else ("a list with at least one entry")
            )
        case "greater_than_equal":
            return f"at least {context['ge']}"
        case "less_than_equal":
            return f"at most {context['le']}"
        case other:
            return _EXPECTED.get(other, problem["msg"])


def _model_at(annotation: Any, path: Path) -> type[BaseModel] | None:
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
