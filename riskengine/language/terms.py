"""Checking of terms: names to facts and parameters, units to units, bounds to bounds."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from datetime import date
from math import inf, isfinite

from riskengine.diagnostics import Diagnostic, Span, nearest
from riskengine.language.evaluation import Surroundings, evaluate_term
from riskengine.language.expression import (
    Absolute,
    Arithmetic,
    AsOf,
    Constant,
    DaysBetween,
    Extreme,
    FactValue,
    Negation,
    ParameterValue,
    Term,
)
from riskengine.language.intervals import bounds_of, unit_of_product
from riskengine.language.operators import ARITHMETIC, FUNCTIONS
from riskengine.language.scope import Scope
from riskengine.language.syntax import SyntaxTree
from riskengine.language.types import (
    LARGEST_NUMBER,
    BooleanType,
    ChoiceType,
    DateType,
    NumberType,
    ValueType,
)
from riskengine.language.units import Unit

_DAYS = Unit.parse("days")

_CONSTRUCTS: Mapping[type[ast.expr], str] = {
    ast.Lambda: "a function",
    ast.IfExp: '"if ... else"',
    ast.Dict: "a mapping",
    ast.Set: "a set",
    ast.ListComp: "a comprehension",
    ast.SetComp: "a comprehension",
    ast.DictComp: "a comprehension",
    ast.GeneratorExp: "a comprehension",
    ast.Await: '"await"',
    ast.Yield: '"yield"',
    ast.YieldFrom: '"yield"',
    ast.JoinedStr: "a string with braces",
    ast.Subscript: "a subscript",
    ast.Starred: "a star",
    ast.List: "a list outside in [...]",
    ast.Tuple: "a comma here",
    ast.NamedExpr: '":="',
    ast.Slice: "a slice",
}


def dotted_name(node: ast.expr) -> str | None:
    """Return ``a.b.c`` for a chain of plain names, or None for anything else."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([node.id, *reversed(parts)])


def type_name(term: Term) -> str:
    """Return what a term is, for messages."""
    return f'the word "{term.value}"' if isinstance(term, Constant) and isinstance(term.value, str) else str(term.type)


