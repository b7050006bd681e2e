"""The exceptions of the library. All carry diagnostics where an author or a user made the mistake."""

from __future__ import annotations

from collections.abc import Iterable

from riskengine.diagnostics.diagnostic import Diagnostic
from riskengine.diagnostics.rendering import render_diagnostics


class RiskengineError(Exception):
    """Base of every exception that riskengine raises on purpose."""


class DiagnosticsError(RiskengineError):
    """Something given to the library is wrong; ``diagnostics`` says all that was found at once."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return render_diagnostics(self.diagnostics)


class RulesetError(DiagnosticsError):
    """A ruleset cannot be read."""


class ReleaseError(DiagnosticsError):
    """A release is missing, exists already, or is not what its digest says."""


class ProfileError(DiagnosticsError):
    """A profile, or a file of profiles, cannot be read."""


class MappingError(DiagnosticsError):
    """A mapping file cannot be read, or does not fit the ruleset."""


class EngineError(DiagnosticsError):
    """An engine is missing or cannot take the ruleset."""


class DerivationError(DiagnosticsError):
    """Records are not what a derivation takes, or the derivation is missing."""
