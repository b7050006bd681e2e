"""Declared distributions to shares of values: every fact has finitely many values, each with its share."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import ceil, floor
from typing import assert_never

from riskengine.language import BooleanType, ChoicesType, ChoiceType, DateType, NumberType, Value, ValueType
from riskengine.simulation.declarations import DistributionDeclaration
from riskengine.simulation.problems import ModelProblems, Path

MOST_VALUES = 20_000
"""Values of one fact."""

MOST_OPTIONS = 12
"""Options of a choice of several: each set of them is a value."""

_WHOLE = re.compile(r"(?P<first>-?[0-9]{1,9})(\.\.(?P<last>-?[0-9]{1,9}))?")
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
_WAYS = ("percent", "shares", "each", "percentiles", "days_ago")

Shares = dict[Value, float]
"""Values with their shares, which add up to one, from low to high."""


def ways_of(type_: ValueType) -> tuple[str, ...]:
    """Return the keys by which a fact of this type can be distributed."""
    match type_:
        case BooleanType():
            return ("percent",)
        case ChoiceType():
            return ("shares",)
        case ChoicesType():
            return ("each",)
        case NumberType():
            return ("shares", "percentiles")
        case DateType():
            return ("days_ago",)
        case _:
            assert_never(type_)


class DistributionReader:
    """Reads the distributions of a model, for a day, reporting what is wrong with them."""

    def __init__(self, problems: ModelProblems, as_of: date) -> None:
        self._problems = problems
        self._as_of = as_of

    def has_one_way(self, declared: DistributionDeclaration, type_: ValueType, path: Path) -> bool:
        """Return whether a distribution has exactly one of the keys for its type, reporting where not."""
        ways = ways_of(type_)
        given = [way for way in _WAYS if getattr(declared, way) is not None]
        if len(given) == 1 and given[0] in ways:
            return True
        self._problems.report("RE2707", {"keys": ", ".join(ways)}, path)
        return False

    def shares(self, fact: str, type_: ValueType, declared: DistributionDeclaration, path: Path) -> Shares | None:
        """Return the values of a fact with their shares, or None where something is wrong with them.

        Of a choice of several it is each option with its share; those need not add up to one.
        """
        if declared.percent is not None:
            return {False: 1 - declared.percent / 100, True: declared.percent / 100}
        if declared.shares is not None:
            listed = self._listed(fact, type_, declared.shares, (*path, "shares"))
            return listed if self._are_whole(declared.shares, (*path, "shares")) else None
        if declared.percentiles is not None:
            return self._numbers(fact, type_, declared, (*path, "percentiles"))
        if declared.days_ago is not None:
            return self._days(fact, type_, declared, (*path, "days_ago"))
        return self._options(fact, type_, declared.each or {}, (*path, "each"))

    # --------------------------------------------------------- values one by one

    def _listed(self, fact: str, type_: ValueType, shares: Mapping[str, float], path: Path) -> Shares | None:
        found: Shares = {}
        for text, percent in shares.items():
            values = self._values(fact, type_, text, (*path, text))
            if values is None:
                return None
            for value in values:
                found[value] = found.get(value, 0.0) + percent / 100 / len(values)
        return found if isinstance(type_, ChoiceType) else dict(sorted(found.items()))

    def _values(self, fact: str, type_: ValueType, text: str, path: Path) -> Sequence[Value] | None:
        """Return the values that a key under shares stands for: an option, a number or a range of them."""
        if isinstance(type_, ChoiceType):
            if text in type_.options:
                return [text]
            self._not_a_value(fact, text, ", ".join(type_.options), path)
            return None
        assert isinstance(type_, NumberType)
        whole = _WHOLE.fullmatch(text)
        values: Sequence[float] = []
        if whole is not None:
            first, last = int(whole["first"]), int(whole["last"] or whole["first"])
            if last - first >= MOST_VALUES:
                self._too_many(fact, last - first + 1, MOST_VALUES, path)
                return None
            values = range(first, last + 1)
        elif _NUMBER.fullmatch(text) and not type_.integer:
            values = [float(text)]
        if values and type_.minimum <= min(values) and max(values) <= type_.maximum:
            return values
        self._not_a_value(fact, text, type_.range_text, path)
        return None

    def _options(self, fact: str, type_: ValueType, each: Mapping[str, float], path: Path) -> Shares | None:
        assert isinstance(type_, ChoicesType)
        wrong = [option for option in each if option not in type_.options]
        for option in wrong:
            self._not_a_value(fact, option, ", ".join(type_.options), (*path, option))
        if len(each) > MOST_OPTIONS:
            self._too_many(fact, 2 ** len(each), 2**MOST_OPTIONS, path)
            return None
        return None if wrong else {option: percent / 100 for option, percent in each.items()}

    def _are_whole(self, shares: Mapping[str, float], path: Path) -> bool:
        total = sum(shares.values())
        if abs(total - 100) > 0.001:
            self._problems.report("RE2708", {"sum": f"{total:g}"}, path)
            return False
        return True

    # -------------------------------------------------------------- percentiles

    def _numbers(self, fact: str, type_: ValueType, declared: DistributionDeclaration, path: Path) -> Shares | None:
        assert isinstance(type_, NumberType)
        points = self._points(declared.percentiles or {}, path)
        if points is None:
            return None
        steps = self._steps(fact, points, declared.step, path)
        if steps is None:
            return None
        digits = 0 if type_.integer else 6
        values = {round(step * declared.step, digits): share for step, share in steps.items()}
        for value, step in zip(values, steps, strict=True):
            off_step = abs(value - step * declared.step) > 1e-6
            if off_step or not type_.minimum <= value <= type_.maximum:
                self._not_a_value(fact, f"{step * declared.step:g}", type_.range_text, path)
                return None
        return {int(value) if type_.integer else value: share for value, share in values.items()}

    def _days(self, fact: str, type_: ValueType, declared: DistributionDeclaration, path: Path) -> Shares | None:
        assert isinstance(type_, DateType)
        points = self._points(declared.days_ago or {}, path)
        steps = None if points is None else self._steps(fact, points, 1, path)
        if steps is None:
            return None
        shares: Shares = {}
        for days, share in steps.items():
            day = self._as_of - timedelta(days=days)
            if not type_.minimum <= day <= type_.maximum:
                self._not_a_value(fact, day.isoformat(), f"{type_.minimum} to {type_.maximum}", path)
                return None
            shares[day] = share
        return shares

    def _points(self, declared: Mapping[str, float], path: Path) -> list[tuple[float, float]] | None:
        """Return the values, rising, each with the share of people below it."""
        if all(_NUMBER.fullmatch(percentile) for percentile in declared):
            points = [(float(value), float(percentile) / 100) for percentile, value in declared.items()]
            rising = all(first[0] <= second[0] and first[1] < second[1] for first, second in pairwise(points))
            if rising and (points[0][1], points[-1][1]) == (0, 1):
                return points
        self._problems.report("RE2709", {}, path)
        return None

    def _steps(
        self, fact: str, points: Sequence[tuple[float, float]], step: float, path: Path
    ) -> dict[int, float] | None:
        """Return the multiples of a step between the first and the last value, each with its share."""
        first = ceil(points[0][0] / step - 1e-9)
        last = max(first, floor(points[-1][0] / step + 1e-9))
        if last - first >= MOST_VALUES:
            self._too_many(fact, last - first + 1, MOST_VALUES, path)
            return None
        # Everyone is counted at the multiple that is nearest.
        below = [share_below(points, (number + 0.5) * step) for number in range(first, last)]
        shares = [after - before for before, after in pairwise([0.0, *below, 1.0])]
        return dict(zip(range(first, last + 1), shares, strict=True))

    # ------------------------------------------------------------------ messages

    def _not_a_value(self, fact: str, value: str, expected: str, path: Path) -> None:
        self._problems.report("RE2706", {"fact": fact, "value": value, "expected": expected}, path, at_key=True)

    def _too_many(self, fact: str, count: int, limit: int, path: Path) -> None:
        self._problems.report("RE2715", {"name": fact, "count": str(count), "limit": str(limit)}, path)


def share_below(points: Sequence[tuple[float, float]], value: float) -> float:
    """Return the share of people at or below a value, straight between the points of a distribution."""
    position = bisect_right(points, value, key=lambda point: point[0])
    if position == 0:
        return 0.0
    if position == len(points):
        return 1.0
    (low, share_low), (high, share_high) = points[position - 1], points[position]
    return share_low + (share_high - share_low) * (value - low) / (high - low)


def united(several: Sequence[Mapping[Value, float]], type_: ValueType) -> tuple[Value, ...]:
    """Return all values of several distributions of one fact, from low to high."""
    values = dict.fromkeys(value for shares in several for value in shares)
    if isinstance(type_, NumberType):
        return tuple(sorted(values))
    if isinstance(type_, DateType):
        return tuple(sorted(values, reverse=True))  # from few days ago to many
    return tuple(values)


def sets_of(options: Sequence[Value]) -> tuple[frozenset[str], ...]:
    """Return every set of options; the set at a position has the options whose bits are set in it."""
    return tuple(
        frozenset(str(option) for bit, option in enumerate(options) if number >> bit & 1)
        for number in range(2 ** len(options))
    )


def bound_positions(values: Sequence[Value], others: Sequence[Value], *, not_below: bool) -> tuple[int, ...]:
    """Return for each value of another fact the position of the nearest value on the right side of it.

    Where no value is on the right side, it is the one that comes nearest to it.
    """
    ordered = sorted(range(len(values)), key=lambda position: values[position])
    ascending = [values[position] for position in ordered]
    if not_below:
        places = [min(bisect_left(ascending, other), len(ordered) - 1) for other in others]
    else:
        places = [max(bisect_right(ascending, other) - 1, 0) for other in others]
    return tuple(ordered[place] for place in places)
