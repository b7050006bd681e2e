"""A condition as two Python expressions: *definitely true* and *definitely false*.

Neither holds when the condition is unknown. Both short-circuit, the operand that most likely decides
being asked first, so a rule that is plainly false, as most are, costs a comparison or two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import NamedTuple, assert_never

from riskengine.engines.likelihood import Likelihood, likelihood
from riskengine.language import (
    LARGEST_NUMBER,
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


class KnownSource(NamedTuple):
    """A condition that is unknown exactly while one of some local names is None.

    The two expressions mean nothing until every name is known.
    """

    names: tuple[str, ...]
    true: str
    false: str


class TruthSource(NamedTuple):
    """The two expressions; each stands safely as an operand of ``and``, ``or`` and ``not``.

    ``once_known`` says the same more shortly, for the conditions of which it can be said.
    """

    true: str
    false: str
    once_known: KnownSource | None = None

    @property
    def negated(self) -> TruthSource:
        """The same of the opposite condition."""
        known = self.once_known
        opposite = None if known is None else KnownSource(known.names, known.false, known.true)
        return TruthSource(self.false, self.true, opposite)


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
                return _never_unknown(str(value), str(not value))
            case FactHolds(fact=fact):
                return _three_valued(self.fact(fact))
            case Not(operand=operand):
                return self.condition(operand).negated
            case AllOf():
                return all_of([self.condition(operand) for operand in self.most_decisive_first(condition)])
            case AnyOf():
                operands = self.most_decisive_first(condition)
                return all_of([self.condition(operand).negated for operand in operands]).negated
            case Comparison(operator=operator, left=left, right=right):
                return self._comparison(operator, left, right)
            case OneOf(term=term, values=values):
                listed = "(" + "".join(f"{self._constant(value)}, " for value in values) + ")"
                source = self._known(term)
                return source.compared("in", "not in", listed)
            case Includes(fact=fact, option=option):
                name = self.fact(fact)
                return _once_known((name,), f"{option!r} in {name}", f"{option!r} not in {name}")
            case Known(fact=fact):
                name = self.fact(fact)
                return _never_unknown(f"{name} is not None", f"{name} is None")
            case Established(rule=rule):
                return _three_valued(self.applying[rule]) if rule in self.applying else _never_unknown("False", "True")
            case CountComparison(operator=operator, conditions=conditions, term=term):
                return self._count(operator, conditions, term)
            case Defined(name=name):
                return _three_valued(self.definitions[name])
            case _:
                assert_never(condition)

    def most_decisive_first(self, condition: AllOf | AnyOf) -> list[Condition]:
        """Return the operands, the one first that decides most likely for what it costs."""

        def decides(operand: Condition) -> float:
            guess: Likelihood = likelihood(operand, self.parameters)
            return (guess.false if isinstance(condition, AllOf) else guess.true) / guess.cost

        return sorted(condition.operands, key=decides, reverse=True)

    def _comparison(self, operator: ComparisonOperator, left: Term, right: Term) -> TruthSource:
        first, second = self._known(left, beside=right), self._known(right, beside=left)
        true = f"{first.expression} {operator} {second.expression}"
        false = f"{first.expression} {OPPOSITE[operator]} {second.expression}"
        if first.names is not None and second.names is not None:
            return _once_known(first.names + second.names, true, false)
        guards = first.guards + second.guards
        return TruthSource(_guarded(guards, true), _guarded(guards, false))

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

    def _known(self, term: Term, *, beside: Term | None = None) -> _KnownTerm:
        """Return a term with the guards under which its expression is known.

        ``beside`` is the term that it is compared with.
        """
        source = self._term(term)
        if not source.checked:
            expression = _as_fraction(term, source.expression) if _is_fraction(beside) else source.expression
            return _KnownTerm(expression, _guards(source.names), source.names)
        self._temporaries += 1
        temporary = f"temporary_{self._temporaries}"
        return _KnownTerm(temporary, (*_guards(source.names), f"({temporary} := {source.expression}) is not None"))

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
    names: tuple[str, ...] | None = None

    def compared(self, operator: str, opposite: str, other: str) -> TruthSource:
        """Return the comparison with an expression that is always known."""
        true, false = f"{self.expression} {operator} {other}", f"{self.expression} {opposite} {other}"
        if self.names is not None:
            return _once_known(self.names, true, false)
        return TruthSource(_guarded(self.guards, true), _guarded(self.guards, false))


def _three_valued(name: str) -> TruthSource:
    """Return the source for a local name that holds True, False or None."""
    return TruthSource(name, f"{name} is False", KnownSource((name,), name, f"not {name}"))


def _never_unknown(true: str, false: str) -> TruthSource:
    return TruthSource(true, false, KnownSource((), true, false))


def _once_known(names: tuple[str, ...], true: str, false: str) -> TruthSource:
    """Return the source for a condition that is unknown exactly while one of the names is None."""
    names, guards = tuple(dict.fromkeys(names)), _guards(names)
    return TruthSource(_guarded(guards, true), _guarded(guards, false), KnownSource(names, true, false))


def _guards(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name} is not None" for name in names)


def _is_fraction(term: Term | None) -> bool:
    return isinstance(term, FactValue) and isinstance(term.type, NumberType) and not term.type.integer


def _as_fraction(term: Term, expression: str) -> str:
    """Return a whole number that a fraction is compared with as a fraction too, where that is the same.

    Python compares two fractions several times faster than a fraction and a whole number.
    """
    is_whole = isinstance(term, Constant | ParameterValue) and expression.isdecimal()
    return f"{expression}.0" if is_whole and int(expression) <= LARGEST_NUMBER else expression


def all_of(parts: Sequence[TruthSource]) -> TruthSource:
    """Return the *and* of one or more conditions."""
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
