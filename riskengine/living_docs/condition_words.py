"""A condition in words: what must hold, as lines and lines below them, with links to facts and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, assert_never

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
    NumberType,
    OneOf,
    ParameterValue,
    Term,
    Value,
)
from riskengine.living_docs.markdown_text import Markdown, escaped
from riskengine.reports.phrasing import quantity_text

if TYPE_CHECKING:
    from riskengine.living_docs.fragments import Fragments

_OPPOSITE: Mapping[ComparisonOperator, ComparisonOperator] = {
    "==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
}  # fmt: skip
_MIRRORED: Mapping[ComparisonOperator, ComparisonOperator] = {
    "==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<=",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a condition in words, and the lines that it sums up."""

    words: Markdown
    parts: tuple[Line, ...] = ()


def as_blocks(line: Line) -> Markdown:
    """Return a condition as a paragraph, and a list of what it sums up."""
    if not line.parts:
        return Markdown("{}.").format(line.words)
    first = Markdown("{}{}").format(Markdown(line.words[:1].upper()), Markdown(line.words[1:]))
    return Markdown("{}:\n\n{}").format(first, _as_list(line.parts))


def _as_list(lines: Iterable[Line], depth: int = 0) -> Markdown:
    """Return lines as a list, with what they sum up in lists below them."""
    indent = "    " * depth
    rows = (
        Markdown("{}- {}{}\n").format(Markdown(indent), line.words, Markdown(":" if line.parts else ""))
        + _as_list(line.parts, depth + 1)
        for line in lines
    )
    return Markdown().join(rows)


class ConditionWords:
    """Puts conditions of one ruleset into words. Numbers are those in force on the rule's last day.

    Definitions have no titles, so each is told as the condition it stands for.
    """

    def __init__(self, fragments: Fragments, last_day: date | None = None) -> None:
        self._fragments = fragments
        self._wording = fragments.wording
        self._last_day = last_day

    def line(self, condition: Condition, *, holds: bool = True) -> Line:
        """Return a condition in words, or its opposite."""
        wording = self._wording
        match condition:
            case Always(value=value):
                return Line(escaped(wording["always" if value is holds else "never"]))
            case Not(operand=operand):
                return self.line(operand, holds=not holds)
            case Defined(name=name):
                return self.line(self._fragments.ruleset.definitions[name], holds=holds)
            case AllOf(operands=operands):
                return Line(escaped(wording["all_hold" if holds else "not_all_hold"]), self._flat(operands, AllOf))
            case AnyOf(operands=operands):
                return Line(escaped(wording["any_holds" if holds else "none_holds"]), self._flat(operands, AnyOf))
            case CountComparison(operator=operator, conditions=conditions, term=term):
                words = self._count(operator if holds else _OPPOSITE[operator], term)
                return Line(words, tuple(self.line(part) for part in conditions))
            case FactHolds(fact=fact):
                return Line(self._about(self._fact(fact), escaped(wording["yes" if holds else "no"])))
            case Includes(fact=fact, option=option):
                includes = wording.fill("includes" if holds else "includes_not", option=self._option(option, fact))
                return Line(self._about(self._fact(fact), escaped(includes)))
            case Known(fact=fact):
                return Line(self._about(self._fact(fact), escaped(wording["is_known" if holds else "is_unknown"])))
            case Established(rule=rule):
                name = "rule_established" if holds else "rule_not_established"
                return Line(self._fill(name, rule=self._fragments.rule_link(rule)))
            case OneOf(term=term, values=values):
                listed = wording.join([self._value(value, term) for value in values], last="or" if holds else "and")
                told = listed if holds else wording.fill("other_than", value=listed)
                return Line(self._about(self._term(term), escaped(told)))
            case Comparison(operator=operator, left=left, right=right):
                return Line(self._comparison(operator if holds else _OPPOSITE[operator], left, right))
            case _:
                assert_never(condition)

    # ------------------------------------------------------------- conditions

    def _flat(self, operands: Iterable[Condition], kind: type[AllOf | AnyOf]) -> tuple[Line, ...]:
        """Return the parts; a part that a definition hides and that joins its own parts the same way is taken apart."""
        lines: list[Line] = []
        for operand in operands:
            inner = operand
            while isinstance(inner, Defined):
                inner = self._fragments.ruleset.definitions[inner.name]
            if isinstance(inner, AllOf | AnyOf) and isinstance(inner, kind):
                lines.extend(self._flat(inner.operands, kind))
            else:
                lines.append(self.line(inner))
        return tuple(lines)

    def _count(self, operator: ComparisonOperator, term: Term) -> Markdown:
        return self._fill(f"count_{operator}", number=self._term(term))

    def _comparison(self, operator: ComparisonOperator, left: Term, right: Term) -> Markdown:
        if isinstance(left, Constant | ParameterValue) and not isinstance(right, Constant | ParameterValue):
            left, right, operator = right, left, _MIRRORED[operator]
        other = escaped(self._value(right.value, left)) if isinstance(right, Constant) else self._term(right)
        name = "date" if isinstance(left.type, DateType) else "number"
        return self._about(self._term(left), self._fill(f"{name}_{operator}", value=other))

    def _fill(self, name: str, **words: Markdown) -> Markdown:
        return self._fragments.fill(name, **words)

    def _about(self, subject: Markdown, words: Markdown) -> Markdown:
        return Markdown("{}: {}").format(subject, words)

    # ------------------------------------------------------------------ terms

    def _fact(self, fact: str) -> Markdown:
        return self._fragments.fact_link(fact)

    def _option(self, option: str, fact: str) -> str:
        title = self._fragments.ruleset.facts[fact].option_titles.get(option)
        return self._wording.quoted(option if title is None else title.in_language(self._fragments.language))

    def _value(self, value: Value, beside: Term) -> str:
        """Return a value in words, in the unit or with the titles of the term that it stands beside."""
        match value:
            case bool():
                return self._wording["yes" if value else "no"]
            case str():
                return (
                    self._option(value, beside.fact) if isinstance(beside, FactValue) else self._wording.quoted(value)
                )
            case date():
                return self._fragments.day(value)
            case frozenset():
                return self._wording.join([self._value(one, beside) for one in sorted(value)])
            case _:
                unit = beside.type.unit if isinstance(beside.type, NumberType) else None
                return quantity_text(value, None if unit is None else str(unit), self._fragments.language)

    def _term(self, term: Term) -> Markdown:
        wording = self._wording
        match term:
            case FactValue(fact=fact):
                return self._fact(fact)
            case ParameterValue(parameter=parameter):
                return self._fragments.parameter_value_link(parameter, self._last_day)
            case Constant(value=value):
                return escaped(self._value(value, term))
            case AsOf():
                return escaped(wording["day_of_assessment"])
            case DaysBetween(first=first, second=second):
                return self._fill("days_from_to", first=self._term(first), second=self._term(second))
            case Arithmetic(operator=operator, left=left, right=right):
                return self._fill(f"arithmetic_{operator}", left=self._operand(left), right=self._operand(right))
            case Negation(operand=operand):
                return self._fill("minus", number=self._operand(operand))
            case Absolute(operand=operand):
                return self._fill("without_sign", number=self._operand(operand))
            case Extreme(function=function, operands=operands):
                listed = Markdown(", ").join(self._term(operand) for operand in operands)
                return self._fill(f"{function}_of", numbers=listed)
            case _:
                assert_never(term)

    def _operand(self, term: Term) -> Markdown:
        """Return a term as part of a calculation, in parentheses where it is a calculation itself."""
        words = self._term(term)
        return Markdown("({})").format(words) if isinstance(term, Arithmetic | Negation) else words
