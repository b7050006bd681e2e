"""Kleene's strong three-valued logic: True, False and None for unknown.

Kleene, S. C. (1952). Introduction to Metamathematics, section 64.
"""

from __future__ import annotations

from collections.abc import Iterable

from riskengine.language.expression import ComparisonOperator
from riskengine.language.types import Truth


def negation(truth: Truth) -> Truth:
    """Return the opposite; unknown stays unknown."""
    return None if truth is None else not truth


def conjunction(truths: Iterable[Truth]) -> Truth:
    """Return False when one is false, else unknown when one is unknown, else True."""
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Return True when one is true, else unknown when one is unknown, else False."""
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def compare_interval(operator: ComparisonOperator, least: int, most: int, number: float) -> Truth:
    """Compare a count, known to lie from ``least`` to ``most``, with a number.

    Returns unknown when some counts of the interval satisfy the comparison and others do not.
    """
    match operator:
        case "<":
            return True if most < number else False if least >= number else None
        case "<=":
            return True if most <= number else False if least > number else None
        case ">":
            return True if least > number else False if most <= number else None
        case ">=":
            return True if least >= number else False if most < number else None
        case "==":
            return False if number < least or number > most or number % 1 else True if least == most else None
        case "!=":
            return negation(compare_interval("==", least, most, number))