class TermChecker:
    """Checks terms and collects what is wrong in ``diagnostics``."""

    def __init__(self, tree: SyntaxTree, scope: Scope) -> None:
        self._tree = tree
        self.scope = scope
        self.diagnostics: list[Diagnostic] = []

    def span(self, node: ast.expr) -> Span:
        """Return where a node stands in the author's file."""
        return self._tree.span(node)

    def report(self, code: str, node: ast.expr, arguments: Mapping[str, str], suggestion: str | None = None) -> None:
        """Record a diagnostic at a node."""
        self.diagnostics.append(Diagnostic(code, arguments, self.span(node), suggestion))

    def term(self, node: ast.expr) -> Term | None:
        """Check a node that must be a number, date, option or truth value. None once reported."""
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name() if node.id in {"true", "false"}:
                return Constant(node.id == "true", BooleanType(), span=self.span(node))
            case ast.Name(id="as_of"):
                return AsOf(DateType(), span=self.span(node))
            case ast.Name():
                known = {*self.scope.facts, *self.scope.definitions, "true", "false", "as_of"}
                self.report("RE2101", node, {"name": node.id}, suggestion=nearest(node.id, known))
            case ast.Attribute():
                return self._name(node)
            case ast.BinOp():
                return self._arithmetic(node)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._negation(node, operand)
            case ast.Call():
                return self._term_call(node)
            case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
                self.report("RE2106", node, {"expected": "a value", "found": "a condition"})
            case _:
                construct = _CONSTRUCTS.get(type(node), "this")
                self.report("RE2002", node, {"construct": construct})
        return None

    # ---------------------------------------------------------- names

    def _name(self, node: ast.Attribute) -> Term | None:
        name = dotted_name(node)
        if name is None or any(part.startswith("_") for part in name.split(".")):
            construct = "an attribute" if name is None else "a name with an underscore in front"
            self.report("RE2002", node, {"construct": construct})
            return None
        if name.startswith("param."):
            return self._parameter(node, name.removeprefix("param."))
        type_ = self.fact(node, name)
        return None if type_ is None else FactValue(name, type_, span=self.span(node))

    def _parameter(self, node: ast.expr, name: str) -> Term | None:
        type_ = self.scope.parameters.get(name)
        if type_ is None:
            found = nearest(name, self.scope.parameters)
            self.report("RE2102", node, {"name": name}, suggestion=None if found is None else f"param.{found}")
            return None
        return ParameterValue(name, type_, span=self.span(node))

    def fact(self, node: ast.expr, name: str) -> ValueType | None:
        """Return the type of a fact, reporting an unknown one."""
        type_ = self.scope.facts.get(name)
        if type_ is None:
            self.report("RE2103", node, {"name": name}, suggestion=nearest(name, self.scope.facts))
        return type_

    # ------------------------------------------------------ constants

    def _constant(self, node: ast.Constant) -> Term | None:
        match node.value:
            case bool() | None:
                word = "none" if node.value is None else str(node.value).lower()
                suggestion = None if node.value is None else word
                self.report("RE2002", node, {"construct": f'"{node.value}"'}, suggestion=suggestion)
            case str() as text:
                return Constant(text, ChoiceType((text,)), span=self.span(node))
            case int() | float() as number:
                if abs(number) <= LARGEST_NUMBER:
                    return self._number(node, number)
                self.report("RE2004", node, {"limit": str(LARGEST_NUMBER)})
            case _:
                self.report("RE2002", node, {"construct": "this kind of value"})
        return None

    def _number(self, node: ast.expr, number: int | float) -> Constant:
        type_ = NumberType(number, number, None, integer=isinstance(number, int))
        return Constant(number, type_, span=self.span(node))

    # ----------------------------------------------------- arithmetic

    def _numeric(self, node: ast.expr, operator: str) -> tuple[Term, NumberType] | None:
        """Check an operand of a calculation and return it with its type."""
        term = self.term(node)
        if term is None:
            return None
        if not isinstance(term.type, NumberType):
            self.report("RE2109", node, {"operator": operator, "found": type_name(term)})
            return None
        return term, term.type

    def common_unit(self, node: ast.expr, left: Term, right: Term) -> bool:
        """Whether two numbers may be compared or added; a written number takes the other's unit."""
        assert isinstance(left.type, NumberType)
        assert isinstance(right.type, NumberType)
        if left.type.unit == right.type.unit or isinstance(left, Constant) or isinstance(right, Constant):
            return True
        units = [str(unit) if unit is not None else "a plain number" for unit in (left.type.unit, right.type.unit)]
        self.report("RE2108", node, {"left": units[0], "right": units[1]})
        return False

    def _arithmetic(self, node: ast.BinOp) -> Term | None:
        operator = ARITHMETIC.get(type(node.op))
        if operator is None:
            self.report("RE2002", node, {"construct": "this operator"})
            return None
        left, right = self._numeric(node.left, operator), self._numeric(node.right, operator)
        if left is None or right is None:
            return None
        if operator == "/" and right[1].minimum == right[1].maximum == 0:
            self.report("RE2119", node, {})
            return None
        if operator in "+-":
            if not self.common_unit(node, left[0], right[0]):
                return None
            unit = left[1].unit if left[1].unit is not None else right[1].unit
        else:
            unit = unit_of_product(operator, left[1].unit, right[1].unit)
        minimum, maximum = bounds_of(operator, left[1], right[1])
        integer = left[1].integer and right[1].integer and operator != "/"
        result = NumberType(minimum, maximum, unit, integer)
        return self._bounded(node, Arithmetic(operator, left[0], right[0], result, span=self.span(node)))

    def _negation(self, node: ast.expr, operand: ast.expr) -> Term | None:
        found = self._numeric(operand, "-")
        if found is None:
            return None
        term, type_ = found
        result = NumberType(-type_.maximum, -type_.minimum, type_.unit, type_.integer)
        return self._bounded(node, Negation(term, result, span=self.span(node)))

    def _bounded(self, node: ast.expr, term: Term) -> Term | None:
        """Refuse what may leave the exact numbers; work out what consists of written numbers only."""
        assert isinstance(term.type, NumberType)
        largest = max(abs(term.type.minimum), abs(term.type.maximum))
        if isfinite(largest) and largest > LARGEST_NUMBER:
            self.report("RE2116", node, {"range": term.type.range_text})
            return None
        match term:
            case Arithmetic(left=Constant(), right=Constant()) | Negation(operand=Constant()):
                value = evaluate_term(term, Surroundings({}))
                assert isinstance(value, int | float)
                return self._number(node, value)
            case _:
                return term

    # ------------------------------------------------------ functions

    def function_name(self, node: ast.Call) -> str | None:
        """Return the name of a function of the language, reporting any other call."""
        if isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS:
            return node.func.id
        name = dotted_name(node.func)
        suggestion = None if name is None else nearest(name, FUNCTIONS)
        construct = "a call" if name is None else f"{name}()"
        self.report("RE2002", node.func, {"construct": construct}, suggestion=suggestion)
        return None

    def takes(self, node: ast.Call, least: int, most: int | None) -> bool:
        """Whether a call has as many arguments as its function takes, all of them by position."""
        found = len(node.args)
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            self.report("RE2002", node, {"construct": "an argument with a name or a star"})
            return False
        if least <= found and (most is None or found <= most):
            return True
        expected = f"{least} or more arguments" if most is None else "1 argument" if most == 1 else f"{most} arguments"
        assert isinstance(node.func, ast.Name)
        self.report("RE2112", node, {"function": f"{node.func.id}()", "expected": expected, "found": str(found)})
        return False

    def _term_call(self, node: ast.Call) -> Term | None:
        match self.function_name(node):
            case "min" | "max":
                return self._extreme(node)
            case "abs":
                return self._absolute(node)
            case "date":
                return self._date(node)
            case "days_between":
                return self._days_between(node)
            case "count":
                self.report("RE2113", node, {})
            case "known" | "established":
                self.report("RE2106", node, {"expected": "a value", "found": "a condition"})
            case _:
                pass
        return None

    def _extreme(self, node: ast.Call) -> Term | None:
        assert isinstance(node.func, ast.Name)
        function = node.func.id
        if not self.takes(node, 2, None):
            return None
        found = [self._numeric(argument, function) for argument in node.args]
        operands = [operand for operand in found if operand is not None]
        if len(operands) < len(found):
            return None
        first = next((operand for operand in operands if not isinstance(operand[0], Constant)), operands[0])
        if not all(self.common_unit(node, first[0], operand[0]) for operand in operands):
            return None
        choose = min if function == "min" else max
        result = NumberType(
            choose(type_.minimum for _, type_ in operands),
            choose(type_.maximum for _, type_ in operands),
            first[1].unit,
            all(type_.integer for _, type_ in operands),
        )
        terms = tuple(term for term, _ in operands)
        return Extreme("min" if function == "min" else "max", terms, result, span=self.span(node))

    def _absolute(self, node: ast.Call) -> Term | None:
        if not self.takes(node, 1, 1):
            return None
        found = self._numeric(node.args[0], "abs")
        if found is None:
            return None
        term, type_ = found
        largest = max(abs(type_.minimum), abs(type_.maximum))
        least = 0 if type_.minimum <= 0 <= type_.maximum else min(abs(type_.minimum), abs(type_.maximum))
        result = NumberType(least, inf if largest == inf else largest, type_.unit, type_.integer)
        return Absolute(term, result, span=self.span(node))

    def _date(self, node: ast.Call) -> Term | None:
        if not self.takes(node, 1, 1):
            return None
        argument = node.args[0]
        text = argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None
        try:
            # fromisoformat also takes 20260131 and week dates; only one form is allowed here.
            day = date.fromisoformat(text) if text is not None and len(text) == 10 and text[4] == "-" else None
        except ValueError:
            day = None
        if day is None:
            self.report("RE2115", argument, {"text": text if text is not None else ast.unparse(argument)})
            return None
        return Constant(day, DateType(day, day), span=self.span(node))

    def _days_between(self, node: ast.Call) -> Term | None:
        if not self.takes(node, 2, 2):
            return None
        first, second = self._day(node.args[0]), self._day(node.args[1])
        if first is None or second is None:
            return None
        (start, start_type), (end, end_type) = first, second
        least = (end_type.minimum - start_type.maximum).days
        most = (end_type.maximum - start_type.minimum).days
        return DaysBetween(start, end, NumberType(least, most, _DAYS, integer=True), span=self.span(node))

    def _day(self, node: ast.expr) -> tuple[Term, DateType] | None:
        term = self.term(node)
        if term is None:
            return None
        if not isinstance(term.type, DateType):
            self.report("RE2106", node, {"expected": "a date", "found": type_name(term)})
            return None
        return term, term.type
