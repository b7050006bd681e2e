"""From syntax to a typed tree: every name resolved, every type and unit agreeing, every bound possible.

All that is wrong with a condition is reported at once, each with its place.
"""

from __future__ import annotations

import ast

from riskengine.diagnostics import Diagnostic, Severity, nearest
from riskengine.language.expression import (
    AllOf,
    Always,
    AnyOf,
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
    OneOf,
    Term,
)
from riskengine.language.intervals import possible
from riskengine.language.operators import COMPARISONS, MIRRORED, ORDERED
from riskengine.language.printing import condition_text, term_text
from riskengine.language.scope import Scope
from riskengine.language.source import ConditionText
from riskengine.language.syntax import parse_syntax
from riskengine.language.terms import TermChecker, dotted_name, type_name
from riskengine.language.types import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Value

_Count = tuple[Condition, ...]


def parse_condition(text: ConditionText, scope: Scope) -> tuple[Condition | None, list[Diagnostic]]:
    """Read a condition and check it against what its ruleset declares.

    Returns the typed condition, or None where there is an error, and all errors and warnings.
    """
    tree = parse_syntax(text)
    if isinstance(tree, Diagnostic):
        return None, [tree]
    checker = _ConditionChecker(tree, scope)
    condition = checker.condition(tree.root)
    failed = any(diagnostic.severity is Severity.ERROR for diagnostic in checker.diagnostics)
    return None if failed else condition, checker.diagnostics


