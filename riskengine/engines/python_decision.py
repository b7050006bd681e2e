"""A condition as nested Python statements that ask each of its parts once.

Where all parts so far are true, the next one is asked for its three outcomes. Once one is unknown, the
others can only make the whole false. Where one is false, nothing more is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from riskengine.engines.python_source import SourceWriter, TruthSource, all_of
from riskengine.language import AllOf, Condition

_MOST_NESTED = 4
"""Parts asked one inside the other. Each repeats those after it, so code grows with the square."""

_STEP = "    "


def decision(condition: Condition, writer: SourceWriter, on_true: str, on_unknown: str) -> list[str]:
    """Return lines of a function's body that do one thing where the condition is true, another where unknown."""
    return _ask(_parts(condition, writer), on_true, on_unknown, _STEP)


def _parts(condition: Condition, writer: SourceWriter) -> list[TruthSource]:
    if not isinstance(condition, AllOf):
        return [writer.condition(condition)]
    parts = [writer.condition(operand) for operand in writer.most_decisive_first(condition)]
    if len(parts) <= _MOST_NESTED:
        return parts
    return [*parts[: _MOST_NESTED - 1], all_of(parts[_MOST_NESTED - 1 :])]


def _ask(parts: Sequence[TruthSource], on_true: str, on_unknown: str, indent: str) -> list[str]:
    """Return the lines that ask the parts; those before them are true."""
    if not parts:
        return [indent + on_true]
    first, others = parts[0], parts[1:]
    inside = _ask(others, on_true, on_unknown, indent + _STEP)
    some_false = " or ".join(part.false for part in others)
    known = first.once_known
    if known is None:
        false = f"{first.false} or {some_false}" if others else first.false
        return [f"{indent}if {first.true}:", *inside, f"{indent}elif not ({false}): {on_unknown}"]
    if not known.names:
        return [f"{indent}if {known.true}:", *inside]
    missing = " or ".join(f"{name} is None" for name in known.names)
    if_missing = f"{indent + _STEP}if not ({some_false}): {on_unknown}" if others else f"{indent + _STEP}{on_unknown}"
    return [f"{indent}if {missing}:", if_missing, f"{indent}elif {known.true}:", *inside]
