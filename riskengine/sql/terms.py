"""Terms as SQL; NULL where they are unknown. Numbers are doubles in every dialect, as in riskengine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from sqlglot import exp

from riskengine.language import (
    Absolute,
    Arithmetic,
    AsOf,
    Constant,
    DaysBetween,
    Extreme,
    FactValue,
    Negation,
    Number,
    NumberType,
    ParameterValue,
    Surroundings,
    Term,
    evaluate_term,
)
from riskengine.language.traversal import nodes
from riskengine.sql.calculation import Operand, guarded, needs_no_guard, plain
from riskengine.sql.dialects import Dialect
from riskengine.sql.given import parameter_column
from riskengine.sql.literals import as_double, double, literal
from riskengine.sql.names import AS_OF, Names
from riskengine.sql.steps import Steps


@dataclass
class TermWriter:
    """Writes terms, and gives a name to those that SQL needs to mention more than once.

    ``constants`` are the parameters that have one value on every day asked about; the others are columns.
    ``facts`` and ``parameters`` collect the columns that are read.
    """

    dialect: Dialect
    names: Names
    steps: Steps
    constants: Mapping[str, Number]
    facts: set[str] = field(default_factory=set)
    parameters: set[str] = field(default_factory=set)
    _named: dict[Term, exp.Column] = field(default_factory=dict)

    def fact(self, fact: str) -> exp.Column:
        """Return the column of a fact."""
        self.facts.add(fact)
        return self.names.column(fact)

    def term(self, term: Term) -> exp.Expression:
        """Return a term as a side of a comparison."""
        if self._is_constant(term):
            return literal(evaluate_term(term, Surroundings({}, self.constants)))
        match term:
            case FactValue(fact=fact):
                return self.fact(fact)
            case ParameterValue(parameter=parameter):
                self.parameters.add(parameter)
                return self.names.column(parameter_column(parameter))
            case AsOf():
                return self.names.column(AS_OF)
            case DaysBetween(first=first, second=second):
                return self.dialect.days_between(self.term(first), self.term(second))
            case Arithmetic():
                return self._calculation(term)
            case Negation(operand=operand):
                return exp.Paren(this=exp.Neg(this=self._number(operand)))
            case Absolute(operand=operand):
                return exp.Abs(this=self._number(operand))
            case Extreme():
                return self._extreme(term)
            case Constant():
                raise AssertionError("a constant is constant")
            case _:
                assert_never(term)

    def _is_constant(self, term: Term) -> bool:
        return all(
            not isinstance(node, FactValue | AsOf)
            and not (isinstance(node, ParameterValue) and node.parameter not in self.constants)
            for node in nodes(term)
        )

    def _number(self, term: Term) -> exp.Expression:
        """Return a term as a part of a calculation: a double."""
        if self._is_constant(term):
            value = evaluate_term(term, Surroundings({}, self.constants))
            return literal(None) if value is None else double(value)  # type: ignore[arg-type]
        written = self.term(term)
        # Of those of whole numbers only this one is not made of columns, which are doubles.
        return as_double(written) if isinstance(term, DaysBetween) else written

    def _mentionable(self, term: Term) -> exp.Expression:
        """Return a number that may stand in SQL several times: a column or a constant."""
        if term in self._named:
            return self._named[term].copy()
        written = self._number(term)
        if isinstance(written, exp.Column) or self._is_constant(term):
            return written
        return self._name(term, written)

    def _name(self, term: Term, written: exp.Expression) -> exp.Column:
        """Work a term out once, as a column, and return a reference to it."""
        self._named[term] = self.steps.add(f"term:{len(self._named) + 1}", written)
        return self._named[term].copy()

    def _calculation(self, term: Arithmetic) -> exp.Expression:
        left_type, right_type = term.left.type, term.right.type
        assert isinstance(left_type, NumberType)
        assert isinstance(right_type, NumberType)
        fails = self.dialect.underflow_fails
        nothing = exp.Null()
        if needs_no_guard(
            term.operator, Operand(nothing, left_type), Operand(nothing, right_type), underflow_fails=fails
        ):
            left, right = Operand(self._number(term.left), left_type), Operand(self._number(term.right), right_type)
            return exp.Paren(this=plain(term.operator, left, right))
        if term in self._named:
            return self._named[term].copy()
        left = Operand(self._mentionable(term.left), left_type)
        right = Operand(self._mentionable(term.right), right_type)
        return self._name(term, guarded(term.operator, left, right, underflow_fails=fails))

    def _extreme(self, term: Extreme) -> exp.Expression:
        """Return the least or the greatest, which some dialects would find among the known ones alone."""
        operands = [self._mentionable(operand) for operand in term.operands]
        function = exp.Anonymous(this="LEAST" if term.function == "min" else "GREATEST", expressions=operands)
        case = exp.Case()
        for operand in operands:
            if isinstance(operand, exp.Column):
                case = case.when(exp.Is(this=operand.copy(), expression=exp.Null()), literal(None))
        return case.else_(function)