class _ConditionChecker(TermChecker):
    """Checks conditions; what it inherits checks the terms inside them.

    A method returns None once it has reported why; its caller goes on with the other parts.
    """

    def condition(self, node: ast.expr) -> Condition | None:
        """Check a node that must be true, false or unknown."""
        match node:
            case ast.BoolOp():
                return self._junction(node)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                inner = self.condition(operand)
                return None if inner is None else Not(inner, span=self.span(node))
            case ast.Compare():
                return self._comparison_chain(node)
            case ast.Call():
                return self._condition_call(node)
            case ast.Name(id="as_of"):
                self._wrong_type(node, "a condition", "a date")
                return None
            case ast.Name() if node.id in {"true", "false"}:
                return Always(node.id == "true", span=self.span(node))
            case ast.Name():
                return self._definition(node)
            case ast.Attribute():
                return self._boolean_fact(node)
            case _:
                self._not_a_condition(node)
                return None

    def _junction(self, node: ast.BoolOp) -> Condition | None:
        operands = [self.condition(value) for value in node.values]
        kind = AllOf if isinstance(node.op, ast.And) else AnyOf
        flat: list[Condition] = []
        for operand in operands:
            if operand is None:
                return None
            # `a and (b and c)` is one conjunction of three, so that every engine sees it flat.
            flat.extend(operand.operands if isinstance(operand, kind) else (operand,))
        return kind(tuple(flat), span=self.span(node))

    def _definition(self, node: ast.Name) -> Condition | None:
        name = node.id
        if name in self.scope.definitions:
            return Defined(name, span=self.span(node))
        known = {*self.scope.definitions, *self.scope.facts, "true", "false"}
        self.report("RE2101", node, {"name": name}, suggestion=nearest(name, known))
        return None

    def _boolean_fact(self, node: ast.Attribute) -> Condition | None:
        term = self.term(node)
        if term is None:
            return None
        if isinstance(term, FactValue) and isinstance(term.type, BooleanType):
            return FactHolds(term.fact, span=term.span)
        self._wrong_type(node, "a condition", type_name(term))
        return None

    def _not_a_condition(self, node: ast.expr) -> None:
        before = len(self.diagnostics)
        term = self.term(node)
        if term is not None and len(self.diagnostics) == before:
            self._wrong_type(node, "a condition", type_name(term))

    def _wrong_type(self, node: ast.expr, expected: str, found: str) -> None:
        self.report("RE2106", node, {"expected": expected, "found": found})

    # ------------------------------------------------------ functions

    def _condition_call(self, node: ast.Call) -> Condition | None:
        match self.function_name(node):
            case None:
                return None
            case "known":
                return self._known(node)
            case "established":
                return self._established(node)
            case "count":
                self.report("RE2113", node, {})
                return None
            case _:
                self._not_a_condition(node)
                return None

    def _known(self, node: ast.Call) -> Condition | None:
        if not self.takes(node, 1, 1):
            return None
        argument = node.args[0]
        name = dotted_name(argument)
        if name is None or name.startswith("param."):
            self.report("RE2117", argument, {})
            return None
        return Known(name, span=self.span(node)) if self.fact(argument, name) is not None else None

    def _established(self, node: ast.Call) -> Condition | None:
        if not self.takes(node, 1, 1):
            return None
        argument = node.args[0]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            self.report("RE2118", argument, {})
            return None
        if argument.value not in self.scope.rules:
            suggestion = nearest(argument.value, self.scope.rules)
            self.report("RE2105", argument, {"name": argument.value}, suggestion=suggestion)
            return None
        return Established(argument.value, span=self.span(node))

    def _count(self, node: ast.Call) -> _Count | None:
        if not self.takes(node, 1, None):
            return None
        conditions = [self.condition(argument) for argument in node.args]
        checked = tuple(condition for condition in conditions if condition is not None)
        return checked if len(checked) == len(conditions) else None

    # ---------------------------------------------------- comparisons

    def _comparison_chain(self, node: ast.Compare) -> Condition | None:
        """``a <= b < c`` means ``a <= b and b < c``."""
        nodes = [node.left, *node.comparators]
        membership = any(isinstance(operator, ast.In | ast.NotIn) for operator in node.ops)
        if membership and len(node.ops) > 1:
            self.report("RE2002", node, {"construct": '"in" inside a chain of comparisons'})
            return None
        if membership:
            return self._membership(node, negated=isinstance(node.ops[0], ast.NotIn))
        operators = [COMPARISONS.get(type(operator)) for operator in node.ops]
        operands = [self._operand(operand) for operand in nodes]
        parts = [
            self._comparison(node, operator, operands[position], operands[position + 1])
            for position, operator in enumerate(operators)
        ]
        checked = tuple(part for part in parts if part is not None)
        if len(checked) < len(parts):
            return None
        return checked[0] if len(checked) == 1 else AllOf(checked, span=self.span(node))

    def _operand(self, node: ast.expr) -> Term | _Count | None:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "count":
            return self._count(node)
        return self.term(node)

    def _comparison(
        self,
        node: ast.Compare,
        operator: ComparisonOperator | None,
        left: Term | _Count | None,
        right: Term | _Count | None,
    ) -> Condition | None:
        if operator is None:
            self.report("RE2002", node, {"construct": '"is"'})
            return None
        if left is None or right is None:
            return None
        if isinstance(left, tuple):
            return self._count_comparison(node, operator, left, right)
        if isinstance(right, tuple):
            return self._count_comparison(node, MIRRORED[operator], right, left)
        return self._term_comparison(node, operator, left, right)

    def _count_comparison(
        self, node: ast.Compare, operator: ComparisonOperator, conditions: _Count, term: Term | _Count
    ) -> Condition | None:
        if isinstance(term, tuple) or not isinstance(term.type, NumberType):
            self.report("RE2113", node, {})
            return None
        counted = NumberType(0, len(conditions), None, integer=True)
        if term.type.unit is not None:
            self.report("RE2108", node, {"left": "a plain number", "right": str(term.type.unit)})
            return None
        comparison = CountComparison(operator, conditions, term, span=self.span(node))
        text = condition_text(comparison).rpartition(f" {operator} ")[0]
        self._possible(node, operator, (text, counted), (term_text(term), term.type))
        return comparison

    def _term_comparison(
        self, node: ast.Compare, operator: ComparisonOperator, left: Term, right: Term
    ) -> Condition | None:
        match left.type, right.type:
            case NumberType() as first, NumberType() as second:
                if self.common_unit(node, left, right):
                    self._possible(node, operator, (term_text(left), first), (term_text(right), second))
                    return Comparison(operator, left, right, span=self.span(node))
            case DateType() as first, DateType() as second:
                ranges = [NumberType(t.minimum.toordinal(), t.maximum.toordinal()) for t in (first, second)]
                if possible(operator, *ranges) is False:
                    self._impossible(
                        node,
                        (left, f"{first.minimum} to {first.maximum}"),
                        (right, f"{second.minimum} to {second.maximum}"),
                    )
                return Comparison(operator, left, right, span=self.span(node))
            case BooleanType(), BooleanType():
                return self._boolean_comparison(node, operator, left, right)
            case ChoiceType() as first, ChoiceType() as second:
                if self._equality_only(node, operator, left) and self._common_options(node, left, right):
                    return Comparison(operator, left, right, span=self.span(node))
            case _:
                self.report("RE2107", node, {"left": type_name(left), "right": type_name(right)})
        return None

    def _equality_only(self, node: ast.expr, operator: ComparisonOperator, term: Term) -> bool:
        if operator in ORDERED:
            self.report("RE2109", node, {"operator": operator, "found": type_name(term)})
            return False
        return True

    def _boolean_comparison(
        self, node: ast.Compare, operator: ComparisonOperator, left: Term, right: Term
    ) -> Condition | None:
        """``fact == true`` is the fact itself; two boolean facts are compared as values."""
        if not self._equality_only(node, operator, left):
            return None
        if isinstance(left, Constant) and isinstance(right, FactValue):
            left, right = right, left
        if isinstance(left, FactValue) and isinstance(right, Constant):
            holds = FactHolds(left.fact, span=self.span(node))
            return holds if bool(right.value) == (operator == "==") else Not(holds, span=self.span(node))
        return Comparison(operator, left, right, span=self.span(node))

    def _common_options(self, node: ast.Compare, left: Term, right: Term) -> bool:
        assert isinstance(left.type, ChoiceType)
        assert isinstance(right.type, ChoiceType)
        for constant, other in ((left, right), (right, left)):
            if isinstance(constant, Constant) and not isinstance(other, Constant):
                return self._option(node, str(constant.value), other)
        if set(left.type.options) & set(right.type.options):
            return True
        self.report("RE2107", node, {"left": term_text(left), "right": term_text(right)})
        return False

    def _option(self, node: ast.expr, option: str, term: Term) -> bool:
        """Check that an option written in the condition is one that the fact has."""
        assert isinstance(term.type, ChoiceType | ChoicesType)
        if option in term.type.options:
            return True
        suggestion = nearest(option, term.type.options)
        place = next((part for part in ast.walk(node) if isinstance(part, ast.Constant) and part.value == option), node)
        self.report("RE2104", place, {"option": option, "name": term_text(term)}, suggestion=suggestion)
        return False

    def _possible(
        self, node: ast.expr, operator: ComparisonOperator, left: tuple[str, NumberType], right: tuple[str, NumberType]
    ) -> None:
        """Refuse a comparison that no value within the bounds satisfies; warn of one that all do."""
        outcome = possible(operator, left[1], right[1])
        if outcome is None:
            return
        arguments = {
            "left": left[0],
            "left_range": left[1].range_text,
            "right": right[0],
            "right_range": right[1].range_text,
        }
        self.report("RE2111" if outcome else "RE2110", node, arguments)

    def _impossible(self, node: ast.expr, left: tuple[Term, str], right: tuple[Term, str]) -> None:
        arguments = {
            "left": term_text(left[0]),
            "left_range": left[1],
            "right": term_text(right[0]),
            "right_range": right[1],
        }
        self.report("RE2110", node, arguments)

    # ----------------------------------------------------- membership

    def _membership(self, node: ast.Compare, *, negated: bool) -> Condition | None:
        container = node.comparators[0]
        if isinstance(container, ast.List):
            found = self._one_of(node, node.left, container)
        else:
            found = self._includes(node, node.left, container)
        return Not(found, span=self.span(node)) if negated and found is not None else found

    def _one_of(self, node: ast.Compare, element: ast.expr, container: ast.List) -> Condition | None:
        term = self.term(element)
        values = [self.term(item) for item in container.elts]
        if not container.elts:
            self.report("RE2002", container, {"construct": "an empty list"})
            return None
        if term is None or any(value is None for value in values):
            return None
        kept: list[Value] = []
        for item, value in zip(container.elts, values, strict=True):
            if not isinstance(value, Constant):
                self.report("RE2106", item, {"expected": "a written value", "found": "a name"})
                return None
            if self._term_comparison_in_list(item, term, value) and value.value not in kept:
                kept.append(value.value)
        return OneOf(term, tuple(kept), span=self.span(node)) if kept else None

    def _term_comparison_in_list(self, item: ast.expr, term: Term, value: Constant) -> bool:
        match term.type, value.type:
            case NumberType() as range_, NumberType() as single:
                if possible("==", range_, single) is False:
                    self._possible(item, "==", (term_text(term), range_), (term_text(value), single))
                    return False
                return True
            case DateType(), DateType():
                return True
            case ChoiceType(), ChoiceType():
                return self._option(item, str(value.value), term)
            case _:
                self.report("RE2107", item, {"left": type_name(term), "right": type_name(value)})
                return False

    def _includes(self, node: ast.Compare, element: ast.expr, container: ast.expr) -> Condition | None:
        term = self.term(container)
        if term is None:
            return None
        if not (isinstance(term, FactValue) and isinstance(term.type, ChoicesType)):
            self._wrong_type(container, "a list or a fact of type choices", type_name(term))
            return None
        if not (isinstance(element, ast.Constant) and isinstance(element.value, str)):
            self._wrong_type(element, "an option in quotes", "something else")
            return None
        if not self._option(element, element.value, term):
            return None
        return Includes(term.fact, element.value, span=self.span(node))
