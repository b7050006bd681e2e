"""From the files of a ruleset to declarations, with everything wrong with their form reported together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from riskengine.diagnostics import Diagnostic, FileLocation, Location, RulesetError, Span, nearest
from riskengine.language import ConditionText
from riskengine.localisation import LocalisedText
from riskengine.rulesets.declarations import FILE_MODELS, RulesetContent, RulesetFile
from riskengine.rulesets.form_errors import form_diagnostics
from riskengine.rulesets.yaml_document import (
    MAXIMUM_PROBLEMS,
    Entry,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    find_node,
    read_document,
)

_SINGLE_FILES = ("ruleset", "facts", "parameters", "sources", "actions")
_BESIDE = ("traceability",)
"""Files that may stand beside those of the ruleset and are no part of it."""
_WHITE_SPACE_AND_COMMENTS = re.compile(r'("[^"]*"|\'[^\']*\')|(?:\s|#[^\r\n]*)+')


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a ruleset: the file, and the keys and positions that lead to it."""

    file: str
    path: tuple[str | int, ...] = ()

    def part(self, *steps: str | int) -> Place:
        """Return the place below this one."""
        return Place(self.file, (*self.path, *steps))


@dataclass(frozen=True)
class RulesetDeclarations:
    """The content of a ruleset and the way back to where it stands.

    ``rules_files`` names the files of ``content.rules``, in the same order. ``_nodes`` is empty for a
    release, which nobody edits.
    """

    content: RulesetContent
    path: str
    rules_files: tuple[str, ...]
    _nodes: Mapping[str, Node] = field(default_factory=dict, repr=False)

    def span(self, place: Place) -> Location:
        """Return where a value stands, or the nearest thing around it."""
        node, _ = self._find(place)
        return FileLocation(self.path) if node is None else node.span

    def key_span(self, place: Place) -> Location:
        """Return where the key of a value stands."""
        node, entry = self._find(place)
        if entry is not None:
            return entry.key_span
        return FileLocation(self.path) if node is None else node.span

    def condition_text(self, place: Place, text: str) -> ConditionText:
        """Return a condition with the places of its characters."""
        node, _ = self._find(place)
        return node.condition if isinstance(node, ScalarNode) else ConditionText.of(text, self.path)

    def _find(self, place: Place) -> tuple[Node | None, Entry | None]:
        root = self._nodes.get(place.file)
        return (None, None) if root is None else find_node(root, place.path)


def plain(node: Node, path: tuple[str | int, ...] = ()) -> Any:
    """Return a node as dicts, lists and text; null as None.

    Conditions are returned as they stand in the file. Folded onto one line by YAML, a comment in one
    would swallow what follows it.
    """
    match node:
        case MappingNode(entries=entries):
            return {entry.key: plain(entry.value, (*path, entry.key)) for entry in entries}
        case SequenceNode(items=items):
            return [plain(item, (*path, position)) for position, item in enumerate(items)]
        case ScalarNode(is_null=True):
            return None
        case ScalarNode():
            return node.condition.text if _is_condition(path) else node.text


def _is_condition(path: tuple[str | int, ...]) -> bool:
    match path:
        case ("define", _) | ("rules", _, "when") | ("actions", _, "not_when"):
            return True
        case _:
            return False


def read_declarations(directory: Path, shown_path: str) -> RulesetDeclarations:
    """Read all files of a ruleset. Raises RulesetError with every problem of form in any of them."""
    diagnostics: list[Diagnostic] = []
    nodes: dict[str, Node] = {}
    models: dict[str, BaseModel] = {}
    for file, kind in _files(directory, shown_path, diagnostics):
        model, node, problems = _read_file(directory / file, f"{shown_path}/{file}", kind)
        diagnostics.extend(problems)
        if node is not None:
            nodes[file] = node
        if model is not None:
            models[file] = model
    ruleset = models.get("ruleset.yaml")
    if isinstance(ruleset, RulesetFile):
        for file, model in models.items():
            found = islice(_language_diagnostics(ruleset.languages, model, nodes[file]), MAXIMUM_PROBLEMS)
            diagnostics.extend(found)
    rules_files = tuple(file for file in nodes if file.startswith("rules/"))
    diagnostics.extend(_duplicates(rules_files, nodes))
    if diagnostics:
        raise RulesetError(_in_order_of_files(diagnostics))
    single = {kind: models[f"{kind}.yaml"] for kind in _SINGLE_FILES}
    content = RulesetContent.model_validate({**single, "rules": [models[file] for file in rules_files]})
    return RulesetDeclarations(content, shown_path, rules_files, nodes)


def read_beside(
    directory: Path, kind: str, shown_path: str, languages: tuple[str, ...]
) -> tuple[BaseModel, Node] | None:
    """Read a file that may stand beside those of the ruleset, or return None where there is none.

    Raises RulesetError with every problem of form in it, also where a text lacks one of the languages.
    """
    name = f"{kind}.yaml"
    if not (directory / name).is_file():
        return None
    model, node, problems = _read_file(directory / name, f"{shown_path}/{name}", kind)
    if model is not None and node is not None:
        problems.extend(islice(_language_diagnostics(languages, model, node), MAXIMUM_PROBLEMS))
        if not problems:
            return model, node
    raise RulesetError(problems)


def _read_file(path: Path, shown_path: str, kind: str) -> tuple[BaseModel | None, Node | None, list[Diagnostic]]:
    """Read one file. Returns what it declares, its node, each None where it has no such form, and the problems."""
    node, problems = read_document(path, shown_path)
    if node is None:
        return None, None, problems
    try:
        return FILE_MODELS[kind].model_validate(plain(node)), node, problems
    except ValidationError as error:
        # Where something that is no value stands, an alias say, its form is no second mistake.
        places = {problem.location for problem in problems}
        found = islice(form_diagnostics(error, FILE_MODELS[kind], node), MAXIMUM_PROBLEMS)
        return None, node, [*problems, *(problem for problem in found if problem.location not in places)]


