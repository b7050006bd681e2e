"""Derivations by name, found through the entry-point group ``riskengine.derivations``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from riskengine.derivations.derivation import Derivation
from riskengine.diagnostics import DerivationError, Diagnostic, nearest

_GROUP = "riskengine.derivations"


def _working_hours() -> Derivation:
    from riskengine.derivations.working_hours import WorkingHours

    return WorkingHours()


_BUILT_IN: dict[str, Callable[[], Derivation]] = {"working_hours": _working_hours}


def derivation_names() -> tuple[str, ...]:
    """Return the names of all derivations, those of riskengine first."""
    return tuple(dict.fromkeys([*_BUILT_IN, *sorted(_plugins())]))


def find_derivation(name: str) -> Derivation:
    """Return the derivation of a name. Raises DerivationError where there is none or it cannot be loaded."""
    if name not in _BUILT_IN and name not in _plugins():
        known = derivation_names()
        arguments = {"name": name, "known": ", ".join(known)}
        raise DerivationError([Diagnostic("RE3911", arguments, suggestion=nearest(name, known))])
    try:
        return _BUILT_IN[name]() if name in _BUILT_IN else _made(_plugins()[name])
    except DerivationError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise DerivationError([Diagnostic("RE3912", {"name": name, "reason": reason})]) from error


def _made(plugin: EntryPoint) -> Derivation:
    derivation: Derivation = plugin.load()()
    return derivation


@cache
def _plugins() -> dict[str, EntryPoint]:
    """Return the entry points of derivations; what is installed does not change while a program runs."""
    return {point.name: point for point in entry_points(group=_GROUP)}
