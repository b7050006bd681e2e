"""Engines by name, found through the entry-point group ``riskengine.engines``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from riskengine.diagnostics import Diagnostic, EngineError, nearest
from riskengine.engines.compiled import CompiledEngine
from riskengine.engines.engine import Engine, TimeLimited
from riskengine.engines.reference import ReferenceEngine

_GROUP = "riskengine.engines"


def _columnar() -> Engine:
    try:
        from riskengine.engines.columnar import ColumnarEngine
    except ModuleNotFoundError as error:
        raise EngineError([Diagnostic("RE5201", {"package": str(error.name)})]) from error
    return ColumnarEngine()


def _durable() -> Engine:
    from riskengine.engines.durable import DurableEngine

    return DurableEngine()


_BUILT_IN: dict[str, Callable[[], Engine]] = {
    "reference": ReferenceEngine,
    "compiled": CompiledEngine,
    "columnar": _columnar,
    "durable": _durable,
}


def engine_names() -> tuple[str, ...]:
    """Return the names of all engines, those of riskengine first."""
    return tuple(dict.fromkeys([*_BUILT_IN, *sorted(_plugins())]))


def find_engine(name: str, *, time_limit: float | None = None) -> Engine:
    """Return the engine of that name, with a limit in seconds for one profile where that is given.

    Raises EngineError where there is none, where it cannot be loaded, or where it cannot keep a limit.
    """
    engine = _BUILT_IN[name]() if name in _BUILT_IN else _plugin(name)
    if time_limit is None:
        return engine
    if not isinstance(engine, TimeLimited):
        raise EngineError([Diagnostic("RE5003", {"name": name})])
    return engine.with_time_limit(time_limit)


def engine_from(reference: str) -> Any:
    """Return the engine of a name, or what ``package.module:attribute`` names, made if it is a class.

    The second form is for those who write an engine, before it is installed; it imports the module. What
    it returns may be more than an Engine. Raises EngineError where there is none or it cannot be loaded.
    """
    module, is_attribute, attribute = reference.partition(":")
    if not is_attribute:
        return find_engine(reference)
    try:
        found = getattr(import_module(module), attribute)
        return found() if isinstance(found, type) else found
    except EngineError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise EngineError([Diagnostic("RE5002", {"name": reference, "reason": reason})]) from error


def _plugin(name: str) -> Engine:
    plugin = _plugins().get(name)
    if plugin is None:
        known = engine_names()
        arguments = {"name": name, "known": ", ".join(known)}
        raise EngineError([Diagnostic("RE5001", arguments, suggestion=nearest(name, known))])
    try:
        engine: Engine = plugin.load()()
    except EngineError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise EngineError([Diagnostic("RE5002", {"name": name, "reason": reason})]) from error
    return engine


@cache
def _plugins() -> dict[str, EntryPoint]:
    """Return the entry points of engines; what is installed does not change while a program runs."""
    return {point.name: point for point in entry_points(group=_GROUP)}
