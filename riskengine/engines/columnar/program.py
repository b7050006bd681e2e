"""Conditions to instructions: every distinct part of every rule once, children before parents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import ceil, floor
from typing import Literal, assert_never

from riskengine.engines.columnar.columns import day_number
from riskengine.language import (
    Absolute,
    AllOf,
    Always,
    AnyOf,
    Arithmetic,
    AsOf,
    BooleanType,
    ChoiceType,
    Comparison,
    ComparisonOperator,
    Condition,
    Constant,
    CountComparison,
    DateType,
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
    Number,
    NumberType,
    OneOf,
    ParameterValue,
    Term,
    Value,
)
from riskengine.language.operators import MIRRORED
from riskengine.rulesets import LegalState, RuleSet

Step = int
"""The position of an instruction in the program."""

Relation = Literal[">=", ">", "=="]
"""The relations that the others are opposites of."""


@dataclass(frozen=True, slots=True)
class AlwaysSo:
    """A truth that no fact changes."""

    value: bool


@dataclass(frozen=True, slots=True)
class Holds:
    """A boolean fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class IsKnown:
    """Whether a fact is known."""

    fact: str


@dataclass(frozen=True, slots=True)
class IncludesOption:
    """Whether a fact of type choices includes an option."""

    fact: str
    option: str


@dataclass(frozen=True, slots=True)
class FactCompared:
    """A number fact, a date's day number or the position of a choice, against a constant: the usual atom.

    Of a whole number, a date and a choice it is never asked whether it is ``>`` something.
    """

    fact: str
    relation: Relation
    number: Number


@dataclass(frozen=True, slots=True)
class TermsCompared:
    """Two number, date or choice terms against each other."""

    operator: ComparisonOperator
    left: Term
    right: Term


@dataclass(frozen=True, slots=True)
class Same:
    """Whether two truths are the same; unknown when one of them is."""

    left: Step
    right: Step


@dataclass(frozen=True, slots=True)
class Opposite:
    """The opposite of a truth."""

    operand: Step


@dataclass(frozen=True, slots=True)
class AllHold:
    """Conjunction."""

    operands: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class AnyHolds:
    """Disjunction."""

    operands: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class CountCompared:
    """How many hold, compared with a term."""

    operator: ComparisonOperator
    operands: tuple[Step, ...]
    term: Term


Joined = AllHold | AnyHolds | Opposite
"""Conditions joined by Kleene's connectives: the operations on bits alone."""

Evaluated = AlwaysSo | Holds | IsKnown | IncludesOption | TermsCompared | Same | CountCompared
"""What is worked out one by one."""

Instruction = FactCompared | Joined | Evaluated


@dataclass(frozen=True, slots=True)
class RulesOfGroup:
    """The rules that apply to profiles of one kind in one legal period, and the steps that decide them.

    Beside them stand the conditions under which actions are withheld.
    """

    outcomes: Mapping[str, Step]
    unsuitable: Mapping[str, Step]


class Program:
    """The instructions of one ruleset. Equal parts are one instruction, across rules and legal periods."""

    def __init__(self, ruleset: RuleSet) -> None:
        self.ruleset = ruleset
        self.instructions: list[Instruction] = []
        self._places: dict[Instruction, Step] = {}

    def step(self, instruction: Instruction) -> Step:
        """Return the place of an instruction, adding it when it is new."""
        place = self._places.get(instruction)
        if place is None:
            place = self._places[instruction] = len(self.instructions)
            self.instructions.append(instruction)
        return place

    def group(self, state: LegalState, subject_kind: str) -> RulesOfGroup:
        """Return the rules of one legal period and kind of subject, compiled into this program."""
        compiler = _Compiler(self, state.parameters)
        for rule_id in self.ruleset.evaluation_order:
            rule = self.ruleset.rules[rule_id]
            if rule_id in state.rules and rule.subject_kind == subject_kind:
                compiler.rules[rule_id] = compiler.condition(rule.when)
        unsuitable = {
            action.id: compiler.condition(action.not_when)
            for action in self.ruleset.actions.values()
            if action.not_when is not None
        }
        return RulesOfGroup(compiler.rules, unsuitable)


def operands_of(instruction: Instruction) -> tuple[Step, ...]:
    """Return the steps that an instruction works on. They stand before it in the program."""
    match instruction:
        case AllHold(operands=operands) | AnyHolds(operands=operands) | CountCompared(operands=operands):
            return operands
        case Same(left=left, right=right):
            return (left, right)
        case Opposite(operand=operand):
            return (operand,)
        case _:
            return ()


