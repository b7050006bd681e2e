"""The typed, immutable tree of a condition.

Two families: a *condition* is true, false or unknown; a *term* is a number, date, option or truth
value, or unknown. Every function over the tree matches all node types and ends in ``assert_never``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from riskengine.diagnostics import Span
from riskengine.language.types import Value, ValueType

ComparisonOperator = Literal["==", "!=", "<", "<=", ">", ">="]
ArithmeticOperator = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    """What every node has: the stretch of the author's text it came from, not part of equality."""

    span: Span | None = field(default=None, compare=False, repr=False)


# ---------------------------------------------------------------- terms


@dataclass(frozen=True, slots=True)
class Constant(_Node):
    """A value written in the condition."""

    value: Value
    type: ValueType


@dataclass(frozen=True, slots=True)
class FactValue(_Node):
    """The value of a fact, unknown where the profile does not have it."""

    fact: str
    type: ValueType


@dataclass(frozen=True, slots=True)
class ParameterValue(_Node):
    """The value of a dated parameter on the day of assessment; never unknown."""

    parameter: str
    type: ValueType


@dataclass(frozen=True, slots=True)
class AsOf(_Node):
    """The day of assessment; never unknown."""

    type: ValueType


@dataclass(frozen=True, slots=True)
class Arithmetic(_Node):
    """A calculation; unknown when a side is, and when the result is not a finite number."""

    operator: ArithmeticOperator
    left: Term
    right: Term
    type: ValueType


@dataclass(frozen=True, slots=True)
class Negation(_Node):
    """A number with the other sign."""

    operand: Term
    type: ValueType


@dataclass(frozen=True, slots=True)
class Extreme(_Node):
    """The least or the greatest of two or more terms; unknown when one of them is."""

    function: Literal["min", "max"]
    operands: tuple[Term, ...]
    type: ValueType


@dataclass(frozen=True, slots=True)
class Absolute(_Node):
    """A number without its sign."""

    operand: Term
    type: ValueType


@dataclass(frozen=True, slots=True)
class DaysBetween(_Node):
    """How many days the second date lies after the first; negative when before."""

    first: Term
    second: Term
    type: ValueType


Term = Constant | FactValue | ParameterValue | AsOf | Arithmetic | Negation | Extreme | Absolute | DaysBetween

# ----------------------------------------------------------- conditions


@dataclass(frozen=True, slots=True)
class Always(_Node):
    """``true`` or ``false`` written out."""

    value: bool


@dataclass(frozen=True, slots=True)
class FactHolds(_Node):
    """A boolean fact used as a condition."""

    fact: str


@dataclass(frozen=True, slots=True)
class Not(_Node):
    """The opposite; unknown stays unknown."""

    operand: Condition


@dataclass(frozen=True, slots=True)
class AllOf(_Node):
    """``and`` of two or more conditions."""

    operands: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf(_Node):
    """``or`` of two or more conditions."""

    operands: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Comparison(_Node):
    """Two terms of one type compared; unknown when one of them is."""

    operator: ComparisonOperator
    left: Term
    right: Term


@dataclass(frozen=True, slots=True)
class OneOf(_Node):
    """A term equals one of the listed values. ``values`` holds no value twice."""

    term: Term
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Includes(_Node):
    """A fact of type choices includes an option."""

    fact: str
    option: str


@dataclass(frozen=True, slots=True)
class Known(_Node):
    """Whether a fact is known; itself never unknown."""

    fact: str


@dataclass(frozen=True, slots=True)
class Established(_Node):
    """The outcome of another rule; false while that rule is not in force."""

    rule: str


@dataclass(frozen=True, slots=True)
class CountComparison(_Node):
    """How many of the conditions hold, compared with a term.

    Decided on the interval from those that hold to those that may hold.
    """

    operator: ComparisonOperator
    conditions: tuple[Condition, ...]
    term: Term


@dataclass(frozen=True, slots=True)
class Defined(_Node):
    """A condition that the ruleset gives a name under ``define``."""

    name: str


Condition = (
    Always
    | FactHolds
    | Not
    | AllOf
    | AnyOf
    | Comparison
    | OneOf
    | Includes
    | Known
    | Established
    | CountComparison
    | Defined
)

Expression = Condition | Term
