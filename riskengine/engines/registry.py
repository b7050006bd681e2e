"""Engines by name, found through the entry-point group ``riskengine.engines``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from riskengine.diagnostics import Diagnostic, EngineError, nearest
from riskengine.engines.compiled import CompiledEngine
from riskengine.engines.engine import Engine
from riskengine.engines.reference import ReferenceEngine

_GROUP = "riskengine.engines"


def _columnar() -> Engine:
    try:
        from riskengine.engines.columnar import ColumnarEngine
    except ModuleNotFoundError as error:
        raise EngineError([Diagnostic("RE5201", {"package": str(error.name)})]) from error
    return ColumnarEngine()


_BUILT_IN: dict[str, Callable[[], Engine]] = {
    "reference": ReferenceEngine,
    "compiled": CompiledEngine,
    "columnar": _columnar,
}


def engine_names() -> tuple[str, ...]:
    """Return the names of all engines, those of riskengine first."""
    return tuple(dict.fromkeys([*_BUILT_IN, *sorted(_plugins())]))


def find_engine(name: str) -> Engine:
    """Return the engine of that name. Raises EngineError where there is none or it cannot be loaded."""
    if name in _BUILT_IN:
        return _BUILT_IN[name]()
    plugin = _plugins().get(name)
    if plugin is None:
        known = engine_names()
        arguments = {"name": name, "known": ", ".join(known)}
        raise EngineError([Diagnostic("RE5001", arguments, suggestion=nearest(name, known))])
    try:
        engine: Engine = plugin.load()()
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise EngineError([Diagnostic("RE5002", {"name": name, "reason": reason})]) from error
    return engine


@cache
def _plugins() -> dict[str, EntryPoint]:
    """Return the entry points of engines; what is installed does not change while a program runs."""
    return {point.name: point for point in entry_points(group=_GROUP)}