class _Compiler:
    """Compiles conditions for one legal period and kind of subject."""

    def __init__(self, program: Program, parameters: Mapping[str, Number]) -> None:
        self._program = program
        self._parameters = parameters
        self._definitions: dict[str, Step] = {}
        self.rules: dict[str, Step] = {}

    def condition(self, condition: Condition) -> Step:
        """Return the step that works out a condition."""
        step = self._program.step
        match condition:
            case Always(value=value):
                return step(AlwaysSo(value))
            case FactHolds(fact=fact):
                return step(Holds(fact))
            case Known(fact=fact):
                return step(IsKnown(fact))
            case Includes(fact=fact, option=option):
                return step(IncludesOption(fact, option))
            case Not(operand=operand):
                return self._opposite(self.condition(operand))
            case AllOf(operands=operands):
                return step(AllHold(self._distinct(operands)))
            case AnyOf(operands=operands):
                return step(AnyHolds(self._distinct(operands)))
            case Comparison(operator=operator, left=left, right=right):
                return self._comparison(operator, self._resolved(left), self._resolved(right))
            case OneOf(term=term, values=values):
                return self._one_of(self._resolved(term), values)
            case CountComparison(operator=operator, conditions=conditions, term=term):
                # The same condition twice counts twice.
                counted = tuple(self.condition(part) for part in conditions)
                return step(CountCompared(operator, counted, self._resolved(term)))
            case Established(rule=rule):
                # A rule that does not apply is not established.
                return self.rules[rule] if rule in self.rules else step(AlwaysSo(value=False))
            case Defined(name=name):
                if name not in self._definitions:
                    self._definitions[name] = self.condition(self._program.ruleset.definitions[name])
                return self._definitions[name]
            case _:
                assert_never(condition)

    def _distinct(self, operands: tuple[Condition, ...]) -> tuple[Step, ...]:
        places = tuple(dict.fromkeys(self.condition(operand) for operand in operands))
        return places if len(places) > 1 else places * 2

    def _opposite(self, place: Step) -> Step:
        instruction = self._program.instructions[place]
        return instruction.operand if isinstance(instruction, Opposite) else self._program.step(Opposite(place))

    def _comparison(self, operator: ComparisonOperator, left: Term, right: Term) -> Step:
        if isinstance(left, Constant) and not isinstance(right, Constant):
            operator, left, right = MIRRORED[operator], right, left
        if isinstance(left.type, BooleanType):
            same = self._program.step(Same(self._truth(left), self._truth(right)))
            return same if operator == "==" else self._opposite(same)
        if isinstance(left, FactValue) and isinstance(right, Constant):
            return self._fact_compared(operator, left, right.value)
        return self._program.step(TermsCompared(operator, left, right))

    def _fact_compared(self, operator: ComparisonOperator, fact: FactValue, value: Value) -> Step:
        """Return the step that compares a fact with a constant, by one of the three relations."""
        match fact.type, value:
            case ChoiceType(options=options), str():
                return self._whole_compared(operator, fact.fact, options.index(value))
            case DateType(), date():
                return self._whole_compared(operator, fact.fact, day_number(value))
            case NumberType(integer=True), int() | float():
                return self._whole_compared(operator, fact.fact, value)
            case NumberType(), int() | float():
                return self._compared(operator, fact.fact, value)
            case _:
                raise TypeError(type(fact.type).__name__)

    def _whole_compared(self, operator: ComparisonOperator, fact: str, number: Number) -> Step:
        """Compare what is always a whole number; where two ways of asking are the same, they become one step."""
        match operator:
            case "==" | "!=" if number % 1:
                reaches = self._compared(">=", fact, ceil(number))
                # Kleene's contradiction: false where the fact is known, unknown where it is not.
                never = self._program.step(AllHold((reaches, self._opposite(reaches))))
                return never if operator == "==" else self._opposite(never)
            case "==" | "!=":
                return self._compared(operator, fact, int(number))
            case ">=" | "<":
                return self._compared(operator, fact, ceil(number))
            case ">":
                return self._compared(">=", fact, floor(number) + 1)
            case "<=":
                return self._compared("<", fact, floor(number) + 1)
            case _:
                assert_never(operator)

    def _compared(self, operator: ComparisonOperator, fact: str, number: Number) -> Step:
        match operator:
            case ">=" | ">" | "==":
                return self._program.step(FactCompared(fact, operator, number))
            case "<":
                return self._opposite(self._compared(">=", fact, number))
            case "<=":
                return self._opposite(self._compared(">", fact, number))
            case "!=":
                return self._opposite(self._compared("==", fact, number))
            case _:
                assert_never(operator)

    def _one_of(self, term: Term, values: tuple[Value, ...]) -> Step:
        equal = tuple(self._comparison("==", term, Constant(value, term.type)) for value in values)
        return equal[0] if len(equal) == 1 else self._program.step(AnyHolds(equal))

    def _truth(self, term: Term) -> Step:
        """Return the step of a term that is true or false: a boolean fact or a constant."""
        if isinstance(term, FactValue):
            return self._program.step(Holds(term.fact))
        if isinstance(term, Constant) and isinstance(term.value, bool):
            return self._program.step(AlwaysSo(term.value))
        raise TypeError(type(term).__name__)

    def _resolved(self, term: Term) -> Term:
        """Return a term with the parameters' values of the day in their place."""
        match term:
            case ParameterValue(parameter=parameter, type=type_):
                return Constant(self._parameters[parameter], type_)
            case Constant() | FactValue() | AsOf():
                return term
            case Arithmetic(left=left, right=right):
                return replace(term, left=self._resolved(left), right=self._resolved(right))
            case Negation(operand=operand) | Absolute(operand=operand):
                return replace(term, operand=self._resolved(operand))
            case Extreme(operands=operands):
                return replace(term, operands=tuple(self._resolved(operand) for operand in operands))
            case DaysBetween(first=first, second=second):
                return replace(term, first=self._resolved(first), second=self._resolved(second))
            case _:
                assert_never(term)
