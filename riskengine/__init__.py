"""Suggests how to look after people at work, by versioned rulesets that name their sources.

>>> import riskengine
>>> ruleset = riskengine.load_ruleset("no-home-office")
>>> profile = {"subject": "A-17", "as_of": "2026-11-23", "isolation.ucla3": 7}
>>> assessment = riskengine.assess(profile, ruleset, audience="employee")
>>> [suggestion.action for suggestion in assessment.suggestions]  # doctest: +SKIP

What stands in ``__all__`` is the public face; everything else may move between versions. Names are
imported when first used, so that ``import riskengine`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from riskengine.assessment import (
        Assessment,
        Assessor,
        assess,
        assessment_from_json,
        assessment_schema,
        assessment_to_json,
        explain_rule,
    )
    from riskengine.diagnostics import (
        DerivationError,
        Diagnostic,
        DiagnosticsError,
        EngineError,
        MappingError,
        ProfileError,
        ReleaseError,
        RiskengineError,
        RulesetError,
    )
    from riskengine.engines import Engine, engine_names, find_engine
    from riskengine.localisation import LocalisedText
    from riskengine.profiles import Profile, Rejection, profile_from, profile_schema, read_profiles
    from riskengine.profiles.mapping.loading import load_mapping, mapping_schema
    from riskengine.profiles.mapping.model import ProfileMapping
    from riskengine.rulesets import (
        RuleSet,
        check_ruleset,
        installed_rulesets,
        load_ruleset,
        release_ruleset,
        ruleset_schemas,
    )
    from riskengine.tables import FrameAssessment, assess_frame

    __version__: str

_HOMES = {
    "riskengine.assessment": (
        "Assessment",
        "Assessor",
        "assess",
        "assess_frame",
        "assessment_from_json",
        "assessment_schema",
        "assessment_to_json",
        "explain_rule",
    ),
    "riskengine.diagnostics": (
        "DerivationError",
        "Diagnostic",
        "DiagnosticsError",
        "EngineError",
        "MappingError",
        "ProfileError",
        "ReleaseError",
        "RiskengineError",
        "RulesetError",
    ),
    "riskengine.engines": ("Engine", "engine_names", "find_engine"),
    "riskengine.localisation": ("LocalisedText",),
    "riskengine.profiles": ("Profile", "Rejection", "profile_from", "profile_schema", "read_profiles"),
    "riskengine.profiles.mapping.loading": ("load_mapping", "mapping_schema"),
    "riskengine.profiles.mapping.model": ("ProfileMapping",),
    "riskengine.rulesets": (
        "RuleSet",
        "check_ruleset",
        "installed_rulesets",
        "load_ruleset",
        "release_ruleset",
        "ruleset_schemas",
    ),
    "riskengine.tables": ("FrameAssessment", "assess_frame"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Assessment",
    "Assessor",
    "DerivationError",
    "Diagnostic",
    "DiagnosticsError",
    "Engine",
    "EngineError",
    "FrameAssessment",
    "LocalisedText",
    "MappingError",
    "Profile",
    "ProfileError",
    "ProfileMapping",
    "Rejection",
    "ReleaseError",
    "RiskengineError",
    "RuleSet",
    "RulesetError",
    "__version__",
    "assess",
    "assess_frame",
    "assessment_from_json",
    "assessment_schema",
    "assessment_to_json",
    "check_ruleset",
    "engine_names",
    "explain_rule",
    "find_engine",
    "installed_rulesets",
    "load_mapping",
    "load_ruleset",
    "mapping_schema",
    "profile_from",
    "profile_schema",
    "read_profiles",
    "release_ruleset",
    "ruleset_schemas",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, and keep it."""
    if name == "__version__":
        value: Any = import_module("riskengine.assessment.provenance").library_version()
    elif name in _HOME_OF:
        value = getattr(import_module(_HOME_OF[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
