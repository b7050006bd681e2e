"""The conditions of a model: read in the language of rules, over what is so of each person, known or not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter

from riskengine.language import Condition, Scope, Surroundings, Value, ValueType, parse_condition, references
from riskengine.rulesets import RuleSet
from riskengine.rulesets.vocabulary import parameter_type
from riskengine.simulation.column_conditions import (
    ColumnCondition,
    SeveralFactsError,
    TruthByValue,
    column_condition,
)
from riskengine.simulation.problems import ModelProblems, Path

_UNKNOWN_NAMES = frozenset({"RE2101", "RE2102", "RE2103"})
"""What the language says of a name, a parameter or a fact that nobody declares."""


class ModelConditions:
    """Reads the conditions of one kind of subject, reporting what is wrong with them.

    ``values`` has the values of each fact that the model invents. ``lenient`` is for releases older than
    the model: a condition that reads what they do not have is left out without a word.
    """

    def __init__(
        self,
        ruleset: RuleSet,
        as_of: date,
        values: Mapping[str, tuple[Value, ...]],
        problems: ModelProblems,
        *,
        lenient: bool,
    ) -> None:
        self._parameters = ruleset.at(as_of).parameters
        self._parameter_types = {name: parameter_type(parameter) for name, parameter in ruleset.parameters.items()}
        self._types: dict[str, ValueType] = {name: ruleset.facts[name].type for name in values}
        self._as_of = as_of
        self._values = values
        self._problems = problems
        self._lenient = lenient
        self._names: frozenset[str] = frozenset()
        self.definitions: dict[str, ColumnCondition] = {}

    def define(self, traits: Mapping[str, object], groups: Mapping[str, str], path: Path) -> None:
        """Read the names that conditions may use: traits, and groups after the groups they are made of.

        ``path`` leads to the groups in the file.
        """
        self._names = frozenset({*traits, *groups})
        self.definitions = {name: TruthByValue(name, (False, True), None) for name in traits}
        parsed = {name: self._parsed(text, (*path, name)) for name, text in groups.items()}
        graph = {name: _definitions(condition) & groups.keys() for name, condition in parsed.items()}
        for name in self._in_order(graph, path):
            condition = parsed[name]
            if condition is not None and (over_columns := self._over_columns(condition, (*path, name))) is not None:
                self.definitions[name] = over_columns

    def read(self, text: str, path: Path) -> ColumnCondition | None:
        """Return a condition over columns, or None where it is wrong or left out."""
        condition = self._parsed(text, path)
        return None if condition is None else self._over_columns(condition, path)

    def _parsed(self, text: str, path: Path) -> Condition | None:
        scope = Scope(self._types, self._parameter_types, self._names)
        condition, diagnostics = parse_condition(self._problems.condition_text(path, text), scope)
        if condition is None:
            if not self._lenient or any(found.code not in _UNKNOWN_NAMES for found in diagnostics):
                self._problems.extend(diagnostics)
            return None
        without_value = sorted(references(condition).parameters - self._parameters.keys())
        for name in without_value:
            self._problems.report("RE2712", {"name": name, "day": self._as_of.isoformat()}, path)
        return None if without_value else condition

    def _over_columns(self, condition: Condition, path: Path) -> ColumnCondition | None:
        if not _definitions(condition) <= self.definitions.keys():
            return None  # It is made of one that is wrong or left out.
        try:
            return column_condition(condition, self._values, self.definitions, self._surroundings)
        except SeveralFactsError as error:
            self._problems.report("RE2711", {"facts": ", ".join(sorted(error.names)) or "-"}, path)
            return None

    def _surroundings(self, facts: Mapping[str, Value]) -> Surroundings:
        return Surroundings(facts, self._parameters, as_of=self._as_of)

    def _in_order(self, graph: Mapping[str, frozenset[str]], path: Path) -> tuple[str, ...]:
        try:
            return tuple(TopologicalSorter(graph).static_order())
        except CycleError as error:
            report_circle(error, self._problems, path)
            return ()


def report_circle(error: CycleError, problems: ModelProblems, path: Path) -> None:
    """Report names that depend on each other, at the first of them below a path."""
    # The standard library lists the circle against the direction in which it is read.
    cycle = list(reversed(error.args[1]))
    problems.report("RE2114", {"cycle": " -> ".join(cycle)}, (*path, cycle[0]), at_key=True)


def _definitions(condition: Condition | None) -> frozenset[str]:
    return frozenset() if condition is None else references(condition).definitions
