"""What is worth saying of a ruleset that loads: unused things, sources due for review, doubts marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from riskengine.diagnostics import Diagnostic
from riskengine.language import Condition, references
from riskengine.localisation import LocalisedText
from riskengine.rulesets.because_template import template_names
from riskengine.rulesets.model import RuleSet
from riskengine.rulesets.problems import Problems
from riskengine.rulesets.reading import Place, RulesetDeclarations


def lint(ruleset: RuleSet, declarations: RulesetDeclarations, today: date) -> list[Diagnostic]:
    """Return the warnings about a ruleset: unused things, sources past review, doubts, dead ends."""
    problems = Problems(declarations)
    _lint_unused(ruleset, problems)
    _lint_review(ruleset, declarations, problems, today)
    _lint_dead_ends(ruleset, declarations, problems)
    _lint_evidence(ruleset, declarations, problems)
    return problems.diagnostics


def _conditions(ruleset: RuleSet) -> Iterator[Condition]:
    yield from ruleset.definitions.values()
    yield from (rule.when for rule in ruleset.rules.values())
    yield from (action.not_when for action in ruleset.actions.values() if action.not_when is not None)


def _lint_unused(ruleset: RuleSet, problems: Problems) -> None:
    """Report declared things that nothing uses. A consent is used by whom it releases to."""
    named = [references(condition) for condition in _conditions(ruleset)]
    in_reasons = {
        name for rule in ruleset.rules.values() for text in rule.because.values() for name in template_names(text)
    }
    facts = in_reasons.union(*(found.facts for found in named))
    parameters = {name.removeprefix("param.") for name in in_reasons}.union(*(found.parameters for found in named))
    definitions = frozenset().union(*(found.definitions for found in named))
    rules, actions = ruleset.rules.values(), ruleset.actions.values()
    versions = [version for parameter in ruleset.parameters.values() for version in parameter.versions]
    sources = frozenset[str]().union(*(named.sources for group in (rules, actions, versions) for named in group))
    used_actions = {action for rule in rules for action in rule.actions}
    for kind, file, declared, used in (
        ("fact", "facts", ruleset.facts, facts),
        ("parameter", "parameters", ruleset.parameters, parameters),
        ("source", "sources", ruleset.sources, sources),
        ("action", "actions", ruleset.actions, used_actions),
    ):
        for name in declared:
            if name not in used:
                problems.unused(kind, name, Place(f"{file}.yaml", (file, name)))
    for name in sorted(ruleset.definitions.keys() - definitions):
        problems.unused("definition", name, problems.definition_place(name))


def _lint_review(ruleset: RuleSet, declarations: RulesetDeclarations, problems: Problems, today: date) -> None:
    """Report sources whose day of review has passed, and what its author marked as doubtful."""
    for source in ruleset.sources.values():
        if source.review_by < today:
            arguments = {"name": source.id, "date": source.review_by.isoformat()}
            problems.report("RE2502", arguments, Place("sources.yaml", ("sources", source.id, "review_by")))
    for kind, file, declared in (
        ("source", "sources", ruleset.sources),
        ("parameter", "parameters", ruleset.parameters),
        ("action", "actions", ruleset.actions),
    ):
        for name, thing in declared.items():
            if thing.needs_review:
                problems.review(kind, name, Place(f"{file}.yaml", (file, name, "review")))
    for file, rules_file in zip(declarations.rules_files, declarations.content.rules, strict=True):
        for rule_id in rules_file.rules:
            if ruleset.rules[rule_id].needs_review:
                problems.review("rule", rule_id, Place(file, ("rules", rule_id, "review")))


def _lint_dead_ends(ruleset: RuleSet, declarations: RulesetDeclarations, problems: Problems) -> None:
    """Report rules that tell an audience of a concern and suggest nothing it may see."""
    for file, rules_file in zip(declarations.rules_files, declarations.content.rules, strict=True):
        for rule_id, rule in rules_file.rules.items():
            reached = frozenset().union(*(ruleset.actions[action].audience for action in rule.actions))
            for position, audience in enumerate(rule.audience):
                if audience not in reached:
                    place = Place(file, ("rules", rule_id, "audience", position))
                    problems.report("RE2505", {"name": rule_id, "audience": audience}, place)


_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def _lint_evidence(ruleset: RuleSet, declarations: RulesetDeclarations, problems: Problems) -> None:
    """Report parameter values that none of their sources is said to set.

    A value whose sources are not retold at all is left alone: there is nothing to hold it against.
    """
    for name, parameter in declarations.content.parameters.parameters.items():
        for position, declared in enumerate(parameter.values):
            retold = [says for source in declared.sources if (says := ruleset.sources[source].says) is not None]
            if retold and not any(declared.value in _numbers(says) for says in retold):
                arguments = {"name": name, "value": f"{declared.value:g}", "sources": ", ".join(declared.sources)}
                place = Place("parameters.yaml", ("parameters", name, "values", position, "value"))
                problems.report("RE2506", arguments, place)


def _numbers(says: LocalisedText) -> set[float]:
    """Return the numbers that stand in a text, in any of its languages."""
    return {float(number.replace(",", ".")) for text in says.values() for number in _NUMBER.findall(text)}
