"""Rules, definitions and parts of them as statements, each small enough for a Rete network.

A statement is a formula with a number; its outcome is a field that later statements may compare. So
``established()``, definitions and counted conditions chain forward, and what would be too wide for
one network is split in two layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from riskengine.engines.durable.fields import (
    AlwaysField,
    ComparisonField,
    CountField,
    FactField,
    Field,
    KnownField,
    OptionField,
    OutcomeField,
    earlier_statements,
    encoded_constant,
)
from riskengine.engines.durable.negation_normal_form import Every, Formula, Literal, depth, literals, opposite, paths
from riskengine.language import (
    AllOf,
    Always,
    AnyOf,
    ChoicesType,
    ChoiceType,
    Comparison,
    ComparisonOperator,
    Condition,
    Constant,
    CountComparison,
    Defined,
    Established,
    FactHolds,
    FactValue,
    Includes,
    Known,
    Not,
    Number,
    OneOf,
    ParameterValue,
    Term,
    Value,
)
from riskengine.language.operators import MIRRORED

MOST_PATHS = 16
"""Ways through a network that one formula may take, and parts that it may have side by side."""

GREATEST_DEPTH = 8
"""Levels of parts within parts; durable_rules refuses more than 15."""


class Statements:
    """Collects statements; ``formulas`` and ``layers`` are numbered alike, and a layer reads earlier ones only.

    ``parameters`` are the values in force; ``applying`` are the rules that take part, any other rule counts
    as not established. Rules must be added in evaluation order.
    """

    def __init__(
        self, parameters: Mapping[str, Number], definitions: Mapping[str, Condition], applying: Iterable[str]
    ) -> None:
        self._parameters = parameters
        self._definitions = definitions
        self._applying = frozenset(applying)
        self._numbers: dict[Formula, int] = {}
        self._defined: dict[str, int] = {}
        self.rules: dict[str, int] = {}
        self.formulas: list[Formula] = []
        self.layers: list[int] = []

    def add_rule(self, rule: str, condition: Condition) -> None:
        """Add a rule, after those it builds on."""
        self.rules[rule] = self._number(self._formula(condition))

    def _number(self, formula: Formula) -> int:
        """Return the number of the statement that a formula is; the same formula is stated once."""
        number = self._numbers.get(formula)
        if number is None:
            number = self._numbers[formula] = len(self.formulas)
            earlier = (self.layers[read] for literal in literals(formula) for read in earlier_statements(literal.field))
            self.formulas.append(formula)
            self.layers.append(1 + max(earlier, default=-1))
        return number

    # ------------------------------------------------------ conditions

    def _formula(self, condition: Condition) -> Formula:
        """Return the formula that holds where a condition is definitely true."""
        match condition:
            case Always(value=value):
                return Literal(AlwaysField(), "==", value)
            case FactHolds(fact=fact):
                return _holds(FactField(fact))
            case Not(operand=operand):
                return opposite(self._formula(operand))
            case AllOf(operands=operands):
                return self._every([self._formula(operand) for operand in operands])
            case AnyOf(operands=operands):
                return self._some([self._formula(operand) for operand in operands])
            case Comparison():
                return self._comparison(condition)
            case OneOf():
                return self._one_of(condition)
            case Includes(fact=fact, option=option):
                return _holds(OptionField(fact, option))
            case Known(fact=fact):
                return _holds(KnownField(fact))
            case Established(rule=rule):
                return _holds(OutcomeField(self.rules[rule])) if rule in self._applying else _NEVER
            case CountComparison(operator=operator, conditions=conditions, term=term):
                counted = tuple(self._number(self._formula(part)) for part in conditions)
                return _holds(CountField(operator, counted, term))
            case Defined(name=name):
                return _holds(OutcomeField(self._definition(name)))
            case _:
                assert_never(condition)

    def _definition(self, name: str) -> int:
        if name not in self._defined:
            self._defined[name] = self._number(self._formula(self._definitions[name]))
        return self._defined[name]

    def _comparison(self, comparison: Comparison) -> Formula:
        """Return one fact against one value as the network's own comparison, anything else as a field."""
        operator, left, right = comparison.operator, comparison.left, comparison.right
        if isinstance(right, FactValue):
            operator, left, right = MIRRORED[operator], right, left
        value = self._written(right)
        if value is None or not isinstance(left, FactValue) or isinstance(left.type, ChoicesType):
            return _holds(ComparisonField(comparison))
        return _compared(left, operator, value)

    def _one_of(self, membership: OneOf) -> Formula:
        fact = membership.term
        if not isinstance(fact, FactValue) or isinstance(fact.type, ChoicesType) or not membership.values:
            return _holds(ComparisonField(membership))
        return self._some([_compared(fact, "==", value) for value in membership.values])

    def _written(self, term: Term) -> Value | None:
        """Return the value of a term that is the same for every profile in this legal period, else None."""
        match term:
            case Constant(value=value):
                return value
            case ParameterValue(parameter=parameter):
                return self._parameters[parameter]
            case _:
                return None

    # ---------------------------------------------------- keeping small

    def _every(self, parts: list[Formula]) -> Formula:
        """Return the conjunction, with parts stated on their own as far as it would be too wide or deep otherwise."""
        while len(parts) > MOST_PATHS:
            groups = [parts[start : start + MOST_PATHS] for start in range(0, len(parts), MOST_PATHS)]
            parts = [self._stated(self._every(group)) for group in groups]
        parts = [self._stated(part) if depth(part) >= GREATEST_DEPTH else part for part in parts]
        heaviest_first = sorted(range(len(parts)), key=lambda place: -sum(paths(parts[place])))
        for place in heaviest_first:
            if max(paths(Every(tuple(parts)))) <= MOST_PATHS:
                break
            parts[place] = self._stated(parts[place])
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _some(self, parts: list[Formula]) -> Formula:
        return opposite(self._every([opposite(part) for part in parts]))

    def _stated(self, formula: Formula) -> Formula:
        return formula if isinstance(formula, Literal) else _holds(OutcomeField(self._number(formula)))


_NEVER = Literal(AlwaysField(), "==", False)


def _holds(field: Field) -> Literal:
    return Literal(field, "==", True)


def _compared(fact: FactValue, operator: ComparisonOperator, value: Value) -> Formula:
    """Return a comparison of a fact with a value as the network makes it."""
    options = fact.type.options if isinstance(fact.type, ChoiceType) else ()
    encoded = encoded_constant(value, options)
    if isinstance(encoded, bool):
        # Two truth values are equal or each other's opposite.
        return Literal(FactField(fact.fact, options), "==", encoded is (operator == "=="))
    return Literal(FactField(fact.fact, options), operator, encoded)
