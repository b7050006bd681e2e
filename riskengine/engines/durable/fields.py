"""What is asserted about a profile: facts as they are, and truths that a Rete network cannot work out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never, cast

from riskengine.language import Comparison, ComparisonOperator, OneOf, Surroundings, Term, Truth, Value
from riskengine.language.evaluation import evaluate_condition, evaluate_term
from riskengine.language.kleene import compare_interval
from riskengine.language.types import Number

FieldValue = bool | int | float
"""What a network compares; days and options are whole numbers there."""


@dataclass(frozen=True, slots=True)
class AlwaysField:
    """A field that every profile has, and that is true: what ``true`` written out is compared with."""


@dataclass(frozen=True, slots=True)
class FactField:
    """The value of a fact: a truth value, a number, the number of a day, or the place of an option.

    ``options`` are those of a fact of type choice, empty otherwise.
    """

    fact: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OptionField:
    """Whether a fact of type choices includes an option."""

    fact: str
    option: str


@dataclass(frozen=True, slots=True)
class KnownField:
    """Whether a fact is known; itself always known."""

    fact: str


@dataclass(frozen=True, slots=True)
class OutcomeField:
    """How a statement came out in a network of an earlier layer."""

    statement: int


@dataclass(frozen=True, slots=True)
class ComparisonField:
    """The truth of a comparison that needs arithmetic, several facts or the date of assessment."""

    comparison: Comparison | OneOf


@dataclass(frozen=True, slots=True)
class CountField:
    """How many of several statements hold, compared with a term; the statements come from earlier layers."""

    operator: ComparisonOperator
    statements: tuple[int, ...]
    term: Term


Field = AlwaysField | FactField | OptionField | KnownField | OutcomeField | ComparisonField | CountField


def field_value(field: Field, surroundings: Surroundings, outcomes: Sequence[Truth]) -> FieldValue | None:
    """Return what to assert of a field, or None to leave it out because it is unknown.

    ``outcomes`` holds how the statements of the earlier layers came out.
    """
    facts = surroundings.facts
    match field:
        case AlwaysField():
            return True
        case FactField(fact=fact, options=options):
            return _encoded(facts.get(fact), options)
        case OptionField(fact=fact, option=option):
            chosen = facts.get(fact)
            return None if chosen is None else option in cast("frozenset[str]", chosen)
        case KnownField(fact=fact):
            return fact in facts
        case OutcomeField(statement=statement):
            return outcomes[statement]
        case ComparisonField(comparison=comparison):
            return evaluate_condition(comparison, surroundings)
        case CountField(operator=operator, statements=statements, term=term):
            number = evaluate_term(term, surroundings)
            truths = [outcomes[statement] for statement in statements]
            least = truths.count(True)
            most = least + truths.count(None)
            return None if number is None else compare_interval(operator, least, most, cast("Number", number))
        case _:
            assert_never(field)


def earlier_statements(field: Field) -> tuple[int, ...]:
    """Return the statements that must have come out before a field can be asserted."""
    match field:
        case OutcomeField(statement=statement):
            return (statement,)
        case CountField(statements=statements):
            return statements
        case _:
            return ()


def encoded_constant(value: Value, options: tuple[str, ...]) -> FieldValue:
    """Return a written value as the network compares it: days and options become whole numbers."""
    encoded = _encoded(value, options)
    assert encoded is not None
    return encoded


def _encoded(value: Value | None, options: tuple[str, ...]) -> FieldValue | None:
    match value:
        case None | bool() | int() | float():
            return value
        case date():
            return value.toordinal()
        case str():
            # Strings stay out of the network: it takes them for greater than any number.
            return options.index(value) if value in options else -1
        case frozenset():
            raise TypeError("choices are asserted option by option")
        case _:
            assert_never(value)
