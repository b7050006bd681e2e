"""Libraries that only simulation needs, imported when it starts, with an error that names what to install."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

from riskengine.diagnostics import Diagnostic
from riskengine.simulation.errors import SimulationError

_EXTRAS = {"numpy": "simulation", "pyarrow": "simulation", "matplotlib": "simulation"}


def require(packages: Iterable[str]) -> None:
    """Raise SimulationError for each of the packages that is not installed."""
    missing = [package for package in packages if find_spec(package) is None]
    if missing:
        raise SimulationError(
            Diagnostic("RE2701", {"package": package, "extra": _EXTRAS[package]}) for package in missing
        )
