"""A condition as two Python expressions: *definitely true* and *definitely false*.

Neither holds when the condition is unknown. Both short-circuit, so a rule that is plainly false, as
most are, costs a comparison or two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import NamedTuple, assert_never

from riskengine.language import (
    Absolute,
    AllOf,
    Always,
    AnyOf,
    Arithmetic,
    AsOf,
    Comparison,
    ComparisonOperator,
    Condition,
    Constant,
    CountComparison,
    DaysBetween,
    Defined,
    Established,
    Extreme,
    FactHolds,
    FactValue,
    Includes,
    Known,
    Negation,
    Not,
    NumberType,
    OneOf,
    ParameterValue,
    Term,
    Value,
)
from riskengine.language.operators import OPPOSITE


class TruthSource(NamedTuple):
    """The two expressions; each stands safely as an operand of ``and``, ``or`` and ``not``."""

    true: str
    false: str

    @property
    def negated(self) -> TruthSource:
        """The same of the opposite condition."""
        return TruthSource(self.false, self.true)


class TermSource(NamedTuple):
    """The expression of a term and the local names that must not be None for it to be known.

    ``checked`` says that the expression itself may give None.
    """

    expression: str
    names: tuple[str, ...]
    checked: bool = False


@dataclass
class SourceWriter:
    """Writes conditions as source, collecting the facts and constants they use.

    ``parameters`` are the values in force. ``applying`` are the rules that take part; any other
    rule counts as not established. ``facts`` maps each fact to its local name, ``constants`` each
    name to a value that source cannot spell.
    """

    parameters: Mapping[str, int | float]
    applying: Mapping[str, str]
    definitions: Mapping[str, str]
    facts: dict[str, str] = field(default_factory=dict)
    constants: dict[str, Value] = field(default_factory=dict)
    _temporaries: int = 0

    def fact(self, fact: str) -> str:
        """Return the local name that holds the fact, or None while it is unknown."""
        return self.facts.setdefault(fact, f"fact_{len(self.facts)}")

    # ------------------------------------------------------ conditions

    def condition(self, condition: Condition) -> TruthSource:
        """Return a condition as source."""
        match condition:
            case Always(value=value):
                return TruthSource(str(value), str(not value))
            case FactHolds(fact=fact):
                return _three_valued(self.fact(fact))
            case Not(operand=operand):
                return self.condition(operand).negated
            case AllOf(operands=operands):
                return _all_of([self.condition(operand) for operand in operands])
            case AnyOf(operands=operands):
                return _all_of([self.condition(operand).negated for operand in operands]).negated
            case Comparison(operator=operator, left=left, right=right):
                return self._comparison(operator, left, right)
            case OneOf(term=term, values=values):
                listed = "(" + "".join(f"{self._constant(value)}, " for value in values) + ")"
                source = self._known(term)
                return source.compared("in", "not in", listed)
            case Includes(fact=fact, option=option):
                name = self.fact(fact)
                return TruthSource(
                    f"({name} is not None and {option!r} in {name})",
                    f"({name} is not None and {option!r} not in {name})",
                )
            case Known(fact=fact):
                name = self.fact(fact)
                return TruthSource(f"{name} is not None", f"{name} is None")
            case Established(rule=rule):
                return _three_valued(self.applying[rule]) if rule in self.applying else TruthSource("False", "True")
            case CountComparison(operator=operator, conditions=conditions, term=term):
                return self._count(operator, conditions, term)
            case Defined(name=name):
                return _three_valued(self.definitions[name])
            case _:
                assert_never(condition)

    def _comparison(self, operator: ComparisonOperator, left: Term, right: Term) -> TruthSource:
        first, second = self._known(left), self._known(right)
        guards = first.guards + second.guards
        return TruthSource(
            _guarded(guards, f"{first.expression} {operator} {second.expression}"),
            _guarded(guards, f"{first.expression} {OPPOSITE[operator]} {second.expression}"),
        )

    def _count(self, operator: ComparisonOperator, conditions: tuple[Condition, ...], term: Term) -> TruthSource:
        """Compare the interval from those that hold to those that may hold with the term."""
        parts = [self.condition(part) for part in conditions]
        least = "(" + " + ".join(f"(1 if {part.true} else 0)" for part in parts) + ")"
        most = f"({len(parts)} - " + " - ".join(f"(1 if {part.false} else 0)" for part in parts) + ")"
        number = self._known(term)
        bound = number.expression
        if operator in ("==", "!="):
            equal = f"{least} == {bound} == {most}"
            unequal = f"({least} > {bound} or {most} < {bound} or {bound} % 1 != 0)"
            true, false = (equal, unequal) if operator == "==" else (unequal, equal)
        else:
            # The end of the interval that is the last to satisfy the comparison, and the first.
            last, first = (least, most) if operator in (">", ">=") else (most, least)
            true, false = f"{last} {operator} {bound}", f"{first} {OPPOSITE[operator]} {bound}"
        return TruthSource(_guarded(number.guards, true), _guarded(number.guards, false))

    # ----------------------------------------------------------- terms

    def _known(self, term: Term) -> _KnownTerm:
        """Return a term with the guards under which its expression is known."""
        source = self._term(term)
        guards = tuple(f"{name} is not None" for name in source.names)
        if not source.checked:
            return _KnownTerm(source.expression, guards)
        self._temporaries += 1
        temporary = f"temporary_{self._temporaries}"
        return _KnownTerm(temporary, (*guards, f"({temporary} := {source.expression}) is not None"))

    def _term(self, term: Term) -> TermSource:
        match term:
            case Constant(value=value):
                return TermSource(self._constant(value), ())
            case ParameterValue(parameter=parameter):
                return TermSource(self._constant(self.parameters[parameter]), ())
            case FactValue(fact=fact):
                name = self.fact(fact)
                return TermSource(name, (name,))
            case AsOf():
                return TermSource("as_of", ())
            case Arithmetic(operator=operator, left=left, right=right, type=type_):
                operands = [self._term(left), self._term(right)]
                if _bounded(type_) and not any(operand.checked for operand in operands):
                    return _combined(operands, f"({operands[0].expression} {operator} {operands[1].expression})")
                first, second = (operand.expression for operand in operands)
                return _combined(operands, f"calculate_known({operator!r}, {first}, {second})", checked=True)
            case Negation(operand=operand):
                return self._wrapped(operand, "(-{})", "negate_known({})")
            case Absolute(operand=operand):
                return self._wrapped(operand, "abs({})", "abs_known({})")
            case Extreme(function=function, operands=terms):
                operands = [self._term(operand) for operand in terms]
                listed = ", ".join(operand.expression for operand in operands)
                checked = any(operand.checked for operand in operands)
                return _combined(
                    operands, f"{function}_known({listed})" if checked else f"{function}({listed})", checked=checked
                )
            case DaysBetween(first=start, second=end):
                operands = [self._term(start), self._term(end)]
                return _combined(operands, f"({operands[1].expression} - {operands[0].expression}).days")
            case _:
                assert_never(term)

    def _wrapped(self, operand: Term, plain: str, checked: str) -> TermSource:
        source = self._term(operand)
        template = checked if source.checked else plain
        return TermSource(template.format(source.expression), source.names, source.checked)

    def _constant(self, value: Value) -> str:
        if isinstance(value, bool | int | float | str):
            return f"({value!r})" if isinstance(value, int | float) and value < 0 else repr(value)
        name = f"constant_{len(self.constants)}"
        self.constants[name] = value
        return name


class _KnownTerm(NamedTuple):
    """An expression and the guards under which it is known, to be tested from left to right."""

    expression: str
    guards: tuple[str, ...]

    def compared(self, operator: str, opposite: str, other: str) -> TruthSource:
        """Return the comparison with an expression that is always known."""
        return TruthSource(
            _guarded(self.guards, f"{self.expression} {operator} {other}"),
            _guarded(self.guards, f"{self.expression} {opposite} {other}"),
        )


def _three_valued(name: str) -> TruthSource:
    """Return the source for a local name that holds True, False or None."""
    return TruthSource(name, f"{name} is False")


def _all_of(parts: list[TruthSource]) -> TruthSource:
    return TruthSource(
        "(" + " and ".join(part.true for part in parts) + ")", "(" + " or ".join(part.false for part in parts) + ")"
    )


def _guarded(guards: tuple[str, ...], expression: str) -> str:
    return "(" + " and ".join((*dict.fromkeys(guards), expression)) + ")"


def _combined(operands: list[TermSource], expression: str, *, checked: bool = False) -> TermSource:
    names = dict.fromkeys(name for operand in operands for name in operand.names)
    return TermSource(expression, tuple(names), checked)


def _bounded(type_: object) -> bool:
    """Whether a calculation cannot leave the finite numbers."""
    return isinstance(type_, NumberType) and isfinite(type_.minimum) and isfinite(type_.maximum)
