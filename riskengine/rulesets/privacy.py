"""Who may learn what: the audiences a condition may reach, and the consents that open it for them.

Whoever sees how a rule comes out learns something of every fact behind it. So a rule may reach only
those audiences that may see all of those facts. One door is open: where a consent must hold for the
rule to hold, and the ruleset declares that this consent releases to an audience, that audience may
see the rule of a person who is known to have given it, and nothing of it otherwise.

The model is that of non-interference: Goguen, J. A. and Meseguer, J. (1982). Security policies and
security models. IEEE Symposium on Security and Privacy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from riskengine.language import Condition, Defined, FactHolds, conjuncts, references
from riskengine.rulesets.model import Fact

NO_CONSENT: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Label:
    """Who may learn how a condition comes out.

    ``released_by`` maps each audience that may to the consents it depends on, most often none.
    ``hidden_by`` maps each audience that may not to a fact it may not see.
    """

    released_by: Mapping[str, frozenset[str]]
    hidden_by: Mapping[str, str]


def label_of(
    condition: Condition,
    named_facts: Iterable[str],
    *,
    facts: Mapping[str, Fact],
    definitions: Mapping[str, Condition],
    rule_labels: Mapping[str, Label],
    audiences: Iterable[str],
) -> Label:
    """Return the label of a condition and of the facts that its reason names.

    ``rule_labels`` holds the labels of all rules that the condition builds on.
    """
    direct, rules = _read(condition, definitions)
    direct |= frozenset(named_facts)
    guards = {
        released: part.fact
        for part in _guaranteed(condition, definitions)
        if isinstance(part, FactHolds) and (released := facts[part.fact].releases) is not None
    }
    released_by: dict[str, frozenset[str]] = {}
    hidden_by: dict[str, str] = {}
    for audience in audiences:
        hidden = _hidden_from(audience, direct, rules, facts, rule_labels)
        if hidden is None:
            released_by[audience] = NO_CONSENT.union(*(rule_labels[rule].released_by[audience] for rule in rules))
        elif audience in guards:
            released_by[audience] = frozenset({guards[audience]})
        else:
            hidden_by[audience] = hidden
    return Label(released_by, hidden_by)


def _hidden_from(
    audience: str,
    direct: frozenset[str],
    rules: frozenset[str],
    facts: Mapping[str, Fact],
    rule_labels: Mapping[str, Label],
) -> str | None:
    """Return a fact behind the condition that the audience may not see, or None."""
    for fact in sorted(direct):
        if audience not in facts[fact].visible_to:
            return fact
    return next((found for rule in sorted(rules) if (found := rule_labels[rule].hidden_by.get(audience))), None)


def _read(condition: Condition, definitions: Mapping[str, Condition]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the facts and the rules that a condition reads, itself and through its definitions."""
    named = references(condition)
    facts, rules = named.facts, named.rules
    for definition in named.definitions:
        more_facts, more_rules = _read(definitions[definition], definitions)
        facts, rules = facts | more_facts, rules | more_rules
    return facts, rules


def _guaranteed(condition: Condition, definitions: Mapping[str, Condition]) -> Iterable[Condition]:
    """Yield the conditions that must hold for the whole to hold."""
    for part in conjuncts(condition):
        if isinstance(part, Defined):
            yield from _guaranteed(definitions[part.name], definitions)
        else:
            yield part


def facts_behind(
    condition: Condition,
    definitions: Mapping[str, Condition],
    reads_of_rules: Mapping[str, frozenset[str]],
) -> frozenset[str]:
    """Return every fact that a condition depends on, also through definitions and other rules."""
    facts, rules = _read(condition, definitions)
    return facts.union(*(reads_of_rules[rule] for rule in rules))


def rules_behind(condition: Condition, definitions: Mapping[str, Condition]) -> frozenset[str]:
    """Return the rules that a condition names, itself and through its definitions."""
    return _read(condition, definitions)[1]


def definitions_behind(condition: Condition, definitions: Mapping[str, Condition]) -> frozenset[str]:
    """Return the names of the definitions that a condition rests on, itself and through others."""
    named = references(condition).definitions
    return named.union(*(definitions_behind(definitions[name], definitions) for name in named))


def parameters_behind(condition: Condition, definitions: Mapping[str, Condition]) -> frozenset[str]:
    """Return the parameters that a condition names, itself and through its definitions."""
    named = references(condition)
    return named.parameters.union(
        *(parameters_behind(definitions[definition], definitions) for definition in named.definitions)
    )
