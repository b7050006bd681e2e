"""All conditions of a ruleset: read, and put in an order in which each stands on what came before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from riskengine.language import Condition, Scope, parse_condition, references
from riskengine.rulesets.problems import Problems
from riskengine.rulesets.reading import Place, RulesetDeclarations


@dataclass(frozen=True, slots=True)
class Conditions:
    """The typed conditions by definition, rule and action; those with errors are left out.

    ``order`` holds the ids of the rules, each after those it builds on.
    """

    definitions: Mapping[str, Condition]
    rules: Mapping[str, Condition]
    not_when: Mapping[str, Condition]
    order: tuple[str, ...]


def read_conditions(declarations: RulesetDeclarations, scope: Scope, problems: Problems) -> Conditions:
    """Return the conditions of a ruleset, reporting every mistake in any of them."""
    definitions: dict[str, Condition] = {}
    rules: dict[str, Condition] = {}
    not_when: dict[str, Condition] = {}
    for group, name, place, text, context in _texts(declarations):
        condition, diagnostics = parse_condition(declarations.condition_text(place, text), scope)
        problems.extend(diagnostics, context)
        if condition is not None:
            {"define": definitions, "rule": rules, "action": not_when}[group][name] = condition
    return Conditions(definitions, rules, not_when, _order(declarations, definitions, rules, problems))


def _texts(declarations: RulesetDeclarations) -> Iterator[tuple[str, str, Place, str, str]]:
    """Yield each condition: its group, name, place, text, and what a message says it belongs to."""
    for file, rules_file in zip(declarations.rules_files, declarations.content.rules, strict=True):
        for name, text in rules_file.define.items():
            yield "define", name, Place(file, ("define", name)), text, f'define "{name}"'
        for rule_id, rule in rules_file.rules.items():
            title = rule.title.in_language("en")
            yield "rule", rule_id, Place(file, ("rules", rule_id, "when")), rule.when, f'{rule_id} "{title}"'
    for action_id, action in declarations.content.actions.actions.items():
        if action.not_when is not None:
            place = Place("actions.yaml", ("actions", action_id, "not_when"))
            yield "action", action_id, place, action.not_when, f'"{action_id}"'


def _order(
    declarations: RulesetDeclarations,
    definitions: Mapping[str, Condition],
    rules: Mapping[str, Condition],
    problems: Problems,
) -> tuple[str, ...]:
    """Return the rules in an order of evaluation, reporting rules and definitions in a circle."""
    # Rule ids hold capital letters and names of definitions do not, so they cannot be confused.
    # Sorted, since the order must be the same in every process.
    graph = {
        name: sorted(references(condition).rules | references(condition).definitions)
        for name, condition in (*definitions.items(), *rules.items())
    }
    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        # The standard library lists the circle against the direction in which it is read.
        cycle = list(reversed(error.args[1]))
        problems.report("RE2114", {"cycle": " -> ".join(cycle)}, _place_of(declarations, cycle[0]))
        return ()
    return tuple(name for name in order if name in rules)


def _place_of(declarations: RulesetDeclarations, name: str) -> Place:
    for file, rules_file in zip(declarations.rules_files, declarations.content.rules, strict=True):
        if name in rules_file.rules:
            return Place(file, ("rules", name, "when"))
        if name in rules_file.define:
            return Place(file, ("define", name))
    raise KeyError(name)
