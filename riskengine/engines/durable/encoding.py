"""A ruleset, for one legal period and kind of subject, as layers of Rete networks.

Every statement goes in twice, as *definitely true* and as *definitely false*; a profile for which
neither fires leaves it unknown. A network stays far below the sizes at which durable_rules loses results
or ends the process.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from typing import assert_never

from riskengine.engines.durable.fields import AlwaysField, Field, FieldValue, field_value
from riskengine.engines.durable.negation_normal_form import Every, Formula, Literal, Some, opposite, paths
from riskengine.engines.durable.statements import Statements
from riskengine.language import Surroundings, Truth
from riskengine.rulesets import LegalState, RuleSet

MOST_IN_NETWORK = 40
"""Ways that may fire in one network, and so also rules in it; past 64 matches durable_rules loses all of them."""

ALWAYS = "always"
"""The rule of every network that fires for every profile."""

_ALWAYS_TRUE = Literal(AlwaysField(), "==", True)
_OPERATORS = {"!=": "$neq", "<": "$lt", "<=": "$lte", ">": "$gt", ">=": "$gte"}
_keys = count()


@dataclass(frozen=True, slots=True)
class Network:
    """A Rete network: its fields by name, its rules by name as a statement and a truth, and its definition."""

    fields: Mapping[str, Field]
    rules: Mapping[str, tuple[int, bool]]
    definition: str

    def message(self, session: str, surroundings: Surroundings, outcomes: Sequence[Truth]) -> str:
        """Return what to assert about a profile: the fields that are known, as JSON."""
        known = [
            f'"{name}":{written(value)}'
            for name, field in self.fields.items()
            if (value := field_value(field, surroundings, outcomes)) is not None
        ]
        return f'{{"sid":"{session}",{",".join(known)}}}'


@dataclass(frozen=True, slots=True)
class Encoding:
    """All networks of a ruleset in a legal period, layer by layer.

    ``key`` tells encodings apart in whatever runs the networks, which are numbered through all layers.
    ``rules`` gives the statement of each rule, in evaluation order.
    """

    key: int
    layers: tuple[tuple[Network, ...], ...]
    rules: Mapping[str, int]
    statement_count: int
    parameters: Mapping[str, int | float]

    @property
    def definitions(self) -> list[str]:
        """The definitions of all networks, in order."""
        return [network.definition for layer in self.layers for network in layer]


def encode(ruleset: RuleSet, state: LegalState, subject_kind: str) -> Encoding:
    """Return the networks of the rules that are in force for a kind of subject."""
    applying = [
        rule
        for rule in ruleset.evaluation_order
        if rule in state.rules and ruleset.rules[rule].subject_kind == subject_kind
    ]
    statements = Statements(state.parameters, ruleset.definitions, applying)
    for rule in applying:
        statements.add_rule(rule, ruleset.rules[rule].when)
    by_layer: dict[int, list[int]] = {}
    for statement, layer in enumerate(statements.layers):
        by_layer.setdefault(layer, []).append(statement)
    layers = tuple(
        tuple(_network(statements.formulas, packed) for packed in _packed(statements.formulas, by_layer[layer]))
        for layer in sorted(by_layer)
    )
    return Encoding(next(_keys), layers, statements.rules, len(statements.formulas), state.parameters)


def written(value: FieldValue) -> str:
    """Return a value as JSON without an exponent, which durable_rules cannot read. Numbers stay exact."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    digits = format(Decimal(repr(value)), "f")
    return digits if "." in digits else f"{digits}.0"


def _packed(formulas: Sequence[Formula], statements: Iterable[int]) -> list[list[int]]:
    """Group the statements of a layer so that each group makes one network."""
    groups: list[list[int]] = []
    room = 0
    for statement in statements:
        needed = sum(paths(formulas[statement]))
        if needed > room:
            groups.append([])
            room = MOST_IN_NETWORK - 1
        groups[-1].append(statement)
        room -= needed
    return groups


def _network(formulas: Sequence[Formula], statements: Sequence[int]) -> Network:
    names: dict[Field, str] = {}
    rules: dict[str, tuple[int, bool]] = {}
    # What matches every message, so that there is always a session to delete: see Networks.fire.
    definitions = [f'"{ALWAYS}":{{"all":[{{"m":{_pattern(_ALWAYS_TRUE, names)}}}]}}']
    for place, statement in enumerate(statements):
        holds = formulas[statement]
        for truth, formula in ((True, holds), (False, opposite(holds))):
            name = f"{'true' if truth else 'false'}{place}"
            rules[name] = statement, truth
            definitions.append(f'"{name}":{{"all":[{{"m":{_pattern(formula, names)}}}]}}')
    return Network({name: field for field, name in names.items()}, rules, f"{{{','.join(definitions)}}}")


def _pattern(formula: Formula, names: dict[Field, str]) -> str:
    """Return a formula in durable_rules' own form, giving a name to each field it meets."""
    match formula:
        case Literal(field=field, operator=operator, value=value):
            comparison = f'{{"{names.setdefault(field, f"f{len(names)}")}":{written(value)}}}'
            return comparison if operator == "==" else f'{{"{_OPERATORS[operator]}":{comparison}}}'
        case Every(parts=parts):
            return f'{{"$and":[{",".join(_pattern(part, names) for part in parts)}]}}'
        case Some(parts=parts):
            return f'{{"$or":[{",".join(_pattern(part, names) for part in parts)}]}}'
        case _:
            assert_never(formula)
