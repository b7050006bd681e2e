"""What goes wrong before anybody is invented."""

from __future__ import annotations

from riskengine.diagnostics import DiagnosticsError


class SimulationError(DiagnosticsError):
    """The model of a workforce cannot be read, does not fit the ruleset, or a library is missing."""
