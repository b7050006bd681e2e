"""What is wrong, where, why, and what to do: one shape for every error and warning."""

from riskengine.diagnostics.catalogue import CATALOGUE, CatalogueEntry
from riskengine.diagnostics.diagnostic import Diagnostic, Severity
from riskengine.diagnostics.errors import (
    DerivationError,
    DiagnosticsError,
    EngineError,
    MappingError,
    ProfileError,
    ReleaseError,
    RiskengineError,
    RulesetError,
)
from riskengine.diagnostics.location import FileLocation, Location, RecordLocation, SourceText, Span
from riskengine.diagnostics.rendering import render_diagnostic, render_diagnostics
from riskengine.diagnostics.spelling import nearest, shortened

__all__ = [
    "CATALOGUE",
    "CatalogueEntry",
    "DerivationError",
    "Diagnostic",
    "DiagnosticsError",
    "EngineError",
    "FileLocation",
    "Location",
    "MappingError",
    "ProfileError",
    "RecordLocation",
    "ReleaseError",
    "RiskengineError",
    "RulesetError",
    "Severity",
    "SourceText",
    "Span",
    "nearest",
    "render_diagnostic",
    "render_diagnostics",
    "shortened",
]