def _in_order_of_files(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics as an author goes through them: whole files first, then file by file from the top."""
    order: dict[str, int] = {}

    def rank(diagnostic: Diagnostic) -> tuple[int, int]:
        match diagnostic.location:
            case Span(source=source, start=start):
                return order.setdefault(source.path, len(order)), start
            case _:
                return -1, 0

    return sorted(diagnostics, key=rank)


def _files(directory: Path, shown_path: str, diagnostics: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    """Yield each file of a ruleset with its kind, reporting those that are missing."""
    for kind in _SINGLE_FILES:
        if (directory / f"{kind}.yaml").is_file():
            yield f"{kind}.yaml", kind
        else:
            diagnostics.append(Diagnostic("RE2209", {"name": f"{kind}.yaml"}, FileLocation(shown_path)))
    for name, suggestion in _stray_files(directory):
        diagnostics.append(Diagnostic("RE1006", {"name": name}, FileLocation(f"{shown_path}/{name}"), suggestion))
    rules_files = sorted(file for file in (directory / "rules").glob("*.yaml") if _is_shown(file))
    if not rules_files:
        diagnostics.append(Diagnostic("RE2209", {"name": "rules/*.yaml"}, FileLocation(shown_path)))
    for file in rules_files:
        yield f"rules/{file.name}", "rules"


def _stray_files(directory: Path) -> Iterator[tuple[str, str | None]]:
    """Yield each YAML file that looks like a part of the ruleset and is none, and the name it may have meant."""
    rules = directory / "rules"
    for file in sorted([*directory.glob("*.y*ml"), *rules.rglob("*.y*ml")]):
        if file.suffix not in {".yaml", ".yml"} or not _is_shown(file) or not file.is_file():
            continue
        if file.parent == directory:
            meant = nearest(file.stem, (*_SINGLE_FILES, *_BESIDE))
            name, suggestion = file.name, meant and f"{meant}.yaml"
        else:
            name, suggestion = file.relative_to(directory).as_posix(), f"rules/{file.stem}.yaml"
        if name != suggestion:
            yield name, suggestion


def _is_shown(file: Path) -> bool:
    """Whether a file is the author's, not one that an editor hides."""
    return not file.name.startswith(".")


def _language_diagnostics(languages: tuple[str, ...], model: BaseModel, root: Node) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each text that lacks a declared language or has one that is not."""
    for path, text in _texts(model, ()):
        node, entry = find_node(root, path)
        for language in languages:
            if language not in text:
                span = node.span if entry is None else entry.key_span
                yield Diagnostic("RE1207", {"language": language}, span)
        for language in text:
            if language not in languages:
                _, written = find_node(root, (*path, language))
                span = node.span if written is None else written.key_span
                yield Diagnostic("RE1208", {"language": language, "known": ", ".join(languages)}, span)


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], LocalisedText]]:
    match value:
        case LocalisedText():
            yield path, value
        case BaseModel():
            for name, info in type(value).model_fields.items():
                yield from _texts(getattr(value, name), (*path, info.alias or name))
        case dict():
            for key, item in value.items():
                yield from _texts(item, (*path, key))
        case tuple():
            for position, item in enumerate(value):
                yield from _texts(item, (*path, position))
        case _:
            return


def _duplicates(rules_files: tuple[str, ...], nodes: Mapping[str, Node]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each rule or definition that an earlier file declares too."""
    for key, kind in (("rules", _RULE), ("define", _DEFINITION)):
        first: dict[str, str] = {}
        for file in rules_files:
            declared, found = find_node(nodes[file], (key,))
            if found is None or not isinstance(declared, MappingNode):
                continue
            for entry in declared.entries:
                if entry.key in first:
                    arguments: dict[str, str | LocalisedText] = {"kind": kind, "name": entry.key}
                    yield Diagnostic("RE2201", {**arguments, "first": first[entry.key]}, entry.key_span)
                first.setdefault(entry.key, file)


_RULE = LocalisedText({"en": "rule", "nb": "regel"})
_DEFINITION = LocalisedText({"en": "definition", "nb": "definisjon"})

# ------------------------------------------------------------- canonical JSON


def canonical_content(content: RulesetContent) -> dict[str, Any]:
    """Return the content as plain JSON values: no defaults, conditions on one line.

    The order of keys is the author's, since it carries meaning: levels run from low to high.
    """
    written: dict[str, Any] = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for rules_file in written["rules"]:
        define = rules_file.get("define", {})
        define.update({name: one_line(text) for name, text in define.items()})
        for rule in rules_file["rules"].values():
            rule["when"] = one_line(rule["when"])
    for action in written["actions"]["actions"].values():
        if "not_when" in action:
            action["not_when"] = one_line(action["not_when"])
    return written


def one_line(condition: str) -> str:
    """Return a condition without comments and with single spaces, outside quotes."""
    return _WHITE_SPACE_AND_COMMENTS.sub(lambda found: found[1] or " ", condition).strip()


def canonical_json(value: Any) -> bytes:
    """Return JSON in the one form that digests are taken of: UTF-8, no spaces, keys as they come."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def declarations_from_content(content: Any, path: str) -> RulesetDeclarations:
    """Return the declarations of a release. Raises pydantic's ValidationError where it is not one."""
    validated = RulesetContent.model_validate(content)
    return RulesetDeclarations(validated, path, tuple(f"rules/{rules.area}.yaml" for rules in validated.rules))
