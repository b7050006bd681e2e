"""Feature files, read with Gherkin's own parser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser

from riskengine.diagnostics import Diagnostic, DiagnosticsError, FileLocation
from riskengine.features.document import Examples, Feature, Scenario, Step, Table
from riskengine.features.grammar_problems import encoding_problem, grammar_problems, holds_no_feature
from riskengine.features.places import feature_source, message_language

_Node = Mapping[str, Any]


def read_features(directory: Path) -> tuple[Feature, ...]:
    """Return every feature file at or below a directory, by path.

    Raises DiagnosticsError where there is none, and with everything wrong with the grammar of any of them.
    """
    paths = sorted(directory.rglob("*.feature"))
    if not paths:
        raise DiagnosticsError([Diagnostic("RE6004", {"path": str(directory)})])
    features: list[Feature] = []
    problems: list[Diagnostic] = []
    for path in paths:
        try:
            features.append(read_feature(path, directory))
        except DiagnosticsError as error:
            problems.extend(error.diagnostics)
    if problems:
        raise DiagnosticsError(problems)
    return tuple(features)


def read_feature(path: Path, base_directory: Path) -> Feature:
    """Return one feature file; its path is told as seen from ``base_directory``.

    Raises DiagnosticsError with everything wrong with its grammar.
    """
    try:
        source = feature_source(path, base_directory)
    except UnicodeDecodeError as error:
        source = feature_source(path, base_directory, errors="replace")
        raise DiagnosticsError([encoding_problem(error, source)]) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DiagnosticsError([Diagnostic("RE1001", {"path": str(path), "reason": reason})]) from None
    if problems := holds_no_feature(source):
        raise DiagnosticsError(problems)
    try:
        document = Parser().parse(source.text)
    except CompositeParserException as error:
        raise DiagnosticsError(grammar_problems(error, source)) from None
    except ParserError as error:
        raise DiagnosticsError([Diagnostic("RE6001", {"problem": str(error)}, FileLocation(source.path))]) from None
    return _feature(document["feature"], source.path)


def _feature(node: _Node, path: str) -> Feature:
    background = _background(node["children"])
    feature_tags = _tags(node)
    scenarios: list[Scenario] = []
    for child in node["children"]:
        if "scenario" in child:
            scenarios.append(_scenario(child["scenario"], (feature_tags,), None, ()))
        elif "rule" in child:
            rule = child["rule"]
            tags = (_tags(rule), feature_tags)
            of_rule = _background(rule["children"])
            scenarios.extend(
                _scenario(part["scenario"], tags, rule["name"], of_rule)
                for part in rule["children"]
                if "scenario" in part
            )
    return Feature(
        path=path,
        language=message_language(node["language"]),
        keyword=node["keyword"],
        name=node["name"],
        description=_prose(node["description"]),
        background=background,
        scenarios=tuple(scenarios),
    )


def _scenario(
    node: _Node, outer_tags: tuple[tuple[str, ...], ...], rule_name: str | None, background: tuple[Step, ...]
) -> Scenario:
    return Scenario(
        keyword=node["keyword"],
        name=node["name"],
        description=_prose(node["description"]),
        line=node["location"]["line"],
        tags=(_tags(node), *outer_tags),
        rule_name=rule_name,
        background=background,
        steps=_steps(node["steps"]),
        examples=tuple(
            Examples(
                keyword=one["keyword"],
                name=one["name"],
                description=_prose(one["description"]),
                table=_table([one["tableHeader"], *one["tableBody"]]) if "tableHeader" in one else (),
            )
            for one in node["examples"]
        ),
    )


def _background(children: Iterable[_Node]) -> tuple[Step, ...]:
    return next((_steps(child["background"]["steps"]) for child in children if "background" in child), ())


def _steps(nodes: Iterable[_Node]) -> tuple[Step, ...]:
    return tuple(
        Step(
            keyword=node["keyword"].strip(),
            text=node["text"],
            table=_table(node["dataTable"]["rows"]) if "dataTable" in node else (),
            long_text=node["docString"]["content"] if "docString" in node else None,
        )
        for node in nodes
    )


def _table(rows: Sequence[_Node]) -> Table:
    return tuple(tuple(cell["value"] for cell in row["cells"]) for row in rows)


def _tags(node: _Node) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in node["tags"])


def _prose(text: str) -> str:
    """Return a description on one line: in a feature file it is broken and indented to fit the page."""
    return " ".join(text.split())
